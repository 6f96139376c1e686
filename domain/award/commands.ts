import * as z from 'zod';
import { date, optionalText, text, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import type { CommandDefinitions, CommandOf } from '../shared/record.ts';
import { RuleConfirmation } from './confirmation/confirmations.ts';
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
} from './evidence/evidence-sections.ts';
import { CorrectedNotice, NoticeWording, PublishedNotice } from './notices/notice-input.ts';
import { Offers } from './process/offers.ts';
import { Approach, FrameworkUsed, Urgency } from './process/process-evidence.ts';
import { ProcessRecord } from './process/process-facts.ts';
import { Scope } from './process/scope.ts';
import {
  Abandonment,
  FurtherDecision,
  PanelStep,
  Repetition,
  Representation,
  ReviewStep,
} from './standstill/review-input.ts';
import { Values } from './values.ts';

const AwardDecision = lazily(() =>
  z.object({
    body: text('who made the decision'),
    date: date('the date of the decision'),
    keyDecision: yesNo('is it a key decision?'),
    reference: optionalText('the decision reference', 60),
    reportPublished: date('the date the report was published').optional(),
  }),
);

/** What can be done to an award. */
export const awardCommands = {
  record: { title: 'Record a new award', schema: Details, begins: true },
  correctDetails: { title: 'Correct what an award is about', schema: Details },
  recordValues: { title: 'Record the contract values as printed', schema: Values },
  recordScope: { title: 'Record which law applies', schema: Scope },
  recordProcess: { title: 'Record the facts from which the process follows', schema: ProcessRecord },
  recordUrgency: { title: 'Record why the award is urgent', schema: Urgency },
  recordFramework: { title: 'Record the framework agreement used', schema: FrameworkUsed },
  recordApproach: { title: 'Record how the most suitable provider was identified', schema: Approach },
  recordOffers: { title: 'Record how the offers were evaluated', schema: Offers },
  recordKeyCriteria: { title: 'Record the five key criteria', schema: KeyCriteria },
  recordBasicSelection: { title: 'Record the basic selection criteria', schema: BasicSelection },
  recordExclusions: { title: 'Record the checks for exclusion', schema: Exclusions },
  recordConflicts: { title: 'Record conflicts of interest, or that there are none', schema: Conflicts },
  recordDecisionMakers: { title: 'Record who decides', schema: DecisionMakers },
  recordOptions: { title: 'Record the options rejected', schema: Options },
  recordSignOffs: { title: 'Record the sign-offs', schema: SignOffs },
  recordAssessments: { title: 'Record the impact assessments', schema: Assessments },
  recordReasons: { title: 'Record the reasons for selecting the provider', schema: Reasons },
  confirmRules: { title: 'Record a named confirmation of unconfirmed rules', schema: RuleConfirmation },
  decide: { title: 'Record the decision to award', schema: AwardDecision },
  recordNoticeWording: { title: 'Record what only a notice says', schema: NoticeWording },
  publishNotice: { title: 'Record the publication of a notice', schema: PublishedNotice },
  correctNotice: { title: 'Correct when a notice was published', schema: CorrectedNotice },
  recordRepresentation: { title: 'Record a representation', schema: Representation },
  recordReviewStep: { title: 'Record a step of the review of a representation', schema: ReviewStep },
  recordFurtherDecision: { title: 'Record the further decision on a representation', schema: FurtherDecision },
  recordPanelStep: { title: 'Record a step of the review by the Panel', schema: PanelStep },
  confirm: {
    title: 'Confirm the award',
    schema: lazily(() => z.object({ awardedOn: date('the date of the award').optional() })),
  },
  repeat: { title: 'Go back to an earlier step and repeat it', schema: Repetition },
  abandon: { title: 'Abandon the procurement', schema: Abandonment },
  addNote: {
    title: 'Add a note beside the evidence',
    schema: lazily(() => z.object({ text: text('the note', 4000) })),
  },
} as const satisfies CommandDefinitions;

export type AwardCommand = CommandOf<typeof awardCommands>;
export type AwardCommandData<Type extends AwardCommand['type']> = Extract<AwardCommand, { type: Type }>['data'];
