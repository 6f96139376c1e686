import { describe, expect, it } from 'vitest';
import type { Concern } from '../../../domain/concern/concern.ts';
import { evolveConcern } from '../../../domain/concern/evolve.ts';
import { eventsTold } from '../../../domain/concern/told.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { pence } from '../../../domain/shared/money.ts';
import { type PeriodKey, periodAfter, periodOf } from '../../../domain/shared/quarters.ts';
import {
  contractFollowUps,
  type FollowUp,
  missingReturn,
  returnFollowUps,
  worthTelling,
} from '../../../domain/views/follow-ups.ts';
import { signalsAt } from '../../../domain/views/measure-signals.ts';
import { improvementMessages } from '../../../domain/views/messages.ts';
import { catalogueRows, scoreRows } from '../../../domain/views/scores.ts';
import { authority, contract, contractId, full, provider, sent } from '../return/given.ts';

const none = { previous: undefined, signals: [] };
const saidOf = (followUps: readonly FollowUp[], subject: string) =>
  followUps.find(({ id }) => id === `${contractId}.${subject}`)?.told.causes.map(({ sentence }) => sentence);

const firstPeriod = periodOf('2025-Q1');
const periodNumber = (place: number): PeriodKey => {
  if (!firstPeriod) throw new Error('No period');
  return Array.from({ length: place }).reduce<typeof firstPeriod>((each) => periodAfter(each), firstPeriod).key;
};

/** The lines of returns whose days to a first appointment are these, a quarter each from 2025-Q1. */
const rowsWith = (days: readonly number[]) => [
  ...catalogueRows(contract),
  ...days.flatMap((value, place) => {
    const state = sent({}, { ...full, entries: { ...full.entries, waiting: { value } } });
    return scoreRows({ ...state, period: periodNumber(place), id: `${contractId}.${periodNumber(place)}` });
  }),
];
const waitingAt = (days: readonly number[], period = periodNumber(days.length - 1)) =>
  signalsAt(rowsWith(days), period).find(({ measure }) => measure === 'waiting');

const steady = [8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9];

describe('the signals of a measure, at its latest period', () => {
  it('raise a concern for a change for the worse, and none for one for the better', () => {
    const worse = waitingAt([...steady, 30]);
    expect(worse?.causes.map(({ key }) => key)).toEqual([`specialCause.${periodNumber(12)}`]);
    expect(worse?.causes[0]?.sentence).toContain('above the upper limit');
    expect(waitingAt([...steady, 1])).toMatchObject({ causes: [], isImproving: true });
    expect(waitingAt([...steady, 8])).toMatchObject({ causes: [], isImproving: false });
  });

  it('raise one for a target that the whole of the usual variation misses', () => {
    const failing = waitingAt([30, 31, 30, 31, 30, 31, 30, 31, 30, 31, 30, 31, 30]);
    expect(failing?.causes.map(({ kind }) => kind)).toContain('failing');
  });

  it('say nothing of an earlier return that is restated', () => {
    expect(waitingAt([...steady, 30], periodNumber(3))).toMatchObject({ causes: [], isLatest: false });
  });

  it('say which measures have a colour that readers who see figures protected are not shown', () => {
    const found = signalsAt(rowsWith([8]), periodNumber(0));
    expect(found.find(({ measure }) => measure === 'waiting')?.isWithheld).toBe(false);
  });

  it('are told to both sides once for each return, when something gets better, without naming it', () => {
    const better = signalsAt(rowsWith([...steady, 1]), periodNumber(12));
    const messages = improvementMessages(sent(), better);
    expect(messages.map(({ to }) => to)).toEqual([provider, authority]);
    expect(messages[0]?.subject).toBe(
      'The return for Q1 2025/26 (Apr-Jun) has a figure that is getting better beyond chance',
    );
    expect(improvementMessages(sent(), signalsAt(rowsWith(steady), periodNumber(11)))).toEqual([]);
  });
});

describe('what a return tells', () => {
  it('is of each of its measures, of its lateness and of contradictions, and nothing when it was in time and agrees', () => {
    const followUps = returnFollowUps(sent(), contract, none);
    expect(followUps.map(({ id }) => id)).toContain(`${contractId}.waiting`);
    expect([saidOf(followUps, 'return'), saidOf(followUps, 'papers')]).toEqual([[], []]);
  });

  it('is that it came late', () => {
    const state = sent();
    const late = { ...state, sending: { ...state.sending, late: true, due: civilDate('2025-07-01') } } as typeof state;
    expect(saidOf(returnFollowUps(late, contract, none), 'return')).toEqual([
      'The return for Q1 2025/26 (Apr-Jun) was sent on 10 July 2025; it was due on 1 July 2025.',
    ]);
  });
});

describe('a return that is missing', () => {
  const missing = missingReturn(contractId, '2025-Q1' as PeriodKey, civilDate('2025-07-01'));
  const by = { contract, sent: undefined, subject: 'return' as const };
  const stamp = {
    at: '2025-07-02T06:00:00.000Z' as Instant,
    by: { id: 'platform', name: 'Outturn', organisation: '' },
  };
  const told = (state: Concern | undefined, { told: found }: FollowUp): Concern | undefined => {
    const events = eventsTold(state, found, by);
    const start =
      state ??
      evolveConcern(
        undefined,
        {
          type: 'concernOpened',
          data: { id: missing.id, contract: contractId, subject: 'return', authority, provider },
        },
        stamp,
      );
    return events.reduce<Concern>((each, event) => evolveConcern(each, event, stamp), start);
  };

  it('has one concern from the day on which it is late, and is told to it once', () => {
    expect(missing.told.causes[0]?.sentence).toBe(
      'The return for Q1 2025/26 (Apr-Jun) was due on 1 July 2025 and has not come.',
    );
    const concern = told(undefined, missing);
    expect(worthTelling([missing], () => concern, { contract })).toEqual([]);
    expect(worthTelling([missing], () => undefined, { contract })).toEqual([missing]);
  });

  it('is told when it comes, and is then late once', () => {
    const state = sent();
    const late = { ...state, sending: { ...state.sending, late: true } } as typeof state;
    const arrived = returnFollowUps(late, contract, none).find(({ id }) => id === missing.id);
    const concern = arrived && told(told(undefined, missing), arrived);
    expect(concern?.causes).toMatchObject([
      { key: 'missing.2025-Q1', over: { because: 'The return was sent on 10 July 2025.' } },
    ]);
  });
});

describe('what a signed contract tells', () => {
  const spending = (forecast: number): Contract => ({
    ...contract,
    spend: [
      {
        financialYear: '2025/26',
        asAt: civilDate('2025-09-30'),
        budget: pence(100_000),
        forecast: pence(forecast),
        actual: pence(50_000),
        recordedOn: civilDate('2025-10-10'),
        recordedBy: 'Cora Lane',
      },
    ],
  });

  it('is money further from its budget than the tolerance', () => {
    expect(saidOf(contractFollowUps(spending(105_000), undefined), 'money')).toEqual([]);
    expect(saidOf(contractFollowUps(spending(106_000), undefined), 'money')).toEqual([
      'Above tolerance: the forecast of £1,060 differs from the budget of £1,000 by £60, or 6%. The tolerance is 5%.',
    ]);
  });

  it('is what its papers disagree about, and nothing while it is a draft', () => {
    const printed = { ...contract, printedEnd: civilDate('2031-06-30') };
    expect(saidOf(contractFollowUps(printed, undefined), 'papers')).toHaveLength(1);
    expect(contractFollowUps({ ...printed, status: 'draft' }, undefined)).toEqual([]);
  });
});
