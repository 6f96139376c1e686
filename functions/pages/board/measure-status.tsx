import type { ShownCell } from '../../../domain/disclosed/scores.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { readingNames } from '../../../domain/scoring/reading.ts';
import { colourRules } from '../../../domain/scoring/rule-sets.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { Details, RuleSource, SummaryList } from '../components/index.ts';
import { CellStatus, DirectionText, FigureText, targetText } from './cells.tsx';

const Working = ({ cell }: { cell: ShownCell }) => {
  const { because, marginToNext } = cell.working();
  return (
    <>
      <p class="govuk-body">
        <CellStatus cell={cell} />
      </p>
      <p class="govuk-body">{because}.</p>
      {marginToNext ? <p class="govuk-body">{marginToNext.words}.</p> : null}
    </>
  );
};

const readingWords = ({ calculation, unit }: Measure, { figure, score, working }: ShownCell): string => {
  const { readingBecause } = working();
  if (readingBecause) return `${readingBecause}.`;
  if (score.rule === undefined) return 'No target to read it against.';
  if (score.status === 'none') return 'There is no figure to read.';
  if (figure.isProtected && (calculation !== 'entered' || unit === 'count')) {
    return 'Whether chance alone could explain the figure depends on the exact number of people, which is protected.';
  }
  return unit === 'rate' || unit === 'percent'
    ? 'Given as one figure, without the number of cases behind it: how far chance alone could move it is not known, so there is no interval.'
    : 'The figure is neither a share of cases nor a count: it is compared with the target as it is.';
};

const methodNames = { wilson: 'Wilson', byar: 'Byar' } as const;

const intervalWords = ({ unit }: Measure, { working }: ShownCell): string | undefined => {
  const { interval } = working();
  if (!interval) return undefined;
  const { lower, upper, method } = interval;
  const span =
    lower === null ? `up to ${figureText(upper, unit)}` : `${figureText(lower, unit)} to ${figureText(upper, unit)}`;
  return `95% interval, by ${methodNames[method]}’s method: ${span}.`;
};

export interface MeasureStatusProps {
  readonly measure: Measure;
  readonly cell: ShownCell;
  readonly returnHref: string;
  /** What was agreed about a red figure. */
  readonly concernHref: string;
}

/** The latest figure with everything that its colour rests on. */
export const MeasureStatus = ({ measure, cell, returnHref, concernHref }: MeasureStatusProps) => {
  const { figure, score } = cell;
  const limits = intervalWords(measure, cell);
  const rule = score.rule && colourRules[score.rule];
  const isCompared = score.direction !== 'notComparable' || score.sinceLastYear !== 'notComparable';
  return (
    <section id="status" class="outturn-section">
      <SummaryList
        rows={[
          {
            key: 'Latest figure',
            value: (
              <>
                <p class="govuk-body">
                  <strong class="outturn-scorecard__latest">
                    <FigureText figure={figure} />
                  </strong>
                  {figure.parts ? ` (${figure.parts})` : ''}, {periodName(cell.period)}
                  {cell.restated ? ', restated' : ''}
                </p>
                {figure.note ? <p class="govuk-hint">{figure.note}</p> : null}
              </>
            ),
            actions: [{ href: returnHref, text: 'Source return', hiddenText: `for ${periodName(cell.period)}` }],
          },
          {
            key: 'Target',
            value: `${targetText(measure, cell)}${score.rule === undefined ? '' : ` (contract version ${cell.contractVersion})`}`,
          },
          {
            key: 'Status',
            value: <Working cell={cell} />,
            actions:
              score.status === 'red'
                ? [{ href: concernHref, text: 'Concern', hiddenText: 'about this figure' }]
                : undefined,
          },
          {
            key: 'Reading',
            value: (
              <>
                {score.reading ? <strong>{readingNames[score.reading]}. </strong> : null}
                {readingWords(measure, cell)}
                {limits ? <p class="govuk-hint">{limits}</p> : null}
              </>
            ),
          },
          {
            key: 'Direction',
            value: (
              <>
                <DirectionText direction={score.direction} polarity={score.polarity} /> against the period before
                <br />
                <DirectionText direction={score.sinceLastYear} polarity={score.polarity} /> against the same period last
                year
                {figure.isProtected && isCompared ? <p class="govuk-hint">Worked out from the exact figures</p> : null}
              </>
            ),
          },
        ]}
      />
      {rule ? (
        <Details summary="The rule that gives the colour">
          <RuleSource
            sentence={`${rule.sentence}.`}
            source={rule.source.reference}
            confidence={rule.source.confidence}
            href={`/problems/${rule.id}`}
          />
        </Details>
      ) : null}
    </section>
  );
};
