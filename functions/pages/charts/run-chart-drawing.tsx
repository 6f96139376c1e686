import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { classNames } from '../components/common.ts';
import { roomiestPlace } from './label-place.ts';
import { type ChartPoint, extent, lastFigure, lonePoints, spread, targetSteps } from './points.ts';

/** The middle line and natural process limits of a series, in the series' own unit. */
export type ChartLimits = { readonly middle: number; readonly lower: number; readonly upper: number };

export type RunChartDrawingProps = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
  readonly limits?: ChartLimits | undefined;
  /** `narrow` is the phone's drawing: fewer units across, so that its letters stay readable. */
  readonly layout: 'wide' | 'narrow';
};

const layouts = {
  wide: { width: 900, height: 300, left: 60, right: 160, top: 28, bottom: 34, labels: 5 },
  narrow: { width: 360, height: 280, left: 54, right: 18, top: 28, bottom: 34, labels: 2 },
};

/** About the size of a letter at the drawing's 14 px. */
const labelHeight = 18;
const letterWidth = 8;

type Frame = {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly box: (typeof layouts)['wide'];
  readonly format: (value: number) => string;
};

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

/** Half the distance between two periods, so that a step changes between them and not on one. */
const half = 0.5;

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

function Limits({ y, box, limits }: Frame & { limits: ChartLimits | undefined }) {
  if (!limits) return null;
  const lines = [
    { at: limits.upper, kind: 'limit' },
    { at: limits.middle, kind: 'middle' },
    { at: limits.lower, kind: 'limit' },
  ];
  return (
    <>
      {lines.map(({ at, kind }) => (
        <line class={`outturn-chart__${kind}`} x1={box.left} x2={box.width - box.right} y1={y(at)} y2={y(at)} />
      ))}
    </>
  );
}

/** The labels right of the wide drawing, moved apart where two would touch. The narrow one has no room for them. */
function SideLabels({ y, box, format, points, limits }: Frame & Pick<RunChartDrawingProps, 'points' | 'limits'>) {
  if (box !== layouts.wide) return null;
  const last = lastFigure(points);
  const labels = [
    ...(last ? [{ at: y(last.value), text: `Latest ${format(last.value)}`, strong: true }] : []),
    ...(limits
      ? [
          { at: y(limits.upper), text: `Upper limit ${format(limits.upper)}`, strong: false },
          { at: y(limits.middle), text: `Middle ${format(limits.middle)}`, strong: false },
          { at: y(limits.lower), text: `Lower limit ${format(limits.lower)}`, strong: false },
        ]
      : []),
  ].sort((a, b) => a.at - b.at);
  const places = spread(
    labels.map(({ at }) => at),
    labelHeight,
  );
  return (
    <>
      {labels.map(({ text, strong }, index) => (
        <text
          class={strong ? 'outturn-chart__last-label' : 'outturn-chart__quiet'}
          x={box.width - box.right + 10}
          y={(places[index] ?? 0) + 5}
        >
          {text}
        </text>
      ))}
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
          <circle cx={x(index)} cy={box.top - 12} r="10" />
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
      {last && box === layouts.narrow ? (
        <text
          class="outturn-chart__last-label"
          x={x(last.index)}
          y={y(last.value) - 12}
          text-anchor={last.index === 0 ? 'start' : 'end'}
        >
          {format(last.value)}
        </text>
      ) : null}
    </>
  );
}

/** The drawing itself. Read out as one image; what it shows is also in the sentence above and the table below. */
export function RunChartDrawing({ id, title, description, points, format, limits, layout }: RunChartDrawingProps) {
  const box = layouts[layout];
  const drawn = points.flatMap(({ value, target }) => [value, target].filter((each) => each !== null));
  const [low, high] = extent([...drawn, ...(limits ? [limits.lower, limits.upper] : [])], 0.12);
  // A count or a share is never below zero, so neither is its axis unless a figure is.
  const floor = drawn.some((value) => value < 0) ? low : Math.max(0, low);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [box.left + 8, box.width - box.right - 8]);
  const y = scaleLinear([floor, high], [box.height - box.bottom, box.top]).nice(4);
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
      <Limits {...frame} limits={limits} />
      <Marks {...frame} points={points} />
      <Values {...frame} points={points} />
      <Targets {...frame} points={points} />
      <SideLabels {...frame} points={points} limits={limits} />
    </svg>
  );
}
