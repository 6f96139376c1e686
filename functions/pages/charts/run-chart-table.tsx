import { FigureTable } from '../components/figure-table.tsx';
import type { ChartPoint } from './points.ts';
import type { ChartLimits } from './run-chart-drawing.tsx';

export type RunChartTableProps = {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
  readonly limits?: ChartLimits | undefined;
};

/** The numbers behind a run chart, newest first. */
export function RunChartTable({ title, points, format, limits }: RunChartTableProps) {
  return (
    <>
      <FigureTable
        caption={title}
        captionSize="s"
        dense
        rows={[...points].reverse()}
        columns={[
          { key: 'period', heading: 'Period', cell: (point) => point.periodText },
          {
            key: 'value',
            heading: 'Figure',
            numeric: true,
            cell: ({ value, absence }) => (value === null ? (absence ?? 'No figure') : format(value)),
          },
          {
            key: 'target',
            heading: 'Target',
            numeric: true,
            cell: ({ target }) => (target === null ? 'None' : format(target)),
          },
        ]}
      />
      {limits ? (
        <p class="govuk-body-s">
          Middle line {format(limits.middle)}; limits {format(limits.lower)} and {format(limits.upper)}.
        </p>
      ) : null}
    </>
  );
}
