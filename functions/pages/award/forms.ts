import type { AwardCommand } from '../../../domain/award/commands.ts';
import { awardRules as rules } from '../../../domain/award/rules.ts';
import { AssessmentsFields, ExclusionsFields, SignOffsFields } from './check-fields.tsx';
import { BasicSelectionFields, KeyCriteriaFields } from './criteria-fields.tsx';
import {
  ConfirmFields,
  DecideFields,
  FurtherDecisionFields,
  NoteFields,
  PublishNoticeFields,
  RepresentationFields,
} from './decision-fields.tsx';
import { DetailsFields } from './details-fields.tsx';
import type { AwardForm } from './form-page.tsx';
import { ConflictsFields, DecisionMakersFields, OptionsFields, ReasonsFields } from './people-fields.tsx';
import { ProcessFields } from './process-fields.tsx';
import { ValuesFields } from './values-fields.tsx';

/** The form of each command on an award that is there. */
export const awardForms: Readonly<Record<Exclude<AwardCommand['type'], 'record'>, AwardForm>> = {
  correctDetails: { title: 'Correct what the award is about', button: 'Save', Fields: DetailsFields },
  recordValues: {
    title: 'Contract value',
    button: 'Save the values',
    rule: rules.lifetimeValueIsKnown,
    Fields: ValuesFields,
  },
  recordProcess: {
    title: 'Why direct award process C is open',
    button: 'Save the facts',
    rule: rules.processIsShown,
    Fields: ProcessFields,
  },
  recordKeyCriteria: {
    title: 'Key criteria',
    button: 'Save the key criteria',
    rule: rules.keyCriteriaAreConsidered,
    Fields: KeyCriteriaFields,
  },
  recordBasicSelection: {
    title: 'Basic selection criteria',
    button: 'Save the results',
    rule: rules.selectionIsAssessed,
    Fields: BasicSelectionFields,
  },
  recordExclusions: {
    title: 'Exclusions and sub-contractors',
    button: 'Save the checks',
    rule: rules.exclusionsAreChecked,
    Fields: ExclusionsFields,
  },
  recordConflicts: {
    title: 'Conflicts of interest',
    button: 'Save',
    rule: rules.conflictsAreStated,
    Fields: ConflictsFields,
  },
  recordDecisionMakers: {
    title: 'Decision-makers',
    button: 'Save the decision-makers',
    rule: rules.decisionMakersAreNamed,
    Fields: DecisionMakersFields,
  },
  recordOptions: {
    title: 'Options rejected',
    button: 'Save the options',
    rule: rules.optionsAreWeighed,
    Fields: OptionsFields,
  },
  recordSignOffs: {
    title: 'Sign-offs',
    button: 'Save the sign-offs',
    rule: rules.signOffsAreGiven,
    Fields: SignOffsFields,
  },
  recordAssessments: {
    title: 'Impact assessments',
    button: 'Save the assessments',
    rule: rules.impactIsAssessed,
    Fields: AssessmentsFields,
  },
  recordReasons: {
    title: 'Reasons for selecting the provider',
    button: 'Save the reasons',
    rule: rules.reasonsAreGiven,
    Fields: ReasonsFields,
  },
  decide: { title: 'Record the decision to award', button: 'Record the decision', Fields: DecideFields },
  publishNotice: {
    title: 'Record the publication of the intention notice',
    button: 'Record the publication',
    rule: rules.noticeIsComplete,
    Fields: PublishNoticeFields,
  },
  recordRepresentation: {
    title: 'Record a representation',
    button: 'Record the representation',
    rule: rules.representationsAnswered,
    Fields: RepresentationFields,
  },
  recordFurtherDecision: {
    title: 'Record the further decision on a representation',
    button: 'Record the further decision',
    rule: rules.representationsAnswered,
    Fields: FurtherDecisionFields,
  },
  confirm: { title: 'Confirm the award', button: 'Confirm the award', Fields: ConfirmFields },
  addNote: { title: 'Add a note', button: 'Add the note', Fields: NoteFields },
};
