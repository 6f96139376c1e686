import type { Quantity } from '../measure/quantity.ts';
import { ratingAt } from './bands.ts';
import { protectedRatio } from './disclosure-profiles.ts';
import { exactValueOf } from './exact.ts';
import { type Protecting, type Range, shownRange } from './exact-total.ts';
import { ruledTargetOf, type Score } from './score.ts';
import { colourFor } from './status.ts';

/** Colour, and rating where there is one, that a score's own target and rule give another figure. */
const colourOf = (score: Score, quantity: Quantity): string => {
  const { polarity } = score;
  const target = ruledTargetOf(score);
  const status = colourFor({ quantity, polarity, target });
  if (target?.rule !== 'statutory@1') return status;
  const value = exactValueOf(quantity);
  return `${status} ${value ? ratingAt(value, target, polarity) : 'other'}`;
};

const numbersIn = ({ low, high }: Range): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);

/** Whether every count that a reader could take it for has the same colour: ends and, within a target range, all between. */
export const isOneColour = (score: Score, { low, high }: Range): boolean => {
  const counts = score.range ? numbersIn({ low, high }) : [low, high];
  return new Set(counts.map((value) => colourOf(score, { kind: 'number', value }))).size === 1;
};

/** Every figure that is shown rounded as this one is. */
const shownAlike = (quantity: Quantity, profile: Protecting): readonly Quantity[] => {
  if (quantity.kind === 'number') {
    return numbersIn(shownRange(quantity.value, profile)).map((value) => ({ kind: 'number', value }));
  }
  if (quantity.kind !== 'ratio') return [];
  const { numerator: top, denominator: bottom } = quantity;
  return numbersIn(shownRange(top, profile)).flatMap((numerator) =>
    numbersIn(shownRange(bottom, profile))
      .filter(
        (denominator) =>
          (top > bottom || numerator <= denominator) && protectedRatio(numerator, denominator, profile) !== undefined,
      )
      .map((denominator): Quantity => ({ kind: 'ratio', numerator, denominator })),
  );
};

/**
 * Figures between which every one that is shown alike lies, this one with them. A count that is not whole or is below zero
 * may lie outside what whole people are rounded from, and then stands for itself.
 */
const extremes = (quantity: Quantity, profile: Protecting): readonly Quantity[] => {
  if (quantity.kind === 'number') {
    const { low, high } = shownRange(quantity.value, profile);
    if (low > high) return [];
    const ends = (low === high ? [low] : [low, high]).map((value) => ({ kind: 'number', value }) as const);
    return low <= quantity.value && quantity.value <= high ? ends : [...ends, quantity];
  }
  if (quantity.kind !== 'ratio') return [];
  const [top, bottom] = [shownRange(quantity.numerator, profile), shownRange(quantity.denominator, profile)];
  return [
    { kind: 'ratio', numerator: top.low, denominator: bottom.high },
    { kind: 'ratio', numerator: top.high, denominator: bottom.low },
  ];
};

/** Whether everything that is shown alike has one colour: against a single mark the extremes tell. */
const isUniform = (score: Score, quantity: Quantity, profile: Protecting): boolean => {
  if (score.range) return false;
  const [first, ...others] = extremes(quantity, profile);
  if (!first) return false;
  const colour = colourOf(score, first);
  return others.every((each) => colourOf(score, each) === colour);
};

/** What a colour says beside a rounded figure. */
export type Said = 'agrees' | 'contradicts' | 'tells';

/**
 * What the colour of the exact figure says beside the rounded one, `shown`: the same (`agrees`), another (`contradicts`),
 * or so much that a single figure among those rounded alike could have it (`tells`). A share that contradicts is withheld,
 * and could then be any of many; of counts there are no others so near a limit.
 */
export const colourBeside = (score: Score, quantity: Quantity, shown: Quantity, profile: Protecting): Said => {
  // Most figures lie well clear of every limit, and of those the ends alone need to be judged.
  if (isUniform(score, quantity, profile)) return 'agrees';
  const [own, rounded] = [colourOf(score, quantity), colourOf(score, shown)];
  const colours = Map.groupBy(shownAlike(quantity, profile), (each) => colourOf(score, each));
  const told = quantity.kind === 'ratio' ? [colours.get(rounded) ?? []] : [...colours.values()];
  if (told.some(({ length }) => length === 1)) return 'tells';
  return own === rounded ? 'agrees' : 'contradicts';
};
