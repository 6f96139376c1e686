import type { Measure } from '../measure/measure.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { LifetimeAtEntry } from './change/change.ts';
import type { Termination } from './change/terminate.ts';
import type { ContractDetails } from './commands.ts';
import type { Contract, ContractTerms, ContractVersion, FormerProvider, FundingLine, YearValue } from './contract.ts';
import type { ExtensionDecided, ExtensionOption } from './extension/extension.ts';
import type { SpendEntry } from './money/spend.ts';
import type { PublishedNotice } from './notices/notice-record.ts';

type Recorded = ContractDetails & {
  readonly id: ContractId;
  readonly authority: OrganisationId;
  readonly authorityName?: string;
};

/** The value at entry, with the first event that knows it. */
interface Entered {
  readonly lifetimeValueAtEntry?: LifetimeAtEntry;
}

interface Signed extends Entered, Pick<Contract, 'regime' | 'awardedUnder' | 'kpis'> {
  readonly signedOn: CivilDate;
}

interface Novated extends Omit<ContractVersion, keyof ContractTerms> {
  readonly provider: OrganisationId;
  readonly providerName: string;
  readonly providerAddress?: string;
  readonly former: FormerProvider;
  /** The contract change notice, where the law asks for it first. */
  readonly notice?: PublishedNotice | undefined;
}

export type ContractEvent =
  | { readonly type: 'contractRecorded'; readonly data: Recorded }
  | { readonly type: 'detailsCorrected'; readonly data: ContractDetails }
  | { readonly type: 'valuesSet'; readonly data: { readonly values: readonly YearValue[] } }
  | { readonly type: 'fundingSet'; readonly data: { readonly funding: readonly FundingLine[] } }
  | { readonly type: 'measuresSet'; readonly data: { readonly measures: readonly Measure[] } }
  | { readonly type: 'measurePut'; readonly data: { readonly measure: Measure } }
  | { readonly type: 'measureRemoved'; readonly data: { readonly key: MeasureKey } }
  | { readonly type: 'contractSigned'; readonly data: Signed }
  | {
      readonly type: 'extensionOptionsRecorded';
      readonly data: { readonly options: readonly ExtensionOption[]; readonly workingDaysForLaw: number };
    }
  | {
      readonly type: 'extensionDecided';
      /** The new version is there when the contract is extended. */
      readonly data: { readonly decision: ExtensionDecided; readonly version?: ContractVersion };
    }
  | { readonly type: 'spendRecorded'; readonly data: SpendEntry }
  | { readonly type: 'contractVaried'; readonly data: ContractVersion & Entered }
  | { readonly type: 'contractNovated'; readonly data: Novated }
  | { readonly type: 'contractTerminated'; readonly data: ContractVersion & { readonly termination: Termination } }
  | { readonly type: 'contractNoticePublished'; readonly data: PublishedNotice };
