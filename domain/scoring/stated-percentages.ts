import type { Contradiction } from '../shared/contradictions.ts';
import { compare, divide, exact, type Fraction, hundred, multiply, negate, subtract, toNumber } from './exact.ts';
import { figureText } from './words.ts';

/** A percentage as it is printed, with the two figures that it is made of, and where each stands. */
export interface StatedPercentage {
  readonly what: string;
  readonly stated: number;
  readonly printedIn: string;
}
export interface FigureNamed {
  readonly what: string;
  readonly value: number;
  readonly printedIn: string;
}

const count = (value: number): string => figureText(value, 'count');

/** How many places a figure is given to. */
export const decimalPlaces = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;

const sizeOf = (value: Fraction): Fraction => (value.top < 0n ? negate(value) : value);

/** Whether the stated figure is the exact one to as many places as it was given; an exact half may go either way. */
export const isRoundedFrom = (stated: number, precise: Fraction): boolean => {
  const half = { top: 1n, bottom: 2n * 10n ** BigInt(decimalPlaces(stated)) };
  return compare(sizeOf(subtract(exact(stated), precise)), half) <= 0;
};

const contradiction = (
  key: string,
  { what, stated, printedIn }: StatedPercentage,
  figures: readonly FigureNamed[],
  computed: Fraction | undefined,
): Contradiction | undefined => {
  if (computed && isRoundedFrom(stated, computed)) return undefined;
  const places = Math.max(1, decimalPlaces(stated));
  const written = computed ? `${Number(toNumber(computed).toFixed(places))}%` : 'no percentage at all';
  return {
    key,
    sentence: `${what} is stated as ${stated}%, and ${figures.map((each) => `${each.what} ${count(each.value)}`).join(' and ')} give ${written}.`,
    figures: [
      { what, written: `${stated}%`, printedIn },
      ...figures.map((each) => ({ what: each.what, written: count(each.value), printedIn: each.printedIn })),
    ],
    ...(computed && { computesWith: written, decidedBy: 'The platform computes with the figures themselves' }),
  };
};

/** A percentage that is not its numerator out of its denominator, to its own precision; undefined when it is. */
export const shareAgainstStated = (
  key: string,
  stated: StatedPercentage,
  numerator: FigureNamed,
  denominator: FigureNamed,
): Contradiction | undefined =>
  contradiction(
    key,
    stated,
    [numerator, denominator],
    divide(multiply(exact(numerator.value), hundred), exact(denominator.value)),
  );

/** A change from the year before that is not the percentage stated for it, to its own precision; undefined when it is. */
export const changeAgainstStated = (
  key: string,
  stated: StatedPercentage,
  before: FigureNamed,
  after: FigureNamed,
): Contradiction | undefined =>
  contradiction(
    key,
    stated,
    [before, after],
    divide(multiply(subtract(exact(after.value), exact(before.value)), hundred), exact(before.value)),
  );
