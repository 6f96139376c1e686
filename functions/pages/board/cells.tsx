import { scoredTargetWords } from '../../../domain/contract/target-words.ts';
import type { ShownCell } from '../../../domain/disclosed/scores.ts';
import type { Measure, Polarity } from '../../../domain/measure/measure.ts';
import { isAbsent } from '../../../domain/measure/quantity.ts';
import { type Direction, directionNames } from '../../../domain/scoring/direction.ts';
import type { Figure } from '../../../domain/scoring/disclosure.ts';
import { readingNames } from '../../../domain/scoring/reading.ts';
import { RatingTag, StatusTag } from '../components/index.ts';

/** Whether the figure shown was made from rounded numbers of people; one withheld or absent, and a count of 0, was not. */
export const isRounded = ({ note, quantity }: Figure): boolean => note !== null && !isAbsent(quantity);

/** A disclosed figure, or the word for why there is none, with the reason read out too. What was done to a figure is said on hover. */
export const FigureText = ({ figure }: { figure: Figure }) => (
  <>
    <span
      class={isAbsent(figure.quantity) ? `outturn-absence outturn-absence--${figure.quantity.kind}` : undefined}
      title={figure.note ?? undefined}
    >
      {figure.text}
    </span>
    {figure.note && isAbsent(figure.quantity) ? <span class="govuk-visually-hidden"> ({figure.note})</span> : null}
  </>
);

/** Why a figure has no colour, as the words after it, so that "no colour" never has to be guessed at. */
export const whyNoColour = ({ figure, score }: Pick<ShownCell, 'figure' | 'score'>): string => {
  if (score.noTarget) return 'no target for the period';
  if (score.rule === undefined) return 'monitored only';
  return figure.quantity.kind === 'suppressed' ? 'withheld with the figure' : 'no figure to judge';
};

/** The status, as the statutory rating where the contract is judged by those. */
export const CellStatus = ({ cell, href }: { cell: Pick<ShownCell, 'figure' | 'score'>; href?: string }) =>
  cell.score.rating ? (
    <RatingTag rating={cell.score.rating} href={href} />
  ) : (
    <StatusTag
      status={cell.score.status}
      meaning={cell.score.status === 'none' ? whyNoColour(cell) : undefined}
      href={href}
    />
  );

const arrows: Record<Direction, Record<Polarity, string>> = {
  improving: { higherIsBetter: '↑', lowerIsBetter: '↓', none: '' },
  worsening: { higherIsBetter: '↓', lowerIsBetter: '↑', none: '' },
  steady: { higherIsBetter: '→', lowerIsBetter: '→', none: '→' },
  notComparable: { higherIsBetter: '', lowerIsBetter: '', none: '' },
};

/** The direction in a word. The arrow says which way the figure went, which for some measures down is the better way. */
export const DirectionText = ({ direction, polarity }: { direction: Direction; polarity: Polarity }) => {
  const arrow = arrows[direction][polarity];
  return (
    <span class={direction === 'notComparable' ? 'outturn-absence' : undefined}>
      {arrow ? <span aria-hidden="true">{arrow} </span> : null}
      {directionNames[direction]}
    </span>
  );
};

/**
 * What so many cases can show about the target. A reading needs the exact figure: where that is protected, only what the
 * colour itself says is put in words.
 */
export const readingText = ({ figure, score }: Pick<ShownCell, 'figure' | 'score'>): string => {
  if (score.reading) return readingNames[score.reading];
  if (score.noTarget) return 'No target for the period';
  if (score.rule === undefined) return 'Monitored only';
  if (score.status === 'none') return 'Nothing to read';
  if (score.status === 'green') return readingNames.met;
  return figure.isProtected ? 'Off target; exact count protected' : readingNames.missed;
};

/** `75% or more`, `between 4 and 6`; the target that the figure was judged by. */
export const targetText = ({ unit }: Pick<Measure, 'unit'>, { score }: Pick<ShownCell, 'score'>): string =>
  scoredTargetWords(score, unit);
