import { measureKeys } from '../return/draft.ts';
import type { Return, ReturnStatus } from '../return/return.ts';
import { figureReview, openQuestions } from '../return/return.ts';
import { countStatuses } from '../scoring/score.ts';
import type { Instant } from '../shared/dates.ts';
import type { ContractId } from '../shared/ids.ts';
import { type PeriodKey, periodOf } from '../shared/quarters.ts';
import { defineView, type Row } from './row.ts';

/** One return among the returns of an authority or of a provider: how far it is, without its figures. */
export interface ReturnLine {
  readonly contract: ContractId;
  readonly period: PeriodKey;
  readonly status: ReturnStatus;
  readonly sentAt?: Instant;
  readonly late?: boolean;
  /** How many figures have each colour; left out for a reader to whom a single one of them could tell a small number. */
  readonly green?: number;
  readonly amber?: number;
  readonly red?: number;
  readonly none?: number;
  readonly openQuestions: number;
  /** Figures that the commissioner has to look at before they can be accepted. Lines written before it was kept have none. */
  readonly toReview?: number;
  readonly restatements: number;
}

/** Sorted by the period's first day, then by contract: one period across contracts is one stretch of the list. */
export const returnList = defineView<ReturnLine>('returns')(
  [
    'contract',
    'period',
    'status',
    'sentAt',
    'late',
    'green',
    'amber',
    'red',
    'none',
    'openQuestions',
    'restatements',
    'toReview',
  ],
  ({ green: _green, amber: _amber, red: _red, none: _none, ...line }) => line,
);

export const returnRows = (state: Return): readonly Row[] => {
  const start = periodOf(state.period)?.start ?? '';
  const line: ReturnLine = {
    contract: state.contract,
    period: state.period,
    status: state.status,
    ...(state.sending && { sentAt: state.sending.at, late: state.sending.late }),
    ...countStatuses(Object.values(state.results)),
    openQuestions: openQuestions(state).length,
    toReview: measureKeys(state.results).filter((key) => figureReview(state, key) === 'toReview').length,
    restatements: state.restatements.length,
  };
  return [state.authority, state.provider].map((owner) =>
    returnList.row(owner, `${start}#${state.contract}#${state.period}`, line),
  );
};
