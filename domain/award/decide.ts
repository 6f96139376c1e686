import type { Context } from '../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import type { AwardState } from './award.ts';
import type { AwardCommand, AwardCommandData } from './commands.ts';
import { refusalsOfConfirmation } from './confirmation/confirmations.ts';
import { abandon, confirm, repeat } from './decide-ending.ts';
import { mayFollowAbandonment } from './ending.ts';
import type { AwardEvent } from './events.ts';
import {
  refusalsOfDetails,
  refusalsOfFindings,
  refusalsOfKeyCriteria,
  refusalsOfValues,
} from './evidence/decide-evidence.ts';
import { evidenceChecklist } from './evidence/evidence.ts';
import { correctNotice, publishNotice } from './notices/decide-notices.ts';
import { publicationRules } from './notices/notice-rules.ts';
import {
  refusalsOfApproach,
  refusalsOfChosen,
  refusalsOfEvaluation,
  refusalsOfFramework,
  refusalsOfProcess,
  refusalsOfUrgency,
} from './process/decide-process.ts';
import { refusalOfScope } from './process/scope.ts';
import { lifecycleRules as rules } from './rules.ts';
import {
  recordFurtherDecision,
  recordPanelStep,
  recordRepresentation,
  recordReviewStep,
} from './standstill/decide-review.ts';

/** An award reads no other record. */
export type AwardRelated = Readonly<Record<string, never>>;
type AwardContext = Context<AwardRelated>;
type Outcome = Decision<AwardEvent>;

/**
 * What the command does to the award, or why it is refused. The order is: record, evidence, decision, the notice and the
 * standstill that the route asks for, confirmation. Before it the award may go back to an earlier step or be abandoned.
 * Notes may be added always.
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
  if (state.status === 'abandoned' && !mayFollowAbandonment.includes(command.type))
    return refuse(refusal(publicationRules.abandonedHasOnlyNotice));
  switch (command.type) {
    case 'correctDetails':
      return asEvidence(state, [...refusalsOfDetails(command.data), ...refusalsOfChosen(state, command.data)], {
        type: 'detailsCorrected',
        data: command.data,
      });
    case 'recordValues':
      return asEvidence(state, refusalsOfValues(command.data), { type: 'valuesRecorded', data: command.data });
    case 'recordScope':
      return asEvidence(state, [refusalOfScope(state, command.data)], { type: 'scopeRecorded', data: command.data });
    case 'recordProcess':
      return asEvidence(state, refusalsOfProcess(state, command.data), { type: 'processRecorded', data: command.data });
    case 'recordUrgency':
      return asEvidence(state, refusalsOfUrgency(state, command.data), { type: 'urgencyRecorded', data: command.data });
    case 'recordFramework':
      return asEvidence(state, refusalsOfFramework(state, command.data), {
        type: 'frameworkRecorded',
        data: command.data,
      });
    case 'recordApproach':
      return asEvidence(state, refusalsOfApproach(state, command.data, context.today), {
        type: 'approachRecorded',
        data: command.data,
      });
    case 'recordOffers':
      return asEvidence(state, refusalsOfEvaluation(state, command.data, context.today), {
        type: 'offersRecorded',
        data: command.data,
      });
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
    case 'confirmRules':
      return unlessRefused(refusalsOfConfirmation(state, command.data, context.today), () =>
        accept({ type: 'rulesConfirmed', data: command.data }),
      );
    case 'decide':
      return decideAward(state, command.data, context);
    case 'publishNotice':
      return publishNotice(state, command.data, context);
    case 'correctNotice':
      return correctNotice(state, command.data, context);
    case 'recordNoticeWording':
      return accept({ type: 'noticeWordingRecorded', data: command.data });
    case 'recordRepresentation':
      return recordRepresentation(state, command.data, context);
    case 'recordReviewStep':
      return recordReviewStep(state, command.data, context);
    case 'recordFurtherDecision':
      return recordFurtherDecision(state, command.data, context);
    case 'recordPanelStep':
      return recordPanelStep(state, command.data, context);
    case 'confirm':
      return confirm(state, command.data, context);
    case 'repeat':
      return repeat(state, command.data, context);
    case 'abandon':
      return abandon(state, command.data, context);
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
