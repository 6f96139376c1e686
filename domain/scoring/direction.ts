import { accumulates, type Measure, type Polarity } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import type { Period } from '../shared/quarters.ts';
import { compare, exact, exactValueOf, type Fraction, subtract } from './exact.ts';

export const directions = ['improving', 'worsening', 'steady', 'notComparable'] as const;
export type Direction = (typeof directions)[number];

export const directionNames: Record<Direction, string> = {
  improving: 'Improving',
  worsening: 'Worsening',
  steady: 'Steady',
  notComparable: 'Not comparable',
};

/** How far a figure lies outside a range; zero within it. */
const outside = (value: Fraction, { low, high }: { readonly low: number; readonly high: number }): Fraction => {
  const [under, over] = [subtract(exact(low), value), subtract(value, exact(high))];
  if (under.top > 0n) return under;
  return over.top > 0n ? over : exact(0);
};

/**
 * Direction of travel: the sign of the change, read by the measure's polarity. Not comparable when either figure is
 * absent or 0 of 0, or when the figure changed and neither way is better (measures.md section 3). Against a range,
 * nearer to it is better, and within it the figure is steady.
 */
export const directionBetween = (
  now: Quantity,
  before: Quantity | undefined,
  polarity: Polarity,
  range?: { readonly low: number; readonly high: number },
): Direction => {
  const [latest, earlier] = [exactValueOf(now), before && exactValueOf(before)];
  if (!latest || !earlier) return 'notComparable';
  if (range) {
    const nearer = compare(outside(earlier, range), outside(latest, range));
    return nearer === 0 ? 'steady' : nearer > 0 ? 'improving' : 'worsening';
  }
  const change = compare(latest, earlier);
  if (change === 0) return 'steady';
  if (polarity === 'none') return 'notComparable';
  return change > 0 === (polarity === 'higherIsBetter') ? 'improving' : 'worsening';
};

/**
 * Whether a figure may be set against the one of the period before. A year-to-date count only ever grows, so it is
 * compared with the same period last year alone; any other year-to-date figure within its own financial year.
 */
export const comparesWithPrevious = (
  measure: Pick<Measure, 'yearToDate' | 'unit'>,
  period: Pick<Period, 'key'>,
  previous: Pick<Period, 'key'>,
): boolean =>
  !(measure.yearToDate && accumulates(measure)) &&
  (!measure.yearToDate || period.key.slice(0, 4) === previous.key.slice(0, 4));
