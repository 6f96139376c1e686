import { dueOnIfKnown, nextPeriod, periodsOwed } from '../contract/calendar.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { Period } from '../shared/quarters.ts';
import { type ContractLine, calendarOf } from './contract-list.ts';
import type { ReturnLine } from './return-list.ts';

/** Where the return for one period stands. `late` is owed and overdue; one that was sent late is `sent` and said so. */
const owedStates = ['late', 'due', 'sent', 'inReview', 'accepted', 'notEnded'] as const;
export type OwedState = (typeof owedStates)[number];

export interface OwedReturn {
  readonly contract: ContractLine;
  readonly period: Period;
  /** The last day on which it is on time; undefined for years whose bank holidays are not known. */
  readonly due: CivilDate | undefined;
  readonly state: OwedState;
  /** What is there so far, a draft included. */
  readonly line: ReturnLine | undefined;
}

const stateOf = (
  period: Period,
  due: CivilDate | undefined,
  line: ReturnLine | undefined,
  today: CivilDate,
): OwedState => {
  if (line && line.status !== 'draft') return line.status;
  if (today <= period.end) return 'notEnded';
  return due !== undefined && today > due ? 'late' : 'due';
};

/** How the return for that period of that contract stands today. */
export const returnOwed = (
  contract: ContractLine,
  period: Period,
  line: ReturnLine | undefined,
  today: CivilDate,
): OwedReturn => {
  const due = dueOnIfKnown(calendarOf(contract), period);
  return { contract, period, due, state: stateOf(period, due, line, today), line };
};

const keyOf = (contract: string, period: string): string => `${contract}.${period}`;

/** Every return of every signed contract whose period is over, and the one that comes next. Oldest period first. */
export const returnsOwed = (
  contracts: readonly ContractLine[],
  returns: readonly ReturnLine[],
  today: CivilDate,
): readonly OwedReturn[] => {
  const lines = new Map(returns.map((line) => [keyOf(line.contract, line.period), line]));
  return contracts
    .filter((contract) => contract.status === 'signed')
    .flatMap((contract) => {
      const next = nextPeriod(calendarOf(contract), today);
      return [...periodsOwed(calendarOf(contract), today), ...(next ? [next] : [])].map((period) =>
        returnOwed(contract, period, lines.get(keyOf(contract.contract, period.key)), today),
      );
    });
};

/** Whether all that is left to review is with the provider: every other figure is accepted, and a question is open. */
export const isWithProvider = ({ state, line }: OwedReturn): boolean =>
  state === 'inReview' && line !== undefined && line.openQuestions > 0 && line.toReview === 0;

/** Late ones first and the longest late before others, then by due date; a date that is not known comes last. */
export const byUrgency = (a: OwedReturn, b: OwedReturn): number =>
  owedStates.indexOf(a.state) - owedStates.indexOf(b.state) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
  a.contract.title.localeCompare(b.contract.title);
