import * as z from 'zod';
import { Measure } from '../measure/measure.ts';
import { type CivilDate, termEnd } from '../shared/dates.ts';
import {
  choice,
  date,
  fieldset,
  listOf,
  optionalText,
  type Parsed,
  pounds,
  text,
  wholeNumber,
} from '../shared/fields.ts';
import { AwardId, type ContractId, type OrganisationId, OutcomeId, ProviderOrganisationId } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';
import type { Pence } from '../shared/money.ts';

export const yearStatuses = ['confirmed', 'indicative', 'notStated'] as const;
export const yearStatusNames: Record<(typeof yearStatuses)[number], string> = {
  confirmed: 'Confirmed',
  indicative: 'Indicative',
  notStated: 'Not stated',
};

/** What a financial year is worth: confirmed, indicative, or not stated in the papers, which is not the same as nothing. */
export const YearValue = lazily(() =>
  fieldset({
    financialYear: text('the financial year, such as 2025/26', 40)
      .regex(/^\d{4}\/\d{2}$/, { error: 'The financial year must be written like 2025/26' })
      .refine(
        (year) => !/^\d{4}\/\d{2}$/.test(year) || (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5)),
        {
          error: 'The financial year must name two years that follow each other, such as 2025/26',
        },
      ),
    status: choice('whether the value is confirmed, indicative or not stated', yearStatuses),
    amount: pounds('the value for the year').optional(),
    note: optionalText('the note on the value', 500),
  }).refine((year) => (year.status === 'notStated') === (year.amount === undefined), {
    error: 'Enter the value for the year, or choose not stated',
    path: ['amount'],
  }),
);
export type YearValue = Parsed<typeof YearValue>;

/** Where the money comes from. A line without an amount is a source whose amount is not yet stated. */
export const FundingLine = lazily(() =>
  fieldset({
    source: text('the source of the funding', 160),
    confirmed: text('when the funding is confirmed', 160),
    amount: pounds('the amount of the funding').optional(),
    condition: optionalText('the condition of the funding', 500),
  }),
);
export type FundingLine = Parsed<typeof FundingLine>;

/** When returns fall due: the period, and how many working days after its end. */
export const Calendar = lazily(() =>
  fieldset({
    frequency: choice('how often a return is due', ['month', 'quarter', 'half', 'year'] as const),
    dueWorkingDays: wholeNumber('the working days allowed after the period', { min: 1, max: 90 }),
  }),
);
export type Calendar = Parsed<typeof Calendar>;

/** A day on which either side may end the contract early, and on what terms. */
export const Break = lazily(() =>
  fieldset({
    on: date('the date of the break'),
    terms: text('the terms of the break, such as six months’ notice by either side', 300),
  }),
);
export type Break = Parsed<typeof Break>;

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
  /** What the provider knows it by: the name in the sign-in of the person who recorded the contract. */
  readonly authorityName?: string | undefined;
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
  /** The last day of the longest term as the papers print it, kept so that it can be checked against the term. */
  readonly printedEnd?: CivilDate | undefined;
  /** The last day on which the extension can be decided. */
  readonly extensionDecideBy?: CivilDate | undefined;
  readonly breaks?: readonly Break[] | undefined;
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
export const latestEnd = (contract: Pick<Contract, 'start' | 'initialTermYears' | 'extensionTermYears'>): CivilDate =>
  termEnd(contract.start, contract.initialTermYears + contract.extensionTermYears);

/** What the stated years add up to, in pence, and how many years state no value. */
export const totalValue = (values: readonly YearValue[]): { stated: Pence; yearsNotStated: number } => ({
  stated: values.reduce((sum, year) => sum + (year.amount ?? 0), 0) as Pence,
  yearsNotStated: values.filter((year) => year.amount === undefined).length,
});

/** A list that may be empty, but must be given: a list left out by mistake would wipe what stands. */
const wholeList = <Item extends z.ZodType>(label: string, item: Item, max: number) =>
  z.array(item, { error: `Give the ${label} as a list` }).max(max, { error: `There can be ${max} ${label} at most` });

/** How many measures a contract may have: more than any scorecard can be read with. */
export const mostMeasures = 200;

export const contractFields = lazily(() => ({
  title: text('the title of the contract', 160),
  reference: optionalText('the contract reference', 60),
  description: text('what the contract provides', 4000),
  provider: ProviderOrganisationId,
  providerName: text('the name of the provider', 160),
  award: AwardId.optional(),
  awardNotNeededBecause: optionalText('why no award is recorded', 1000),
  outcome: OutcomeId.optional(),
  outcomeTitle: optionalText('the outcome that the contract works towards', 160),
  start: date('the date the contract starts'),
  initialTermYears: wholeNumber('the initial term in years', { min: 1, max: 25 }),
  extensionTermYears: wholeNumber('the extension option in years', { min: 0, max: 10 }),
  printedEnd: date('the latest end that the papers print').optional(),
  extensionDecideBy: date('the date by which the extension must be decided').optional(),
  breaks: wholeList('break dates', Break(), 10).optional(),
  values: listOf('financial year', YearValue(), 35),
  funding: wholeList('funding lines', FundingLine(), 30),
  measures: wholeList('measures', Measure(), mostMeasures),
}));
