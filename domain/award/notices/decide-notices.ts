import { refusalsOfContents } from '../../notice/missing-fields.ts';
import { type CivilDate, londonDate } from '../../shared/dates.ts';
import type { Context } from '../../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../../shared/refusal.ts';
import type { AwardState, NoticeRecord } from '../award.ts';
import type { AwardCommandData } from '../commands.ts';
import { unlessSetAside } from '../confirmation/confirmations.ts';
import type { AwardRelated } from '../decide.ts';
import type { AwardEvent } from '../events.ts';
import { lifecycleRules } from '../rules.ts';
import { countedFrom, isInTime } from '../standstill/representations.ts';
import { canCountStandstill } from '../standstill/standstill.ts';
import { noticeContentsOf } from './notice-contents.ts';
import { publicationRules as rules } from './notice-rules.ts';
import { noticeKindsOf, noticeRecorded, stageOf, startsStandstill } from './notices.ts';

/** The record of an award's notices: that each was published, and when. What a notice says comes from the evidence. */

type AwardContext = Context<AwardRelated>;
type Outcome = Decision<AwardEvent>;
type Found = readonly (Refusal | undefined | false)[];
type Publication = Pick<NoticeRecord, 'kind' | 'published' | 'submitted' | 'voluntaryStandstill'>;

/** A notice comes after what it tells of, which must be recorded too; the notice that begins a process may come any time. */
const refusalOfOrder = (state: AwardState, { kind, published }: Publication): Refusal | undefined => {
  const after = (day: CivilDate | undefined, rule: Refusal['rule']): Refusal | undefined => {
    if (day === undefined) return unlessSetAside(state, refusal(rule));
    return londonDate(published) < day ? unlessSetAside(state, refusal(rule, { field: 'published' })) : undefined;
  };
  const stage = stageOf(kind);
  switch (stage) {
    case 'beforeDecision':
      return undefined;
    case 'afterDecision':
      return after(state.decision?.date, rules.noticeAfterDecision);
    case 'afterAward':
      return after(state.confirmation?.awardedOn, rules.noticeAfterAward);
    case 'afterAbandonment':
      return after(state.abandonment?.decidedOn, rules.noticeAfterAbandonment);
    default:
      return stage satisfies never;
  }
};

const refusalsOfTimes = (state: AwardState, publication: Publication, { now }: AwardContext): Found => {
  const { published, submitted } = publication;
  return [
    refusalOfOrder(state, publication),
    published > now && refusal(lifecycleRules.notInFuture, { field: 'published' }),
    submitted !== undefined && submitted > published && refusal(rules.submittedBeforePublished, { field: 'submitted' }),
    startsStandstill(publication) &&
      !canCountStandstill(londonDate(published)) &&
      refusal(rules.standstillCountable, { field: 'published' }),
  ];
};

/** The input at which a field of the notice is completed, where the form of the publication has one. */
const atInput = (found: Refusal): Refusal =>
  found.field === 'reference' ? { ...found, field: 'contractReference' } : found;

/**
 * A notice was published. It must be one that the award's route asks for and complete by its Schedule. One that starts
 * standstill must be countable; one published late is taken all the same, and said to be late.
 */
export const publishNotice = (
  state: AwardState,
  data: AwardCommandData<'publishNotice'>,
  context: AwardContext,
): Outcome => {
  const { kind, voluntaryStandstill } = data;
  if (!noticeKindsOf(state).includes(kind)) {
    const rule = state.abandonment ? rules.abandonedHasOnlyNotice : rules.noticeIsOwed;
    return refuse(refusal(rule, { field: 'kind' }));
  }
  if (noticeRecorded(state, kind)) return refuse(refusal(rules.noticePublishedOnce, { field: 'kind' }));
  const isConfirmed = state.confirmation !== undefined;
  const order = refusalOfOrder(state, data);
  if (order && order.field === undefined) return refuse(order);
  return unlessRefused(
    [
      ...refusalsOfContents(kind, noticeContentsOf(state, kind, data.contractReference))
        .map((each) => unlessSetAside(state, each))
        .map((each) => each && atInput(each)),
      ...refusalsOfTimes(state, data, context),
      voluntaryStandstill !== undefined &&
        kind !== 'contractAwardLightTouch' &&
        refusal(rules.voluntaryForLightTouch, { field: 'voluntaryStandstill' }),
    ],
    () =>
      accept({
        type: 'noticePublished',
        data: {
          ...data,
          publishedOn: londonDate(data.published),
          startsStandstill: startsStandstill(data) && !isConfirmed,
        },
      }),
  );
};

/**
 * When a notice was published was recorded wrongly. Deadlines count again from the corrected time; where standstill counts
 * from the notice, so do standstill and which representations are in time, and it is refused once the award is confirmed,
 * since it was confirmed on the standstill that stood. The journal keeps both.
 */
export const correctNotice = (
  state: AwardState,
  data: AwardCommandData<'correctNotice'>,
  context: AwardContext,
): Outcome => {
  const notice = noticeRecorded(state, data.kind);
  if (!notice) return refuse(refusal(rules.noticeRecordedFirst, { field: 'kind' }));
  const { representations } = state;
  const isCounted = startsStandstill(notice);
  if (isCounted && state.status === 'confirmed') return refuse(refusal(rules.noticeStandsOnceConfirmed));
  const publishedOn = londonDate(data.published);
  return unlessRefused(
    [
      ...refusalsOfTimes(state, { ...notice, published: data.published, submitted: data.submitted }, context),
      isCounted &&
        representations.some(({ received }) => received < data.published) &&
        refusal(rules.noticeBeforeRepresentations, { field: 'published' }),
    ],
    () => {
      const inTime = ({ received }: { received: typeof data.published }): boolean =>
        isInTime(countedFrom(notice, publishedOn), received);
      return accept({
        type: 'noticeCorrected',
        data: {
          ...data,
          publishedOn,
          ...(isCounted ? { inTime: representations.filter(inTime).map(({ id }) => id) } : {}),
        },
      });
    },
  );
};
