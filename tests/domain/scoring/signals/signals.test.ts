import { describe, expect, it } from 'vitest';
import { type SignalsInput, signals } from '../../../../domain/scoring/signals/signals.ts';
import { signalProfiles } from '../../../../domain/scoring/signals/words.ts';

const pointsOf = (values: readonly number[]) => values.map((value, index) => ({ at: `${2001 + index}-01-01`, value }));

const drawn = (values: readonly number[], settings: Partial<SignalsInput> = {}) =>
  signals({ profile: 'mdc', improvementDirection: 'increase', ...settings, points: pointsOf(values) });

const steady = [70, 74, 71, 69, 73, 72, 68, 75, 70, 71, 74, 69, 72, 73, 70, 71];

describe('how much may be said under mdc', () => {
  it('is the value alone from 1 to 4 points', () => {
    const { points, variation, assurance, stage, because } = drawn(steady.slice(0, 4), { target: 75 });
    expect({ variation, assurance, stage }).toEqual({ variation: null, assurance: null, stage: 'values' });
    expect(points[3]).toEqual({
      at: '2004-01-01',
      value: 69,
      mean: null,
      lower: null,
      upper: null,
      nearLower: null,
      nearUpper: null,
      specialCause: null,
      pointType: null,
    });
    expect(because).toBe(
      '4 points: too few for a trend, which takes 5, or for limits, which take 13. The latest, 69, misses the target of 75.',
    );
  });

  it.each([5, 11])('is a run chart from 5 to 11 points: %d', (count) => {
    const { points, variation, assurance, stage, because } = drawn(steady.slice(0, count), { target: 75 });
    expect({ variation, assurance, stage }).toEqual({ variation: null, assurance: null, stage: 'runChart' });
    expect(points.every(({ mean, lower, upper }) => mean !== null && lower === null && upper === null)).toBe(true);
    expect(because).toMatch(
      new RegExp(
        `^${count} points: a run chart, without limits until there are 13\\. The latest, 7., is (higher|lower) than the one before; the average is 7`,
      ),
    );
  });

  it('includes a run of 7 before there are limits, though no icon', () => {
    const { points, variation } = drawn([60, 61, 62, 63, 64, 65, 66, 67]);
    expect(points.map(({ specialCause }) => specialCause)).toEqual(points.map(() => '7 Point Trend (Increasing)'));
    expect(variation).toBeNull();
  });

  it('is at 12 points that limits come with the next one', () => {
    const { points, variation, stage, because } = drawn(steady.slice(0, 12));
    expect({ variation, stage, lower: points[0]?.lower }).toEqual({
      variation: null,
      stage: 'limitsNext',
      lower: null,
    });
    expect(because).toContain('12 points: limits come with the next one');
  });

  it('is limits and both icons from 13 points', () => {
    const { points, variation, assurance, stage, because } = drawn(steady.slice(0, 13), { target: 90 });
    expect({ variation, assurance, stage }).toEqual({
      variation: 'common_cause',
      assurance: 'consistent_fail',
      stage: 'limits',
    });
    expect(points[0]?.lower).toBeLessThan(points[0]?.nearLower ?? 0);
    expect(because).toMatch(
      /^The latest, 72, is within the usual variation around the average of 71.38, limits 62.* Failing/,
    );
  });

  it('starts again with a new phase', () => {
    const { points, stage, variation } = drawn(steady, { rebase: ['2014-01-01'] });
    expect({ stage, variation }).toEqual({ stage: 'values', variation: null });
    expect(points[12]?.lower).not.toBeNull();
    expect(points[13]?.lower).toBeNull();
  });

  it('is nothing of no points', () => {
    for (const profile of signalProfiles) {
      expect(drawn([], { profile })).toEqual({
        points: [],
        variation: null,
        assurance: null,
        stage: 'values',
        because: 'No points.',
      });
    }
  });
});

describe('the profile nhsr with few points', () => {
  it('gives limits as soon as there is a moving range, and says that they are few', () => {
    const { points, variation, stage, because } = drawn(steady.slice(0, 6), { profile: 'nhsr' });
    expect(points[0]?.lower).not.toBeNull();
    expect({ variation, stage }).toEqual({ variation: 'common_cause', stage: 'runChart' });
    expect(because).toMatch(/^6 points: fewer than the 13 that limits should rest on\./);
  });

  it('gives one point no limits and no icon', () => {
    expect(drawn([70], { profile: 'nhsr', target: 75 })).toMatchObject({
      points: [{ mean: 70, lower: null, specialCause: null }],
      variation: null,
      assurance: null,
    });
  });
});

describe('a constant series', () => {
  const hundreds = Array.from({ length: 16 }, () => 100);

  it.each(signalProfiles.flatMap((profile) => [95, 100].map((target) => ({ profile, target }))))(
    'of 100% passes a target of $target% under $profile, with limits on its mean',
    ({ profile, target }) => {
      const { points, variation, assurance, because } = drawn(hundreds, { profile, target });
      expect({ variation, assurance }).toEqual({ variation: 'common_cause', assurance: 'consistent_pass' });
      expect(points[15]).toMatchObject({ mean: 100, lower: 100, upper: 100, specialCause: 'Common Cause' });
      expect(because).toBe(
        `No variation seen: all 16 points are the same. The latest, 100, meets the target of ${target}.`,
      );
    },
  );

  it('fails a target that it misses, and the other way round where lower is better', () => {
    expect(drawn(hundreds, { target: 101 }).assurance).toBe('consistent_fail');
    expect(drawn(hundreds, { target: 101, improvementDirection: 'decrease' }).assurance).toBe('consistent_pass');
    expect(drawn(hundreds, { target: 95, improvementDirection: 'decrease' }).assurance).toBe('consistent_fail');
  });

  it('is constant whatever the figure, one that binary numbers cannot hold or zero', () => {
    for (const value of [0.1, 33.3, 0]) {
      const { points, variation } = drawn(Array.from({ length: 15 }, () => value));
      expect({ variation, mean: points[0]?.mean, upper: points[0]?.upper }).toEqual({
        variation: 'common_cause',
        mean: value,
        upper: value,
      });
    }
  });

  it('holds no NaN when a single blip is screened out', () => {
    const blip = hundreds.with(7, 90);
    const { points, variation } = drawn(blip, { profile: 'nhsr', target: 95 });
    expect(points.every(({ lower, upper }) => Number.isFinite(lower) && Number.isFinite(upper))).toBe(true);
    expect(variation).not.toBeNull();
  });
});

describe('settings', () => {
  it('screen outlying moving ranges under nhsr unless told, and never under mdc', () => {
    const spiked = steady.with(4, 140);
    const width = (settings: Partial<SignalsInput>) => {
      const [first] = drawn(spiked, settings).points;
      return (first?.upper ?? 0) - (first?.lower ?? 0);
    };
    expect(width({ profile: 'nhsr' })).toBeLessThan(width({ profile: 'nhsr', screenOutliers: false }));
    expect(width({ profile: 'mdc', screenOutliers: true })).toBe(width({ profile: 'nhsr', screenOutliers: false }));
  });

  it('fix the limits from the first points, 12 or more', () => {
    const fixed = drawn([...steady, ...steady.map((value) => value + 30)], { fixAfterPoints: 16 });
    expect(fixed.points[20]).toMatchObject({ mean: drawn(steady).points[0]?.mean, specialCause: 'Above UCL' });
    for (const fixAfterPoints of [11, 12.5, Number.NaN]) {
      expect(() => drawn(steady, { fixAfterPoints })).toThrow(RangeError);
    }
  });

  it('start a phase at the first point on or after each rebase date, whatever their order', () => {
    const values = [...steady, ...steady.map((value) => value + 30)];
    const { points } = drawn(values, { rebase: ['2050-01-01', '2016-06-01', '1999-01-01', '2016-09-01'] });
    expect(points[15]?.mean).toBeCloseTo(71.375, 9);
    expect(points[16]?.mean).toBeCloseTo(101.375, 9);
    expect(new Set(points.map(({ mean }) => mean)).size).toBe(2);
  });

  it('put points in order of time, and are refused with two at one date or a value that is no figure', () => {
    const points = pointsOf(steady);
    const input = { profile: 'mdc', improvementDirection: 'increase' } as const;
    expect(signals({ ...input, points: points.toReversed() })).toEqual(signals({ ...input, points }));
    expect(() => signals({ ...input, points: [...points, ...points.slice(0, 1)] })).toThrow('two points at 2001-01-01');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => signals({ ...input, points: [{ at: '2001-01-01', value }] })).toThrow(RangeError);
    }
  });
});

describe('assurance', () => {
  it('is none without a target or a direction', () => {
    expect(drawn(steady).assurance).toBeNull();
    expect(drawn(steady, { target: 90, improvementDirection: 'neutral' }).assurance).toBeNull();
  });

  it('is hit and miss for a target on a limit, and strict beyond it', () => {
    const upper = drawn(steady).points[0]?.upper ?? Number.NaN;
    expect(drawn(steady, { target: upper }).assurance).toBe('inconsistent');
    expect(drawn(steady, { target: upper + 0.001 }).assurance).toBe('consistent_fail');
    expect(drawn(steady, { target: upper + 0.001, improvementDirection: 'decrease' }).assurance).toBe(
      'consistent_pass',
    );
  });
});
