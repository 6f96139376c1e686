/** The centre line and limits that one point is judged by, all in the unit of the values. */
export interface Limits {
  readonly mean: number;
  /** Minus and plus infinity where there are too few points for limits. */
  readonly lower: number;
  readonly upper: number;
  /** At two thirds of the way from the mean to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
  /** Differences up to this are rounding of the arithmetic: such values count as equal. */
  readonly tolerance: number;
}

/** From the mean to a limit, in mean moving ranges: 3 divided by 1.128, the mean range of two (measures.md section 4). */
const reach = 2.66;
const nearReach = (2 * reach) / 3;
/** A moving range this many times their mean, or more, is screened out. */
const screeningReach = 3.267;
const roundingShare = 1e-12;

/** -1, 0 or 1: below, equal to within the tolerance, or above zero. */
export const signOf = (difference: number, tolerance: number): -1 | 0 | 1 => {
  if (difference > tolerance) return 1;
  return difference < -tolerance ? -1 : 0;
};

/** How far apart two of the values may be and still be equal but for rounding. */
export const toleranceOf = (values: readonly number[]): number => {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest * roundingShare;
};

/**
 * The mean of the first `count` values, taken twice: the second pass adds what the first lost to rounding, so that the
 * mean of equal values is that value.
 */
const meanOf = (values: readonly number[], count: number): number => {
  const mean = (offset: number): number => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += (values[index] ?? 0) - offset;
    return sum / count;
  };
  const first = mean(0);
  return first + mean(first);
};

/** The mean moving range of the first `count` values, screened once when asked; 0 when there is no range to take. */
const meanMovingRange = (values: readonly number[], count: number, screen: boolean, tolerance: number): number => {
  const meanBelow = (limit: number): number => {
    let [sum, taken] = [0, 0];
    for (let index = 1; index < count; index += 1) {
      const range = Math.abs((values[index] ?? 0) - (values[index - 1] ?? 0));
      if (range >= limit) continue;
      sum += range;
      taken += 1;
    }
    return taken === 0 ? 0 : sum / taken;
  };
  const all = meanBelow(Number.POSITIVE_INFINITY);
  return screen && all > tolerance ? meanBelow(screeningReach * all - tolerance) : all;
};

/** The mean alone as a centre line, with no limits. */
export const centreOf = (values: readonly number[], count: number): Limits => ({
  mean: meanOf(values, count),
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY,
  nearLower: Number.NEGATIVE_INFINITY,
  nearUpper: Number.POSITIVE_INFINITY,
  tolerance: toleranceOf(values),
});

/**
 * XmR limits of one phase from its first `count` values: the mean, less and plus 2.66 mean moving ranges. Equal values
 * give limits that lie on the mean (measures.md section 4).
 */
export const xmrLimits = (values: readonly number[], count: number, screen: boolean): Limits => {
  const tolerance = toleranceOf(values);
  const mean = meanOf(values, count);
  const range = meanMovingRange(values, count, screen, tolerance);
  return {
    mean,
    lower: mean - reach * range,
    upper: mean + reach * range,
    nearLower: mean - nearReach * range,
    nearUpper: mean + nearReach * range,
    tolerance,
  };
};
