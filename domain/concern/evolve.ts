import type { Stamp } from '../shared/record.ts';
import type { Concern } from './concern.ts';
import type { ConcernEvent } from './events.ts';

/** The concern after the event. Throws on a history that does not begin with the opening: a broken journal is a fault. */
export const evolveConcern = (state: Concern | undefined, event: ConcernEvent, { at, by }: Stamp): Concern => {
  if (event.type === 'concernOpened') {
    const { quantity, result, ...named } = event.data;
    return {
      ...named,
      status: 'open',
      openedAt: at,
      cause: { quantity, result, at },
      notes: [],
      explanations: [],
      actions: [],
      closings: [],
    };
  }
  if (!state) throw new Error(`A concern's history begins with its opening, not ${event.type}`);
  switch (event.type) {
    case 'explanationCarriedOver':
      return { ...state, explanations: [...state.explanations, event.data] };
    case 'concernExplained':
      return { ...state, explanations: [...state.explanations, { text: event.data.explanation, at, by }] };
    case 'restatementNoted':
      return { ...state, notes: [...state.notes, { ...event.data, at }] };
    case 'concernReopened':
      return { ...state, status: 'open' };
    case 'actionAgreed':
      return { ...state, actions: [...state.actions, { ...event.data, agreedAt: at, agreedBy: by }] };
    case 'actionReviewed': {
      const { id, ...review } = event.data;
      const actions = state.actions.map((each) => (each.id === id ? { ...each, review: { ...review, at, by } } : each));
      return { ...state, actions };
    }
    case 'concernClosed':
      return { ...state, status: 'closed', closings: [...state.closings, { text: event.data.reason, at, by }] };
    default:
      return event satisfies never;
  }
};
