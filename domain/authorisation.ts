import type { awardCommands } from './award/commands.ts';
import type { concernCommands } from './concern/commands.ts';
import type { contractCommands } from './contract/commands.ts';
import type { curveCommands } from './curve/commands.ts';
import type { outcomeCommands } from './outcome/commands.ts';
import type { returnCommands } from './return/commands.ts';
import { type Parties, type Person, type Role, type Standing, standingOf } from './shared/people.ts';

/**
 * Who may do what: one table, read as "this action, by someone standing so to the record, in one of these roles".
 * An action that is not in the table does not exist, and a command without a line here does not compile.
 */
export interface Grants {
  readonly authority?: readonly Role[];
  readonly provider?: readonly Role[];
}

const commissioning: Grants = { authority: ['commissioner'] };
const authorityReads: Grants = { authority: ['commissioner', 'boardMember', 'auditor'] };
const reporting: Grants = { provider: ['dataOfficer', 'certifier'] };
const bothRead: Grants = { ...authorityReads, ...reporting };
const certifying: Grants = { provider: ['certifier'] };
const platformOnly: Grants = { authority: ['platform'] };

type CommandActions =
  | `award.${keyof typeof awardCommands}`
  | `contract.${keyof typeof contractCommands}`
  | `return.${keyof typeof returnCommands}`
  | `concern.${keyof typeof concernCommands}`
  | `curve.${keyof typeof curveCommands}`
  | `outcome.${keyof typeof outcomeCommands}`;

type ReadActions =
  | 'award.read'
  | 'contract.read'
  | 'contract.readMoney'
  | 'return.read'
  | 'return.readDraft'
  | 'concern.read'
  | 'curve.read'
  | 'outcome.read'
  | 'scorecard.read'
  | 'statusBoard.read'
  | 'openData.read'
  | 'journal.read';

export type Action = CommandActions | ReadActions;

export const grants: Readonly<Record<Action, Grants>> = {
  'award.read': authorityReads,
  'award.record': commissioning,
  'award.correctDetails': commissioning,
  'award.recordValues': commissioning,
  'award.recordScope': commissioning,
  'award.recordProcess': commissioning,
  'award.recordUrgency': commissioning,
  'award.recordFramework': commissioning,
  'award.recordApproach': commissioning,
  'award.recordOffers': commissioning,
  'award.recordKeyCriteria': commissioning,
  'award.recordBasicSelection': commissioning,
  'award.recordExclusions': commissioning,
  'award.recordConflicts': commissioning,
  'award.recordDecisionMakers': commissioning,
  'award.recordOptions': commissioning,
  'award.recordSignOffs': commissioning,
  'award.recordAssessments': commissioning,
  'award.recordReasons': commissioning,
  'award.confirmRules': commissioning,
  'award.decide': commissioning,
  'award.recordNoticeWording': commissioning,
  'award.publishNotice': commissioning,
  'award.correctNotice': commissioning,
  'award.recordRepresentation': commissioning,
  'award.recordReviewStep': commissioning,
  'award.recordFurtherDecision': commissioning,
  'award.recordPanelStep': commissioning,
  'award.confirm': commissioning,
  'award.repeat': commissioning,
  'award.abandon': commissioning,
  'award.addNote': commissioning,

  'contract.read': bothRead,
  'contract.readMoney': authorityReads,
  'contract.record': commissioning,
  'contract.correctDetails': commissioning,
  'contract.setValues': commissioning,
  'contract.setFunding': commissioning,
  'contract.setMeasures': commissioning,
  'contract.putMeasure': commissioning,
  'contract.removeMeasure': commissioning,
  'contract.sign': commissioning,
  'contract.vary': commissioning,
  'contract.recordOptions': commissioning,
  'contract.decideExtension': commissioning,
  'contract.recordSpend': commissioning,
  'contract.novate': commissioning,
  'contract.terminate': commissioning,
  'contract.publishNotice': commissioning,

  'return.read': bothRead,
  'return.readDraft': reporting,
  'return.save': reporting,
  'return.send': certifying,
  'return.ask': commissioning,
  'return.accept': commissioning,
  'return.answer': reporting,
  'return.restate': certifying,

  'concern.read': bothRead,
  'concern.open': platformOnly,
  'concern.explain': reporting,
  'concern.nameOwners': commissioning,
  'concern.agreeAction': commissioning,
  'concern.review': commissioning,
  'concern.escalate': commissioning,
  'concern.settle': commissioning,
  'concern.close': commissioning,

  'curve.read': bothRead,
  'curve.rebase': commissioning,
  'curve.removeRebase': commissioning,
  'curve.annotate': commissioning,
  'curve.forecast': commissioning,
  'curve.beginAction': commissioning,
  'curve.report': commissioning,

  'outcome.read': authorityReads,
  'outcome.record': commissioning,
  'outcome.recordIndicator': commissioning,
  'outcome.recordReading': commissioning,

  'scorecard.read': authorityReads,
  'statusBoard.read': authorityReads,
  'openData.read': authorityReads,
  'journal.read': authorityReads,
};

/** Forbidden is said to someone who may know that the record is there; to anyone else it is not found. */
export type Permission = 'allowed' | 'forbidden' | 'notFound';

/** Whether the person may do the action on a record held by `parties`. */
export const can = (person: Person, action: Action, parties: Parties): Permission => {
  const standing: Standing = standingOf(person, parties);
  if (standing === 'none') return 'notFound';
  const allowed = grants[action][standing] ?? [];
  return person.roles.some((role) => allowed.includes(role)) ? 'allowed' : 'forbidden';
};

/** Whether the person may do the action on some record of their own organisation: for menus and lists. */
export const mayEver = (person: Person, action: Action): boolean =>
  person.roles.some((role) => [...(grants[action].authority ?? []), ...(grants[action].provider ?? [])].includes(role));
