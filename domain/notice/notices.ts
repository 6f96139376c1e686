import type { Process } from '../award/vocabulary.ts';
import { actNotices } from './act-notices.ts';
import { psrNotices } from './psr-notices.ts';
import type { NoticeSpec } from './spec.ts';

const all = { ...psrNotices, ...actNotices };

/** A kind of notice, as the notice-deadline calculator names it. */
export type NoticeKind = keyof typeof all;

export const noticeKinds = Object.keys(all) as readonly NoticeKind[];

export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(all, text);

/** What is known of that kind of notice. */
export const noticeSpec = (kind: NoticeKind): NoticeSpec => all[kind];

/** The notices that each process of the Provider Selection Regime needs, in the order in which they are published. */
export const noticesOfProcess: Record<Process | 'urgent', readonly NoticeKind[]> = {
  A: ['awardA'],
  B: ['awardB'],
  C: ['intentionC', 'confirmationC'],
  mostSuitable: ['mostSuitableApproach', 'intentionMostSuitable', 'confirmationMostSuitable'],
  competitive: ['competitiveInvitation', 'unsuccessfulBidders', 'intentionCompetitive', 'confirmationCompetitive'],
  urgent: ['urgentAward'],
};

/** The kinds of notice that a regime knows. Notices of the Procurement Act are never owed under the Provider Selection Regime. */
export const noticesOfRegime = (regime: NoticeSpec['regime']): readonly NoticeKind[] =>
  noticeKinds.filter((kind) => noticeSpec(kind).regime === regime);
