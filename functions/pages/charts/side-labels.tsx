import { type Frame, labelHeight, layouts } from './frame.ts';
import { lastLimits } from './limit-lines.tsx';
import { type ChartPoint, lastFigure, spread } from './points.ts';

type Label = { readonly at: number; readonly text: string; readonly strong: boolean };

const labelsOf = (points: readonly ChartPoint[], format: Frame['format']): readonly Label[] => {
  const last = lastFigure(points);
  const [drawn, entered] = [
    points.findLast(({ forecast }) => forecast)?.forecast,
    points.findLast(({ expected }) => expected !== undefined)?.expected,
  ];
  return [
    ...(last && last.index === points.length - 1
      ? [{ at: last.value, text: `Latest ${format(last.value)}`, strong: true }]
      : []),
    ...lastLimits(points).map(({ at, words }) => ({ at, text: `${words} ${format(at)}`, strong: false })),
    ...(drawn ? [{ at: drawn.value, text: `Forecast ${format(drawn.value)}`, strong: false }] : []),
    ...(entered === undefined ? [] : [{ at: entered, text: `Entered ${format(entered)}`, strong: false }]),
  ];
};

/** The labels right of the wide drawing, moved apart where two would touch. The narrow one has no room for them. */
export function SideLabels({ frame, points }: { frame: Frame; points: readonly ChartPoint[] }) {
  const { y, box, format } = frame;
  if (box !== layouts.wide) return null;
  const labels = labelsOf(points, format).toSorted((a, b) => y(a.at) - y(b.at));
  const places = spread(
    labels.map(({ at }) => y(at)),
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
