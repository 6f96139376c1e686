import { type CivilDate, civilDate } from '../../shared/dates.ts';
import { type Pence, pence, sumPence } from '../../shared/money.ts';
import type { Contract } from '../contract.ts';
import { percentOf } from '../modification/modification-sums.ts';
import { type SpendEntry, valueOfYear } from './spend.ts';

/** The platform's tolerance until a contract's record sets the council's own, in percent of what is compared with. */
export const usualTolerancePercent = 5;

export const varianceStatuses = ['within', 'over', 'under'] as const;
export type VarianceStatus = (typeof varianceStatuses)[number];
export const varianceStatusNames: Record<VarianceStatus, string> = {
  within: 'Within tolerance',
  over: 'Above tolerance',
  under: 'Below tolerance',
};

/** What was expected less what it is compared with: positive when more is spent. */
export interface Variance {
  readonly comparedWith: Pence;
  readonly amount: Pence;
  /** Of what it is compared with, to two decimal places; null where that is nothing. */
  readonly percent: number | null;
  readonly status: VarianceStatus;
}

/** A total that is not the sum of its rows. */
export interface RowsDiffer {
  readonly what: 'forecast' | 'actual';
  readonly total: Pence;
  readonly sum: Pence;
  /** The total less the sum of the rows. */
  readonly difference: Pence;
  /** Whether rows rounded to whole pounds can explain it. */
  readonly isRounding: boolean;
}

/** The money of one financial year as last recorded, with its variances. */
export interface MoneyVariance {
  readonly financialYear: string;
  readonly asAt: CivilDate;
  readonly budget: Pence;
  readonly budgetIs: 'recorded' | 'contractValue';
  readonly forecast: Pence;
  readonly actual: Pence;
  /** The outturn that is judged: what was spent once the year is over, and the forecast before. */
  readonly outturn: Pence;
  readonly isOver: boolean;
  readonly tolerancePercent: number;
  readonly toBudget: Variance;
  /** Left out for the first forecast of the year. */
  readonly toLastForecast?: (Variance & { readonly lastAsAt: CivilDate }) | undefined;
  readonly rowsDiffer: readonly RowsDiffer[];
  /** How many earlier figures were corrected. */
  readonly corrections: number;
}

/** Whether an amount is within a percentage of a whole. Whole numbers all the way, whatever their size. */
const isWithin = (amount: Pence, percent: number, whole: Pence): boolean =>
  BigInt(Math.abs(amount)) * 100_000_000n <= BigInt(Math.abs(whole)) * BigInt(Math.round(percent * 1_000_000));

/** The variance of an outturn from what it is compared with, both in pence; the tolerance in percent. */
export const varianceOf = (outturn: Pence, comparedWith: Pence, tolerancePercent: number): Variance => {
  const amount = pence(outturn - comparedWith);
  const status = isWithin(amount, tolerancePercent, comparedWith) ? 'within' : amount > 0 ? 'over' : 'under';
  return { comparedWith, amount, percent: percentOf(amount, comparedWith), status };
};

const halfAPound = 50;

/** The totals of an entry that are not the sums of its rows. Rows in whole pounds may be out by half a pound each. */
export const rowsAgainstTotals = ({ rows = [], ...totals }: Pick<SpendEntry, 'rows' | 'forecast' | 'actual'>) =>
  (['forecast', 'actual'] as const).flatMap((what): readonly RowsDiffer[] => {
    if (rows.length === 0) return [];
    const amounts = rows.map((row) => row[what]);
    const [total, sum] = [totals[what], sumPence(amounts)];
    const difference = pence(total - sum);
    const isRounding =
      amounts.every((amount) => amount % 100 === 0) && Math.abs(difference) <= halfAPound * amounts.length;
    return difference === 0 ? [] : [{ what, total, sum, difference, isRounding }];
  });

/** The tolerance in force: the last that the record sets, else the platform's. */
export const toleranceOf = ({ spend = [] }: Pick<Contract, 'spend'>): number =>
  spend.findLast(({ tolerancePercent }) => tolerancePercent !== undefined)?.tolerancePercent ?? usualTolerancePercent;

const lastDayOf = (financialYear: string): CivilDate => civilDate(`${Number(financialYear.slice(0, 4)) + 1}-03-31`);

/** The entries of one year that stand: the last recorded of each date, in the order of their dates. */
const standing = (entries: readonly SpendEntry[]): readonly SpendEntry[] =>
  [...new Map(entries.map((entry) => [entry.asAt, entry])).values()].toSorted((one, other) =>
    one.asAt.localeCompare(other.asAt),
  );

const ofYear = (contract: Contract, year: string, entries: readonly SpendEntry[]): readonly MoneyVariance[] => {
  const stand = standing(entries);
  const [latest, before] = [stand.at(-1), stand.at(-2)];
  const value = valueOfYear(contract, year);
  const recorded = stand.findLast(({ budget }) => budget !== undefined)?.budget;
  const budget = recorded ?? value;
  if (!latest || budget === undefined) return [];
  const isOver = latest.asAt >= lastDayOf(year);
  const outturn = isOver ? latest.actual : latest.forecast;
  const tolerancePercent = toleranceOf(contract);
  return [
    {
      financialYear: year,
      asAt: latest.asAt,
      budget,
      budgetIs: recorded === undefined ? 'contractValue' : 'recorded',
      forecast: latest.forecast,
      actual: latest.actual,
      outturn,
      isOver,
      tolerancePercent,
      toBudget: varianceOf(outturn, budget, tolerancePercent),
      toLastForecast: before && {
        ...varianceOf(outturn, before.forecast, tolerancePercent),
        lastAsAt: before.asAt,
      },
      rowsDiffer: rowsAgainstTotals(latest),
      corrections: entries.length - stand.length,
    },
  ];
};

/**
 * The money of each financial year for which spend is recorded, oldest first, with its variance to the budget and to the
 * last forecast (measures.md section 3). A year without a budget any more is left out: there is nothing to judge it by.
 */
export const moneyVariances = (contract: Contract): readonly MoneyVariance[] =>
  [...Map.groupBy(contract.spend ?? [], ({ financialYear }) => financialYear)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([year, entries]) => ofYear(contract, year, entries));

/** All years together; undefined where no spend is recorded. */
export const moneyTotal = (
  years: readonly MoneyVariance[],
): (Pick<MoneyVariance, 'budget' | 'forecast' | 'actual'> & { readonly toBudget: Variance }) | undefined => {
  const [first] = years;
  if (!first) return undefined;
  const sum = (what: 'budget' | 'forecast' | 'actual' | 'outturn') => sumPence(years.map((year) => year[what]));
  const budget = sum('budget');
  return {
    budget,
    forecast: sum('forecast'),
    actual: sum('actual'),
    toBudget: varianceOf(sum('outturn'), budget, first.tolerancePercent),
  };
};
