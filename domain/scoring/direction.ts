import type { Measure, Polarity } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import type { Period } from '../shared/quarters.ts';
import { compare, exactValueOf } from './exact.ts';

export const directions = ['improving', 'worsening', 'steady', 'notComparable'] as const;
export type Direction = (typeof directions)[number];

export const directionNames: Record<Direction, string> = {
  improving: 'Improving',
  worsening: 'Worsening',
  steady: 'Steady',
  notComparable: 'Not comparable',
};

/**
 * Direction of travel: the sign of the change, read by the measure's polarity. Not comparable when either figure is
 * absent or 0 of 0, or when the figure changed and neither way is better (measures.md section 3).
 */
export const directionBetween = (now: Quantity, before: Quantity | undefined, polarity: Polarity): Direction => {
  const [latest, earlier] = [exactValueOf(now), before && exactValueOf(before)];
  if (!latest || !earlier) return 'notComparable';
  const change = compare(latest, earlier);
  if (change === 0) return 'steady';
  if (polarity === 'none') return 'notComparable';
  return change > 0 === (polarity === 'higherIsBetter') ? 'improving' : 'worsening';
};

/** Whether a year-to-date figure builds up over the year, as a count of quits does and a percentage does not. */
const accumulates = ({ yearToDate, unit }: Pick<Measure, 'yearToDate' | 'unit'>): boolean =>
  yearToDate && (unit === 'count' || unit === 'pounds');

/**
 * Whether a figure may be set against the one of the period before. A year-to-date count only ever grows, so it is
 * compared with the same period last year alone; any other year-to-date figure within its own financial year.
 */
export const comparesWithPrevious = (
  measure: Pick<Measure, 'yearToDate' | 'unit'>,
  period: Pick<Period, 'key'>,
  previous: Pick<Period, 'key'>,
): boolean => !accumulates(measure) && (!measure.yearToDate || period.key.slice(0, 4) === previous.key.slice(0, 4));
