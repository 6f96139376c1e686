import { type Limits, signOf } from './limits.ts';
import { causeLabels, commonCause, type ImprovementDirection, type PointType, type SpecialCause } from './words.ts';

/** What the two profiles do differently when they look for special causes. */
export interface CauseRules {
  /** Whether a point outside the limits counts as one of two in three. */
  readonly outsideCountsAsNear: boolean;
  /** Whether a trend is read as the reference package reads it where two trends lie side by side. */
  readonly readsTrendsAsPackage: boolean;
  /** Whether a point with causes on both sides shows both. */
  readonly showsBoth: boolean;
}

export interface Cause {
  readonly specialCause: SpecialCause;
  /** The first cause on the other side, where the profile shows both. */
  readonly otherCause?: SpecialCause;
  /** -1 below or falling, 1 above or rising, 0 for common cause. */
  readonly side: -1 | 0 | 1;
}

type Sides = Int8Array;
const longRun = 7;

/** Marks every run of `least` or more equal signs other than zero; `back` points before it belong to it as well. */
const runsOf = (signs: Sides, least: number, back: number): Sides => {
  const found = new Int8Array(signs.length);
  let start = 0;
  for (let index = 1; index <= signs.length; index += 1) {
    if (signs[index] === signs[start]) continue;
    const sign = signs[start] ?? 0;
    // From left to right: of a point that two trends share, the right-hand one has the say.
    if (sign !== 0 && index - start >= least) found.fill(sign, start - back, index);
    start = index;
  }
  return found;
};

const stepsOf = (values: readonly number[], limits: readonly Limits[]): Sides => {
  const steps = new Int8Array(values.length);
  for (let index = 1; index < values.length; index += 1) {
    steps[index] = signOf((values[index] ?? 0) - (values[index - 1] ?? 0), limits[index]?.tolerance ?? 0);
  }
  return steps;
};

/**
 * The package names a point by the step to the next one whenever that is in a trend too, even when the two points
 * belong to different trends, and calls a step that does not rise a fall.
 */
const asPackageReads = (trend: Sides, steps: Sides): Sides =>
  trend.map((side, index) => {
    if (side === 0 || !trend[index + 1]) return side;
    return steps[index + 1] === 1 ? 1 : -1;
  });

/** Of three in succession on one side of the mean, the two or three that lie beyond the near limit. */
const twoInThree = (sides: Sides, near: Sides): Sides => {
  const found = new Int8Array(sides.length);
  for (let first = 0; first + 2 < sides.length; first += 1) {
    const side = sides[first] ?? 0;
    if (side === 0 || sides[first + 1] !== side || sides[first + 2] !== side) continue;
    const close = [first, first + 1, first + 2].filter((index) => near[index] === side);
    if (close.length >= 2) for (const index of close) found[index] = side;
  }
  return found;
};

const labelOf = (rule: number, side: number): SpecialCause => {
  const labels = causeLabels[rule];
  if (!labels || side === 0) return commonCause;
  return side > 0 ? labels.above : labels.below;
};

const nothing: Cause = { specialCause: commonCause, side: 0 };

const causeAt = (found: readonly Sides[], index: number, showsBoth: boolean): Cause => {
  const rule = found.findIndex((sides) => sides[index] !== 0);
  if (rule < 0) return nothing;
  const side = (found[rule]?.[index] ?? 0) > 0 ? 1 : -1;
  const specialCause = labelOf(rule, side);
  const other = showsBoth ? found.findIndex((sides) => sides[index] === -side) : -1;
  return other < 0 ? { specialCause, side } : { specialCause, otherCause: labelOf(other, -side), side };
};

/**
 * The special cause of each point of one phase, in order of precedence: outside the limits; a trend of 7; two in three
 * near a limit; a shift of 7 to one side of the mean (measures.md section 4). One pass for each rule. `limits` has one
 * entry for each value; where they are infinite only trends and shifts can be found.
 */
export const causesOf = (
  values: readonly number[],
  limits: readonly Limits[],
  { outsideCountsAsNear, readsTrendsAsPackage, showsBoth }: CauseRules,
): readonly Cause[] => {
  const [sides, outside, near] = [0, 1, 2].map(() => new Int8Array(values.length)) as [Sides, Sides, Sides];
  values.forEach((value, index) => {
    const by = limits[index];
    if (!by) return;
    const beyond = (lower: number, upper: number): -1 | 0 | 1 =>
      value > upper + by.tolerance ? 1 : value < lower - by.tolerance ? -1 : 0;
    sides[index] = signOf(value - by.mean, by.tolerance);
    outside[index] = beyond(by.lower, by.upper);
    near[index] = outside[index] !== 0 && !outsideCountsAsNear ? 0 : beyond(by.nearLower, by.nearUpper);
  });
  const steps = stepsOf(values, limits);
  const trend = runsOf(steps, longRun - 1, 1);
  const found = [
    outside,
    readsTrendsAsPackage ? asPackageReads(trend, steps) : trend,
    twoInThree(sides, near),
    runsOf(sides, longRun, 0),
  ];
  return values.map((_, index) => causeAt(found, index, showsBoth));
};

/** What a cause means by the direction in which things get better. */
export const pointTypeOf = ({ side, otherCause }: Cause, direction: ImprovementDirection): PointType => {
  if (side === 0) return 'common_cause';
  if (direction === 'neutral') return side > 0 ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  if (otherCause !== undefined) return 'special_cause_both';
  return side > 0 === (direction === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
};
