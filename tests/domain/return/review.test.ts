import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureReview, forMeasure, openQuestions, type Return } from '../../../domain/return/return.ts';
import { commissioner, full, having, key, measures, quitRate, refusedBy, sent, tell, varied } from './given.ts';

const question = { measureKey: 'waiting', question: 'Does this include the satellite clinic?' };
const asked = (): Return => having(sent(), 'ask', question);
const corrected = { value: 11 };

describe('given a draft or nothing', () => {
  it('when anyone reviews it, then it is refused: it has not been sent', () => {
    for (const state of [undefined, having(undefined, 'save', full)]) {
      expect(refusedBy(state, 'ask', question)).toEqual(['return-not-sent']);
      expect(refusedBy(state, 'accept')).toEqual(['return-not-sent']);
      expect(refusedBy(state, 'restate', { measureKey: 'waiting', entry: corrected, reason: 'Miscounted' })).toEqual([
        'return-not-sent',
      ]);
    }
  });
});

describe('given a return that was sent, when the commissioner asks about a figure', () => {
  it('then the question is open, numbered, and the return is in review', () => {
    const state = asked();
    expect(state.status).toBe('inReview');
    expect(state.questions).toMatchObject([{ id: 'q1', measureKey: 'waiting', askedBy: { id: 'commissioner' } }]);
    expect(figureReview(state, key('waiting'))).toBe('questioned');
    expect(figureReview(state, key('sessions'))).toBe('toReview');
  });

  it('then a second question of the same figure waits for the answer', () => {
    expect(refusedBy(asked(), 'ask', question)).toEqual(['one-question-at-a-time at question']);
    expect(refusedBy(asked(), 'ask', { ...question, measureKey: 'sessions' })).toEqual([]);
  });

  it('then a question of a measure that the return does not hold is refused', () => {
    for (const measureKey of ['someday', 'nothing', 'constructor']) {
      expect(refusedBy(sent(), 'ask', { ...question, measureKey })).toEqual(['question-about-figure at measureKey']);
    }
  });
});

describe('when the commissioner accepts', () => {
  it('then every figure is accepted, and so is the return', () => {
    const state = having(sent(), 'accept');
    expect(state).toMatchObject({ status: 'accepted', acceptedBy: { id: commissioner.id } });
    expect(figureReview(state, key('waiting'))).toBe('accepted');
  });

  it('then a figure with an open question is left out, and the rest is accepted in one act', () => {
    const state = having(asked(), 'accept');
    expect(state.status).toBe('inReview');
    expect(figureReview(state, key('waiting'))).toBe('questioned');
    expect(figureReview(state, key('sessions'))).toBe('accepted');
  });

  it('then accepting what is accepted is refused', () => {
    expect(refusedBy(having(sent(), 'accept'), 'accept')).toEqual(['something-to-accept']);
    expect(refusedBy(having(asked(), 'accept'), 'accept')).toEqual(['something-to-accept']);
  });

  it('then the last figure is accepted once its question is answered', () => {
    const answered = having(having(asked(), 'accept'), 'answer', { questionId: 'q1', answer: 'Yes, it does.' });
    expect(figureReview(answered, key('waiting'))).toBe('toReview');
    expect(having(answered, 'accept').status).toBe('accepted');
  });

  it('then a question asked afterwards takes that figure back into review', () => {
    const state = having(having(sent(), 'accept'), 'ask', question);
    expect(state.status).toBe('inReview');
    expect(having(having(state, 'answer', { questionId: 'q1', answer: 'Yes.' }), 'accept').status).toBe('accepted');
  });
});

describe('when the provider answers', () => {
  it('then the answer stands beside the question', () => {
    const state = having(asked(), 'answer', {
      questionId: 'q1',
      answer: 'Yes, it does.',
      entry: { value: '', reason: '' },
    });
    expect(state.questions[0]?.answer).toMatchObject({ text: 'Yes, it does.', by: { id: 'certifier' } });
    expect(openQuestions(state)).toEqual([]);
    expect(state.restatements).toEqual([]);
  });

  it('then a corrected figure is a restatement with the earlier one kept, and is coloured again', () => {
    const state = having(asked(), 'answer', {
      questionId: 'q1',
      answer: 'No: it is 11 days without it.',
      entry: corrected,
    });
    expect(state.entries).toMatchObject({ waiting: { value: 11 } });
    expect(state.results).toMatchObject({ waiting: { status: 'amber' } });
    expect(state.restatements).toMatchObject([
      {
        measureKey: 'waiting',
        before: { value: 14 },
        after: { value: 11 },
        resultBefore: { status: 'red' },
        resultAfter: { status: 'amber' },
        reason: 'No: it is 11 days without it.',
        questionId: 'q1',
        contractVersion: 1,
        by: { id: 'certifier' },
        at: '2025-07-10T09:00:00.000Z',
      },
    ]);
  });

  it('then an answer to a question that is answered or was never asked is refused', () => {
    const answered = having(asked(), 'answer', { questionId: 'q1', answer: 'Yes.' });
    expect(refusedBy(answered, 'answer', { questionId: 'q1', answer: 'Yes.' })).toEqual([
      'question-is-open at questionId',
    ]);
    expect(refusedBy(asked(), 'answer', { questionId: 'q2', answer: 'Yes.' })).toEqual([
      'question-is-open at questionId',
    ]);
  });

  it('then a correction in the wrong form, or one that changes nothing, is refused', () => {
    const answer = { questionId: 'q1', answer: 'See the figure.' };
    expect(refusedBy(asked(), 'answer', { ...answer, entry: { numerator: 1, denominator: 2 } })).toEqual([
      'return-single-figure at entry.numerator',
    ]);
    expect(refusedBy(asked(), 'answer', { ...answer, entry: { value: 14 } })).toEqual([
      'restatement-changes at entry.value',
    ]);
    expect(refusedBy(asked(), 'answer', { ...answer, entry: { comment: 'No figure' } })).toEqual([
      'restatement-changes at entry.value',
    ]);
  });

  it('then personal data in the answer has to be checked', () => {
    const answer = { questionId: 'q1', answer: 'Ask Mr Brown about it.' };
    expect(refusedBy(asked(), 'answer', answer)).toEqual(['return-no-personal-data at answer']);
    expect(refusedBy(asked(), 'answer', { ...answer, personalDataChecked: true })).toEqual([]);
  });
});

describe('when the provider restates a figure of their own accord', () => {
  const restating = { measureKey: 'waiting', entry: corrected, reason: 'Two appointments were counted twice' };

  it('then an accepted return goes back into review for that figure alone', () => {
    const state = having(having(sent(), 'accept'), 'restate', restating);
    expect(state.status).toBe('inReview');
    expect(figureReview(state, key('waiting'))).toBe('toReview');
    expect(figureReview(state, key('sessions'))).toBe('accepted');
    expect(having(state, 'accept').status).toBe('accepted');
  });

  it('then a figure with an open question is corrected in the answer', () => {
    expect(refusedBy(asked(), 'restate', restating)).toEqual(['answer-the-question at measureKey']);
  });

  it('then a measure that is not in the return is refused', () => {
    expect(refusedBy(sent(), 'restate', { ...restating, measureKey: 'nothing' })).toEqual([
      'return-measure-in-contract at measureKey',
    ]);
  });

  it('then it is scored by the version in force when its period ended, though the contract has changed since', () => {
    const looser = measures.map((each) =>
      each.key === quitRate.key && each.target ? { ...each, target: { ...each.target, value: 5 } } : each,
    );
    const setting = { related: { contract: varied('2025-07-01', looser) } };
    const entry = { numerator: 10, denominator: 50 };
    const state = having(sent(setting), 'restate', { measureKey: 'quit-rate', entry, reason: 'Miscounted' }, setting);
    expect(state.results).toMatchObject({ 'quit-rate': { status: 'red', target: 50 } });
  });

  it('then an absence may become a figure', () => {
    const entries = { ...full.entries, waiting: { absence: 'late', reason: '1 August' } };
    const state = having(sent({}, { ...full, entries }), 'restate', restating);
    expect(state.restatements).toMatchObject([
      { before: { absence: 'late', reason: '1 August' }, after: { value: 11 } },
    ]);
  });

  it('then, however often it happens, no earlier figure is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (values) => {
        let state = sent();
        const stood = [14];
        for (const value of values) {
          const result = tell(state, 'restate', { ...restating, entry: { value } });
          if (value === stood.at(-1)) expect(result.refusals).toHaveLength(1);
          else stood.push(value);
          state = result.state ?? state;
        }
        const history = [
          ...state.restatements.map((each) => each.before.value),
          forMeasure(state.entries, key('waiting'))?.value,
        ];
        expect(history).toEqual(stood);
      }),
      { numRuns: 40 },
    );
  });
});
