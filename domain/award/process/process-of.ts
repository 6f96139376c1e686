import { civilDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import { isSetAside } from '../confirmation/confirmations.ts';
import type { Details } from '../details.ts';
import { openProcesses, type ProcessAnswer, type RefusedProcess } from './process.ts';
import type { ProcessRecord } from './process-facts.ts';

/** Regulation 20 as amended, and 20A, apply to procurements begun from this day (law.md section 2). */
export const debarmentChecksFrom = civilDate('2025-02-24');

/** Whether the award's existing contract ends before the new one starts. */
export const replacesAtEnd = ({ existingContract, start }: Details): boolean =>
  existingContract !== undefined && existingContract.ends < start;

type Facts = Details & Pick<AwardState, 'values' | 'confirmations'>;

/** What regulation 6 says on the facts given together with the dates and values that the award already holds, and on what is set aside. */
export const answerFor = (state: Facts, record: ProcessRecord): ProcessAnswer =>
  openProcesses(
    {
      ...record,
      existingProvider: record.existingProvider && state.existingContract !== undefined,
      existingContractExpiring: record.existingContractExpiring && replacesAtEnd(state),
      existingLifetimeValueAtEntry: state.existingContract?.lifetimeValueAtEntry,
      proposedLifetimeValue: state.values?.computesWith.lifetime,
    },
    (rule) => isSetAside(state, rule),
  );

/** What regulation 6 says about this award; undefined while its process facts are not recorded. */
export const processOf = (state: AwardState): ProcessAnswer | undefined =>
  state.processFacts && answerFor(state, state.processFacts);

/** Whether the process takes the key criteria and the basic selection criteria into account (law.md section 2). */
export const weighsCriteria = ({ process }: Pick<Details, 'process'>): boolean =>
  process === 'C' || process === 'mostSuitable' || process === 'competitive';

/** The reasons for which the process chosen is closed on the facts given; none while it is open, or not one of regulation 6. */
export const closedBecause = (state: Facts, record: ProcessRecord): readonly RefusedProcess[] =>
  answerFor(state, record).refused.filter((each) => each.process === state.process);
