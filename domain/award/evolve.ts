import type { Stamp } from '../shared/record.ts';
import type { AwardState } from './award.ts';
import type { AwardEvent } from './events.ts';

/** A correction replaces every detail: one that it leaves out is no longer there. */
const noOptionalDetails = {
  reference: undefined,
  existingContract: undefined,
  printedEnd: undefined,
  demonstration: undefined,
};

type Correction = Extract<AwardEvent, { type: 'noticeCorrected' }>['data'];

/** The notice with its corrected times, what stood before, and which representations are in time by the new date. */
const corrected = (state: AwardState, data: Correction, { at, by }: Stamp): AwardState => {
  if (!state.notice) throw new Error('A notice that is not recorded cannot be corrected');
  const { published, submitted, corrections = [] } = state.notice;
  return {
    ...state,
    notice: {
      ...state.notice,
      published: data.published,
      submitted: data.submitted,
      publishedOn: data.publishedOn,
      corrections: [...corrections, { published, submitted, reason: data.reason, at, by }],
    },
    representations: state.representations.map((each) => ({ ...each, inTime: data.inTime.includes(each.id) })),
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
      representations: [],
      notes: [],
    };
  if (!state) throw new Error(`An award cannot begin with ${event.type}`);
  switch (event.type) {
    case 'detailsCorrected':
      return { ...state, ...noOptionalDetails, ...event.data };
    case 'valuesRecorded':
      return { ...state, values: event.data };
    case 'processRecorded':
      return { ...state, processFacts: event.data };
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
    case 'awardDecided':
      return { ...state, status: 'decided', decision: event.data, frozenAt: stamp.at };
    case 'intentionNoticePublished':
      return { ...state, status: 'standstill', notice: event.data };
    case 'noticeCorrected':
      return corrected(state, event.data, stamp);
    case 'representationReceived':
      return { ...state, representations: [...state.representations, { ...event.data, furtherDecisions: [] }] };
    case 'furtherDecisionCommunicated': {
      const { representation, ...decision } = event.data;
      return {
        ...state,
        representations: state.representations.map((each) =>
          each.id === representation ? { ...each, furtherDecisions: [...each.furtherDecisions, decision] } : each,
        ),
      };
    }
    case 'awardConfirmed':
      return { ...state, status: 'confirmed', confirmation: { ...event.data, at: stamp.at, by: stamp.by } };
    case 'confirmationNoticePublished':
      return { ...state, confirmationNotice: event.data };
    case 'noteAdded':
      return { ...state, notes: [...state.notes, { ...event.data, at: stamp.at, by: stamp.by }] };
    default:
      return event satisfies never;
  }
};
