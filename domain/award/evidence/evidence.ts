import type { AwardState } from '../award.ts';
import { missingConfirmations } from '../confirmation/rules-relied.ts';
import { processItems, scopeItem } from '../process/process-checklist.ts';
import { type ChecklistItem, item, unless } from './checklist-item.ts';
import { unstatedSignOffs } from './evidence-gaps.ts';
import { evidenceRules } from './evidence-rules.ts';

const missingFromAssessments = ({ assessments }: AwardState): readonly string[] => [
  ...unless(assessments?.equality, 'Record the equality impact assessment'),
  ...(assessments?.equality?.fullAssessmentRequired && !assessments.equality.fullAssessmentReference
    ? ['Enter the reference of the full equality impact assessment']
    : []),
  ...unless(assessments?.climate, 'Record the climate impact assessment'),
  ...unless(assessments?.dataProtection, 'Record the data protection impact assessment, or why none is required'),
];

/** What every award shows, under whatever regime; all of it is required under the Provider Selection Regime. */
const common = (state: AwardState, isPsr: boolean): readonly ChecklistItem[] => [
  item({
    key: 'values',
    title: 'Contract value',
    rule: evidenceRules.lifetimeValueIsKnown,
    command: 'recordValues',
    missing: isPsr
      ? unless(state.values?.computesWith.lifetime !== undefined, 'Record the lifetime value to compute with')
      : unless(state.values, 'Record the contract values as the papers print them'),
  }),
  item({
    key: 'conflicts',
    title: 'Conflicts of interest',
    rule: evidenceRules.conflictsAreStated,
    command: 'recordConflicts',
    required: isPsr,
    missing: unless(state.conflicts, 'Record the conflicts of interest, or that none was declared'),
  }),
  item({
    key: 'decisionMakers',
    title: 'Decision-makers',
    rule: evidenceRules.decisionMakersAreNamed,
    command: 'recordDecisionMakers',
    missing: unless(state.decisionMakers, 'Record the committee or job titles, and the people who decide'),
  }),
  item({
    key: 'options',
    title: 'Options rejected',
    rule: evidenceRules.optionsAreWeighed,
    command: 'recordOptions',
    required: isPsr,
    missing: unless(state.options, 'Record the options that were rejected, and why'),
  }),
  item({
    key: 'signOffs',
    title: 'Sign-offs',
    rule: evidenceRules.signOffsAreGiven,
    command: 'recordSignOffs',
    required: isPsr,
    missing: unless(state.signOffs, 'Record the sign-offs'),
    warnings: unstatedSignOffs(state.signOffs),
  }),
  item({
    key: 'assessments',
    title: 'Impact assessments',
    rule: evidenceRules.impactIsAssessed,
    command: 'recordAssessments',
    required: isPsr,
    missing: missingFromAssessments(state),
    warnings:
      state.assessments?.dataProtection?.state === 'notStated' ? ['Data protection: the papers do not say'] : [],
  }),
  item({
    key: 'reasons',
    title: 'Reasons for selecting the provider',
    rule: evidenceRules.reasonsAreGiven,
    command: 'recordReasons',
    required: isPsr,
    missing: unless(state.reasons, 'Record the reasons for selecting the provider'),
  }),
];

const confirmationsItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'confirmations',
    title: 'Rules to confirm with legal',
    rule: evidenceRules.rulesAreConfirmed,
    command: 'confirmRules',
    missing: missingConfirmations(state),
  });

/**
 * What must be recorded before the decision, in the order of a task list, with what is missing from each. Each process has
 * its own items; outside the Provider Selection Regime only the scope, the value, the decision-makers and the rules to
 * confirm are required.
 */
export const evidenceChecklist = (state: AwardState): readonly ChecklistItem[] => [
  scopeItem(state),
  ...processItems(state),
  ...common(state, state.regime === 'psr'),
  confirmationsItem(state),
];
