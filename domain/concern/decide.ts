import { quantityOf } from '../measure/quantity.ts';
import { findPersonalData } from '../return/personal-data.ts';
import { forMeasure, latestQuantity, type Return, restatementsOf } from '../return/return.ts';
import type { CommandOf, Context } from '../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import type { concernCommands } from './commands.ts';
import { type Concern, latestFinding, openActions } from './concern.ts';
import type { ConcernEvent } from './events.ts';
import { parseConcernId } from './ids.ts';
import { concernRules as rule } from './rules.ts';

/** The return whose figure the concern is about. */
export type ConcernRelated = { readonly return: Return | undefined };
export type ConcernCommand = CommandOf<typeof concernCommands>;
type ConcernContext = Context<ConcernRelated>;
type DataOf<Type extends ConcernCommand['type']> = Extract<ConcernCommand, { type: Type }>['data'];

const findingIn = ({ id, related }: ConcernContext) => {
  const [named, sent] = [parseConcernId(id), related.return];
  if (!named || !sent || sent.id !== named.returnId) return undefined;
  const [result, quantity] = [forMeasure(sent.results, named.measure), latestQuantity(sent, named.measure)];
  return result && quantity ? { named, sent, result, quantity } : undefined;
};

/** The figure's first red: as it was sent, or as an earlier restatement left it, when it has been put right since. */
const firstRed = ({ named, sent, result, quantity }: NonNullable<ReturnType<typeof findingIn>>) => {
  const earlier = restatementsOf(sent, named.measure).map((each) => ({
    result: each.resultBefore,
    quantity: quantityOf(each.before),
  }));
  return [...earlier, { result, quantity }].find((each) => each.result?.status === 'red');
};

const open = (context: ConcernContext): Decision<ConcernEvent> => {
  const finding = findingIn(context);
  const { result, quantity } = (finding && firstRed(finding)) ?? {};
  if (!finding || !result || !quantity) return refuse(refusal(rule.openedByRed));
  const { named, sent } = finding;
  const { contract, period, authority, provider, sending } = sent;
  const text = forMeasure(sent.explanations, named.measure);
  return accept<ConcernEvent>(
    {
      type: 'concernOpened',
      data: { id: context.id, contract, period, measureKey: named.measure, authority, provider, quantity, result },
    },
    ...(text !== undefined && sending
      ? [{ type: 'explanationCarriedOver', data: { text, at: sending.at, by: sending.by } } as const]
      : []),
  );
};

/** Compared by colour and figure: the direction of travel may change without the figure being restated. */
const isSame = (state: Concern, finding: NonNullable<ReturnType<typeof findingIn>>): boolean => {
  const known = latestFinding(state);
  const parts = (quantity: object): string =>
    JSON.stringify(Object.entries(quantity).toSorted(([a], [b]) => a.localeCompare(b)));
  return known.result.status === finding.result.status && parts(known.quantity) === parts(finding.quantity);
};

const note = (state: Concern, context: ConcernContext): Decision<ConcernEvent> => {
  const finding = findingIn(context);
  if (!finding || isSame(state, finding)) return refuse(refusal(rule.notesChanges));
  const { quantity, result } = finding;
  const isRedAgain = result.status === 'red' && state.status === 'closed';
  return accept<ConcernEvent>(
    { type: 'restatementNoted', data: { quantity, result } },
    ...(isRedAgain ? [{ type: 'concernReopened', data: {} } as const] : []),
  );
};

const personalData = (texts: Readonly<Record<string, string>>, isChecked: boolean | undefined): readonly Refusal[] =>
  isChecked
    ? []
    : Object.entries(texts).flatMap(([field, text]) =>
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

const close = (state: Concern, data: DataOf<'close'>): Decision<ConcernEvent> =>
  unlessRefused(
    [
      openActions(state).length > 0 && refusal(rule.reviewedBeforeClosing),
      ...personalData({ reason: data.reason }, data.personalDataChecked),
    ],
    () => accept({ type: 'concernClosed', data: { reason: data.reason } }),
  );

/**
 * What the command does to the concern. The platform opens it from the return's own result, never from what it is told,
 * so that a redelivered message changes nothing; the provider explains; the commissioner agrees, reviews and closes.
 */
export const decideConcern = (
  state: Concern | undefined,
  command: ConcernCommand,
  context: ConcernContext,
): Decision<ConcernEvent> => {
  if (command.type === 'open') return state ? refuse(refusal(rule.openedOnce)) : open(context);
  if (!state) throw new Error(`No concern to ${command.type}`);
  if (command.type === 'note') return note(state, context);
  if (state.status === 'closed') return refuse(refusal(rule.openOnly));
  switch (command.type) {
    case 'explain': {
      const { explanation, personalDataChecked } = command.data;
      return unlessRefused(personalData({ explanation }, personalDataChecked), () =>
        accept({ type: 'concernExplained', data: { explanation } }),
      );
    }
    case 'agreeAction':
      return agreeAction(state, command.data, context);
    case 'review':
      return review(state, command.data);
    case 'close':
      return close(state, command.data);
    default:
      return command satisfies never;
  }
};
