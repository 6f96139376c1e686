import * as z from 'zod';
import { Measure } from '../measure/measure.ts';
import { addDays, addMonths, type CivilDate } from '../shared/dates.ts';
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
import type { LifetimeAtEntry, RecordedChange } from './change/change.ts';
import type { Termination } from './change/terminate.ts';
import type { ExtensionDecided, ExtensionOption } from './extension/extension.ts';
import type { KpisFound } from './kpis.ts';
import { type AwardedUnder, type ModificationRegime, modificationRegimes } from './modification/modification-facts.ts';
import type { SpendEntry } from './money/spend.ts';
import type { PublishedNotice } from './notices/notice-record.ts';

export const yearStatuses = ['confirmed', 'indicative', 'notStated'] as const;
export const yearStatusNames: Record<(typeof yearStatuses)[number], string> = {
  confirmed: 'Confirmed',
  indicative: 'Indicative',
  notStated: 'Not stated',
};

/** A financial year as it is written: `2025/26`. */
export const financialYear = (label: string) =>
  text(label, 40)
    .regex(/^\d{4}\/\d{2}$/, { error: 'The financial year must be written like 2025/26' })
    .refine((year) => !/^\d{4}\/\d{2}$/.test(year) || (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5)), {
      error: 'The financial year must name two years that follow each other, such as 2025/26',
    });

/** What a financial year is worth: confirmed, indicative, or not stated in the papers, which is not the same as nothing. */
export const YearValue = lazily(() =>
  fieldset({
    financialYear: financialYear('the financial year, such as 2025/26'),
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

/** One of the things that are done about a concern that does not get better. */
export const EscalationStep = lazily(() => fieldset({ step: text('the escalation step', 160) }));
export type EscalationStep = Parsed<typeof EscalationStep>;

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
  /** The legal ground of the change that made this version; the first version has none, nor one recorded before it was asked. */
  readonly change?: RecordedChange | undefined;
}

/** A provider that held the contract until another took it over. */
export interface FormerProvider {
  readonly organisation: OrganisationId;
  readonly name: string;
  /** Its last day. */
  readonly until: CivilDate;
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
  /** Whose law it follows: typed where there is no award, and from signing on as the award had it. */
  readonly regime?: ModificationRegime | undefined;
  /** The process of its award, from signing on. */
  readonly awardedUnder?: AwardedUnder | undefined;
  readonly outcome?: OutcomeId | undefined;
  readonly outcomeTitle?: string | undefined;
  /** Its returns, and any target that no paper prints, are made up for demonstration. */
  readonly demonstration: boolean;
  readonly start: CivilDate;
  readonly initialTermYears: number;
  /** Takes the place of the years where the term is counted in months, as that of an urgent award is. */
  readonly initialTermMonths?: number | undefined;
  readonly extensionTermYears: number;
  /** The last day of the longest term as the papers print it, kept so that it can be checked against the term. */
  readonly printedEnd?: CivilDate | undefined;
  /** The last day on which the extension can be decided. */
  readonly extensionDecideBy?: CivilDate | undefined;
  /** What the signed documents say about extending, and the working days that the law takes before such a change. */
  readonly extensionOptions?:
    | { readonly options: readonly ExtensionOption[]; readonly workingDaysForLaw: number }
    | undefined;
  /** What was decided about the options, in the order in which it was recorded. */
  readonly extensionDecisions?: readonly ExtensionDecided[] | undefined;
  /** The authority's own figures of money, in the order in which they were recorded; never shown to the provider. */
  readonly spend?: readonly SpendEntry[] | undefined;
  readonly breaks?: readonly Break[] | undefined;
  /** What is done, in this order, about a concern that does not get better; the usual steps where it states none. */
  readonly escalation?: readonly EscalationStep[] | undefined;
  readonly status: 'draft' | 'signed';
  readonly signedOn?: CivilDate | undefined;
  /** Fixed at signing where it is known then, else by the first change that states it. */
  readonly lifetimeValueAtEntry?: LifetimeAtEntry | undefined;
  /** In the order in which they passed it on; left out where the provider is the one who signed. */
  readonly formerProviders?: readonly FormerProvider[] | undefined;
  readonly providerAddress?: string | undefined;
  readonly termination?: Termination | undefined;
  /** What section 52 asked of it when it was signed; left out where it was not awarded under the Procurement Act. */
  readonly kpis?: KpisFound | undefined;
  /** The notices about the contract whose publication is recorded. */
  readonly notices?: readonly PublishedNotice[] | undefined;
  /** The terms being prepared; from signing on, the same as the latest version. */
  readonly terms: ContractTerms;
  readonly versions: readonly ContractVersion[];
}

/** The terms in force on that day; undefined before the contract starts or is signed. */
export const versionInForce = (contract: Contract, on: CivilDate): ContractVersion | undefined =>
  contract.versions.findLast((version) => version.effectiveFrom <= on);

type InitialTerm = Pick<Contract, 'start' | 'initialTermYears' | 'initialTermMonths'>;
export type Term = InitialTerm & Pick<Contract, 'extensionTermYears'>;

const endAfter = ({ start, initialTermYears, initialTermMonths }: InitialTerm, extensionYears: number): CivilDate =>
  addDays(addMonths(start, (initialTermMonths ?? 12 * initialTermYears) + 12 * extensionYears), -1);

/** The last day of the term without any option. */
export const initialEnd = (term: InitialTerm): CivilDate => endAfter(term, 0);

/** The last day to which the extension options could take the contract. */
export const latestEnd = (term: Term): CivilDate => endAfter(term, term.extensionTermYears);

/** How a contract stands on a day: its end passes by itself, whether by expiry or by termination. */
export type ContractStanding = 'draft' | 'signed' | 'expired' | 'terminated';

export const standingOn = ({ status, terms, termination }: Contract, today: CivilDate): ContractStanding => {
  if (status === 'draft') return 'draft';
  if (today <= terms.end) return 'signed';
  return termination ? 'terminated' : 'expired';
};

export const hasEnded = (contract: Contract, today: CivilDate): boolean =>
  contract.status === 'signed' && today > contract.terms.end;

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
  regime: choice('the procurement regime', modificationRegimes).optional(),
  outcome: OutcomeId.optional(),
  outcomeTitle: optionalText('the outcome that the contract works towards', 160),
  start: date('the date the contract starts'),
  initialTermYears: wholeNumber('the initial term in years', { min: 1, max: 25 }),
  initialTermMonths: wholeNumber('the initial term in months', { min: 1, max: 60 }).optional(),
  extensionTermYears: wholeNumber('the extension option in years', { min: 0, max: 10 }),
  printedEnd: date('the latest end that the papers print').optional(),
  extensionDecideBy: date('the date by which the extension must be decided').optional(),
  breaks: wholeList('break dates', Break(), 10).optional(),
  escalation: wholeList('escalation steps', EscalationStep(), 10).optional(),
  values: listOf('financial year', YearValue(), 35),
  funding: wholeList('funding lines', FundingLine(), 30),
  measures: wholeList('measures', Measure(), mostMeasures),
}));
