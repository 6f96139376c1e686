import * as z from 'zod';
import { date, fieldset, listOf, optionalText, type Parsed, text, wholeNumber, yesNo } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';

/** Evidence that one process alone asks for. What the competitive process asks for is in `offers.ts`. */

/** The tests of regulation 14, each with the reason for its answer: the urgent award notice prints them. */
export const Urgency = lazily(() =>
  z.object({
    mustBeMadeUrgently: yesNo('must the award be made urgently?'),
    urgentBecause: text('why the award must or need not be made urgently', 2000),
    reasonForeseeable: yesNo('could the authority have foreseen the reason for urgency?'),
    foreseeableBecause: text('why the reason could or could not be foreseen', 2000),
    reasonAttributableToAuthority: yesNo('is the reason for urgency attributable to the authority?'),
    attributableBecause: text('why the reason is or is not attributable to the authority', 2000),
    delayRisksSafety: yesNo('would delay likely pose a risk to the safety of patients or the public?'),
    riskBecause: text('what the risk is, or why there is none', 2000),
    /** Guidance expects twelve at most [M]; more is warned about. */
    months: wholeNumber('how many months the urgent contract lasts', { min: 1, max: 60 }),
  }),
);
export type Urgency = Parsed<typeof Urgency>;

/** The framework agreement on which a call-off is based (regulation 18). */
export const FrameworkUsed = lazily(() =>
  z.object({
    title: text('the title of the framework agreement'),
    reference: text('the reference of the framework agreement', 100),
    concludedBy: text('the authority that concluded the framework agreement'),
    ends: date('the date the framework agreement ends'),
    mayBeUsedBecause: text('why this authority may use the framework agreement', 1000),
    followsTerms: text('how the call-off follows the terms of the framework agreement', 4000),
  }),
);
export type FrameworkUsed = Parsed<typeof FrameworkUsed>;

/** How the most suitable provider was found among the likely ones (regulation 6(6) and 10). */
export const Approach = lazily(() =>
  z
    .object({
      considered: listOf(
        'provider considered',
        fieldset({
          provider: text('the provider considered'),
          finding: text('what was found about the provider', 2000),
        }),
        30,
      ),
      informationUsed: text('the relevant information that was taken into account', 4000),
      howIdentified: text('how the most suitable provider was identified', 4000),
      /** The first day on which providers were assessed. */
      assessed: date('the date on which the assessment of providers began'),
      completed: date('the date on which the assessment was completed'),
      moderation: optionalText('how differing views were reconciled', 2000),
    })
    .refine((approach) => approach.completed >= approach.assessed, {
      error: 'The assessment must be completed on or after the day it began',
      path: ['completed'],
    }),
);
export type Approach = Parsed<typeof Approach>;
