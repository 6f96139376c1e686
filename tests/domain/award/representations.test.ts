import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { given, having, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const received = (at: string, more: object = {}): Typed => [
  'recordRepresentation',
  { from: 'Harbour', received: at, ...more },
  '2024-12-30T09:00:00Z',
];
const furtherDecision = (communicated: string, outcome = 'proceed', representation = 'rep-1'): Typed => [
  'recordFurtherDecision',
  { representation, outcome, communicated, reasons: 'The review found the decision sound' },
  '2025-01-20T09:00:00Z',
];
const confirmAt = (at: string): Typed => ['confirm', {}, at];
const inStandstill = () => given(...health.published);

describe('representations during standstill', () => {
  it('S15: one received at 23:59 on the last day is in time, and standstill stays open', () => {
    const state = having(inStandstill(), received('2024-12-23T23:59:00Z'));
    expect(state.representations[0]).toMatchObject({ id: 'rep-1', inTime: true });
    expect(standstillOf(state)).toMatchObject({ closes: undefined, earliestAward: undefined });
    expect(refusedRules(state, confirmAt('2025-03-01T10:00:00Z'))).toEqual(['representation-open']);
    expect(nextSteps(state, civilDate('2025-01-02'))[0]).toMatchObject({
      key: 'rep-1',
      command: 'recordFurtherDecision',
    });
  });

  it('S16: one received at 00:00 the next day is out of time: it is kept, and standstill has ended', () => {
    const state = having(inStandstill(), received('2024-12-24T00:00:00Z'));
    expect(state.representations[0]).toMatchObject({ id: 'rep-1', inTime: false });
    expect(standstillOf(state)).toMatchObject({ closes: '2024-12-23', openRepresentations: [] });
    expect(having(state, confirmAt('2024-12-31T10:00:00Z')).status).toBe('confirmed');
  });

  it('midnight is midnight in London: 23:30 UTC in summer is out of time', () => {
    const details = { ...health.details, began: '2026-05-01', start: '2027-04-01' };
    const state = given(
      ['record', { ...details, existingContract: { ...details.existingContract, ends: '2027-03-31' } }],
      ...health.evidence,
      ['decide', { ...health.decision, date: '2026-07-01' }, '2026-07-01T09:00:00Z'],
      ['publishNotice', { kind: 'intentionC', published: '2026-07-02T09:00:00Z' }, '2026-07-02T10:00:00Z'],
    );
    const last = standstillOf(state)?.representationsUntil;
    expect(last).toBe('2026-07-15');
    const at = (time: string): Typed => [
      'recordRepresentation',
      { from: 'Harbour', received: time },
      '2026-08-01T09:00:00Z',
    ];
    expect(having(state, at(`${last}T22:59:00Z`)).representations[0]?.inTime).toBe(true);
    expect(having(state, at(`${last}T23:30:00Z`)).representations[0]?.inTime).toBe(false);
  });

  it('S18: information asked for from the record is owed promptly', () => {
    const state = having(
      inStandstill(),
      received('2024-12-20T09:00:00Z', { informationRequested: 'How the key criteria were taken into account' }),
    );
    expect(nextSteps(state, civilDate('2024-12-20'))[0]).toMatchObject({
      key: 'rep-1-information',
      source: { reference: expect.stringContaining('12(4)(b)') },
    });
  });

  it('after a further decision to proceed, five working days pass before the award', () => {
    const open = having(inStandstill(), received('2024-12-20T09:00:00Z'));
    const state = having(open, furtherDecision('2025-01-06'));
    expect(standstillOf(state)).toMatchObject({ closes: '2025-01-13', earliestAward: '2025-01-14' });
    expect(refusedRules(state, confirmAt('2025-01-13T23:59:00Z'))).toEqual(['five-working-days-not-over']);
    expect(having(state, confirmAt('2025-01-14T00:00:00Z')).status).toBe('confirmed');
  });

  it('an early further decision does not close standstill before its eighth working day', () => {
    const open = having(inStandstill(), received('2024-12-11T09:00:00Z'));
    const state = having(open, furtherDecision('2024-12-11'));
    expect(standstillOf(state)?.closes).toBe('2024-12-23');
    expect(refusedRules(state, confirmAt('2024-12-19T09:00:00Z'))).toEqual(['standstill-not-over']);
  });

  it('every representation needs its own further decision, and the latest five working days count', () => {
    const two = having(having(inStandstill(), received('2024-12-20T09:00:00Z')), received('2024-12-21T09:00:00Z'));
    const one = having(two, furtherDecision('2025-01-06'));
    expect(standstillOf(one)?.openRepresentations.map((each) => each.id)).toEqual(['rep-2']);
    const both = having(one, furtherDecision('2025-01-08', 'proceed', 'rep-2'));
    expect(standstillOf(both)?.closes).toBe('2025-01-15');
  });

  it('a later further decision on the same representation counts anew', () => {
    const open = having(inStandstill(), received('2024-12-20T09:00:00Z'));
    const state = having(having(open, furtherDecision('2025-01-06')), furtherDecision('2025-01-16'));
    expect(standstillOf(state)?.closes).toBe('2025-01-23');
    expect(state.representations[0]?.furtherDecisions).toHaveLength(2);
  });

  it.each(['repeat', 'abandon'])('a further decision to %s keeps the award from being confirmed', (outcome) => {
    const open = having(inStandstill(), received('2024-12-20T09:00:00Z'));
    const state = having(open, furtherDecision('2025-01-06', outcome));
    expect(refusedRules(state, confirmAt('2025-03-01T09:00:00Z'))).toEqual(['further-decision-not-to-proceed']);
    expect(nextSteps(state, civilDate('2025-03-01'))[0]).toMatchObject({ key: 'notProceeding', command: outcome });
  });

  it('refuses one before the notice, in the future, or received before publication', () => {
    expect(refusedRules(given(...health.decided), received('2024-12-20T09:00:00Z'))).toEqual([
      'standstill-not-started',
    ]);
    expect(refusedRules(inStandstill(), received('2024-12-30T09:00:01Z'))).toEqual(['not-in-future']);
    expect(refusedRules(inStandstill(), received('2024-12-10T11:59:00Z'))).toEqual(['standstill-not-started']);
  });

  it('refuses a further decision on none, on one out of time, before it came, or in the future', () => {
    const late = having(inStandstill(), received('2024-12-24T00:00:00Z'));
    expect(refusedRules(inStandstill(), furtherDecision('2025-01-06'))).toEqual(['representation-not-recorded']);
    expect(refusedRules(late, furtherDecision('2025-01-06'))).toEqual(['representation-not-recorded']);
    const open = having(inStandstill(), received('2024-12-20T09:00:00Z'));
    expect(refusedRules(open, furtherDecision('2024-12-19'))).toEqual(['further-decision-after-representation']);
    expect(refusedRules(open, furtherDecision('2025-01-21'))).toEqual(['not-in-future']);
  });
});
