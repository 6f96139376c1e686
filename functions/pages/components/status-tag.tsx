import { type PerformanceRating, performanceRatingNames } from '../../../domain/regime/kpi.ts';
import type { Optional } from './common.ts';
import { Tag, type TagColour } from './tag.tsx';

/** How a figure stands against its target under the contract's own rule; `none` where only monitoring was agreed. */
export type DisplayStatus = 'green' | 'amber' | 'red' | 'none';

type Wording = { readonly word: string; readonly meaning: string; readonly colour: TagColour };

const wordings: Readonly<Record<DisplayStatus, Wording>> = {
  green: { word: 'Green', meaning: 'on target', colour: 'green' },
  amber: { word: 'Amber', meaning: 'within tolerance', colour: 'yellow' },
  red: { word: 'Red', meaning: 'off target', colour: 'red' },
  none: { word: 'No colour', meaning: 'monitored only', colour: 'grey' },
};

/** The status as a sentence: "Amber: within tolerance". */
export function statusWords(status: DisplayStatus): string {
  const { word, meaning } = wordings[status];
  return `${word}: ${meaning}`;
}

export type StatusTagProps = { readonly status: DisplayStatus } & Optional<{
  /** Shows the first word only, for narrow columns; the whole sentence is still read out. */
  short: boolean;
  /** What the colour means here, where the usual words would not be true: a figure that is missing has no colour either. */
  meaning: string;
  /** Where the rule that gave this status is shown. */
  href: string;
}>;

/** The status in words; the colour and the mark before it only repeat them. */
export function StatusTag({ status, short, meaning: told, href }: StatusTagProps) {
  const { word, meaning: usual, colour } = wordings[status];
  const meaning = told ?? usual;
  const tag = (
    <Tag colour={colour} class={`outturn-status outturn-status--${status}`}>
      {word}
      <span class={short ? 'govuk-visually-hidden' : undefined}>: {meaning}</span>
    </Tag>
  );
  if (!href) return tag;
  return (
    <a class="outturn-status-link" href={href}>
      {tag}
      <span class="govuk-visually-hidden"> (how this was decided)</span>
    </a>
  );
}

const ratingColours: Readonly<Record<PerformanceRating, TagColour>> = {
  good: 'green',
  approachingTarget: 'yellow',
  requiresImprovement: 'orange',
  inadequate: 'red',
  other: 'grey',
};

/** One of the five ratings of a performance notice: its word first, which the colour only repeats. */
export function RatingTag({ rating, href }: { readonly rating: PerformanceRating } & Optional<{ href: string }>) {
  const tag = (
    <Tag colour={ratingColours[rating]} class={`outturn-status outturn-status--${rating}`}>
      {performanceRatingNames[rating]}
    </Tag>
  );
  if (!href) return tag;
  return (
    <a class="outturn-status-link" href={href}>
      {tag}
      <span class="govuk-visually-hidden"> (how this was decided)</span>
    </a>
  );
}
