import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../../domain/award/contradictions-of.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { noticeContentsOf } from '../../../domain/award/notices/notice-contents.ts';
import { award } from '../../../domain/award/noun.ts';
import { lawPanel } from '../../../domain/award/process/law-panel.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { timeline } from '../../../domain/award/timeline.ts';
import { noticeText } from '../../../domain/notice/text.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { given, having, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

describe('Health Improvement Services, from first record to confirmation', () => {
  it('begins with a checklist of which each part names its command and its source', () => {
    const state = given(health.recorded);
    const items = evidenceChecklist(state);
    expect(items.map((item) => item.key)).toEqual([
      'scope',
      'process',
      'considerableChange',
      'keyCriteria',
      'basicSelection',
      'exclusions',
      'values',
      'conflicts',
      'decisionMakers',
      'options',
      'signOffs',
      'assessments',
      'reasons',
      'confirmations',
    ]);
    expect(items.every((item) => item.required && !item.done && item.missing.length > 0)).toBe(true);
    expect(nextSteps(state, civilDate('2024-12-01'))).toHaveLength(14);
  });

  it('has nothing missing once all evidence is recorded, and shows what the papers do not say', () => {
    const state = given(health.recorded, ...health.evidence);
    expect(evidenceChecklist(state).filter((item) => !item.done)).toEqual([]);
    expect(evidenceChecklist(state).find((item) => item.key === 'signOffs')?.warnings).toEqual([
      'Monitoring officer: the papers do not say',
      'Human resources: the papers do not say',
      'Assets: the papers do not say',
    ]);
    expect(nextSteps(state, civilDate('2024-12-01'))[0]).toMatchObject({ key: 'decide', command: 'decide' });
  });

  it('keeps every printed value, shows what disagrees and the value it computes with', () => {
    const contradictions = contradictionsOf(given(health.recorded, ...health.evidence));
    expect(contradictions.map((each) => each.sentence)).toEqual([
      'The papers print the annual value as £1,108,760 and £1,088,760.',
      'The papers print the lifetime value as £5,543,800 and £5,443,800.',
      '£1,108,760 a year comes to £3,326,280 over 3 years and £5,543,800 over 5 years, not £5,443,800.',
    ]);
    expect(contradictions[0]).toMatchObject({ computesWith: '£1,108,760', decidedBy: 'Ada Bell' });
    expect(contradictions[0]?.figures).toHaveLength(3);
    expect(contradictions[1]).toMatchObject({ computesWith: '£5,543,800', because: 'Five years at the annual value' });
  });

  it('says which processes the law allows and why it refuses the others', () => {
    const panel = lawPanel(given(health.recorded, ...health.evidence));
    expect(panel.processes?.permitted).toEqual(['C', 'mostSuitable', 'competitive']);
    expect(panel.processes?.refused.map((each) => each.process)).toContain('A');
    expect(panel.unconfirmed.every((each) => each.rule.source.confidence === 'M')).toBe(true);
  });

  it('counts standstill from the day of publication and waits for its end', () => {
    const state = given(...health.published);
    expect(state.status).toBe('standstill');
    expect(standstillOf(state)).toMatchObject({
      starts: '2024-12-11',
      representationsUntil: '2024-12-23',
      closes: '2024-12-23',
      earliestAward: '2024-12-24',
      openRepresentations: [],
    });
    expect(nextSteps(state, civilDate('2024-12-12'))[0]).toMatchObject({ key: 'wait', on: '2024-12-24' });
    expect(nextSteps(state, civilDate('2024-12-24'))[0]).toMatchObject({ key: 'confirm', command: 'confirm' });
  });

  it('is confirmed on the first minute after standstill, and the confirmation notice falls due', () => {
    const state = having(given(...health.published), ['confirm', {}, '2024-12-24T00:00:00Z']);
    expect(state).toMatchObject({ status: 'confirmed', confirmation: { awardedOn: '2024-12-24' } });
    expect(nextSteps(state, civilDate('2024-12-24'))[0]).toMatchObject({ key: 'confirmationC', on: '2025-01-22' });
    expect(nextSteps(state, civilDate('2025-02-01'))[0]?.what).toBe(
      'Record when the notice confirming an award under direct award process C was published: it was due by 23 January 2025, and none is recorded',
    );
    const recorded = having(state, [
      'publishNotice',
      { kind: 'confirmationC', published: '2025-01-20T09:00:00Z' },
      '2025-02-01T09:00:00Z',
    ]);
    expect(nextSteps(recorded, civilDate('2025-02-01'))).toEqual([]);
  });

  it('never calls the confirmation notice done before its publication is recorded', () => {
    const state = having(given(...health.published), ['confirm', {}, '2024-12-24T00:00:00Z']);
    const shown = (of: typeof state, today: string) =>
      timeline(of, civilDate(today)).find((each) => each.key === 'confirmationC');
    expect(shown(state, '2025-01-10')).toMatchObject({ date: '2025-01-22', state: 'next' });
    expect(shown(state, '2025-02-01')).toMatchObject({
      state: 'missing',
      what: 'Notice confirming an award under direct award process C: no record that it was published by this day',
    });
    const recorded = having(state, [
      'publishNotice',
      { kind: 'confirmationC', published: '2025-01-20T09:00:00Z' },
      '2025-02-01T09:00:00Z',
    ]);
    expect(shown(recorded, '2025-02-01')).toMatchObject({ date: '2025-01-20', state: 'done' });
  });

  it('refuses a confirmation notice from before the award, from the future, or a second time', () => {
    const confirmed = having(given(...health.published), ['confirm', {}, '2024-12-24T00:00:00Z']);
    const notice = (on: string): Typed => [
      'publishNotice',
      { kind: 'confirmationC', published: `${on}T09:00:00Z` },
      '2025-02-01T09:00:00Z',
    ];
    expect(refusedRules(given(...health.published), notice('2024-12-24'))).toEqual(['notice-after-award']);
    expect(refusedRules(confirmed, notice('2024-12-23'))).toEqual(['notice-after-award']);
    expect(refusedRules(confirmed, notice('2025-02-02'))).toEqual(['not-in-future']);
    expect(refusedRules(having(confirmed, notice('2025-01-20')), notice('2025-01-21'))).toEqual([
      'notice-already-published',
    ]);
  });

  it('lists the steps to come without a date until they have one', () => {
    const entries = timeline(given(health.recorded), civilDate('2024-12-01'));
    expect(entries.filter((each) => each.date === undefined).map((each) => [each.key, each.state])).toEqual([
      ['decision', 'next'],
      ['intentionC', 'later'],
      ['standstillEnds', 'later'],
      ['confirmed', 'later'],
      ['confirmationC', 'later'],
    ]);
    expect(entries.map((each) => each.key).slice(-3)).toEqual(['start', 'initialTermEnds', 'longestTermEnds']);
  });

  it('has a timeline in order of date, each date done, next or later', () => {
    const entries = timeline(given(...health.published), civilDate('2024-12-12'));
    const dates = entries.flatMap((each) => each.date ?? []);
    expect(dates).toEqual(dates.toSorted());
    expect(entries.filter((each) => each.state === 'next').map((each) => each.key)).toEqual(['representationsUntil']);
    expect(entries.find((each) => each.key === 'intentionC')?.state).toBe('done');
    expect(entries.find((each) => each.key === 'longestTermEnds')).toMatchObject({
      date: '2030-03-31',
      state: 'later',
    });
  });

  it('writes the notice ready to paste', () => {
    const text = noticeText('intentionC', noticeContentsOf(given(...health.decided), 'intentionC'));
    for (const said of [
      'DN757399',
      'Livewell Southwest',
      '200 Mount Gould Road',
      '£5,543,800',
      'Cabinet',
      'None declared.',
    ])
      expect(text).toContain(said);
    expect(text).toContain('Value (ranked 5 of 5): The price is held within the grant.');
    expect(text).not.toContain('[');
  });

  it('belongs to the authority alone: the provider is not party to it', () => {
    expect(award.parties(given(health.recorded))).toEqual({ authority: 'org_northshire' });
    expect(award.relatedTo(undefined, { type: 'addNote', data: { text: 'x' } }, 'awd_0001')).toEqual({});
  });
});
