import { type Entry, type Quantity, quantityOf } from '../measure/quantity.ts';
import type { Score } from '../scoring/score.ts';
import type { CivilDate, Instant } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { Actor } from '../shared/record.ts';

/** The three review questions, in the order they are asked (measures.md section 1). */
export const narrativeQuestions = {
  workingWell: 'What is working well?',
  worriedAbout: 'What are we worried about?',
  needsToHappen: 'What needs to happen?',
} as const;
export type NarrativeQuestion = keyof typeof narrativeQuestions;
export const narrativeOrder = ['workingWell', 'worriedAbout', 'needsToHappen'] as const;

export type Narrative = Readonly<Partial<Record<NarrativeQuestion, string>>>;
export type ByMeasure<Value> = Readonly<Record<MeasureKey, Value>>;

/** Looks up a measure's part without mistaking a key such as `constructor` for something every object has. */
export const forMeasure = <Value>(all: ByMeasure<Value>, key: MeasureKey): Value | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;

/** What a provider fills in: the rows as typed, the story behind them, and why a target was missed. */
export interface Draft {
  readonly entries: ByMeasure<Entry>;
  readonly narrative: Narrative;
  readonly explanations: ByMeasure<string>;
}

export interface Question {
  /** `q1`, `q2` and so on within the return. */
  readonly id: string;
  readonly measureKey: MeasureKey;
  readonly question: string;
  readonly askedAt: Instant;
  readonly askedBy: Actor;
  readonly answer?: { readonly text: string; readonly at: Instant; readonly by: Actor };
}

/** A figure put right after it was sent. The earlier one, and the colour it had, stay readable beside it. */
export interface Restatement {
  readonly measureKey: MeasureKey;
  readonly before: Entry;
  readonly after: Entry;
  readonly resultBefore?: Score;
  readonly resultAfter: Score;
  readonly reason: string;
  /** The question that led to it, where one did. */
  readonly questionId?: string;
  /** The version of the contract by whose target the figure was scored again. */
  readonly contractVersion: number;
  readonly at: Instant;
  readonly by: Actor;
}

const returnStatuses = ['draft', 'sent', 'inReview', 'accepted'] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export const returnStatusNames: Record<ReturnStatus, string> = {
  draft: 'Draft',
  sent: 'Sent',
  inReview: 'In review',
  accepted: 'Accepted',
};

/** How the return was sent: on whose word, when, whether in time, and by which version of the contract it was scored. */
export interface Sending {
  readonly at: Instant;
  readonly by: Actor;
  readonly certifier: string;
  /** Left out where bank holidays are not known so far back or ahead, so that the date cannot be counted. */
  readonly due?: CivilDate;
  readonly late: boolean;
  readonly contractVersion: number;
}

/** What a provider owes for one period of one contract. */
export interface Return extends Draft {
  readonly id: string;
  readonly contract: ContractId;
  readonly period: PeriodKey;
  readonly authority: OrganisationId;
  readonly provider: OrganisationId;
  readonly status: ReturnStatus;
  readonly savedAt: Instant;
  readonly savedBy: Actor;
  readonly sending?: Sending;
  /** The result of every figure that was sent, latest restatement included. */
  readonly results: ByMeasure<Score>;
  readonly questions: readonly Question[];
  readonly restatements: readonly Restatement[];
  readonly acceptedAt?: Instant;
  readonly acceptedBy?: Actor;
  /** After an acceptance: the figures that it left out, or that were questioned or restated since. */
  readonly heldBack: readonly MeasureKey[];
}

/** The figure or absence that the return holds now for that measure; undefined where its row is empty. */
export const latestQuantity = (state: Pick<Return, 'entries'>, key: MeasureKey): Quantity | undefined => {
  const entry = forMeasure(state.entries, key);
  return entry && quantityOf(entry);
};

/** The question of that figure which has no answer yet. */
export const openQuestion = (state: Pick<Return, 'questions'>, key: MeasureKey): Question | undefined =>
  state.questions.find((question) => question.measureKey === key && !question.answer);

export const openQuestions = (state: Pick<Return, 'questions'>): readonly Question[] =>
  state.questions.filter((question) => !question.answer);

export const restatementsOf = (state: Pick<Return, 'restatements'>, key: MeasureKey): readonly Restatement[] =>
  state.restatements.filter((restatement) => restatement.measureKey === key);

export type FigureReview = 'draft' | 'toReview' | 'questioned' | 'accepted';

/** Where one figure stands in the review. */
export const figureReview = (state: Return, key: MeasureKey): FigureReview => {
  if (state.status === 'draft') return 'draft';
  if (openQuestion(state, key)) return 'questioned';
  return state.acceptedAt !== undefined && !state.heldBack.includes(key) ? 'accepted' : 'toReview';
};
