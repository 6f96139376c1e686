import type { AwardState } from '../../award/award.ts';
import type { FurtherOutcome } from '../../award/standstill/review-vocabulary.ts';
import { standstillsOf } from '../../award/standstill/standstills.ts';
import type { SummaryFigure, SummaryYear } from '../../regime/annual-summary.ts';
import { annualSummaryDue } from '../../regime/annual-summary.ts';
import { type CivilDate, writtenDate } from '../../shared/dates.ts';

/** What the summary says of one representation: what it was about and what came of it. It names nobody. */
export interface RepresentationAccount {
  readonly award: string;
  readonly title: string;
  readonly standstillEnded: CivilDate;
  readonly nature: string;
  readonly impact: string;
}

/** A contract that could not be placed under a regime, and so is not counted. */
export interface Unplaced {
  readonly contract: string;
  readonly title: string;
}

/** The annual summary of one authority for one year, as it stands on a day. */
export interface Summary {
  readonly authority: string;
  readonly year: SummaryYear;
  readonly figures: readonly SummaryFigure[];
  readonly representations: readonly RepresentationAccount[];
  readonly unplaced: readonly Unplaced[];
  readonly demonstration: boolean;
}

const outcomes: Readonly<Record<FurtherOutcome, string>> = {
  proceed: 'The award went on as intended',
  repeat: 'A step of the process was repeated',
  abandon: 'The procurement was abandoned',
};

/** The representations of one award whose standstill ended in the year. */
export const representationAccounts = (award: AwardState, year: SummaryYear): readonly RepresentationAccount[] =>
  standstillsOf(award).flatMap(({ ended, representations }) =>
    ended === undefined || ended < year.from || ended > year.to
      ? []
      : representations.map(({ summary, furtherDecisions }) => {
          const last = furtherDecisions.at(-1);
          return {
            award: award.id,
            title: award.title,
            standstillEnded: ended,
            nature: summary ?? 'The record does not say what it was about',
            impact: last ? `${outcomes[last.outcome]}: ${last.reasons}` : 'No further decision is recorded',
          };
        }),
  );

/** How two of the figures are read, since the text that was read does not say. */
export const readings =
  'A provider is new that held no contract in the twelve months before the year and was not awarded one as the existing provider, as under direct award processes A and C. A representation counts in the year in which its standstill ended, whenever it was received.';

/** `1 April 2025 to 31 March 2026`. */
export const yearInWords = ({ from, to }: SummaryYear): string => `${writtenDate(from)} to ${writtenDate(to)}`;

/** By when it is published, as a sentence. */
export const dueInWords = (year: SummaryYear, today: CivilDate): string => {
  const { by } = annualSummaryDue(year);
  if (year.to >= today)
    return `The year is not over: the figures are as they stand today. To be published by ${writtenDate(by)}.`;
  return by < today ? `It was to be published by ${writtenDate(by)}.` : `To be published by ${writtenDate(by)}.`;
};
