import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Optional } from '../components/common.ts';
import { type ChartPoint, extent, lastFigure, lonePoints } from './points.ts';

export type SparklineProps = {
  /** What is drawn: "Smoking quits at 4 weeks, last twelve quarters". */
  readonly title: string;
  /** Oldest first; only the last `periods` are drawn. */
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
} & Optional<{ periods: number }>;

const size = { width: 120, height: 32, margin: 4 };

function description(points: readonly ChartPoint[], format: (value: number) => string): string {
  const known = points.filter((point) => point.value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last || first.value === null || last.value === null) return 'No figures yet.';
  const missing = points.length - known.length;
  const gaps = missing === 0 ? '' : ` ${missing} of ${points.length} periods have no figure.`;
  if (first === last) return `${format(last.value)} in ${last.periodText}.${gaps}`;
  return `From ${format(first.value)} in ${first.periodText} to ${format(last.value)} in ${last.periodText}.${gaps}`;
}

/** Twelve periods at the size of a word: the shape only, with a gap where there is no figure and the last one marked. */
export function Sparkline({ title, points: all, format, periods = 12 }: SparklineProps) {
  const points = all.slice(-periods);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const x = scaleLinear([0, Math.max(periods, 2) - 1], [size.margin, size.width - size.margin]);
  const y = scaleLinear(extent(values, 0.08), [size.height - size.margin, size.margin]);
  const offset = periods - points.length;
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(index + offset))
    .y(({ value }) => y(value ?? 0))
    .digits(1)(points);
  const last = lastFigure(points);
  return (
    <svg
      class="outturn-sparkline"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role="img"
      aria-label={`${title}. ${description(points, format)}`}
      focusable="false"
    >
      <title>{title}</title>
      <desc>{description(points, format)}</desc>
      <path class="outturn-chart__value" d={path ?? ''} />
      {lonePoints(points).map((index) => (
        <circle class="outturn-sparkline__lone" cx={x(index + offset)} cy={y(points[index]?.value ?? 0)} r="1.5" />
      ))}
      {last ? (
        <circle
          class="outturn-chart__point outturn-chart__point--last"
          cx={x(last.index + offset)}
          cy={y(last.value)}
          r="3.5"
        />
      ) : null}
    </svg>
  );
}
