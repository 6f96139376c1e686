import type { PeriodKey } from '../shared/quarters.ts';

/** What a target is made of; a measure without any is monitored only (measures.md section 3). */
export const targetKinds = ['constant', 'trajectory', 'range', 'cumulative'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How a miss is coloured. `percentOfTargetBands` comes with figures imported from elsewhere and is never offered. */
export const ruleSets = ['withinTolerance', 'points', 'statutory', 'percentOfTargetBands'] as const;
export type RuleSet = (typeof ruleSets)[number];

interface Coloured {
  readonly ruleSet: RuleSet;
  /** How far a miss is still amber: percent of the target, or units and percentage points under `points`. */
  readonly tolerance: number;
  /**
   * The end of the band nearest the target, in percent of it, for the rule sets that have one more band: under
   * `statutory` a miss up to here is Approaching target, under `percentOfTargetBands` it is still green.
   */
  readonly firstBand?: number | undefined;
}

/** The same in every period. Targets stored before there were kinds have this shape. */
export interface ConstantTarget extends Coloured {
  readonly kind?: undefined;
  /** In the measure's unit: 75 is 75%, or 75 people, or 75 days. */
  readonly value: number;
}

/** A value for each period that it names; a period without one has no target. */
export interface TrajectoryTarget extends Coloured {
  readonly kind: 'trajectory';
  readonly byPeriod: readonly { readonly period: PeriodKey; readonly value: number }[];
}

/** Met between the two ends, both included; a tolerance outside either end. */
export interface RangeTarget extends Coloured {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
}

/** What the year is to reach by its end, and how much of that by the end of each period. */
export interface CumulativeTarget extends Coloured {
  readonly kind: 'cumulative';
  readonly value: number;
  /** Percent of the year's target that falls in each period, in order; left out, the same in each. They sum to 100. */
  readonly shares?: readonly number[] | undefined;
}

/** What a figure must reach and by what rule its colour is given; belongs to a version of the contract. */
export type Target = ConstantTarget | TrajectoryTarget | RangeTarget | CumulativeTarget;

/** Every figure that the target names, in the measure's unit. */
export const marksOf = (target: Target): readonly number[] => {
  if (target.kind === 'range') return [target.low, target.high];
  return target.kind === 'trajectory' ? target.byPeriod.map(({ value }) => value) : [target.value];
};
