import type { Measure } from '../../../domain/measure/measure.ts';
import { isAbsent } from '../../../domain/measure/quantity.ts';
import type { DisclosedScore } from '../../../domain/scoring/disclosed-score.ts';
import type { Figure as DisclosedFigure } from '../../../domain/scoring/disclosure.ts';
import { readingNames } from '../../../domain/scoring/reading.ts';
import { colourRules, toleranceText } from '../../../domain/scoring/rule-sets.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import { Details, StatusTag } from '../components/index.ts';
import { directionWord } from './words.ts';

/** A figure with its parts, or which kind of absence stands for it and why. Zero prints as 0. */
export const FigureCell = ({ figure }: { figure: DisclosedFigure | undefined }) => {
  if (!figure) return <span class="outturn-absence">Not reported</span>;
  const absent = isAbsent(figure.quantity);
  return (
    <span class="outturn-figure">
      {absent ? <span class="outturn-absence">{figure.text}</span> : <strong>{figure.text}</strong>}
      {figure.parts && <span class="outturn-figure__parts">{figure.parts}</span>}
      {figure.note && <span class="outturn-figure__note">{figure.note}</span>}
    </span>
  );
};

/** The same without emphasis, for an earlier period. */
export const EarlierFigure = ({ figure }: { figure: DisclosedFigure | undefined }) =>
  figure ? (
    <span class="outturn-figure">
      <span>{figure.text}</span>
      {figure.parts && <span class="outturn-figure__parts">{figure.parts}</span>}
    </span>
  ) : (
    <span class="outturn-absence">No figure</span>
  );

/** The target with its direction, or that there is none. */
export const targetText = ({ target, unit, polarity }: Pick<Measure, 'target' | 'unit' | 'polarity'>): string =>
  target ? `${figureText(target.value, unit)} or ${polarity === 'lowerIsBetter' ? 'less' : 'more'}` : 'No target';

/** The status with its rule, inputs and margin one tap away. */
export const StatusCell = ({ shown, measure, open }: { shown: DisclosedScore; measure: Measure; open?: boolean }) => {
  const { score, working, figure } = shown;
  const [direction, sinceLastYear] = [directionWord(score.direction), directionWord(score.sinceLastYear)];
  const rule = score.rule && colourRules[score.rule];
  return (
    <div>
      <StatusTag status={score.status} short />
      {direction && <span class="outturn-figure__note">{`${capital(direction)} on last period`}</span>}
      <Details summary="Why" class="outturn-why" open={open}>
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
      </Details>
    </div>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a measure counts, on demand. */
export const Definition = ({ measure }: { measure: Measure }) => (
  <Details summary={measure.title} class="outturn-definition">
    <p>{measure.definition}</p>
    {measure.calculation === 'ratio' && (
      <p>{`${capital(measure.numeratorIs ?? '')}, as a share of ${measure.denominatorIs ?? ''}.`}</p>
    )}
    {measure.yearToDate && <p>The figure is for the financial year to date.</p>}
    {measure.proxyBecause && <p>{`It stands in for something else: ${measure.proxyBecause}`}</p>}
  </Details>
);
