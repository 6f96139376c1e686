import { type FigureColumn, FigureTable } from '../components/figure-table.tsx';
import { type ChartPoint, pointSignalNames } from './points.ts';

export type RunChartTableProps = {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
};

const none = 'None';

/** The columns of a chart's figures: only those of which some point has something. */
const columnsOf = (
  points: readonly ChartPoint[],
  format: (value: number) => string,
): readonly (FigureColumn<ChartPoint> | false)[] => {
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? none : format(value);
  return [
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
      cell: ({ target, targetRange: range }) =>
        range ? `${format(range.low)} to ${format(range.high)}` : text(target),
    },
    points.some(({ limits }) => limits) && {
      key: 'middle',
      heading: 'Average',
      numeric: true,
      cell: ({ limits }) => text(limits?.middle),
    },
    points.some(({ limits }) => limits && limits.lower !== null) && {
      key: 'limits',
      heading: 'Limits',
      numeric: true,
      cell: ({ limits }) => (limits && limits.lower !== null ? `${text(limits.lower)} to ${text(limits.upper)}` : none),
    },
    points.some(({ signal }) => signal) && {
      key: 'signal',
      heading: 'Signal',
      cell: ({ signal }) => (signal ? pointSignalNames[signal] : none),
    },
    points.some(({ forecast }) => forecast) && {
      key: 'forecast',
      heading: 'Forecast drawn',
      numeric: true,
      cell: ({ forecast }) =>
        forecast ? `${format(forecast.value)} (${format(forecast.lower)} to ${format(forecast.upper)})` : none,
    },
    points.some(({ expected }) => expected !== undefined) && {
      key: 'expected',
      heading: 'Forecast entered',
      numeric: true,
      cell: ({ expected }) => text(expected),
    },
  ];
};

/** The numbers behind a run chart, newest first. */
export function RunChartTable({ title, points, format }: RunChartTableProps) {
  return (
    <FigureTable
      caption={title}
      captionSize="s"
      dense
      rows={[...points].reverse()}
      columns={columnsOf(points, format)}
    />
  );
}
