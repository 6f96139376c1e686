import type { Polarity, Unit } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { sideOf } from './bands.ts';
import { byar } from './byar.ts';
import { exact, exactValueOf } from './exact.ts';
import { wilson } from './intervals.ts';
import { reaches } from './rule-sets.ts';
import type { RuledTarget } from './ruled-target.ts';
import { figureText } from './words.ts';

/** What so many cases can show about a target. */
export const readings = ['met', 'missed', 'notShownToBeMissed'] as const;
export type Reading = (typeof readings)[number];

export const readingNames: Record<Reading, string> = {
  met: 'Target met',
  missed: 'Target missed',
  notShownToBeMissed: 'Not shown to be missed',
};

/** 95% limits in the measure's unit, and how they were worked out. Byar's formula may give no lower one. */
export interface FigureInterval {
  readonly method: 'wilson' | 'byar';
  readonly lower: number | null;
  readonly upper: number;
}

/**
 * How far chance alone could move a figure: Wilson's 95% limits of a share, in percent, and Byar's of a count (measures.md
 * section 5). Undefined for anything else, for 0 of 0, and for a count that is not whole.
 */
export const intervalOf = (quantity: Quantity, unit: Unit): FigureInterval | undefined => {
  if (quantity.kind === 'ratio') {
    const limits = wilson(quantity.numerator, quantity.denominator);
    return limits && { method: 'wilson', lower: limits.lower * 100, upper: limits.upper * 100 };
  }
  const limits = quantity.kind === 'number' && unit === 'count' ? byar(quantity.value) : undefined;
  return limits && { method: 'byar', ...limits };
};

const isMet = (quantity: Quantity, target: RuledTarget, polarity: Polarity): boolean | undefined => {
  const value = exactValueOf(quantity);
  const side = value && sideOf(value, target, polarity);
  return side && reaches(value, exact(side.mark), side.polarity);
};

/** The ends of what would have met the target. */
const endsOf = (target: RuledTarget): readonly [number, number] =>
  'value' in target ? [target.value, target.value] : [target.low, target.high];

const canTell = (quantity: Quantity, unit: Unit): boolean =>
  quantity.kind === 'ratio' || (quantity.kind === 'number' && unit === 'count');

/**
 * Whether the target is met, missed, or not shown to be missed: missed by the figure, though its 95% interval includes
 * the target. 3 of 5 is not a miss like 300 of 500 (measures.md section 3). Undefined for a figure without an interval,
 * and without a target and a direction.
 */
export const readingOf = (
  quantity: Quantity,
  target: RuledTarget | undefined,
  polarity: Polarity,
  unit: Unit,
): Reading | undefined => {
  if (!target || !canTell(quantity, unit)) return undefined;
  const met = isMet(quantity, target, polarity);
  if (met === undefined) return undefined;
  if (met) return 'met';
  const interval = intervalOf(quantity, unit);
  if (!interval) return undefined;
  const [low, high] = endsOf(target);
  return (interval.lower ?? 0) <= high && low <= interval.upper ? 'notShownToBeMissed' : 'missed';
};

const casesOf = (quantity: Quantity): string => {
  const count = (value: number): string => figureText(value, 'count');
  if (quantity.kind === 'ratio') return `${count(quantity.numerator)} of ${count(quantity.denominator)}`;
  return quantity.kind === 'number' ? count(quantity.value) : '';
};

/** The reading as a sentence with its inputs, for someone who has never met an interval; undefined where there is none. */
export const readingSentence = (
  quantity: Quantity,
  target: RuledTarget | undefined,
  polarity: Polarity,
  unit: Unit,
): string | undefined => {
  const [reading, interval] = [readingOf(quantity, target, polarity, unit), intervalOf(quantity, unit)];
  if (!reading || !interval || !target) return undefined;
  const [low, high] = endsOf(target);
  const [from, to] = [figureText(interval.lower ?? 0, unit), figureText(interval.upper, unit)];
  const aim =
    low === high
      ? `the target of ${figureText(low, unit)}`
      : `the range of ${figureText(low, unit)} to ${figureText(high, unit)}`;
  const spread = `chance alone could put a figure like this anywhere from ${from} to ${to}`;
  const cases = casesOf(quantity);
  if (reading === 'met') return `${cases}: the figure meets ${aim}, and ${spread}`;
  return reading === 'missed'
    ? `${cases} is enough to tell: ${spread}, and ${aim} is outside that, so the target is missed`
    : `${cases} is too few to tell: ${spread}, and ${aim} is within that, so this does not show that the target is missed`;
};
