import { describe, expect, it } from 'vitest';
import { openProcesses } from '../../../domain/award/process/process.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { changedFrom } from './facts-of-regulation-6.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

/** Where a day, a penny or an order turns the answer. */

const summer = { ...health.details, began: '2026-05-01', start: '2027-04-01' };
const decidedInSummer = () =>
  given(
    ['record', { ...summer, existingContract: { ...summer.existingContract, ends: '2027-03-31' } }],
    ...health.evidence,
    ['decide', { ...health.decision, date: '2026-07-01' }, '2026-07-01T09:00:00Z'],
  );
const publishedAt = (published: string): Typed => [
  'publishNotice',
  { kind: 'intentionC', published },
  '2026-07-10T10:00:00Z',
];

describe('the day of publication is the day in London', () => {
  it.each([
    ['2026-07-02T22:59:59Z', '2026-07-02', '2026-07-03', '2026-07-15'],
    ['2026-07-02T23:30:00Z', '2026-07-03', '2026-07-04', '2026-07-15'],
    ['2026-07-05T23:30:00Z', '2026-07-06', '2026-07-07', '2026-07-17'],
  ])('published at %s, in summer, it is that of %s', (at, day, starts, closes) => {
    const state = having(decidedInSummer(), publishedAt(at));
    expect(state.notices).toMatchObject([{ publishedOn: day }]);
    expect(standstillOf(state)).toMatchObject({ starts, closes });
  });

  it('in winter 23:30 in UTC is the same day', () => {
    const state = given(...health.decided, [
      'publishNotice',
      { kind: 'intentionC', published: '2024-12-10T23:30:00Z' },
      '2024-12-11T10:00:00Z',
    ]);
    expect(state.notices).toMatchObject([{ publishedOn: '2024-12-10' }]);
  });
});

describe('the considerable change threshold turns on a penny', () => {
  it.each([
    ['2,000,000', '2,500,000', true, 'exactly £500,000 and exactly 25%'],
    ['2,000,000', '2,499,999.99', false, 'a penny less than £500,000'],
    ['2,000,000.04', '2,500,000.05', true, 'exactly 25% of a value in pence'],
    ['2,000,000.04', '2,500,000.04', false, 'a penny less than 25% of a value in pence'],
    ['1,000,000.01', '1,500,000.01', true, 'exactly £500,000 on a value in pence'],
    ['2,500,000', '2,000,000', false, 'a fall of £500,000'],
    ['2,000,000', '0', false, 'a fall to nothing'],
  ])('from £%s to £%s it is met: %s (%s)', (atEntry, proposed, met) => {
    expect(openProcesses(changedFrom(atEntry, proposed)).considerableChange.met).toBe(met);
  });
});

describe('the order of what happened', () => {
  it('a decision dated before its evidence is refused, and says which evidence', () => {
    const state = given(health.recorded, ...health.evidence);
    const { reportPublished: _, ...decision } = health.decision;
    const refusals = refusalsWhen(state, ['decide', { ...decision, date: '2024-11-19' }, '2024-12-09T15:00:00Z']);
    expect(refusals.map(({ rule, because }) => [rule.id, because.split(': ')[1]])).toEqual([
      ['decision-after-evidence', 'the check for exclusion is dated 20 November 2024, after the decision'],
      [
        'decision-after-evidence',
        'the confirmation by Sam Reed, head of legal services is dated 25 November 2024, after the decision',
      ],
    ]);
  });

  it('a notice published a second before the day of its decision is refused, and on that day is taken', () => {
    expect(refusedRules(decidedInSummer(), publishedAt('2026-06-30T22:59:59Z'))).toEqual(['notice-after-decision']);
    expect(having(decidedInSummer(), publishedAt('2026-06-30T23:00:00Z')).status).toBe('standstill');
  });
});
