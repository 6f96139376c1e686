import type { Polarity, Unit } from '../measure/measure.ts';
import { type PerformanceRating, performanceRatingNames } from '../regime/kpi.ts';
import { compare, exact, type Fraction, subtract, toNumber } from './exact.ts';
import { amberLimit, firstBandLimit, greenLimit, type RuleName, reaches } from './rule-sets.ts';
import type { RuledTarget } from './ruled-target.ts';
import type { Colour } from './status.ts';
import { differenceText, figureTexts } from './words.ts';

export type Directed = Exclude<Polarity, 'none'>;

/** The end of a target that a figure is judged against: a range has two, each with its own better direction. */
export interface Side {
  readonly mark: number;
  readonly polarity: Directed;
}

/** The side of the target that the figure is on, for a range the end that is nearer; undefined without a direction. */
export const sideOf = (value: Fraction, target: RuledTarget, polarity: Polarity): Side | undefined => {
  if ('value' in target) return polarity === 'none' ? undefined : { mark: target.value, polarity };
  const [above, below] = [subtract(value, exact(target.low)), subtract(exact(target.high), value)];
  return compare(above, below) <= 0
    ? { mark: target.low, polarity: 'higherIsBetter' }
    : { mark: target.high, polarity: 'lowerIsBetter' };
};

/** One outcome of a rule, with the worst figure that still has it; the last has none. */
export interface Band {
  readonly status: Colour;
  readonly rating?: PerformanceRating;
  /** As a sentence writes it: `amber`, `Approaching target`. */
  readonly word: string;
  readonly limit: Fraction | undefined;
}

const colourBand = (status: Colour, limit?: Fraction): Band => ({ status, word: status, limit });
const ratingBand = (status: Colour, rating: PerformanceRating, limit?: Fraction): Band => ({
  status,
  rating,
  word: performanceRatingNames[rating],
  limit,
});

/** The rule's outcomes, best first. One without room between it and the one before is left out. */
export const bandsOf = ({ rule, tolerance, firstBand }: RuledTarget, { mark, polarity }: Side): readonly Band[] => {
  const outer = amberLimit(rule, mark, tolerance, polarity);
  const green = greenLimit(rule, mark, firstBand, polarity);
  const bands =
    rule === 'statutory@1'
      ? [
          ratingBand('green', 'good', green),
          ratingBand('amber', 'approachingTarget', firstBandLimit(mark, firstBand, polarity)),
          ratingBand('amber', 'requiresImprovement', outer),
          ratingBand('red', 'inadequate'),
        ]
      : [colourBand('green', green), colourBand('amber', outer), colourBand('red')];
  return bands.filter(({ limit }, index) => {
    const before = bands[index - 1]?.limit;
    return !limit || !before || compare(limit, before) !== 0;
  });
};

/** The place of the band that a figure falls in: the first whose limit it reaches. */
export const bandAt = (bands: readonly Band[], value: Fraction, polarity: Directed): number => {
  const found = bands.findIndex(({ limit }) => limit && reaches(value, limit, polarity));
  return found < 0 ? bands.length - 1 : found;
};

/** The rating under the statutory rule; undefined under any other. */
export const ratingAt = (value: Fraction, target: RuledTarget, polarity: Polarity): PerformanceRating | undefined => {
  if (target.rule !== 'statutory@1') return undefined;
  const side = sideOf(value, target, polarity);
  if (!side) return 'other';
  const bands = bandsOf(target, side);
  return bands[bandAt(bands, value, side.polarity)]?.rating;
};

/**
 * How far to the next colour, in the measure's unit. For amber and red: how much better the figure must get to reach
 * the next better colour at `boundary`. For green: how much it may worsen, to `boundary`, before it stops being green.
 */
export interface Margin {
  readonly amount: number;
  readonly next: Colour;
  readonly boundary: number;
  readonly words: string;
}

const worseWord: Record<Directed, { worse: string; better: string; towards: string }> = {
  higherIsBetter: { worse: 'lower', better: 'higher', towards: 'down to' },
  lowerIsBetter: { worse: 'higher', better: 'lower', towards: 'up to' },
};

/** The margin of a figure in the band at `place`. */
export const marginOf = (
  bands: readonly Band[],
  place: number,
  value: Fraction,
  polarity: Directed,
  unit: Unit,
): Margin | null => {
  const [own, next] = [bands[place], bands[place === 0 ? 1 : place - 1]];
  const boundary = place === 0 ? own?.limit : next?.limit;
  if (!own || !next || !boundary) return null;
  const amount = Math.abs(toNumber(subtract(value, boundary)));
  const way = worseWord[polarity];
  const [edge = ''] = figureTexts([toNumber(boundary)], unit);
  const words =
    place > 0
      ? `${differenceText(amount, unit)} ${way.better} would make it ${next.word}`
      : amount === 0
        ? `Any ${way.worse} would make it ${next.word}`
        : `It stays ${own.word} ${way.towards} ${edge}, ${differenceText(amount, unit)} ${way.worse}, and then turns ${next.word}`;
  return { amount, next: next.status, boundary: toNumber(boundary), words };
};

/** Whether a rule's tolerance is a share of the target, rather than so many units. */
export const isShareOfTarget = (rule: RuleName): boolean => rule !== 'points@1';
