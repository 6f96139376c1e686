import type { Quantity } from '../measure/quantity.ts';
import { disclose, type Figure, type Reader, type RecordedFigure, withheldForRounding } from './disclosure.ts';
import { defaultProfile, type Profile, protectedCount } from './disclosure-profiles.ts';
import { type Explanation, explain, judged, ruledTargetOf, type Score, type ToDate } from './score.ts';
import { statusNames } from './status.ts';
import { figureText } from './words.ts';

/** A figure and its result, both as the reader may see them. */
export interface DisclosedScore {
  readonly figure: Figure;
  readonly score: Score;
  /** The working. Where the figure is protected it holds nothing that the figure could be worked out from. */
  readonly working: Explanation;
}

/** Counts that a profile may withhold lie well below this. */
const countsToTry = Array.from({ length: 20 }, (_, count) => count);

/**
 * Whether the colour of a withheld figure tells nothing about it: every count that the profile withholds would have the
 * same colour. A share's parts can be many things, so its colour is always withheld with it.
 */
const colourTellsNothing = ({ quantity, measure }: RecordedFigure, score: Score, profile: Profile): boolean => {
  if (score.status === 'none') return true;
  if (quantity.kind !== 'number' || measure.unit !== 'count') return false;
  const withheld = countsToTry.filter((count) => protectedCount(count, profile) === undefined);
  return withheld.every((value) => isColouredAlike(score, { kind: 'number', value }));
};

/** Whether a score's own target and rule give another figure the same colour, and the same rating where there is one. */
const isColouredAlike = (score: Score, quantity: Quantity): boolean => {
  const other = judged(quantity, ruledTargetOf(score), score.polarity, 'score');
  return other.status === score.status && other.rating === score.rating;
};

/** The most that a withheld or rounded figure of one period may differ from what a reader takes it for. */
const mostHidden = 8;

/**
 * Whether the colour of a year to date tells nothing of the figures that it is the sum of: every total that a reader
 * could take it for has the same colour. The total itself is never shown with protected figures.
 */
const totalTellsNothing = (score: Score, { value, periods }: ToDate): boolean => {
  const room = mostHidden * periods;
  return [value - room, value + room].every((total) =>
    isColouredAlike(score, { kind: 'number', value: Math.max(0, total) }),
  );
};

/** Without the colour, the rating that says the same, and the year to date. */
const withoutColour = ({ rating: _rating, toDate: _toDate, ...score }: Score): Score => ({ ...score, status: 'none' });

/** A figure with its colour, without the working. */
export type DisclosedColour = Pick<DisclosedScore, 'figure' | 'score'>;

/** A run of better and worse would narrow down a run of withheld figures. */
const withoutDirection = (score: Score): Score => ({
  ...score,
  direction: 'notComparable',
  sinceLastYear: 'notComparable',
});

/**
 * A figure with its colour, for one reader. The colour is the one given to the exact figure. To a reader who sees the
 * figure protected the reading is withheld, which would give the figure away; where the figure itself is withheld, so
 * are its directions, and its colour unless every withheld figure would have the same. A rounded figure on another side
 * of the target or the tolerance than the exact one is withheld and keeps its colour: shown beside it, the two would
 * contradict each other and together give the exact figure away.
 */
export const discloseColour = (recorded: RecordedFigure, score: Score, reader: Reader): DisclosedColour => {
  const figure = disclose(recorded, reader);
  if (!figure.isProtected) return { figure, score };
  const { reading: _reading, toDate, ...withoutReading } = score;
  if (toDate) {
    const told = totalTellsNothing(score, toDate) ? withoutReading : withoutColour(withoutReading);
    return { figure, score: figure.quantity.kind === 'suppressed' ? withoutDirection(told) : told };
  }
  if (figure.quantity.kind !== 'suppressed') {
    return isColouredAlike(score, figure.quantity)
      ? { figure, score: withoutReading }
      : { figure: withheldForRounding, score: withoutDirection(withoutReading) };
  }
  const profile = reader.profile ?? defaultProfile;
  const withheld = withoutDirection(withoutReading);
  return { figure, score: colourTellsNothing(recorded, score, profile) ? withheld : withoutColour(withheld) };
};

/**
 * The working behind a colour, as far as the one who was shown the figure may see it: where it is protected, variance,
 * margin, interval and reading are withheld too.
 */
export const discloseWorking = (recorded: RecordedFigure, score: Score, shown: DisclosedColour): Explanation => {
  const { unit } = recorded.measure;
  const working = explain(score, recorded.quantity, unit);
  if (!shown.figure.isProtected) return working;
  const { status } = shown.score;
  const against =
    score.range === undefined
      ? `against a target of ${figureText(score.target ?? 0, unit)}`
      : `against a range of ${figureText(score.range.low, unit)} to ${figureText(score.range.high, unit)}`;
  const because =
    score.rule === undefined || score.status === 'none'
      ? working.because
      : status === 'none'
        ? 'The colour is withheld with the figure, since it would tell something about it'
        : `${statusNames[status]}, judged on the exact figure ${against}. Only the provider and its contract manager see that figure`;
  return {
    ...working,
    status,
    rating: status === 'none' ? null : working.rating,
    value: shown.figure.value,
    variance: null,
    variancePercent: null,
    marginToNext: null,
    because,
    interval: null,
    reading: null,
    readingBecause: null,
  };
};

/** A figure with its colour and the working, for one reader. */
export const discloseScore = (recorded: RecordedFigure, score: Score, reader: Reader): DisclosedScore => {
  const shown = discloseColour(recorded, score, reader);
  return { ...shown, working: discloseWorking(recorded, score, shown) };
};
