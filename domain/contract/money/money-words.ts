import { writtenDate } from '../../shared/dates.ts';
import { writtenPounds } from '../../shared/money.ts';
import { type Contract, yearStatusNames } from '../contract.ts';
import { type MoneyVariance, moneyTotal, moneyVariances, type Variance, varianceStatusNames } from './money.ts';

/** One financial year as a table of money shows it, every figure in words. */
export interface MoneyRow {
  readonly year: string;
  readonly asAt: string;
  readonly value: string;
  readonly budget: string;
  readonly forecast: string;
  readonly actual: string;
  readonly toBudget: string;
  readonly toLastForecast: string;
  readonly status: string;
  readonly isTotal: boolean;
}

/** `+£12,000 (1.08%)`, `−£500 (0.05%)` with a true minus sign, `£0`; no percentage of nothing. */
export const varianceText = ({ amount, percent }: Variance): string => {
  const sign = amount > 0 ? '+' : '';
  const share = percent === null || amount === 0 ? '' : ` (${Math.abs(percent)}%)`;
  return `${sign}${writtenPounds(amount).replace('-', '−')}${share}`;
};

const rowOf = (contract: Contract, money: MoneyVariance): MoneyRow => {
  const value = contract.terms.values.find(({ financialYear }) => financialYear === money.financialYear);
  const budget = writtenPounds(money.budget);
  return {
    year: money.financialYear,
    asAt: `As at ${writtenDate(money.asAt)}`,
    value:
      value?.amount === undefined
        ? 'Not stated'
        : `${writtenPounds(value.amount)}, ${yearStatusNames[value.status].toLowerCase()}`,
    budget: money.budgetIs === 'contractValue' ? `${budget}, the contract value` : budget,
    forecast: money.isOver ? 'Year over' : writtenPounds(money.forecast),
    actual: writtenPounds(money.actual),
    toBudget: varianceText(money.toBudget),
    toLastForecast: money.toLastForecast ? varianceText(money.toLastForecast) : 'First forecast',
    status: varianceStatusNames[money.toBudget.status],
    isTotal: false,
  };
};

/** The financial years for which spend is recorded, and from two years on what they come to together. */
export const moneyRows = (contract: Contract): readonly MoneyRow[] => {
  const variances = moneyVariances(contract);
  const rows = variances.map((money) => rowOf(contract, money));
  const total = moneyTotal(variances);
  if (!total || rows.length < 2) return rows;
  const sums: MoneyRow = {
    year: 'All these years',
    asAt: '',
    value: '-',
    budget: writtenPounds(total.budget),
    forecast: writtenPounds(total.forecast),
    actual: writtenPounds(total.actual),
    toBudget: varianceText(total.toBudget),
    toLastForecast: '-',
    status: varianceStatusNames[total.toBudget.status],
    isTotal: true,
  };
  return [...rows, sums];
};

/** What must be said below the table: totals that are not the sums of their rows, and figures that were corrected. */
export const moneyRemarks = (contract: Contract): readonly string[] =>
  moneyVariances(contract).flatMap(({ financialYear, rowsDiffer, corrections, asAt }) => [
    ...rowsDiffer.map(
      ({ what, total, sum, difference, isRounding }) =>
        `${financialYear}: the ${what} of ${writtenPounds(total)} as at ${writtenDate(asAt)} is not the sum of its rows, ${writtenPounds(sum)}: the difference is ${writtenPounds(difference)}${isRounding ? ', which rounding can explain' : ''}.`,
    ),
    ...(corrections > 0
      ? [
          `${financialYear}: figures were corrected ${corrections === 1 ? 'once' : `${corrections} times`}; the earlier ones are kept below.`,
        ]
      : []),
  ]);
