import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomiestPlace } from '../../../../functions/pages/charts/label-place.ts';
import {
  type ChartPoint,
  extent,
  lastFigure,
  lonePoints,
  spread,
  targetSteps,
} from '../../../../functions/pages/charts/points.ts';

const point = (value: number | null, target: number | null = null): ChartPoint => ({
  period: 'p',
  periodText: 'p',
  value,
  target,
});

describe('targets', () => {
  it('step where the target changes and stop where there is none', () => {
    const points = [point(1, 45), point(1, 45), point(1, 50), point(1), point(1, 50)];
    expect(targetSteps(points)).toEqual([
      { from: 0, to: 1, target: 45 },
      { from: 2, to: 2, target: 50 },
      { from: 4, to: 4, target: 50 },
    ]);
  });
});

describe('figures with gaps', () => {
  it('know the last one there is, zero included', () => {
    expect(lastFigure([point(3), point(0), point(null)])).toEqual({ index: 1, value: 0 });
    expect(lastFigure([point(null)])).toBeUndefined();
  });
  it('know those that stand alone, which a line would not show', () => {
    expect(lonePoints([point(1), point(null), point(2), point(3), point(null), point(0)])).toEqual([0, 5]);
  });
  it('never have an empty span', () => {
    expect(extent([], 0.1)).toEqual([0, 1]);
    const [low, high] = extent([0, 0], 0.1);
    expect(high).toBeGreaterThan(low);
  });
});

describe('labels beside the chart', () => {
  it('stay where they belong when none touch', () => {
    expect(spread([10, 40, 80], 18)).toEqual([10, 40, 80]);
  });
  it('share the room around where they belong when two touch', () => {
    expect(spread([50, 52], 18)).toEqual([42, 60]);
  });
  it('never overlap and never change order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (places) => {
        const placed = spread(
          [...places].sort((a, b) => a - b),
          18,
        );
        expect(placed).toHaveLength(places.length);
        for (const [index, place] of placed.entries()) {
          const before = placed[index - 1];
          if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(18 - 1e-9);
        }
      }),
    );
  });
});

describe('the label of a target', () => {
  const line = (y: number) => [
    { x: 0, y },
    { x: 200, y },
  ];
  it('stands at the beginning, above its line, where nothing is in the way', () => {
    expect(roomiestPlace({ left: 0, right: 200, at: 100, width: 60, line: line(160) })).toEqual({ x: 4, y: 94 });
  });
  it('stands below when figures run above', () => {
    expect(roomiestPlace({ left: 0, right: 200, at: 100, width: 60, line: line(90) }).y).toBeGreaterThan(100);
  });
  it('stands clear of another level line that has a label of its own', () => {
    const space = { left: 0, right: 200, at: 100, width: 60, line: line(160) };
    expect(roomiestPlace({ ...space, others: [92] }).y).toBeGreaterThan(100);
    expect(roomiestPlace({ ...space, others: [112] }).y).toBeLessThan(100);
  });
});
