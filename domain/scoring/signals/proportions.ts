import { judgedPoints, type SignalPoint, unjudged } from './judged-points.ts';
import { centreOf, type Limits, toleranceOf } from './limits.ts';
import { inOrder, stageOf } from './phases.ts';
import { causeRules } from './signals.ts';
import type { ImprovementDirection, Stage } from './words.ts';

export interface ProportionPoint {
  readonly at: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface ProportionChart {
  /** In order of time, as proportions 0 to 1. Points without cases are left out: 0 of 0 is no proportion. */
  readonly points: readonly (SignalPoint & ProportionPoint)[];
  /** All numerators over all denominators; null when there are no cases at all. */
  readonly pooled: number | null;
  readonly stage: Stage;
}

const limitsAt = (pooled: number, cases: number): Limits => {
  const deviation = Math.sqrt((pooled * (1 - pooled)) / cases);
  return {
    mean: pooled,
    lower: Math.max(0, pooled - 3 * deviation),
    upper: Math.min(1, pooled + 3 * deviation),
    nearLower: Math.max(0, pooled - 2 * deviation),
    nearUpper: Math.min(1, pooled + 2 * deviation),
    tolerance: toleranceOf([1]),
  };
};

/**
 * A p-chart, for proportions whose denominators are small or change: each point has limits of its own, three standard
 * errors of the pooled proportion at that point's number of cases, clipped to 0 and 1 (measures.md section 4). Staged,
 * and searched for special causes, as `mdc` is. Throws RangeError for parts that are no proportion.
 */
export const proportionChart = (
  counted: readonly ProportionPoint[],
  direction: ImprovementDirection,
): ProportionChart => {
  const wrong = counted.find(({ numerator, denominator }) => !(numerator >= 0 && numerator <= denominator));
  if (wrong) throw new RangeError(`${wrong.numerator} of ${wrong.denominator} is no proportion`);
  const withCases = counted.filter(({ denominator }) => denominator > 0);
  const points = inOrder(withCases.map((point) => ({ ...point, value: point.numerator / point.denominator })));
  const cases = points.reduce((sum, { denominator }) => sum + denominator, 0);
  const stage = stageOf(points.length);
  if (cases === 0) return { points: [], pooled: null, stage };
  const pooled = points.reduce((sum, { numerator }) => sum + numerator, 0) / cases;
  const limits = points.map(({ denominator }) => limitsAt(pooled, denominator));
  const centre = { ...centreOf([pooled], 1), tolerance: toleranceOf([1]) };
  const judge = (): readonly SignalPoint[] => {
    if (stage === 'values') return points.map(unjudged);
    return judgedPoints(points, stage === 'limits' ? limits : points.map(() => centre), causeRules.mdc, direction);
  };
  const judged = judge();
  return { points: points.map((point, index) => ({ ...point, ...(judged[index] ?? unjudged(point)) })), pooled, stage };
};
