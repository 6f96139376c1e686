import type { Measure } from '../../../domain/measure/measure.ts';
import { colourRules } from '../../../domain/scoring/rule-sets.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { ShownCell } from '../../http/disclosed-scores.ts';
import { Details, RuleSource, SummaryList } from '../components/index.ts';
import { CellStatus, DirectionText, FigureText, targetText } from './cells.tsx';

const Working = ({ cell }: { cell: ShownCell }) => {
  const { because, marginToNext } = cell.working;
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

const readingWords = ({ figure, score, working }: ShownCell): string => {
  if (working.readingBecause) return `${working.readingBecause}.`;
  if (score.target === undefined) return 'No target to read it against.';
  if (score.status === 'none') return 'There is no figure to read.';
  return figure.isProtected
    ? 'How surely the target is met or missed depends on the exact number of people, which is protected.'
    : 'The figure is not a share of cases: it is compared with the target as it is.';
};

const interval = ({ working }: ShownCell): string | undefined =>
  working.interval
    ? `${figureText(working.interval.lower, 'percent')} to ${figureText(working.interval.upper, 'percent')}`
    : undefined;

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
  const limits = interval(cell);
  const rule = score.rule && colourRules[score.rule];
  return (
    <section id="status">
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
            value: `${targetText(measure, cell)}${score.target === undefined ? '' : ` (contract version ${cell.contractVersion})`}`,
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
                {readingWords(cell)}
                {limits ? ` 95% interval: ${limits}.` : ''}
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
