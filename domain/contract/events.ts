import type * as z from 'zod';
import type { Measure } from '../measure/measure.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { contractCommands } from './commands.ts';
import type { ContractVersion, FundingLine, YearValue } from './contract.ts';

type Recorded = z.output<typeof contractCommands.record.schema> & {
  readonly id: ContractId;
  readonly authority: OrganisationId;
};

export type ContractEvent =
  | { readonly type: 'contractRecorded'; readonly data: Recorded }
  | { readonly type: 'valuesSet'; readonly data: { readonly values: readonly YearValue[] } }
  | { readonly type: 'fundingSet'; readonly data: { readonly funding: readonly FundingLine[] } }
  | { readonly type: 'measuresSet'; readonly data: { readonly measures: readonly Measure[] } }
  | { readonly type: 'measurePut'; readonly data: { readonly measure: Measure } }
  | { readonly type: 'measureRemoved'; readonly data: { readonly key: MeasureKey } }
  | { readonly type: 'contractSigned'; readonly data: { readonly signedOn: CivilDate } }
  | { readonly type: 'contractVaried'; readonly data: ContractVersion };
