import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { classNames, type Optional } from '../components/common.ts';
import { ForecastFan } from './forecast-fan.tsx';
import { type Frame, half, type Layout, layouts, letterWidth } from './frame.ts';
import { roomiestPlace } from './label-place.ts';
import { LimitLabels, LimitLines } from './limit-lines.tsx';
import { type ChartPoint, drawnValues, extent, lastFigure, lonePoints, targetSteps } from './points.ts';
import { SideLabels } from './side-labels.tsx';
import { SignalPoints } from './signal-points.tsx';
import { TargetRangeLabels, TargetRanges } from './target-ranges.tsx';

export type RunChartDrawingProps = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
  readonly layout: Layout;
} & Optional<{ most: number }>;

function Axes({ x, y, box, format, points }: Frame & { points: readonly ChartPoint[] }) {
  const every = Math.max(1, Math.ceil((points.length - 1) / box.labels));
  const last = points.length - 1;
  return (
    <>
      {y.ticks(4).map((tick) => (
        <>
          <line class="outturn-chart__axis" x1={box.left} x2={box.width - box.right} y1={y(tick)} y2={y(tick)} />
          <text class="outturn-chart__quiet" x={box.left - 8} y={y(tick) + 5} text-anchor="end">
            {format(tick)}
          </text>
        </>
      ))}
      {points.map(({ periodText }, index) =>
        (last - index) % every === 0 ? (
          <text
            class="outturn-chart__quiet"
            x={x(index)}
            y={box.height - 10}
            text-anchor={index === last && box === layouts.narrow ? 'end' : index === 0 ? 'start' : 'middle'}
          >
            {shortPeriod(periodText)}
          </text>
        ) : null,
      )}
    </>
  );
}

/** A period without its bracket: "Q1 2025/26 (Apr-Jun)" is "Q1 2025/26" on an axis. */
function shortPeriod(periodText: string): string {
  return periodText.replace(/ \(.*\)$/, '');
}

function Targets({ x, y, box, format, points }: Frame & { points: readonly ChartPoint[] }) {
  const last = points.length - 1;
  const curve = points.map(({ value }, index) => ({ x: x(index), y: value === null ? null : y(value) }));
  return (
    <>
      {targetSteps(points).map(({ from, to, target }) => {
        const label = `Target ${format(target)}`;
        const width = label.length * letterWidth;
        const [left, right] = [x(Math.max(0, from - half)), x(Math.min(last, to + half))];
        const place = roomiestPlace({
          left: Math.min(left, box.width - width - 8),
          right,
          at: y(target),
          width,
          line: curve,
        });
        return (
          <>
            <line class="outturn-chart__target" x1={left} x2={right} y1={y(target)} y2={y(target)} />
            <text x={place.x} y={place.y}>
              {label}
            </text>
          </>
        );
      })}
    </>
  );
}

function Marks({ x, box, points }: Frame & { points: readonly ChartPoint[] }) {
  const marked = points.flatMap(({ mark }, index) => (mark ? [index] : []));
  return (
    <>
      {points.map(({ definitionBreak }, index) =>
        definitionBreak ? (
          <line
            class="outturn-chart__break"
            x1={x(index - half)}
            x2={x(index - half)}
            y1={box.top}
            y2={box.height - box.bottom}
          />
        ) : null,
      )}
      {marked.map((index, order) => (
        <g class="outturn-chart__note">
          <line class="outturn-chart__axis" x1={x(index)} x2={x(index)} y1={box.top} y2={box.height - box.bottom} />
          <circle cx={x(index)} cy={box.top - 12} r={box === layouts.narrow ? 8 : 10} />
          <text x={x(index)} y={box.top - 7} text-anchor="middle">
            {order + 1}
          </text>
        </g>
      ))}
    </>
  );
}

function Values({ x, y, box, format, points }: Frame & { points: readonly ChartPoint[] }) {
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))
    .digits(1)(points);
  const last = lastFigure(points);
  const lone = lonePoints(points);
  // Periods without a figure follow: the label stands in the gap behind the last one.
  const isFollowed = last !== undefined && last.index < points.length - 1;
  return (
    <>
      <path class="outturn-chart__value" d={path ?? ''} />
      {points.map(({ value }, index) =>
        value === null ? null : (
          <circle
            class={classNames('outturn-chart__point', index === last?.index && 'outturn-chart__point--last')}
            cx={x(index)}
            cy={y(value)}
            r={index === last?.index ? 5 : lone.includes(index) ? 4 : 3}
          />
        ),
      )}
      {last && (box === layouts.narrow || isFollowed) ? (
        <text
          class="outturn-chart__last-label"
          x={x(last.index) + (isFollowed ? 9 : 0)}
          y={y(last.value) + (isFollowed ? 5 : -12)}
          text-anchor={last.index === 0 || isFollowed ? 'start' : 'end'}
        >
          {format(last.value)}
        </text>
      ) : null}
    </>
  );
}

/** The drawing itself. Read out as one image; what it shows is also in the sentence above and the table below. */
export function RunChartDrawing({ id, title, description, points, format, layout, most }: RunChartDrawingProps) {
  const box = layouts[layout];
  const drawn = drawnValues(points);
  const [low, high] = extent(drawn, 0.12);
  // A count or a share is never below zero, so neither is its axis unless a figure is.
  const floor = drawn.some((value) => value < 0) ? low : Math.max(0, low);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [box.left + 8, box.width - box.right - 8]);
  const [bottom = floor, top = high] = scaleLinear().domain([floor, high]).nice(4).domain();
  const ceiling = most !== undefined && drawn.every((value) => value <= most) ? Math.min(top, most) : top;
  const y = scaleLinear([bottom, ceiling], [box.height - box.bottom, box.top]);
  const frame: Frame = { x, y, box, format };
  return (
    <svg
      class={`outturn-chart__drawing outturn-chart__drawing--${layout}`}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <Axes {...frame} points={points} />
      <TargetRanges frame={frame} points={points} />
      <ForecastFan frame={frame} points={points} />
      <LimitLines frame={frame} points={points} />
      <Marks {...frame} points={points} />
      <Values {...frame} points={points} />
      <SignalPoints frame={frame} points={points} />
      <Targets {...frame} points={points} />
      <TargetRangeLabels frame={frame} points={points} />
      <LimitLabels frame={frame} points={points} />
      <SideLabels frame={frame} points={points} />
    </svg>
  );
}
