import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { Measure } from '../../../domain/measure/measure.ts';
import { forMeasure, type Return } from '../../../domain/return/return.ts';
import { explain } from '../../../domain/scoring/score.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { contract, key, narrative, sent } from './given.ts';

/**
 * February and March 2019 of the KPI table for 2018/19 that Plymouth City Council published, as printed (figures copied
 * from the project's facts about it). Amber means within 15% of the target; "monitor only" means no target.
 */
const indicators = [
  { key: 'strategy-discussions', title: 'Strategy discussions that lead to a section 47 enquiry', polarity: 'none' },
  { key: 'section-47', title: 'Section 47 enquiries that lead to an initial conference', polarity: 'none' },
  {
    key: 'conferences',
    title: 'Initial conferences within 15 working days',
    polarity: 'higherIsBetter',
    target: 75,
    yearToDate: true,
  },
  {
    key: 're-referrals',
    title: 'Re-referrals within 12 months',
    polarity: 'lowerIsBetter',
    target: 25,
    yearToDate: true,
  },
];
const february = {
  'strategy-discussions': { value: 42.3 },
  'section-47': { value: 51.7 },
  conferences: { value: 80.3 },
  're-referrals': { value: 32.6 },
  'multiple-plans': { numerator: 64, denominator: 258, stated: 24.8 },
};
const march = {
  'strategy-discussions': { value: 57.3 },
  'section-47': { value: 23.5 },
  conferences: { value: 80.6 },
  're-referrals': { value: 32.4 },
  'multiple-plans': { numerator: 64, denominator: 282, stated: 22.7 },
};

const measureOf = (part: object): Measure =>
  Measure().parse({
    definition: 'As printed',
    quadrant: 'howWell',
    level: 'headline',
    unit: 'percent',
    calculation: 'entered',
    yearToDate: false,
    additivity: 'notAdditive',
    countsPeople: false,
    ...part,
  });
const coloured = (value: number | undefined) =>
  value === undefined ? {} : { target: { value, ruleSet: 'withinTolerance', tolerance: 15 } };
const measures = [
  ...indicators.map(({ target, ...indicator }) => measureOf({ ...indicator, ...coloured(target) })),
  measureOf({
    key: 'multiple-plans',
    title: 'Children subject to multiple child protection plans',
    polarity: 'lowerIsBetter',
    calculation: 'ratio',
    numeratorIs: 'children with an earlier plan',
    denominatorIs: 'children with a plan',
    yearToDate: true,
    countsPeople: true,
    ...coloured(23),
  }),
];

const terms = {
  ...contract.terms,
  end: civilDate('2021-03-31'),
  calendar: { frequency: 'month', dueWorkingDays: 10 } as const,
  measures,
};
const council: Contract = {
  ...contract,
  start: civilDate('2018-04-01'),
  terms,
  versions: [{ ...terms, number: 1, effectiveFrom: civilDate('2018-04-01'), because: 'The table as printed' }],
};
const explanations = { 're-referrals': 'Families came back when other support ended.' };
const report = (period: string, today: string, entries: object, previous?: Return): Return =>
  sent({ period, today, related: { contract: council, previous } }, { entries, narrative, explanations });

const before = report('2018-M11', '2019-03-08', february);
const state = report('2018-M12', '2019-04-08', march, before);

describe("the council's KPI table for 2018/19, entered as returns", () => {
  it('has the colours at March 2019 that the printed rule gives', () => {
    const colours = Object.fromEntries(Object.entries(state.results).map(([name, result]) => [name, result.status]));
    expect(colours).toEqual({
      'strategy-discussions': 'none',
      'section-47': 'none',
      conferences: 'green',
      're-referrals': 'red',
      'multiple-plans': 'green',
    });
  });

  it('had multiple plans amber in February: 24.8 is within 15% of 23', () => {
    expect(forMeasure(before.results, key('multiple-plans'))?.status).toBe('amber');
  });

  it('shows the direction of travel within the year', () => {
    expect(state.results).toMatchObject({
      conferences: { direction: 'improving' },
      're-referrals': { direction: 'improving' },
      'multiple-plans': { direction: 'improving' },
      'section-47': { direction: 'notComparable' },
    });
  });

  it('can show the working behind each colour', () => {
    const result = forMeasure(state.results, key('multiple-plans'));
    if (!result) throw new Error('There is a result');
    const working = explain(result, { kind: 'ratio', numerator: 64, denominator: 282 }, 'percent');
    expect(working).toMatchObject({ status: 'green', ruleSet: 'withinTolerance@1', reading: 'met' });
    expect(working.because).toBe('22.7% meets the target of 23% (lower is better), so it is green');
  });
});
