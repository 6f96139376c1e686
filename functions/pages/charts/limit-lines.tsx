import { type Frame, half, layouts, letterWidth } from './frame.ts';
import { roomiestPlace } from './label-place.ts';
import type { ChartPoint, PointLimits } from './points.ts';

type Placed = { readonly index: number; readonly limits: PointLimits };

const placed = (points: readonly ChartPoint[]): readonly Placed[] =>
  points.flatMap(({ limits }, index) => (limits ? [{ index, limits }] : []));

/** A line that is level at each point and steps half way to the next: of one phase, the same limits give one level. */
function stepPath(
  own: readonly Placed[],
  height: (limits: PointLimits) => number | null,
  { x, y, box }: Frame,
): string {
  const inside = (place: number): string => Math.max(box.left, Math.min(x(place), box.width - box.right)).toFixed(1);
  const parts = own.flatMap(({ index, limits }, place) => {
    const value = height(limits);
    if (value === null) return [];
    const [before, after] = [own[place - 1]?.index, own[place + 1]?.index];
    const from = before === undefined ? index - half : (before + index) / 2;
    const to = after === undefined ? index + half : (index + after) / 2;
    return [`${inside(from)},${y(value).toFixed(1)} L${inside(to)},${y(value).toFixed(1)}`];
  });
  return parts.length === 0 ? '' : `M${parts.join(' L')}`;
}

const kinds = [
  { name: 'limit', height: ({ upper }: PointLimits) => upper },
  { name: 'middle', height: ({ middle }: PointLimits) => middle },
  { name: 'limit', height: ({ lower }: PointLimits) => lower },
];

/** The average and the limits of each phase, and a line between two phases. */
export function LimitLines({ frame, points }: { frame: Frame; points: readonly ChartPoint[] }) {
  const phases = [...Map.groupBy(placed(points), ({ limits }) => limits.phase).values()];
  return (
    <>
      {phases.map((own) =>
        kinds.map(({ name, height }) => <path class={`outturn-chart__${name}`} d={stepPath(own, height, frame)} />),
      )}
      {phases.slice(1).map(([first]) => (
        <line
          class="outturn-chart__break"
          x1={frame.x((first?.index ?? 0) - half)}
          x2={frame.x((first?.index ?? 0) - half)}
          y1={frame.box.top}
          y2={frame.box.height - frame.box.bottom}
        />
      ))}
    </>
  );
}

/** The average and limits of the last phase, with the words that label them. */
export function lastLimits(points: readonly ChartPoint[]): readonly { readonly at: number; readonly words: string }[] {
  const last = placed(points).at(-1)?.limits;
  if (!last) return [];
  // A series that never moves has its limits on its average: one label says it.
  if (last.upper === last.lower) return [{ at: last.middle, words: 'Average' }];
  return [
    ...(last.upper === null ? [] : [{ at: last.upper, words: 'Upper limit' }]),
    { at: last.middle, words: 'Average' },
    ...(last.lower === null ? [] : [{ at: last.lower, words: 'Lower limit' }]),
  ];
}

/** On the phone's drawing, which has no room at its side, the labels stand along their lines. */
export function LimitLabels({ frame, points }: { frame: Frame; points: readonly ChartPoint[] }) {
  const { x, y, box, format } = frame;
  const own = placed(points);
  if (box !== layouts.narrow || own.length === 0) return null;
  const labelled = lastLimits(points);
  const drawn = points.flatMap(({ target, forecast }) => [
    ...(target === null ? [] : [target]),
    ...(forecast ? [forecast.value] : []),
  ]);
  const line = points.map(({ value }, index) => ({ x: x(index), y: value === null ? null : y(value) }));
  return (
    <>
      {labelled.map(({ at, words }) => {
        const label = `${words} ${format(at)}`;
        const width = label.length * letterWidth;
        const left = x(own.find(({ limits }) => limits.phase === own.at(-1)?.limits.phase)?.index ?? 0);
        const place = roomiestPlace({
          left: Math.max(box.left, Math.min(left, box.width - box.right - width)),
          right: box.width - box.right,
          at: y(at),
          width,
          line,
          others: [...drawn, ...labelled.map((each) => each.at).filter((each) => each !== at)].map((each) => y(each)),
        });
        return (
          <text class="outturn-chart__quiet" x={place.x} y={place.y}>
            {label}
          </text>
        );
      })}
    </>
  );
}
