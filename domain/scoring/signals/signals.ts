import type { Unit } from '../../measure/measure.ts';
import { assuranceOf } from './assurance.ts';
import { becauseOf } from './because.ts';
import type { CauseRules } from './causes.ts';
import { judgedPoints, type SignalPoint, unjudged } from './judged-points.ts';
import { centreOf, xmrLimits } from './limits.ts';
import { drawsLimits, fewestFixedPoints, inOrder, type Point, phasesOf, stageOf } from './phases.ts';
import type { Assurance, ImprovementDirection, PointType, SignalProfile, Stage } from './words.ts';

export interface SignalsInput {
  readonly profile: SignalProfile;
  readonly points: readonly Point[];
  readonly improvementDirection: ImprovementDirection;
  /** In the unit of the values. */
  readonly target?: number | null | undefined;
  /** Dates at which the process is known to have changed: each starts a phase with limits of its own. */
  readonly rebase?: readonly string[] | undefined;
  /** Limits of each phase from its first so many points, 12 or more. */
  readonly fixAfterPoints?: number | null | undefined;
  /** Whether `nhsr` leaves outlying moving ranges out of the limits; yes unless told. `mdc` never does. */
  readonly screenOutliers?: boolean | undefined;
  /** The unit in which `because` writes figures; bare numbers unless told. */
  readonly unit?: Unit | undefined;
}

export interface Signals {
  /** In order of time. */
  readonly points: readonly SignalPoint[];
  /** The icon of variation: the type of the last point. */
  readonly variation: PointType | null;
  readonly assurance: Assurance | null;
  /** Of the last phase, for a new phase starts counting again. */
  readonly stage: Stage;
  /** Plain sentences with their figures. */
  readonly because: string;
}

/** What the two profiles do differently in looking for special causes (measures.md section 4). */
export const causeRules: Record<SignalProfile, CauseRules> = {
  nhsr: { outsideCountsAsNear: false, readsTrendsAsPackage: true, showsBoth: false },
  mdc: { outsideCountsAsNear: true, readsTrendsAsPackage: false, showsBoth: true },
};

const judgedPhase = (phase: readonly Point[], input: SignalsInput): readonly SignalPoint[] => {
  const { profile, improvementDirection, fixAfterPoints, screenOutliers = true } = input;
  if (profile === 'mdc' && stageOf(phase.length) === 'values') return phase.map(unjudged);
  const values = phase.map(({ value }) => value);
  const count = Math.min(fixAfterPoints ?? values.length, values.length);
  const limits = drawsLimits(profile, values.length)
    ? xmrLimits(values, count, profile === 'nhsr' && screenOutliers)
    : centreOf(values, count);
  const forEach = Array.from(values, () => limits);
  return judgedPoints(phase, forEach, causeRules[profile], improvementDirection);
};

const refuseWhatCannotBeFixed = (fixAfterPoints: number | null | undefined): void => {
  if (fixAfterPoints === null || fixAfterPoints === undefined) return;
  if (!(Number.isInteger(fixAfterPoints) && fixAfterPoints >= fewestFixedPoints)) {
    throw new RangeError(`Limits are fixed from a whole number of points, ${fewestFixedPoints} or more`);
  }
};

/**
 * Signal or noise: an XmR chart of a series, one pass for each rule (measures.md section 4).
 *
 * Under `nhsr`, every field as NHSRplotthedots 0.2.2 gives it, at any number of points. Under `mdc`, staged by the
 * number of points in each phase: values alone up to 4, a mean with its trends and shifts up to 12, limits and icons
 * from 13. Never NaN: a constant series has limits on its mean and passes or fails its target outright.
 *
 * Unlike the package, a rebase date between two points starts its phase at the later of them, where the package would
 * pass over it, and a series without variation has limits. Throws RangeError for two points at one date, for values
 * that are no figures, and for limits fixed from fewer than 12 points.
 */
export const signals = (input: SignalsInput): Signals => {
  const {
    profile,
    improvementDirection: direction,
    target = null,
    rebase = [],
    fixAfterPoints,
    unit = 'count',
  } = input;
  refuseWhatCannotBeFixed(fixAfterPoints);
  const phases = phasesOf(inOrder(input.points), rebase);
  const points = phases.flatMap((phase) => judgedPhase(phase, input));
  const last = phases.at(-1) ?? [];
  const latest = points.at(-1);
  const hasIcons = drawsLimits(profile, last.length);
  const drawn = {
    points,
    variation: hasIcons && latest ? latest.pointType : null,
    assurance: hasIcons && latest ? assuranceOf(target, direction, last, latest) : null,
    stage: stageOf(last.length),
  };
  const isNewPhase = phases.length > 1;
  const because = becauseOf({ ...drawn, last: points.slice(-last.length), isNewPhase, target, direction, unit });
  return { ...drawn, because };
};
