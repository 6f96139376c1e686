import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestForForecast, forecastOf } from '../../../../domain/scoring/forecast/forecast.ts';
import { chanceOfRising } from '../../../../domain/scoring/forecast/kendall.ts';
import { trendOf } from '../../../../domain/scoring/forecast/trend.ts';

const at = (place: number): string => String(place).padStart(3, '0');
const pointsOf = (values: readonly number[]) => values.map((value, index) => ({ at: at(index), value }));
const forecast = (values: readonly number[], ahead = [values.length, values.length + 3]) =>
  forecastOf(pointsOf(values), ahead.map(at), Number);

/** Every order of 0 to n - 1, with how many of its pairs rise. */
const risesInOrders = (count: number): readonly number[] => {
  const orders = (left: readonly number[]): readonly (readonly number[])[] =>
    left.length === 0
      ? [[]]
      : left.flatMap((first) => orders(left.filter((each) => each !== first)).map((rest) => [first, ...rest]));
  return orders(Array.from({ length: count }, (_, index) => index)).map((order) =>
    order.reduce((sum, later, index) => sum + order.slice(0, index).filter((earlier) => earlier < later).length, 0),
  );
};

describe('Mann and Kendall’s test', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('counts every order of %i figures as brute force does', (count) => {
    const rises = risesInOrders(count);
    for (let concordant = 0; concordant <= (count * (count - 1)) / 2; concordant += 1) {
      const share = rises.filter((each) => each >= concordant).length / rises.length;
      expect(chanceOfRising(count, concordant)).toBeCloseTo(share, 12);
    }
  });

  it('takes five rising figures for a trend, and four of anything for none', () => {
    expect(trendOf([3, 4, 6, 7, 9].map((value, place) => ({ place, value })))?.slope).toBe(1.5);
    expect(trendOf([1, 2, 3, 4].map((value, place) => ({ place, value })))).toBeUndefined();
  });

  it('does not let one odd figure turn the slope', () => {
    const values = [10, 11, 12, 13, 90, 15, 16, 17, 18];
    expect(trendOf(values.map((value, place) => ({ place, value })))).toEqual({ slope: 1, start: 10 });
  });
});

describe('a forecast', () => {
  it('needs five figures', () => {
    expect(forecast([4, 4, 5, 4])).toBeUndefined();
    expect(forecast([4, 4, 5, 4, 5])?.count).toBe(fewestForForecast);
  });

  it('carries the average on, with an interval of 2.66 mean moving ranges, widened for so few figures', () => {
    // Moving ranges 2, 2, 2, 2: their mean is 2, and the average of the figures 11.2.
    const found = forecast([12, 10, 12, 10, 12]);
    expect(found?.method).toBe('average');
    const reach = 2.66 * 2 * Math.sqrt(1 + 1 / 5);
    for (const point of found?.points ?? []) {
      expect(point.value).toBeCloseTo(11.2, 12);
      expect([point.lower, point.upper]).toEqual([point.value - reach, point.value + reach]);
    }
  });

  it('carries a trend on, less sure the farther it goes', () => {
    const found = forecast([10, 12.5, 14, 16.5, 18, 20.5, 22]);
    expect(found?.method).toBe('trend');
    const [near, far] = found?.points ?? [];
    expect(near?.value).toBeCloseTo(24.3, 0);
    expect((far?.upper ?? 0) - (far?.lower ?? 0)).toBeGreaterThan((near?.upper ?? 0) - (near?.lower ?? 0));
  });

  it('counts the gap of a period without a figure', () => {
    const points = [0, 1, 2, 4, 5, 6].map((place) => ({ at: at(place), value: 10 + place }));
    expect(forecastOf(points, [at(7)], Number)?.points[0]?.value).toBeCloseTo(17, 12);
  });

  it('of a constant series is that constant, with no width', () => {
    expect(forecast([100, 100, 100, 100, 100, 100])?.points[0]).toEqual({
      at: '006',
      value: 100,
      lower: 100,
      upper: 100,
    });
  });
});

describe('any series', () => {
  const series = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 30 }),
    fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 5, maxLength: 30 }),
  );

  it('scaled by a factor above zero and shifted has its forecast moved so, and nothing else', () => {
    fc.assert(
      fc.property(
        series,
        fc.constantFrom(0.01, 0.3, 1, 3, 100),
        fc.constantFrom(-5000, -0.7, 0, 12, 9999),
        (values, factor, shift) => {
          const move = (value: number) => value * factor + shift;
          const [before, after] = [forecast(values), forecast(values.map(move))];
          expect(after?.method).toBe(before?.method);
          after?.points.forEach((point, index) => {
            const was = before?.points[index];
            expect(point.value).toBeCloseTo(move(was?.value ?? Number.NaN), 6);
            expect(point.lower).toBeCloseTo(move(was?.lower ?? Number.NaN), 6);
            expect(point.upper).toBeCloseTo(move(was?.upper ?? Number.NaN), 6);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('turned upside down has its forecast turned so', () => {
    fc.assert(
      fc.property(series, (values) => {
        const [up, down] = [forecast(values), forecast(values.map((value) => -value))];
        expect(down?.method).toBe(up?.method);
        down?.points.forEach((point, index) => {
          expect(point.value).toBeCloseTo(-(up?.points[index]?.value ?? Number.NaN), 6);
          expect(point.upper).toBeCloseTo(-(up?.points[index]?.lower ?? Number.NaN), 6);
        });
      }),
    );
  });

  it('has no forecast that is not a number', () => {
    fc.assert(
      fc.property(series, (values) => {
        for (const { value, lower, upper } of forecast(values)?.points ?? []) {
          expect([value, lower, upper].every(Number.isFinite)).toBe(true);
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});
