import type { Measure, Polarity, Unit } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { type Direction, directionBetween } from './direction.ts';
import { wilson } from './intervals.ts';
import { type Reading, readingOf, readingSentence } from './reading.ts';
import { currentRule, type RuleName } from './rule-sets.ts';
import { colourFor, colours, type Status, type StatusName, statusOf } from './status.ts';

/**
 * The result of one figure as it is stored: the colour, the rule and inputs that gave it, the directions and the
 * reading. Sentences, margins and intervals are not stored: `explain` works them out again from these.
 */
export interface Score {
  readonly status: StatusName;
  readonly polarity: Polarity;
  /** Left out, with target and tolerance, for a measure that is monitored only. */
  readonly rule?: RuleName;
  readonly target?: number;
  readonly tolerance?: number;
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

/**
 * Scores a figure by its measure's target, under the rule set version that the contract's choice means today, or under
 * `rule` to ask what the colour would be. `earlier.previous` is given only where the two periods compare.
 */
export const scoreOf = (
  measure: Pick<Measure, 'polarity' | 'target'>,
  quantity: Quantity,
  earlier: Earlier = {},
  rule: RuleName | undefined = measure.target && currentRule[measure.target.ruleSet],
): Score => {
  const { polarity } = measure;
  const target = measure.target && rule ? { rule, ...measure.target } : undefined;
  const reading = readingOf(quantity, target?.value, polarity);
  return {
    status: colourFor({ quantity, polarity, target }),
    polarity,
    ...(target && { rule: target.rule, target: target.value, tolerance: target.tolerance }),
    direction: directionBetween(quantity, earlier.previous, polarity),
    sinceLastYear: directionBetween(quantity, earlier.lastYear, polarity),
    ...(reading && { reading }),
  };
};

export interface Explanation extends Status {
  /** Wilson 95% limits in percent; null for anything but a ratio. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly reading: Reading | null;
  readonly readingBecause: string | null;
}

/** The whole working behind a stored score of that figure. The colour comes out as stored, whatever the rules are today. */
export const explain = (score: Score, quantity: Quantity, unit: Unit): Explanation => {
  const { rule, target, tolerance, polarity } = score;
  const ruled =
    rule && target !== undefined && tolerance !== undefined ? { rule, value: target, tolerance } : undefined;
  const interval = quantity.kind === 'ratio' ? wilson(quantity.numerator, quantity.denominator) : undefined;
  return {
    ...statusOf({ quantity, unit, polarity, target: ruled }),
    interval: interval ? { lower: interval.lower * 100, upper: interval.upper * 100 } : null,
    reading: readingOf(quantity, target, polarity) ?? null,
    readingBecause: readingSentence(quantity, target, polarity) ?? null,
  };
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
