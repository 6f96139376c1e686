import { signOf, toleranceOf } from '../signals/limits.ts';
import { chanceOfRising } from './kendall.ts';

/** A figure at its place in time, counted in periods from the first. */
export interface Placed {
  readonly place: number;
  readonly value: number;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** The chance, on both sides together, below which a trend is taken for real. */
const trendLevel = 0.05;

export interface Trend {
  /** By how much the figures move in a period: the Theil-Sen slope. */
  readonly slope: number;
  /** The line's height at place 0. */
  readonly start: number;
}

/**
 * The straight trend of the figures; undefined where chance alone would order them so in more than 5% of cases by Mann
 * and Kendall's test. The slope is the median of the slopes between all pairs, so that one odd figure does not turn it
 * (P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63, 1968).
 */
export const trendOf = (points: readonly Placed[]): Trend | undefined => {
  const tolerance = toleranceOf(points.map(({ value }) => value));
  const slopes: number[] = [];
  let [rises, falls] = [0, 0];
  points.forEach((later, index) => {
    for (const earlier of points.slice(0, index)) {
      const side = signOf(later.value - earlier.value, tolerance);
      if (side > 0) rises += 1;
      if (side < 0) falls += 1;
      slopes.push((later.value - earlier.value) / (later.place - earlier.place));
    }
  });
  if (2 * chanceOfRising(points.length, Math.max(rises, falls)) > trendLevel) return undefined;
  const slope = median(slopes);
  return { slope, start: median(points.map(({ place, value }) => value - slope * place)) };
};
