import type { Polarity, Unit } from '../measure/measure.ts';
import { absenceNames, isAbsent, type Quantity } from '../measure/quantity.ts';
import { type PerformanceRating, performanceRatingNames } from '../regime/kpi.ts';
import {
  type Band,
  bandAt,
  bandsOf,
  type Directed,
  isShareOfTarget,
  type Margin,
  marginOf,
  type Side,
  sideOf,
} from './bands.ts';
import { divide, exact, exactValueOf, type Fraction, hundred, multiply, subtract, toNumber } from './exact.ts';
import { ocdsRatings } from './ratings.ts';
import { amberLimit, greenLimit, type RuleName, reaches } from './rule-sets.ts';
import { type NoTargetReason, noTargetReasons, type RuledTarget } from './ruled-target.ts';
import { differenceText, figureTexts } from './words.ts';

export const colours = ['green', 'amber', 'red'] as const;
export type Colour = (typeof colours)[number];
/** `none` is not a colour: monitored only, or nothing to compare. */
export const statuses = [...colours, 'none'] as const;
export type StatusName = (typeof statuses)[number];

export const statusNames: Record<StatusName, string> = {
  green: 'Green: on target',
  amber: 'Amber: within tolerance',
  red: 'Red: off target',
  none: 'No colour',
};

export interface ToJudge {
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly target?: RuledTarget | undefined;
  /** Why there is none for this period, where the measure has one for others. */
  readonly noTarget?: NoTargetReason | undefined;
}

/** A rating of a performance notice, with its word and its name in open data. */
export interface Rated {
  readonly rating: PerformanceRating;
  readonly name: string;
  readonly ocds: string;
}

export interface Status {
  readonly status: StatusName;
  /** Under the statutory rule alone. */
  readonly rating: Rated | null;
  readonly ruleSet: RuleName | null;
  /** Null without a target, and for a range. */
  readonly target: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly tolerance: number | null;
  readonly firstBand: number | null;
  readonly value: number | null;
  /** Figure less target, in the measure's unit; less the end of a range that it lies outside, and 0 within it. */
  readonly variance: number | null;
  /** The same in percent of the target; null when the target is zero. */
  readonly variancePercent: number | null;
  readonly marginToNext: Margin | null;
  /** One sentence with the inputs. */
  readonly because: string;
}

const polarityText: Record<Directed, string> = {
  higherIsBetter: 'higher is better',
  lowerIsBetter: 'lower is better',
};

const isWithin = (value: Fraction, { mark, polarity }: Side): boolean => reaches(value, exact(mark), polarity);

const metText = (value: string, mark: string, target: RuledTarget, side: Side, unit: Unit): string => {
  if ('value' in target) return `${value} meets the target of ${mark} (${polarityText[side.polarity]})`;
  const [low, high] = figureTexts([target.low, target.high], unit);
  return `${value} lies between ${low} and ${high}`;
};

/** The allowance that put the figure in its band, or that it went past: the first band's own, else the tolerance. */
const allowanceOf = (band: Band, { rule, tolerance, firstBand }: RuledTarget): number => {
  const isFirst = band.rating === 'approachingTarget' || (rule === 'percentOfTargetBands@1' && band.status === 'green');
  return isFirst && firstBand !== undefined ? firstBand : tolerance;
};

const reasonFor = (
  value: Fraction,
  target: RuledTarget,
  side: Side,
  bands: readonly Band[],
  place: number,
  unit: Unit,
): string => {
  const [band, mark] = [bands[place], exact(side.mark)];
  if (!band) return '';
  const limit = band.limit ?? bands[place - 1]?.limit ?? mark;
  const [valueText = '', markText = '', limitText] = figureTexts([value, mark, limit].map(toNumber), unit);
  if (isWithin(value, side)) return `${metText(valueText, markText, target, side, unit)}, so it is ${band.word}`;
  const missed = subtract(value, mark);
  const missedBy = differenceText(toNumber(missed), unit);
  const share = divide(multiply(missed, hundred), mark);
  const allowance = allowanceOf(band, target);
  const [shareText, tolerance] = figureTexts([Math.abs(share ? toNumber(share) : 0), allowance], 'percent');
  const byShare = isShareOfTarget(target.rule);
  const how = byShare && share ? `${missedBy}, which is ${shareText} of the target and` : `${missedBy},`;
  const allowed = byShare ? `${tolerance}${share ? '' : ' of the target'}` : differenceText(allowance, unit);
  const than = band.limit ? 'within' : 'more than';
  const what =
    'value' in target
      ? `misses the target of ${markText} (${polarityText[side.polarity]})`
      : `is outside the range, whose ${side.mark === target.low && side.polarity === 'higherIsBetter' ? 'low' : 'high'} end is ${markText},`;
  return `${valueText} ${what} by ${how} ${than} the ${allowed} that the rule allows (${limitText} at worst), so it is ${band.word}`;
};

const whyNoColour = ({ quantity, target, noTarget, polarity }: ToJudge): string => {
  if (isAbsent(quantity)) return `${absenceNames[quantity.kind]}: there is no figure to colour`;
  if (noTarget) return noTargetReasons[noTarget];
  if (!target) return 'Monitored only: there is no target, so it is not coloured';
  if (polarity === 'none' && 'value' in target) return 'Neither higher nor lower is better, so it is not coloured';
  return 'The denominator is 0: there is no percentage to compare with the target';
};

/** The colour alone, without the sentences: what is stored with a result. */
export const colourFor = ({ quantity, polarity, target }: Omit<ToJudge, 'unit' | 'noTarget'>): StatusName => {
  const value = exactValueOf(quantity);
  const side = value && target && sideOf(value, target, polarity);
  if (!value || !target || !side) return 'none';
  const { rule, tolerance, firstBand } = target;
  if (reaches(value, greenLimit(rule, side.mark, firstBand, side.polarity), side.polarity)) return 'green';
  return reaches(value, amberLimit(rule, side.mark, tolerance, side.polarity), side.polarity) ? 'amber' : 'red';
};

const rated = (rating: PerformanceRating | undefined): Rated | null =>
  rating ? { rating, name: performanceRatingNames[rating], ocds: ocdsRatings[rating] } : null;

/** The variance against a target without a side to be on: a measure with no better direction still has one. */
const markOf = (value: Fraction, target: RuledTarget, side: Side | undefined): Fraction => {
  if ('value' in target) return exact(target.value);
  return side && !isWithin(value, side) ? exact(side.mark) : value;
};

/**
 * The status of a figure against its target, with everything needed to check it (measures.md section 3). Comparison is
 * exact and boundaries are inclusive. There is no colour, and a reason instead, for an absence, a missing target, a
 * measure with no direction (unless its target is a range), and 0 of 0. A target of zero has a variance but no
 * percentage of itself. Never NaN.
 */
export const statusOf = (judged: ToJudge): Status => {
  const { quantity, unit, polarity, target } = judged;
  const value = exactValueOf(quantity);
  const side = value && target && sideOf(value, target, polarity);
  const mark = value && target && markOf(value, target, side);
  const variance = value && mark && subtract(value, mark);
  const percent = variance && mark && divide(multiply(variance, hundred), mark);
  const known = {
    ruleSet: target?.rule ?? null,
    target: target && 'value' in target ? target.value : null,
    range: target && 'low' in target ? { low: target.low, high: target.high } : null,
    tolerance: target?.tolerance ?? null,
    firstBand: target?.firstBand ?? null,
    value: value ? toNumber(value) : null,
    variance: variance ? toNumber(variance) : null,
    variancePercent: percent ? toNumber(percent) : null,
  };
  if (!value || !target || !side) {
    const rating = rated(target?.rule === 'statutory@1' ? 'other' : undefined);
    return { ...known, status: 'none', rating, marginToNext: null, because: whyNoColour(judged) };
  }
  const bands = bandsOf(target, side);
  const place = bandAt(bands, value, side.polarity);
  return {
    ...known,
    status: bands[place]?.status ?? 'none',
    rating: rated(bands[place]?.rating),
    marginToNext: marginOf(bands, place, value, side.polarity, unit),
    because: reasonFor(value, target, side, bands, place, unit),
  };
};
