import { type CauseKind, standing } from '../concern/cause.ts';
import {
  type Concern,
  escalationsNow,
  latestFinding,
  type NextStep,
  nextStep,
  openActions,
  tellsWithheld,
} from '../concern/concern.ts';
import { isForAuthorityAlone, type Subject } from '../concern/ids.ts';
import type { StatusName } from '../scoring/status.ts';
import type { CivilDate, Instant } from '../shared/dates.ts';
import type { ContractId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import { defineView, type Row } from './row.ts';

/** One concern in the list of an authority or a provider: what it waits for, without its figure. */
export interface ConcernLine {
  readonly contract: ContractId;
  /** In which it arose; left out where it is of no one period. */
  readonly period?: PeriodKey | undefined;
  /** What it is about: a measure's key, or `return`, `money` or `papers`. */
  readonly measure: Subject;
  readonly status: Concern['status'];
  readonly openedAt: Instant;
  /** The colour of the figure now; left out for a reader to whom it could tell a small number. */
  readonly colour?: StatusName | undefined;
  readonly next: NextStep;
  readonly due?: CivilDate | undefined;
  /** The causes that stand, each kind once. */
  readonly causes?: readonly CauseKind[] | undefined;
  /** The last escalation step taken. */
  readonly escalatedTo?: string | undefined;
  /** Whether it could tell a colour that is withheld: it is then in no list of a reader who sees figures protected. */
  readonly isWithheld?: true | undefined;
}

/** Open concerns sort before closed ones, each by when it was opened. */
export const concernList = defineView<ConcernLine>('concerns')(
  [
    'contract',
    'period',
    'measure',
    'status',
    'openedAt',
    'colour',
    'next',
    'due',
    'causes',
    'escalatedTo',
    'isWithheld',
  ],
  ({ colour: _colour, ...line }) => (line.isWithheld ? undefined : line),
);

/** That a contract has a concern about a subject, open or closed. */
export interface ConcernKept {
  readonly measure: Subject;
}

/**
 * Which concerns there are of a contract, so that what follows from a return reads those and not one for each measure. A
 * closed one is among them: a cause of it may be over.
 */
export const concernsOfContract = defineView<ConcernKept>('contract-concerns')(['measure']);
export const ofContract = (contract: ContractId): string => `${contract}#`;

const order = { open: '0', closed: '1' } as const;
export const openConcernsPrefix = `${order.open}#`;

export const concernRows = (concern: Concern): readonly Row[] => {
  const line: ConcernLine = {
    contract: concern.contract,
    period: concern.period,
    measure: concern.subject,
    status: concern.status,
    openedAt: concern.openedAt,
    colour: latestFinding(concern)?.result.status,
    next: nextStep(concern),
    due: openActions(concern)[0]?.due,
    causes: [...new Set(standing(concern.causes).map(({ kind }) => kind))],
    escalatedTo: escalationsNow(concern).at(-1)?.step,
    ...(tellsWithheld(concern) && { isWithheld: true }),
  };
  const owners = isForAuthorityAlone(concern.subject) ? [concern.authority] : [concern.authority, concern.provider];
  const { authority, contract, subject: measure } = concern;
  return [
    ...owners.map((owner) =>
      concernList.row(owner, `${order[concern.status]}#${concern.openedAt}#${concern.id}`, line),
    ),
    concernsOfContract.row(authority, `${ofContract(contract)}${measure}`, { measure }),
  ];
};
