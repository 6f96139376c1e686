import type { AwardCommand } from '../../../domain/award/commands.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { filledFields } from '../../../domain/award/notices/notice-contents.ts';
import { kindsToRecord } from '../../../domain/award/notices/notices-owed.ts';
import { awardRules as rules } from '../../../domain/award/rules.ts';
import { noticeRules } from '../../../domain/notice/missing-fields.ts';
import { AssessmentsFields, ExclusionsFields, SignOffsFields } from './check-fields.tsx';
import { ConfirmationFields } from './confirmation-fields.tsx';
import { BasicSelectionFields, KeyCriteriaFields } from './criteria-fields.tsx';
import { ConfirmFields, DecideFields, NoteFields } from './decision-fields.tsx';
import { DetailsFields } from './details-fields.tsx';
import { AbandonFields, RepeatFields } from './ending-fields.tsx';
import type { AwardForm } from './form-page.tsx';
import { CorrectNoticeFields, NoticeWordingFields, PublishNoticeFields } from './notice-fields.tsx';
import { OffersFields } from './offers-fields.tsx';
import { ConflictsFields, DecisionMakersFields, OptionsFields, ReasonsFields } from './people-fields.tsx';
import { ApproachFields, FrameworkFields, UrgencyFields } from './process-evidence-fields.tsx';
import { ProcessFields } from './process-fields.tsx';
import { FurtherDecisionFields, PanelStepFields, RepresentationFields, ReviewStepFields } from './review-fields.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { ValuesFields } from './values-fields.tsx';

/** The form of each command on an award that is there. */
export const awardForms: Readonly<Record<Exclude<AwardCommand['type'], 'record'>, AwardForm>> = {
  correctDetails: {
    title: 'Correct what the award is about',
    button: 'Save',
    done: 'Corrected',
    Fields: DetailsFields,
  },
  recordValues: {
    title: 'Contract value',
    button: 'Save the values',
    done: 'Contract value saved',
    wide: true,
    rule: rules.lifetimeValueIsKnown,
    Fields: ValuesFields,
  },
  recordScope: {
    title: 'Which law applies',
    button: 'Save the facts',
    done: 'Which law applies saved',
    rule: rules.scopeIsShown,
    Fields: ScopeFields,
  },
  recordUrgency: {
    title: 'Why the award is urgent',
    button: 'Save the tests',
    done: 'Tests of an urgent award saved',
    rule: rules.urgencyIsShown,
    Fields: UrgencyFields,
  },
  recordFramework: {
    title: 'Framework agreement used',
    button: 'Save the framework agreement',
    done: 'Framework agreement saved',
    rule: rules.frameworkIsNamed,
    Fields: FrameworkFields,
  },
  recordApproach: {
    title: 'How the most suitable provider was identified',
    button: 'Save the approach',
    done: 'How the most suitable provider was identified saved',
    rule: rules.approachIsShown,
    Fields: ApproachFields,
  },
  recordOffers: {
    title: 'Evaluation of offers',
    button: 'Save the evaluation',
    done: 'Evaluation of offers saved',
    wide: true,
    rule: rules.offersAreEvaluated,
    Fields: OffersFields,
  },
  confirmRules: {
    title: 'Rules to confirm with legal',
    button: 'Record the confirmation',
    done: 'Named confirmation recorded',
    rule: rules.rulesAreConfirmed,
    Fields: ConfirmationFields,
  },
  recordProcess: {
    title: 'Why the process is open',
    button: 'Save the facts',
    done: 'Facts for the process saved',
    rule: rules.processIsShown,
    Fields: ProcessFields,
  },
  recordKeyCriteria: {
    title: 'Key criteria',
    button: 'Save the key criteria',
    done: 'Key criteria saved',
    rule: rules.keyCriteriaAreConsidered,
    Fields: KeyCriteriaFields,
  },
  recordBasicSelection: {
    title: 'Basic selection criteria',
    button: 'Save the results',
    done: 'Basic selection criteria saved',
    rule: rules.selectionIsAssessed,
    Fields: BasicSelectionFields,
  },
  recordExclusions: {
    title: 'Exclusions and sub-contractors',
    button: 'Save the checks',
    done: 'Checks for exclusion saved',
    rule: rules.exclusionsAreChecked,
    Fields: ExclusionsFields,
  },
  recordConflicts: {
    title: 'Conflicts of interest',
    button: 'Save',
    done: 'Conflicts of interest saved',
    rule: rules.conflictsAreStated,
    Fields: ConflictsFields,
  },
  recordDecisionMakers: {
    title: 'Decision-makers',
    button: 'Save the decision-makers',
    done: 'Decision-makers saved',
    rule: rules.decisionMakersAreNamed,
    Fields: DecisionMakersFields,
  },
  recordOptions: {
    title: 'Options rejected',
    button: 'Save the options',
    done: 'Rejected options saved',
    rule: rules.optionsAreWeighed,
    Fields: OptionsFields,
  },
  recordSignOffs: {
    title: 'Sign-offs',
    button: 'Save the sign-offs',
    done: 'Sign-offs saved',
    rule: rules.signOffsAreGiven,
    Fields: SignOffsFields,
  },
  recordAssessments: {
    title: 'Impact assessments',
    button: 'Save the assessments',
    done: 'Impact assessments saved',
    rule: rules.impactIsAssessed,
    Fields: AssessmentsFields,
  },
  recordReasons: {
    title: 'Reasons for selecting the provider',
    button: 'Save the reasons',
    done: 'Reasons saved',
    rule: rules.reasonsAreGiven,
    Fields: ReasonsFields,
  },
  decide: {
    title: 'Record the decision to award',
    button: 'Record the decision',
    done: 'Decision recorded. The evidence is now frozen',
    explains: (award) => evidenceChecklist(award).map((item) => item.key),
    Fields: DecideFields,
  },
  recordNoticeWording: {
    title: 'What only a notice says',
    button: 'Save the wording',
    done: 'Wording of notices saved',
    rule: noticeRules.noticeSaysEverything,
    Fields: NoticeWordingFields,
  },
  publishNotice: {
    title: 'Record the publication of a notice',
    button: 'Record the publication',
    done: 'Publication of the notice recorded',
    rule: noticeRules.noticeSaysEverything,
    explains: (award) =>
      kindsToRecord(award).flatMap((kind) => filledFields(award, kind).map(({ key }) => key as string)),
    Fields: PublishNoticeFields,
  },
  correctNotice: {
    title: 'Correct when a notice was published',
    button: 'Correct the publication',
    done: 'Publication of the notice corrected. What counts from it is counted again',
    rule: rules.noticeStandsOnceConfirmed,
    Fields: CorrectNoticeFields,
  },
  recordRepresentation: {
    title: 'Record a representation',
    button: 'Record the representation',
    done: 'Representation recorded',
    rule: rules.representationsAnswered,
    Fields: RepresentationFields,
  },
  recordReviewStep: {
    title: 'Record a step of the review',
    button: 'Record the step',
    done: 'Step of the review recorded',
    rule: rules.reviewAfterRepresentation,
    Fields: ReviewStepFields,
  },
  recordPanelStep: {
    title: 'Record a step of the review by the Panel',
    button: 'Record the step',
    done: 'Step of the review by the Panel recorded',
    rule: rules.panelStepsInOrder,
    Fields: PanelStepFields,
  },
  recordFurtherDecision: {
    title: 'Record the further decision on a representation',
    button: 'Record the further decision',
    done: 'Further decision recorded',
    rule: rules.representationsAnswered,
    Fields: FurtherDecisionFields,
  },
  confirm: { title: 'Confirm the award', button: 'Confirm the award', done: 'Award confirmed', Fields: ConfirmFields },
  repeat: {
    title: 'Go back to an earlier step',
    button: 'Go back',
    done: 'Gone back to an earlier step. The evidence can be changed again',
    rule: rules.decidedBeforeRepeated,
    Fields: RepeatFields,
  },
  abandon: {
    title: 'Abandon the procurement',
    button: 'Abandon the procurement',
    done: 'Procurement abandoned',
    rule: rules.abandonedBeforeContract,
    Fields: AbandonFields,
  },
  addNote: { title: 'Add a note', button: 'Add the note', done: 'Note added', Fields: NoteFields },
};
