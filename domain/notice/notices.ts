import type { Process } from '../award/vocabulary.ts';
import type { AwardRoute } from '../regime/standstill-duty.ts';
import { type Pence, pence } from '../shared/money.ts';
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
export const noticesOfProcess: Record<Process | 'urgent' | 'frameworkCallOff', readonly NoticeKind[]> = {
  A: ['awardA'],
  B: ['awardB'],
  C: ['intentionC', 'confirmationC'],
  mostSuitable: ['mostSuitableApproach', 'intentionMostSuitable', 'confirmationMostSuitable'],
  competitive: ['competitiveInvitation', 'unsuccessfulBidders', 'intentionCompetitive', 'confirmationCompetitive'],
  urgent: ['urgentAward'],
  frameworkCallOff: ['callOffAward'],
};

const overFiveMillion = pence(500_000_000);

/** The notices of each route to an award, in order; a copy of the contract only where its value is more than £5 million. */
export const noticesOfRoute = (route: AwardRoute, value: Pence | undefined): readonly NoticeKind[] => {
  const isLarge = value !== undefined && value > overFiveMillion;
  switch (route) {
    case 'pa2023':
      return ['contractAward', 'contractDetails', ...(isLarge ? (['contractCopy'] as const) : [])];
    case 'pa2023LightTouch':
      return [
        'contractAwardLightTouch',
        'contractDetailsLightTouch',
        ...(isLarge ? (['contractCopyLightTouch'] as const) : []),
      ];
    case 'pcr2015':
      return ['awardUnder2015'];
    case 'pa2023BelowThreshold':
    case 'outside':
      return [];
    default:
      return noticesOfProcess[route];
  }
};

/** The kinds of notice that a regime knows. Notices of the Procurement Act are never owed under the Provider Selection Regime. */
export const noticesOfRegime = (regime: NoticeSpec['regime']): readonly NoticeKind[] =>
  noticeKinds.filter((kind) => noticeSpec(kind).regime === regime);
