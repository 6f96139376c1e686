import { type Refusal, refusal } from '../shared/refusal.ts';
import type { AwardState } from './award.ts';
import type { AwardCommand } from './commands.ts';
import { dutyOf, noticeRecorded, standstillNotice } from './notices/notices.ts';
import { reviewRules as rules } from './standstill/review-rules.ts';

/** What stands in the way of an award's end, whatever is typed: asked by the decision and, beforehand, by the pages. */

/**
 * Why the award cannot be confirmed on any day: the notice that starts a standstill it must wait for is not published, or
 * the contract award notice of a light-touch award, which comes before the contract without a standstill. Where it is not
 * known whether an award must wait, that was confirmed by name before the decision.
 */
export const refusalOfWaiting = (state: AwardState): Refusal | undefined => {
  if (state.regime === 'pa2023LightTouch' && !noticeRecorded(state, 'contractAwardLightTouch'))
    return refusal(rules.lightTouchNoticeBeforeConfirmed);
  if (dutyOf(state).required !== true || standstillNotice(state)) return undefined;
  return refusal(state.regime === 'psr' ? rules.noticeBeforeConfirmed : rules.actNoticeBeforeConfirmed);
};

/** What can still be done to an award that is abandoned: its notice, what was supplied to providers, named confirmations, and notes. */
export const mayFollowAbandonment: readonly AwardCommand['type'][] = [
  'publishNotice',
  'correctNotice',
  'recordReviewStep',
  'confirmRules',
  'addNote',
];
