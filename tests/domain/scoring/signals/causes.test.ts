import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signals } from '../../../../domain/scoring/signals/signals.ts';
import type { SignalProfile } from '../../../../domain/scoring/signals/words.ts';

const pointsOf = (values: readonly number[]) =>
  values.map((value, index) => ({ at: `2024-01-${String(index + 1).padStart(2, '0')}`, value }));

const causesIn = (values: readonly number[], profile: SignalProfile = 'nhsr') =>
  signals({ profile, points: pointsOf(values), improvementDirection: 'increase', screenOutliers: false }).points.map(
    ({ specialCause }) => specialCause,
  );

const rising = '7 Point Trend (Increasing)';
const falling = '7 Point Trend (Decreasing)';
const common = 'Common Cause';
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('a trend', () => {
  /** Wide swings before and after keep every point of the trend inside the limits. */
  const swings = [0, 100, 0, 100, 0, 100];

  it('is 7 points in strict succession, all 7 flagged', () => {
    expect(causesIn([...swings, 47, 48, 49, 50, 51, 52, 53, ...swings]).slice(6, 13)).toEqual(times(7, rising));
    expect(causesIn([...swings, 47, 48, 49, 50, 51, 52, ...swings])).not.toContain(falling);
    expect(causesIn([...swings, 60, 48, 49, 50, 51, 52, 40, ...swings])).not.toContain(rising);
  });

  it('is broken by a tie', () => {
    expect(causesIn([...swings, 47, 48, 49, 50, 50, 51, 52, ...swings])).not.toContain(rising);
  });

  it('gives a point that two trends share to the one on the right', () => {
    const causes = causesIn([...swings, 47, 48, 49, 50, 51, 52, 60, 55, 54, 53, 52, 51, 50, ...swings], 'mdc');
    expect(causes.slice(6, 12)).toEqual(times(6, rising));
    expect(causes.slice(12, 19)).toEqual(times(7, falling));
  });

  it('keeps its own name beside another under mdc; nhsr reads the step between them, as the package does', () => {
    const twoRises = [...swings, 44, 45, 46, 47, 48, 49, 56, 44, 46, 48, 50, 51, 52, 53, ...swings];
    expect(causesIn(twoRises, 'mdc')[12]).toBe(rising);
    expect(causesIn(twoRises, 'nhsr')[12]).toBe(falling);
  });
});

describe('a shift', () => {
  const around = (seven: readonly number[]) => [50, 90, 10, 90, 10, 90, 10, ...seven, 90, 10, 90, 10, 90, 10, 50];

  it('is 7 points on one side of the mean, all flagged', () => {
    const values = around([48, 49, 48, 49, 48, 49, 48]);
    expect(causesIn(values).filter((cause) => cause === '7 Points Below CL').length).toBeGreaterThanOrEqual(7);
  });

  it('is broken by a point on the mean', () => {
    // Symmetrical about 50, so that the mean is 50 to the last digit.
    const values = [...times(6, 49), 50, ...times(6, 49), 50, ...times(6, 51), 50, ...times(6, 51)];
    expect(causesIn(values).filter((cause) => cause?.startsWith('7 Points'))).toEqual([]);
  });
});

describe('two in three', () => {
  // A mean of 0 and a mean moving range of about 2 put the limits near 5 and the near limits near 3.5.
  const calm = times(10, [1, -1]).flat();

  it('flags only the points beyond the near limit, and only where all three are on one side of the mean', () => {
    const causes = causesIn([...calm, 4.2, 1, 4.2, ...calm.map((value) => -value)]);
    expect(causes.slice(20, 23)).toEqual(['2 in 3 Above CL', common, '2 in 3 Above CL']);
    expect(causesIn([...calm, 4.2, -1, 4.2, ...calm.map((value) => -value)])).not.toContain('2 in 3 Above CL');
  });

  it('counts a point outside the limits under mdc and not under nhsr', () => {
    const values = [...calm, 5, 1, 9, ...calm.map((value) => -value)];
    expect(causesIn(values, 'nhsr').slice(20, 23)).toEqual([common, common, 'Above UCL']);
    expect(causesIn(values, 'mdc').slice(20, 23)).toEqual(['2 in 3 Above CL', common, 'Above UCL']);
  });
});

describe('precedence', () => {
  it('is outside the limits, then trend, then two in three, then shift', () => {
    const falls = [...times(10, [50, 52]).flat(), 60, 59, 58, 57, 56, 55, 54, 53];
    const causes = causesIn(falls);
    expect(causes[20]).toBe('Above UCL');
    expect(causes.at(-1)).toBe(falling);
  });

  it('under mdc leaves room for the other side: outside above, while falling, is improvement and concern', () => {
    const falls = [...times(10, [50, 52]).flat(), 60, 59, 58, 57, 56, 55, 54];
    const { points } = signals({ profile: 'mdc', points: pointsOf(falls), improvementDirection: 'increase' });
    expect(points[20]).toMatchObject({
      specialCause: 'Above UCL',
      otherCause: falling,
      pointType: 'special_cause_both',
    });
    const { points: asPackage } = signals({
      profile: 'nhsr',
      points: pointsOf(falls),
      improvementDirection: 'increase',
    });
    expect(asPackage[20]).toMatchObject({ specialCause: 'Above UCL', pointType: 'special_cause_improvement' });
    expect(asPackage[20]).not.toHaveProperty('otherCause');
  });
});

describe('trends and shifts', () => {
  /** Straight from the definition: every window of 7 that holds the point is looked at. */
  const isInSeven = (values: readonly number[], at: number, isOne: (seven: readonly number[]) => boolean): boolean =>
    values.some(
      (_, first) =>
        first <= at && at < first + 7 && first + 7 <= values.length && isOne(values.slice(first, first + 7)),
    );
  const climbs = (seven: readonly number[]) =>
    seven.every((value, index) => index === 0 || value > (seven[index - 1] ?? 0));
  const falls = (seven: readonly number[]) => climbs(seven.toReversed());

  it('are found exactly where some 7 points in succession make one', () => {
    const series = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 12 });
    const stretches = series.map((values) =>
      values.flatMap((value, index) => (index % 2 === 0 ? [value, value + 1, value + 2] : [value])),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          series,
          stretches.map((values) => values.slice(0, 12)),
        ),
        (values) => {
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          // Below 13 points there are no limits, so that nothing else can be found.
          causesIn(values, 'mdc').forEach((cause, at) => {
            const isTrend = isInSeven(values, at, climbs) || isInSeven(values, at, falls);
            const isAbove = isInSeven(values, at, (seven) => seven.every((value) => value > mean + 1e-9));
            const isBelow = isInSeven(values, at, (seven) => seven.every((value) => value < mean - 1e-9));
            const shift = isAbove ? '7 Points Above CL' : isBelow ? '7 Points Below CL' : null;
            if (isTrend) expect([rising, falling]).toContain(cause);
            else expect(cause).toBe(shift);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
