import type { Stamp } from '../shared/record.ts';
import type { Concern } from './concern.ts';
import type { ConcernEvent } from './events.ts';

const opened = (data: Extract<ConcernEvent, { type: 'concernOpened' }>['data'], { at }: Stamp): Concern => ({
  ...data,
  status: 'open',
  openedAt: at,
  causes: [],
  notes: [],
  isWithheld: false,
  explanations: [],
  actions: [],
  escalations: [],
  settlements: [],
  closings: [],
  before: { explanations: 0, actions: 0, escalations: 0 },
});

/** The concern after the event. Throws on a history that does not begin with the opening: a broken journal is a fault. */
export const evolveConcern = (state: Concern | undefined, event: ConcernEvent, stamp: Stamp): Concern => {
  const { at, by } = stamp;
  if (event.type === 'concernOpened') return opened(event.data, stamp);
  if (!state) throw new Error(`A concern's history begins with its opening, not ${event.type}`);
  switch (event.type) {
    case 'causeFound': {
      const { finding, ...found } = event.data;
      const cause = { ...found, at, ...(finding && { finding: { ...finding, at } }) };
      return { ...state, causes: [...state.causes, cause] };
    }
    case 'causeOver': {
      const { key, because } = event.data;
      const causes = state.causes.map((each) =>
        each.key === key && !each.over ? { ...each, over: { at, because } } : each,
      );
      return { ...state, causes };
    }
    case 'figureWithheld':
      return { ...state, isWithheld: true };
    case 'explanationCarriedOver':
      return { ...state, explanations: [...state.explanations, event.data] };
    case 'concernExplained':
      return { ...state, explanations: [...state.explanations, { text: event.data.explanation, at, by }] };
    case 'restatementNoted':
      return { ...state, notes: [...state.notes, { ...event.data, at }] };
    case 'concernReopened': {
      const { explanations, actions, escalations } = state;
      return {
        ...state,
        ...(event.data.period && { period: event.data.period }),
        status: 'open',
        openedAt: at,
        before: { explanations: explanations.length, actions: actions.length, escalations: escalations.length },
      };
    }
    case 'ownersNamed':
      return { ...state, owners: event.data };
    case 'actionAgreed':
      return { ...state, actions: [...state.actions, { ...event.data, agreedAt: at, agreedBy: by }] };
    case 'actionReviewed': {
      const { id, ...review } = event.data;
      const actions = state.actions.map((each) => (each.id === id ? { ...each, review: { ...review, at, by } } : each));
      return { ...state, actions };
    }
    case 'concernEscalated':
      return { ...state, escalations: [...state.escalations, { ...event.data, at, by }] };
    case 'contradictionSettled':
      return { ...state, settlements: [...state.settlements, { ...event.data, at, by }] };
    case 'concernClosed':
      return { ...state, status: 'closed', closings: [...state.closings, { text: event.data.reason, at, by }] };
    default:
      return event satisfies never;
  }
};
