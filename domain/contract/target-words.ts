import type { Measure, Polarity, Unit } from '../measure/measure.ts';
import type { Target, TrajectoryTarget } from '../measure/target.ts';
import { currentRule, toleranceText } from '../scoring/rule-sets.ts';
import type { NoTargetReason } from '../scoring/ruled-target.ts';
import type { Score } from '../scoring/score.ts';
import { figureText } from '../scoring/words.ts';
import { periodName } from '../shared/quarters.ts';

const orBetter = (value: number, unit: Unit, polarity: Polarity): string =>
  `${figureText(value, unit)} or ${polarity === 'lowerIsBetter' ? 'less' : 'more'}`;

const rangeWords = ({ low, high }: { readonly low: number; readonly high: number }, unit: Unit): string =>
  low === high ? `exactly ${figureText(low, unit)}` : `between ${figureText(low, unit)} and ${figureText(high, unit)}`;

const trajectoryWords = ({ byPeriod }: TrajectoryTarget, unit: Unit, polarity: Polarity): string => {
  const [first, last] = [byPeriod[0], byPeriod.at(-1)];
  if (!first || !last) return '';
  if (first === last) return `${orBetter(first.value, unit, polarity)} in ${periodName(first.period)} alone`;
  const way = last.value > first.value ? 'rising ' : last.value < first.value ? 'falling ' : '';
  const better = polarity === 'lowerIsBetter' ? 'or less' : 'or more';
  return `${way}from ${figureText(first.value, unit)} in ${periodName(first.period)} to ${figureText(last.value, unit)} in ${periodName(last.period)}, ${better} by period`;
};

const wordsOf = (target: Target, unit: Unit, polarity: Polarity): string => {
  switch (target.kind) {
    case undefined:
      return orBetter(target.value, unit, polarity);
    case 'range':
      return rangeWords(target, unit);
    case 'trajectory':
      return trajectoryWords(target, unit, polarity);
    case 'cumulative': {
      const shares = target.shares?.map((share) => figureText(share, 'percent')).join(', ');
      return `${orBetter(target.value, unit, polarity)} by the end of the year, ${shares ? `in shares of ${shares}` : 'evenly over its periods'}`;
    }
    default:
      return target satisfies never;
  }
};

/** The target as a phrase: `75% or more`, `between 4 and 6`; undefined for a measure that is monitored only. */
export const targetWords = ({
  target,
  unit,
  polarity,
}: Pick<Measure, 'target' | 'unit' | 'polarity'>): string | undefined => target && wordsOf(target, unit, polarity);

/** How far a miss is amber rather than red: `amber to 15% of the target`; undefined without a target. */
export const toleranceWords = ({ target, unit }: Pick<Measure, 'target' | 'unit'>): string | undefined => {
  if (!target) return undefined;
  const { ruleSet, tolerance, firstBand = 0 } = target;
  const text = toleranceText(currentRule[ruleSet], tolerance, unit);
  const first = figureText(firstBand, 'percent');
  if (ruleSet === 'statutory') {
    return `a miss of up to ${first} is Approaching target, of up to ${text} Requires improvement, of more Inadequate`;
  }
  if (ruleSet === 'percentOfTargetBands') return `a miss of up to ${first} is green, of up to ${text} amber`;
  return tolerance === 0 ? 'any miss is red' : `a miss of up to ${text} is amber`;
};

/** Target and tolerance in one phrase, or why there is none. */
export const judgedBy = (measure: Measure): string => {
  if (measure.level === 'dataDevelopment') return 'On the data development agenda';
  const target = targetWords(measure);
  return target ? `${target}; ${toleranceWords(measure)}` : 'Monitored only';
};

/** The target that a result was judged by, or why there was none: `75% or more`, `between 4 and 6`, `Monitored only`. */
export const scoredTargetWords = ({ target, range, polarity, toDate, noTarget }: Score, unit: Unit): string => {
  if (range) return rangeWords(range, unit);
  if (target !== undefined) return `${orBetter(target, unit, polarity)}${toDate ? ' for the year to date' : ''}`;
  return noTarget ? noTargetWords[noTarget] : 'Monitored only';
};

/** Why there was no target, in the few words that a column has room for. */
const noTargetWords: Record<NoTargetReason, string> = {
  notInTrajectory: 'None for this period',
  otherPeriods: 'None for this period',
  periodMissing: 'Earlier period missing',
  notAdditive: 'Not added up over the year',
};
