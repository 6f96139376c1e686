import type { Concern, Finding } from '../concern/concern.ts';
import type { Contract } from '../contract/contract.ts';
import type { Measure } from '../measure/measure.ts';
import { versionFor } from '../return/results.ts';
import { type DisclosedScore, discloseScore } from '../scoring/disclosed-score.ts';
import type { Reader } from '../scoring/disclosure.ts';
import { periodOf } from '../shared/quarters.ts';

/** A result of the concern's figure at one time, as its reader may see it. */
export interface DisclosedFinding extends DisclosedScore {
  readonly at: string;
}

/** A concern without a single raw figure: what leaves the record for pages and the API. */
export interface DisclosedConcern extends Omit<Concern, 'cause' | 'notes'> {
  readonly measure: Measure;
  readonly cause: DisclosedFinding;
  readonly notes: readonly DisclosedFinding[];
}

/**
 * The concern as the reader's audience may see it, each figure through the one disclosure function. Undefined where the
 * contract has no such measure for the period, which a concern that was opened by a return never meets.
 */
export const discloseConcern = (state: Concern, contract: Contract, reader: Reader): DisclosedConcern | undefined => {
  const { cause, notes, ...rest } = state;
  const period = periodOf(state.period);
  const version = period && versionFor(contract, period);
  const measure = version?.measures.find((each) => each.key === state.measureKey);
  if (!measure) return undefined;
  const shown = ({ quantity, result, at }: Finding): DisclosedFinding => ({
    ...discloseScore({ quantity, measure }, result, reader),
    at,
  });
  return { ...rest, measure, cause: shown(cause), notes: notes.map(shown) };
};
