import { type Frame, letterWidth } from './frame.ts';
import { type ChartPoint, type PointSignal, pointSignalNames } from './points.ts';

/** Each kind has a shape of its own, so that it holds without colour. Drawn around 0,0. */
const shapes: Readonly<Record<PointSignal, string>> = {
  improvement: 'M0,-7 L7,0 L0,7 L-7,0 Z',
  concern: 'M-5.5,-5.5 H5.5 V5.5 H-5.5 Z',
  both: 'M0,-8 L2.4,-2.4 L8,0 L2.4,2.4 L0,8 L-2.4,2.4 L-8,0 L-2.4,-2.4 Z',
  change: 'M0,-7 L6.5,5 H-6.5 Z',
};

const Shape = ({ signal, x, y }: { signal: PointSignal; x: number; y: number }) => (
  <path
    class={`outturn-chart__signal outturn-chart__signal--${signal}`}
    d={shapes[signal]}
    transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
  />
);

/** A word's middle and its baseline, below a point and above it. */
const wordPlaces = [
  { middle: 19, baseline: 24 },
  { middle: -19, baseline: -14 },
] as const;

/** Where a point's word covers the fewest of the points around it: below it or above. */
const baselineAt = ({ x, y }: Frame, points: readonly ChartPoint[], index: number, width: number): number => {
  const own = y(points[index]?.value ?? 0);
  const near = points.flatMap(({ value }, other) =>
    value === null || Math.abs(x(other) - x(index)) > width ? [] : [y(value)],
  );
  const clearance = (middle: number): number => Math.min(...near.map((height) => Math.abs(height - own - middle)));
  const [below, above] = wordPlaces;
  return own + (clearance(below.middle) >= clearance(above.middle) ? below : above).baseline;
};

/** The points that are more than ordinary variation, each run of one kind with its word at its end. */
export function SignalPoints({ frame, points }: { frame: Frame; points: readonly ChartPoint[] }) {
  const { x, y, box } = frame;
  return (
    <>
      {points.map(({ value, signal }, index) => {
        if (value === null || !signal) return null;
        const endsRun = points[index + 1]?.signal !== signal;
        const word = pointSignalNames[signal];
        const width = word.length * letterWidth;
        const isRight = x(index) + width / 2 > box.width - box.right;
        return (
          <>
            <Shape signal={signal} x={x(index)} y={y(value)} />
            {endsRun ? (
              <text
                class="outturn-chart__signal-word"
                x={x(index)}
                y={baselineAt(frame, points, index, width)}
                text-anchor={isRight ? 'end' : 'middle'}
              >
                {word}
              </text>
            ) : null}
          </>
        );
      })}
    </>
  );
}

const keyNames: Readonly<Record<PointSignal, string>> = {
  improvement: 'Improvement beyond ordinary variation',
  concern: 'Concern: worse beyond ordinary variation',
  both: 'Both an improvement and a concern',
  change: 'Change beyond ordinary variation, neither better nor worse',
};

/** What the marks and lines on a chart mean: only those that it has. */
export function ChartKey({ points }: { points: readonly ChartPoint[] }) {
  const signals = [...new Set(points.flatMap(({ signal }) => signal ?? []))];
  const hasForecast = points.some(({ forecast }) => forecast);
  const hasExpected = points.some(({ expected }) => expected !== undefined);
  if (signals.length === 0 && !hasForecast && !hasExpected) return null;
  return (
    <ul class="outturn-chart__key">
      {signals.map((signal) => (
        <li>
          <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <Shape signal={signal} x={0} y={0} />
          </svg>
          {keyNames[signal]}
        </li>
      ))}
      {hasForecast ? (
        <li>
          <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false">
            <path class="outturn-chart__fan" d="M0,2 H32 V18 H0 Z" />
            <path class="outturn-chart__forecast" d="M0,10 H32" />
          </svg>
          Forecast drawn from the figures, with its interval
        </li>
      ) : null}
      {hasExpected ? (
        <li>
          <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false">
            <path class="outturn-chart__expected" d="M0,10 H32" />
            <path class="outturn-chart__cross" d="M12,6 L20,14 M12,14 L20,6" />
          </svg>
          Forecast entered by people
        </li>
      ) : null}
    </ul>
  );
}
