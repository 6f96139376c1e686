import { type CivilDate, type Instant, londonDate } from '../shared/dates.ts';
import type { Context } from '../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import type { AwardState } from './award.ts';
import type { AwardCommandData } from './commands.ts';
import type { AwardRelated } from './decide.ts';
import type { AwardEvent } from './events.ts';
import { evidenceRules } from './evidence-rules.ts';
import { noticeFields } from './notice.ts';
import { isInTime } from './representations.ts';
import { lifecycleRules as rules } from './rules.ts';
import { canCountStandstill, standstillPsr } from './standstill.ts';

/** What is recorded of an award's two notices: of the intention, from which standstill counts, and of the confirmation. */

type AwardContext = Context<AwardRelated>;
type Outcome = Decision<AwardEvent>;
type Times = Pick<AwardCommandData<'publishNotice'>, 'published' | 'submitted'>;

const refusalsOfTimes = (
  { published, submitted }: Times,
  decided: CivilDate,
  now: Instant,
): readonly (Refusal | false)[] => [
  londonDate(published) < decided && refusal(rules.noticeAfterDecision, { field: 'published' }),
  published > now && refusal(rules.notInFuture, { field: 'published' }),
  submitted !== undefined && submitted > published && refusal(rules.submittedBeforePublished, { field: 'submitted' }),
  !canCountStandstill(londonDate(published)) && refusal(rules.standstillCountable, { field: 'published' }),
];

/** The intention notice was published: it must be complete by Schedule 3, and standstill must be countable from it. */
export const publishNotice = (
  state: AwardState,
  data: AwardCommandData<'publishNotice'>,
  { now }: AwardContext,
): Outcome => {
  if (state.regime !== 'psr') return refuse(refusal(rules.noticeOnlyUnderPsr));
  if (state.notice) return refuse(refusal(rules.noticePublishedOnce));
  if (!state.decision) return refuse(refusal(rules.noticeAfterDecision));
  const publishedOn = londonDate(data.published);
  const incomplete = noticeFields(state, data.contractReference)
    .filter((each) => each.missing !== undefined)
    .map((each) =>
      refusal(evidenceRules.noticeIsComplete, {
        because: `${each.missing} (${each.source.reference})`,
        field: each.key === 'reference' ? 'contractReference' : each.key,
      }),
    );
  return unlessRefused([...incomplete, ...refusalsOfTimes(data, state.decision.date, now)], () =>
    accept({ type: 'intentionNoticePublished', data: { ...data, publishedOn } }),
  );
};

/**
 * When the intention notice was published was recorded wrongly. Standstill is counted again from the corrected time, and
 * which representations are in time with it. The journal keeps both. Refused once the award is confirmed: it was
 * confirmed on the standstill that stood.
 */
export const correctNotice = (
  state: AwardState,
  data: AwardCommandData<'correctNotice'>,
  { now }: AwardContext,
): Outcome => {
  const { notice, decision, representations } = state;
  if (state.status === 'confirmed') return refuse(refusal(rules.noticeStandsOnceConfirmed));
  if (!notice || !decision) return refuse(refusal(rules.noticeRecordedFirst));
  const publishedOn = londonDate(data.published);
  return unlessRefused(
    [
      ...refusalsOfTimes(data, decision.date, now),
      representations.some(({ received }) => received < data.published) &&
        refusal(rules.noticeBeforeRepresentations, { field: 'published' }),
    ],
    () => {
      const standstill = standstillPsr(publishedOn);
      const inTime = representations.filter(({ received }) => isInTime(standstill, received)).map(({ id }) => id);
      return accept({ type: 'noticeCorrected', data: { ...data, publishedOn, inTime } });
    },
  );
};

/** The notice confirming the award was published (regulation 9): on the day of the award at the earliest. */
export const recordConfirmationNotice = (
  { regime, confirmation, confirmationNotice }: AwardState,
  data: AwardCommandData<'recordConfirmationNotice'>,
  { today }: AwardContext,
): Outcome => {
  if (regime !== 'psr') return refuse(refusal(rules.confirmationNoticeOnlyUnderPsr));
  if (!confirmation) return refuse(refusal(rules.confirmedBeforeItsNotice));
  if (confirmationNotice) return refuse(refusal(rules.confirmationNoticeOnce));
  return unlessRefused(
    [
      data.published < confirmation.awardedOn && refusal(rules.confirmedBeforeItsNotice, { field: 'published' }),
      data.published > today && refusal(rules.notInFuture, { field: 'published' }),
    ],
    () => accept({ type: 'confirmationNoticePublished', data }),
  );
};
