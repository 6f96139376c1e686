import type { Quantity } from '../measure/quantity.ts';
import type { Score } from '../scoring/score.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { ReviewFinding, Statement } from './concern.ts';

interface Found {
  readonly quantity: Quantity;
  readonly result: Score;
}

export type ConcernEvent =
  | {
      readonly type: 'concernOpened';
      readonly data: Found & {
        readonly id: string;
        readonly contract: ContractId;
        readonly period: PeriodKey;
        readonly measureKey: MeasureKey;
        readonly authority: OrganisationId;
        readonly provider: OrganisationId;
      };
    }
  /** Carried over from the return, with who sent it and when. */
  | { readonly type: 'explanationCarriedOver'; readonly data: Statement }
  | { readonly type: 'concernExplained'; readonly data: { readonly explanation: string } }
  | { readonly type: 'restatementNoted'; readonly data: Found }
  | { readonly type: 'concernReopened'; readonly data: Record<string, never> }
  | {
      readonly type: 'actionAgreed';
      readonly data: { readonly id: string; readonly action: string; readonly owner: string; readonly due: CivilDate };
    }
  | {
      readonly type: 'actionReviewed';
      readonly data: { readonly id: string; readonly worked: ReviewFinding; readonly note: string };
    }
  | { readonly type: 'concernClosed'; readonly data: { readonly reason: string } };
