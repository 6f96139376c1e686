import { describe, expect, it } from 'vitest';
import { proportionSignals } from '../../../../domain/scoring/signals/proportion-signals.ts';

const pointsOf = (parts: readonly (readonly [number, number])[]) =>
  parts.map(([numerator, denominator], index) => ({ at: String(index).padStart(2, '0'), numerator, denominator }));
const times = (count: number, part: readonly [number, number]) => Array.from({ length: count }, () => part);

describe('the signals of a p-chart', () => {
  it('are in percent, with each point’s own limits, and judge the target by those of the last', () => {
    const found = proportionSignals({
      points: pointsOf([[79, 100], [81, 100], ...times(10, [80, 100]), [20, 25]]),
      improvementDirection: 'increase',
      target: 70,
    });
    expect(found).toMatchObject({ stage: 'limits', variation: 'common_cause', assurance: 'inconsistent' });
    expect(found.points[0]).toMatchObject({ value: 79, mean: 80 });
    expect(found.points[0]?.lower).toBeCloseTo(68, 9);
    expect(found.points[12]?.lower).toBeCloseTo(56, 9);
    expect(found.because).toContain('80%');
  });

  it('begin a phase with a pooled proportion of its own at a rebase date, and count its points anew', () => {
    const found = proportionSignals({
      points: pointsOf([...times(13, [50, 100]), ...times(5, [80, 100])]),
      improvementDirection: 'increase',
      rebase: ['13'],
    });
    expect(found.points.map(({ mean }) => Math.round(mean ?? 0))).toEqual([
      ...Array(13).fill(50),
      ...Array(5).fill(80),
    ]);
    expect(found).toMatchObject({ stage: 'runChart', variation: null, assurance: null });
  });

  it('say of a constant 100% that it passes a target of 100%', () => {
    const found = proportionSignals({
      points: pointsOf(times(13, [9, 9])),
      improvementDirection: 'increase',
      target: 100,
    });
    expect(found.assurance).toBe('consistent_pass');
    expect(found.because).toContain('No variation seen');
  });

  it('of no cases at all are none', () => {
    expect(proportionSignals({ points: pointsOf([[0, 0]]), improvementDirection: 'increase' })).toMatchObject({
      points: [],
      stage: 'values',
      because: 'No points.',
    });
  });
});
