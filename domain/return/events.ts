import type { Entry } from '../measure/quantity.ts';
import type { Score } from '../scoring/score.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { Rederived } from './derived.ts';
import type { ByMeasure, Narrative } from './return.ts';

/** What changed. A row given as `{}`, an answer or an explanation given as an empty text, was cleared. */
export interface Changes {
  readonly entries?: ByMeasure<Entry>;
  readonly narrative?: Narrative;
  readonly explanations?: ByMeasure<string>;
}

export type ReturnEvent =
  | {
      readonly type: 'returnBegun';
      readonly data: {
        readonly id: string;
        readonly contract: ContractId;
        readonly period: PeriodKey;
        readonly authority: OrganisationId;
        readonly provider: OrganisationId;
      };
    }
  | { readonly type: 'returnSaved'; readonly data: Changes }
  | {
      readonly type: 'returnSent';
      readonly data: {
        readonly certifier: string;
        readonly due?: CivilDate;
        readonly late: boolean;
        readonly contractVersion: number;
        readonly results: ByMeasure<Score>;
        /** The rows that were worked out from the others. */
        readonly derived?: ByMeasure<Entry>;
      };
    }
  | {
      readonly type: 'questionAsked';
      readonly data: { readonly id: string; readonly measureKey: MeasureKey; readonly question: string };
    }
  | { readonly type: 'questionAnswered'; readonly data: { readonly id: string; readonly answer: string } }
  | {
      readonly type: 'figureRestated';
      readonly data: {
        readonly measureKey: MeasureKey;
        readonly before: Entry;
        readonly after: Entry;
        readonly reason: string;
        readonly questionId?: string;
        readonly contractVersion: number;
        readonly result: Score;
        /** What became of the rows that are worked out from it. */
        readonly rederived?: ByMeasure<Rederived>;
      };
    }
  | { readonly type: 'figuresAccepted'; readonly data: { readonly heldBack: readonly MeasureKey[] } };
