import type { Measure } from '../measure/measure.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { ContractDetails } from './commands.ts';
import type { ContractVersion, FundingLine, YearValue } from './contract.ts';

type Recorded = ContractDetails & {
  readonly id: ContractId;
  readonly authority: OrganisationId;
  readonly authorityName?: string;
};

export type ContractEvent =
  | { readonly type: 'contractRecorded'; readonly data: Recorded }
  | { readonly type: 'detailsCorrected'; readonly data: ContractDetails }
  | { readonly type: 'valuesSet'; readonly data: { readonly values: readonly YearValue[] } }
  | { readonly type: 'fundingSet'; readonly data: { readonly funding: readonly FundingLine[] } }
  | { readonly type: 'measuresSet'; readonly data: { readonly measures: readonly Measure[] } }
  | { readonly type: 'measurePut'; readonly data: { readonly measure: Measure } }
  | { readonly type: 'measureRemoved'; readonly data: { readonly key: MeasureKey } }
  | { readonly type: 'contractSigned'; readonly data: { readonly signedOn: CivilDate } }
  | { readonly type: 'contractVaried'; readonly data: ContractVersion };
