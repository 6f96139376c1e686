import type { Measure } from '../measure/measure.ts';
import { currentRule, toleranceText } from '../scoring/rule-sets.ts';
import { figureText } from '../scoring/words.ts';

/** The target as a phrase: `75% or more`, `23% or less`; undefined for a measure that is monitored only. */
export const targetWords = ({ target, unit, polarity }: Measure): string | undefined =>
  target && `${figureText(target.value, unit)} or ${polarity === 'lowerIsBetter' ? 'less' : 'more'}`;

/** How far a miss is amber rather than red: `amber to 15% of the target`; undefined without a target. */
export const toleranceWords = ({ target, unit }: Measure): string | undefined => {
  if (!target) return undefined;
  if (target.tolerance === 0) return 'any miss is red';
  return `a miss of up to ${toleranceText(currentRule[target.ruleSet], target.tolerance, unit)} is amber`;
};

/** Target and tolerance in one phrase, or why there is none. */
export const judgedBy = (measure: Measure): string => {
  if (measure.level === 'dataDevelopment') return 'On the data development agenda';
  const target = targetWords(measure);
  return target ? `${target}; ${toleranceWords(measure)}` : 'Monitored only';
};
