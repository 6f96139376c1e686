import type { Quantity } from '../measure/quantity.ts';
import type { Score } from '../scoring/score.ts';
import type { CivilDate, Instant } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { Actor } from '../shared/record.ts';

/** A figure with its result at one time: what opened the concern, and every later change of it. */
export interface Finding {
  readonly quantity: Quantity;
  readonly result: Score;
  readonly at: Instant;
}

export const reviewFindings = ['yes', 'partly', 'no'] as const;
export type ReviewFinding = (typeof reviewFindings)[number];
export const reviewFindingNames: Record<ReviewFinding, string> = {
  yes: 'It worked',
  partly: 'It worked in part',
  no: 'It did not work',
};

/** What was agreed to do about it, by whom and by when, and what came of it. */
export interface AgreedAction {
  /** `a1`, `a2` and so on within the concern. */
  readonly id: string;
  readonly action: string;
  readonly owner: string;
  readonly due: CivilDate;
  readonly agreedAt: Instant;
  readonly agreedBy: Actor;
  readonly review?: {
    readonly worked: ReviewFinding;
    readonly note: string;
    readonly at: Instant;
    readonly by: Actor;
  };
}

export interface Statement {
  readonly text: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** A red figure that somebody has to do something about, until the commissioner closes it with a reason. */
export interface Concern {
  readonly id: string;
  readonly contract: ContractId;
  readonly period: PeriodKey;
  readonly measureKey: MeasureKey;
  readonly authority: OrganisationId;
  readonly provider: OrganisationId;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly cause: Finding;
  /** Later results of the same figure, restated, oldest first. */
  readonly notes: readonly Finding[];
  /** The provider's explanations, the one sent with the return first. */
  readonly explanations: readonly Statement[];
  readonly actions: readonly AgreedAction[];
  /** Why it was closed; kept when it is opened again. */
  readonly closings: readonly Statement[];
}

/** The figure and result as they stand now. */
export const latestFinding = (state: Concern): Finding => state.notes.at(-1) ?? state.cause;

/** Actions that have not been reviewed, earliest due first. */
export const openActions = (state: Pick<Concern, 'actions'>): readonly AgreedAction[] =>
  state.actions.filter((action) => !action.review).toSorted((a, b) => a.due.localeCompare(b.due));

/** The first due date that has passed without a review; undefined when nothing is overdue. */
export const overdueSince = (state: Concern, today: CivilDate): CivilDate | undefined =>
  state.status === 'open' ? openActions(state).find((action) => action.due < today)?.due : undefined;

/** What the concern waits for: the next step and whose it is. */
export type NextStep = 'explanation' | 'action' | 'review' | 'closing' | 'nothing';

export const nextStep = (state: Pick<Concern, 'status' | 'explanations' | 'actions'>): NextStep => {
  if (state.status === 'closed') return 'nothing';
  if (state.explanations.length === 0) return 'explanation';
  if (openActions(state).length > 0) return 'review';
  return state.actions.length === 0 ? 'action' : 'closing';
};

export const nextStepNames: Record<NextStep, string> = {
  explanation: 'The provider explains',
  action: 'The commissioner agrees an action, or closes the concern with a reason',
  review: 'The commissioner reviews whether the action worked',
  closing: 'The commissioner agrees another action, or closes the concern with a reason',
  nothing: 'Closed',
};
