import { type Decision, refusal, refuse } from '../shared/refusal.ts';
import type { ReturnCommand, ReturnContext } from './commanded.ts';
import { decideReporting } from './decide-reporting.ts';
import { decideReview } from './decide-review.ts';
import type { ReturnEvent } from './events.ts';
import type { Return } from './return.ts';
import { returnRules as rule } from './rules.ts';

/**
 * What the command does to the return: events, or the rules that refuse it. The provider fills in and sends; from then
 * on nothing is edited: a figure is questioned, answered, restated or accepted, and every earlier figure is kept.
 */
export const decideReturn = (
  state: Return | undefined,
  command: ReturnCommand,
  context: ReturnContext,
): Decision<ReturnEvent> => {
  if (command.type === 'save' || command.type === 'send') return decideReporting(state, command, context);
  if (!state || state.status === 'draft') return refuse(refusal(rule.sentBeforeReview));
  return decideReview(state, command, context);
};
