import { addDays, londonDate } from '../shared/dates.ts';
import type { Context } from '../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import { isCountable } from '../shared/working-days.ts';
import type { AwardState } from './award.ts';
import type { AwardCommand, AwardCommandData } from './commands.ts';
import {
  refusalsOfDetails,
  refusalsOfFindings,
  refusalsOfKeyCriteria,
  refusalsOfProcess,
  refusalsOfValues,
} from './decide-evidence.ts';
import { correctNotice, publishNotice, recordConfirmationNotice } from './decide-notices.ts';
import type { AwardEvent } from './events.ts';
import { evidenceChecklist } from './evidence.ts';
import { isInTime, standstillOf, standstillRefusals } from './representations.ts';
import { lifecycleRules as rules } from './rules.ts';
import { standstillPsr } from './standstill.ts';

/** An award reads no other record. */
export type AwardRelated = Readonly<Record<string, never>>;
type AwardContext = Context<AwardRelated>;
type Outcome = Decision<AwardEvent>;

/**
 * What the command does to the award, or why it is refused. The order is: record, evidence, decision, then under the
 * Provider Selection Regime the intention notice and its standstill, then confirmation. Notes may be added always.
 */
export const decide = (state: AwardState | undefined, command: AwardCommand, context: AwardContext): Outcome => {
  if (command.type === 'record') {
    if (state) return refuse(refusal(rules.recordedOnce));
    const { id, by } = context;
    return unlessRefused(refusalsOfDetails(command.data), () =>
      accept({ type: 'awardRecorded', data: { id, authority: by.organisation, details: command.data } }),
    );
  }
  if (!state) return refuse(refusal(rules.recordedFirst));
  switch (command.type) {
    case 'correctDetails':
      return asEvidence(state, refusalsOfDetails(command.data), { type: 'detailsCorrected', data: command.data });
    case 'recordValues':
      return asEvidence(state, refusalsOfValues(command.data), { type: 'valuesRecorded', data: command.data });
    case 'recordProcess':
      return asEvidence(state, refusalsOfProcess(state, command.data), { type: 'processRecorded', data: command.data });
    case 'recordKeyCriteria':
      return asEvidence(state, refusalsOfKeyCriteria(command.data), {
        type: 'keyCriteriaRecorded',
        data: command.data,
      });
    case 'recordBasicSelection':
      return asEvidence(state, [], { type: 'basicSelectionRecorded', data: command.data });
    case 'recordExclusions':
      return asEvidence(state, [], { type: 'exclusionsRecorded', data: command.data });
    case 'recordConflicts':
      return asEvidence(state, [], { type: 'conflictsRecorded', data: command.data });
    case 'recordDecisionMakers':
      return asEvidence(state, [], { type: 'decisionMakersRecorded', data: command.data });
    case 'recordOptions':
      return asEvidence(state, [], { type: 'optionsRecorded', data: command.data });
    case 'recordSignOffs':
      return asEvidence(state, [], { type: 'signOffsRecorded', data: command.data });
    case 'recordAssessments':
      return asEvidence(state, [], { type: 'assessmentsRecorded', data: command.data });
    case 'recordReasons':
      return asEvidence(state, [], { type: 'reasonsRecorded', data: command.data });
    case 'decide':
      return decideAward(state, command.data, context);
    case 'publishNotice':
      return publishNotice(state, command.data, context);
    case 'correctNotice':
      return correctNotice(state, command.data, context);
    case 'recordRepresentation':
      return recordRepresentation(state, command.data, context);
    case 'recordFurtherDecision':
      return recordFurtherDecision(state, command.data, context);
    case 'confirm':
      return confirm(state, command.data, context);
    case 'recordConfirmationNotice':
      return recordConfirmationNotice(state, command.data, context);
    case 'addNote':
      return accept({ type: 'noteAdded', data: command.data });
    default:
      return command satisfies never;
  }
};

/** Evidence may be recorded, and recorded again, until the decision freezes it. */
const asEvidence = (state: AwardState, found: readonly (Refusal | undefined | false)[], event: AwardEvent): Outcome =>
  state.status === 'preparing' ? unlessRefused(found, () => accept(event)) : refuse(refusal(rules.evidenceIsFrozen));

const decideAward = (state: AwardState, data: AwardCommandData<'decide'>, { today }: AwardContext): Outcome => {
  if (state.status !== 'preparing') return refuse(refusal(rules.evidenceIsFrozen));
  const missing = evidenceChecklist(state)
    .filter((item) => item.required)
    .flatMap((item) => item.missing.map((because) => refusal(item.rule, { because, field: item.key })));
  const { reportPublished } = data;
  return unlessRefused(
    [
      ...missing,
      ...refusalsOfFindings(state, data),
      data.date > today && refusal(rules.decisionNotInFuture, { field: 'date' }),
      data.date >= state.start && refusal(rules.decidedBeforeStart, { field: 'date' }),
      reportPublished !== undefined &&
        reportPublished > data.date &&
        refusal(rules.reportBeforeDecision, { field: 'reportPublished' }),
    ],
    () => accept({ type: 'awardDecided', data }),
  );
};

const recordRepresentation = (
  state: AwardState,
  data: AwardCommandData<'recordRepresentation'>,
  { now }: AwardContext,
): Outcome => {
  const { notice } = state;
  if (!notice) return refuse(refusal(rules.standstillIsRunning));
  return unlessRefused(
    [
      data.received > now && refusal(rules.notInFuture, { field: 'received' }),
      data.received < notice.published && refusal(rules.standstillIsRunning, { field: 'received' }),
    ],
    () =>
      accept({
        type: 'representationReceived',
        data: {
          ...data,
          id: `rep-${state.representations.length + 1}`,
          inTime: isInTime(standstillPsr(notice.publishedOn), data.received),
        },
      }),
  );
};

const recordFurtherDecision = (
  state: AwardState,
  data: AwardCommandData<'recordFurtherDecision'>,
  { today }: AwardContext,
): Outcome => {
  if (state.status === 'confirmed') return refuse(refusal(rules.confirmedOnce));
  const representation = state.representations.find((each) => each.id === data.representation && each.inTime);
  if (!representation) return refuse(refusal(rules.representationKnown, { field: 'representation' }));
  const earliest = representation.furtherDecisions.at(-1)?.communicated ?? londonDate(representation.received);
  return unlessRefused(
    [
      data.communicated > today && refusal(rules.notInFuture, { field: 'communicated' }),
      data.communicated < earliest && refusal(rules.furtherDecisionAfterRepresentation, { field: 'communicated' }),
      !isCountable(addDays(data.communicated, 60)) && refusal(rules.standstillCountable, { field: 'communicated' }),
    ],
    () => accept({ type: 'furtherDecisionCommunicated', data }),
  );
};

/** Today and the date of the award, in London, must both be later than the last day of standstill. */
const confirm = (state: AwardState, data: AwardCommandData<'confirm'>, { now }: AwardContext): Outcome => {
  if (state.status === 'confirmed') return refuse(refusal(rules.confirmedOnce));
  if (!state.decision) return refuse(refusal(rules.decidedBeforeConfirmed));
  const today = londonDate(now);
  const awardedOn = data.awardedOn ?? today;
  const standstill = standstillOf(state);
  if (state.regime === 'psr' && !standstill) return refuse(refusal(rules.noticeBeforeConfirmed));
  return unlessRefused(
    [
      awardedOn > today && refusal(rules.notInFuture, { field: 'awardedOn' }),
      awardedOn < state.decision.date && refusal(rules.decidedBeforeConfirmed, { field: 'awardedOn' }),
      ...(standstill ? standstillRefusals(standstill, awardedOn) : []),
    ],
    () => accept({ type: 'awardConfirmed', data: { awardedOn } }),
  );
};
