import type { Quantity } from '../measure/quantity.ts';
import type { RecordedFigure } from '../scoring/disclosure.ts';
import type { Score } from '../scoring/score.ts';
import type { PrintedFigure } from '../shared/contradictions.ts';
import type { Instant } from '../shared/dates.ts';
import type { PeriodKey } from '../shared/quarters.ts';

/** Why a concern is there. One concern may have several, of one period or of many. */
export const causeKinds = ['red', 'specialCause', 'failing', 'late', 'money', 'contradiction'] as const;
export type CauseKind = (typeof causeKinds)[number];

export const causeKindNames: Record<CauseKind, string> = {
  red: 'Red figure',
  specialCause: 'Change for the worse beyond chance',
  failing: 'Consistently failing',
  late: 'Late or missing return',
  money: 'Money outside its tolerance',
  contradiction: 'Contradiction',
};

/** The rule by which each kind raises a concern. */
export const causeRules: Record<CauseKind, string> = {
  red: 'A figure that is red by the contract’s own rule raises a concern',
  specialCause: 'A special cause in the wrong direction raises a concern (Making Data Count)',
  failing: 'A target that the whole of the usual variation misses raises a concern (Making Data Count)',
  late: 'A return that has not come by its due date raises a concern',
  money: 'A year’s outturn further from its budget than the tolerance raises a concern',
  contradiction: 'Figures that contradict each other raise a concern until somebody decides between them',
};

/** What a figure was when it was judged, with what is needed to protect it. */
export interface FoundFigure {
  readonly period: PeriodKey;
  readonly quantity: Quantity;
  readonly result: Score;
  readonly measure: RecordedFigure['measure'];
}

/** A figure with its result at one time. */
export interface Finding extends FoundFigure {
  readonly at: Instant;
}

/** A cause as it is found, by whatever judged it. */
export interface FoundCause {
  readonly kind: CauseKind;
  /** Names it within the concern, so that it is told once: `red.2025-Q1`, `failing`, `money.2025/26`. */
  readonly key: string;
  /** Left out where it is of no one period. */
  readonly period?: PeriodKey | undefined;
  /** What was found, with its figures. */
  readonly sentence: string;
  /** The figures of a contradiction. */
  readonly figures?: readonly PrintedFigure[] | undefined;
  readonly computesWith?: string | undefined;
  readonly decidedBy?: string | undefined;
}

/** A cause of a concern: kept for good, and said to be over when it is. */
export interface Cause extends FoundCause {
  readonly at: Instant;
  /** The red figure as it was flagged. */
  readonly finding?: Finding | undefined;
  readonly over?: { readonly at: Instant; readonly because: string } | undefined;
}

/** The causes that are not over. */
export const standing = <Each extends Pick<Cause, 'over'>>(causes: readonly Each[]): readonly Each[] =>
  causes.filter(({ over }) => !over);

/** Whether it is a contradiction between figures of returns: that there is one could tell a figure that is withheld. */
export const isOfReturn = ({ kind, key }: Pick<Cause, 'kind' | 'key'>): boolean =>
  kind === 'contradiction' && key.startsWith('return.');
