import { addDays, type CivilDate, londonDate } from '../../shared/dates.ts';
import type { Context } from '../../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../../shared/refusal.ts';
import { isCountable } from '../../shared/working-days.ts';
import type { AwardState, PanelStep, ReceivedRepresentation } from '../award.ts';
import type { AwardCommandData } from '../commands.ts';
import type { AwardRelated } from '../decide.ts';
import type { AwardEvent } from '../events.ts';
import { publicationRules } from '../notices/notice-rules.ts';
import { intentionNotice } from '../notices/notices.ts';
import { lifecycleRules } from '../rules.ts';
import { countedFrom, isInTime } from './representations.ts';
import { reviewRules as rules } from './review-rules.ts';
import { closesAfterFurtherDecision } from './standstill.ts';

/** Representations during standstill, and what becomes of each: its review, the further decision, the Panel. */

type AwardContext = Context<AwardRelated>;
type Outcome = Decision<AwardEvent>;

export const recordRepresentation = (
  state: AwardState,
  data: AwardCommandData<'recordRepresentation'>,
  { now }: AwardContext,
): Outcome => {
  if (state.regime !== 'psr') return refuse(refusal(rules.representationsUnderPsr));
  const notice = intentionNotice(state);
  if (!notice) return refuse(refusal(rules.standstillIsRunning));
  return unlessRefused(
    [
      data.received > now && refusal(lifecycleRules.notInFuture, { field: 'received' }),
      data.received < notice.published && refusal(rules.standstillIsRunning, { field: 'received' }),
    ],
    () =>
      accept({
        type: 'representationReceived',
        data: {
          ...data,
          id: `rep-${state.representations.length + 1}`,
          inTime: isInTime(countedFrom(notice, notice.publishedOn), data.received),
        },
      }),
  );
};

type OnRepresentation = { readonly representation: string };

/** Hands over the representation that the command is about: one received in time, of an award that is not confirmed. */
const aboutOpen = (
  state: AwardState,
  about: OnRepresentation,
  go: (each: ReceivedRepresentation) => Outcome,
): Outcome =>
  state.status === 'confirmed' ? refuse(refusal(lifecycleRules.confirmedOnce)) : aboutOne(state, about, go);

/** Hands over the representation that the command is about: one received in time. */
const aboutOne = (
  state: AwardState,
  { representation }: OnRepresentation,
  go: (each: ReceivedRepresentation) => Outcome,
): Outcome => {
  const found = state.representations.find((each) => each.id === representation && each.inTime);
  return found ? go(found) : refuse(refusal(rules.representationKnown, { field: 'representation' }));
};

export const recordReviewStep = (
  state: AwardState,
  data: AwardCommandData<'recordReviewStep'>,
  { today }: AwardContext,
): Outcome => {
  const found = state.representations.find((each) => each.id === data.representation && each.inTime);
  // Information stays owed after the award is confirmed, so that it was supplied can still be recorded.
  if (!found) return refuse(refusal(rules.representationKnown, { field: 'representation' }));
  return unlessRefused(
    [
      data.step === 'informationSupplied' &&
        found.informationRequested === undefined &&
        refusal(rules.informationWasAskedFor, { field: 'step' }),
      data.on < londonDate(found.received) && refusal(rules.reviewAfterRepresentation, { field: 'on' }),
      data.on > today && refusal(lifecycleRules.notInFuture, { field: 'on' }),
    ],
    () => accept({ type: 'reviewStepRecorded', data }),
  );
};

const dayOfAdvice = ({ panelSteps }: ReceivedRepresentation): CivilDate | undefined =>
  panelSteps.find(({ step }) => step === 'advised')?.on;

const earliestFurtherDecision = (representation: ReceivedRepresentation): CivilDate =>
  [
    londonDate(representation.received),
    representation.furtherDecisions.at(-1)?.communicated,
    dayOfAdvice(representation),
  ]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1) ?? londonDate(representation.received);

/** The same decision told on the same day; one told again after the Panel's advice answers the advice. */
const isRecordedAlready = (
  representation: ReceivedRepresentation,
  { outcome, communicated }: AwardCommandData<'recordFurtherDecision'>,
): boolean => {
  const afterAdvice = dayOfAdvice(representation) !== undefined;
  return representation.furtherDecisions.some(
    (each) => each.outcome === outcome && each.communicated === communicated && each.afterAdvice === afterAdvice,
  );
};

export const recordFurtherDecision = (
  state: AwardState,
  data: AwardCommandData<'recordFurtherDecision'>,
  { today }: AwardContext,
): Outcome =>
  aboutOpen(state, data, (representation) =>
    unlessRefused(
      [
        data.communicated > today && refusal(lifecycleRules.notInFuture, { field: 'communicated' }),
        data.communicated < earliestFurtherDecision(representation) &&
          refusal(rules.furtherDecisionAfterRepresentation, { field: 'communicated' }),
        isRecordedAlready(representation, data) && refusal(rules.furtherDecisionOnce, { field: 'communicated' }),
        !isCountable(addDays(data.communicated, 60)) &&
          refusal(publicationRules.standstillCountable, { field: 'communicated' }),
      ],
      () => accept({ type: 'furtherDecisionCommunicated', data }),
    ),
  );

/** What may follow each step of a case before the Panel. */
const followedBy: Record<PanelStep['step'] | 'none', readonly PanelStep['step'][]> = {
  none: ['requested'],
  requested: ['accepted', 'declined'],
  accepted: ['advised'],
  declined: [],
  advised: [],
};

const refusalOfPanelOrder = (
  { furtherDecisions, panelSteps }: ReceivedRepresentation,
  { step, on }: PanelStep,
): Refusal | undefined => {
  const latest = panelSteps.at(-1);
  const told = furtherDecisions.at(-1)?.communicated;
  const before = latest?.on ?? told;
  if (before === undefined || !followedBy[latest?.step ?? 'none'].includes(step))
    return refusal(rules.panelStepsInOrder, { field: 'step' });
  return on < before ? refusal(rules.panelStepsInOrder, { field: 'on' }) : undefined;
};

const isAfterAward = ({ confirmation }: AwardState, { on }: PanelStep): boolean =>
  confirmation !== undefined && on >= confirmation.awardedOn;

/**
 * A step of the Panel's review was taken. A request later than five working days after the further decision was
 * communicated is recorded too, and said to be late: whether to take the case is for the Panel. What comes after the award
 * is recorded as well, and said to: it is advice, and keeps nothing open any more.
 */
export const recordPanelStep = (
  state: AwardState,
  data: AwardCommandData<'recordPanelStep'>,
  { today }: AwardContext,
): Outcome =>
  aboutOne(state, data, (representation) => {
    const told = representation.furtherDecisions.at(-1)?.communicated;
    const inTime = told !== undefined && data.on <= closesAfterFurtherDecision(told);
    return unlessRefused(
      [
        refusalOfPanelOrder(representation, data),
        data.on > today && refusal(lifecycleRules.notInFuture, { field: 'on' }),
      ],
      () =>
        accept({
          type: 'panelStepRecorded',
          data: {
            ...data,
            ...(data.step === 'requested' ? { inTime } : {}),
            ...(isAfterAward(state, data) ? { afterAward: true } : {}),
          },
        }),
    );
  });
