import type { Contract } from '../contract/contract.ts';
import { forMeasure, type Return } from '../return/return.ts';
import type { MeasureKey } from '../shared/ids.ts';
import type { CommandOf, Context } from '../shared/record.ts';
import { accept, type Decision, refusal, refuse } from '../shared/refusal.ts';
import type { concernCommands } from './commands.ts';
import type { Concern } from './concern.ts';
import type { ConcernEvent } from './events.ts';
import { parseConcernId, type Subject } from './ids.ts';
import { concernRules as rule } from './rules.ts';
import { eventsTold } from './told.ts';

/** The contract, and the return that was judged. */
export type ConcernRelated = { readonly return: Return | undefined; readonly contract: Contract | undefined };
export type ConcernCommand = CommandOf<typeof concernCommands>;
export type ConcernContext = Context<ConcernRelated>;
export type DataOf<Type extends ConcernCommand['type']> = Extract<ConcernCommand, { type: Type }>['data'];

/** The explanation that was sent with the return, when its figure is new to the concern and the explanation is too. */
const carriedOver = (
  state: Concern | undefined,
  events: readonly ConcernEvent[],
  { sent, subject }: { readonly sent: Return | undefined; readonly subject: Subject },
): readonly ConcernEvent[] => {
  const isNew = events.some((event) => event.type === 'causeFound' && event.data.kind === 'red');
  const text = sent && forMeasure(sent.explanations, subject as MeasureKey);
  const isKnown = state?.explanations.some((each) => each.at === sent?.sending?.at && each.text === text);
  return isNew && !isKnown && text !== undefined && sent?.sending
    ? [{ type: 'explanationCarriedOver', data: { text, at: sent.sending.at, by: sent.sending.by } }]
    : [];
};

/** Whether the events leave a cause standing that was not there before. */
const raise = (events: readonly ConcernEvent[]): boolean => {
  const over = new Set(events.flatMap((event) => (event.type === 'causeOver' ? [event.data.key] : [])));
  return events.some((event) => event.type === 'causeFound' && !over.has(event.data.key));
};

/**
 * Opens the contract's concern about the subject, or adds to the one that is there. A closed concern opens again for a new
 * cause. Refused where nothing is new, so that what is told twice changes nothing.
 */
export const decideOpen = (
  state: Concern | undefined,
  data: DataOf<'open'>,
  { id, related: { contract, return: sent } }: ConcernContext,
): Decision<ConcernEvent> => {
  const named = parseConcernId(id);
  if (!named || !contract) return refuse(refusal(rule.openedByCause));
  const { subject } = named;
  const found = eventsTold(state, data, { subject, contract, sent });
  if (found.length === 0) return refuse(refusal(state ? rule.toldOnce : rule.openedByCause));
  const [first] = found.flatMap((event) => (event.type === 'causeFound' ? (event.data.period ?? []) : []));
  const all = [...found, ...carriedOver(state, found, { sent, subject })];
  const arose = first === undefined ? {} : { period: first };
  if (state) {
    const isReopened = state.status === 'closed' && raise(found);
    return accept<ConcernEvent>(...(isReopened ? [{ type: 'concernReopened', data: arose } as const] : []), ...all);
  }
  const provider = sent?.sending ? sent.provider : contract.provider;
  const opening = { id, contract: contract.id, subject, authority: contract.authority, provider, ...arose };
  return accept<ConcernEvent>({ type: 'concernOpened', data: opening }, ...all);
};
