import type { Course } from '../../../domain/disclosed/course.ts';
import type { DisclosedCurve } from '../../../domain/disclosed/curve.ts';
import type { ContractScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import type { SignalsAsked } from '../../../domain/disclosed/signals.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import { type PeriodKey, periodName } from '../../../domain/shared/quarters.ts';
import { RunChart } from '../charts/run-chart.tsx';
import { FigureTable } from '../components/index.ts';
import { CellStatus, DirectionText, FigureText, targetText } from './cells.tsx';
import { chartPoints } from './history-points.ts';
import { historySentence } from './history-words.ts';
import { ForecastWords, SignalWords } from './measure-signals.tsx';
import type { HistoryPeriod } from './points.ts';

export interface MeasureHistoryProps {
  readonly measure: Measure;
  readonly history: readonly ShownCell[];
  /** Oldest first, with the periods for which no return has come. */
  readonly periods: readonly HistoryPeriod[];
  readonly versions: ContractScores['versions'];
  readonly course: Course;
  readonly curve: DisclosedCurve | undefined;
  readonly asked: SignalsAsked;
  readonly returnHref: (period: PeriodKey) => string;
}

/** A figure on the chart, to as many places as in a table. The word "days" has no room on an axis, and is said once above it. */
const axisText =
  ({ unit }: Measure) =>
  (value: number): string =>
    figureText(value, unit).replace(/ days?$/, '');

/** The period with its months below it, so that neither is broken in a narrow column. */
const PeriodName = ({ period }: { period: PeriodKey }) => {
  const [name = '', months] = periodName(period).split(' (');
  return (
    <div class="outturn-period-name">
      {name}
      {months ? <span class="outturn-scorecard__period">({months}</span> : null}
    </div>
  );
};

/** A chart needs two figures to draw a line between; until then the table says it all. */
const fewestToDraw = 2;

/** Said first where the last return has no figure, so that nobody takes "the latest" for that period's. */
const withoutFigure = ({ history, course }: Pick<MeasureHistoryProps, 'history' | 'course'>): string => {
  const last = history.at(-1);
  const isUsed = (course.shown.signals?.points.length ?? 0) > 0;
  return last && isUsed && last.figure.value === null
    ? `No figure for ${periodName(last.period)}. Of those before it: `
    : '';
};

/** The figures drawn, under the sentence that says what they show; the sentence alone where there are too few. */
export const HistoryChart = (props: Omit<MeasureHistoryProps, 'asked' | 'returnHref'>) => {
  const { measure, history, course } = props;
  const points = chartPoints(props);
  const { signals, because } = course.shown;
  const said = signals && signals.stage !== 'values' ? because : historySentence(history);
  const sentence = `${withoutFigure(props)}${said}`;
  const isDrawn = points.filter(({ value }) => value !== null).length >= fewestToDraw;
  return isDrawn ? (
    <RunChart
      id="history"
      title={measure.title}
      sentence={sentence}
      points={points}
      unit={measure.unit === 'days' ? 'Days' : undefined}
      format={axisText(measure)}
      most={measure.unit === 'percent' ? 100 : undefined}
    />
  ) : (
    <p class="govuk-body">{sentence}</p>
  );
};

/** The figures over time: drawn, said in one sentence, and listed with what each was judged by and its source. */
export const MeasureHistory = (props: MeasureHistoryProps) => {
  const { measure, history, periods, returnHref, course } = props;
  return (
    <section class="outturn-section">
      <h2 class="govuk-heading-m">History</h2>
      <HistoryChart {...props} />
      <SignalWords {...props} />
      <ForecastWords forecast={course.forecast} />
      <FigureTable
        caption="Every period, the latest first"
        captionSize="s"
        dense
        stickyHeader
        rows={periods.toReversed()}
        empty="The first return has not come yet."
        columns={[
          { key: 'period', heading: 'Period', cell: ({ period }) => <PeriodName period={period} /> },
          {
            key: 'figure',
            heading: 'Figure',
            numeric: true,
            cell: ({ cell }) =>
              cell ? (
                <FigureText figure={cell.figure} />
              ) : (
                <span class="outturn-absence outturn-absence--late">No return</span>
              ),
          },
          measure.calculation === 'ratio' && {
            key: 'parts',
            heading: 'Made of',
            numeric: true,
            cell: ({ cell }) => cell?.figure.parts ?? 'None',
          },
          {
            key: 'status',
            heading: 'Status',
            cell: ({ cell }) => (cell ? <CellStatus cell={cell} /> : 'None'),
          },
          {
            key: 'direction',
            heading: 'Direction',
            cell: ({ cell }) =>
              cell ? <DirectionText direction={cell.score.direction} polarity={cell.score.polarity} /> : 'None',
          },
          {
            key: 'target',
            heading: 'Target',
            numeric: true,
            cell: ({ cell }) => (cell ? targetText(measure, cell) : 'None'),
          },
          {
            key: 'version',
            heading: 'Contract version',
            numeric: true,
            cell: ({ cell }) => (cell ? cell.contractVersion : 'None'),
          },
          {
            key: 'source',
            heading: 'Source',
            cell: ({ period, cell }) => (
              <div>
                <a class="govuk-link" href={returnHref(period)}>
                  Return<span class="govuk-visually-hidden"> for {periodName(period)}</span>
                </a>
                {cell?.restated ? ' (restated)' : ''}
              </div>
            ),
          },
        ]}
      />
      {history.some(({ figure }) => figure.isProtected) ? (
        <p class="govuk-body-s">
          Numbers of people are rounded or withheld so that nobody can be recognised. Each colour and direction that is
          shown was given by the exact figures, so a rounded figure may seem to have gone the other way.
        </p>
      ) : null}
    </section>
  );
};
