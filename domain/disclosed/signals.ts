import { notIndependentBecause, phaseStarts } from '../curve/phases.ts';
import type { Measure, Polarity } from '../measure/measure.ts';
import type { Point } from '../scoring/signals/phases.ts';
import { proportionSignals } from '../scoring/signals/proportion-signals.ts';
import type { ProportionPoint } from '../scoring/signals/proportions.ts';
import { type Signals, signals } from '../scoring/signals/signals.ts';
import type { ImprovementDirection, SignalProfile } from '../scoring/signals/words.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { ContractScores, MeasureScores, ShownCell } from './scores.ts';

export const directionOf: Record<Polarity, ImprovementDirection> = {
  higherIsBetter: 'increase',
  lowerIsBetter: 'decrease',
  none: 'neutral',
};

/** How a series is charted: `xmr` by its moving ranges, `p` by the number of cases behind each share. */
export const chartKinds = ['xmr', 'p'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The signals of a measure as its reader may see them, or why there are none to show. */
export interface ShownSignals {
  readonly signals: Signals | undefined;
  /** How it was charted: as asked, where the figures allow it. */
  readonly chart: ChartKind;
  /** What the figures say, in plain sentences; where there are no signals, why not. */
  readonly because: string;
  /** The periods at which a new phase starts. */
  readonly starts: readonly PeriodKey[];
  /** Whether the figures behind it were rounded for this reader. */
  readonly isRounded: boolean;
}

export interface SignalsAsked {
  readonly profile: SignalProfile;
  readonly chart: ChartKind;
}

const withheldBecause =
  'No signal is shown: some of the figures are withheld so that nobody can be recognised, and a signal could tell what they are';

/** The periods of a history with the definition by which each figure was counted. */
export const definedPeriods = (
  { measure, history }: Pick<MeasureScores, 'measure' | 'history'>,
  versions: ContractScores['versions'],
) =>
  history.map(({ period, contractVersion }) => ({
    period,
    measure:
      versions.find(({ number }) => number === contractVersion)?.measures.find(({ key }) => key === measure.key) ??
      measure,
  }));

/** The figures that may be charted, by period. */
export const pointsIn = (history: readonly ShownCell[]): readonly Point[] =>
  history.flatMap(({ period, figure: { value } }) => (value === null ? [] : [{ at: period, value }]));

const sharesIn = (history: readonly ShownCell[]): readonly ProportionPoint[] =>
  history.flatMap(({ period, figure: { quantity } }) =>
    quantity.kind === 'ratio' ? [{ at: period, numerator: quantity.numerator, denominator: quantity.denominator }] : [],
  );

/** Whether every figure is a share whose parts are known: a p-chart needs the number of cases. */
const areShares = (measure: Measure, history: readonly ShownCell[]): boolean =>
  measure.calculation !== 'entered' &&
  sharesIn(history).every(({ numerator, denominator }) => numerator <= denominator);

/** The target that the period's own figure has to reach: not one for the year to date, nor a range. */
export const targetOf = (
  { score }: Pick<ShownCell, 'score'>,
  { target }: Pick<Measure, 'target'>,
): number | undefined => (target?.kind === 'cumulative' || score.toDate ? undefined : score.target);

export const isWithheld = ({ figure }: ShownCell): boolean => figure.quantity.kind === 'suppressed';

/**
 * Signal or noise, from nothing but the figures that the reader may see: with one of them withheld there is no signal at
 * all, since a limit or a run would tell something about it. Starts a new phase where people said so and where the measure
 * is counted differently.
 */
export const signalsOf = (
  scores: MeasureScores,
  versions: ContractScores['versions'],
  { profile, chart }: SignalsAsked,
): ShownSignals => {
  const { measure, history, rebases = [] } = scores;
  const starts = phaseStarts(
    definedPeriods(scores, versions),
    rebases.map((from) => ({ from })),
  );
  const isRounded = history.some(({ figure }) => figure.isProtected);
  const none = (because: string): ShownSignals => ({ signals: undefined, chart: 'xmr', because, starts, isRounded });
  if (history.some(isWithheld)) return none(withheldBecause);
  const why = notIndependentBecause(measure);
  if (why !== undefined) return none(why);
  const latest = history.at(-1);
  const common = {
    improvementDirection: directionOf[measure.polarity],
    target: (latest && targetOf(latest, measure)) ?? null,
    rebase: starts,
  };
  const used = chart === 'p' && areShares(measure, history) ? 'p' : 'xmr';
  const found =
    used === 'p'
      ? proportionSignals({ ...common, points: sharesIn(history) })
      : signals({ ...common, profile, points: pointsIn(history), unit: measure.unit });
  return found.points.length === 0
    ? none('No figure has come yet that could be charted')
    : { signals: found, chart: used, because: found.because, starts, isRounded };
};
