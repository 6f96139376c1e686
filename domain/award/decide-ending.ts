import { type CivilDate, londonDate } from '../shared/dates.ts';
import type { Context } from '../shared/record.ts';
import { accept, type Decision, type Refusal, type Rule, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import type { AwardState } from './award.ts';
import type { AwardCommandData } from './commands.ts';
import { unlessSetAside } from './confirmation/confirmations.ts';
import type { AwardRelated } from './decide.ts';
import { refusalOfWaiting } from './ending.ts';
import type { AwardEvent } from './events.ts';
import { noticeRecorded } from './notices/notices.ts';
import { lifecycleRules } from './rules.ts';
import { refusalOfOpen, standstillOf, standstillRefusals } from './standstill/representations.ts';
import { reviewRules as rules } from './standstill/review-rules.ts';

/** How an award ends: confirmed, gone back on, or abandoned. */

type AwardContext = Context<AwardRelated>;
type Outcome = Decision<AwardEvent>;

/**
 * The award is made. Where standstill runs, today and the date of the award, in London, must both be later than its last
 * day; direct award processes A and B and an urgent award have none, and are confirmed once decided.
 */
export const confirm = (state: AwardState, data: AwardCommandData<'confirm'>, { now }: AwardContext): Outcome => {
  if (state.status === 'confirmed') return refuse(refusal(lifecycleRules.confirmedOnce));
  if (!state.decision) return refuse(refusal(lifecycleRules.decidedBeforeConfirmed));
  const waiting = refusalOfWaiting(state);
  if (waiting) return refuse(waiting);
  const today = londonDate(now);
  const awardedOn = data.awardedOn ?? today;
  const standstill = standstillOf(state);
  const lightTouch = noticeRecorded(state, 'contractAwardLightTouch');
  return unlessRefused(
    [
      awardedOn > today && refusal(lifecycleRules.notInFuture, { field: 'awardedOn' }),
      awardedOn < state.decision.date && refusal(lifecycleRules.decidedBeforeConfirmed, { field: 'awardedOn' }),
      lightTouch !== undefined &&
        awardedOn < lightTouch.publishedOn &&
        refusal(rules.lightTouchNoticeBeforeConfirmed, { field: 'awardedOn' }),
      ...(standstill ? standstillRefusals(standstill, awardedOn) : []),
    ],
    () => accept({ type: 'awardConfirmed', data: { awardedOn } }),
  );
};

/** Each representation in time that has no further decision: the authority answers it before it ends the round. */
const unanswered = (state: AwardState): readonly (Refusal | undefined)[] =>
  (standstillOf(state)?.openRepresentations ?? []).map(refusalOfOpen);

const refusalsOfEnding = (
  state: AwardState,
  { decidedOn }: { readonly decidedOn: CivilDate },
  { today }: AwardContext,
): readonly (Refusal | undefined | false)[] => [
  ...unanswered(state),
  decidedOn > today && refusal(lifecycleRules.notInFuture, { field: 'decidedOn' }),
  decidedOn < (state.confirmation?.awardedOn ?? state.decision?.date ?? state.began) &&
    refusal(rules.endedInOrder, { field: 'decidedOn' }),
];

/** The contract is taken as made once the award is confirmed. */
const refusalOnceConfirmed = (state: AwardState, rule: Rule): Refusal | undefined =>
  state.status === 'confirmed' ? unlessSetAside(state, refusal(rule)) : undefined;

/**
 * The authority goes back to an earlier step (regulation 15), after a further decision to do so or of its own will. The
 * round as it stood is kept beside the award, which is before its decision again.
 */
export const repeat = (state: AwardState, data: AwardCommandData<'repeat'>, context: AwardContext): Outcome => {
  if (!state.decision) return refuse(refusal(rules.decidedBeforeRepeated));
  const closed = refusalOnceConfirmed(state, rules.repeatedBeforeContract);
  if (closed) return refuse(closed);
  return unlessRefused(refusalsOfEnding(state, data, context), () => accept({ type: 'stepRepeated', data }));
};

/** The authority abandons the procurement before the contract is made (regulation 15). */
export const abandon = (state: AwardState, data: AwardCommandData<'abandon'>, context: AwardContext): Outcome => {
  const closed = refusalOnceConfirmed(state, rules.abandonedBeforeContract);
  if (closed) return refuse(closed);
  const { providersToldOn } = data;
  return unlessRefused(
    [
      ...refusalsOfEnding(state, data, context),
      providersToldOn !== undefined &&
        providersToldOn < data.decidedOn &&
        refusal(rules.endedInOrder, { field: 'providersToldOn' }),
      providersToldOn !== undefined &&
        providersToldOn > context.today &&
        refusal(lifecycleRules.notInFuture, { field: 'providersToldOn' }),
    ],
    () => accept({ type: 'procurementAbandoned', data }),
  );
};
