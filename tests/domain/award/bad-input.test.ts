import { describe, expect, it } from 'vitest';
import { type AwardCommand, awardCommands } from '../../../domain/award/commands.ts';
import { refusesBadInputEverywhere } from '../../support/every-field.ts';
import { given, problems, refusalsWhen } from './given.ts';
import * as health from './health-improvement.ts';

const typed: ReadonlyMap<AwardCommand['type'], object> = new Map<AwardCommand['type'], object>([
  ['record', health.details],
  ['correctDetails', health.details],
  ...health.evidence.map((each) => [each[0], each[1]] as const),
  [
    'recordUrgency',
    {
      mustBeMadeUrgently: 'yes',
      urgentBecause: 'The provider is insolvent',
      reasonForeseeable: 'no',
      foreseeableBecause: 'Its accounts were sound',
      reasonAttributableToAuthority: 'no',
      attributableBecause: 'Nothing that the council did',
      delayRisksSafety: 'yes',
      riskBecause: 'People would go without treatment',
      months: '6',
    },
  ],
  [
    'recordFramework',
    {
      title: 'Community services framework',
      reference: 'FW1',
      concludedBy: 'Northshire Council',
      ends: '2028-03-31',
      mayBeUsedBecause: 'Named in it',
      followsTerms: 'Direct call-off by rank',
    },
  ],
  [
    'recordApproach',
    {
      considered: [{ provider: 'Harbour Care', finding: 'Able and willing' }],
      informationUsed: 'Market review',
      howIdentified: 'By the key criteria',
      assessed: '2024-11-20',
      completed: '2024-11-25',
      moderation: 'None was needed',
    },
  ],
  [
    'recordOffers',
    {
      criteria: [{ name: 'Quality', weight: '100' }],
      offers: [
        {
          provider: 'Harbour Care',
          scores: [{ criterion: 'Quality', evaluator: 'Ada Bell', score: '80', comment: 'Sound' }],
          result: 'unsuccessful',
          whyNot: 'The other offer scored more',
        },
      ],
      moderation: 'Agreed in a meeting',
      evaluated: '2024-11-25',
    },
  ],
  ['decide', health.decision],
  [
    'recordNoticeWording',
    { howToBeKnown: 'By e-mail', frameworkDuration: 'Four years', frameworkAuthorities: ['Northshire'] },
  ],
  ['publishNotice', { kind: 'intentionC', published: '2024-12-10T12:00:00Z' }],
  ['recordRepresentation', { from: 'Harbour', received: '2024-12-10T12:00:00Z' }],
  [
    'recordFurtherDecision',
    { representation: 'rep-1', outcome: 'proceed', communicated: '2025-01-06', reasons: 'Sound' },
  ],
  ['recordReviewStep', { representation: 'rep-1', step: 'clarificationOffered', on: '2025-01-06' }],
  ['recordPanelStep', { representation: 'rep-1', step: 'requested', on: '2025-01-06' }],
  ['correctNotice', { kind: 'intentionC', published: '2024-12-11T12:00:00Z', reason: 'The date was typed wrongly' }],
  ['confirm', {}],
  ['repeat', { from: 'evidence', decidedOn: '2025-01-06', reasons: 'A criterion was left out' }],
  ['abandon', { decidedOn: '2025-01-06', reasons: 'The need has changed' }],
  ['addNote', { text: 'A note' }],
]);
refusesBadInputEverywhere(awardCommands, typed, problems);

describe('what a command says of its input', () => {
  it('a command with nothing in it says what each field needs, in plain English', () => {
    expect(problems('recordSignOffs', {})).toContain('finance.state: Select whether the finance sign-off is given');
    expect(problems('recordBasicSelection', {})).toHaveLength(6);
    expect(problems('record', {}).length).toBeGreaterThan(8);
  });

  it('assessments may be left out one by one', () => {
    expect(problems('recordAssessments', {})).toEqual([]);
    expect(given(health.recorded, ['recordAssessments', {}]).assessments).toEqual({});
  });
});

describe('dates, times, amounts and terms', () => {
  const record = (change: object) => problems('record', { ...health.details, ...change });
  const recordValues = (amount: unknown) =>
    problems('recordValues', { ...health.values, annual: [{ amount, printedIn: 'Report' }] });

  it('a date that does not exist is refused', () => {
    for (const date of ['2025-02-29', '2025-13-01', '31/03/2025', '0000-00-00', ''])
      expect(record({ start: date })[0], date).toMatch(/^start: (The proposed start date must be a real date|Enter)/);
  });

  it('a start on or before the beginning of the procurement is refused', () => {
    expect(record({ start: '2024-11-01' })).toEqual([
      'start: The proposed start date must be after the date the procurement began',
    ]);
  });

  it('a time needs its zone', () => {
    for (const published of ['2024-12-10', '2024-12-10T12:00:00', '2024-02-30T12:00:00Z', '2024-12-10T25:00:00Z'])
      expect(problems('publishNotice', { kind: 'intentionC', published })[0], published).toContain(
        'must be a time with its zone',
      );
  });

  it('an amount is not negative, not more precise than pence, and may be nothing at all', () => {
    expect(recordValues('-1')).toEqual(['annual.0.amount: The annual value must be 0 or more']);
    expect(recordValues('1.234')[0]).toContain('must be an amount in pounds');
    expect(recordValues('99,999,999,999')[0]).toContain('must be an amount in pounds');
    expect(recordValues('0')).toEqual([]);
  });

  it('a term is a whole number of years, from 1 to 30; an extension may be 0', () => {
    expect(record({ initialTermYears: '0' })).toEqual([
      'initialTermYears: The initial term in years must be 1 or more',
    ]);
    expect(record({ initialTermYears: '-3' })).toHaveLength(1);
    expect(record({ initialTermYears: '2.5' })[0]).toContain('whole number');
    expect(record({ extensionTermYears: '31' })[0]).toContain('30 or less');
    expect(record({ extensionTermYears: '0' })).toEqual([]);
  });

  it('a weight over 100 is refused at its field', () => {
    expect(
      problems('recordKeyCriteria', { method: 'weighted', criteria: { value: { importance: '101', account: 'A' } } }),
    ).toEqual(['criteria.value.importance: The importance of value must be 100 or less']);
  });

  it('a CPV code has eight digits, with or without its check digit', () => {
    for (const cpv of ['8532300', '853230000', '85323000-12', 'health'])
      expect(record({ cpv })[0], cpv).toContain('must be eight digits');
    expect(record({ cpv: '85323000' })).toEqual([]);
  });

  it('a financial year names two years that follow each other', () => {
    const withYear = (financialYear: string) =>
      problems('recordValues', { ...health.values, annual: [{ amount: '1', printedIn: 'Report', financialYear }] });
    expect(withYear('2025/27')[0]).toContain('follow each other');
    expect(withYear('2025-26')[0]).toContain('like 2025/26');
    expect(withYear('2099/00')).toEqual([]);
  });
});

describe('fields that must agree with one another', () => {
  it('a provider is named once, and at least one is', () => {
    const [provider] = health.details.providers;
    expect(problems('record', { ...health.details, providers: [provider, provider] })).toEqual([
      'providers: Add each provider once',
    ]);
    expect(problems('record', { ...health.details, providers: [] })).toEqual(['providers: Add at least one provider']);
  });

  it('conflicts are declared, or said to be none, never both or neither', () => {
    const declared = [{ who: 'A', interest: 'B', management: 'C' }];
    expect(problems('recordConflicts', { noneDeclared: 'yes', declared })).toHaveLength(1);
    expect(problems('recordConflicts', { noneDeclared: 'no' })).toHaveLength(1);
    expect(problems('recordConflicts', {})).toHaveLength(1);
  });

  it('a sign-off that is given has its reference, and one not required has its reason', () => {
    const finance = (state: string) => problems('recordSignOffs', { ...health.signOffs, finance: { state } });
    expect(finance('given')).toEqual(['finance.reference: Enter the reference of the finance sign-off']);
    expect(finance('notRequired')).toEqual(['finance.because: Enter why the finance sign-off is not required']);
    expect(finance('notStated')).toEqual([]);
  });

  it('the value to compute with is one of those printed', () => {
    const input = { ...health.values, computesWith: { annual: '1', lifetime: '2', decidedBy: 'Ada Bell' } };
    expect(refusalsWhen(given(health.recorded), ['recordValues', input])).toMatchObject([
      { rule: { id: 'computes-with-printed-figure' }, field: 'computesWith.annual' },
      { rule: { id: 'computes-with-printed-figure' }, field: 'computesWith.lifetime' },
    ]);
  });

  it('no sub-contractors can be said only when the provider was asked', () => {
    expect(problems('recordExclusions', { ...health.exclusions, subContractorsAsked: 'no' })).toHaveLength(1);
  });
});
