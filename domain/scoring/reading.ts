import type { Polarity } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { exact, exactValueOf } from './exact.ts';
import { wilson } from './intervals.ts';
import { reaches } from './rule-sets.ts';
import { figureText } from './words.ts';

/** What so many cases can show about a target. */
export const readings = ['met', 'missed', 'notShownToBeMissed'] as const;
export type Reading = (typeof readings)[number];

export const readingNames: Record<Reading, string> = {
  met: 'Target met',
  missed: 'Target missed',
  notShownToBeMissed: 'Not shown to be missed',
};

/**
 * Whether the target, in percent, is met, missed, or not shown to be missed: missed by the figure, though the Wilson
 * 95% interval includes the target. 3 of 5 is not a miss like 300 of 500 (measures.md section 3). Undefined for
 * anything but a ratio of a denominator above zero, or without a target and a direction.
 */
export const readingOf = (quantity: Quantity, target: number | undefined, polarity: Polarity): Reading | undefined => {
  if (quantity.kind !== 'ratio' || target === undefined || polarity === 'none') return undefined;
  const [value, interval] = [exactValueOf(quantity), wilson(quantity.numerator, quantity.denominator)];
  if (!value || !interval) return undefined;
  if (reaches(value, exact(target), polarity)) return 'met';
  const includes = interval.lower <= target / 100 && target / 100 <= interval.upper;
  return includes ? 'notShownToBeMissed' : 'missed';
};

/** The reading as a sentence with its inputs; undefined where there is no reading. */
export const readingSentence = (
  quantity: Quantity,
  target: number | undefined,
  polarity: Polarity,
): string | undefined => {
  const reading = readingOf(quantity, target, polarity);
  if (!reading || quantity.kind !== 'ratio' || target === undefined) return undefined;
  const interval = wilson(quantity.numerator, quantity.denominator);
  if (!interval) return undefined;
  const [low, high] = [figureText(interval.lower * 100, 'percent'), figureText(interval.upper * 100, 'percent')];
  const cases = `${figureText(quantity.numerator, 'count')} of ${figureText(quantity.denominator, 'count')} cases are consistent with anything from ${low} to ${high}`;
  if (reading === 'met') return `${cases}; the figure itself meets the target of ${figureText(target, 'percent')}`;
  return reading === 'missed'
    ? `${cases}, which leaves out the target of ${figureText(target, 'percent')}: it is missed`
    : `${cases}, the target of ${figureText(target, 'percent')} included: so few cases do not show that it is missed`;
};
