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
  | { readonly type: 'scopeRecorded'; readonly data: AwardCommandData<'recordScope'> }
  | { readonly type: 'processRecorded'; readonly data: AwardCommandData<'recordProcess'> }
  | { readonly type: 'urgencyRecorded'; readonly data: AwardCommandData<'recordUrgency'> }
  | { readonly type: 'frameworkRecorded'; readonly data: AwardCommandData<'recordFramework'> }
  | { readonly type: 'approachRecorded'; readonly data: AwardCommandData<'recordApproach'> }
  | { readonly type: 'offersRecorded'; readonly data: AwardCommandData<'recordOffers'> }
  | { readonly type: 'keyCriteriaRecorded'; readonly data: AwardCommandData<'recordKeyCriteria'> }
  | { readonly type: 'basicSelectionRecorded'; readonly data: AwardCommandData<'recordBasicSelection'> }
  | { readonly type: 'exclusionsRecorded'; readonly data: AwardCommandData<'recordExclusions'> }
  | { readonly type: 'conflictsRecorded'; readonly data: AwardCommandData<'recordConflicts'> }
  | { readonly type: 'decisionMakersRecorded'; readonly data: AwardCommandData<'recordDecisionMakers'> }
  | { readonly type: 'optionsRecorded'; readonly data: AwardCommandData<'recordOptions'> }
  | { readonly type: 'signOffsRecorded'; readonly data: AwardCommandData<'recordSignOffs'> }
  | { readonly type: 'assessmentsRecorded'; readonly data: AwardCommandData<'recordAssessments'> }
  | { readonly type: 'reasonsRecorded'; readonly data: AwardCommandData<'recordReasons'> }
  | { readonly type: 'rulesConfirmed'; readonly data: AwardCommandData<'confirmRules'> }
  | { readonly type: 'awardDecided'; readonly data: AwardCommandData<'decide'> }
  | { readonly type: 'noticeWordingRecorded'; readonly data: AwardCommandData<'recordNoticeWording'> }
  | {
      readonly type: 'noticePublished';
      readonly data: AwardCommandData<'publishNotice'> & {
        readonly publishedOn: CivilDate;
        /** Whether standstill counts from it. */
        readonly startsStandstill: boolean;
      };
    }
  | {
      readonly type: 'noticeCorrected';
      readonly data: AwardCommandData<'correctNotice'> & {
        readonly publishedOn: CivilDate;
        /** The representations in time by the corrected date, where standstill counts from the notice. */
        readonly inTime?: readonly string[] | undefined;
      };
    }
  | {
      readonly type: 'representationReceived';
      readonly data: AwardCommandData<'recordRepresentation'> & { readonly id: string; readonly inTime: boolean };
    }
  | { readonly type: 'reviewStepRecorded'; readonly data: AwardCommandData<'recordReviewStep'> }
  | {
      readonly type: 'panelStepRecorded';
      readonly data: AwardCommandData<'recordPanelStep'> & {
        readonly inTime?: boolean | undefined;
        readonly afterAward?: boolean | undefined;
      };
    }
  | { readonly type: 'furtherDecisionCommunicated'; readonly data: AwardCommandData<'recordFurtherDecision'> }
  | { readonly type: 'awardConfirmed'; readonly data: { readonly awardedOn: CivilDate } }
  | { readonly type: 'stepRepeated'; readonly data: AwardCommandData<'repeat'> }
  | { readonly type: 'procurementAbandoned'; readonly data: AwardCommandData<'abandon'> }
  | { readonly type: 'noteAdded'; readonly data: AwardCommandData<'addNote'> };
