import { signOf, toleranceOf } from './limits.ts';
import type { Assurance, ImprovementDirection } from './words.ts';

type Valued = { readonly value: number };

/** Whether all the values are equal but for rounding: there is no variation to draw limits from. */
export const isConstant = (points: readonly Valued[]): boolean => {
  const first = points[0]?.value ?? 0;
  // Equal values have one size, so the first tells the tolerance for all.
  const tolerance = toleranceOf([first]);
  return points.every(({ value }) => signOf(value - first, tolerance) === 0);
};

/** Whether the value reaches the target, the target itself included. */
export const meets = (value: number, target: number, direction: Exclude<ImprovementDirection, 'neutral'>): boolean => {
  const side = signOf(value - target, toleranceOf([value, target]));
  return direction === 'increase' ? side >= 0 : side <= 0;
};

/**
 * Whether the process as it runs will reach the target: the target lies strictly beyond the limits of the last phase,
 * or between them. A constant phase is compared with the target directly, so that a steady 100% against 100% passes
 * (measures.md section 4). Null without a target, a direction or limits.
 */
export const assuranceOf = (
  target: number | null,
  direction: ImprovementDirection,
  phase: readonly Valued[],
  { lower, upper }: { readonly lower: number | null; readonly upper: number | null },
): Assurance | null => {
  const latest = phase.at(-1);
  if (target === null || direction === 'neutral' || !latest || lower === null || upper === null) return null;
  if (isConstant(phase)) return meets(latest.value, target, direction) ? 'consistent_pass' : 'consistent_fail';
  const tolerance = toleranceOf([lower, upper, target]);
  if (target > upper + tolerance) return direction === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < lower - tolerance) return direction === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
};
