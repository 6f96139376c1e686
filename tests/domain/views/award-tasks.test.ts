import { describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import type { OrganisationId } from '../../../domain/shared/ids.ts';
import { type AwardLine, awardList, awardRows } from '../../../domain/views/award-list.ts';
import { awardRemindersFor } from '../../../domain/views/award-reminders.ts';
import { awardTasks } from '../../../domain/views/award-tasks.ts';
import { recordedAs } from '../award/every-process.ts';
import { given, having, type Typed } from '../award/given.ts';
import * as health from '../award/health-improvement.ts';

const lineOf = (state: AwardState): AwardLine => awardList.line(JSON.parse(JSON.stringify(awardRows(state)[0]?.body)));
const tasks = (state: AwardState, today: string) =>
  awardTasks(lineOf(state), civilDate(today)).map(({ what, due, since }) => [due ?? since, what]);
const reminded = (state: AwardState, today: string) =>
  awardRemindersFor([lineOf(state)], 'org_northshire' as OrganisationId, civilDate(today));

const later = '2025-06-01T09:00:00Z';
const representation: Typed = [
  'recordRepresentation',
  { from: 'Harbour', received: '2024-12-20T09:00:00Z', informationRequested: 'The evaluation record' },
  later,
];
const onFirst = (command: Typed[0], data: object): Typed => [command, { representation: 'rep-1', ...data }, later];
const answered = onFirst('recordFurtherDecision', { outcome: 'proceed', communicated: '2025-01-06', reasons: 'Sound' });

describe('what an award waits for, told from its line', () => {
  it('is the notice that begins its process, then the evidence and the decision', () => {
    expect(tasks(given(recordedAs('competitive')[0] as Typed), '2024-10-25')).toEqual([
      [
        '2024-11-01',
        'Publish the notice inviting offers in the competitive process by 1 November 2024, then record when it was published',
      ],
      [undefined, 'Complete the evidence and record the decision'],
    ]);
  });

  it('is the intention notice after the decision, and where none is needed the confirmation', () => {
    expect(tasks(given(...health.decided), '2024-12-10')).toEqual([
      [
        '2025-03-18',
        expect.stringMatching(/^Publish the notice of intention to award under direct award process C by/),
      ],
    ]);
    const direct = given(...recordedAs('A'), ['decide', health.decision, '2024-12-09T15:00:00Z']);
    expect(tasks(direct, '2024-12-10')).toEqual([['2024-12-09', 'Confirm the award']]);
  });

  it('is information, representations and the Panel while standstill runs', () => {
    const open = given(...health.published, representation);
    expect(tasks(open, '2025-01-02')).toEqual([
      ['2024-12-10', 'Give 1 provider the information asked for, promptly'],
      ['2024-12-10', 'Answer 1 representation: standstill stays open until a further decision is communicated'],
    ]);
    const withPanel = [
      answered,
      onFirst('recordReviewStep', { step: 'informationSupplied', on: '2024-12-23' }),
      onFirst('recordPanelStep', { step: 'requested', on: '2025-01-08' }),
      onFirst('recordPanelStep', { step: 'accepted', on: '2025-01-10' }),
    ].reduce(having, open);
    expect(tasks(withPanel, '2025-02-01')).toEqual([['2024-12-10', 'Wait for the Panel, which reviews 1 case']]);
  });

  it('is the end of standstill, and once it is over the confirmation', () => {
    const state = given(...health.published);
    expect(tasks(state, '2024-12-23')).toEqual([
      ['2024-12-23', 'Wait: standstill ends at midnight at the end of 23 December 2024'],
    ]);
    expect(tasks(state, '2024-12-24')).toEqual([['2024-12-23', 'Standstill is over: confirm the award']]);
  });

  it('is each notice that is due after the award, and after an abandonment its own', () => {
    const confirmed = having(given(...health.published), ['confirm', {}, '2024-12-24T09:00:00Z']);
    expect(tasks(confirmed, '2025-01-01')[0]?.[0]).toBe('2025-01-23');
    const abandoned = having(given(...health.decided), [
      'abandon',
      { decidedOn: '2024-12-20', reasons: 'The need has changed' },
      later,
    ]);
    expect(tasks(abandoned, '2024-12-21')).toEqual([
      ['2025-01-19', 'Publish the notice of abandonment by 18 January 2025, then record when it was published'],
    ]);
  });
});

describe('reminders of an award', () => {
  const confirmed = having(given(...health.published), ['confirm', {}, '2024-12-24T09:00:00Z']);

  it('go to the authority from five working days before the last lawful day of a notice, and for five after it', () => {
    expect(reminded(confirmed, '2025-01-15')).toEqual([]);
    expect(reminded(confirmed, '2025-01-16')).toEqual([
      {
        to: 'org_northshire',
        subject: 'The notice confirming an award under direct award process C is due within five working days',
        path: '/awards/awd_0001',
        due: '2025-01-23',
        key: 'awd_0001.confirmationC.soon',
      },
    ]);
    expect(reminded(confirmed, '2025-01-24')[0]?.key).toBe('awd_0001.confirmationC.late');
    expect(reminded(confirmed, '2025-01-30')).toHaveLength(1);
    expect(reminded(confirmed, '2025-01-31')).toEqual([]);
  });

  it('tell of the end of a standstill before and after it, under one name each', () => {
    const state = given(...health.published);
    expect(reminded(state, '2024-12-16').map(({ key }) => key)).toEqual(['awd_0001.standstill.soon']);
    expect(reminded(state, '2024-12-24').map(({ key }) => key)).toEqual(['awd_0001.standstill.late']);
    expect(reminded(given(...health.published, representation), '2024-12-24')).toEqual([]);
  });

  it('are none once the publication is recorded', () => {
    const published = having(confirmed, [
      'publishNotice',
      { kind: 'confirmationC', published: '2025-01-20T09:00:00Z' },
      later,
    ]);
    expect(reminded(published, '2025-01-22')).toEqual([]);
  });
});
