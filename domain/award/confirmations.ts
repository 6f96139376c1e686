import * as z from 'zod';
import { urgentRules } from '../contract/urgent.ts';
import { approachRules } from '../notice/deadline.ts';
import { regimeRules } from '../regime/rules.ts';
import { standstillRules } from '../regime/standstill-duty.ts';
import { choice, date, listOf, type Parsed, text } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { type Refusal, type Rule, refusal } from '../shared/refusal.ts';
import type { AwardState } from './award.ts';
import { evidenceRules } from './evidence-rules.ts';
import { processRules } from './process-rules.ts';
import { lifecycleRules } from './rules.ts';
import { unconfirmedRules } from './unconfirmed-rules.ts';

/**
 * Named confirmations of rules that are not confirmed. Such a rule never decides silently: someone confirms by name that
 * it applies to the award, or that it does not, which sets aside what it would refuse.
 */

export const positions = ['applies', 'doesNotApply'] as const;
export type Position = (typeof positions)[number];

export const RuleConfirmation = lazily(() =>
  z.object({
    rules: listOf('rule', text('the rule', 100)).refine((ids) => new Set(ids).size === ids.length, {
      error: 'Choose each rule once',
    }),
    position: choice('whether the rules apply', positions),
    confirmedBy: text('who confirmed it, by name and role'),
    on: date('the date on which it was confirmed'),
    because: text('why the rules apply or do not', 2000),
  }),
);
export type RuleConfirmation = Parsed<typeof RuleConfirmation>;

/** Every rule about which a confirmation can be recorded, each once. */
export const confirmableRules: readonly Rule[] = [
  ...Object.values<Rule>(unconfirmedRules),
  processRules.cIsNotForFrameworks,
  lifecycleRules.selectionCriteriaMet,
  evidenceRules.unsuccessfulOfferIsExplained,
  approachRules.fourteenDaysBeforeAssessing,
  ...Object.values<Rule>(urgentRules),
  regimeRules.outsideRegimes,
  regimeRules.healthCareBeforePsr,
  ...Object.values<Rule>(standstillRules).filter((rule) => rule.source.confidence === 'M'),
];

type Confirmed = Pick<AwardState, 'confirmations'>;

/** The confirmation of that rule that counts, which is the last one; undefined while there is none. */
export const confirmationOf = ({ confirmations = [] }: Confirmed, rule: Rule) =>
  confirmations.findLast((each) => each.rules.includes(rule.id));

/** Whether someone has confirmed by name that the rule does not apply to this award. Only an unconfirmed rule can be set aside. */
export const isSetAside = (state: Confirmed, rule: Rule): boolean =>
  rule.source.confidence === 'M' && confirmationOf(state, rule)?.position === 'doesNotApply';

/** What is said behind a refusal that rests on an unconfirmed rule. */
export const canBeSetAside =
  'This rule is not confirmed: record a named confirmation that it does not apply to set it aside';

/**
 * The refusal as it stands beside the confirmations: none when the rule on which it rests is set aside; with the way to
 * set it aside when that rule is not confirmed. `rests` is that rule where it is not the refusal's own.
 */
export const unlessSetAside = (state: Confirmed, found: Refusal, rests: Rule = found.rule): Refusal | undefined => {
  if (rests.source.confidence !== 'M') return found;
  if (isSetAside(state, rests)) return undefined;
  return { ...found, because: `${found.because}. ${canBeSetAside}` };
};

export const refusalsOfConfirmation = (given: RuleConfirmation, today: string): readonly (Refusal | false)[] => [
  given.rules.some((id) => !confirmableRules.some((rule) => rule.id === id)) &&
    refusal(lifecycleRules.confirmationNamesRule, { field: 'rules' }),
  given.on > today && refusal(lifecycleRules.notInFuture, { field: 'on' }),
];
