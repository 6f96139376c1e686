import { type NoticeKind, noticeSpec, noticesOfRoute } from '../../notice/notices.ts';
import { type AwardRoute, type StandstillDuty, standstillDuty } from '../../regime/standstill-duty.ts';
import type { AwardState, NoticeRecord } from '../award.ts';

/** The notices of intention to award, each of which starts the standstill of regulation 12(2). */
const intentionKinds: readonly NoticeKind[] = ['intentionC', 'intentionMostSuitable', 'intentionCompetitive'];

type WithNotices = Pick<AwardState, 'notices'>;

/** The notice of that kind as its publication is recorded in the round that runs; undefined when none is. */
export const noticeRecorded = ({ notices }: WithNotices, kind: NoticeKind): NoticeRecord | undefined =>
  notices.find((each) => each.kind === kind);

/** The notice of intention to award of the round that runs, under whichever process; undefined until it is published. */
export const intentionNotice = ({ notices }: WithNotices): NoticeRecord | undefined =>
  notices.find((each) => intentionKinds.includes(each.kind));

/** Whether a notice published so starts a standstill; a light-touch one only where a standstill was chosen. */
export const startsStandstill = ({
  kind,
  voluntaryStandstill,
}: Pick<NoticeRecord, 'kind' | 'voluntaryStandstill'>): boolean =>
  intentionKinds.includes(kind) ||
  kind === 'contractAward' ||
  (kind === 'contractAwardLightTouch' && voluntaryStandstill === true);

/**
 * The notice from which the award's standstill counts: the intention notice, or under the Procurement Act the contract
 * award notice. Undefined where none is published, and where there is no standstill.
 */
export const standstillNotice = ({ notices }: WithNotices): NoticeRecord | undefined => notices.find(startsStandstill);

/** When in the life of an award a notice is published. */
export type NoticeStage = 'beforeDecision' | 'afterDecision' | 'afterAward' | 'afterAbandonment';

const stages: Partial<Record<NoticeKind, NoticeStage>> = {
  mostSuitableApproach: 'beforeDecision',
  competitiveInvitation: 'beforeDecision',
  unsuccessfulBidders: 'afterDecision',
  intentionC: 'afterDecision',
  intentionMostSuitable: 'afterDecision',
  intentionCompetitive: 'afterDecision',
  contractAward: 'afterDecision',
  contractAwardLightTouch: 'afterDecision',
  abandonment: 'afterAbandonment',
};

export const stageOf = (kind: NoticeKind): NoticeStage => stages[kind] ?? 'afterAward';

/** Whether the notice begins a process: it stays with the award when a later step is repeated. */
export const beginsProcess = (kind: NoticeKind): boolean => stageOf(kind) === 'beforeDecision';

/** A letter is sent to bidders rather than published, and recorded as sent. */
export const isLetter = (kind: NoticeKind): boolean => kind === 'unsuccessfulBidders';

/** By which route the award is made: its process, or outside the Provider Selection Regime its regime. */
export const routeOf = ({ regime, process }: Pick<AwardState, 'regime' | 'process'>): AwardRoute => {
  switch (regime) {
    case 'psr':
      // A rule keeps an award under the regime from having no process.
      return process === 'notApplicable' ? 'outside' : process;
    case 'pcr2015LightTouch':
      return 'pcr2015';
    default:
      return regime;
  }
};

/** Whether the award waits for a standstill, by its route, and why. */
export const dutyOf = (state: Pick<AwardState, 'regime' | 'process'>): StandstillDuty => standstillDuty(routeOf(state));

/**
 * The kinds of notice that the award's route asks for, in order; one of another regime is never among them. An abandoned
 * award owes the notice of its abandonment, where its regime knows one, and no other any more.
 */
export const noticeKindsOf = (
  state: Pick<AwardState, 'regime' | 'process' | 'values' | 'abandonment'>,
): readonly NoticeKind[] => {
  if (state.abandonment) return noticeSpec('abandonment').regime === state.regime ? ['abandonment'] : [];
  return noticesOfRoute(routeOf(state), state.values?.computesWith.lifetime);
};
