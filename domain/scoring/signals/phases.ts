import type { SignalProfile, Stage } from './words.ts';

/** A figure at a date or period. `at` is text that sorts in time: an ISO date, or a period's key. */
export interface Point {
  readonly at: string;
  readonly value: number;
}

/** Limits come from at least this many points when they are fixed. */
export const fewestFixedPoints = 12;
/** Trends may be read from this many points, and limits drawn from `fewestForLimits`. */
export const fewestForRuns = 5;
export const fewestForLimits = 13;
/** Beyond this, sums and differences would no longer be exact to the penny. */
export const greatestValue = 1e15;

/** What may be said of a phase of that many points (measures.md section 4). */
export const stageOf = (count: number): Stage => {
  if (count < fewestForRuns) return 'values';
  if (count < fewestForLimits - 1) return 'runChart';
  return count < fewestForLimits ? 'limitsNext' : 'limits';
};

/**
 * Whether limits are drawn from that many points. The reference package draws them as soon as there is a moving range
 * and leaves it to the reader to know that they are few.
 */
export const drawsLimits = (profile: SignalProfile, count: number): boolean =>
  profile === 'nhsr' ? count >= 2 : stageOf(count) === 'limits';

/** The points in order of time. Throws RangeError for two at one date, and for a value that is no figure. */
export const inOrder = <P extends Point>(points: readonly P[]): readonly P[] => {
  let isSorted = true;
  points.forEach(({ at, value }, index) => {
    const before = points[index - 1];
    if (before && !(before.at < at)) isSorted = false;
    if (!(Math.abs(value) <= greatestValue)) throw new RangeError(`The value at ${at} is not a figure to chart`);
  });
  if (isSorted) return points;
  const sorted = points.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const twice = sorted.find(({ at }, index) => sorted[index - 1]?.at === at);
  if (twice) throw new RangeError(`There are two points at ${twice.at}`);
  return sorted;
};

/** The points, in order, cut into phases: each rebase date starts a new one at the first point on or after it. */
export const phasesOf = <P extends { readonly at: string }>(
  points: readonly P[],
  rebase: readonly string[],
): readonly (readonly P[])[] => {
  if (rebase.length === 0) return points.length === 0 ? [] : [points];
  const dates = rebase.toSorted();
  const phases: P[][] = [];
  let next = 0;
  for (const point of points) {
    let isStart = phases.length === 0;
    for (let date = dates[next]; date !== undefined && date <= point.at; date = dates[next]) {
      isStart = true;
      next += 1;
    }
    if (isStart) phases.push([]);
    phases.at(-1)?.push(point);
  }
  return phases;
};
