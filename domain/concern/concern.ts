import type { CivilDate, Instant } from '../shared/dates.ts';
import type { ContractId, OrganisationId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { Actor } from '../shared/record.ts';
import { type Cause, type Finding, isOfReturn, standing } from './cause.ts';
import { isForAuthorityAlone, type Subject } from './ids.ts';

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

/** Who looks after the concern on each side: a named person or a role. */
export interface Owners {
  readonly authority: string;
  readonly provider?: string | undefined;
}

/** One of the contract's escalation steps, taken. */
export interface Escalation {
  readonly step: string;
  readonly on: CivilDate;
  readonly because: string;
  readonly skippedBecause?: string | undefined;
  readonly at: Instant;
  readonly by: Actor;
}

/** What somebody decided about figures that contradict each other. The figures stay as they were sent or printed. */
export interface Settlement {
  /** The cause that it settles. */
  readonly key: string;
  /** The contradiction as it was then: with other figures it is another. */
  readonly sentence: string;
  readonly computesWith: string;
  readonly because: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** Something about one subject that somebody has to do something about, until the commissioner closes it with a reason. */
export interface Concern {
  readonly id: string;
  readonly contract: ContractId;
  readonly subject: Subject;
  /** In which it arose, the last time that it was opened; left out where it is of no one period. */
  readonly period?: PeriodKey | undefined;
  readonly authority: OrganisationId;
  readonly provider: OrganisationId;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
  /** Oldest first. */
  readonly causes: readonly Cause[];
  /** Later results of its red figures, restated, oldest first. */
  readonly notes: readonly Finding[];
  /** Whether a figure of the measure has a colour that is withheld: the concern itself could then tell the colour. */
  readonly isWithheld: boolean;
  readonly owners?: Owners | undefined;
  /** The provider's explanations, those sent with a return among them. */
  readonly explanations: readonly Statement[];
  readonly actions: readonly AgreedAction[];
  readonly escalations: readonly Escalation[];
  readonly settlements: readonly Settlement[];
  /** Why it was closed; kept when it is opened again. */
  readonly closings: readonly Statement[];
  /** How much of each had been said before it was last opened: what comes after is about what stands now. */
  readonly before: { readonly explanations: number; readonly actions: number; readonly escalations: number };
}

/** The figure and result as they stand now; undefined where the concern is about no figure. */
export const latestFinding = ({ causes, notes }: Pick<Concern, 'causes' | 'notes'>): Finding | undefined =>
  [...causes.flatMap(({ finding }) => finding ?? []), ...notes]
    .toSorted((one, other) => one.period.localeCompare(other.period) || one.at.localeCompare(other.at))
    .at(-1);

/** Actions that have not been reviewed, earliest due first. */
export const openActions = (state: Pick<Concern, 'actions'>): readonly AgreedAction[] =>
  state.actions.filter((action) => !action.review).toSorted((a, b) => a.due.localeCompare(b.due));

/** The escalation steps taken since the concern was last opened. */
export const escalationsNow = ({ escalations, before }: Pick<Concern, 'escalations' | 'before'>) =>
  escalations.slice(before.escalations);

/** The step to come and those after it, of the contract's steps in their order. */
export const stepsLeft = (
  state: Pick<Concern, 'escalations' | 'before'>,
  steps: readonly string[],
): readonly string[] => {
  const last = escalationsNow(state).at(-1)?.step;
  return last === undefined ? steps : steps.slice(steps.indexOf(last) + 1);
};

/** The contradictions that nobody has decided between. */
export const unsettled = <Each extends Pick<Cause, 'kind' | 'over'>>({
  causes,
}: {
  readonly causes: readonly Each[];
}): readonly Each[] => standing(causes).filter(({ kind }) => kind === 'contradiction');

/** Whether that there is such a concern tells a reader who sees figures protected something about one that is withheld. */
export const tellsWithheld = ({ causes, isWithheld }: Pick<Concern, 'causes' | 'isWithheld'>): boolean =>
  isWithheld || (causes.length > 0 && causes.every(isOfReturn));

/** The first due date that has passed without a review; undefined when nothing is overdue. */
export const overdueSince = (state: Concern, today: CivilDate): CivilDate | undefined =>
  state.status === 'open' ? openActions(state).find((action) => action.due < today)?.due : undefined;

/** What the concern waits for: the next step and whose it is. */
export type NextStep = 'explanation' | 'settlement' | 'action' | 'review' | 'closing' | 'nothing';

export const nextStep = (
  state: Pick<Concern, 'status' | 'subject' | 'explanations' | 'actions' | 'before'> & {
    readonly causes: readonly Pick<Cause, 'kind' | 'over'>[];
  },
): NextStep => {
  if (state.status === 'closed') return 'nothing';
  const isOwn = isForAuthorityAlone(state.subject);
  if (!isOwn && state.explanations.length === state.before.explanations) return 'explanation';
  if (openActions(state).length > 0) return 'review';
  if (unsettled(state).length > 0) return 'settlement';
  if (standing(state.causes).length === 0 && isOwn) return 'closing';
  return state.actions.length === state.before.actions ? 'action' : 'closing';
};

export const nextStepNames: Record<NextStep, string> = {
  explanation: 'The provider explains',
  settlement: 'The commissioner decides which figure is computed with',
  action: 'The commissioner agrees an action, or closes the concern with a reason',
  review: 'The commissioner reviews whether the action worked',
  closing: 'The commissioner agrees another action, or closes the concern with a reason',
  nothing: 'Closed',
};
