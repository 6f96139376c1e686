import type { Quantity } from '../measure/quantity.ts';
import { colourBeside, isOneColour, type Said } from './colour-beside.ts';
import { type Direction, directionBetween } from './direction.ts';
import {
  disclose,
  type Figure,
  profileOf,
  type Reader,
  type RecordedFigure,
  withheldForRounding,
} from './disclosure.ts';
import { type Range, smallRange } from './exact-total.ts';
import { type Explanation, explain, type Score } from './score.ts';
import { statusNames } from './status.ts';
import { figureText } from './words.ts';

/** A figure and its result, both as the reader may see them. */
export interface DisclosedScore {
  readonly figure: Figure;
  readonly score: Score;
  /** The working. Where the figure is protected it holds nothing that the figure could be worked out from. */
  readonly working: Explanation;
}

/** What a reader is shown beside a figure, as far as it bears on how that figure may be shown. */
export interface Alongside {
  /** Whether another, withheld figure could be worked out from this one. */
  readonly isTelling: boolean;
  /** What this count may be where it is withheld, as far as readers can tell; as its profile says where left out. */
  readonly hidden?: Range | 'anything' | undefined;
  /** The figures of the period before and of the same period last year, as they are shown. */
  readonly previous?: Quantity | undefined;
  readonly lastYear?: Quantity | undefined;
  /** What the periods of the year may have come to, as far as readers can tell; anything where left out. */
  readonly toDate?: Range | undefined;
}

const alone: Alongside = { isTelling: false };

/** Without the colour, and the rating that says the same. */
const withoutColour = ({ rating: _rating, ...score }: Score): Score => ({ ...score, status: 'none' });

/** A figure with its colour, without the working. */
export type DisclosedColour = Pick<DisclosedScore, 'figure' | 'score'>;

/**
 * The direction between two figures as shown. Where neither way is better, whether a figure changed at all would be told
 * by the exact ones alone.
 */
const directionShown = (stored: Direction, score: Score, now: Quantity, then: Quantity | undefined): Direction => {
  const isComparable = stored !== 'notComparable' && (score.polarity !== 'none' || score.range !== undefined);
  return isComparable ? directionBetween(now, then, score.polarity, score.range) : 'notComparable';
};

/** What a withheld count may be where it is the only one of its contract. */
const hiddenAlone = ({ measure }: RecordedFigure): Range | 'anything' => {
  const profile = profileOf(measure);
  return profile === 'exact' ? 'anything' : smallRange[profile];
};

/** A figure as its reader is shown it. */
export interface ShownFigure {
  readonly figure: Figure;
  /** What the colour of the exact figure says beside it. */
  readonly said: Said;
}

/**
 * A figure for one reader, whatever its colour and direction are shown as. A rounded figure on another side of the target
 * or the tolerance than the exact one is withheld: the two would contradict each other.
 */
export const discloseFigure = (
  recorded: RecordedFigure,
  score: Score,
  reader: Reader,
  isTelling: boolean,
): ShownFigure => {
  const figure = disclose(recorded, reader, isTelling);
  const profile = profileOf(recorded.measure);
  const isAlone = !figure.isProtected || score.toDate || figure.quantity.kind === 'suppressed' || profile === 'exact';
  const said = isAlone ? 'agrees' : colourBeside(score, recorded.quantity, figure.quantity, profile);
  return { figure: said === 'contradicts' ? withheldForRounding : figure, said };
};

/**
 * A disclosed figure with its colour, for the same reader. The colour is the one given to the exact figure. To a reader who
 * sees the figure protected the reading and the year to date are withheld, which would give the figure away, and
 * directions are those between figures as shown. A withheld figure has a colour only where every figure that it could be
 * has the same. One withheld because its rounding would contradict its colour keeps it; where figure and colour together
 * would leave one exact figure, the colour is withheld. `along` is what else the reader is shown.
 */
export const withColour = (
  { figure, said }: ShownFigure,
  recorded: RecordedFigure,
  score: Score,
  along: Alongside,
): DisclosedColour => {
  if (!figure.isProtected) return { figure, score };
  const { reading: _reading, toDate, ...kept } = score;
  const told = {
    ...kept,
    direction: directionShown(score.direction, score, figure.quantity, along.previous),
    sinceLastYear: directionShown(score.sinceLastYear, score, figure.quantity, along.lastYear),
  };
  if (toDate) return { figure, score: along.toDate && isOneColour(score, along.toDate) ? told : withoutColour(told) };
  if (said === 'tells') return { figure, score: withoutColour(told) };
  if (said === 'contradicts' || figure.quantity.kind !== 'suppressed') return { figure, score: told };
  const isCount = recorded.quantity.kind === 'number' && recorded.measure.unit === 'count';
  const range = isCount ? (along.hidden ?? hiddenAlone(recorded)) : 'anything';
  return { figure, score: range !== 'anything' && isOneColour(score, range) ? told : withoutColour(told) };
};

/**
 * A figure with its colour, for one reader: see `withColour`. `along` is what else the reader is shown: without it, nothing
 * is taken to be known.
 */
export const discloseColour = (
  recorded: RecordedFigure,
  score: Score,
  reader: Reader,
  along: Alongside = alone,
): DisclosedColour => withColour(discloseFigure(recorded, score, reader, along.isTelling), recorded, score, along);

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
  const isWithheld = shown.figure.quantity.kind === 'suppressed';
  const because =
    score.rule === undefined || (score.status === 'none' && !isWithheld)
      ? working.because
      : status === 'none'
        ? `The colour is withheld${isWithheld ? ' with the figure' : ''}, since it would tell something about ${isWithheld ? 'it' : 'the exact figure'}`
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
export const discloseScore = (
  recorded: RecordedFigure,
  score: Score,
  reader: Reader,
  along?: Alongside,
): DisclosedScore => {
  const shown = discloseColour(recorded, score, reader, along);
  return { ...shown, working: discloseWorking(recorded, score, shown) };
};
