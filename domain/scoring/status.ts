import type { Polarity, Unit } from '../measure/measure.ts';
import { absenceNames, isAbsent, type Quantity } from '../measure/quantity.ts';
import { compare, divide, exact, exactValueOf, type Fraction, hundred, multiply, subtract, toNumber } from './exact.ts';
import { amberLimit, type RuleName, reaches } from './rule-sets.ts';
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

/** A target as a result was judged by it: with the version of the rule, so that the colour can be worked out again. */
export interface RuledTarget {
  readonly rule: RuleName;
  readonly value: number;
  readonly tolerance: number;
}

export interface ToJudge {
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly target?: RuledTarget | undefined;
}

/**
 * How far to the next colour, in the measure's unit. For amber and red: how much better the figure must get to reach
 * the next better colour at `boundary`. For green: how much it may worsen, to `boundary`, before it stops being green.
 */
export interface Margin {
  readonly amount: number;
  readonly next: Colour;
  readonly boundary: number;
  readonly words: string;
}

export interface Status {
  readonly status: StatusName;
  readonly ruleSet: RuleName | null;
  readonly target: number | null;
  readonly tolerance: number | null;
  readonly value: number | null;
  /** Figure less target, in the measure's unit. */
  readonly variance: number | null;
  /** The same in percent of the target; null when the target is zero. */
  readonly variancePercent: number | null;
  readonly marginToNext: Margin | null;
  /** One sentence with the inputs. */
  readonly because: string;
}

type Directed = Exclude<Polarity, 'none'>;

const colourOf = (value: Fraction, target: Fraction, limit: Fraction, polarity: Directed): Colour => {
  if (reaches(value, target, polarity)) return 'green';
  return reaches(value, limit, polarity) ? 'amber' : 'red';
};

const worseWord: Record<Directed, { worse: string; better: string; towards: string }> = {
  higherIsBetter: { worse: 'lower', better: 'higher', towards: 'down to' },
  lowerIsBetter: { worse: 'higher', better: 'lower', towards: 'up to' },
};

const marginOf = (
  colour: Colour,
  { value, target, limit }: { value: Fraction; target: Fraction; limit: Fraction },
  polarity: Directed,
  unit: Unit,
): Margin => {
  // Without room between target and limit there is no amber to pass through.
  const hasAmber = compare(target, limit) !== 0;
  const boundary = colour === 'red' && hasAmber ? limit : target;
  const amount = Math.abs(toNumber(subtract(value, boundary)));
  const next: Colour = colour === 'green' ? (hasAmber ? 'amber' : 'red') : boundary === limit ? 'amber' : 'green';
  const way = worseWord[polarity];
  const [edge = ''] = figureTexts([toNumber(boundary)], unit);
  const words =
    colour !== 'green'
      ? `${differenceText(amount, unit)} ${way.better} would make it ${next}`
      : amount === 0
        ? `Any ${way.worse} would make it ${next}`
        : `It stays green ${way.towards} ${edge}, ${differenceText(amount, unit)} ${way.worse}, and then turns ${next}`;
  return { amount, next, boundary: toNumber(boundary), words };
};

const polarityText: Record<Directed, string> = {
  higherIsBetter: 'higher is better',
  lowerIsBetter: 'lower is better',
};

const reasonFor = (
  colour: Colour,
  figures: { value: Fraction; target: Fraction; limit: Fraction },
  polarity: Directed,
  target: RuledTarget,
  unit: Unit,
): string => {
  const numbers = [figures.value, figures.target, figures.limit].map(toNumber);
  const [value, mark, limit] = figureTexts(numbers, unit);
  if (colour === 'green') return `${value} meets the target of ${mark} (${polarityText[polarity]}), so it is green`;
  const missed = subtract(figures.value, figures.target);
  const missedBy = differenceText(toNumber(missed), unit);
  const share = divide(multiply(missed, hundred), figures.target);
  const [shareText, tolerance] = figureTexts([Math.abs(share ? toNumber(share) : 0), target.tolerance], 'percent');
  const byShare = target.rule === 'withinTolerance@1';
  const how = byShare && share ? `${missedBy}, which is ${shareText} of the target and` : `${missedBy},`;
  const allowed = byShare ? `${tolerance}${share ? '' : ' of the target'}` : differenceText(target.tolerance, unit);
  const than = colour === 'amber' ? 'within' : 'more than';
  return `${value} misses the target of ${mark} (${polarityText[polarity]}) by ${how} ${than} the ${allowed} that the rule allows (${limit} at worst), so it is ${colour}`;
};

const whyNoColour = ({ quantity, target, polarity }: ToJudge): string => {
  if (isAbsent(quantity)) return `${absenceNames[quantity.kind]}: there is no figure to colour`;
  if (!target) return 'Monitored only: there is no target, so it is not coloured';
  if (polarity === 'none') return 'Neither higher nor lower is better, so it is not coloured';
  return 'The denominator is 0: there is no percentage to compare with the target';
};

/** The colour alone, without the sentences: what is stored with a result. */
export const colourFor = ({ quantity, polarity, target }: Omit<ToJudge, 'unit'>): StatusName => {
  const value = exactValueOf(quantity);
  if (!value || !target || polarity === 'none') return 'none';
  return colourOf(
    value,
    exact(target.value),
    amberLimit(target.rule, target.value, target.tolerance, polarity),
    polarity,
  );
};

/**
 * The status of a figure against its target, with everything needed to check it (measures.md section 3). Comparison is
 * exact and boundaries are inclusive. There is no colour, and a reason instead, for an absence, a missing target, a
 * measure with no direction, and 0 of 0. A target of zero has a variance but no percentage of itself. Never NaN.
 */
export const statusOf = (judged: ToJudge): Status => {
  const { quantity, unit, polarity, target } = judged;
  const value = exactValueOf(quantity);
  const mark = target && exact(target.value);
  const variance = value && mark && subtract(value, mark);
  const percent = variance && mark && divide(multiply(variance, hundred), mark);
  const known = {
    ruleSet: target?.rule ?? null,
    target: target?.value ?? null,
    tolerance: target?.tolerance ?? null,
    value: value ? toNumber(value) : null,
    variance: variance ? toNumber(variance) : null,
    variancePercent: percent ? toNumber(percent) : null,
  };
  if (!value || !target || !mark || polarity === 'none') {
    return { ...known, status: 'none', marginToNext: null, because: whyNoColour(judged) };
  }
  const figures = { value, target: mark, limit: amberLimit(target.rule, target.value, target.tolerance, polarity) };
  const colour = colourOf(figures.value, figures.target, figures.limit, polarity);
  return {
    ...known,
    status: colour,
    marginToNext: marginOf(colour, figures, polarity, unit),
    because: reasonFor(colour, figures, polarity, target, unit),
  };
};
