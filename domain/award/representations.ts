import { addDays, type CivilDate, type Instant, londonDate, writtenDate } from '../shared/dates.ts';
import { type Refusal, refusal } from '../shared/refusal.ts';
import { nextWorkingDay } from '../shared/working-days.ts';
import type { AwardState, ReceivedRepresentation } from './award.ts';
import { lifecycleRules as rules } from './rules.ts';
import { closesAfterFurtherDecision, type Standstill, standstillPsr } from './standstill.ts';

/** The standstill of one award as it runs: kept open by representations and by the five working days after each. */
export interface RunningStandstill extends Omit<Standstill, 'earliestAward' | 'suggestedAward'> {
  /** The representations received in time that still have no further decision: standstill stays open for them. */
  readonly openRepresentations: readonly ReceivedRepresentation[];
  /** The representations whose further decision is to repeat a step or to abandon. */
  readonly notProceeding: readonly ReceivedRepresentation[];
  /** The last day of standstill, to its end at midnight; undefined while a representation is open. */
  readonly closes: CivilDate | undefined;
  /** The first day on which the contract may be made, and that day or the next working day. */
  readonly earliestAward: CivilDate | undefined;
  readonly suggestedAward: CivilDate | undefined;
}

/** Whether a representation received then is in time: before midnight, in London, at the end of the last day. */
export const isInTime = (standstill: Standstill, received: Instant): boolean =>
  londonDate(received) <= standstill.representationsUntil;

const lastDay = (representation: ReceivedRepresentation): CivilDate | undefined => {
  const latest = representation.furtherDecisions.at(-1);
  return latest && closesAfterFurtherDecision(latest.communicated);
};

/** The standstill of the award; undefined until its intention notice is published. */
export const standstillOf = (state: AwardState): RunningStandstill | undefined => {
  if (!state.notice) return undefined;
  const standstill = standstillPsr(state.notice.publishedOn);
  const inTime = state.representations.filter((each) => each.inTime);
  const openRepresentations = inTime.filter((each) => each.furtherDecisions.length === 0);
  const notProceeding = inTime.filter((each) => (each.furtherDecisions.at(-1)?.outcome ?? 'proceed') !== 'proceed');
  const days = [standstill.representationsUntil, ...inTime.map(lastDay).filter((day) => day !== undefined)];
  const closes = openRepresentations.length > 0 ? undefined : days.sort().at(-1);
  const earliestAward = closes && addDays(closes, 1);
  return {
    ...standstill,
    openRepresentations,
    notProceeding,
    closes,
    earliestAward,
    suggestedAward: earliestAward && nextWorkingDay(earliestAward),
  };
};

/** Why the contract may not be made on that day (a civil date in London); empty when standstill has ended. */
export const standstillRefusals = (standstill: RunningStandstill, day: CivilDate): readonly Refusal[] => {
  if (standstill.openRepresentations.length > 0)
    return standstill.openRepresentations.map((each) =>
      refusal(rules.representationsAnswered, {
        because: `${rules.representationsAnswered.sentence}: the one from ${each.from} has none`,
      }),
    );
  if (standstill.notProceeding.length > 0) return [refusal(rules.furtherDecisionIsToProceed)];
  if (standstill.closes === undefined || day > standstill.closes) return [];
  const rule =
    standstill.closes > standstill.representationsUntil ? rules.fiveWorkingDaysAreOver : rules.standstillIsOver;
  return [
    refusal(rule, {
      because: `${rule.sentence}: it ends at midnight at the end of ${writtenDate(standstill.closes)}`,
      field: 'awardedOn',
    }),
  ];
};
