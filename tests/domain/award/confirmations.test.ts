import { describe, expect, it } from 'vitest';
import { confirmableRules, isSetAside } from '../../../domain/award/confirmation/confirmations.ts';
import { rulesRelied } from '../../../domain/award/confirmation/rules-relied.ts';
import { unconfirmedRules } from '../../../domain/award/confirmation/unconfirmed-rules.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { evidenceRules } from '../../../domain/award/evidence/evidence-rules.ts';
import { publicationRules } from '../../../domain/award/notices/notice-rules.ts';
import { lawPanel } from '../../../domain/award/process/law-panel.ts';
import { processRules } from '../../../domain/award/process/process-rules.ts';
import { lifecycleRules } from '../../../domain/award/rules.ts';
import { reviewRules } from '../../../domain/award/standstill/review-rules.ts';
import { urgentRules } from '../../../domain/contract/change/urgent.ts';
import { approachRules } from '../../../domain/notice/deadline.ts';
import { noticeRules } from '../../../domain/notice/missing-fields.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';
import { offers, otherRegimes, psrProcesses, recordedAs, recordedUnder } from './every-process.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const decide: Typed = ['decide', health.decision, '2024-12-09T15:00:00Z'];
const confirm = (change: object = {}): Typed => ['confirmRules', { ...health.confirmation, ...change }];
const unconfirmed = given(health.recorded, ...health.evidenceWithout('confirmRules'));

describe('a rule that is not confirmed never decides silently', () => {
  it('the decision waits for a named confirmation of each rule on which the award rests, one sentence a rule', () => {
    const refusals = refusalsWhen(unconfirmed, decide);
    expect(refusals.map((each) => [each.rule.id, each.field])).toEqual(
      rulesRelied(unconfirmed).map(() => ['unconfirmed-rules-confirmed-by-name', 'confirmations']),
    );
    expect(refusals.length).toBe(3);
    const [first, ...rest] = health.confirmation.rules;
    const partly = having(unconfirmed, confirm({ rules: [first] }));
    expect(refusalsWhen(partly, decide)).toHaveLength(rest.length);
  });

  it.each(psrProcesses)(
    '%s rests on unconfirmed rules alone that can be confirmed, and each has confidence M',
    (process) => {
      const relied = rulesRelied(given(...recordedAs(process)));
      expect(relied.length).toBeGreaterThan(0);
      for (const { rule } of relied) {
        expect(rule.source.confidence).toBe('M');
        expect(confirmableRules).toContain(rule);
      }
    },
  );

  it.each(otherRegimes)('%s rests on unconfirmed rules alone that can be confirmed', (regime) => {
    for (const { rule } of rulesRelied(given(...recordedUnder(regime)))) expect(confirmableRules).toContain(rule);
  });

  it('keeps who confirmed it, when and why, with who recorded it, until the last one counts', () => {
    const [rule] = health.confirmation.rules;
    const state = having(
      having(unconfirmed, confirm({ rules: [rule] })),
      confirm({ rules: [rule], position: 'doesNotApply', confirmedBy: 'Kim Lee, counsel' }),
    );
    expect(state.confirmations).toHaveLength(2);
    expect(state.confirmations?.[0]).toMatchObject({
      confirmedBy: 'Sam Reed, head of legal services',
      on: '2024-11-25',
      at: '2024-12-01T10:00:00.000Z',
      by: { name: 'Ada Bell' },
    });
    const shown = lawPanel(state).unconfirmed.find((each) => each.rule.id === rule);
    expect(shown).toMatchObject({ isSetAside: true, confirmation: { confirmedBy: 'Kim Lee, counsel' } });
  });

  it('is about an unconfirmed rule, and was confirmed by today and before the decision', () => {
    expect(refusalsWhen(unconfirmed, confirm({ rules: ['no-such-rule'] }))).toMatchObject([
      { rule: { id: 'confirmation-names-unconfirmed-rule' }, field: 'rules' },
    ]);
    expect(refusedRules(unconfirmed, confirm({ rules: ['process-a-required'] }))).toEqual([
      'confirmation-names-unconfirmed-rule',
    ]);
    expect(refusedRules(unconfirmed, confirm({ on: '2024-12-02' }))).toEqual(['not-in-future']);
    const late = having(unconfirmed, [
      'confirmRules',
      { ...health.confirmation, on: '2024-12-09' },
      '2024-12-09T10:00:00Z',
    ]);
    expect(
      refusalsWhen(late, ['decide', { ...health.decision, date: '2024-12-08' }, '2024-12-09T15:00:00Z']),
    ).toMatchObject([{ rule: { id: 'decision-after-evidence' } }]);
  });

  it('is frozen with the evidence at the decision', () => {
    expect(refusedRules(given(...health.decided), confirm())).toEqual(['evidence-frozen-at-decision']);
  });
});

describe('what an unconfirmed rule refuses', () => {
  const notMet = given(
    health.recorded,
    ...health.evidenceWith('recordBasicSelection', {
      ...health.basicSelection,
      suitability: { result: 'notMet', reason: 'Not registered' },
    }),
  );

  it('says that it is not confirmed and can be set aside, and is set aside by a named confirmation', () => {
    expect(refusalsWhen(notMet, decide)).toMatchObject([
      {
        rule: { id: 'basic-selection-criteria-met' },
        because: expect.stringContaining('This rule is not confirmed: record a named confirmation'),
      },
    ]);
    const aside = having(notMet, confirm({ rules: ['basic-selection-criteria-met'], position: 'doesNotApply' }));
    expect(having(aside, decide).status).toBe('decided');
  });

  it('M: process C for a framework agreement is refused, and can be set aside', () => {
    const state = given(health.recorded);
    const framework: Typed = ['recordProcess', { ...health.processFacts, framework: 'yes' }];
    expect(refusedRules(state, framework)).toEqual(['process-c-not-for-frameworks']);
    const aside = having(state, confirm({ rules: ['process-c-not-for-frameworks'], position: 'doesNotApply' }));
    expect(having(aside, framework).processFacts?.framework).toBe(true);
  });

  it('a rule of the statute cannot be set aside', () => {
    const confirmations = [{ ...health.confirmation, rules: [processRules.aIsRequired.id], position: 'doesNotApply' }];
    const state = { ...unconfirmed, confirmations } as unknown as Parameters<typeof isSetAside>[0];
    expect(isSetAside(state, processRules.aIsRequired)).toBe(false);
  });

  it('every unconfirmed rule that can refuse something, before the decision or after it, can be confirmed', () => {
    const before = [lifecycleRules, evidenceRules, processRules, unconfirmedRules, urgentRules, approachRules];
    const unsure = [...before, publicationRules, reviewRules, noticeRules]
      .flatMap((rules) => Object.values<Rule>(rules))
      .filter((rule) => rule.source.confidence === 'M');
    expect(unsure.length).toBeGreaterThan(20);
    for (const rule of unsure) expect(confirmableRules, rule.id).toContain(rule);
    expect(new Set(confirmableRules).size).toBe(confirmableRules.length);
    expect(confirmableRules.every((rule) => rule.source.confidence === 'M')).toBe(true);
  });

  it('a reason that is left out for an offer that failed can be set aside too', () => {
    const [won, lost] = offers.offers;
    const { whyNot: _, ...unexplained } = { whyNot: '', ...lost };
    const record: Typed = ['recordOffers', { ...offers, offers: [won, unexplained] }];
    const state = given(['record', { ...health.details, process: 'competitive' }]);
    expect(refusedRules(state, record)).toEqual(['unsuccessful-offer-explained']);
    const aside = having(state, confirm({ rules: ['unsuccessful-offer-explained'], position: 'doesNotApply' }));
    expect(having(aside, record).offers?.offers).toHaveLength(2);
  });

  it('the checklist has one part for all of them, and it is done when each is confirmed', () => {
    const item = (state: typeof unconfirmed) => evidenceChecklist(state).at(-1);
    expect(item(unconfirmed)).toMatchObject({ key: 'confirmations', done: false, command: 'confirmRules' });
    expect(item(having(unconfirmed, confirm()))).toMatchObject({ done: true, missing: [] });
  });
});
