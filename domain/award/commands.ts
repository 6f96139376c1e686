import * as z from 'zod';
import { choice, date, instant, optionalText, text, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import type { CommandDefinitions, CommandOf } from '../shared/record.ts';
import { Details } from './details.ts';
import {
  Assessments,
  BasicSelection,
  Conflicts,
  DecisionMakers,
  Exclusions,
  KeyCriteria,
  Options,
  Reasons,
  SignOffs,
} from './evidence-sections.ts';
import { ProcessRecord } from './process-facts.ts';
import { Values } from './values.ts';
import { furtherOutcomes } from './vocabulary.ts';

const AwardDecision = lazily(() =>
  z.object({
    body: text('who made the decision'),
    date: date('the date of the decision'),
    keyDecision: yesNo('is it a key decision?'),
    reference: optionalText('the decision reference', 60),
    reportPublished: date('the date the report was published').optional(),
  }),
);

const PublishedNotice = lazily(() =>
  z.object({
    submitted: instant('the time the notice was submitted').optional(),
    /** Standstill counts from this, as the civil date in London. */
    published: instant('the time the notice was published'),
    /** Completes the notice when the award was recorded without its reference. */
    contractReference: optionalText('the contract reference', 60),
    noticeReference: optionalText('the number of the notice', 60),
  }),
);

export const CorrectedNotice = lazily(() =>
  z.object({
    published: instant('the time the notice was published'),
    /** Replaces what stood: left out, no time of submission is kept. */
    submitted: instant('the time the notice was submitted').optional(),
    reason: text('the reason for the correction', 1000),
  }),
);

export const ConfirmationNotice = lazily(() =>
  z.object({
    published: date('the date the notice confirming the award was published'),
    noticeReference: optionalText('the number of the notice', 60),
  }),
);

export const Representation = lazily(() =>
  z.object({
    from: text('who made the representation'),
    received: instant('the time the representation was received'),
    summary: optionalText('what the representation says', 4000),
    /** What the provider asked to see of the record under regulation 24: it is owed promptly. */
    informationRequested: optionalText('the information that was asked for', 2000),
  }),
);

const FurtherDecision = lazily(() =>
  z.object({
    representation: text('the representation', 20),
    outcome: choice('the further decision', furtherOutcomes),
    /** The day on which the provider was told; five working days count from it. */
    communicated: date('the date the further decision was communicated'),
    reasons: text('the reasons for the further decision', 4000),
  }),
);

/** What can be done to an award. */
export const awardCommands = {
  record: { title: 'Record a new award', schema: Details, begins: true },
  correctDetails: { title: 'Correct what an award is about', schema: Details },
  recordValues: { title: 'Record the contract values as printed', schema: Values },
  recordProcess: { title: 'Record the facts for direct award process C', schema: ProcessRecord },
  recordKeyCriteria: { title: 'Record the five key criteria', schema: KeyCriteria },
  recordBasicSelection: { title: 'Record the basic selection criteria', schema: BasicSelection },
  recordExclusions: { title: 'Record the checks for exclusion', schema: Exclusions },
  recordConflicts: { title: 'Record conflicts of interest, or that there are none', schema: Conflicts },
  recordDecisionMakers: { title: 'Record who decides', schema: DecisionMakers },
  recordOptions: { title: 'Record the options rejected', schema: Options },
  recordSignOffs: { title: 'Record the sign-offs', schema: SignOffs },
  recordAssessments: { title: 'Record the impact assessments', schema: Assessments },
  recordReasons: { title: 'Record the reasons for selecting the provider', schema: Reasons },
  decide: { title: 'Record the decision to award', schema: AwardDecision },
  publishNotice: { title: 'Record the publication of the intention notice', schema: PublishedNotice },
  correctNotice: { title: 'Correct when the intention notice was published', schema: CorrectedNotice },
  recordRepresentation: { title: 'Record a representation', schema: Representation },
  recordFurtherDecision: { title: 'Record the further decision on a representation', schema: FurtherDecision },
  confirm: {
    title: 'Confirm the award',
    schema: lazily(() => z.object({ awardedOn: date('the date of the award').optional() })),
  },
  recordConfirmationNotice: {
    title: 'Record the publication of the notice confirming the award',
    schema: ConfirmationNotice,
  },
  addNote: {
    title: 'Add a note beside the evidence',
    schema: lazily(() => z.object({ text: text('the note', 4000) })),
  },
} as const satisfies CommandDefinitions;

export type AwardCommand = CommandOf<typeof awardCommands>;
export type AwardCommandData<Type extends AwardCommand['type']> = Extract<AwardCommand, { type: Type }>['data'];
