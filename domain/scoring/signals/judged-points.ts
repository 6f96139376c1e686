import { type Cause, type CauseRules, causesOf, pointTypeOf } from './causes.ts';
import type { Limits } from './limits.ts';
import type { Point } from './phases.ts';
import { commonCause, type ImprovementDirection, type PointType, type SpecialCause } from './words.ts';

/** A point with what it is judged by. Limits, cause and type are null where there are too few points to say. */
export interface SignalPoint extends Point {
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly nearLower: number | null;
  readonly nearUpper: number | null;
  readonly specialCause: SpecialCause | null;
  /** Under `mdc`, the first cause that points the other way; absent when there is none. */
  readonly otherCause?: SpecialCause;
  readonly pointType: PointType | null;
}

/** A point of which nothing but its value may be said. */
export const unjudged = ({ at, value }: Point): SignalPoint => ({
  at,
  value,
  mean: null,
  lower: null,
  upper: null,
  nearLower: null,
  nearUpper: null,
  specialCause: null,
  pointType: null,
});

const judged = ({ at, value }: Point, by: Limits, cause: Cause, direction: ImprovementDirection): SignalPoint => {
  const hasLimits = Number.isFinite(by.upper);
  // "Common cause" says that limits were tested; without them only what was found is said.
  const isSaid = hasLimits || cause.specialCause !== commonCause;
  const point = {
    at,
    value,
    mean: by.mean,
    lower: hasLimits ? by.lower : null,
    upper: hasLimits ? by.upper : null,
    nearLower: hasLimits ? by.nearLower : null,
    nearUpper: hasLimits ? by.nearUpper : null,
    specialCause: isSaid ? cause.specialCause : null,
    pointType: isSaid ? pointTypeOf(cause, direction) : null,
  };
  return cause.otherCause === undefined ? point : { ...point, otherCause: cause.otherCause };
};

/** The points of one phase, judged each by its own of `limits`: all the same under XmR, each its own on a p-chart. */
export const judgedPoints = (
  points: readonly Point[],
  limits: readonly Limits[],
  rules: CauseRules,
  direction: ImprovementDirection,
): readonly SignalPoint[] => {
  const values = points.map(({ value }) => value);
  const causes = causesOf(values, limits, rules);
  return points.map((point, index) => {
    const [by, cause] = [limits[index], causes[index]];
    return by && cause ? judged(point, by, cause, direction) : unjudged(point);
  });
};
