import { describe, expect, it } from 'vitest';
import { annualAgainstLifetime, partsAgainstTotal, printedDifferently } from '../../../domain/shared/contradictions.ts';
import { parsePounds, pence } from '../../../domain/shared/money.ts';

const printed = (amount: string, printedIn = 'Report') => ({ amount: parsePounds(amount) ?? pence(-1), printedIn });
const chosen = { amount: pence(554_380_000), decidedBy: 'Ada Bell' };

describe('figures that contradict each other', () => {
  it('the same figure in two places is no contradiction', () => {
    expect(
      printedDifferently('lifetime', 'the lifetime value', [printed('1'), printed('1', 'Budget')], chosen),
    ).toBeUndefined();
    expect(printedDifferently('lifetime', 'the lifetime value', [], chosen)).toBeUndefined();
  });

  it('a fact printed differently keeps every figure with its place, and the one computed with', () => {
    const found = printedDifferently(
      'lifetime',
      'the lifetime value',
      [printed('5,543,800'), printed('5,443,800', 'Award report')],
      chosen,
    );
    expect(found).toEqual({
      key: 'lifetime',
      sentence: 'The papers print the lifetime value as £5,543,800 and £5,443,800.',
      figures: [
        { what: 'the lifetime value', written: '£5,543,800', printedIn: 'Report' },
        { what: 'the lifetime value', written: '£5,443,800', printedIn: 'Award report' },
      ],
      computesWith: '£5,543,800',
      decidedBy: 'Ada Bell',
    });
  });

  it('an annual value agrees with a lifetime value over any of the terms given', () => {
    expect(annualAgainstLifetime(printed('1,108,760'), printed('5,543,800'), [3, 5], chosen)).toBeUndefined();
    expect(annualAgainstLifetime(printed('1,088,760'), printed('5,443,800'), [3, 5], chosen)).toBeUndefined();
    expect(annualAgainstLifetime(printed('1,108,760'), printed('5,443,800'), [3, 5], chosen)?.sentence).toBe(
      '£1,108,760 a year comes to £3,326,280 over 3 years and £5,543,800 over 5 years, not £5,443,800.',
    );
  });

  it('a penny of difference between the parts and their total is shown', () => {
    expect(
      partsAgainstTotal('total', 'the value', [printed('0.10'), printed('0.20')], printed('0.30'), chosen),
    ).toBeUndefined();
    expect(
      partsAgainstTotal('total', 'the value', [printed('0.10'), printed('0.20')], printed('0.31'), chosen)?.sentence,
    ).toBe('The parts of the value add up to £0.30, not £0.31.');
  });
});
