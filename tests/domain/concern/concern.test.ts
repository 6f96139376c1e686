import { describe, expect, it } from 'vitest';
import { concernCommands } from '../../../domain/concern/commands.ts';
import { type Concern, latestFinding, nextStep, overdueSince, stepsLeft } from '../../../domain/concern/concern.ts';
import { type ConcernCommand, decideConcern } from '../../../domain/concern/decide.ts';
import { evolveConcern } from '../../../domain/concern/evolve.ts';
import { makeConcernId, parseConcernId, readConcernAddress } from '../../../domain/concern/ids.ts';
import { concern } from '../../../domain/concern/noun.ts';
import { usualEscalationSteps } from '../../../domain/contract/escalation.ts';
import type { Return } from '../../../domain/return/return.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { type Person, platformFor } from '../../../domain/shared/people.ts';
import { actorOf } from '../../../domain/shared/record.ts';
import {
  authority,
  certifier,
  commissioner,
  contract,
  contractId,
  full,
  having as havingReturn,
  key,
  provider,
  sent,
} from '../return/given.ts';

const id = makeConcernId(contractId, key('waiting'));
const told = { period: '2025-Q1', causes: [], judged: [] };
const platform = platformFor(authority);

const tell = (
  state: Concern | undefined,
  type: keyof typeof concernCommands,
  input: object = {},
  about?: Return,
  by?: Person,
) => {
  const now = '2025-07-10T10:00:00.000Z' as Instant;
  const who = by ?? (type === 'open' ? platform : commissioner);
  const given = type === 'open' ? { ...told, ...input } : input;
  const command = { type, data: concernCommands[type].schema().parse(given) } as ConcernCommand;
  const decision = decideConcern(state, command, {
    now,
    today: civilDate('2025-07-10'),
    by: who,
    id,
    related: { return: about, contract },
  });
  if (!decision.accepted)
    return {
      state,
      refused: decision.refusals.map((each) => `${each.rule.id}${each.field ? ` at ${each.field}` : ''}`),
    };
  const stamp = { at: now, by: actorOf(who) };
  return {
    state: decision.events.reduce<Concern | undefined>((each, event) => evolveConcern(each, event, stamp), state),
    refused: [],
  };
};

const having = (...given: Parameters<typeof tell>): Concern => {
  const { state, refused } = tell(...given);
  if (!state || refused.length > 0) throw new Error(`Refused: ${refused.join('; ')}`);
  return state;
};

const restated = (value: number, from: Return = sent()): Return =>
  havingReturn(from, 'restate', { measureKey: 'waiting', entry: { value }, reason: 'Counted twice' });
const opened = (): Concern => having(undefined, 'open', {}, sent());
const agreed = { action: 'Add an evening clinic', owner: 'Service manager', due: '2025-08-31' };

describe('given a return with a red figure, when the platform follows it up', () => {
  it('then the concern holds the figure, its result and the explanation sent with it', () => {
    expect(opened()).toMatchObject({
      id,
      authority,
      provider,
      status: 'open',
      subject: 'waiting',
      period: '2025-Q1',
      causes: [
        {
          kind: 'red',
          key: 'red.2025-Q1',
          finding: { quantity: { kind: 'number', value: 14 }, result: { status: 'red', target: 10 } },
        },
      ],
      explanations: [
        { text: 'Two advisers were away in May.', by: { id: 'certifier' }, at: '2025-07-10T09:00:00.000Z' },
      ],
    });
  });

  it('then telling it twice opens nothing twice', () => {
    expect(tell(opened(), 'open', {}, sent()).refused).toEqual(['concern-told-once']);
  });

  it('then a figure that is not red, or no return at all, opens nothing', () => {
    expect(tell(undefined, 'open', {}, green()).refused).toEqual(['concern-opened-by-cause']);
    expect(tell(undefined, 'open').refused).toEqual(['concern-opened-by-cause']);
  });
});

const green = (): Return => sent({}, { ...full, entries: { ...full.entries, waiting: { value: 9 } } });

describe('given a concern, when its figure is restated', () => {
  it('then it notes the new result, keeps the cause and says that it is over', () => {
    const state = having(opened(), 'open', {}, restated(11));
    expect(state.causes).toMatchObject([
      { finding: { result: { status: 'red' } }, over: { because: 'Restated: amber: within tolerance.' } },
    ]);
    expect(latestFinding(state)).toMatchObject({ quantity: { value: 11 }, result: { status: 'amber' } });
    expect(state.status).toBe('open');
  });

  it('then telling it twice is refused', () => {
    const about = restated(11);
    expect(tell(having(opened(), 'open', {}, about), 'open', {}, about).refused).toEqual(['concern-told-once']);
  });

  it('then a red that was put right before the platform came round still has its concern', () => {
    const state = having(undefined, 'open', {}, restated(9));
    expect(state.causes).toMatchObject([
      { finding: { quantity: { value: 14 } }, over: { because: 'Restated: green: on target.' } },
    ]);
    expect(latestFinding(state)?.result.status).toBe('green');
  });

  it('then a figure that turns red opens a concern, and a closed one opens again', () => {
    expect(having(undefined, 'open', {}, restated(20, green())).status).toBe('open');
    const closed = having(having(opened(), 'open', {}, restated(9)), 'close', {
      reason: 'On target after the correction',
    });
    expect(closed.status).toBe('closed');
    const again = having(closed, 'open', {}, restated(30, restated(9)));
    expect(again).toMatchObject({ status: 'open', closings: [{ text: 'On target after the correction' }] });
    expect(nextStep(again)).toBe('explanation');
  });
});

describe('given a concern, when more is found about its subject', () => {
  const cause = (kind: string, causeKey: string, sentence = 'The latest is above the upper limit.') => ({
    kind,
    key: causeKey,
    period: '2025-Q1',
    sentence,
  });
  const special = cause('specialCause', 'specialCause.2025-Q1');
  const failing = cause('failing', 'failing');

  it('then its causes stand in one concern, each told once', () => {
    const judged = ['specialCause.2025-Q1', 'failing'];
    const state = having(undefined, 'open', { causes: [special, failing], judged }, sent());
    expect(state.causes.map(({ kind }) => kind)).toEqual(['red', 'specialCause', 'failing']);
    expect(tell(state, 'open', { causes: [special, failing], judged }, sent()).refused).toEqual(['concern-told-once']);
  });

  it('then a red in the next period is a further cause of the same concern, and of a closed one opens it again', () => {
    const next: Return = { ...sent(), id: `${contractId}.2025-Q2`, period: '2025-Q2' as Return['period'] };
    const merged = having(opened(), 'open', { period: '2025-Q2' }, next);
    expect(merged.causes.map(({ key: each }) => each)).toEqual(['red.2025-Q1', 'red.2025-Q2']);
    expect([merged.period, merged.status]).toEqual(['2025-Q1', 'open']);
    const again = having(having(opened(), 'close', { reason: 'Settled' }), 'open', { period: '2025-Q2' }, next);
    expect([again.period, again.status, again.closings.length]).toEqual(['2025-Q2', 'open', 1]);
    expect(tell(having(merged, 'close', { reason: 'Done' }), 'open', {}, sent()).refused).toEqual([
      'concern-told-once',
    ]);
  });

  it('then what was judged and is found no more is over, and nothing else is', () => {
    const state = having(undefined, 'open', { causes: [special, failing] }, sent());
    const after = having(state, 'open', { causes: [special], judged: ['specialCause.2025-Q1', 'failing'] }, sent());
    expect(after.causes.map(({ over }) => over !== undefined)).toEqual([false, false, true]);
    expect(having(after, 'open', { causes: [failing] }, sent()).causes).toHaveLength(4);
  });

  it('then a colour that is withheld is remembered', () => {
    expect(having(opened(), 'open', { withheld: true }, sent()).isWithheld).toBe(true);
  });
});

describe('given a concern that does not get better', () => {
  const step = { step: 'Performance meeting', on: '2025-07-10', because: 'Two quarters red' };

  it('then the contract’s steps are taken in their order, and none is left out without a reason', () => {
    const state = having(opened(), 'escalate', step);
    expect(stepsLeft(state, usualEscalationSteps)).toEqual(['Improvement plan', 'Formal notice']);
    expect(tell(state, 'escalate', step).refused).toEqual(['concern-escalated-in-order at step']);
    const notice = { ...step, step: 'Formal notice' };
    expect(tell(state, 'escalate', notice).refused).toEqual(['concern-escalated-in-order at skippedBecause']);
    const skipped = having(state, 'escalate', { ...notice, skippedBecause: 'The plan of 2024 still runs' });
    expect(stepsLeft(skipped, usualEscalationSteps)).toEqual([]);
    expect(tell(skipped, 'escalate', step).refused).toEqual(['concern-escalated-in-order at step']);
  });

  it('then a step that was not taken yet is refused', () => {
    expect(tell(opened(), 'escalate', { ...step, on: '2025-07-11' }).refused).toEqual([
      'concern-escalation-taken at on',
    ]);
  });

  it('then it has owners on each side', () => {
    const owners = { authority: 'Contract manager', provider: 'Service lead' };
    expect(having(opened(), 'nameOwners', owners).owners).toEqual(owners);
  });
});

describe('given figures that contradict each other', () => {
  const figures = [
    { what: 'The total', written: '64', printedIn: 'Quits' },
    { what: 'The total', written: '65', printedIn: 'Quit rate' },
  ];
  const found = { kind: 'contradiction', key: 'return.2025-Q1.counted', sentence: '64 and 65.', figures };
  const raised = () => having(undefined, 'open', { causes: [found], judged: ['return.2025-Q1.'] }, green());
  const decision = { contradiction: found.key, computesWith: '64', because: 'Counted again' };

  it('then the commissioner decides which one is computed with, and what was sent stays', () => {
    expect(nextStep({ ...raised(), subject: 'papers' })).toBe('settlement');
    const settled = having(raised(), 'settle', decision);
    expect(settled.settlements).toMatchObject([{ computesWith: '64', by: { id: 'commissioner' } }]);
    expect(settled.causes).toMatchObject([
      { figures, over: { because: 'Settled: 64 is computed with. Counted again' } },
    ]);
    const again = { causes: [found], judged: ['return.2025-Q1.'] };
    expect(tell(settled, 'open', again, green()).refused).toEqual(['concern-told-once']);
    const other = { causes: [{ ...found, sentence: '64 and 66.' }], judged: ['return.2025-Q1.'] };
    expect(having(settled, 'open', other, green()).causes).toHaveLength(2);
  });

  it('then only one of the figures can be chosen, of a contradiction that stands', () => {
    expect(tell(raised(), 'settle', { ...decision, computesWith: '63' }).refused).toEqual([
      'concern-settled-with-one-of-them at computesWith',
    ]);
    expect(tell(having(raised(), 'settle', decision), 'settle', decision).refused).toEqual([
      'concern-contradiction-to-settle at contradiction',
    ]);
  });
});

describe('given an open concern', () => {
  it('when the provider explains, then every explanation is kept', () => {
    const state = having(opened(), 'explain', { explanation: 'A third adviser left.' }, undefined, certifier);
    expect(state.explanations.map((each) => each.text)).toEqual([
      'Two advisers were away in May.',
      'A third adviser left.',
    ]);
  });

  it('when an action is agreed, reviewed and the concern closed, then each is on record with who and when', () => {
    const acting = having(opened(), 'agreeAction', agreed);
    expect(nextStep(acting)).toBe('review');
    const reviewed = having(acting, 'review', { actionId: 'a1', worked: 'partly', note: 'Waits fell to 12 days.' });
    expect(reviewed.actions).toMatchObject([
      { id: 'a1', owner: 'Service manager', review: { worked: 'partly', by: { id: 'commissioner' } } },
    ]);
    expect(nextStep(reviewed)).toBe('closing');
    const closed = having(reviewed, 'close', { reason: 'The wait is watched in the next return' });
    expect(closed).toMatchObject({ status: 'closed', closings: [{ by: { id: 'commissioner' } }] });
    expect(nextStep(closed)).toBe('nothing');
  });

  it('then an action is overdue from the day after its due date until it is reviewed', () => {
    const acting = having(opened(), 'agreeAction', agreed);
    expect(overdueSince(acting, civilDate('2025-08-31'))).toBeUndefined();
    expect(overdueSince(acting, civilDate('2025-09-01'))).toBe('2025-08-31');
    const reviewed = having(acting, 'review', { actionId: 'a1', worked: 'yes', note: 'Done.' });
    expect(overdueSince(reviewed, civilDate('2025-09-01'))).toBeUndefined();
  });

  it('then what cannot be is refused', () => {
    const acting = having(opened(), 'agreeAction', agreed);
    expect(tell(opened(), 'agreeAction', { ...agreed, due: '2025-07-09' }).refused).toEqual([
      'concern-action-due-later at due',
    ]);
    expect(tell(opened(), 'review', { actionId: 'a1', worked: 'yes', note: 'Done' }).refused).toEqual([
      'concern-action-to-review at actionId',
    ]);
    expect(tell(acting, 'close', { reason: 'Enough' }).refused).toEqual(['concern-reviewed-before-closing']);
    const closed = having(opened(), 'close', { reason: 'A slip of the pen' });
    for (const [type, input] of [
      ['explain', { explanation: 'More' }],
      ['agreeAction', agreed],
      ['close', { reason: 'Again' }],
    ] as const) {
      expect(tell(closed, type, input).refused).toEqual(['concern-open-only']);
    }
  });

  it('then personal data in any text has to be checked', () => {
    expect(tell(opened(), 'explain', { explanation: 'Mrs Doe was ill' }).refused).toEqual([
      'concern-no-personal-data at explanation',
    ]);
    expect(tell(opened(), 'close', { reason: 'Ask Mr Brown', personalDataChecked: 'yes' }).refused).toEqual([]);
  });
});

describe('a concern', () => {
  it('is named by contract and subject, and stands in an address by the period in which it arose', () => {
    expect(parseConcernId(id)).toEqual({ contract: contractId, subject: 'waiting' });
    for (const wrong of ['', 'ctr_example', 'ctr_example.', 'ctr_example.Up Per', 'ctr_example.2025-Q1.waiting']) {
      expect(parseConcernId(wrong)).toBeUndefined();
    }
    expect(readConcernAddress('2025-Q1.waiting')).toEqual({ subject: 'waiting', period: '2025-Q1' });
    expect(readConcernAddress('papers')).toEqual({ subject: 'papers' });
    expect(readConcernAddress('2025-Q9.waiting')).toEqual({ subject: '' });
  });

  it('is held by both parties, and the authority’s own money and papers by the authority alone', () => {
    expect(concern.parties(opened())).toEqual({ authority, provider });
    expect(concern.parties({ ...opened(), subject: 'money' })).toEqual({ authority });
  });

  it('reads the return and the contract only where the decision rests on them', () => {
    const about = { noun: 'contract', id: contractId, mayMove: true };
    const open = { type: 'open', data: concernCommands.open.schema().parse(told) } as const;
    expect(concern.relatedTo(undefined, open, id)).toEqual({
      contract: about,
      return: { noun: 'return', id: 'ctr_example.2025-Q1', mayMove: true },
    });
    expect(concern.relatedTo(opened(), { type: 'close', data: { reason: 'x' } }, id)).toEqual({});
  });

  it.each([
    ['explain', {}, 'explanation: Enter the explanation'],
    [
      'agreeAction',
      { ...agreed, due: '2025-02-30' },
      'due: The date by which it is done must be a real date, such as 9 12 2024',
    ],
    ['agreeAction', { ...agreed, owner: '' }, 'owner: Enter who does it'],
    ['review', { actionId: 'one', worked: 'yes', note: 'x' }, 'actionId: Choose an action'],
    ['review', { actionId: 'a1', worked: 'perhaps', note: 'x' }, 'worked: Select whether it worked'],
    [
      'close',
      { reason: '=1+1' },
      'reason: The reason for closing must not start with a spreadsheet formula, such as =SUM. Start with a word',
    ],
  ] as const)('refuses a bad %s: %j', (type, input, message) => {
    const parsed = concernCommands[type].schema().safeParse(input);
    expect(
      parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ).toEqual([message]);
  });
});
