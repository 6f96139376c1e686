import { canCountNotice, type NoticeDeadline, noticeDeadline, noticeState } from '../../notice/deadline.ts';
import { type NoticeKind, noticeSpec } from '../../notice/notices.ts';
import type { NoticeSpec } from '../../notice/spec.ts';
import type { CivilDate } from '../../shared/dates.ts';
import type { AwardState, NoticeRecord } from '../award.ts';
import { isSetAside } from '../confirmation/confirmations.ts';
import { publicationRules } from './notice-rules.ts';
import { noticeKindsOf, noticeRecorded, stageOf, startsStandstill } from './notices.ts';

/** How a notice of an award stands. `notYet`: what it tells of has not happened. `late`: its last lawful day has passed. */
export type NoticeStanding = 'notYet' | 'due' | 'late' | 'published' | 'publishedLate';

export const noticeStandingNames: Record<NoticeStanding, string> = {
  notYet: 'Not yet',
  due: 'Due',
  late: 'Late',
  published: 'Published',
  publishedLate: 'Published late',
};

/** One notice that the award's route asks for. */
export interface OwedNotice {
  readonly kind: NoticeKind;
  readonly spec: NoticeSpec;
  readonly standing: NoticeStanding;
  /** Undefined while the day that it counts from is not known, and where bank holidays are not. */
  readonly deadline: NoticeDeadline | undefined;
  readonly record: NoticeRecord | undefined;
}

/**
 * The day from which a notice's deadline counts. The award is taken as the day on which the contract is entered into, and
 * until it is made, a notice that comes before it counts back from the day on which the contract is to start.
 */
const eventOf = (state: AwardState, kind: NoticeKind): CivilDate | undefined => {
  const stage = stageOf(kind);
  switch (stage) {
    case 'beforeDecision':
      return kind === 'competitiveInvitation' ? state.began : state.approach?.assessed;
    case 'afterDecision':
      return kind === 'unsuccessfulBidders' ? state.decision?.date : (state.confirmation?.awardedOn ?? state.start);
    case 'afterAward':
      return state.confirmation?.awardedOn;
    case 'afterAbandonment':
      return state.abandonment?.decidedOn;
    default:
      return stage satisfies never;
  }
};

/** Whether the time for the notice has come: what it tells of has happened. */
const hasCome = (state: AwardState, kind: NoticeKind): boolean => {
  const stage = stageOf(kind);
  switch (stage) {
    case 'beforeDecision':
      return true;
    case 'afterDecision':
      return state.decision !== undefined;
    case 'afterAward':
      return state.confirmation !== undefined;
    case 'afterAbandonment':
      return state.abandonment !== undefined;
    default:
      return stage satisfies never;
  }
};

/**
 * The notice of a light-touch award published on the very day of the award: it came before the contract, since no such
 * award is confirmed until the notice is recorded.
 */
const isOnTheDay = ({ confirmation }: AwardState, record: NoticeRecord | undefined): boolean =>
  record?.kind === 'contractAwardLightTouch' && record.publishedOn === confirmation?.awardedOn;

const owed = (state: AwardState, kind: NoticeKind, today: CivilDate): OwedNotice => {
  const event = eventOf(state, kind);
  const deadline = event && canCountNotice(kind, event) ? noticeDeadline(kind, event) : undefined;
  const record = noticeRecorded(state, kind);
  const counted = deadline && noticeState(deadline, today, record?.publishedOn);
  const standing: NoticeStanding = record
    ? isOnTheDay(state, record)
      ? 'published'
      : (counted ?? 'published')
    : hasCome(state, kind)
      ? (counted ?? 'due')
      : 'notYet';
  return { kind, spec: noticeSpec(kind), standing, deadline, record };
};

/**
 * Every notice that the award owes by its route, in the order in which they are published, each with its deadline and how
 * it stands today. Notices already published stay on the list, also where the route no longer asks for them.
 */
export const noticesOwed = (state: AwardState, today: CivilDate): readonly OwedNotice[] => {
  const asked = noticeKindsOf(state);
  const others = state.notices.map((each) => each.kind).filter((kind) => !asked.includes(kind));
  const kinds = [...others, ...asked];
  return kinds.map((kind) => owed(state, kind, today));
};

/** Whether a notice of the award may come before it, by a named confirmation. */
const mayComeEarly = (state: AwardState, kind: NoticeKind): boolean =>
  stageOf(kind) === 'afterAward' && isSetAside(state, publicationRules.noticeAfterAward);

/** The kinds whose publication can be recorded now: what they tell of has happened, and none is recorded. */
export const kindsToRecord = (state: AwardState): readonly NoticeKind[] =>
  noticeKindsOf(state).filter(
    (kind) => (hasCome(state, kind) || mayComeEarly(state, kind)) && !noticeRecorded(state, kind),
  );

/** The notices whose publication can be corrected: one from which standstill counts, until the award is confirmed. */
export const correctableNotices = (state: AwardState): readonly NoticeRecord[] =>
  state.notices.filter((each) => state.status !== 'confirmed' || !startsStandstill(each));

/** Those of which the time has come and no publication is recorded, due or late; the most pressing first. */
export const noticesDue = (state: AwardState, today: CivilDate): readonly OwedNotice[] =>
  noticesOwed(state, today)
    .filter(({ standing }) => standing === 'due' || standing === 'late')
    .toSorted((one, other) => (one.deadline?.targetDay ?? '9999').localeCompare(other.deadline?.targetDay ?? '9999'));
