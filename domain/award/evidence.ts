import type { Rule } from '../shared/refusal.ts';
import type { Source } from '../shared/source.ts';
import type { AwardState } from './award.ts';
import type { AwardCommand } from './commands.ts';
import { cpvWarning } from './cpv.ts';
import {
  missingFromExclusions,
  missingFromKeyCriteria,
  missingFromProcess,
  unstatedSignOffs,
} from './evidence-gaps.ts';
import { evidenceRules } from './evidence-rules.ts';

/** One thing that the record must show before the decision. */
export interface ChecklistItem {
  readonly key: string;
  readonly title: string;
  readonly rule: Rule;
  readonly source: Source;
  /** The command that records it. */
  readonly command: AwardCommand['type'];
  /** Whether the decision waits for it. What the law of another regime does not ask for is shown and not required. */
  readonly required: boolean;
  readonly done: boolean;
  /** What is missing, each as a sentence that says what to do. */
  readonly missing: readonly string[];
  /** What to look at again; never stops the decision. */
  readonly warnings: readonly string[];
}

type Draft = Omit<ChecklistItem, 'source' | 'done' | 'warnings' | 'required'> & {
  readonly warnings?: readonly string[];
  readonly required?: boolean;
};

const item = ({ warnings = [], required = true, ...draft }: Draft): ChecklistItem => ({
  ...draft,
  warnings,
  required,
  source: draft.rule.source,
  done: draft.missing.length === 0,
});

const unless = (recorded: unknown, otherwise: string): readonly string[] => (recorded ? [] : [otherwise]);

const missingFromChange = (state: AwardState): readonly string[] => {
  const existing = state.existingContract;
  return [
    ...unless(
      existing?.lifetimeValueAtEntry !== undefined || existing?.valueUnknownBecause,
      'Record the lifetime value of the existing contract when it was entered into, or why it is not known',
    ),
    ...unless(state.values?.computesWith.lifetime !== undefined, 'Record the proposed lifetime value'),
    ...unless(state.reasons?.considerableChange, 'Record why the considerable change threshold is or is not met'),
  ];
};

const missingFromAssessments = ({ assessments }: AwardState): readonly string[] => [
  ...unless(assessments?.equality, 'Record the equality impact assessment'),
  ...(assessments?.equality?.fullAssessmentRequired && !assessments.equality.fullAssessmentReference
    ? ['Enter the reference of the full equality impact assessment']
    : []),
  ...unless(assessments?.climate, 'Record the climate impact assessment'),
  ...unless(assessments?.dataProtection, 'Record the data protection impact assessment, or why none is required'),
];

const processC = (state: AwardState): readonly ChecklistItem[] => {
  const warning = cpvWarning(state.cpv);
  return [
    item({
      key: 'process',
      title: 'Why direct award process C is open',
      rule: evidenceRules.processIsShown,
      command: 'recordProcess',
      missing: missingFromProcess(state),
      warnings: warning === undefined ? [] : [warning],
    }),
    item({
      key: 'considerableChange',
      title: 'Considerable change threshold',
      rule: evidenceRules.changeIsConsidered,
      command: state.reasons?.considerableChange ? 'correctDetails' : 'recordReasons',
      missing: missingFromChange(state),
    }),
    item({
      key: 'keyCriteria',
      title: 'Key criteria',
      rule: evidenceRules.keyCriteriaAreConsidered,
      command: 'recordKeyCriteria',
      missing: missingFromKeyCriteria(state.keyCriteria),
    }),
    item({
      key: 'basicSelection',
      title: 'Basic selection criteria',
      rule: evidenceRules.selectionIsAssessed,
      command: 'recordBasicSelection',
      missing: unless(state.basicSelection, 'Record the result for each basic selection criterion'),
    }),
    item({
      key: 'exclusions',
      title: 'Exclusions and sub-contractors',
      rule: evidenceRules.exclusionsAreChecked,
      command: 'recordExclusions',
      missing: missingFromExclusions(state),
    }),
  ];
};

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

/**
 * What must be recorded before the decision, in the order of a task list, with what is missing from each. Process C
 * has its own items; outside the Provider Selection Regime only the value and the decision-makers are required.
 */
export const evidenceChecklist = (state: AwardState): readonly ChecklistItem[] => {
  const isPsr = state.regime === 'psr';
  return isPsr ? [...processC(state), ...common(state, true)] : common(state, false);
};
