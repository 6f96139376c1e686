import type { Measure, Polarity, Unit } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import type { PerformanceRating } from '../regime/kpi.ts';
import type { Period } from '../shared/quarters.ts';
import { ratingAt } from './bands.ts';
import { type Direction, directionBetween } from './direction.ts';
import { exactValueOf } from './exact.ts';
import { type FigureInterval, intervalOf, type Reading, readingOf, readingSentence } from './reading.ts';
import type { RuleName } from './rule-sets.ts';
import { type NoTargetReason, polarityUnder, type RuledTarget, targetAt } from './ruled-target.ts';
import { colourFor, colours, type Status, type StatusName, statusOf } from './status.ts';

/** What the periods of the year have come to, and how many there are of them so far. */
export interface ToDate {
  readonly value: number;
  readonly periods: number;
}

/**
 * The result of one figure as it is stored: the colour, the rule and inputs that gave it, the directions and the
 * reading. Sentences, margins and intervals are not stored: `explain` works them out again from these.
 */
export interface Score {
  readonly status: StatusName;
  readonly polarity: Polarity;
  /** Left out, with target and tolerance, for a measure that is monitored only. */
  readonly rule?: RuleName;
  /** The one figure to reach, as it stood for the period. */
  readonly target?: number;
  /** In place of `target`, where anything between two ends is on target. */
  readonly range?: { readonly low: number; readonly high: number };
  readonly tolerance?: number;
  readonly firstBand?: number;
  /** The year to date that was judged in place of the period's own figure. */
  readonly toDate?: ToDate;
  /** Why the measure's target says nothing of this period. */
  readonly noTarget?: NoTargetReason;
  /** Under the statutory rule. */
  readonly rating?: PerformanceRating;
  /** Against the previous comparable period. */
  readonly direction: Direction;
  /** Against the same period last year. */
  readonly sinceLastYear: Direction;
  readonly reading?: Reading;
}

export interface Earlier {
  readonly previous?: Quantity | undefined;
  readonly lastYear?: Quantity | undefined;
}

/** What a figure is scored beside: the period it is of, earlier figures, and the year to date for a target of that. */
export interface ScoredBeside extends Earlier {
  readonly period?: Pick<Period, 'key' | 'frequency'> | undefined;
  readonly toDate?: ToDate | NoTargetReason | undefined;
}

/** The quantity that the target is for: the year to date where that is judged and there is a figure at all. */
export const judgedQuantity = (quantity: Quantity, toDate: ToDate | undefined): Quantity =>
  toDate && quantity.kind === 'number' ? { kind: 'number', value: toDate.value } : quantity;

/** The target that a stored result was judged by; undefined where there was none. */
export const ruledTargetOf = ({ rule, target, range, tolerance, firstBand }: Score): RuledTarget | undefined => {
  if (!rule || tolerance === undefined) return undefined;
  const coloured = { rule, tolerance, ...(firstBand !== undefined && { firstBand }) };
  if (range) return { ...range, ...coloured };
  return target === undefined ? undefined : { value: target, ...coloured };
};

/** The same target as a result keeps it. */
export const keptTarget = (
  ruled: RuledTarget,
): Pick<Score, 'rule' | 'target' | 'range' | 'tolerance' | 'firstBand'> => ({
  rule: ruled.rule,
  ...('value' in ruled ? { target: ruled.value } : { range: { low: ruled.low, high: ruled.high } }),
  tolerance: ruled.tolerance,
  ...(ruled.firstBand !== undefined && { firstBand: ruled.firstBand }),
});

/** What a target makes of a figure: colour, rating and reading. */
export const judged = (
  quantity: Quantity,
  ruled: RuledTarget | undefined,
  polarity: Polarity,
  unit: Unit,
): Pick<Score, 'status' | 'rating' | 'reading'> => {
  const reading = readingOf(quantity, ruled, polarity, unit);
  const value = ruled?.rule === 'statutory@1' ? exactValueOf(quantity) : undefined;
  const rating = ruled?.rule === 'statutory@1' ? (value ? ratingAt(value, ruled, polarity) : 'other') : undefined;
  return {
    status: colourFor({ quantity, polarity, target: ruled }),
    ...(rating && { rating }),
    ...(reading && { reading }),
  };
};

/**
 * Scores a figure by its measure's target for the period, under the rule set version that the contract's choice means
 * today, or under `rule` to ask what the colour would be. `previous` is given only where the two periods compare.
 */
export const scoreOf = (
  measure: Pick<Measure, 'polarity' | 'target' | 'unit'>,
  quantity: Quantity,
  { previous, lastYear, period, toDate }: ScoredBeside = {},
  rule?: RuleName,
): Score => {
  const polarity = polarityUnder(measure);
  const found = typeof toDate === 'string' ? toDate : targetAt(measure.target, period, rule);
  const [ruled, noTarget] = typeof found === 'string' ? [undefined, found] : [found, undefined];
  const sum = typeof toDate === 'object' && ruled ? toDate : undefined;
  const { status, rating, reading } = judged(judgedQuantity(quantity, sum), ruled, polarity, measure.unit);
  const range = measure.target?.kind === 'range' ? measure.target : undefined;
  return {
    status,
    polarity,
    ...(ruled && keptTarget(ruled)),
    ...(sum && { toDate: sum }),
    ...(noTarget && { noTarget }),
    ...(rating && { rating }),
    direction: directionBetween(quantity, previous, polarity, range),
    sinceLastYear: directionBetween(quantity, lastYear, polarity, range),
    ...(reading && { reading }),
  };
};

export interface Explanation extends Status {
  /** 95% limits in the measure's unit: Wilson's of a share, Byar's of a count; null for anything else. */
  readonly interval: FigureInterval | null;
  readonly reading: Reading | null;
  readonly readingBecause: string | null;
}

const toDateWords = ({ periods }: ToDate): string =>
  periods === 1 ? 'In the first period of the year' : `Over the ${periods} periods of the year so far`;

/** The whole working behind a stored score of that figure. The colour comes out as stored, whatever the rules are today. */
export const explain = (score: Score, quantity: Quantity, unit: Unit): Explanation => {
  const { polarity, toDate, noTarget } = score;
  const [ruled, compared] = [ruledTargetOf(score), judgedQuantity(quantity, toDate)];
  const status = statusOf({ quantity: compared, unit, polarity, target: ruled, noTarget });
  return {
    ...status,
    because: toDate && status.value !== null ? `${toDateWords(toDate)}, ${status.because}` : status.because,
    interval: intervalOf(compared, unit) ?? null,
    reading: readingOf(compared, ruled, polarity, unit) ?? null,
    readingBecause: readingSentence(compared, ruled, polarity, unit) ?? null,
  };
};

/**
 * The result worked out again from what is stored with it, under the rule in force then. It equals what is stored,
 * or the record has been altered.
 */
export const replayed = (score: Score, quantity: Quantity, unit: Unit): Score => {
  const { status: _status, rating: _rating, reading: _reading, ...kept } = score;
  return { ...kept, ...judged(judgedQuantity(quantity, score.toDate), ruledTargetOf(score), score.polarity, unit) };
};

/** How many of each status: `{ green: 9, amber: 1, red: 2, none: 3 }`. */
export const countStatuses = (scores: Iterable<Pick<Score, 'status'>>): Record<StatusName, number> => {
  const counts = { green: 0, amber: 0, red: 0, none: 0 };
  for (const { status } of scores) counts[status] += 1;
  return counts;
};

/** The counts in the words and order that every page uses: `9 green, 0 amber, 2 red, 3 no colour`. */
export const countsText = (counts: Readonly<Record<StatusName, number>>): string =>
  [...colours.map((colour) => `${counts[colour]} ${colour}`), `${counts.none} no colour`].join(', ');
