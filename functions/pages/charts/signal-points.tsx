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

/** The points that are more than ordinary variation, each run of one kind with its word at its end. */
export function SignalPoints({ frame, points }: { frame: Frame; points: readonly ChartPoint[] }) {
  const { x, y, box } = frame;
  return (
    <>
      {points.map(({ value, signal }, index) => {
        if (value === null || !signal) return null;
        const endsRun = points[index + 1]?.signal !== signal;
        const word = pointSignalNames[signal];
        const isLow = y(value) > (box.top + box.height - box.bottom) / 2;
        const isRight = x(index) + (word.length * letterWidth) / 2 > box.width - box.right;
        return (
          <>
            <Shape signal={signal} x={x(index)} y={y(value)} />
            {endsRun ? (
              <text
                class="outturn-chart__signal-word"
                x={x(index)}
                y={y(value) + (isLow ? 24 : -14)}
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
