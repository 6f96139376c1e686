import type { Stamp } from '../shared/record.ts';
import type { AwardState, NoticeRecord, ReceivedRepresentation } from './award.ts';
import type { AwardEvent } from './events.ts';
import { beginsProcess } from './notices/notices.ts';

/** A correction replaces every detail: one that it leaves out is no longer there. */
const noOptionalDetails = {
  reference: undefined,
  existingContract: undefined,
  printedEnd: undefined,
  demonstration: undefined,
};

type Data<Type extends AwardEvent['type']> = Extract<AwardEvent, { type: Type }>['data'];

const published = (state: AwardState, { startsStandstill, ...notice }: Data<'noticePublished'>): AwardState => ({
  ...state,
  status: startsStandstill ? 'standstill' : state.status,
  notices: [...state.notices, { ...notice, corrections: [] }],
});

/** The notice with its corrected times, what stood before, and which representations are in time by the new date. */
const corrected = (state: AwardState, data: Data<'noticeCorrected'>, { at, by }: Stamp): AwardState => ({
  ...state,
  notices: state.notices.map((each) =>
    each.kind === data.kind
      ? {
          ...each,
          published: data.published,
          submitted: data.submitted,
          publishedOn: data.publishedOn,
          corrections: [
            ...each.corrections,
            { published: each.published, submitted: each.submitted, reason: data.reason, at, by },
          ],
        }
      : each,
  ),
  representations: data.inTime
    ? state.representations.map((each) => ({ ...each, inTime: data.inTime?.includes(each.id) ?? false }))
    : state.representations,
});

const withRepresentation = (
  state: AwardState,
  id: string,
  change: (representation: ReceivedRepresentation) => Partial<ReceivedRepresentation>,
): AwardState => ({
  ...state,
  representations: state.representations.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
});

/** The award before its decision again: the round that was gone back on stands beside it as it was. */
const repeated = (state: AwardState, data: Data<'stepRepeated'>, { at, by }: Stamp): AwardState => {
  const { decision, frozenAt, notices, representations, confirmation } = state;
  if (!decision || !frozenAt) throw new Error('A step cannot be repeated before the decision');
  const stays = ({ kind }: NoticeRecord): boolean => beginsProcess(kind);
  const published = notices.filter((each) => !stays(each));
  const round = { decision, frozenAt, notices: published, representations, ...(confirmation ? { confirmation } : {}) };
  return {
    ...state,
    status: 'preparing',
    decision: undefined,
    frozenAt: undefined,
    confirmation: undefined,
    notices: notices.filter(stays),
    representations: [],
    rounds: [...state.rounds, { ...round, repeated: { ...data, at, by } }],
  };
};

/** The award after the event. Throws when the first event of a journal is not the recording of the award. */
export const evolve = (state: AwardState | undefined, event: AwardEvent, stamp: Stamp): AwardState => {
  if (event.type === 'awardRecorded')
    return {
      ...event.data.details,
      id: event.data.id,
      authority: event.data.authority,
      status: 'preparing',
      recordedAt: stamp.at,
      notices: [],
      representations: [],
      rounds: [],
      notes: [],
    };
  if (!state) throw new Error(`An award cannot begin with ${event.type}`);
  switch (event.type) {
    case 'detailsCorrected':
      return { ...state, ...noOptionalDetails, ...event.data };
    case 'valuesRecorded':
      return { ...state, values: event.data };
    case 'scopeRecorded':
      return { ...state, scope: event.data };
    case 'processRecorded':
      return { ...state, processFacts: event.data };
    case 'urgencyRecorded':
      return { ...state, urgency: event.data };
    case 'frameworkRecorded':
      return { ...state, frameworkUsed: event.data };
    case 'approachRecorded':
      return { ...state, approach: event.data };
    case 'offersRecorded':
      return { ...state, offers: event.data };
    case 'keyCriteriaRecorded':
      return { ...state, keyCriteria: event.data };
    case 'basicSelectionRecorded':
      return { ...state, basicSelection: event.data };
    case 'exclusionsRecorded':
      return { ...state, exclusions: event.data };
    case 'conflictsRecorded':
      return { ...state, conflicts: event.data };
    case 'decisionMakersRecorded':
      return { ...state, decisionMakers: event.data };
    case 'optionsRecorded':
      return { ...state, options: event.data };
    case 'signOffsRecorded':
      return { ...state, signOffs: event.data };
    case 'assessmentsRecorded':
      return { ...state, assessments: event.data };
    case 'reasonsRecorded':
      return { ...state, reasons: event.data };
    case 'rulesConfirmed': {
      const kept = state.status === 'preparing' ? 'confirmations' : 'laterConfirmations';
      return { ...state, [kept]: [...(state[kept] ?? []), { ...event.data, at: stamp.at, by: stamp.by }] };
    }
    case 'awardDecided':
      return { ...state, status: 'decided', decision: event.data, frozenAt: stamp.at };
    case 'noticeWordingRecorded':
      return { ...state, noticeWording: event.data };
    case 'noticePublished':
      return published(state, event.data);
    case 'noticeCorrected':
      return corrected(state, event.data, stamp);
    case 'representationReceived': {
      const received = { ...event.data, reviewSteps: [], furtherDecisions: [], panelSteps: [] };
      return { ...state, representations: [...state.representations, received] };
    }
    case 'reviewStepRecorded': {
      const { representation, ...step } = event.data;
      return withRepresentation(state, representation, (each) => ({ reviewSteps: [...each.reviewSteps, step] }));
    }
    case 'panelStepRecorded': {
      const { representation, ...step } = event.data;
      return withRepresentation(state, representation, (each) => ({ panelSteps: [...each.panelSteps, step] }));
    }
    case 'furtherDecisionCommunicated': {
      const { representation, ...decision } = event.data;
      return withRepresentation(state, representation, (each) => {
        const afterAdvice = each.panelSteps.some(({ step }) => step === 'advised');
        return { furtherDecisions: [...each.furtherDecisions, { ...decision, afterAdvice }] };
      });
    }
    case 'awardConfirmed':
      return { ...state, status: 'confirmed', confirmation: { ...event.data, at: stamp.at, by: stamp.by } };
    case 'stepRepeated':
      return repeated(state, event.data, stamp);
    case 'procurementAbandoned':
      return { ...state, status: 'abandoned', abandonment: { ...event.data, at: stamp.at, by: stamp.by } };
    case 'noteAdded':
      return { ...state, notes: [...state.notes, { ...event.data, at: stamp.at, by: stamp.by }] };
    default:
      return event satisfies never;
  }
};
