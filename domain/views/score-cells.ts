import type { Measure } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import type { PerformanceRating } from '../regime/kpi.ts';
import { directions } from '../scoring/direction.ts';
import { readings } from '../scoring/reading.ts';
import type { RuleName } from '../scoring/rule-sets.ts';
import {
  judgesYearToDate,
  type NoTargetReason,
  polarityUnder,
  type RuledTarget,
  targetAt,
} from '../scoring/ruled-target.ts';
import { keptTarget, type Score, type ToDate } from '../scoring/score.ts';
import { statuses } from '../scoring/status.ts';
import type { Period } from '../shared/quarters.ts';

const absenceLetters = {
  notApplicable: 'A',
  notDue: 'D',
  notCollected: 'C',
  late: 'L',
  refused: 'R',
  suppressed: 'S',
} as const;
type AbsenceKind = keyof typeof absenceLetters;

const figureCode = (quantity: Quantity): string => {
  if (quantity.kind === 'number') return String(quantity.value);
  if (quantity.kind === 'ratio') return `${quantity.numerator}/${quantity.denominator}`;
  return absenceLetters[quantity.kind];
};

const absencesByLetter = new Map(
  Object.entries(absenceLetters).map(([kind, letter]): [string, AbsenceKind] => [letter, kind as AbsenceKind]),
);

const readFigure = (code: string): Quantity => {
  const kind = absencesByLetter.get(code);
  if (kind === 'notDue' || kind === 'suppressed' || kind === 'late') return { kind };
  // Why there is no figure stands in the return itself; a line of the scorecard says only which kind of absence it is.
  if (kind) return { kind, reason: '' };
  const [first = '', second] = code.split('/');
  return second === undefined
    ? { kind: 'number', value: Number(first) }
    : { kind: 'ratio', numerator: Number(first), denominator: Number(second) };
};

/** Each name by its first letter; the last letter of a code where there is none. */
const letterOf = (name: string | undefined): string => name?.charAt(0) ?? '-';
const nameOf = <Name extends string>(names: readonly Name[], letter: string | undefined): Name | undefined =>
  names.find((name) => name.charAt(0) === letter);

/** Two ratings are amber; the lower has a letter of its own. */
const lowerAmber = 'q';
const statusLetter = ({ status, rating }: Score): string =>
  rating === 'requiresImprovement' ? lowerAmber : letterOf(status);

const ratingByLetter: Readonly<Record<string, PerformanceRating>> = {
  g: 'good',
  a: 'approachingTarget',
  [lowerAmber]: 'requiresImprovement',
  r: 'inadequate',
  n: 'other',
};

/** A figure and its score as one cell of a scorecard line. */
export const cellCode = (quantity: Quantity, score: Score): string => {
  const { direction, sinceLastYear, reading, toDate } = score;
  const sum = toDate ? `~${toDate.value}~${toDate.periods}` : '';
  const read = reading === 'missed' ? 'x' : letterOf(reading);
  return `${figureCode(quantity)}${sum}${statusLetter(score)}${letterOf(direction)}${letterOf(sinceLastYear)}${read}`;
};

/** The figure of a cell, and the year to date behind it. */
const readCode = (code: string): { readonly quantity: Quantity; readonly toDate: ToDate | undefined } => {
  const [figure = '', sum, periods] = code.split('~');
  return {
    quantity: readFigure(figure),
    toDate: sum === undefined ? undefined : { value: Number(sum), periods: Number(periods) },
  };
};

/** What a cell is read beside: the measure as it stood, the version of its rule, and the period. */
export interface CellBeside {
  readonly measure: Measure;
  readonly rule: RuleName | undefined;
  readonly period: Period | undefined;
}

interface CellContext extends CellBeside {
  readonly quantity: Quantity;
  readonly toDate: ToDate | undefined;
}

/** The target that the cell was judged by, or why there was none: worked out again from the version's own target. */
const targetIn = ({
  measure,
  rule,
  period,
  quantity,
  toDate,
}: CellContext): RuledTarget | NoTargetReason | undefined => {
  if (judgesYearToDate(measure) && !toDate) {
    if (measure.additivity !== 'events') return 'notAdditive';
    if (quantity.kind === 'number') return 'periodMissing';
  }
  const found = targetAt(measure.target, period, rule);
  return typeof found === 'string' || rule ? found : undefined;
};

const scoreIn = (letters: string, context: CellContext): Score => {
  const [status, direction, sinceLastYear, reading] = letters;
  const read = reading === 'x' ? 'missed' : nameOf(readings, reading);
  const found = targetIn(context);
  const [ruled, noTarget] = typeof found === 'string' ? [undefined, found] : [found, undefined];
  const rating = ruled?.rule === 'statutory@1' ? ratingByLetter[status ?? ''] : undefined;
  const { toDate } = context;
  return {
    status: status === lowerAmber ? 'amber' : (nameOf(statuses, status) ?? 'none'),
    polarity: polarityUnder(context.measure),
    ...(ruled && keptTarget(ruled)),
    ...(ruled && toDate && { toDate }),
    ...(noTarget && { noTarget }),
    ...(rating && { rating }),
    direction: nameOf(directions, direction) ?? 'notComparable',
    sinceLastYear: nameOf(directions, sinceLastYear) ?? 'notComparable',
    ...(read && { reading: read }),
  };
};

/** What a measure's letters say is the same in every period, and is read once: a programme has thousands of cells. */
const scoresRead = new WeakMap<Measure, Map<string, Score>>();

const readScore = (letters: string, context: CellContext): Score => {
  const { measure, rule, period, quantity, toDate } = context;
  if (toDate) return scoreIn(letters, context);
  const known = scoresRead.get(measure) ?? new Map<string, Score>();
  scoresRead.set(measure, known);
  const isByPeriod = measure.target?.kind === 'trajectory' || measure.target?.kind === 'cumulative';
  const key = `${letters}${rule}${isByPeriod ? `${period?.key}${quantity.kind}` : ''}`;
  const score = known.get(key) ?? scoreIn(letters, context);
  known.set(key, score);
  return score;
};

/** The figure and its score that a cell holds. */
export const readCell = (text: string, beside: CellBeside): { readonly quantity: Quantity; readonly score: Score } => {
  const { quantity, toDate } = readCode(text.slice(0, -4));
  return { quantity, score: readScore(text.slice(-4), { ...beside, quantity, toDate }) };
};
