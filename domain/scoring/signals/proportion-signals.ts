import { assuranceOf } from './assurance.ts';
import { becauseOf } from './because.ts';
import type { SignalPoint } from './judged-points.ts';
import { inOrder, phasesOf, stageOf } from './phases.ts';
import { type ProportionPoint, proportionChart } from './proportions.ts';
import type { Signals } from './signals.ts';
import type { ImprovementDirection } from './words.ts';

export interface ProportionSignalsInput {
  readonly points: readonly ProportionPoint[];
  readonly improvementDirection: ImprovementDirection;
  /** In percent. */
  readonly target?: number | null | undefined;
  /** Dates at which the process is known to have changed: each starts a phase with a pooled proportion of its own. */
  readonly rebase?: readonly string[] | undefined;
}

const percent = (share: number | null): number | null => (share === null ? null : share * 100);

const inPercent = ({ numerator: _of, denominator: _all, ...point }: SignalPoint & ProportionPoint): SignalPoint => ({
  ...point,
  value: point.value * 100,
  mean: percent(point.mean),
  lower: percent(point.lower),
  upper: percent(point.upper),
  nearLower: percent(point.nearLower),
  nearUpper: percent(point.nearUpper),
});

/**
 * The signals of a p-chart in the shape of an XmR chart's, in percent: phases at rebase dates, the last point's own
 * limits for assurance, and the sentences. Throws RangeError for parts that are no proportion and for two points at one
 * date; points of 0 of 0 are left out.
 */
export const proportionSignals = (input: ProportionSignalsInput): Signals => {
  const { improvementDirection: direction, target = null, rebase = [] } = input;
  const withCases = input.points.filter(({ denominator }) => denominator > 0);
  const ordered = inOrder(withCases.map((point) => ({ ...point, value: point.numerator / point.denominator })));
  const phases = phasesOf(ordered, rebase).map((phase) => proportionChart(phase, direction).points.map(inPercent));
  const last = phases.at(-1) ?? [];
  const latest = last.at(-1);
  const stage = stageOf(last.length);
  const hasIcons = stage === 'limits';
  const variation = hasIcons && latest ? latest.pointType : null;
  const assurance = hasIcons && latest ? assuranceOf(target, direction, last, latest) : null;
  return {
    points: phases.flat(),
    variation,
    assurance,
    stage,
    because: becauseOf({
      last,
      isNewPhase: phases.length > 1,
      variation,
      assurance,
      stage,
      target,
      direction,
      unit: 'percent',
    }),
  };
};
