import * as z from 'zod';
import { type CivilDate, writtenDate } from '../../shared/dates.ts';
import { date, decimal, fieldset, optionalText, type Parsed, pounds, text } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import type { Context } from '../../shared/record.ts';
import { accept, type Decision, refusal, unlessRefused } from '../../shared/refusal.ts';
import { type Contract, financialYear } from '../contract.ts';
import type { ContractEvent } from '../events.ts';
import { contractRules } from '../rules.ts';
import { financialYearsBetween } from '../years.ts';
import { moneyRules } from './money-rules.ts';

/** What a contract cost in a financial year so far, and what the whole year is expected to cost. Amounts in pounds. */
export const Spend = lazily(() =>
  z.object({
    financialYear: financialYear('the financial year, such as 2025/26'),
    asAt: date('the date at which the figures stand'),
    /** Left out where the contract's own value for the year is the budget. */
    budget: pounds('the budget for the year').optional(),
    forecast: pounds('the forecast for the whole year'),
    actual: pounds('what was spent up to the date'),
    /** What the totals are made of, where that is known. */
    rows: z
      .array(
        fieldset({
          what: text('what the money is for', 160),
          forecast: pounds('the forecast of the row'),
          actual: pounds('what was spent on the row'),
        }),
        { error: 'Give the rows as a list' },
      )
      .max(30, { error: 'There can be 30 rows at most' })
      .optional(),
    /** From here on, for every year of this contract. */
    tolerancePercent: decimal('the tolerance in percent', { min: 0, max: 100 }).optional(),
    note: optionalText('the note', 1000),
  }),
);
export type Spend = Parsed<typeof Spend>;

/** Figures as they were recorded, on that day and by that person. None is ever taken away. */
export interface SpendEntry extends Spend {
  readonly recordedOn: CivilDate;
  readonly recordedBy: string;
}

/** The contract's own value for a financial year; undefined where none is stated. */
export const valueOfYear = ({ terms }: Contract, year: string) =>
  terms.values.find((each) => each.financialYear === year)?.amount;

/** Adds figures to the list. Those of the same year and date as earlier ones correct them, and need a note. */
export const recordSpend = (
  contract: Contract,
  data: Spend,
  { today, by }: Context<unknown>,
): Decision<ContractEvent> => {
  const isYearOfTerm =
    contract.status === 'signed' &&
    financialYearsBetween(contract.start, contract.terms.end).includes(data.financialYear);
  const corrects = contract.spend?.some((each) => each.financialYear === data.financialYear && each.asAt === data.asAt);
  return unlessRefused(
    [
      !isYearOfTerm && refusal(moneyRules.spendOfSignedContract, { field: 'financialYear' }),
      data.asAt > today && refusal(contractRules.dateNotInFuture, { field: 'asAt' }),
      isYearOfTerm &&
        data.actual > 0 &&
        data.asAt < `${data.financialYear.slice(0, 4)}-04-01` &&
        refusal(moneyRules.spentOnceTheYearBegan, { field: 'asAt' }),
      data.forecast < data.actual &&
        data.note === undefined &&
        refusal(moneyRules.forecastCoversSpend, { field: 'forecast' }),
      isYearOfTerm &&
        data.budget === undefined &&
        valueOfYear(contract, data.financialYear) === undefined &&
        refusal(moneyRules.budgetIsKnown, { field: 'budget' }),
      corrects &&
        data.note === undefined &&
        refusal(moneyRules.correctionSaysWhy, {
          because: `Figures as at ${writtenDate(data.asAt)} are recorded already`,
          field: 'note',
        }),
    ],
    () => accept({ type: 'spendRecorded', data: { ...data, recordedOn: today, recordedBy: by.name } }),
  );
};
