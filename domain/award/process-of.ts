import { civilDate } from '../shared/dates.ts';
import type { AwardState } from './award.ts';
import type { Details } from './details.ts';
import { openProcesses, type ProcessAnswer } from './process.ts';
import type { ProcessRecord } from './process-facts.ts';

/** Regulation 20 as amended, and 20A, apply to procurements begun from this day (law.md section 2). */
export const debarmentChecksFrom = civilDate('2025-02-24');

/** Whether the award's existing contract ends before the new one starts. */
export const replacesAtEnd = ({ existingContract, start }: Details): boolean =>
  existingContract !== undefined && existingContract.ends < start;

/** What regulation 6 says on the facts given together with the dates and values that the award already holds. */
export const answerFor = (state: Details & Pick<AwardState, 'values'>, record: ProcessRecord): ProcessAnswer =>
  openProcesses({
    ...record,
    existingProvider: record.existingProvider && state.existingContract !== undefined,
    existingContractExpiring: record.existingContractExpiring && replacesAtEnd(state),
    existingLifetimeValueAtEntry: state.existingContract?.lifetimeValueAtEntry,
    proposedLifetimeValue: state.values?.computesWith.lifetime,
  });

/** What regulation 6 says about this award; undefined while its process facts are not recorded. */
export const processOf = (state: AwardState): ProcessAnswer | undefined =>
  state.processFacts && answerFor(state, state.processFacts);
