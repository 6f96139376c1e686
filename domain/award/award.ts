import type { CivilDate, Instant } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';
import type { Actor } from '../shared/record.ts';
import type { AwardCommandData } from './commands.ts';
import type { Details } from './details.ts';
import type { Values } from './values.ts';
import type { AwardStatus } from './vocabulary.ts';

/** The intention notice as it stands, with every correction of when it was published. */
export interface IntentionNotice extends AwardCommandData<'publishNotice'> {
  readonly publishedOn: CivilDate;
  /** In the order in which they were made; left out when there was none. */
  readonly corrections?: readonly NoticeCorrection[] | undefined;
}

/** What stood before a correction, and why it was corrected. */
export interface NoticeCorrection {
  readonly published: Instant;
  readonly submitted?: Instant | undefined;
  readonly reason: string;
  readonly at: Instant;
  readonly by: Actor;
}

export interface ReceivedRepresentation extends AwardCommandData<'recordRepresentation'> {
  /** `rep-1`, `rep-2` … in the order in which they were recorded. */
  readonly id: string;
  readonly inTime: boolean;
  /** In the order in which they were recorded: the last one counts. */
  readonly furtherDecisions: readonly Omit<AwardCommandData<'recordFurtherDecision'>, 'representation'>[];
}

/** The evidence for the award: each part as last recorded, and frozen at the decision. */
export interface AwardEvidence {
  readonly values?: Values | undefined;
  readonly processFacts?: AwardCommandData<'recordProcess'> | undefined;
  readonly keyCriteria?: AwardCommandData<'recordKeyCriteria'> | undefined;
  readonly basicSelection?: AwardCommandData<'recordBasicSelection'> | undefined;
  readonly exclusions?: AwardCommandData<'recordExclusions'> | undefined;
  readonly conflicts?: AwardCommandData<'recordConflicts'> | undefined;
  readonly decisionMakers?: AwardCommandData<'recordDecisionMakers'> | undefined;
  readonly options?: AwardCommandData<'recordOptions'> | undefined;
  readonly signOffs?: AwardCommandData<'recordSignOffs'> | undefined;
  readonly assessments?: AwardCommandData<'recordAssessments'> | undefined;
  readonly reasons?: AwardCommandData<'recordReasons'> | undefined;
}

/** An award as it is kept: what it is about, its evidence, and how far it has come. */
export interface AwardState extends Details, AwardEvidence {
  readonly id: string;
  readonly authority: OrganisationId;
  readonly status: AwardStatus;
  readonly recordedAt: Instant;

  readonly decision?: AwardCommandData<'decide'> | undefined;
  /** When the decision was recorded: the evidence stands from then as it was. */
  readonly frozenAt?: Instant | undefined;
  readonly notice?: IntentionNotice | undefined;
  readonly representations: readonly ReceivedRepresentation[];
  readonly confirmation?: { readonly awardedOn: CivilDate; readonly at: Instant; readonly by: Actor } | undefined;
  readonly confirmationNotice?: AwardCommandData<'recordConfirmationNotice'> | undefined;
  readonly notes: readonly { readonly text: string; readonly at: Instant; readonly by: Actor }[];
}
