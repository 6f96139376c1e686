import { parseReturnId } from '../return/ids.ts';
import { type ContractId, MeasureKey } from '../shared/ids.ts';
import type { Period, PeriodKey } from '../shared/quarters.ts';

/** A red figure has one concern, named by its contract, period and measure: `ctr_hi2025.2025-Q1.smoking-quits`. */
export const makeConcernId = (contract: ContractId, period: PeriodKey, measure: MeasureKey): string =>
  `${contract}.${period}.${measure}`;

/** What a concern's id names; undefined when it names nothing. */
export const parseConcernId = (
  id: string,
):
  | { readonly contract: ContractId; readonly period: Period; readonly measure: MeasureKey; readonly returnId: string }
  | undefined => {
  const lastDot = id.lastIndexOf('.');
  const returnId = id.slice(0, Math.max(lastDot, 0));
  const measure = MeasureKey.safeParse(id.slice(lastDot + 1));
  const named = parseReturnId(returnId);
  return named && measure.success ? { ...named, measure: measure.data, returnId } : undefined;
};
