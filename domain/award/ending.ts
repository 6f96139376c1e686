import { type Refusal, refusal } from '../shared/refusal.ts';
import type { AwardState } from './award.ts';
import type { AwardCommand } from './commands.ts';
import { dutyOf, standstillNotice } from './notices.ts';
import { reviewRules as rules } from './review-rules.ts';

/** What stands in the way of an award's end, whatever is typed: asked by the decision and, beforehand, by the pages. */

/**
 * Why the award cannot be confirmed on any day: the notice that starts a standstill it must wait for is not published.
 * Where it is not known whether it must wait, that was confirmed by name before the decision.
 */
export const refusalOfWaiting = (state: AwardState): Refusal | undefined => {
  if (dutyOf(state).required !== true || standstillNotice(state)) return undefined;
  return refusal(state.regime === 'psr' ? rules.noticeBeforeConfirmed : rules.actNoticeBeforeConfirmed);
};

/** What can still be done to an award that is abandoned: its notice, what was supplied to providers, and notes. */
export const mayFollowAbandonment: readonly AwardCommand['type'][] = [
  'publishNotice',
  'correctNotice',
  'recordReviewStep',
  'addNote',
];
