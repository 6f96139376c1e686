import { inverseNormal } from './inverse-normal.ts';

/** Limits of a count, in the unit of the count. */
export interface CountLimits {
  /** Null where the formula gives none: for a count of 0, or where it falls below zero. */
  readonly lower: number | null;
  readonly upper: number;
}

/**
 * Byar's limits of a count of events at `confidence` (0.95 unless told), by the cube-root approximation to the Poisson
 * distribution (measures.md section 5). Undefined for what is no count: below zero or not whole. Throws RangeError
 * for a confidence outside 0 to 1.
 */
export const byar = (count: number, confidence = 0.95): CountLimits | undefined => {
  if (!(Number.isSafeInteger(count) && count >= 0)) return undefined;
  const z = inverseNormal(confidence + (1 - confidence) / 2);
  const limit = (from: number, side: -1 | 1): number =>
    from * (1 - 1 / (9 * from) + (side * z) / (3 * Math.sqrt(from))) ** 3;
  const lower = count === 0 ? -1 : limit(count, -1);
  return { lower: lower < 0 ? null : lower, upper: limit(count + 1, 1) };
};
