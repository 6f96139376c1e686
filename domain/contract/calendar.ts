import { addDays, type CivilDate } from '../shared/dates.ts';
import { type Period, periodsWithin } from '../shared/quarters.ts';
import { addWorkingDays, isCountable } from '../shared/working-days.ts';
import type { Calendar, Contract } from './contract.ts';

/** What the reporting calendar needs to know of a contract: a portfolio row has it too. */
export interface Reporting {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly calendar: Calendar;
}

export const reportingOf = (contract: Contract): Reporting => ({
  start: contract.start,
  end: contract.terms.end,
  calendar: contract.terms.calendar,
});

/** Whether the contract reports on this period: of its frequency, and wholly within its term. */
export const isPeriodInTerm = (contract: Contract, period: Period): boolean =>
  period.frequency === contract.terms.calendar.frequency &&
  period.start >= contract.start &&
  period.end <= contract.terms.end;

/** Days that were counted before: the contracts of a portfolio share few, and each is counted day by day. */
const counted = new Map<string, CivilDate>();

/** The last day on which the return for the period is on time. */
export const dueOn = ({ calendar }: Pick<Reporting, 'calendar'>, { end }: Period): CivilDate => {
  const key = `${end}+${calendar.dueWorkingDays}`;
  const due = counted.get(key) ?? addWorkingDays(end, calendar.dueWorkingDays);
  counted.set(key, due);
  return due;
};

export const returnDueOn = (contract: Contract, period: Period): CivilDate => dueOn(reportingOf(contract), period);

/** More calendar days than the most working days that a calendar may allow. */
const longestWait = 180;

/** As `dueOn`; undefined for years whose bank holidays are not known. */
export const dueOnIfKnown = (reporting: Pick<Reporting, 'calendar'>, period: Period): CivilDate | undefined =>
  isCountable(period.end) && isCountable(addDays(period.end, longestWait)) ? dueOn(reporting, period) : undefined;

/** The periods that have ended by `today`, oldest first: a return is owed for each. */
export const periodsOwed = (reporting: Reporting, today: CivilDate): readonly Period[] => {
  const lastDay = today <= reporting.end ? addDays(today, -1) : reporting.end;
  return lastDay < reporting.start ? [] : periodsWithin(reporting.start, lastDay, reporting.calendar.frequency);
};

/** The first period that has not ended by `today`; undefined when the term has none left. */
export const nextPeriod = (reporting: Reporting, today: CivilDate): Period | undefined =>
  periodsWithin(reporting.start, reporting.end, reporting.calendar.frequency).find((period) => period.end >= today);
