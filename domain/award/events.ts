import type { CivilDate } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';
import type { AwardCommandData } from './commands.ts';
import type { Details } from './details.ts';
import type { Values } from './values.ts';

/** What happened to an award. Each carries what `evolve` needs and nothing that a rule could work out again. */
export type AwardEvent =
  | {
      readonly type: 'awardRecorded';
      readonly data: { readonly id: string; readonly authority: OrganisationId; readonly details: Details };
    }
  | { readonly type: 'detailsCorrected'; readonly data: Details }
  | { readonly type: 'valuesRecorded'; readonly data: Values }
  | { readonly type: 'processRecorded'; readonly data: AwardCommandData<'recordProcess'> }
  | { readonly type: 'keyCriteriaRecorded'; readonly data: AwardCommandData<'recordKeyCriteria'> }
  | { readonly type: 'basicSelectionRecorded'; readonly data: AwardCommandData<'recordBasicSelection'> }
  | { readonly type: 'exclusionsRecorded'; readonly data: AwardCommandData<'recordExclusions'> }
  | { readonly type: 'conflictsRecorded'; readonly data: AwardCommandData<'recordConflicts'> }
  | { readonly type: 'decisionMakersRecorded'; readonly data: AwardCommandData<'recordDecisionMakers'> }
  | { readonly type: 'optionsRecorded'; readonly data: AwardCommandData<'recordOptions'> }
  | { readonly type: 'signOffsRecorded'; readonly data: AwardCommandData<'recordSignOffs'> }
  | { readonly type: 'assessmentsRecorded'; readonly data: AwardCommandData<'recordAssessments'> }
  | { readonly type: 'reasonsRecorded'; readonly data: AwardCommandData<'recordReasons'> }
  | { readonly type: 'awardDecided'; readonly data: AwardCommandData<'decide'> }
  | {
      readonly type: 'intentionNoticePublished';
      readonly data: AwardCommandData<'publishNotice'> & { readonly publishedOn: CivilDate };
    }
  | {
      readonly type: 'noticeCorrected';
      readonly data: AwardCommandData<'correctNotice'> & {
        readonly publishedOn: CivilDate;
        /** The representations that are in time by the corrected date. */
        readonly inTime: readonly string[];
      };
    }
  | {
      readonly type: 'representationReceived';
      readonly data: AwardCommandData<'recordRepresentation'> & { readonly id: string; readonly inTime: boolean };
    }
  | { readonly type: 'furtherDecisionCommunicated'; readonly data: AwardCommandData<'recordFurtherDecision'> }
  | { readonly type: 'awardConfirmed'; readonly data: { readonly awardedOn: CivilDate } }
  | { readonly type: 'confirmationNoticePublished'; readonly data: AwardCommandData<'recordConfirmationNotice'> }
  | { readonly type: 'noteAdded'; readonly data: AwardCommandData<'addNote'> };
