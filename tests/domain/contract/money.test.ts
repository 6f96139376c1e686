import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { moneyTotal, moneyVariances, rowsAgainstTotals, varianceOf } from '../../../domain/contract/money/money.ts';
import { moneyRemarks, moneyRows, varianceText } from '../../../domain/contract/money/money-words.ts';
import { discloseContract } from '../../../domain/disclosed/contract.ts';
import { pence } from '../../../domain/shared/money.ts';
import { draft, having, refusedRules, signed } from './given.ts';

const quarter = { financialYear: '2025/26', asAt: '2025-06-30', forecast: '1,108,760', actual: '277,190' };
const on = '2027-06-30';
const spend = (change: object = {}) => ['recordSpend', { ...quarter, ...change }, { on }] as const;
const spent = (...entries: readonly object[]): Contract =>
  entries.reduce<Contract>((contract, entry) => having(contract, spend(entry)), signed());
const refused = (change: object, contract = signed()) => refusedRules(contract, spend(change));

describe('spend', () => {
  it('is judged against the contract’s value for the year where no budget is recorded', () => {
    expect(moneyVariances(spent({}))).toMatchObject([
      {
        financialYear: '2025/26',
        budget: 110_876_000,
        budgetIs: 'contractValue',
        toBudget: { amount: 0, percent: 0, status: 'within' },
      },
    ]);
  });

  it('has a variance to the budget and to the last forecast, in pounds and percent', () => {
    const [money] = moneyVariances(
      spent({ budget: '1,000,000', forecast: '1,000,000' }, { asAt: '2025-09-30', forecast: '1,060,000' }),
    );
    expect(money).toMatchObject({
      budget: 100_000_000,
      budgetIs: 'recorded',
      toBudget: { amount: 6_000_000, percent: 6, status: 'over' },
      toLastForecast: { amount: 6_000_000, percent: 6, lastAsAt: '2025-06-30' },
    });
  });

  it('is judged by what was spent once the year is over', () => {
    const [money] = moneyVariances(spent({}, { asAt: '2026-03-31', forecast: '1,108,760', actual: '900,000' }));
    expect(money).toMatchObject({ isOver: true, outturn: 90_000_000, toBudget: { status: 'under' } });
  });

  it('that was corrected is kept, and the correction counts', () => {
    const contract = spent({}, { actual: '280,000', note: 'An invoice was missed' });
    expect(contract.spend).toHaveLength(2);
    expect(moneyVariances(contract)).toMatchObject([{ actual: 28_000_000, corrections: 1, toLastForecast: undefined }]);
    expect(moneyRemarks(contract)[0]).toContain('figures were corrected once; the earlier ones are kept');
  });

  it('recorded out of order stands in the order of its dates', () => {
    const [money] = moneyVariances(spent({ asAt: '2025-09-30', forecast: '1,200,000' }, {}));
    expect(money).toMatchObject({ asAt: '2025-09-30', toLastForecast: { comparedWith: 110_876_000 } });
  });

  it('is refused of a draft, of another year, in the future, without a budget and for a silent correction', () => {
    expect(refused({}, draft())).toEqual(['spend-of-signed-contract at financialYear']);
    expect(refused({ financialYear: '2028/29', budget: '1' })).toEqual(['spend-of-signed-contract at financialYear']);
    expect(refused({ asAt: '2027-07-01' })).toEqual(['date-not-in-future at asAt']);
    expect(refused({ financialYear: '2027/28', asAt: '2027-06-30' })).toEqual(['spend-has-a-budget at budget']);
    expect(refused({ actual: '1' }, spent({}))).toEqual(['spend-correction-says-why at note']);
  });

  it('is refused before its year begins, and asks why a forecast is below what was spent', () => {
    const early = { financialYear: '2026/27', asAt: '2026-03-31' };
    expect(refused(early)).toEqual(['spent-once-the-year-began at asAt']);
    expect(refused({ forecast: '277,189.99' })).toEqual(['forecast-covers-spend at forecast']);
    const lawful = [
      { ...early, actual: '0' },
      { asAt: '2025-04-01' },
      { forecast: '277,190' },
      { forecast: '277,189.99', note: 'A credit of one penny is due' },
    ];
    for (const change of lawful) expect(spent(change).spend).toHaveLength(1);
  });

  it('is never shown to the provider', () => {
    expect(discloseContract(spent({}), 'provider')).not.toHaveProperty('spend');
  });
});

describe('the tolerance', () => {
  it.each([
    ['1,050,000', 'within'],
    ['1,050,000.01', 'over'],
    ['950,000', 'within'],
    ['949,999.99', 'under'],
  ])('of 5%% has £%s on £1,000,000 %s', (forecast, status) => {
    expect(moneyVariances(spent({ budget: '1,000,000', forecast }))[0]?.toBudget.status).toBe(status);
  });

  it('is the record’s own once it is set', () => {
    const contract = spent({ budget: '1,000,000', forecast: '1,030,000', tolerancePercent: '2.5' });
    expect(moneyVariances(contract)).toMatchObject([{ tolerancePercent: 2.5, toBudget: { status: 'over' } }]);
  });

  it('has no percentage of nothing, and no room in it', () => {
    expect(varianceOf(pence(1), pence(0), 5)).toEqual({ comparedWith: 0, amount: 1, percent: null, status: 'over' });
    expect(varianceText(varianceOf(pence(100), pence(0), 5))).toBe('+£1');
  });
});

describe('totals', () => {
  const rows = (...forecasts: readonly number[]) =>
    forecasts.map((forecast) => ({ what: 'A row', forecast: pence(forecast), actual: pence(0) }));
  const differs = (total: number, ...forecasts: readonly number[]) =>
    rowsAgainstTotals({ forecast: pence(total), actual: pence(0), rows: rows(...forecasts) });

  it('that are the sum of their rows have nothing to show', () => {
    expect(differs(300, 100, 200)).toEqual([]);
    expect(rowsAgainstTotals({ forecast: pence(300), actual: pence(0), rows: [] })).toEqual([]);
  });

  it('that differ show by how much, and whether rounding can explain it', () => {
    expect(differs(400, 100, 200)).toMatchObject([{ what: 'forecast', difference: 100, isRounding: true }]);
    expect(differs(500, 100, 200)).toMatchObject([{ difference: 200, isRounding: false }]);
    expect(differs(301, 100, 150)).toMatchObject([{ difference: 51, isRounding: false }]);
  });

  it('of all years add up what is judged', () => {
    const contract = spent(
      { budget: '1,000,000', forecast: '1,000,000' },
      { financialYear: '2026/27', asAt: '2026-06-30', budget: '2,000,000', forecast: '2,300,000' },
    );
    expect(moneyTotal(moneyVariances(contract))).toMatchObject({
      budget: 300_000_000,
      toBudget: { amount: 30_000_000, percent: 10, status: 'over' },
    });
    expect(moneyRows(contract).at(-1)).toMatchObject({ isTotal: true, toBudget: '+£300,000 (10%)' });
  });
});
