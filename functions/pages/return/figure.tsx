import { scoredTargetWords, targetWords } from '../../../domain/contract/target-words.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { isAbsent } from '../../../domain/measure/quantity.ts';
import type { DisclosedScore } from '../../../domain/scoring/disclosed-score.ts';
import type { Figure as DisclosedFigure } from '../../../domain/scoring/disclosure.ts';
import { readingNames } from '../../../domain/scoring/reading.ts';
import { colourRules, toleranceText } from '../../../domain/scoring/rule-sets.ts';
import type { Score } from '../../../domain/scoring/score.ts';
import { Details, RatingTag, StatusTag } from '../components/index.ts';
import { directionWord, withinSentence } from './words.ts';

/** What is said under a figure: why there is none, or that it was rounded. No profile rounds a count of 0. */
const noteUnder = ({ quantity, note, isProtected }: DisclosedFigure): string | null => {
  if (quantity.kind === 'suppressed') return null;
  if (!isProtected) return note;
  return quantity.kind === 'number' && quantity.value === 0 ? null : 'Rounded';
};

/** Why some of the figures above it are marked as rounded or suppressed; nothing where none is. */
export const ProtectionNote = ({ figures }: { figures: readonly (DisclosedFigure | undefined)[] }) =>
  figures.some((figure) => figure?.isProtected && !(figure.quantity.kind === 'number' && figure.value === 0)) ? (
    <p class="govuk-body">
      Figures of people are rounded, and the smallest suppressed, so that nobody can be recognised from a small number.
    </p>
  ) : null;

/** A figure with its parts, or which kind of absence stands for it and why. Zero prints as 0. */
export const FigureCell = ({ figure }: { figure: DisclosedFigure | undefined }) => {
  if (!figure) return <span class="outturn-absence">Not reported</span>;
  const absent = isAbsent(figure.quantity);
  const note = noteUnder(figure);
  return (
    <span class="outturn-figure">
      {absent ? <span class="outturn-absence">{figure.text}</span> : <strong>{figure.text}</strong>}
      {figure.parts && <span class="outturn-figure__parts">{figure.parts}</span>}
      {note && <span class="outturn-figure__note">{note}</span>}
    </span>
  );
};

/** The same without emphasis, for an earlier period, with the address of the return it comes from. */
export const EarlierFigure = ({ figure, href }: { figure: DisclosedFigure | undefined; href?: string }) =>
  figure ? (
    <span class="outturn-figure">
      {href ? (
        <a class="govuk-link" href={href}>
          {figure.text}
        </a>
      ) : (
        <span>{figure.text}</span>
      )}
      {figure.parts && <span class="outturn-figure__parts">{figure.parts}</span>}
    </span>
  ) : (
    <span class="outturn-absence">No figure</span>
  );

/** The target that a result was judged by; before there is one, the target as the contract has it, or that there is none. */
export const targetText = (measure: Pick<Measure, 'target' | 'unit' | 'polarity'>, score?: Score): string =>
  score ? scoredTargetWords(score, measure.unit) : (targetWords(measure) ?? 'Monitored only');

/** Why a figure has no colour, so that it never has to be guessed at. */
const whyNone = ({ figure, score }: DisclosedScore): string => {
  if (score.noTarget) return 'no target for the period';
  if (score.rule === undefined) return 'monitored only';
  return figure.quantity.kind === 'suppressed' ? 'withheld with the figure' : 'no figure to judge';
};

/** The status in a word, with the direction since the period before. */
export const StatusWord = ({ shown }: { shown: DisclosedScore }) => {
  const direction = directionWord(shown.score.direction);
  return (
    <>
      {shown.score.rating ? (
        <RatingTag rating={shown.score.rating} />
      ) : (
        <StatusTag
          status={shown.score.status}
          short
          meaning={shown.score.status === 'none' ? whyNone(shown) : undefined}
        />
      )}
      {direction && <span class="outturn-figure__note">{`${capital(direction)} on last period`}</span>}
    </>
  );
};

/** How the status was decided: the rule, its inputs and the margin to the next colour. */
export const Working = ({ shown, measure }: { shown: DisclosedScore; measure: Measure }) => {
  const { score, working, figure } = shown;
  const sinceLastYear = directionWord(score.sinceLastYear);
  const rule = score.rule && colourRules[score.rule];
  return (
    <>
      <p>{working.because}.</p>
      {working.marginToNext && <p>{working.marginToNext.words}.</p>}
      {working.readingBecause && score.reading && (
        <p>
          <strong>{readingNames[score.reading]}.</strong> {working.readingBecause}.
        </p>
      )}
      {sinceLastYear && <p>{`${capital(sinceLastYear)} since the same period last year.`}</p>}
      {rule && score.tolerance !== undefined && score.rule && (
        <p>
          {`${rule.sentence}. Tolerance: ${toleranceText(score.rule, score.tolerance, measure.unit)}.`}
          <span class="outturn-figure__note">{rule.source.reference}</span>
        </p>
      )}
      {figure.isProtected && <p>Small counts of people are protected for your role.</p>}
    </>
  );
};

/** The status with its working one tap away. */
export const StatusCell = ({ shown, measure }: { shown: DisclosedScore; measure: Measure }) => (
  <div>
    <StatusWord shown={shown} />
    <Details summary="Why" class="outturn-why">
      <Working shown={shown} measure={measure} />
    </Details>
  </div>
);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a measure counts, on demand. */
export const Definition = ({ measure }: { measure: Measure }) => (
  <Details summary={measure.title} class="outturn-definition">
    <p>{measure.definition}</p>
    {measure.calculation === 'ratio' && (
      <p>{`${capital(measure.numeratorIs ?? '')}, as a share of ${withinSentence(measure.denominatorIs ?? '')}.`}</p>
    )}
    {measure.yearToDate && <p>The figure is for the financial year to date.</p>}
    {measure.proxyBecause && <p>{`It stands in for something else: ${measure.proxyBecause}`}</p>}
  </Details>
);
