import type { Frame } from './frame.ts';
import type { ChartPoint } from './points.ts';

const at = ({ x, y }: Frame, index: number, value: number): string => `${x(index).toFixed(1)},${y(value).toFixed(1)}`;

const lineThrough = (places: readonly string[]): string => (places.length === 0 ? '' : `M${places.join(' L')}`);

/** Where the figures go if nothing changes: a dashed line in a pale fan, and, dotted with crosses, what people expect. */
export function ForecastFan({ frame, points }: { frame: Frame; points: readonly ChartPoint[] }) {
  const drawn = points.flatMap(({ forecast }, index) => (forecast ? [{ index, ...forecast }] : []));
  const entered = points.flatMap(({ expected }, index) => (expected === undefined ? [] : [{ index, expected }]));
  const edge = [
    ...drawn.map(({ index, upper }) => at(frame, index, upper)),
    ...drawn.toReversed().map(({ index, lower }) => at(frame, index, lower)),
  ];
  return (
    <>
      {drawn.length > 0 ? <path class="outturn-chart__fan" d={`${lineThrough(edge)} Z`} /> : null}
      <path class="outturn-chart__forecast" d={lineThrough(drawn.map(({ index, value }) => at(frame, index, value)))} />
      <path
        class="outturn-chart__expected"
        d={lineThrough(entered.map(({ index, expected }) => at(frame, index, expected)))}
      />
      {entered.map(({ index, expected }) => {
        const [x, y] = [frame.x(index), frame.y(expected)];
        return (
          <path
            class="outturn-chart__cross"
            d={`M${x - 4},${y - 4} L${x + 4},${y + 4} M${x - 4},${y + 4} L${x + 4},${y - 4}`}
          />
        );
      })}
    </>
  );
}
