import type { Quantity } from '../measure/quantity.ts';
import type { Forecast } from '../scoring/forecast/forecast.ts';
import type { Score } from '../scoring/score.ts';
import type { Instant } from '../shared/dates.ts';
import type { ContractId, MeasureKey, OrganisationId } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { Actor } from '../shared/record.ts';

interface Said {
  readonly at: Instant;
  readonly by: Actor;
}

/** A period from which the process is known to work differently: limits and averages start anew there. */
export interface Rebase extends Said {
  readonly from: PeriodKey;
  readonly reason: string;
}

/** Something that was done, at the period in which it was. */
export interface Annotation extends Said {
  readonly on: PeriodKey;
  readonly text: string;
}

export interface ExpectedPoint {
  readonly period: PeriodKey;
  /** In the measure's unit. */
  readonly value: number;
}

/** Where people expect the figures to go if nothing changes, and why they think so. */
export interface EnteredForecast extends Said {
  readonly points: readonly ExpectedPoint[];
  readonly because: string;
}

/** A figure with its result as it stood when a baseline was frozen. */
export interface FrozenFigure {
  readonly period: PeriodKey;
  readonly quantity: Quantity;
  readonly result: Score;
}

/** History plus forecast (measures.md section 1), as they stood when an action began. Never worked out again. */
export interface Baseline {
  /** Oldest first. */
  readonly history: readonly FrozenFigure[];
  /** The first period of the phase from which the forecast was drawn. */
  readonly phaseFrom?: PeriodKey;
  /** Drawn from the data; its points are periods. Left out where the figures were too few or cannot carry one. */
  readonly drawn?: Forecast;
  /** Why none could be drawn. */
  readonly notDrawnBecause?: string;
  readonly entered?: Pick<EnteredForecast, 'points' | 'because'>;
}

/** What is done to turn the curve, with the baseline that it will be compared with. */
export interface CurveAction extends Said {
  /** `a1`, `a2` and so on within the curve. */
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** The first period that the action can change. */
  readonly from: PeriodKey;
  readonly because: string;
  readonly baseline: Baseline;
}

/** The parts of a turn-the-curve report in the order in which they are read. */
export const reportParts = ['howAreWeDoing', 'story', 'partners', 'whatWorks', 'noCostIdeas', 'proposals'] as const;
export type ReportPart = (typeof reportParts)[number];

export const reportQuestions: Record<ReportPart, string> = {
  howAreWeDoing: 'How are we doing?',
  story: 'What is the story behind the curve?',
  partners: 'Who are the partners with a part to play?',
  whatWorks: 'What works?',
  noCostIdeas: 'What could be done at little or no cost?',
  proposals: 'What do we propose to do?',
};

export type ReportText = Readonly<Record<Exclude<ReportPart, 'howAreWeDoing' | 'noCostIdeas'>, string>> & {
  readonly howAreWeDoing?: string | undefined;
  readonly noCostIdeas?: string | undefined;
};

export type CurveReport = ReportText & Said;

/** What people record about one measure of one contract over time, beside its figures. */
export interface Curve {
  readonly id: string;
  readonly contract: ContractId;
  readonly measureKey: MeasureKey;
  readonly authority: OrganisationId;
  readonly provider: OrganisationId;
  /** By period. */
  readonly rebases: readonly Rebase[];
  /** By period; those of one period as they were recorded. */
  readonly annotations: readonly Annotation[];
  /** As entered, the latest last. */
  readonly forecasts: readonly EnteredForecast[];
  readonly actions: readonly CurveAction[];
  /** Earlier ones are kept as they were read. */
  readonly reports: readonly CurveReport[];
}
