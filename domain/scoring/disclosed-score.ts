import type { Unit } from '../measure/measure.ts';
import { disclose, type Figure, type Reader, type RecordedFigure } from './disclosure.ts';
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

/**
 * A zero or a hundred percent as target lets the colour alone tell the whole figure: green against a target of none
 * means none. The colour is then withheld with the figure.
 */
const colourTellsFigure = ({ score, figure }: { score: Score; figure: Figure }, unit: Unit): boolean =>
  figure.quantity.kind === 'suppressed' &&
  ((score.polarity === 'lowerIsBetter' && score.target === 0) ||
    (score.polarity === 'higherIsBetter' && unit === 'percent' && score.target === 100));

/** A figure with its colour, without the working. */
export type DisclosedColour = Pick<DisclosedScore, 'figure' | 'score'>;

/**
 * A figure with its colour, for one reader. The colour is the one given to the exact figure. To a reader who sees the
 * figure protected the reading is withheld, which would give the figure away.
 */
export const discloseColour = (recorded: RecordedFigure, score: Score, reader: Reader): DisclosedColour => {
  const figure = disclose(recorded, reader);
  if (!figure.isProtected) return { figure, score };
  const { reading: _reading, ...withoutReading } = score;
  const status = colourTellsFigure({ score, figure }, recorded.measure.unit) ? 'none' : score.status;
  return { figure, score: { ...withoutReading, status } };
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
    score.target === undefined ? working.because : `against a target of ${figureText(score.target, unit)}`;
  const because =
    score.target === undefined || score.status === 'none'
      ? working.because
      : status === 'none'
        ? 'Withheld: with this target the colour alone would tell the figure'
        : `${statusNames[status]}, judged on the exact figure ${against}. Only the provider and its contract manager see that figure`;
  return {
    ...working,
    status,
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
