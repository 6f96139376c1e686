import type { CivilDate, Instant } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';
import type { Actor } from '../shared/record.ts';
import type { AwardCommandData } from './commands.ts';
import type { Details } from './details.ts';
import type { Values } from './values.ts';
import type { AwardStatus } from './vocabulary.ts';

/** The publication of one notice as it stands, with every correction of when it was published. */
export interface NoticeRecord extends AwardCommandData<'publishNotice'> {
  /** The civil date in London of its publication: every deadline and standstill counts from it. */
  readonly publishedOn: CivilDate;
  /** In the order in which they were made. */
  readonly corrections: readonly NoticeCorrection[];
}

/** What stood before a correction, and why it was corrected. */
export interface NoticeCorrection {
  readonly published: Instant;
  readonly submitted?: Instant | undefined;
  readonly reason: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** One step of the review of a representation: a chance to clarify that was given, or information that was supplied. */
export type ReviewStep = Omit<AwardCommandData<'recordReviewStep'>, 'representation'>;

export interface PanelStep extends Omit<AwardCommandData<'recordPanelStep'>, 'representation'> {
  /** Whether the Panel was asked within five working days of the further decision; said of the request alone. */
  readonly inTime?: boolean | undefined;
  /** It was taken once the award was made: nothing waits for it. */
  readonly afterAward?: boolean | undefined;
}

export interface FurtherDecision extends Omit<AwardCommandData<'recordFurtherDecision'>, 'representation'> {
  /** Whether it came after the Panel's advice, and so answers it. */
  readonly afterAdvice: boolean;
}

export interface ReceivedRepresentation extends AwardCommandData<'recordRepresentation'> {
  /** `rep-1`, `rep-2` … in the order in which they were recorded. */
  readonly id: string;
  readonly inTime: boolean;
  readonly reviewSteps: readonly ReviewStep[];
  /** In the order in which they were recorded: the last one counts. */
  readonly furtherDecisions: readonly FurtherDecision[];
  /** The case before the Panel, in order; empty when it was not asked. */
  readonly panelSteps: readonly PanelStep[];
}

/** That the award was made: the day, and who recorded it when. */
export interface ConfirmedAward {
  readonly awardedOn: CivilDate;
  readonly at: Instant;
  readonly by: Actor;
}

/** A decision that was gone back on, with what followed from it, as it stood when the step was repeated. */
export interface Round {
  readonly decision: AwardCommandData<'decide'>;
  readonly frozenAt: Instant;
  /** Those published from the decision on; a notice that began the process stays with the award. */
  readonly notices: readonly NoticeRecord[];
  readonly representations: readonly ReceivedRepresentation[];
  /** Left out unless the award had been confirmed, which only a confirmation about regulation 15 lets be gone back on. */
  readonly confirmation?: ConfirmedAward | undefined;
  readonly repeated: AwardCommandData<'repeat'> & { readonly at: Instant; readonly by: Actor };
}

/** A named confirmation, with who recorded it and when. */
export interface KeptConfirmation extends AwardCommandData<'confirmRules'> {
  readonly at: Instant;
  readonly by: Actor;
}

/** The evidence for the award: each part as last recorded, and frozen at the decision. */
export interface AwardEvidence {
  readonly values?: Values | undefined;
  readonly scope?: AwardCommandData<'recordScope'> | undefined;
  readonly processFacts?: AwardCommandData<'recordProcess'> | undefined;
  readonly urgency?: AwardCommandData<'recordUrgency'> | undefined;
  readonly frameworkUsed?: AwardCommandData<'recordFramework'> | undefined;
  readonly approach?: AwardCommandData<'recordApproach'> | undefined;
  readonly offers?: AwardCommandData<'recordOffers'> | undefined;
  readonly keyCriteria?: AwardCommandData<'recordKeyCriteria'> | undefined;
  readonly basicSelection?: AwardCommandData<'recordBasicSelection'> | undefined;
  readonly exclusions?: AwardCommandData<'recordExclusions'> | undefined;
  readonly conflicts?: AwardCommandData<'recordConflicts'> | undefined;
  readonly decisionMakers?: AwardCommandData<'recordDecisionMakers'> | undefined;
  readonly options?: AwardCommandData<'recordOptions'> | undefined;
  readonly signOffs?: AwardCommandData<'recordSignOffs'> | undefined;
  readonly assessments?: AwardCommandData<'recordAssessments'> | undefined;
  readonly reasons?: AwardCommandData<'recordReasons'> | undefined;
  /** In the order in which they were recorded: the last one on a rule counts. */
  readonly confirmations?: readonly KeptConfirmation[] | undefined;
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
  /** Named confirmations recorded after the decision, about the steps after it: never part of what was frozen. */
  readonly laterConfirmations?: readonly KeptConfirmation[] | undefined;
  /** The notices published in the round that runs, in the order in which they were recorded. */
  readonly notices: readonly NoticeRecord[];
  /** What only a notice says, and the evidence does not hold. */
  readonly noticeWording?: AwardCommandData<'recordNoticeWording'> | undefined;
  readonly representations: readonly ReceivedRepresentation[];
  readonly confirmation?: ConfirmedAward | undefined;
  readonly abandonment?: (AwardCommandData<'abandon'> & { readonly at: Instant; readonly by: Actor }) | undefined;
  /** The rounds that were gone back on, the first first. */
  readonly rounds: readonly Round[];
  readonly notes: readonly { readonly text: string; readonly at: Instant; readonly by: Actor }[];
}
