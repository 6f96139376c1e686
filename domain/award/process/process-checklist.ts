import { urgent } from '../../contract/change/urgent.ts';
import { cpvWarnings } from '../../regime/schedule-1.ts';
import type { AwardState } from '../award.ts';
import { unconfirmedRules } from '../confirmation/unconfirmed-rules.ts';
import { type ChecklistItem, item, unless } from '../evidence/checklist-item.ts';
import {
  missingFromApproach,
  missingFromExclusions,
  missingFromFramework,
  missingFromInvitation,
  missingFromKeyCriteria,
  missingFromProcess,
  missingFromScope,
  missingFromUrgency,
} from '../evidence/evidence-gaps.ts';
import { evidenceRules } from '../evidence/evidence-rules.ts';
import { noticeRecorded } from '../notices/notices.ts';
import { titleOfFacts } from '../vocabulary.ts';
import { missingFromOffers } from './offers.ts';

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

/** Which law applies: the first thing to settle under every regime. */
export const scopeItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'scope',
    title: 'Which law applies',
    rule: evidenceRules.scopeIsShown,
    command: 'recordScope',
    missing: missingFromScope(state),
    warnings: state.regime === 'psr' ? cpvWarnings([state.cpv, ...(state.scope?.furtherCpv ?? [])]) : [],
  });

const processItem = (state: AwardState, required = true): ChecklistItem =>
  item({
    key: 'process',
    title: titleOfFacts(state.process),
    rule: evidenceRules.processIsShown,
    command: 'recordProcess',
    required,
    missing: missingFromProcess(state),
  });

const criteriaItems = (state: AwardState): readonly ChecklistItem[] => [
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
];

const exclusionsItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'exclusions',
    title: 'Exclusions and sub-contractors',
    rule: evidenceRules.exclusionsAreChecked,
    command: 'recordExclusions',
    missing: missingFromExclusions(state),
  });

const changeItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'considerableChange',
    title: 'Considerable change threshold',
    rule: evidenceRules.changeIsConsidered,
    command: state.reasons?.considerableChange ? 'correctDetails' : 'recordReasons',
    missing: missingFromChange(state),
  });

const approachItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'approach',
    title: 'How the most suitable provider was identified',
    rule: evidenceRules.approachIsShown,
    command: state.approach && !noticeRecorded(state, 'mostSuitableApproach') ? 'publishNotice' : 'recordApproach',
    missing: missingFromApproach(state),
  });

const offersItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'offers',
    title: 'Evaluation of offers',
    rule: evidenceRules.offersAreEvaluated,
    command: 'recordOffers',
    missing: missingFromOffers(state),
  });

const invitationItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'invitation',
    title: 'Notice inviting offers',
    rule: unconfirmedRules.offersInvitedByNotice,
    command: 'publishNotice',
    missing: missingFromInvitation(state),
  });

const urgencyItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'urgency',
    title: 'Why the award is urgent',
    rule: evidenceRules.urgencyIsShown,
    command: 'recordUrgency',
    missing: missingFromUrgency(state),
    warnings: state.urgency ? urgent({ what: 'award', ...state.urgency }).review : [],
  });

const frameworkItem = (state: AwardState): ChecklistItem =>
  item({
    key: 'framework',
    title: 'Framework agreement used',
    rule: evidenceRules.frameworkIsNamed,
    command: 'recordFramework',
    missing: missingFromFramework(state),
  });

/** What each process of the Provider Selection Regime asks for beside what every award shows (law.md section 2). */
export const processItems = (state: AwardState): readonly ChecklistItem[] => {
  switch (state.process) {
    case 'A':
    case 'B':
      return [processItem(state), exclusionsItem(state)];
    case 'C':
      return [processItem(state), changeItem(state), ...criteriaItems(state), exclusionsItem(state)];
    case 'mostSuitable':
      return [processItem(state), approachItem(state), ...criteriaItems(state), exclusionsItem(state)];
    case 'competitive':
      return [
        processItem(state),
        invitationItem(state),
        offersItem(state),
        ...criteriaItems(state),
        exclusionsItem(state),
      ];
    case 'urgent':
      return [urgencyItem(state), processItem(state, false), exclusionsItem(state)];
    case 'frameworkCallOff':
      return [frameworkItem(state), processItem(state, false), exclusionsItem(state)];
    case 'notApplicable':
      return [];
    default:
      return state.process satisfies never;
  }
};
