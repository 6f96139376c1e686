import * as z from 'zod';
import { Measure } from '../measure/measure.ts';
import { type CivilDate, termEnd } from '../shared/dates.ts';
import { choice, date, decimal, listOf, optionalText, pounds, text, wholeNumber } from '../shared/fields.ts';
import { AwardId, type ContractId, OrganisationId, OutcomeId } from '../shared/ids.ts';
import type { Pence } from '../shared/money.ts';

/** What a financial year is worth: confirmed, indicative, or not stated in the papers, which is not the same as nothing. */
export const YearValue = z
  .object({
    financialYear: text('the financial year', 7).regex(/^\d{4}\/\d{2}$/, {
      error: 'The financial year must be written like 2025/26',
    }),
    status: choice('whether the value is confirmed', ['confirmed', 'indicative', 'notStated'] as const),
    amount: pounds('the value for the year').optional(),
    note: optionalText('the note on the value', 500),
  })
  .refine((year) => (year.status === 'notStated') === (year.amount === undefined), {
    error: 'Enter the value for the year, or choose not stated',
    path: ['amount'],
  });
export type YearValue = z.output<typeof YearValue>;

/** Where the money comes from. A line without an amount is a source whose amount is not yet stated. */
export const FundingLine = z.object({
  source: text('the source of the funding', 160),
  confirmed: text('when the funding is confirmed', 160),
  amount: pounds('the amount of the funding').optional(),
  condition: optionalText('the condition of the funding', 500),
});
export type FundingLine = z.output<typeof FundingLine>;

/** When returns fall due: the period, and how many working days after its end. */
export const Calendar = z.object({
  frequency: choice('how often a return is due', ['month', 'quarter', 'half', 'year'] as const),
  dueWorkingDays: wholeNumber('the working days allowed after the period', { min: 1, max: 90 }),
});
export type Calendar = z.output<typeof Calendar>;

/** What a version of the contract says. Measures carry their targets and tolerances. */
export interface ContractTerms {
  readonly end: CivilDate;
  readonly values: readonly YearValue[];
  readonly funding: readonly FundingLine[];
  readonly calendar: Calendar;
  readonly measures: readonly Measure[];
}

/** Terms in force from a day on, and why they changed. Versions are never edited: a past colour can be recomputed. */
export interface ContractVersion extends ContractTerms {
  readonly number: number;
  readonly effectiveFrom: CivilDate;
  readonly because: string;
}

export interface Contract {
  readonly id: ContractId;
  readonly authority: OrganisationId;
  readonly provider: OrganisationId;
  readonly providerName: string;
  readonly title: string;
  readonly reference?: string | undefined;
  readonly description: string;
  readonly award?: AwardId | undefined;
  readonly awardNotNeededBecause?: string | undefined;
  readonly outcome?: OutcomeId | undefined;
  readonly outcomeTitle?: string | undefined;
  /** Its returns, and any target that no paper prints, are made up for demonstration. */
  readonly demonstration: boolean;
  readonly start: CivilDate;
  readonly initialTermYears: number;
  readonly extensionTermYears: number;
  readonly status: 'draft' | 'signed';
  readonly signedOn?: CivilDate | undefined;
  /** The terms being prepared; from signing on, the same as the latest version. */
  readonly terms: ContractTerms;
  readonly versions: readonly ContractVersion[];
}

/** The terms in force on that day; undefined before the contract starts or is signed. */
export const versionInForce = (contract: Contract, on: CivilDate): ContractVersion | undefined =>
  contract.versions.findLast((version) => version.effectiveFrom <= on);

/** The last day to which the extension options could take the contract. */
export const latestEnd = (contract: Contract): CivilDate =>
  termEnd(contract.start, contract.initialTermYears + contract.extensionTermYears);

/** What the stated years add up to, in pence, and how many years state no value. */
export const totalValue = (values: readonly YearValue[]): { stated: Pence; yearsNotStated: number } => ({
  stated: values.reduce((sum, year) => sum + (year.amount ?? 0), 0) as Pence,
  yearsNotStated: values.filter((year) => year.amount === undefined).length,
});

export const contractFields = {
  title: text('the title of the contract', 160),
  reference: optionalText('the contract reference', 60),
  description: text('what the contract provides', 4000),
  provider: OrganisationId,
  providerName: text('the name of the provider', 160),
  award: AwardId.optional(),
  awardNotNeededBecause: optionalText('why no award is recorded', 1000),
  outcome: OutcomeId.optional(),
  outcomeTitle: optionalText('the outcome that the contract works towards', 160),
  start: date('the date the contract starts'),
  initialTermYears: decimal('the initial term in years', { min: 1, max: 25, whole: true }),
  extensionTermYears: decimal('the extension option in years', { min: 0, max: 10, whole: true }),
  values: listOf('financial year', YearValue, 30),
  funding: z.array(FundingLine).max(30),
  measures: z.array(Measure).max(200),
};
