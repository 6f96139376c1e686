import { describe, expect, it } from 'vitest';
import type { AwardCommand } from '../../../domain/award/commands.ts';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { noticesOwed } from '../../../domain/award/notices/notices-owed.ts';
import { timeline } from '../../../domain/award/timeline.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { recordedAs, recordedUnder } from './every-process.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const later = '2025-01-20T09:00:00Z';
const decision: Typed = ['decide', health.decision, '2024-12-09T15:00:00Z'];
const confirm = (at: string): Typed => ['confirm', {}, at];
const abandon = (more: object = {}): Typed => [
  'abandon',
  { decidedOn: '2024-12-20', reasons: 'The need has changed', ...more },
  later,
];
const repeat = (more: object = {}): Typed => [
  'repeat',
  { from: 'evidence', decidedOn: '2024-12-20', reasons: 'A criterion was left out', ...more },
  later,
];
const representation: Typed = ['recordRepresentation', { from: 'Harbour', received: '2024-12-16T09:00:00Z' }, later];
const further = (outcome: string): Typed => [
  'recordFurtherDecision',
  { representation: 'rep-1', outcome, communicated: '2024-12-18', reasons: 'On review' },
  later,
];

describe('the confirmation of an award', () => {
  it.each(['A', 'B', 'urgent', 'frameworkCallOff'] as const)(
    '%s is confirmed once decided, without standstill',
    (process) => {
      const state = given(...recordedAs(process), decision);
      expect(nextSteps(state, civilDate('2024-12-09'))[0]).toMatchObject({ key: 'confirm' });
      expect(having(state, confirm('2024-12-09T16:00:00Z')).status).toBe('confirmed');
    },
  );

  it.each(['C', 'mostSuitable', 'competitive'] as const)('%s waits for its notice and its standstill', (process) => {
    const state = given(...recordedAs(process), decision);
    expect(refusedRules(state, confirm('2025-03-01T09:00:00Z'))).toEqual(['notice-before-confirmation']);
    expect(nextSteps(state, civilDate('2024-12-09')).map(({ key }) => key)).not.toContain('confirm');
  });

  it('under the Procurement Act waits for the contract award notice, and below the threshold does not', () => {
    const decided = (regime: Parameters<typeof recordedUnder>[0]) =>
      given(...recordedUnder(regime), ['decide', { ...health.decision, date: '2025-12-01' }, '2025-12-01T15:00:00Z']);
    const at = confirm('2025-12-01T16:00:00Z');
    expect(refusedRules(decided('pa2023'), at)).toEqual(['contract-award-notice-before-confirmation']);
    expect(having(decided('pa2023BelowThreshold'), at).status).toBe('confirmed');
  });

  it('of light touch waits for its contract award notice, without a standstill, and is dated no earlier', () => {
    const state = given(...recordedUnder('pa2023LightTouch'), [
      'decide',
      { ...health.decision, date: '2025-12-01' },
      '2025-12-01T15:00:00Z',
    ]);
    const at = '2025-12-03T16:00:00Z';
    expect(refusalsWhen(state, ['confirm', {}, at])).toMatchObject([
      { rule: { id: 'light-touch-notice-before-confirmation', source: { confidence: '2' } } },
    ]);
    expect(nextSteps(state, civilDate('2025-12-03')).map(({ key }) => key)).toEqual(['contractAwardLightTouch']);
    const published = having(state, [
      'publishNotice',
      { kind: 'contractAwardLightTouch', published: '2025-12-02T09:00:00Z' },
      at,
    ]);
    expect(nextSteps(published, civilDate('2025-12-03')).map(({ key }) => key)).toEqual(['confirm']);
    expect(refusalsWhen(published, ['confirm', { awardedOn: '2025-12-01' }, at])).toMatchObject([
      { rule: { id: 'light-touch-notice-before-confirmation' }, field: 'awardedOn' },
    ]);
    expect(having(published, ['confirm', {}, at]).status).toBe('confirmed');
    const sameDay = having(published, ['confirm', { awardedOn: '2025-12-02' }, at]);
    expect(noticesOwed(sameDay, civilDate('2025-12-03'))[0]).toMatchObject({ standing: 'published' });
  });

  it('is refused to the last second of standstill, at midnight in London, in winter as in summer', () => {
    const winter = given(...health.published);
    expect(refusedRules(winter, confirm('2024-12-23T23:59:59Z'))).toEqual(['standstill-not-over']);
    expect(having(winter, confirm('2024-12-24T00:00:00Z')).confirmation?.awardedOn).toBe('2024-12-24');

    const details = { ...health.details, began: '2026-05-01', start: '2027-04-01' };
    const summer = given(
      ['record', { ...details, existingContract: { ...details.existingContract, ends: '2027-03-31' } }],
      ...health.evidence,
      ['decide', { ...health.decision, date: '2026-07-01' }, '2026-07-01T09:00:00Z'],
      ['publishNotice', { kind: 'intentionC', published: '2026-07-02T09:00:00Z' }, '2026-07-02T10:00:00Z'],
    );
    // Standstill ends with 15 July in London, an hour before midnight in UTC.
    expect(refusedRules(summer, confirm('2026-07-15T22:59:59Z'))).toEqual(['standstill-not-over']);
    expect(having(summer, confirm('2026-07-15T23:00:00Z')).confirmation?.awardedOn).toBe('2026-07-16');
  });
});

describe('abandoning a procurement', () => {
  it('ends it before or after the decision, and owes its notice within 30 days', () => {
    for (const state of [given(...recordedAs('C')), given(...health.decided), given(...health.published)]) {
      const abandoned = having(state, abandon());
      expect(abandoned).toMatchObject({ status: 'abandoned', abandonment: { decidedOn: '2024-12-20' } });
      expect(noticesOwed(abandoned, civilDate('2024-12-20')).at(-1)).toMatchObject({
        kind: 'abandonment',
        standing: 'due',
        deadline: { targetDay: '2025-01-18', lastLawfulDay: '2025-01-19' },
      });
      expect(nextSteps(abandoned, civilDate('2025-01-20'))[0]?.what).toContain('it was due by 19 January 2025');
      expect(timeline(abandoned, civilDate('2024-12-20')).map(({ key }) => key)).toContain('abandoned');
    }
  });

  it('leaves only its notice, named confirmations and notes to be recorded', () => {
    const state = having(given(...health.published), abandon());
    const others: readonly Typed[] = [
      ...health.evidenceWithout('confirmRules'),
      ['correctDetails', health.details],
      decision,
      representation,
      confirm('2025-03-01T09:00:00Z'),
      repeat(),
      abandon(),
      ['publishNotice', { kind: 'confirmationC', published: '2025-01-02T09:00:00Z' }, later],
    ];
    for (const typed of others) expect(refusedRules(state, typed), typed[0]).toEqual(['abandoned-award-stands']);
    const published = having(state, [
      'publishNotice',
      { kind: 'abandonment', published: '2025-01-02T09:00:00Z' },
      later,
    ]);
    expect(noticesOwed(published, civilDate('2025-01-20')).map(({ kind, standing }) => [kind, standing])).toEqual([
      ['intentionC', 'published'],
      ['abandonment', 'published'],
    ]);
    expect(nextSteps(published, civilDate('2025-01-20'))).toEqual([]);
    expect(having(published, ['addNote', { text: 'Told the market' }]).notes).toHaveLength(1);
    expect(
      refusedRules(state, ['publishNotice', { kind: 'abandonment', published: '2024-12-19T09:00:00Z' }, later]),
    ).toEqual(['notice-after-abandonment']);
  });

  it('is refused once the award is confirmed, from before the decision, in the future, and with a representation open', () => {
    const confirmed = having(given(...health.published), confirm('2024-12-24T09:00:00Z'));
    expect(refusedRules(confirmed, abandon())).toEqual(['abandonment-before-contract']);
    expect(refusedRules(given(...health.decided), abandon({ decidedOn: '2024-12-08' }))).toEqual([
      'end-of-round-in-order',
    ]);
    expect(refusedRules(given(...health.decided), abandon({ decidedOn: '2025-01-21' }))).toEqual(['not-in-future']);
    expect(refusedRules(given(...health.decided), abandon({ providersToldOn: '2024-12-19' }))).toEqual([
      'end-of-round-in-order',
    ]);
    expect(refusedRules(given(...health.published, representation), abandon())).toEqual(['representation-open']);
    expect(having(given(...health.published, representation, further('abandon')), abandon()).status).toBe('abandoned');
  });

  it('owes no notice of abandonment under another regime', () => {
    const state = having(given(...recordedUnder('pcr2015')), abandon());
    expect(noticesOwed(state, civilDate('2025-01-01'))).toEqual([]);
  });
});

describe('going back to an earlier step', () => {
  const gone = () => given(...health.published, representation, further('repeat'), repeat());

  it('keeps the round as it stood and opens the evidence again', () => {
    const before = given(...health.published, representation, further('repeat'));
    const state = having(before, repeat());
    expect(state).toMatchObject({ status: 'preparing', decision: undefined, notices: [], representations: [] });
    expect(state.rounds).toMatchObject([
      {
        decision: before.decision,
        frozenAt: before.frozenAt,
        notices: before.notices,
        representations: before.representations,
        repeated: { from: 'evidence', decidedOn: '2024-12-20', by: { name: 'Ada Bell' } },
      },
    ]);
    expect(having(state, ['recordConflicts', { noneDeclared: 'yes' }]).status).toBe('preparing');
  });

  it('leads to a new decision, a new notice and a standstill of its own', () => {
    const again = [
      ['decide', { ...health.decision, date: '2025-01-06' }, '2025-01-06T15:00:00Z'],
      ['publishNotice', { kind: 'intentionC', published: '2025-01-07T09:00:00Z' }, '2025-01-07T10:00:00Z'],
    ] as const satisfies readonly Typed[];
    const state = again.reduce<ReturnType<typeof gone>>(having, gone());
    expect(refusedRules(state, confirm('2025-01-17T09:00:00Z'))).toEqual(['standstill-not-over']);
    expect(having(state, confirm('2025-01-21T09:00:00Z')).status).toBe('confirmed');
    expect(timeline(state, civilDate('2025-01-08')).map(({ key }) => key)).toContain('round-1-repeated');
  });

  it('keeps the notice that began the process', () => {
    const state = having(given(...recordedAs('mostSuitable'), decision), repeat({ from: 'decision' }));
    expect(state.notices.map(({ kind }) => kind)).toEqual(['mostSuitableApproach']);
    expect(state.rounds[0]).toMatchObject({ notices: [], repeated: { from: 'decision' } });
  });

  it('is open to the authority of its own will, and refused before the decision, after the award and while a representation is open', () => {
    expect(having(given(...health.decided), repeat()).rounds).toHaveLength(1);
    expect(refusedRules(given(...recordedAs('C')), repeat())).toEqual(['decision-before-repetition']);
    const confirmed = having(given(...health.published), confirm('2024-12-24T09:00:00Z'));
    expect(refusedRules(confirmed, repeat())).toEqual(['repetition-before-contract']);
    expect(refusedRules(given(...health.published, representation), repeat())).toEqual(['representation-open']);
    expect(refusedRules(given(...health.decided), repeat({ decidedOn: '2024-12-08' }))).toEqual([
      'end-of-round-in-order',
    ]);
  });

  it('says as the next step what the further decision leads to', () => {
    const command = (outcome: string): AwardCommand['type'] | undefined =>
      nextSteps(given(...health.published, representation, further(outcome)), civilDate('2025-01-02')).find(
        ({ key }) => key === 'notProceeding',
      )?.command;
    expect([command('repeat'), command('abandon')]).toEqual(['repeat', 'abandon']);
  });
});
