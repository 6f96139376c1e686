import { describe, expect, it } from 'vitest';
import { reachableEnd } from '../../../domain/contract/extension/extension.ts';
import { pence } from '../../../domain/shared/money.ts';
import { termText } from '../../../functions/pages/contract/words.ts';
import {
  agenda,
  confirmed,
  details,
  draft,
  fromAward,
  given,
  having,
  preparing,
  quits,
  rate,
  refusalsWhen,
  refusedRules,
  signed,
  values,
} from './given.ts';

describe('recording a contract', () => {
  it('makes a draft that the authority alone holds, with its term counted to the last day', () => {
    const contract = given(['record', details]);
    expect(contract).toMatchObject({
      id: 'ctr_0001',
      authority: 'org_northshire',
      authorityName: 'Northshire Council',
      status: 'draft',
      demonstration: false,
      versions: [],
      terms: { end: '2028-03-31', values: [], funding: [], measures: [] },
    });
  });

  it('takes a term in months, as an urgent award has it, and counts its end and its years by them', () => {
    const urgent = { ...details, initialTermYears: '1', initialTermMonths: '6', extensionTermYears: '0' };
    const contract = given(['record', { ...urgent, extensionDecideBy: undefined }]);
    expect(contract.terms.end).toBe('2025-09-30');
    expect(reachableEnd(contract)).toBe('2025-09-30');
    expect(termText(contract)).toBe('6 months, no extension');
  });

  it('needs the award that it comes from, or the reason why there is none', () => {
    expect(refusedRules(undefined, ['record', { ...details, awardNotNeededBecause: undefined }])).toEqual([
      'award-named-or-not-needed at award',
    ]);
  });

  it('is refused for an award that is not there', () => {
    expect(refusalsWhen(undefined, ['record', fromAward])[0]?.because).toBe('There is no such award');
  });

  it('is refused with a provider to whom the award was not made', () => {
    expect(
      refusedRules(undefined, ['record', { ...fromAward, provider: 'org_harbour' }, { related: preparing }]),
    ).toEqual(['provider-is-the-awarded at provider']);
  });

  it('can be prepared while the award is in standstill', () => {
    expect(given(['record', fromAward, { related: preparing }]).award).toBe('awd_0001');
  });

  it('takes the title of its outcome from the outcome, and is refused for one that is not recorded', () => {
    const typed = { ...details, outcome: 'out_0001', outcomeTitle: 'As typed' };
    expect(refusedRules(undefined, ['record', typed])).toEqual(['outcome-on-record at outcome']);
    const related = { outcome: { title: 'People live longer' } };
    expect(given(['record', typed, { related }]).outcomeTitle).toBe('People live longer');
  });

  it('is done once', () => {
    expect(refusedRules(draft(), ['record', details])).toEqual(['contract-exists']);
  });

  it.each([
    ['2025-04-01', 'on its first day'],
    ['2030-04-01', 'after the longest term'],
  ])('refuses a break on %s, %s', (on) => {
    expect(refusedRules(undefined, ['record', { ...details, breaks: [{ on, terms: 'Notice' }] }])).toEqual([
      'dates-within-term at breaks.0.on',
    ]);
  });

  it.each(['2025-03-31', '2028-04-01'])(
    'refuses %s as the day to decide the extension: outside the initial term',
    (day) => {
      expect(refusedRules(undefined, ['record', { ...details, extensionDecideBy: day }])).toEqual([
        'dates-within-term at extensionDecideBy',
      ]);
    },
  );

  it('refuses a day to decide on an extension that there is not', () => {
    const typed = { ...details, extensionTermYears: 0, extensionDecideBy: '2027-09-30' };
    expect(refusalsWhen(undefined, ['record', typed])[0]?.because).toMatch(/no extension to decide/);
  });
});

describe('correcting a draft', () => {
  it('changes what the contract is about and keeps values and measures', () => {
    const contract = having(draft(), ['correctDetails', { ...details, title: 'Corrected', initialTermYears: 4 }]);
    expect(contract).toMatchObject({
      title: 'Corrected',
      authorityName: 'Northshire Council',
      terms: { end: '2029-03-31' },
    });
    expect(contract.terms.values).toHaveLength(3);
    expect(contract.terms.measures).toHaveLength(3);
  });

  it('is refused when a value would lie outside the new term', () => {
    const typed = { ...details, start: '2026-04-01' };
    expect(refusedRules(draft(), ['correctDetails', typed])).toEqual(['years-within-term at start']);
  });
});

describe('the value of a draft by financial year', () => {
  it('keeps a year not stated apart from a year worth nothing', () => {
    const { terms } = having(draft(), [
      'setValues',
      {
        values: [
          { financialYear: '2025/26', status: 'confirmed', amount: '0' },
          { financialYear: '2026/27', status: 'notStated' },
        ],
      },
    ]);
    expect(terms.values.map((year) => year.amount)).toEqual([pence(0), undefined]);
  });

  it('refuses a financial year given twice', () => {
    expect(refusedRules(draft(), ['setValues', { values: [...values, values[0]] }])).toEqual([
      'years-differ at values.3.financialYear',
    ]);
  });

  it.each(['2024/25', '2030/31'])('refuses %s, outside the longest term', (financialYear) => {
    expect(refusedRules(draft(), ['setValues', { values: [{ financialYear, status: 'notStated' }] }])).toEqual([
      'years-within-term at values.0.financialYear',
    ]);
  });

  it('takes a year of the extension', () => {
    const { terms } = having(draft(), ['setValues', { values: [{ financialYear: '2029/30', status: 'notStated' }] }]);
    expect(terms.values).toHaveLength(1);
  });
});

describe('the measures of a draft', () => {
  it('are added one at a time, or replaced under the same short name', () => {
    const contract = having(draft(), ['putMeasure', { measure: { ...quits, title: 'Quits' } }]);
    expect(contract.terms.measures.map((each) => each.title)).toEqual(['Quits', 'Quit rate', 'Wellbeing']);
    expect(having(contract, ['putMeasure', { measure: { ...quits, key: 'more' } }]).terms.measures).toHaveLength(4);
  });

  it('are taken out by their short name', () => {
    expect(having(draft(), ['removeMeasure', { key: 'quits' }]).terms.measures).toHaveLength(2);
    expect(refusedRules(draft(), ['removeMeasure', { key: 'none-such' }])).toEqual(['no-such-measure at key']);
  });

  it('refuse two of one short name', () => {
    expect(refusedRules(draft(), ['setMeasures', { measures: [quits, rate, quits] }])).toEqual([
      'measure-keys-differ at measures.2.key',
    ]);
  });

  it('are 200 at most', () => {
    const measures = Array.from({ length: 200 }, (_, index) => ({ ...quits, key: `measure-${index}` }));
    const full = having(draft(), ['setMeasures', { measures }]);
    expect(refusedRules(full, ['putMeasure', { measure: quits }])).toEqual(['not-too-many-measures']);
    expect(having(full, ['putMeasure', { measure: { ...quits, key: 'measure-7' } }]).terms.measures).toHaveLength(200);
  });
});

describe('signing', () => {
  const fromAwardDraft = (): ReturnType<typeof draft> =>
    given(
      ['record', fromAward, { related: preparing }],
      ['setValues', { values }],
      ['setMeasures', { measures: [quits] }],
    );

  it('is refused before the award is confirmed', () => {
    const [refusal] = refusalsWhen(fromAwardDraft(), ['sign', { signedOn: '2025-01-20' }, { related: preparing }]);
    expect(refusal).toMatchObject({ rule: { id: 'award-confirmed-before-contract' }, field: 'signedOn' });
    expect(refusal?.rule.source.reference).toMatch(/regulation 12\(1\)/);
  });

  it('is refused on a day before the award was confirmed', () => {
    const related = confirmed('2025-01-06');
    const typed = (signedOn: string) => ['sign', { signedOn }, { related }] as const;
    expect(refusedRules(fromAwardDraft(), typed('2025-01-05'))).toEqual([
      'award-confirmed-before-contract at signedOn',
    ]);
    expect(having(fromAwardDraft(), typed('2025-01-06'))).toMatchObject({ status: 'signed', signedOn: '2025-01-06' });
  });

  it('is refused when the award is no longer made to that provider', () => {
    const related = { award: { status: 'confirmed', regime: 'psr', providers: [] } } as const;
    expect(refusedRules(fromAwardDraft(), ['sign', { signedOn: '2025-01-20' }, { related }])).toEqual([
      'provider-is-the-awarded',
    ]);
  });

  it('is refused for a day that has not come', () => {
    expect(refusedRules(draft(), ['sign', { signedOn: '2025-01-21' }])).toEqual(['date-not-in-future at signedOn']);
  });

  it('is refused without a value and without a measure to report', () => {
    expect(refusedRules(given(['record', details]), ['sign', { signedOn: '2025-01-20' }])).toEqual([
      'terms-complete-before-signing at values',
      'terms-complete-before-signing at measures',
    ]);
    const onlyAgenda = having(draft(), ['setMeasures', { measures: [agenda] }]);
    expect(refusedRules(onlyAgenda, ['sign', { signedOn: '2025-01-20' }])).toEqual([
      'terms-complete-before-signing at measures',
    ]);
  });

  it('makes the terms version 1, in force from the first day of the contract', () => {
    expect(signed().versions).toMatchObject([
      { number: 1, effectiveFrom: '2025-04-01', because: 'The contract as signed' },
    ]);
  });

  it('is done once', () => {
    expect(refusedRules(signed(), ['sign', { signedOn: '2025-01-20' }])).toEqual(['signed-once-only']);
  });

  it.each([
    ['correctDetails', details],
    ['setValues', { values }],
    ['setFunding', { funding: [] }],
    ['setMeasures', { measures: [quits] }],
    ['putMeasure', { measure: quits }],
    ['removeMeasure', { key: 'quits' }],
  ] as const)('shuts the terms to %s', (type, input) => {
    expect(refusedRules(signed(), [type, input])).toEqual(['signed-terms-change-by-variation']);
  });
});
