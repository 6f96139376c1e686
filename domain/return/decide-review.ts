import { type Entry, quantityOf } from '../measure/quantity.ts';
import type { MeasureKey } from '../shared/ids.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import { flagPersonalData, personalDataRefusals } from './check.ts';
import type { DataOf, ReturnCommand, ReturnContext } from './commanded.ts';
import { rederived } from './derived.ts';
import { measureKeys, sameEntry, typedOnly } from './draft.ts';
import type { ReturnEvent } from './events.ts';
import { parseReturnId } from './ids.ts';
import { resultOf, versionFor } from './results.ts';
import { figureReview, forMeasure, openQuestion, type Return } from './return.ts';
import { rowRefusals } from './row.ts';
import { returnRules as rule } from './rules.ts';

type Restated = Extract<ReturnEvent, { type: 'figureRestated' }>;

const ask = (state: Return, data: DataOf<'ask'>): Decision<ReturnEvent> =>
  unlessRefused(
    [
      !forMeasure(state.results, data.measureKey) && refusal(rule.questionAboutFigure, { field: 'measureKey' }),
      openQuestion(state, data.measureKey) && refusal(rule.oneQuestionAtATime, { field: 'question' }),
    ],
    () => accept({ type: 'questionAsked', data: { id: `q${state.questions.length + 1}`, ...data } }),
  );

/** Accepts in one act every figure but those with an open question. */
const acceptFigures = (state: Return): Decision<ReturnEvent> => {
  const keys = measureKeys(state.results);
  const heldBack = keys.filter((key) => openQuestion(state, key));
  return unlessRefused(
    [!keys.some((key) => figureReview(state, key) === 'toReview') && refusal(rule.somethingToAccept)],
    () => accept({ type: 'figuresAccepted', data: { heldBack } }),
  );
};

/** The figure put right and scored again, by the contract as it stands for that period; or why it cannot be. */
const restated = (
  state: Return,
  measureKey: MeasureKey,
  corrected: Entry,
  reason: string,
  context: ReturnContext,
): Restated | readonly [Refusal, ...Refusal[]] => {
  const { contract } = context.related;
  const period = parseReturnId(context.id)?.period;
  const version = contract && period && versionFor(contract, period);
  const before = forMeasure(state.entries, measureKey);
  const measure = version?.measures.find((each) => each.key === measureKey);
  if (!period || !version || !before || !measure) return [refusal(rule.measureInContract, { field: 'measureKey' })];
  if (measure.calculation === 'derived') return [refusal(rule.derivedNotEntered, { field: 'measureKey' })];
  const after = typedOnly(corrected);
  const [wrong, ...more] = rowRefusals(measure, after, 'entry');
  if (wrong) return [wrong, ...more];
  const quantity = quantityOf(after);
  if (!quantity || sameEntry(before, after)) {
    return [
      refusal(rule.restatementChanges, { field: `entry.${measure.calculation === 'ratio' ? 'numerator' : 'value'}` }),
    ];
  }
  const earlier = context.related;
  const result = resultOf(measure, quantity, period, earlier);
  const again = rederived(version.measures, state, measureKey, after, { period, earlier });
  return {
    type: 'figureRestated',
    data: {
      measureKey,
      before,
      after,
      reason,
      contractVersion: version.number,
      result,
      ...(Object.keys(again).length > 0 && { rederived: again }),
    },
  };
};

const personalData = (
  texts: readonly (readonly [string, string | undefined])[],
  isChecked: boolean | undefined,
): readonly Refusal[] => (isChecked ? [] : personalDataRefusals(flagPersonalData(texts)));

const entryTexts = (entry: Entry | undefined): readonly (readonly [string, string | undefined])[] => [
  ['entry.reason', entry?.reason],
  ['entry.comment', entry?.comment],
];

const isEmpty = (entry: Entry): boolean => Object.keys(typedOnly(entry)).length === 0;

const answer = (state: Return, data: DataOf<'answer'>, context: ReturnContext): Decision<ReturnEvent> => {
  const question = state.questions.find((each) => each.id === data.questionId);
  if (!question || question.answer) return refuse(refusal(rule.questionIsOpen, { field: 'questionId' }));
  const flagged = personalData(
    [['answer', data.answer], ['reason', data.reason], ...entryTexts(data.entry)],
    data.personalDataChecked,
  );
  const answered: ReturnEvent = { type: 'questionAnswered', data: { id: question.id, answer: data.answer } };
  // A form sends the correction's boxes blank when the figure was right.
  if (!data.entry || isEmpty(data.entry)) return unlessRefused(flagged, () => accept(answered));
  const correction = restated(state, question.measureKey, data.entry, data.reason ?? data.answer, context);
  if (!('type' in correction)) return unlessRefused([...correction, ...flagged], () => accept());
  const event: ReturnEvent = { ...correction, data: { ...correction.data, questionId: question.id } };
  return unlessRefused(flagged, () => accept<ReturnEvent>(answered, event));
};

const restate = (state: Return, data: DataOf<'restate'>, context: ReturnContext): Decision<ReturnEvent> => {
  const flagged = personalData([['reason', data.reason], ...entryTexts(data.entry)], data.personalDataChecked);
  if (openQuestion(state, data.measureKey)) return refuse(refusal(rule.answerTheQuestion, { field: 'measureKey' }));
  const correction = restated(state, data.measureKey, data.entry, data.reason, context);
  if (!('type' in correction)) return unlessRefused([...correction, ...flagged], () => accept());
  return unlessRefused(flagged, () => accept<ReturnEvent>(correction));
};

/** The review of a return that has been sent: questions, answers, restatements, acceptance. */
export const decideReview = (
  state: Return,
  command: Exclude<ReturnCommand, { type: 'save' | 'send' }>,
  context: ReturnContext,
): Decision<ReturnEvent> => {
  switch (command.type) {
    case 'ask':
      return ask(state, command.data);
    case 'accept':
      return acceptFigures(state);
    case 'answer':
      return answer(state, command.data, context);
    case 'restate':
      return restate(state, command.data, context);
    default:
      return command satisfies never;
  }
};
