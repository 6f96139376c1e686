import { addDays, type CivilDate, writtenDate } from '../../shared/dates.ts';
import { procurementAct, psr, type Source } from '../../shared/source.ts';
import { addWorkingDays, isCountable, nextWorkingDay, workingDaysAfter } from '../../shared/working-days.ts';

/** A standstill period counted from a publication. Every date is a civil date in London. */
export interface Standstill {
  readonly starts: CivilDate;
  /** The last day on which representations are in time, to its end at midnight. */
  readonly representationsUntil: CivilDate;
  /** The first day on which the contract may be made when there are no representations. */
  readonly earliestAward: CivilDate;
  /** That day, or the next working day after it. */
  readonly suggestedAward: CivilDate;
  readonly workingDaysCounted: readonly CivilDate[];
  readonly because: string;
  readonly source: Source;
}

const days = 8;

const counted = (
  starts: CivilDate,
  workingDays: readonly CivilDate[],
  because: (last: CivilDate) => string,
  source: Source,
): Standstill => {
  const representationsUntil = workingDays.at(-1) ?? starts;
  const earliestAward = addDays(representationsUntil, 1);
  return {
    starts,
    representationsUntil,
    earliestAward,
    suggestedAward: nextWorkingDay(earliestAward),
    workingDaysCounted: workingDays,
    because: because(representationsUntil),
    source,
  };
};

/**
 * The standstill of the Provider Selection Regime for an intention notice published on that day. It starts on the
 * next calendar day, working day or not; representations are in time until midnight at the end of the eighth
 * working day after the day it starts (regulation 12(2) and (3); law.md section 4). Throws RangeError for a date
 * too near the end of the known bank holidays: ask `canCountStandstill` first.
 */
export const standstillPsr = (published: CivilDate): Standstill => {
  const starts = addDays(published, 1);
  return counted(
    starts,
    workingDaysAfter(starts, days),
    (last) =>
      `Published on ${writtenDate(published)}, so standstill starts the day after, ${writtenDate(starts)}. The eighth working day after that day is ${writtenDate(last)}, and representations are in time until midnight at its end.`,
    psr('regulation 12(2) and (3)', 'S'),
  );
};

/**
 * The standstill of the Procurement Act 2023 for a contract award notice published on that day: eight working days
 * beginning with the day of publication (section 51(2)). Throws as `standstillPsr` does.
 */
export const standstillPa2023 = (published: CivilDate): Standstill =>
  counted(
    published,
    workingDaysAfter(addDays(published, -1), days),
    (last) =>
      `Eight working days beginning with the day of publication, ${writtenDate(published)}, end on ${writtenDate(last)}.`,
    procurementAct('section 51(2)', 'S'),
  );

/** Whether bank holidays are known for long enough to count a standstill from that publication. */
export const canCountStandstill = (published: CivilDate): boolean =>
  isCountable(addDays(published, -1)) && isCountable(addDays(published, 60));

/**
 * The working days that must pass after a further decision is communicated, before standstill closes: five, counted
 * strictly after that day (regulation 12 and NHS England's guidance on reviewing decisions; law.md section 4 [G]).
 */
export const daysAfterFurtherDecision = (communicated: CivilDate): readonly CivilDate[] =>
  workingDaysAfter(communicated, 5);

/** The last of those five working days: standstill stays open to its end. */
export const closesAfterFurtherDecision = (communicated: CivilDate): CivilDate => addWorkingDays(communicated, 5);
