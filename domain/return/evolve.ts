import type { MeasureKey } from '../shared/ids.ts';
import type { Stamp } from '../shared/record.ts';
import { emptyDraft, withChanges } from './draft.ts';
import type { ReturnEvent } from './events.ts';
import { forMeasure, type Restatement, type Return } from './return.ts';

type EventOf<Type extends ReturnEvent['type']> = Extract<ReturnEvent, { type: Type }>;

const begun = ({ data }: EventOf<'returnBegun'>, { at, by }: Stamp): Return => ({
  ...data,
  ...emptyDraft,
  status: 'draft',
  savedAt: at,
  savedBy: by,
  results: {},
  questions: [],
  restatements: [],
  heldBack: [],
});

/** Before the first acceptance every figure is to be reviewed, so nothing needs holding back. */
const holdingBack = (state: Return, key: MeasureKey): readonly MeasureKey[] =>
  state.acceptedAt === undefined || state.heldBack.includes(key) ? state.heldBack : [...state.heldBack, key];

const asked = (state: Return, { data }: EventOf<'questionAsked'>, { at, by }: Stamp): Return => ({
  ...state,
  status: 'inReview',
  questions: [...state.questions, { ...data, askedAt: at, askedBy: by }],
  heldBack: holdingBack(state, data.measureKey),
});

const answered = (state: Return, { data }: EventOf<'questionAnswered'>, { at, by }: Stamp): Return => ({
  ...state,
  questions: state.questions.map((question) =>
    question.id === data.id ? { ...question, answer: { text: data.answer, at, by } } : question,
  ),
});

const restated = (state: Return, { data }: EventOf<'figureRestated'>, { at, by }: Stamp): Return => {
  const { result, rederived = {}, ...rest } = data;
  const again = Object.entries(rederived);
  const resultBefore = forMeasure(state.results, data.measureKey);
  const restatement: Restatement = { ...rest, ...(resultBefore && { resultBefore }), resultAfter: result, at, by };
  return {
    ...state,
    status: 'inReview',
    entries: {
      ...state.entries,
      [data.measureKey]: data.after,
      ...Object.fromEntries(again.map(([key, { entry }]) => [key, entry])),
    },
    results: {
      ...state.results,
      [data.measureKey]: result,
      ...Object.fromEntries(again.map(([key, each]) => [key, each.result])),
    },
    restatements: [...state.restatements, restatement],
    heldBack: holdingBack(state, data.measureKey),
  };
};

/** The return after the event. Throws on a history that does not begin with the beginning: a broken journal is a fault. */
export const evolveReturn = (state: Return | undefined, event: ReturnEvent, stamp: Stamp): Return => {
  if (event.type === 'returnBegun') return begun(event, stamp);
  if (!state) throw new Error(`A return's history begins with its beginning, not ${event.type}`);
  switch (event.type) {
    case 'returnSaved':
      return { ...state, ...withChanges(state, event.data), savedAt: stamp.at, savedBy: stamp.by };
    case 'returnSent': {
      const { results, derived, ...sending } = event.data;
      const entries = { ...state.entries, ...derived };
      return { ...state, status: 'sent', sending: { ...sending, at: stamp.at, by: stamp.by }, entries, results };
    }
    case 'questionAsked':
      return asked(state, event, stamp);
    case 'questionAnswered':
      return answered(state, event, stamp);
    case 'figureRestated':
      return restated(state, event, stamp);
    case 'figuresAccepted': {
      const { heldBack } = event.data;
      const status = heldBack.length === 0 ? 'accepted' : 'inReview';
      return { ...state, status, acceptedAt: stamp.at, acceptedBy: stamp.by, heldBack };
    }
    default:
      return event satisfies never;
  }
};
