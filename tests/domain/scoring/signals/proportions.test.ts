import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportionChart } from '../../../../domain/scoring/signals/proportions.ts';

const pointsOf = (parts: readonly (readonly [number, number])[]) =>
  parts.map(([numerator, denominator], index) => ({ at: `${2001 + index}-01-01`, numerator, denominator }));

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('a p-chart', () => {
  it('has limits three standard errors from the pooled proportion, wider where there are fewer cases', () => {
    // 8 of 10 in all: at 100 cases the standard error is 0.04, at 25 it is 0.08.
    const { points, pooled, stage } = proportionChart(
      pointsOf([...times(7, [80, 100] as const), ...times(7, [20, 25] as const)]),
      'increase',
    );
    expect({ pooled, stage }).toEqual({ pooled: 0.8, stage: 'limits' });
    expect(points[0]).toMatchObject({ value: 0.8, mean: 0.8, numerator: 80, denominator: 100 });
    expect(points[0]?.lower).toBeCloseTo(0.68, 12);
    expect(points[0]?.upper).toBeCloseTo(0.92, 12);
    expect(points[13]?.lower).toBeCloseTo(0.56, 12);
    expect(points[13]?.upper).toBe(1);
  });

  it('reads 3 of 5 as usual variation where 300 of 500 is outside the limits', () => {
    const usual = times(13, [375, 500] as const);
    const last = (parts: readonly [number, number]) =>
      proportionChart(pointsOf([...usual, parts]), 'increase').points.at(-1)?.pointType;
    expect(last([3, 5])).toBe('common_cause');
    expect(last([300, 500])).toBe('special_cause_concern');
  });

  it('is pooled from the parts and never from the percentages', () => {
    expect(
      proportionChart(
        pointsOf([
          [1, 1],
          [0, 99],
        ]),
        'increase',
      ).pooled,
    ).toBe(0.01);
  });

  it('has no limits before the 13th point, and says nothing of fewer than 5', () => {
    const chartOf = (count: number) => proportionChart(pointsOf(times(count, [3, 5] as const)), 'increase');
    expect(chartOf(12)).toMatchObject({
      stage: 'limitsNext',
      points: times(12, { mean: 0.6, lower: null, pointType: null }),
    });
    expect(chartOf(4).points[0]).toMatchObject({ value: 0.6, mean: null });
  });

  it('leaves out points without cases, and is empty of no cases at all', () => {
    expect(
      proportionChart(
        pointsOf([
          [1, 2],
          [0, 0],
          [1, 2],
        ]),
        'increase',
      ).points.map(({ at }) => at),
    ).toEqual(['2001-01-01', '2003-01-01']);
    expect(proportionChart(pointsOf([[0, 0]]), 'increase')).toEqual({ points: [], pooled: null, stage: 'values' });
  });

  it('is refused for parts that are no proportion', () => {
    for (const parts of [
      [3, 2],
      [-1, 2],
      [Number.NaN, 2],
    ] as const) {
      expect(() => proportionChart(pointsOf([parts]), 'increase')).toThrow(RangeError);
    }
  });

  it('keeps its limits within 0 and 1 and around the pooled proportion', () => {
    const part = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(part, { minLength: 13, maxLength: 40 }), (parts) => {
        const { points, pooled } = proportionChart(pointsOf(parts), 'decrease');
        for (const { lower, upper } of points) {
          if (lower === null || upper === null || pooled === null) continue;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(pooled);
          expect(upper).toBeGreaterThanOrEqual(pooled);
          expect(upper).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
