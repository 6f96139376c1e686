import * as z from 'zod';
import { urgentRules } from '../../contract/change/urgent.ts';
import { approachRules } from '../../notice/deadline.ts';
import { noticeRules } from '../../notice/missing-fields.ts';
import { regimeRules } from '../../regime/rules.ts';
import { standstillRules } from '../../regime/standstill-duty.ts';
import { canBeSetAside, positions } from '../../shared/confirmation.ts';
import { choice, date, listOf, type Parsed, text } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import { type Refusal, type Rule, refusal } from '../../shared/refusal.ts';
import type { AwardState } from '../award.ts';
import { evidenceRules } from '../evidence/evidence-rules.ts';
import { publicationRules } from '../notices/notice-rules.ts';
import { processRules } from '../process/process-rules.ts';
import { lifecycleRules } from '../rules.ts';
import { reviewRules } from '../standstill/review-rules.ts';
import { unconfirmedRules } from './unconfirmed-rules.ts';

/**
 * Named confirmations of rules that are not confirmed. Such a rule never decides silently: someone confirms by name that
 * it applies to the award, or that it does not, which sets aside what it would refuse.
 */

export { type Position, positions } from '../../shared/confirmation.ts';

export const RuleConfirmation = lazily(() =>
  z.object({
    rules: listOf('rule', text('the rule', 100), 50, 'Choose').refine((ids) => new Set(ids).size === ids.length, {
      error: 'Choose each rule once',
    }),
    position: choice('whether the rules apply', positions),
    confirmedBy: text('who confirmed it, by name and role'),
    on: date('the date on which it was confirmed'),
    because: text('why the rules apply or do not', 2000),
  }),
);
export type RuleConfirmation = Parsed<typeof RuleConfirmation>;

/** Those that decide a step after the decision to award. The decision does not rest on them, so they stay open after it. */
export const laterRules: readonly Rule[] = [
  noticeRules.unreadScheduleIsComplete,
  publicationRules.noticeAfterAward,
  publicationRules.noticeAfterAbandonment,
  reviewRules.panelCaseIsOver,
  reviewRules.repeatedBeforeContract,
  reviewRules.abandonedBeforeContract,
];

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
  ...laterRules,
];

/** Those about which a confirmation can be recorded now: after the decision, the ones that decide later steps. */
export const rulesToConfirm = ({ status }: Pick<AwardState, 'status'>): readonly Rule[] =>
  status === 'preparing' ? confirmableRules : laterRules;

type Confirmed = Pick<AwardState, 'confirmations' | 'laterConfirmations'>;

/** The confirmation of that rule that counts, which is the last one; undefined while there is none. */
export const confirmationOf = ({ confirmations = [], laterConfirmations = [] }: Confirmed, rule: Rule) =>
  [...confirmations, ...laterConfirmations].findLast((each) => each.rules.includes(rule.id));

/** Whether someone has confirmed by name that the rule does not apply to this award. Only an unconfirmed rule can be set aside. */
export const isSetAside = (state: Confirmed, rule: Rule): boolean =>
  rule.source.confidence === 'M' && confirmationOf(state, rule)?.position === 'doesNotApply';

/**
 * The refusal as it stands beside the confirmations: none when the rule on which it rests is set aside; with the way to
 * set it aside when that rule is not confirmed. `rests` is that rule where it is not the refusal's own.
 */
export const unlessSetAside = (state: Confirmed, found: Refusal, rests: Rule = found.rule): Refusal | undefined =>
  isSetAside(state, rests) ? undefined : withWayOut(found, rests);

/** The refusal, with the way to set it aside where the rule on which it rests is not confirmed. */
export const withWayOut = (found: Refusal, rests: Rule = found.rule): Refusal =>
  rests.source.confidence === 'M' ? { ...found, because: `${found.because}. ${canBeSetAside}` } : found;

/** The rules on which the decision may rest stay as they were confirmed before it. */
const refusalOfFrozen = ({ status }: AwardState, { rules }: RuleConfirmation): Refusal | false => {
  const isFrozen = (id: string): boolean =>
    confirmableRules.some((rule) => rule.id === id) && !laterRules.some((rule) => rule.id === id);
  return status !== 'preparing' && rules.some(isFrozen) && refusal(lifecycleRules.evidenceIsFrozen, { field: 'rules' });
};

export const refusalsOfConfirmation = (
  state: AwardState,
  given: RuleConfirmation,
  today: string,
): readonly (Refusal | false)[] => [
  given.rules.some((id) => !confirmableRules.some((rule) => rule.id === id)) &&
    refusal(lifecycleRules.confirmationNamesRule, { field: 'rules' }),
  refusalOfFrozen(state, given),
  given.on > today && refusal(lifecycleRules.notInFuture, { field: 'on' }),
];
