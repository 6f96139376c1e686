import { describe, expect, it } from 'vitest';
import { latestEnd, totalValue } from '../../../domain/contract/contract.ts';
import { type AwardForChecks, contradictionsOf } from '../../../domain/contract/contradictions-of.ts';
import { yearsOfLongestTerm, yearsWithoutLine } from '../../../domain/contract/years.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { type Pence, parsePounds } from '../../../domain/shared/money.ts';
import { draft, having } from './given.ts';

const pounds = (text: string): Pence => parsePounds(text) ?? (0 as Pence);
const award = (lifetime: string, change: Partial<AwardForChecks> = {}): AwardForChecks => ({
  start: civilDate('2025-04-01'),
  initialTermYears: 3,
  extensionTermYears: 2,
  providers: [{}],
  values: {
    lifetime: [{ amount: pounds(lifetime), printedIn: 'Covering report' }],
    computesWith: { lifetime: pounds(lifetime), decidedBy: 'Ada Bell' },
  },
  ...change,
});

const years = (amount: string, count: number) =>
  ['2025/26', '2026/27', '2027/28', '2028/29', '2029/30']
    .slice(0, count)
    .map((financialYear) => ({ financialYear, status: 'indicative', amount }));
const priced = (amount: string, count = 5) => having(draft(), ['setValues', { values: years(amount, count) }]);

describe('the total by years against the award', () => {
  it('agrees when five years at the annual value are the lifetime value', () => {
    expect(contradictionsOf(priced('1,108,760'), award('5,543,800'))).toEqual([]);
  });

  it('is a contradiction with both figures when they are not', () => {
    const [found] = contradictionsOf(priced('1,108,760'), award('5,443,800'));
    expect(found).toMatchObject({
      key: 'award-lifetime',
      sentence: 'The parts of the lifetime value add up to £5,543,800, not £5,443,800.',
      computesWith: '£5,543,800',
    });
    expect(found?.figures.map((figure) => figure.written)).toContain('£5,443,800');
  });

  it('is not compared while a year of the longest term states no value', () => {
    expect(contradictionsOf(priced('1,108,760', 3), award('5,443,800'))).toEqual([]);
  });

  it('of one contract of several can only come to more than the whole award', () => {
    const shared = { providers: [{}, {}, {}] };
    expect(contradictionsOf(priced('1,108,760'), award('5,600,000', shared))).toEqual([]);
    expect(contradictionsOf(priced('1,108,760'), award('2,443,693', shared))).toMatchObject([
      { key: 'award-lifetime', sentence: expect.stringContaining('more than the £2,443,693 of the whole award') },
    ]);
  });

  it('is not compared with an award that prints no lifetime value', () => {
    expect(contradictionsOf(priced('1'), award('1', { values: undefined }))).toEqual([]);
  });
});

describe('the term', () => {
  it('is compared with the award, part by part', () => {
    const other = award('5,543,800', { start: civilDate('2025-05-01'), initialTermYears: 4, extensionTermYears: 1 });
    expect(contradictionsOf(priced('1,108,760'), other).map((each) => each.sentence)).toEqual([
      'The contract has 1 April 2025 for the start, and the award has 1 May 2025.',
      'The contract has 3 years for the initial term, and the award has 4 years.',
      'The contract has 2 years for the extension, and the award has 1 year.',
    ]);
  });

  it.each([
    ['2028-03-31', 0],
    ['2030-03-31', 0],
    ['2030-03-30', 1],
  ])('with a latest end printed as %s has %i contradictions', (printedEnd, count) => {
    expect(contradictionsOf(draft({ printedEnd }))).toHaveLength(count);
  });

  it('runs to the last day of its last year, with the extension and without', () => {
    expect(draft().terms.end).toBe('2028-03-31');
    expect(latestEnd(draft())).toBe('2030-03-31');
    expect(draft({ start: '2024-02-29' }).terms.end).toBe('2027-02-27');
  });
});

describe('the years of a contract', () => {
  it('are every financial year that the longest term touches', () => {
    expect(yearsOfLongestTerm(draft())).toEqual(['2025/26', '2026/27', '2027/28', '2028/29', '2029/30']);
    expect(yearsOfLongestTerm(draft({ start: '2025-10-01' }))).toHaveLength(6);
  });

  it('without a line are told apart from years not stated', () => {
    expect(yearsWithoutLine(draft())).toEqual([]);
    expect(yearsWithoutLine(priced('1', 2))).toEqual(['2027/28']);
  });

  it('add up over those that state a value', () => {
    expect(totalValue(draft().terms.values)).toEqual({ stated: pounds('2217520'), yearsNotStated: 1 });
  });
});
