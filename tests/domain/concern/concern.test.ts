import { describe, expect, it } from 'vitest';
import { concernCommands } from '../../../domain/concern/commands.ts';
import { type Concern, latestFinding, nextStep, overdueSince } from '../../../domain/concern/concern.ts';
import { type ConcernCommand, decideConcern } from '../../../domain/concern/decide.ts';
import { evolveConcern } from '../../../domain/concern/evolve.ts';
import { concernFollowUps } from '../../../domain/concern/follow-up.ts';
import { makeConcernId, parseConcernId } from '../../../domain/concern/ids.ts';
import { concern } from '../../../domain/concern/noun.ts';
import type { Return } from '../../../domain/return/return.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { type Person, platformFor } from '../../../domain/shared/people.ts';
import type { PeriodKey } from '../../../domain/shared/quarters.ts';
import { actorOf } from '../../../domain/shared/record.ts';
import {
  authority,
  certifier,
  commissioner,
  contractId,
  full,
  having as havingReturn,
  key,
  provider,
  sent,
} from '../return/given.ts';

const id = makeConcernId(contractId, '2025-Q1' as PeriodKey, key('waiting'));
const platform = platformFor(authority);

const tell = (
  state: Concern | undefined,
  type: keyof typeof concernCommands,
  input: object = {},
  about?: Return,
  by?: Person,
) => {
  const now = '2025-07-10T10:00:00.000Z' as Instant;
  const who = by ?? (type === 'open' || type === 'note' ? platform : commissioner);
  const command = { type, data: concernCommands[type].schema().parse(input) } as ConcernCommand;
  const decision = decideConcern(state, command, {
    now,
    today: civilDate('2025-07-10'),
    by: who,
    id,
    related: { return: about },
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
  it('then one concern is opened for each red and none for any other colour', () => {
    expect(concernFollowUps(sent())).toEqual([{ id: 'ctr_example.2025-Q1.waiting', command: 'open' }]);
  });

  it('then the concern holds the figure, its result and the explanation sent with it', () => {
    expect(opened()).toMatchObject({
      id,
      authority,
      provider,
      status: 'open',
      cause: { quantity: { kind: 'number', value: 14 }, result: { status: 'red', target: 10 } },
      explanations: [
        { text: 'Two advisers were away in May.', by: { id: 'certifier' }, at: '2025-07-10T09:00:00.000Z' },
      ],
    });
  });

  it('then telling it twice opens nothing twice', () => {
    expect(tell(opened(), 'open', {}, sent()).refused).toEqual(['concern-opened-once']);
  });

  it('then a figure that is not red, or no return at all, opens nothing', () => {
    const green = sent({}, { ...full, entries: { ...full.entries, waiting: { value: 9 } } });
    expect(concernFollowUps(green)).toEqual([]);
    expect(tell(undefined, 'open', {}, green).refused).toEqual(['concern-opened-by-red']);
    expect(tell(undefined, 'open').refused).toEqual(['concern-opened-by-red']);
  });
});

describe('given a concern, when its figure is restated', () => {
  it('then it notes the new result and keeps the cause', () => {
    const about = restated(11);
    expect(concernFollowUps(about)).toEqual([
      { id, command: 'open' },
      { id, command: 'note' },
    ]);
    const state = having(opened(), 'note', {}, about);
    expect(state.cause.result.status).toBe('red');
    expect(latestFinding(state)).toMatchObject({ quantity: { value: 11 }, result: { status: 'amber' } });
    expect(state.status).toBe('open');
  });

  it('then noting it twice is refused', () => {
    const about = restated(11);
    expect(tell(having(opened(), 'note', {}, about), 'note', {}, about).refused).toEqual(['concern-notes-changes']);
    expect(tell(opened(), 'note', {}, sent()).refused).toEqual(['concern-notes-changes']);
  });

  it('then a red that was put right before the platform came round still has its concern', () => {
    const about = restated(9);
    const state = having(having(undefined, 'open', {}, about), 'note', {}, about);
    expect(state.cause).toMatchObject({ quantity: { value: 14 }, result: { status: 'red' } });
    expect(latestFinding(state).result.status).toBe('green');
  });

  it('then a figure that turns red opens a concern, and a closed one opens again', () => {
    const green = sent({}, { ...full, entries: { ...full.entries, waiting: { value: 9 } } });
    expect(concernFollowUps(restated(20, green))).toEqual([{ id, command: 'open' }]);
    const closed = having(having(opened(), 'note', {}, restated(9)), 'close', {
      reason: 'On target after the correction',
    });
    expect(closed.status).toBe('closed');
    const again = having(closed, 'note', {}, restated(30, restated(9)));
    expect(again).toMatchObject({ status: 'open', closings: [{ text: 'On target after the correction' }] });
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
  it('is named by contract, period and measure', () => {
    expect(parseConcernId(id)).toMatchObject({
      contract: contractId,
      period: { key: '2025-Q1' },
      measure: 'waiting',
      returnId: 'ctr_example.2025-Q1',
    });
    for (const wrong of ['', 'ctr_example.2025-Q1', 'ctr_example.2025-Q1.', 'ctr_example.2025-Q1.Up Per', 'a.b.c']) {
      expect(parseConcernId(wrong)).toBeUndefined();
    }
  });

  it('is held by both parties, and reads the return only when the platform acts', () => {
    expect(concern.parties(opened())).toEqual({ authority, provider });
    expect(concern.relatedTo(undefined, { type: 'open', data: {} }, id)).toEqual({
      return: { noun: 'return', id: 'ctr_example.2025-Q1' },
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
