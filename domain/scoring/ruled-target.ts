import type { Measure, Polarity } from '../measure/measure.ts';
import type { CumulativeTarget, Target } from '../measure/target.ts';
import type { Frequency, Period } from '../shared/quarters.ts';
import { add, divide, exact, type Fraction, hundred, multiply, toNumber } from './exact.ts';
import { currentRule, type RuleName } from './rule-sets.ts';

/** What one figure is to reach: a value in the measure's unit, or anything between two ends. */
export type Mark = { readonly value: number } | { readonly low: number; readonly high: number };

/** A target as a result was judged by it: with the version of the rule, so that the colour can be worked out again. */
export type RuledTarget = Mark & {
  readonly rule: RuleName;
  readonly tolerance: number;
  readonly firstBand?: number | undefined;
};

/** Why a measure that has a target has none for a period, or nothing to set against it. */
export const noTargetReasons = {
  notInTrajectory: 'The targets by period name none for this period, so it is not coloured',
  otherPeriods: 'The shares of the year are for another number of periods, so this one has no target',
  periodMissing: 'A figure of an earlier period of the year is missing, so there is no year to date to judge',
  notAdditive: 'The figures of the periods are not added up, so there is no year to date to judge',
} as const;
export type NoTargetReason = keyof typeof noTargetReasons;

export const periodsInYear: Record<Frequency, number> = { month: 12, quarter: 4, half: 2, year: 1 };

/** The place of a period in its financial year: 1 for the first. */
export const placeInYear = ({ key, frequency }: Pick<Period, 'key' | 'frequency'>): number =>
  frequency === 'year' ? 1 : Number(/(\d+)$/.exec(key)?.[1] ?? 1);

/** How much of the year's target falls due by the end of the period; undefined where its shares are for other periods. */
const dueBy = (target: CumulativeTarget, period: Pick<Period, 'key' | 'frequency'>): Fraction | undefined => {
  const [year, count, place] = [exact(target.value), periodsInYear[period.frequency], placeInYear(period)];
  if (!target.shares) return divide(multiply(year, exact(place)), exact(count));
  if (target.shares.length !== count) return undefined;
  const share = target.shares.slice(0, place).reduce((sum, each) => add(sum, exact(each)), exact(0));
  return divide(multiply(year, share), hundred);
};

/** As many decimal places as a figure may be typed with: an even third of a year's target is kept to a millionth. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const markAt = (target: Target, period: Pick<Period, 'key' | 'frequency'> | undefined): Mark | NoTargetReason => {
  switch (target.kind) {
    case undefined:
      return { value: target.value };
    case 'range':
      return { low: target.low, high: target.high };
    case 'trajectory': {
      const found = target.byPeriod.find((each) => each.period === period?.key);
      return found ? { value: found.value } : 'notInTrajectory';
    }
    case 'cumulative': {
      const due = period && dueBy(target, period);
      return due ? { value: rounded(toNumber(due)) } : 'otherPeriods';
    }
    default:
      return target satisfies never;
  }
};

/**
 * The target by which a figure of that period is judged, under the rule set version that the contract's choice means
 * today or under `rule`; why there is none for the period; or undefined for a measure that is monitored only.
 */
export const targetAt = (
  target: Target | undefined,
  period?: Pick<Period, 'key' | 'frequency'>,
  rule?: RuleName,
): RuledTarget | NoTargetReason | undefined => {
  if (!target) return undefined;
  const mark = markAt(target, period);
  if (typeof mark === 'string') return mark;
  const { tolerance, firstBand } = target;
  return {
    ...mark,
    rule: rule ?? currentRule[target.ruleSet],
    tolerance,
    ...(firstBand !== undefined && { firstBand }),
  };
};

/** A range says itself what is good: beside it, neither higher nor lower is better. */
export const polarityUnder = ({ polarity, target }: Pick<Measure, 'polarity' | 'target'>): Polarity =>
  target?.kind === 'range' ? 'none' : polarity;

/** Whether the target is for what has come together since the year began, and the measure gives each period alone. */
export const judgesYearToDate = ({ target, yearToDate }: Pick<Measure, 'target' | 'yearToDate'>): boolean =>
  target?.kind === 'cumulative' && !yearToDate;
