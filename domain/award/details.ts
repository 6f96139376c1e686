import * as z from 'zod';
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
  yesNo,
} from '../shared/fields.ts';
import { ProviderOrganisationId } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';
import { cpvCode } from './cpv.ts';
import { awardProcesses, regimes } from './vocabulary.ts';

const Provider = lazily(() =>
  fieldset({
    organisation: ProviderOrganisationId,
    name: text('the name of the provider'),
    /** The registered office or principal place of business, as the notice and the record under regulation 24(c) need it. */
    address: text("the provider's registered office or principal place of business", 400),
  }),
);

const distinct = (providers: readonly Parsed<typeof Provider>[]): boolean =>
  new Set(providers.map((each) => each.organisation)).size === providers.length;

/** What an award is about. Amounts come in pounds and are kept in pence. */
export const Details = lazily(() =>
  z
    .object({
      title: text('the title of the award'),
      reference: optionalText('the contract reference', 60),
      description: text('what the services are', 4000),
      cpv: cpvCode(),
      /** One decision may award several contracts, each to a provider of its own. */
      providers: listOf('provider', Provider(), 20).refine(distinct, { error: 'Add each provider once' }),
      regime: choice('the procurement regime', regimes),
      process: choice('the process', awardProcesses),
      /** The law that applies is the law in force on this date. */
      began: date('the date the procurement began'),
      existingContract: fieldset({
        title: text('the title of the existing contract'),
        ends: date('the date the existing contract ends'),
        /** As it was when the contract was entered into: later modifications do not raise it (regulation 6(10)). */
        lifetimeValueAtEntry: pounds('the lifetime value of the existing contract at entry').optional(),
        valueUnknownBecause: optionalText('why the value at entry is not known', 1000),
      }).optional(),
      start: date('the proposed start date'),
      initialTermYears: wholeNumber('the initial term in years', { min: 1, max: 30 }),
      extensionTermYears: wholeNumber('the extension in years', { min: 0, max: 30 }),
      /** The last day of the longest term as the papers print it, kept so that it can be checked against the term. */
      printedEnd: date('the latest end date').optional(),
      /** Some of what is recorded is made up, and every page of the award says so. */
      demonstration: yesNo('is any of the award made up for demonstration?').optional(),
    })
    .refine((details) => details.start > details.began, {
      error: 'The proposed start date must be after the date the procurement began',
      path: ['start'],
    }),
);

export type Details = Parsed<typeof Details>;
