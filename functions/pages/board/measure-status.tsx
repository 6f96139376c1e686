import type { ShownCell } from '../../../domain/disclosed/scores.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
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

const readingWords = ({ calculation }: Measure, { figure, score, working }: ShownCell): string => {
  const { readingBecause } = working();
  if (readingBecause) return `${readingBecause}.`;
  if (score.target === undefined) return 'No target to read it against.';
  if (score.status === 'none') return 'There is no figure to read.';
  return figure.isProtected && calculation === 'ratio'
    ? 'How surely the target is met or missed depends on the exact number of people, which is protected.'
    : 'The figure is not a share of cases: it is compared with the target as it is.';
};

const intervalWords = ({ working }: ShownCell): string | undefined => {
  const { interval } = working();
  return interval ? `${figureText(interval.lower, 'percent')} to ${figureText(interval.upper, 'percent')}` : undefined;
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
  const limits = intervalWords(cell);
  const rule = score.rule && colourRules[score.rule];
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
                {readingWords(measure, cell)}
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
                {figure.isProtected ? <p class="govuk-hint">Worked out from the exact figures</p> : null}
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
