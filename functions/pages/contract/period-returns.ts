import { nextPeriod, periodsOwed, reportingOf } from '../../../domain/contract/calendar.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { dueDate } from '../../../domain/return/check.ts';
import { returnStatusNames } from '../../../domain/return/return.ts';
import { type CivilDate, londonDate } from '../../../domain/shared/dates.ts';
import type { Period } from '../../../domain/shared/quarters.ts';
import type { ReturnLine } from '../../../domain/views/return-list.ts';

export type Timeliness = 'onTime' | 'sentLate' | 'late' | 'due' | 'notYetDue';

/** One period of a contract's reporting calendar, and what has become of its return. */
export interface PeriodReturn {
  readonly period: Period;
  /** Undefined where bank holidays are not known, so that the date cannot be counted. */
  readonly due: CivilDate | undefined;
  readonly timeliness: Timeliness;
  readonly line: ReturnLine | undefined;
}

const timelinessOf = (
  line: ReturnLine | undefined,
  { due, hasEnded }: { due: CivilDate | undefined; hasEnded: boolean },
  today: CivilDate,
): Timeliness => {
  if (line && line.status !== 'draft') return line.late ? 'sentLate' : 'onTime';
  if (!hasEnded) return 'notYetDue';
  return due !== undefined && due < today ? 'late' : 'due';
};

/** The periods that have ended and the one under way, newest first, each with its due date and its return. */
export const periodReturns = (
  contract: Contract,
  lines: readonly ReturnLine[],
  today: CivilDate,
): readonly PeriodReturn[] => {
  const reporting = reportingOf(contract);
  const owed = periodsOwed(reporting, today);
  const next = nextPeriod(reporting, today);
  const own = new Map(lines.filter((line) => line.contract === contract.id).map((line) => [line.period, line]));
  const row = (period: Period, hasEnded: boolean): PeriodReturn => {
    const line = own.get(period.key);
    const due = dueDate(contract, period);
    return { period, due, line, timeliness: timelinessOf(line, { due, hasEnded }, today) };
  };
  return [...owed.map((period) => row(period, true)), ...(next ? [row(next, false)] : [])].toReversed();
};

const timelinessWords: Record<Timeliness, string> = {
  onTime: 'On time',
  sentLate: 'Sent late',
  late: 'Late',
  due: 'Due',
  notYetDue: 'Not yet due',
};

const progressOf = ({ line, timeliness }: PeriodReturn): string => {
  if (line?.sentAt === undefined) {
    if (timeliness === 'notYetDue') return 'The period has not ended';
    return line ? 'Begun, not sent' : 'Not begun';
  }
  return returnStatusNames[line.status];
};

/** The state in words: a tag for whether it came in time, and how far it is in its review. */
export const returnWords = (
  each: PeriodReturn,
): { readonly tag: string; readonly progress: string; readonly sentOn: CivilDate | undefined } => ({
  tag: timelinessWords[each.timeliness],
  progress: progressOf(each),
  sentOn: each.line?.sentAt && londonDate(each.line.sentAt),
});
