import { type Pence, writtenPounds } from '../shared/money.ts';
import type { Rule } from '../shared/refusal.ts';
import { psr, type Source } from '../shared/source.ts';
import { regimeRules } from './rules.ts';

/** A procurement of health care services together with something else. Estimated lifetime values, in pence. */
export interface MixedFacts {
  readonly healthValue: Pence;
  readonly otherValue: Pence;
  /** The authority's view, on the record with its reason. Undefined when nobody has formed one. */
  readonly otherCouldBeSeparate: boolean | undefined;
}

export interface MixedAnswer {
  /** Whether the procurement follows the Provider Selection Regime as one contract. */
  readonly followsPsr: boolean | 'unknown';
  /** Whether the health care services, procured by themselves, would follow it. */
  readonly split: boolean;
  readonly rule: Rule;
  readonly because: string;
  readonly source: Source;
}

/**
 * Whether a mixed procurement follows the Provider Selection Regime (regulation 3; law.md section 7). Both tests must
 * pass: health care is worth more than the rest, and the rest could not reasonably be bought separately. Equal values are
 * not settled by what was read, so the answer is then `unknown`, as it is while there is no view on separate supply.
 */
export const mixedProcurement = ({ healthValue, otherValue, otherCouldBeSeparate }: MixedFacts): MixedAnswer => {
  const main = regimeRules.healthCareIsMainSubject;
  const apart = regimeRules.otherPartIsInseparable;
  const values = `health care ${writtenPounds(healthValue)}, other ${writtenPounds(otherValue)}`;
  const answer = (followsPsr: boolean | 'unknown', rule: Rule, detail: string, source = rule.source): MixedAnswer => ({
    followsPsr,
    split: followsPsr === false && healthValue > 0,
    rule,
    because: `${rule.sentence}: ${values}, ${detail}`,
    source,
  });
  if (healthValue < otherValue) return answer(false, main, 'so health care is not the main subject-matter');
  if (healthValue === otherValue)
    return answer('unknown', main, 'and what equal values mean is not confirmed', psr('regulation 3', 'M'));
  if (otherCouldBeSeparate === undefined)
    return answer('unknown', apart, 'and no view is recorded on whether the other part could be supplied separately');
  return otherCouldBeSeparate
    ? answer(false, apart, 'and the other part could be supplied separately')
    : answer(true, apart, 'and the other part could not reasonably be supplied separately');
};
