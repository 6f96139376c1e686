import type { CivilDate } from '../shared/dates.ts';
import type { ContractId, OrganisationId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { FoundCause, FoundFigure } from './cause.ts';
import type { Owners, ReviewFinding, Statement } from './concern.ts';
import type { Subject } from './ids.ts';

export type ConcernEvent =
  | {
      readonly type: 'concernOpened';
      readonly data: {
        readonly id: string;
        readonly contract: ContractId;
        readonly subject: Subject;
        readonly period?: PeriodKey | undefined;
        readonly authority: OrganisationId;
        readonly provider: OrganisationId;
      };
    }
  | {
      readonly type: 'causeFound';
      readonly data: FoundCause & { readonly finding?: FoundFigure | undefined };
    }
  | { readonly type: 'causeOver'; readonly data: { readonly key: string; readonly because: string } }
  /** A figure of the measure has a colour that is withheld from readers who see figures protected. */
  | { readonly type: 'figureWithheld'; readonly data: Record<string, never> }
  /** Carried over from the return, with who sent it and when. */
  | { readonly type: 'explanationCarriedOver'; readonly data: Statement }
  | { readonly type: 'concernExplained'; readonly data: { readonly explanation: string } }
  | { readonly type: 'restatementNoted'; readonly data: FoundFigure }
  | { readonly type: 'concernReopened'; readonly data: { readonly period?: PeriodKey | undefined } }
  | { readonly type: 'ownersNamed'; readonly data: Owners }
  | {
      readonly type: 'actionAgreed';
      readonly data: { readonly id: string; readonly action: string; readonly owner: string; readonly due: CivilDate };
    }
  | {
      readonly type: 'actionReviewed';
      readonly data: { readonly id: string; readonly worked: ReviewFinding; readonly note: string };
    }
  | {
      readonly type: 'concernEscalated';
      readonly data: {
        readonly step: string;
        readonly on: CivilDate;
        readonly because: string;
        readonly skippedBecause?: string | undefined;
      };
    }
  | {
      readonly type: 'contradictionSettled';
      readonly data: {
        readonly key: string;
        readonly sentence: string;
        readonly computesWith: string;
        readonly because: string;
      };
    }
  | { readonly type: 'concernClosed'; readonly data: { readonly reason: string } };
