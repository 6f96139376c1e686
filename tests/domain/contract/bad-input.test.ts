import { describe, expect, it } from 'vitest';
import { contractCommands } from '../../../domain/contract/commands.ts';
import type { ContractCommand } from '../../../domain/contract/decide.ts';
import { jargon, refusesBadInputEverywhere } from '../../support/every-field.ts';
import { agenda, confirmation, details, modification, problems, quits, rate, values } from './given.ts';

const funding = [{ source: 'Grant', confirmed: 'annually', amount: '1,000', condition: 'Spent on the service' }];
const typed: ReadonlyMap<ContractCommand['type'], object> = new Map<ContractCommand['type'], object>([
  [
    'record',
    {
      ...details,
      award: 'awd_0001',
      outcome: 'out_0001',
      printedEnd: '2030-03-31',
      extensionDecideBy: '2027-09-30',
      breaks: [{ on: '2026-09-30', terms: 'Notice' }],
      demonstration: 'no',
    },
  ],
  ['correctDetails', details],
  ['setValues', { values: [{ ...values[0], note: 'A note' }] }],
  ['setFunding', { funding }],
  ['setMeasures', { measures: [rate] }],
  ['putMeasure', { measure: { ...quits, proxyBecause: 'A ratio of two counts' } }],
  ['removeMeasure', { key: 'quits' }],
  ['sign', { signedOn: '2025-01-20', kpisNotAssessableBecause: 'Nothing is counted' }],
  [
    'vary',
    {
      effectiveFrom: '2025-10-01',
      because: 'A grant',
      modification: {
        ...modification,
        shiftsBalanceToSupplier: 'no',
        urgency: {
          mustBeMadeUrgently: 'yes',
          reasonForeseeable: 'no',
          reasonAttributableToAuthority: 'no',
          delayRisksSafety: 'yes',
        },
        lifetimeValueAtEntry: { amount: '1,000', because: 'The tender' },
        decisionMakers: 'Cabinet',
        noConflictDeclared: 'no',
        declaredConflicts: 'A governor',
        conflictManagement: 'Left the room',
        confirmation,
      },
      values,
      funding,
      measures: [agenda],
      targets: { quits: { ruleSet: 'points', value: '5', tolerance: '1' } },
    },
  ],
  [
    'novate',
    {
      on: '2025-10-01',
      organisation: 'org_beacon',
      name: 'Beacon Trust',
      address: '1 Quay Street',
      kind: 'merger',
      becauseOf: 'The two became one',
      changesNothingElse: 'yes',
      meetsBasicSelection: 'yes',
      meetsBasicSelectionBecause: 'Assessed',
      changeNoticePublished: '2025-09-30T09:00:00Z',
      confirmation,
    },
  ],
  [
    'recordOptions',
    {
      options: [
        {
          years: '2',
          noticeMonths: '6',
          delegatedTo: 'Director',
          inConsultationWith: 'Cabinet Member',
          wherePrinted: 'Clause 3',
        },
      ],
    },
  ],
  [
    'decideExtension',
    {
      outcome: 'extend',
      decidedOn: '2027-09-01',
      decidedBy: 'Director',
      consulted: { role: 'Cabinet Member', on: '2027-08-20' },
      reasons: 'It works',
      values: [{ ...values[0], note: 'A note' }],
      noConflictDeclared: 'no',
      declaredConflicts: 'A member owns shares',
      conflictManagement: 'The member left the room',
      confirmation,
      lateConfirmation: confirmation,
    },
  ],
  [
    'recordSpend',
    {
      financialYear: '2025/26',
      asAt: '2025-06-30',
      budget: '1,000',
      forecast: '1,000',
      actual: '250',
      rows: [{ what: 'Staff', forecast: '1,000', actual: '250' }],
      tolerancePercent: '5',
      note: 'First quarter',
    },
  ],
  [
    'terminate',
    { on: '2025-12-31', noticeGivenOn: '2025-06-30', kind: 'break', because: 'The service closes', confirmation },
  ],
  [
    'publishNotice',
    {
      kind: 'modification',
      contractVersion: '2',
      occasion: '1',
      rating: 'Good',
      submitted: '2025-10-01T09:00:00Z',
      published: '2025-10-02T09:00:00Z',
      noticeReference: '2025/S 000-000001',
      wording: {
        reference: 'C-1',
        cpv: '85323000-9',
        decisionMakers: 'Director',
        noConflictDeclared: 'no',
        declaredConflicts: 'A member owns shares',
        conflictManagement: 'The member left the room',
        supplierAddress: '1 Quay Road',
        supplierEmail: 'bids@example.org',
        supplierIdentifier: 'GB-COH-1',
      },
      confirmation,
      correctedBecause: 'The day was wrong',
    },
  ],
]);
refusesBadInputEverywhere(contractCommands, typed, problems);

describe('what a command says of its input', () => {
  it('a command with nothing in it says what each field needs, in plain English', () => {
    expect(problems('sign', {})).toEqual(['signedOn: Enter the date it was signed']);
    expect(problems('setFunding', {})).toEqual(['funding: Give the funding lines as a list']);
  });

  it('a list is refused where it holds something else than fields', () => {
    for (const each of problems('setMeasures', { measures: ['quits'] })) expect(each).not.toMatch(jargon);
    for (const each of problems('setValues', { values: 'many' })) expect(each).not.toMatch(jargon);
    for (const each of problems('vary', { effectiveFrom: '2025-10-01', because: 'x', targets: [] }))
      expect(each).not.toMatch(jargon);
    for (const each of problems('vary', { effectiveFrom: '2025-10-01', because: 'x', targets: { 'Not a key': {} } }))
      expect(each).not.toMatch(jargon);
  });
});

describe('numbers and dates of a contract', () => {
  it.each([
    ['initialTermYears', '0', 'The initial term in years must be 1 or more'],
    ['initialTermYears', '-3', 'The initial term in years must be 1 or more'],
    ['initialTermYears', '26', 'The initial term in years must be 25 or less'],
    ['initialTermYears', '2.5', 'The initial term in years must be a whole number, such as 82'],
    ['extensionTermYears', '-1', 'The extension option in years must be 0 or more'],
    ['start', '2025-02-29', 'The date the contract starts must be a real date, such as 9 12 2024'],
    ['provider', 'livewell', "Enter the provider's organisation id, such as org_harbour"],
  ])('%s refuses %s', (field, value, message) => {
    expect(problems('record', { ...details, [field]: value })).toEqual([`${field}: ${message}`]);
  });

  it.each([
    [{ financialYear: '2025', status: 'notStated' }, 'financialYear: The financial year must be written like 2025/26'],
    [
      { financialYear: '2025/27', status: 'notStated' },
      'financialYear: The financial year must name two years that follow each other, such as 2025/26',
    ],
    [{ financialYear: '2025/26', status: 'confirmed' }, 'amount: Enter the value for the year, or choose not stated'],
    [
      { financialYear: '2025/26', status: 'notStated', amount: '1' },
      'amount: Enter the value for the year, or choose not stated',
    ],
    [
      { financialYear: '2025/26', status: 'confirmed', amount: '-1' },
      'amount: The value for the year must be 0 or more',
    ],
    [
      { financialYear: '2025/26', status: 'confirmed', amount: 'lots' },
      'amount: The value for the year must be an amount in pounds, such as 1,108,760 or 185.50',
    ],
  ])('a year refuses %o', (year, message) => {
    expect(problems('setValues', { values: [year] })).toEqual([`values.0.${message}`]);
  });

  it.each([
    [{ dueWorkingDays: '0' }, 'The working days allowed after the period must be 1 or more'],
    [{ dueWorkingDays: '91' }, 'The working days allowed after the period must be 90 or less'],
  ])('the calendar refuses %o', (change, message) => {
    expect(problems('record', { ...details, calendar: { ...details.calendar, ...change } })).toEqual([
      `calendar.dueWorkingDays: ${message}`,
    ]);
  });
});

describe('the definition of a measure', () => {
  it.each([
    ['a ratio that is no percentage', { ...rate, unit: 'count', target: undefined }, 'measure.unit'],
    ['a ratio without its parts in words', { ...rate, numeratorIs: '' }, 'measure.numeratorIs'],
    ['a target without a better direction', { ...quits, polarity: 'none' }, 'measure.polarity'],
    ['a target over 100 percent', { ...rate, target: { ...rate.target, value: '101' } }, 'measure.target.value'],
    ['a target below zero', { ...quits, target: { ...quits.target, value: '-1' } }, 'measure.target.value'],
    [
      'an agenda item that does not say what is undefined',
      { ...agenda, undefinedInPaper: '' },
      'measure.undefinedInPaper',
    ],
    ['an agenda item with a target', { ...agenda, target: quits.target }, 'measure.undefinedInPaper'],
    ['a short name with capitals', { ...quits, key: 'Quits' }, 'measure.key'],
  ])('refuses %s', (_what, measure, field) => {
    expect(problems('putMeasure', { measure }).map((each) => each.split(':')[0])).toEqual([field]);
  });
});

describe('a varied target', () => {
  const one = (target: object) =>
    problems('vary', { effectiveFrom: '2025-10-01', because: 'A grant', modification, targets: { quits: target } });

  it.each([
    [
      { ruleSet: 'points' },
      [
        'targets.quits.value: Enter the target, or choose monitored only',
        'targets.quits.tolerance: Enter the tolerance: 0 when no miss is tolerated',
      ],
    ],
    [
      { ruleSet: 'none', value: '5' },
      ['targets.quits.ruleSet: Choose how the target is coloured, or leave the target blank'],
    ],
    [{ value: '5' }, ['targets.quits.ruleSet: Select the colour rule, or that the measure is monitored only']],
  ])('refuses %o', (target, messages) => {
    expect(one(target)).toEqual(messages);
  });
});
