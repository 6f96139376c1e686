import { escalationSteps } from '../contract/escalation.ts';
import { findPersonalData } from '../return/personal-data.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import { type Concern, openActions, stepsLeft, unsettled } from './concern.ts';
import { type ConcernCommand, type ConcernContext, type DataOf, decideOpen } from './decide-open.ts';
import type { ConcernEvent } from './events.ts';
import { concernRules as rule } from './rules.ts';

export type { ConcernCommand, ConcernRelated } from './decide-open.ts';

const personalData = (
  texts: Readonly<Record<string, string | undefined>>,
  isChecked: boolean | undefined,
): readonly Refusal[] =>
  isChecked
    ? []
    : Object.entries(texts).flatMap(([field, text = '']) =>
        findPersonalData(text)
          .slice(0, 1)
          .map(({ kind, found }) =>
            refusal(rule.noPersonalData, {
              field,
              because: `This text seems to hold a ${kind} (${found}). Take it out, or confirm that it is not about a person who uses the service`,
            }),
          ),
      );

const agreeAction = (state: Concern, data: DataOf<'agreeAction'>, context: ConcernContext): Decision<ConcernEvent> => {
  const { personalDataChecked, ...agreed } = data;
  return unlessRefused(
    [
      data.due < context.today && refusal(rule.actionDueLater, { field: 'due' }),
      ...personalData({ action: data.action }, personalDataChecked),
    ],
    () => accept({ type: 'actionAgreed', data: { id: `a${state.actions.length + 1}`, ...agreed } }),
  );
};

const review = (state: Concern, data: DataOf<'review'>): Decision<ConcernEvent> => {
  const { actionId, worked, note: came, personalDataChecked } = data;
  const isOpen = openActions(state).some((action) => action.id === actionId);
  return unlessRefused(
    [
      !isOpen && refusal(rule.actionToReview, { field: 'actionId' }),
      ...personalData({ note: came }, personalDataChecked),
    ],
    () => accept({ type: 'actionReviewed', data: { id: actionId, worked, note: came } }),
  );
};

/** The next step of the contract, or a later one with the reason for leaving out those between. */
const escalate = (state: Concern, data: DataOf<'escalate'>, context: ConcernContext): Decision<ConcernEvent> => {
  const { personalDataChecked, ...step } = data;
  const left = stepsLeft(state, escalationSteps(context.related.contract));
  const [next] = left;
  const isAhead = left.includes(step.step);
  const skips = isAhead && step.step !== next && step.skippedBecause === undefined;
  return unlessRefused(
    [
      !isAhead &&
        refusal(rule.stepsInOrder, {
          field: 'step',
          because: next
            ? `The next step of the contract is: ${next}`
            : 'Every escalation step of the contract was taken',
        }),
      skips &&
        refusal(rule.stepsInOrder, {
          field: 'skippedBecause',
          because: `The next step of the contract is: ${next}. Say why it is left out`,
        }),
      step.on > context.today && refusal(rule.stepTaken, { field: 'on' }),
      ...personalData({ because: step.because, skippedBecause: step.skippedBecause }, personalDataChecked),
    ],
    () => accept({ type: 'concernEscalated', data: step }),
  );
};

const settle = (state: Concern, data: DataOf<'settle'>): Decision<ConcernEvent> => {
  const found = unsettled(state).find(({ key }) => key === data.contradiction);
  const { computesWith, because } = data;
  const isOneOfThem = found?.figures?.some(({ written }) => written === computesWith);
  return unlessRefused(
    [
      !found && refusal(rule.contradictionToSettle, { field: 'contradiction' }),
      found && !isOneOfThem && refusal(rule.settledWithOneOfThem, { field: 'computesWith' }),
    ],
    () =>
      accept<ConcernEvent>(
        {
          type: 'contradictionSettled',
          data: { key: data.contradiction, sentence: found?.sentence ?? '', computesWith, because },
        },
        {
          type: 'causeOver',
          data: { key: data.contradiction, because: `Settled: ${computesWith} is computed with. ${because}` },
        },
      ),
  );
};

const close = (state: Concern, data: DataOf<'close'>): Decision<ConcernEvent> =>
  unlessRefused(
    [
      openActions(state).length > 0 && refusal(rule.reviewedBeforeClosing),
      ...personalData({ reason: data.reason }, data.personalDataChecked),
    ],
    () => accept({ type: 'concernClosed', data: { reason: data.reason } }),
  );

/**
 * What the command does to the concern. The platform opens it and tells it what was found; the provider explains; the
 * commissioner names owners, agrees, reviews, escalates, decides between figures and closes.
 */
export const decideConcern = (
  state: Concern | undefined,
  command: ConcernCommand,
  context: ConcernContext,
): Decision<ConcernEvent> => {
  if (command.type === 'open') return decideOpen(state, command.data, context);
  if (!state) throw new Error(`No concern to ${command.type}`);
  if (state.status === 'closed') return refuse(refusal(rule.openOnly));
  switch (command.type) {
    case 'explain': {
      const { explanation, personalDataChecked } = command.data;
      return unlessRefused(personalData({ explanation }, personalDataChecked), () =>
        accept({ type: 'concernExplained', data: { explanation } }),
      );
    }
    case 'nameOwners':
      return accept({ type: 'ownersNamed', data: command.data });
    case 'agreeAction':
      return agreeAction(state, command.data, context);
    case 'review':
      return review(state, command.data);
    case 'escalate':
      return escalate(state, command.data, context);
    case 'settle':
      return settle(state, command.data);
    case 'close':
      return close(state, command.data);
    default:
      return command satisfies never;
  }
};
