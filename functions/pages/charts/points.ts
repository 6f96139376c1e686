import type { Optional } from '../components/common.ts';

/** What one point is judged by, in the series' own unit. Without limits, where there are too few points for them. */
export type PointLimits = {
  readonly middle: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The phase that the point is in, counted from the first: limits are drawn within one. */
  readonly phase: number;
};

/** A forecast for one period, with the interval in which a figure is expected. */
export type PointForecast = { readonly value: number; readonly lower: number; readonly upper: number };

/** What a point that is more than ordinary variation means. */
export type PointSignal = 'improvement' | 'concern' | 'both' | 'change';

export const pointSignalNames: Readonly<Record<PointSignal, string>> = {
  improvement: 'Improvement',
  concern: 'Concern',
  both: 'Improvement and concern',
  change: 'Change',
};

/** One period of a series. `value` is null where there is no figure: the line then has a gap, never a zero. */
export type ChartPoint = {
  /** The period's key, in order: `2025-Q1`. */
  readonly period: string;
  readonly periodText: string;
  readonly value: number | null;
  /** The target in force in this period under the contract version of the day. */
  readonly target: number | null;
} & Optional<{
  /** The target in force where it is a range; `target` is then null. */
  targetRange: TargetRange;
  /** Something that happened in this period and explains the figures; numbered on the chart and listed below. */
  mark: string;
  /** The measure is counted differently from this period on: a line between it and the one before. */
  definitionBreak: string;
  /** Why there is no figure, in words. */
  absence: string;
  limits: PointLimits;
  signal: PointSignal;
  /** Drawn from the data: a dashed line in a fan. */
  forecast: PointForecast;
  /** Entered by people: a dotted line. */
  expected: number;
}>;

/** The ends of a target that is met between them, both included. */
export type TargetRange = { readonly low: number; readonly high: number };

/** A run of periods with the same target range. */
export type RangeStep = TargetRange & { readonly from: number; readonly to: number };

/** The stretches of unchanged target range, by the index of their first and last period. */
export function rangeSteps(points: readonly ChartPoint[]): readonly RangeStep[] {
  const steps: RangeStep[] = [];
  for (const [index, { targetRange: range }] of points.entries()) {
    const last = steps.at(-1);
    if (!range) continue;
    const goesOn = last && last.low === range.low && last.high === range.high && last.to === index - 1;
    if (goesOn) steps[steps.length - 1] = { ...last, to: index };
    else steps.push({ ...range, from: index, to: index });
  }
  return steps;
}

/** A run of periods with the same target. */
export type TargetStep = { readonly from: number; readonly to: number; readonly target: number };

/** The stretches of unchanged target, by the index of their first and last period. */
export function targetSteps(points: readonly ChartPoint[]): readonly TargetStep[] {
  const steps: TargetStep[] = [];
  for (const [index, { target }] of points.entries()) {
    const last = steps.at(-1);
    if (target === null) continue;
    if (last && last.target === target && last.to === index - 1) steps[steps.length - 1] = { ...last, to: index };
    else steps.push({ from: index, to: index, target });
  }
  return steps;
}

/** The last period that has a figure, and where it stands. */
export function lastFigure(
  points: readonly ChartPoint[],
): { readonly index: number; readonly value: number } | undefined {
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const value = points[index]?.value;
    if (value !== undefined && value !== null) return { index, value };
  }
  return undefined;
}

/** The least and the greatest of some numbers, widened by `margin` of their distance; never an empty span. */
export function extent(values: readonly number[], margin: number): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.max(Math.abs(high) * margin, 1) : (high - low) * margin;
  return [low - room, high + room];
}

/** Figures with a gap on both sides, which a line alone would not show. */
export function lonePoints(points: readonly ChartPoint[]): readonly number[] {
  const known = (index: number) => (points[index]?.value ?? null) !== null;
  return points.flatMap((_, index) => (known(index) && !known(index - 1) && !known(index + 1) ? [index] : []));
}

/**
 * Moves labels as little as may be so that each stands at least `gap` below the one before. Takes and gives positions in
 * rising order. Labels that would touch form a block, which is centred on where its members belong.
 */
export function spread(positions: readonly number[], gap: number): readonly number[] {
  const blocks: { start: number; size: number }[] = [];
  for (const [index, position] of positions.entries()) {
    // Measured without the gaps, labels must not fall back: a block is the mean of the members that would.
    let block = { start: position - index * gap, size: 1 };
    for (let before = blocks.at(-1); before && before.start > block.start; before = blocks.at(-1)) {
      blocks.pop();
      const size = before.size + block.size;
      block = { start: (before.start * before.size + block.start * block.size) / size, size };
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ start, size }) => Array<number>(size).fill(start))
    .map((start, index) => start + index * gap);
}

/** Every number that a chart of the points has to have room for. */
export function drawnValues(points: readonly ChartPoint[]): readonly number[] {
  return points
    .flatMap(({ value, target, targetRange, limits, forecast, expected }) => [
      value,
      target,
      targetRange?.low,
      targetRange?.high,
      limits?.middle,
      limits?.lower,
      limits?.upper,
      forecast?.lower,
      forecast?.upper,
      expected,
    ])
    .filter((each) => each !== null && each !== undefined);
}
