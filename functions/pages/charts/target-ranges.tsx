import { type Frame, half, letterWidth } from './frame.ts';
import { roomiestPlace } from './label-place.ts';
import { type ChartPoint, type RangeStep, rangeSteps } from './points.ts';

interface Ranged {
  readonly frame: Frame;
  readonly points: readonly ChartPoint[];
}

/** From half a period before the first one to half a period after the last, within the drawing. */
const sidesOf = ({ from, to }: RangeStep, { frame: { x }, points }: Ranged): readonly [number, number] => [
  x(Math.max(0, from - half)),
  x(Math.min(points.length - 1, to + half)),
];

/** Targets that are a range: a pale band with an edge at each end, behind everything else. */
export const TargetRanges = (drawn: Ranged) => {
  const { y } = drawn.frame;
  return (
    <>
      {rangeSteps(drawn.points).map((step) => {
        const [left, right] = sidesOf(step, drawn);
        const [top, bottom] = [y(step.high), y(step.low)];
        return (
          <>
            <rect class="outturn-chart__range" x={left} y={top} width={right - left} height={bottom - top} />
            {[top, bottom].map((edge) => (
              <line class="outturn-chart__target" x1={left} x2={right} y1={edge} y2={edge} />
            ))}
          </>
        );
      })}
    </>
  );
};

/** Each band's label at its upper edge, in front of the line of figures. */
export const TargetRangeLabels = (drawn: Ranged) => {
  const { x, y, box, format } = drawn.frame;
  const line = drawn.points.map(({ value }, index) => ({ x: x(index), y: value === null ? null : y(value) }));
  return (
    <>
      {rangeSteps(drawn.points).map((step) => {
        const [left, right] = sidesOf(step, drawn);
        const label = `Target ${format(step.low)} to ${format(step.high)}`;
        const width = label.length * letterWidth;
        const place = roomiestPlace({
          left: Math.min(left, box.width - width - 8),
          right,
          at: y(step.high),
          width,
          line,
          others: [y(step.low)],
        });
        return (
          <text x={place.x} y={place.y}>
            {label}
          </text>
        );
      })}
    </>
  );
};
