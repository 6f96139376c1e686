import { type Concern, latestFinding, type NextStep, nextStep, openActions } from '../concern/concern.ts';
import type { StatusName } from '../scoring/status.ts';
import type { CivilDate, Instant } from '../shared/dates.ts';
import type { ContractId, MeasureKey } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import { defineView, type Row } from './row.ts';

/** One concern in the list of an authority or a provider: what it waits for, without its figure. */
export interface ConcernLine {
  readonly contract: ContractId;
  readonly period: PeriodKey;
  readonly measure: MeasureKey;
  readonly status: Concern['status'];
  readonly openedAt: Instant;
  /** The colour of the figure now; left out for a reader to whom it could tell a small number. */
  readonly colour?: StatusName;
  readonly next: NextStep;
  readonly due?: CivilDate | undefined;
}

/** Open concerns sort before closed ones, each by when it was opened. */
export const concernList = defineView<ConcernLine>('concerns')(
  ['contract', 'period', 'measure', 'status', 'openedAt', 'colour', 'next', 'due'],
  ({ colour: _colour, ...line }) => line,
);

const order = { open: '0', closed: '1' } as const;
export const openConcernsPrefix = `${order.open}#`;

export const concernRows = (concern: Concern): readonly Row[] => {
  const line: ConcernLine = {
    contract: concern.contract,
    period: concern.period,
    measure: concern.measureKey,
    status: concern.status,
    openedAt: concern.openedAt,
    colour: latestFinding(concern).result.status,
    next: nextStep(concern),
    due: openActions(concern)[0]?.due,
  };
  return [concern.authority, concern.provider].map((owner) =>
    concernList.row(owner, `${order[concern.status]}#${concern.openedAt}#${concern.id}`, line),
  );
};
