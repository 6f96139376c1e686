import { describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { awardReport } from '../../../domain/award/report/award-report.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { everything, missingIn, said } from '../../support/documents.ts';
import { given, having, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const reader = { authority: 'Northshire Council', today: civilDate('2024-12-18') };
const report = (...history: readonly Typed[]) => awardReport(given(...history), reader);

describe('the contract award report', () => {
  it('has the sections of a gateway report, in their order', () => {
    expect(report(...health.published).sections.map(({ title }) => title)).toEqual([
      'Introduction',
      'Background',
      'Procurement process',
      'Evaluation criteria',
      'Financial implications',
      'Risks',
      'Impact assessments',
      'Recommendations',
      'Authorisation',
      'Notices, standstill and dates',
      'Rules that are not settled',
    ]);
  });

  it('is a draft until the decision, and lists what the decision waits for', () => {
    const draft = report(health.recorded, ...health.evidenceWithout('recordConflicts'));
    expect(draft.standing).toBe('Draft: the decision is not recorded yet, and the evidence can still change.');
    expect(said(draft, 'risks')).toContain(
      'Conflicts of interest: Record the conflicts of interest, or that none was declared.',
    );
    expect(said(draft, 'recommendations')[0]).toMatch(/^Proposed for decision: the contract is awarded to Livewell/);
    expect(missingIn(draft, 'authorisation')).toEqual(['The decision to award is not recorded yet.']);
  });

  it('says of each part that is not recorded that it is missing, and makes nothing up', () => {
    const empty = report(health.recorded);
    const missing = empty.sections.flatMap(({ id }) => missingIn(empty, id));
    for (const part of ['lifetime value', 'process the law requires', 'key criteria', 'basic selection', 'exclusion']) {
      expect(missing.join('\n'), part).toContain(part);
    }
    expect(missing).toContain('No sign-off is recorded.');
    expect(missing).toContain('Who decides is not recorded.');
    expect(missing).toContain('The reasons for selecting the provider are not recorded.');
    expect(everything(empty)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('prints every value where it is printed, which is used, who decided so, and each contradiction', () => {
    const financial = said(report(...health.published), 'financial-implications');
    expect(financial).toContain('A year | £1,088,760 | Budget section | Not stated');
    expect(financial).toContain('Used for the lifetime: £5,543,800');
    expect(financial).toContain('Decided by: Ada Bell');
    expect(financial).toContain(
      'The papers print the lifetime value as £5,543,800 and £5,443,800. | £5,543,800. Decided by: Ada Bell.',
    );
  });

  it('names each process that is not open with the rule that closes it and its source', () => {
    expect(said(report(...health.published), 'procurement-process')).toContain(
      'Direct award process B | Direct award process B does not restrict the number of providers. | Regulation 6(4)(b) (text of the statute)',
    );
  });

  it('names who confirmed an unconfirmed rule by name, and which nobody has', () => {
    const legal = said(report(...health.published), 'rules-not-settled').join('\n');
    expect(legal).toContain(`${health.confirmation.confirmedBy}: it applies`);
    expect(
      said(report(health.recorded, ...health.evidenceWithout('confirmRules')), 'rules-not-settled').join('\n'),
    ).toContain('| Nobody yet');
  });

  it('names no individual and no objector: they stand in the record under regulation 24', () => {
    const state = having(given(...health.published), [
      'recordRepresentation',
      { from: 'Beacon Trust', received: '2024-12-12T11:00:00Z', summary: 'The criteria were not weighed' },
      '2024-12-12T12:00:00Z',
    ]);
    const text = everything(awardReport(state, reader));
    expect(text).not.toContain('Beacon Trust');
    expect(text).not.toContain('The members minuted as present');
    expect(text).toContain('Representations recorded: 1. Received in time: 1.');
    expect(text).toContain('This report may be published, so who made each representation is left out');
  });

  it('says what each representation says, what was decided on it and why, without who made it', () => {
    const state = [
      [
        'recordRepresentation',
        { from: 'Beacon Trust', received: '2024-12-12T11:00:00Z', summary: 'Beacon Trust was not asked' },
        '2024-12-12T12:00:00Z',
      ],
      [
        'recordFurtherDecision',
        {
          representation: 'rep-1',
          outcome: 'proceed',
          communicated: '2025-01-06',
          reasons: 'The criteria were weighed as Beacon Trust had asked',
        },
        '2025-01-06T12:00:00Z',
      ],
    ].reduce((each, typed) => having(each, typed as unknown as Typed), given(...health.published));
    const text = said(awardReport(state, reader), 'notices-and-dates').join('\n');
    expect(text).toContain('What it says: The provider was not asked');
    expect(text).toContain('The criteria were weighed as the provider had asked');
    expect(text).not.toContain('Beacon Trust');
  });

  it('shows a note with its date beside the evidence, as added after the decision', () => {
    const state = having(given(...health.published), ['addNote', { text: 'A later thought' }, '2024-12-17T09:00:00Z']);
    expect(said(awardReport(state, reader), 'notes')).toEqual([
      'Added after the decision, 17 December 2024 at 9am, by Ada Bell',
      'A later thought',
    ]);
  });

  it('shows of each process what that process asks for, and misses nothing that it does not', () => {
    const asked = (process: AwardState['process']) => {
      const made = awardReport({ ...given(health.recorded), process }, reader);
      return [...missingIn(made, 'procurement-process'), ...missingIn(made, 'evaluation-criteria')].join('\n');
    };
    const own = {
      urgent: 'Why the award is urgent is not recorded.',
      frameworkCallOff: 'The framework agreement on which the award is based is not recorded.',
      mostSuitable: 'How the most suitable provider was identified is not recorded.',
      competitive: 'The contract award criteria, and how the offers were evaluated, are not recorded.',
    } as const;
    for (const process of ['A', 'B', 'C', 'mostSuitable', 'competitive', 'urgent', 'frameworkCallOff'] as const) {
      const missing = asked(process);
      for (const [name, sentence] of Object.entries(own))
        expect(missing.includes(sentence), `${process}: ${name}`).toBe(process === name);
      const weighs = ['C', 'mostSuitable', 'competitive'].includes(process);
      expect(missing.includes('five key criteria'), process).toBe(weighs);
    }
  });

  it('shows the decisions that were gone back on, and how many times', () => {
    const state = having(given(...health.decided), [
      'repeat',
      { from: 'decision', decidedOn: '2024-12-10', reasons: 'A member had an interest' },
      '2024-12-10T09:00:00Z',
    ]);
    const made = awardReport(state, reader);
    expect(made.standing).toContain('Draft');
    expect(said(made, 'authorisation')).toEqual(
      expect.arrayContaining([
        'Decision 1, gone back on',
        'What is repeated: The decision is made again',
        'Reasons: A member had an interest.',
      ]),
    );
  });
});
