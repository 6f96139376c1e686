import { type Contradiction, type PrintedAmount, partsAgainstTotal } from '../../shared/contradictions.ts';
import { type Pence, sumPence, writtenPounds } from '../../shared/money.ts';
import { type Contract, totalValue } from '../contract.ts';
import { rowsAgainstTotals } from './money.ts';

const inContract = 'this contract';

/**
 * The funding lines against the value: where each line states an amount, together they are what a year is worth, or the
 * whole. Undefined where they are one of the two, or where a line or every year leaves its amount out.
 */
export const fundingAgainstValues = ({ terms }: Pick<Contract, 'terms'>): Contradiction | undefined => {
  const { funding, values } = terms;
  const lines = funding.flatMap(({ amount, source }) => (amount === undefined ? [] : [{ amount, printedIn: source }]));
  const years = values.flatMap(({ amount, financialYear }) =>
    amount === undefined ? [] : [{ amount, printedIn: `${inContract}, ${financialYear}` }],
  );
  const [first] = years;
  if (!first || lines.length === 0 || lines.length < funding.length) return undefined;
  const sum = sumPence(lines.map(({ amount }) => amount));
  const { stated } = totalValue(values);
  if (sum === stated || years.some(({ amount }) => amount === sum)) return undefined;
  const figure = (what: string, { amount, printedIn }: PrintedAmount) => ({
    what,
    written: writtenPounds(amount),
    printedIn,
  });
  return {
    key: 'funding',
    sentence: `The funding lines come to ${writtenPounds(sum)}, which is neither the value of a year nor the ${writtenPounds(stated)} of all years stated.`,
    figures: [
      ...lines.map((line) => figure('a funding line', line)),
      ...years.map((year) => figure('the value', year)),
    ],
    computesWith: writtenPounds(first.amount),
    decidedBy: 'The platform computes with the values of the years',
  };
};

/** The rows of each year's last spend against its totals. What rounding to whole pounds explains is left out. */
export const spendRowsAgainstTotals = ({ spend = [] }: Pick<Contract, 'spend'>): readonly Contradiction[] => {
  const latest = new Map(spend.map((entry) => [entry.financialYear, entry]));
  return [...latest.values()].flatMap((entry) =>
    rowsAgainstTotals(entry).flatMap(({ what, total, isRounding }) => {
      if (isRounding) return [];
      const printedIn = `the spend of ${entry.financialYear} recorded on ${entry.recordedOn}`;
      const rows = (entry.rows ?? []).map((row) => ({ amount: row[what] as Pence, printedIn: row.what }));
      const found = partsAgainstTotal(
        `spend-${entry.financialYear.replace('/', '-')}-${what}`,
        `the ${what} of ${entry.financialYear}`,
        rows,
        { amount: total, printedIn },
        { amount: total, decidedBy: 'The platform computes with the total' },
      );
      return found ?? [];
    }),
  );
};
