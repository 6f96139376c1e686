import type { Content, Optional } from '../components/common.ts';
import { Details } from '../components/details.tsx';
import { type ChartPoint, lastFigure } from './points.ts';
import { RunChartDrawing } from './run-chart-drawing.tsx';
import { RunChartTable } from './run-chart-table.tsx';
import { ChartKey } from './signal-points.tsx';

export type RunChartProps = {
  /** Unique on the page; the ids inside begin with it. */
  readonly id: string;
  /** What is drawn: the measure's name. */
  readonly title: string;
  /** What the chart shows, in one sentence: "Quits have been below target for three quarters." */
  readonly sentence: Content;
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
} & Optional<{
  /** Said once, above the axis: "% of smokers who quit at 4 weeks". */
  unit: string;
  /** What no figure of the series can be above, such as 100%: the axis ends there unless something drawn lies above it. */
  most: number;
}>;

/** A figure over time with its targets, limits and annotations; the table below holds every number drawn. */
export function RunChart({ id, title, sentence, points, format, unit, most }: RunChartProps) {
  const marks = points.filter((point) => point.mark);
  const breaks = points.filter((point) => point.definitionBreak);
  const last = lastFigure(points);
  const lastPeriod = last && points[last.index];
  const description =
    last && lastPeriod ? `Latest: ${format(last.value)}, ${lastPeriod.periodText}.` : 'No figures yet.';
  const drawing = { title, description, points, format, most };
  return (
    <figure class="outturn-chart" aria-labelledby={`${id}-sentence`}>
      <p class="outturn-chart__sentence" id={`${id}-sentence`}>
        {sentence}
      </p>
      {unit ? <p class="outturn-chart__unit">{unit}</p> : null}
      <RunChartDrawing {...drawing} id={`${id}-wide`} layout="wide" />
      <RunChartDrawing {...drawing} id={`${id}-narrow`} layout="narrow" />
      <ChartKey points={points} />
      {marks.length > 0 ? (
        <ol class="govuk-list govuk-list--number outturn-chart__marks">
          {marks.map(({ mark, periodText }) => (
            <li>
              {periodText}: {mark}
            </li>
          ))}
        </ol>
      ) : null}
      {breaks.map(({ definitionBreak, periodText }) => (
        <p class="outturn-chart__break-words">
          Counted differently from {periodText} on: {definitionBreak}
        </p>
      ))}
      <Details summary="The figures in this chart">
        <RunChartTable title={title} points={points} format={format} />
      </Details>
    </figure>
  );
}
