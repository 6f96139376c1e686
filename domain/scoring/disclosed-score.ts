import type { Quantity } from '../measure/quantity.ts';
import { type Direction, directionBetween } from './direction.ts';
import {
  disclose,
  type Figure,
  profileOf,
  type Reader,
  type RecordedFigure,
  withheldForRounding,
} from './disclosure.ts';
import { protectedRatio } from './disclosure-profiles.ts';
import { type Protecting, type Range, shownRange, smallRange } from './exact-total.ts';
import { type Explanation, explain, judged, ruledTargetOf, type Score } from './score.ts';
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

/** Colour, and rating where there is one, that a score's own target and rule give another figure. */
const colourOf = (score: Score, quantity: Quantity): string => {
  const { status, rating } = judged(quantity, ruledTargetOf(score), score.polarity, 'score');
  return `${status} ${rating ?? ''}`;
};

const numbersIn = ({ low, high }: Range): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);

/** Whether every count that a reader could take it for has the same colour: ends and, within a target range, all between. */
const isOneColour = (score: Score, { low, high }: Range): boolean => {
  const counts = score.range ? numbersIn({ low, high }) : [low, high];
  return new Set(counts.map((value) => colourOf(score, { kind: 'number', value }))).size === 1;
};

/** Without the colour, and the rating that says the same. */
const withoutColour = ({ rating: _rating, ...score }: Score): Score => ({ ...score, status: 'none' });

/** Every figure that is shown rounded as this one is. */
const shownAlike = (quantity: Quantity, profile: Protecting): readonly Quantity[] => {
  if (quantity.kind === 'number') {
    return numbersIn(shownRange(quantity.value, profile)).map((value) => ({ kind: 'number', value }));
  }
  if (quantity.kind !== 'ratio') return [];
  const { numerator: top, denominator: bottom } = quantity;
  return numbersIn(shownRange(top, profile)).flatMap((numerator) =>
    numbersIn(shownRange(bottom, profile))
      .filter(
        (denominator) =>
          (top > bottom || numerator <= denominator) && protectedRatio(numerator, denominator, profile) !== undefined,
      )
      .map((denominator): Quantity => ({ kind: 'ratio', numerator, denominator })),
  );
};

/** The lowest and the highest share, or count, of those that are shown alike. */
const extremes = (quantity: Quantity, profile: Protecting): readonly Quantity[] => {
  if (quantity.kind !== 'ratio') return shownAlike(quantity, profile);
  const [top, bottom] = [shownRange(quantity.numerator, profile), shownRange(quantity.denominator, profile)];
  return [
    { kind: 'ratio', numerator: top.low, denominator: bottom.high },
    { kind: 'ratio', numerator: top.high, denominator: bottom.low },
  ];
};

/**
 * What the colour of the exact figure says beside the rounded one: the same (`agrees`), another (`contradicts`), or so
 * much that a single figure among those rounded alike could have it (`tells`). A share that contradicts is withheld,
 * and could then be any of many; of counts there are no others so near a limit.
 */
const beside = (score: Score, quantity: Quantity, shown: Quantity, profile: Protecting) => {
  const [own, rounded] = [colourOf(score, quantity), colourOf(score, shown)];
  const isUniform = (): boolean => extremes(quantity, profile).every((each) => colourOf(score, each) === own);
  if (own === rounded && !score.range && isUniform()) return 'agrees';
  const colours = Map.groupBy(shownAlike(quantity, profile), (each) => colourOf(score, each));
  const told = quantity.kind === 'ratio' ? [colours.get(rounded) ?? []] : [...colours.values()];
  if (told.some(({ length }) => length === 1)) return 'tells';
  return own === rounded ? 'agrees' : 'contradicts';
};

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

/**
 * A figure with its colour, for one reader. The colour is the one given to the exact figure. To a reader who sees the
 * figure protected the reading and the year to date are withheld, which would give the figure away, and directions are
 * those between figures as shown. A withheld figure has a colour only where every figure that it could be has the same.
 * A rounded figure on another side of the target or the tolerance than the exact one is withheld and keeps its colour:
 * beside it, the two would contradict each other; where both together would leave one exact figure, the colour is
 * withheld. `along` is what else the reader is shown: without it, nothing is taken to be known.
 */
export const discloseColour = (
  recorded: RecordedFigure,
  score: Score,
  reader: Reader,
  along: Alongside = alone,
): DisclosedColour => {
  const figure = disclose(recorded, reader, along.isTelling);
  if (!figure.isProtected) return { figure, score };
  const { reading: _reading, toDate, ...kept } = score;
  const told = {
    ...kept,
    direction: directionShown(score.direction, score, figure.quantity, along.previous),
    sinceLastYear: directionShown(score.sinceLastYear, score, figure.quantity, along.lastYear),
  };
  if (toDate) return { figure, score: along.toDate && isOneColour(score, along.toDate) ? told : withoutColour(told) };
  const isCount = recorded.quantity.kind === 'number' && recorded.measure.unit === 'count';
  if (figure.quantity.kind === 'suppressed') {
    const range = isCount ? (along.hidden ?? hiddenAlone(recorded)) : 'anything';
    return { figure, score: range !== 'anything' && isOneColour(score, range) ? told : withoutColour(told) };
  }
  const profile = profileOf(recorded.measure);
  const said = profile === 'exact' ? 'agrees' : beside(score, recorded.quantity, figure.quantity, profile);
  if (said === 'agrees') return { figure, score: told };
  if (said === 'tells') return { figure, score: withoutColour(told) };
  return {
    figure: withheldForRounding,
    score: { ...told, direction: 'notComparable', sinceLastYear: 'notComparable' },
  };
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
