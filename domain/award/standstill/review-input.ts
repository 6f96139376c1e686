import * as z from 'zod';
import { choice, date, instant, optionalText, text } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import { furtherOutcomes, panelSteps, repeatedSteps, reviewSteps } from './review-vocabulary.ts';

/** What is typed about representations, their review, and how an award that does not go on is ended. */

export const Representation = lazily(() =>
  z.object({
    from: text('who made the representation'),
    received: instant('the time the representation was received'),
    summary: optionalText('what the representation says', 4000),
    /** What the provider asked to see of the record under regulation 24: it is owed promptly. */
    informationRequested: optionalText('the information that was asked for', 2000),
  }),
);

const representation = () => text('the representation', 20);

export const ReviewStep = lazily(() =>
  z.object({
    representation: representation(),
    step: choice('what was done', reviewSteps),
    on: date('the date on which it was done'),
    note: optionalText('what was said or supplied', 2000),
  }),
);

export const FurtherDecision = lazily(() =>
  z.object({
    representation: representation(),
    outcome: choice('the further decision', furtherOutcomes),
    /** The day on which the provider was told; five working days count from it. */
    communicated: date('the date the further decision was communicated'),
    reasons: text('the reasons for the further decision', 4000),
  }),
);

export const PanelStep = lazily(() =>
  z.object({
    representation: representation(),
    step: choice('what happened', panelSteps),
    on: date('the date on which it happened'),
    note: optionalText('what the Panel was asked or said', 4000),
  }),
);

export const Repetition = lazily(() =>
  z.object({
    from: choice('the step to go back to', repeatedSteps),
    decidedOn: date('the date of the decision to go back'),
    reasons: text('the reasons for going back', 4000),
  }),
);

export const Abandonment = lazily(() =>
  z.object({
    decidedOn: date('the date of the decision to abandon'),
    reasons: text('the reasons for abandoning', 4000),
    providersToldOn: date('the date the providers were told').optional(),
  }),
);
