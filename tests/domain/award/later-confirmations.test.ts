import { describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { laterRules } from '../../../domain/award/confirmation/confirmations.ts';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { kindsToRecord } from '../../../domain/award/notices/notices-owed.ts';
import { regulation24Record } from '../../../domain/award/record/regulation-24.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { recordedAs, recordedUnder } from './every-process.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const record = { authority: 'Northshire Council', today: civilDate('2025-06-02'), journal: [] };
const later = '2025-06-01T09:00:00Z';
const decision: Typed = ['decide', health.decision, '2024-12-09T15:00:00Z'];
const setAside = (rule: string, change: object = {}): Typed => [
  'confirmRules',
  { ...health.confirmation, rules: [rule], position: 'doesNotApply', on: '2025-01-10', ...change },
  later,
];
const publish = (kind: string, published: string): Typed => ['publishNotice', { kind, published }, later];
const confirmed = () => given(...health.published, ['confirm', {}, '2024-12-24T09:00:00Z']);
const abandon: Typed = ['abandon', { decidedOn: '2025-01-06', reasons: 'The need has changed' }, later];
const repeat: Typed = [
  'repeat',
  { from: 'evidence', decidedOn: '2025-01-06', reasons: 'A criterion was left out' },
  later,
];

/** Refused by that rule alone, with the way to set it aside; then taken beside a named confirmation. */
const refusedUntilSetAside = (state: AwardState, step: Typed, rule: string): AwardState => {
  expect(refusalsWhen(state, step)).toMatchObject([
    {
      rule: { id: rule, source: { confidence: 'M' } },
      because: expect.stringContaining('This rule is not confirmed: record a named confirmation'),
    },
  ]);
  const upheld = having(state, setAside(rule, { position: 'applies' }));
  expect(refusedRules(upheld, step)).toEqual([rule]);
  return having(having(upheld, setAside(rule)), step);
};

describe('a named confirmation after the decision', () => {
  it('stands beside the frozen evidence with who recorded it and when, and is never put into it', () => {
    const before = given(...health.decided);
    const state = having(before, setAside('panel-case-open'));
    expect(state.confirmations).toEqual(before.confirmations);
    expect(state.laterConfirmations).toMatchObject([
      { rules: ['panel-case-open'], confirmedBy: health.confirmation.confirmedBy, by: { name: 'Ada Bell' } },
    ]);
    expect(state.laterConfirmations?.[0]?.at).toBe('2025-06-01T09:00:00.000Z');
    expect({ ...state, laterConfirmations: undefined }).toEqual({ ...before, laterConfirmations: undefined });
    expect(JSON.stringify(regulation24Record(state, record))).toContain('Rules confirmed after the decision');
  });

  it('is refused about a rule on which the decision rested, alone or among others', () => {
    const state = given(...health.decided);
    for (const rules of [health.confirmation.rules, ['panel-case-open', 'working-days-of-standstill']])
      expect(refusalsWhen(state, setAside('', { rules }))).toMatchObject([
        { rule: { id: 'evidence-frozen-at-decision' }, field: 'rules' },
      ]);
    expect(refusedRules(state, setAside('no-such-rule'))).toEqual(['confirmation-names-unconfirmed-rule']);
    expect(refusedRules(state, setAside('panel-case-open', { on: '2025-06-02' }))).toEqual(['not-in-future']);
  });

  it('can be given before the decision too, and then counts after it', () => {
    const early = given(health.recorded, ...health.evidence, [
      'confirmRules',
      { ...health.confirmation, rules: ['repetition-before-contract'], position: 'doesNotApply' },
    ]);
    expect(early.laterConfirmations).toBeUndefined();
    const notice = publish('intentionC', '2024-12-10T12:00:00Z');
    const made = having(having(having(early, decision), notice), ['confirm', {}, later]);
    expect(
      having(made, ['repeat', { from: 'decision', decidedOn: '2025-06-01', reasons: 'An error' }, later]),
    ).toMatchObject({ status: 'preparing' });
  });

  it('is about rules of confidence M alone', () => {
    expect(laterRules.every((rule) => rule.source.confidence === 'M')).toBe(true);
  });
});

describe('what an unconfirmed rule refuses after the decision', () => {
  it('M: a field that a notice of an unread Schedule lacks', () => {
    const { reference: _, ...details } = health.details;
    const state = given(['record', { ...details, process: 'A' }], ...recordedAs('A').slice(1), decision, [
      'confirm',
      {},
      '2024-12-10T09:00:00Z',
    ]);
    const rule = 'notice-says-what-unread-schedule-is-taken-to-ask';
    expect(nextSteps(state, civilDate('2024-12-11'))[0]?.what).toContain('Still missing: the reference');
    expect(nextSteps(having(state, setAside(rule)), civilDate('2024-12-11'))[0]?.what).not.toContain('Still missing');
    const published = refusedUntilSetAside(state, publish('awardA', '2024-12-11T09:00:00Z'), rule);
    expect(published.notices).toMatchObject([{ kind: 'awardA' }]);
  });

  it('S: a field of Schedule 3 is never set aside', () => {
    const { reference: _, ...details } = health.details;
    const state = given(['record', details], ...health.evidence, decision);
    const aside = having(state, setAside('notice-says-what-unread-schedule-is-taken-to-ask'));
    const [found] = refusalsWhen(aside, publish('intentionC', '2024-12-10T12:00:00Z'));
    expect(found?.rule.id).toBe('notice-says-everything-its-schedule-asks-for');
    expect(found?.because).not.toContain('set it aside');
    expect(refusedRules(state, setAside('notice-says-everything-its-schedule-asks-for'))).toEqual([
      'confirmation-names-unconfirmed-rule',
    ]);
  });

  it('S: a field of Schedule 10 is never set aside', () => {
    const state = given(...recordedAs('competitive'), decision);
    const aside = having(state, setAside('notice-says-what-unread-schedule-is-taken-to-ask'));
    expect(refusedRules(aside, publish('intentionCompetitive', '2024-12-10T12:00:00Z'))).toEqual([
      'notice-says-everything-its-schedule-asks-for',
    ]);
  });

  it.each([
    ['A', 'awardA'],
    ['frameworkCallOff', 'callOffAward'],
  ] as const)('M: a notice of the award before it is confirmed, by %s', (process, kind) => {
    const state = given(...recordedAs(process), decision);
    expect(kindsToRecord(state)).toEqual([]);
    expect(kindsToRecord(having(state, setAside('notice-after-award')))).toEqual([kind]);
    const published = refusedUntilSetAside(state, publish(kind, '2024-12-10T12:00:00Z'), 'notice-after-award');
    expect(published).toMatchObject({ status: 'decided', notices: [{ kind }] });
  });

  it('M: a notice of the award under the 2015 Regulations, before it or dated before it', () => {
    const state = given(...recordedUnder('pcr2015'), decision);
    const early = publish('awardUnder2015', '2024-12-10T12:00:00Z');
    expect(refusedUntilSetAside(state, early, 'notice-after-award').notices).toHaveLength(1);
    const made = having(state, ['confirm', {}, '2024-12-12T09:00:00Z']);
    expect(refusedUntilSetAside(made, early, 'notice-after-award').notices).toHaveLength(1);
  });

  it('M: a notice of abandonment dated before the decision to abandon', () => {
    const state = having(given(...health.decided), abandon);
    const early = publish('abandonment', '2025-01-05T09:00:00Z');
    expect(refusedUntilSetAside(state, early, 'notice-after-abandonment').notices).toMatchObject([
      { kind: 'abandonment' },
    ]);
  });

  it('M: an award, a repetition or an abandonment while the Panel reviews a case', () => {
    const on = (step: string, day: string): Typed => [
      'recordPanelStep',
      { representation: 'rep-1', step, on: day },
      later,
    ];
    const state = given(
      ...health.published,
      ['recordRepresentation', { from: 'Harbour', received: '2024-12-16T09:00:00Z' }, later],
      [
        'recordFurtherDecision',
        { representation: 'rep-1', outcome: 'proceed', communicated: '2024-12-18', reasons: 'On review' },
        later,
      ],
      on('requested', '2024-12-19'),
      on('accepted', '2024-12-20'),
    );
    expect(standstillOf(state)?.closes).toBeUndefined();
    for (const step of [['confirm', {}, later] as const, abandon, repeat])
      refusedUntilSetAside(state, step, 'panel-case-open');
    const aside = having(state, setAside('panel-case-open'));
    // The five working days after the further decision are guidance, which is not set aside.
    expect(standstillOf(aside)).toMatchObject({ openRepresentations: [], closes: '2024-12-27' });
    expect(refusedRules(aside, ['confirm', { awardedOn: '2024-12-27' }, later])).toEqual([
      'five-working-days-not-over',
    ]);
  });

  it('M: going back to an earlier step once the award is confirmed, which stays in the record of the round', () => {
    const state = refusedUntilSetAside(confirmed(), repeat, 'repetition-before-contract');
    expect(state).toMatchObject({ status: 'preparing', rounds: [{ confirmation: { awardedOn: '2024-12-24' } }] });
    expect(state.confirmation).toBeUndefined();
    const early = { from: 'evidence', decidedOn: '2024-12-23', reasons: 'An error' };
    const aside = having(confirmed(), setAside('repetition-before-contract'));
    expect(refusedRules(aside, ['repeat', early, later])).toEqual(['end-of-round-in-order']);
  });

  it('M: abandoning once the award is confirmed', () => {
    const state = refusedUntilSetAside(confirmed(), abandon, 'abandonment-before-contract');
    expect(state).toMatchObject({ status: 'abandoned', confirmation: { awardedOn: '2024-12-24' } });
    expect(nextSteps(state, civilDate('2025-01-07'))).toMatchObject([{ key: 'abandonment' }]);
  });
});
