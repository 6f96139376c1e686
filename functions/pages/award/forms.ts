import type { AwardCommand } from '../../../domain/award/commands.ts';
import { evidenceChecklist } from '../../../domain/award/evidence.ts';
import { awardRules as rules } from '../../../domain/award/rules.ts';
import { AssessmentsFields, ExclusionsFields, SignOffsFields } from './check-fields.tsx';
import { BasicSelectionFields, KeyCriteriaFields } from './criteria-fields.tsx';
import {
  ConfirmFields,
  DecideFields,
  FurtherDecisionFields,
  NoteFields,
  RepresentationFields,
} from './decision-fields.tsx';
import { DetailsFields } from './details-fields.tsx';
import type { AwardForm } from './form-page.tsx';
import { ConfirmationNoticeFields, CorrectNoticeFields, PublishNoticeFields } from './notice-fields.tsx';
import { ConflictsFields, DecisionMakersFields, OptionsFields, ReasonsFields } from './people-fields.tsx';
import { ProcessFields } from './process-fields.tsx';
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
  recordProcess: {
    title: 'Why direct award process C is open',
    button: 'Save the facts',
    done: 'Facts for process C saved',
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
  publishNotice: {
    title: 'Record the publication of the intention notice',
    button: 'Record the publication',
    done: 'Publication of the notice recorded. Standstill is counted from it',
    rule: rules.noticeIsComplete,
    Fields: PublishNoticeFields,
  },
  correctNotice: {
    title: 'Correct when the intention notice was published',
    button: 'Correct the publication',
    done: 'Publication of the notice corrected. Standstill is counted again from it',
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
  recordFurtherDecision: {
    title: 'Record the further decision on a representation',
    button: 'Record the further decision',
    done: 'Further decision recorded',
    rule: rules.representationsAnswered,
    Fields: FurtherDecisionFields,
  },
  confirm: { title: 'Confirm the award', button: 'Confirm the award', done: 'Award confirmed', Fields: ConfirmFields },
  recordConfirmationNotice: {
    title: 'Record the publication of the notice confirming the award',
    button: 'Record the publication',
    done: 'Publication of the notice confirming the award recorded',
    rule: rules.confirmedBeforeItsNotice,
    Fields: ConfirmationNoticeFields,
  },
  addNote: { title: 'Add a note', button: 'Add the note', done: 'Note added', Fields: NoteFields },
};
