import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { fundingAgainstValues, spendRowsAgainstTotals } from '../../../domain/contract/money/money-contradictions.ts';
import { partsAgainstTotal } from '../../../domain/shared/contradictions.ts';
import { type Pence, pence } from '../../../domain/shared/money.ts';

const pounds = (amount: number): Pence => pence(amount * 100);
const year = (financialYear: string, amount: number) =>
  ({ financialYear, status: 'confirmed', amount: pounds(amount) }) as const;
const line = (source: string, amount?: number) => ({
  source,
  confirmed: 'annually',
  ...(amount !== undefined && { amount: pounds(amount) }),
});
const contract = (funding: readonly object[], values: readonly object[]) =>
  ({ terms: { funding, values } }) as unknown as Contract;

describe('the funding lines of a contract', () => {
  const years = [year('2025/26', 1_108_760), year('2026/27', 1_108_760)];

  it('come to the value of a year, or of all years', () => {
    const grants = [line('Public Health grant', 1_000_000), line('Smokefree Generation grant', 108_760)];
    expect(fundingAgainstValues(contract(grants, years))).toBeUndefined();
    expect(fundingAgainstValues(contract([line('Public Health grant', 2_217_520)], years))).toBeUndefined();
  });

  it('are told to disagree with both figures, where they come to neither', () => {
    const found = fundingAgainstValues(contract([line('Net budget', 1_088_760)], years));
    expect(found).toMatchObject({
      sentence:
        'The funding lines come to £1,088,760, which is neither the value of a year nor the £2,217,520 of all years stated.',
      computesWith: '£1,108,760',
    });
    expect(found?.figures).toHaveLength(3);
  });

  it('cannot be compared where a line or every year states no amount', () => {
    expect(fundingAgainstValues(contract([line('Grant')], years))).toBeUndefined();
    expect(fundingAgainstValues(contract([line('Grant', 5)], []))).toBeUndefined();
  });
});

describe('the rows of a year’s spend', () => {
  const spend = (actual: number) =>
    ({
      spend: [
        {
          financialYear: '2025/26',
          recordedOn: '2025-10-10',
          forecast: pounds(300),
          actual: pounds(actual),
          rows: [
            { what: 'Staff', forecast: pounds(200), actual: pounds(100) },
            { what: 'Rooms', forecast: pounds(100), actual: pounds(50) },
          ],
        },
      ],
    }) as unknown as Contract;

  it('are told where they do not come to the total by more than rounding', () => {
    expect(spendRowsAgainstTotals(spend(150))).toEqual([]);
    expect(spendRowsAgainstTotals(spend(151))).toEqual([]);
    expect(spendRowsAgainstTotals(spend(160))).toMatchObject([
      { key: 'spend-2025-26-actual', sentence: 'The parts of the actual of 2025/26 add up to £150, not £160.' },
    ]);
  });
});

describe('the savings profile of 2021, as the council printed it', () => {
  const total = (parts: readonly number[], printed: number) =>
    partsAgainstTotal(
      'total',
      'the savings',
      parts.map((amount) => ({ amount: pounds(amount), printedIn: 'Table' })),
      { amount: pounds(printed), printedIn: 'Table, total' },
      { decidedBy: 'The platform computes with the parts' },
    );

  it('has budgets that come to their totals, and savings that are out by a pound, which rounding can explain', () => {
    expect(total([7_414_783, 7_044_044, 6_762_282, 6_559_414, 6_428_225], 34_208_748)).toBeUndefined();
    expect(total([7_044_044, 6_762_282, 6_559_414, 6_428_225, 6_363_943], 33_157_908)).toBeUndefined();
    expect(total([370_739, 281_762, 202_868, 131_188, 64_282], 1_050_840)?.sentence).toBe(
      'The parts of the savings add up to £1,050,839, not £1,050,840. Rounding can explain the difference.',
    );
  });
});
