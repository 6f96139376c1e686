import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Signals, signals } from '../../../../domain/scoring/signals/signals.ts';
import { improvementDirections, type PointType, signalProfiles } from '../../../../domain/scoring/signals/words.ts';

/** Small whole figures meet the mean, the limits and each other often; plain ones seldom. */
const values = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 45 }),
  fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 45 }),
  fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 45 }),
);

const settings = fc.record({
  profile: fc.constantFrom(...signalProfiles),
  improvementDirection: fc.constantFrom(...improvementDirections),
  target: fc.option(fc.integer({ min: -10, max: 10 })),
  rebase: fc.array(fc.constantFrom('point 05', 'point 14', 'point 28'), { maxLength: 2 }),
  fixAfterPoints: fc.option(fc.integer({ min: 12, max: 20 })),
  screenOutliers: fc.boolean(),
});

const pointsOf = (series: readonly number[]) =>
  series.map((value, index) => ({ at: `point ${String(index).padStart(2, '0')}`, value }));

/** Everything that is said about a series but its figures. */
const saidOf = ({ points, variation, assurance, stage }: Signals) => ({
  variation,
  assurance,
  stage,
  points: points.map(({ at, specialCause, otherCause, pointType, lower }) => ({
    at,
    specialCause,
    otherCause,
    pointType,
    hasLimits: lower !== null,
  })),
});

describe('any series', () => {
  it('scaled by a factor above zero and shifted has its limits moved so, and nothing else', () => {
    const factors = fc.constantFrom(0.01, 0.1, 0.3, 1, 3, 100);
    const shifts = fc.constantFrom(-5000, -0.7, 0, 0.1, 12, 9999);
    fc.assert(
      fc.property(values, settings, factors, shifts, (series, chosen, factor, shift) => {
        const move = (value: number) => value * factor + shift;
        // A swing far below the shift would be lost to rounding, as no reported figure is.
        fc.pre(
          series.every(
            (value, index) =>
              index === 0 || value === series[index - 1] || Math.abs(value - (series[index - 1] ?? 0)) > 1e-3,
          ),
        );
        const target = chosen.target === null ? null : move(chosen.target);
        const before = signals({ ...chosen, points: pointsOf(series) });
        const after = signals({ ...chosen, target, points: pointsOf(series.map(move)) });
        expect(saidOf(after)).toEqual(saidOf(before));
        after.points.forEach(({ mean, lower, upper }, index) => {
          const was = before.points[index];
          for (const [now, then] of [
            [mean, was?.mean],
            [lower, was?.lower],
            [upper, was?.upper],
          ]) {
            if (typeof now === 'number') expect(now).toBeCloseTo(move(then ?? Number.NaN), 6);
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('has improvement and concern, passing and failing exchanged by the other polarity', () => {
    const other: Partial<Record<PointType, PointType>> = {
      special_cause_improvement: 'special_cause_concern',
      special_cause_concern: 'special_cause_improvement',
    };
    const flipped = (type: PointType | null) => (type === null ? null : (other[type] ?? type));
    fc.assert(
      fc.property(values, settings, (series, chosen) => {
        const points = pointsOf(series);
        // Off the whole figures: a constant series on its target passes whichever way is better.
        const target = chosen.target === null ? null : chosen.target + 0.25;
        const up = signals({ ...chosen, target, points, improvementDirection: 'increase' });
        const down = signals({ ...chosen, target, points, improvementDirection: 'decrease' });
        expect(down.points.map(({ pointType }) => pointType)).toEqual(
          up.points.map(({ pointType }) => flipped(pointType)),
        );
        expect(down.points.map(({ specialCause }) => specialCause)).toEqual(
          up.points.map(({ specialCause }) => specialCause),
        );
        expect(down.variation).toBe(flipped(up.variation));
        if (up.assurance === null || up.assurance === 'inconsistent') expect(down.assurance).toBe(up.assurance);
        else expect(new Set([up.assurance, down.assurance])).toEqual(new Set(['consistent_fail', 'consistent_pass']));
      }),
      { numRuns: 400 },
    );
  });

  it('holds no NaN, and has its mean between its limits and inside its values', () => {
    fc.assert(
      fc.property(values, settings, (series, chosen) => {
        const { points, because } = signals({ ...chosen, points: pointsOf(series) });
        expect(because).not.toMatch(/NaN|Infinity|null|undefined/);
        for (const { mean, lower, upper, nearLower, nearUpper } of points) {
          if (mean === null) continue;
          expect(mean).toBeGreaterThanOrEqual(Math.min(...series) - 1e-9);
          expect(mean).toBeLessThanOrEqual(Math.max(...series) + 1e-9);
          if (lower === null || upper === null || nearLower === null || nearUpper === null) continue;
          const inOrder = [lower, nearLower, mean, nearUpper, upper];
          expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
        }
      }),
    );
  });
});
