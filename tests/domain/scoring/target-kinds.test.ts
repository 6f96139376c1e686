import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../domain/measure/measure.ts';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import type { Target } from '../../../domain/measure/target.ts';
import { targetAt } from '../../../domain/scoring/ruled-target.ts';
import { explain, scoreOf } from '../../../domain/scoring/score.ts';
import { statusOf } from '../../../domain/scoring/status.ts';
import { type PeriodKey, periodOf } from '../../../domain/shared/quarters.ts';

const number = (value: number): Quantity => ({ kind: 'number', value });
const period = (key: string) => periodOf(key);
const rule = { ruleSet: 'withinTolerance', tolerance: 15 } as const;
const measureOf = (target: Target | undefined, polarity: Polarity = 'higherIsBetter') =>
  ({ unit: 'score', polarity, target }) as const;
const explained = (target: Target, value: number, key = '2025-Q2', polarity: Polarity = 'higherIsBetter') =>
  explain(scoreOf(measureOf(target, polarity), number(value), { period: period(key) }), number(value), 'score');

const range = { kind: 'range', low: 4, high: 6, ruleSet: 'points', tolerance: 1 } as const;

describe('a range', () => {
  it.each([
    [4, 'green', 0],
    [5, 'green', 0],
    [6, 'green', 0],
    [3, 'amber', -1],
    [7, 'amber', 1],
    [2.9, 'red', -1.1],
    [7.1, 'red', 1.1],
  ] as const)('gives %s the colour %s, with the distance beyond its nearer end', (value, status, variance) => {
    expect(explained(range, value)).toMatchObject({ status, variance, target: null, range: { low: 4, high: 6 } });
  });

  it('is met whichever way the measure says is better, none included', () => {
    for (const polarity of ['higherIsBetter', 'lowerIsBetter', 'none'] as const) {
      expect(explained(range, 5, '2025-Q1', polarity).status).toBe('green');
      expect(explained(range, 9, '2025-Q1', polarity).status).toBe('red');
    }
  });

  it('says which end is near and how far', () => {
    expect(explained(range, 4.5).because).toBe('4.5 lies between 4 and 6, so it is green');
    expect(explained(range, 4.5).marginToNext?.words).toBe('It stays green down to 4, 0.5 lower, and then turns amber');
    expect(explained(range, 8)).toMatchObject({
      because:
        '8 is outside the range, whose high end is 6, by 2, more than the 1 that the rule allows (7 at worst), so it is red',
      marginToNext: { amount: 1, next: 'amber', words: '1 lower would make it amber' },
    });
  });

  it('has a direction of travel towards it', () => {
    const from = (before: number, now: number) =>
      scoreOf(measureOf(range), number(now), { previous: number(before) }).direction;
    expect([from(9, 7), from(1, 3), from(5, 8), from(4, 6), from(3, 7)]).toEqual([
      'improving',
      'improving',
      'worsening',
      'steady',
      'steady',
    ]);
  });

  it('with equal ends behaves as a constant that is met exactly', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(40), (value, mark, tolerance) => {
        const both = explained({ ...range, low: mark, high: mark, tolerance }, value);
        const side = value < mark ? 'higherIsBetter' : 'lowerIsBetter';
        const one = explained({ value: mark, ruleSet: 'points', tolerance }, value, '2025-Q1', side);
        expect(both.status).toBe(one.status);
        expect(both.status === 'green').toBe(value === mark);
        expect(both.variance).toBe(one.variance);
      }),
    );
  });
});

describe('a trajectory', () => {
  const byPeriod = [
    { period: '2025-Q1' as PeriodKey, value: 40 },
    { period: '2025-Q2' as PeriodKey, value: 50 },
  ];
  const rising: Target = { kind: 'trajectory', byPeriod, ...rule };

  it('judges each period by its own target', () => {
    expect(explained(rising, 45, '2025-Q1')).toMatchObject({ status: 'green', target: 40 });
    expect(explained(rising, 45, '2025-Q2')).toMatchObject({ status: 'amber', target: 50 });
  });

  it('has no target for a period that it does not name, and says so', () => {
    const score = scoreOf(measureOf(rising), number(45), { period: period('2025-Q3') });
    expect(score).toMatchObject({ status: 'none', noTarget: 'notInTrajectory' });
    expect(score.rule).toBeUndefined();
    expect(explained(rising, 45, '2025-Q3').because).toBe(
      'The targets by period name none for this period, so it is not coloured',
    );
  });
});

describe('a target for the end of the year', () => {
  const even: Target = { kind: 'cumulative', value: 600, ...rule };
  const dueIn = (target: Target, key: string) => {
    const found = targetAt(target, period(key));
    return typeof found === 'object' && 'value' in found ? found.value : found;
  };

  it('falls due evenly over the periods of the year', () => {
    expect(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((key) => dueIn(even, key))).toEqual([150, 300, 450, 600]);
    expect([dueIn(even, '2025-M01'), dueIn(even, '2025-H1'), dueIn(even, '2025-Y')]).toEqual([50, 300, 600]);
    expect(dueIn({ ...even, value: 100 }, '2025-M01')).toBe(8.333333);
  });

  it('falls due by stated shares, which are for as many periods', () => {
    const shared = { ...even, shares: [20, 25, 25, 30] };
    expect(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((key) => dueIn(shared, key))).toEqual([120, 270, 420, 600]);
    expect(dueIn(shared, '2025-M01')).toBe('otherPeriods');
  });

  it('is compared with the year to date, and says of how many periods that is', () => {
    const score = scoreOf(measureOf(even), number(90), {
      period: period('2025-Q2'),
      toDate: { value: 290, periods: 2 },
    });
    expect(score).toMatchObject({ status: 'amber', target: 300, toDate: { value: 290, periods: 2 } });
    expect(explain(score, number(90), 'score').because).toMatch(
      /^Over the 2 periods of the year so far, 290 misses the target of 300/,
    );
  });

  it('says why there is no year to date', () => {
    const score = scoreOf(measureOf(even), number(90), { period: period('2025-Q2'), toDate: 'periodMissing' });
    expect(score).toMatchObject({ status: 'none', noTarget: 'periodMissing' });
  });
});

describe('the statutory ratings', () => {
  const statutory: Target = { value: 100, ruleSet: 'statutory', tolerance: 15, firstBand: 5 };
  const ratingOf = (value: number, polarity: Polarity = 'higherIsBetter') =>
    explained(statutory, value, '2025-Q1', polarity).rating?.name;

  it('have their bands, boundaries included', () => {
    expect([100, 99, 95, 94.9, 85, 84.9].map((value) => ratingOf(value))).toEqual([
      'Good',
      'Approaching target',
      'Approaching target',
      'Requires improvement',
      'Requires improvement',
      'Inadequate',
    ]);
    expect([100, 105, 115, 115.1].map((value) => ratingOf(value, 'lowerIsBetter'))).toEqual([
      'Good',
      'Approaching target',
      'Requires improvement',
      'Inadequate',
    ]);
  });

  it('are named in open data and in the margin, and are stored with the result', () => {
    const found = explained(statutory, 90);
    expect(found.rating).toEqual({ rating: 'requiresImprovement', name: 'Requires improvement', ocds: 'below' });
    expect(found.marginToNext?.words).toBe('5 higher would make it Approaching target');
    expect(found.because).toMatch(/so it is Requires improvement$/);
    expect(scoreOf(measureOf(statutory), number(80))).toMatchObject({ status: 'red', rating: 'inadequate' });
  });

  it('are Other where there is no figure to rate', () => {
    const absent = { kind: 'notCollected', reason: 'Yearly' } as const;
    const score = scoreOf(measureOf(statutory), absent);
    expect(score).toMatchObject({ status: 'none', rating: 'other' });
    expect(explain(score, absent, 'score').rating?.ocds).toBe('other');
  });
});

describe('bands of percent of the target', () => {
  const bands: Target = { value: 200, ruleSet: 'percentOfTargetBands', tolerance: 20, firstBand: 5 };

  it('are green a little below the target, as the system that they come from has it', () => {
    expect([200, 190, 189, 160, 159].map((value) => explained(bands, value).status)).toEqual([
      'green',
      'green',
      'amber',
      'amber',
      'red',
    ]);
    expect(explained(bands, 190).because).toMatch(
      /within the 5% that the rule allows \(190 at worst\), so it is green$/,
    );
  });
});

const figure = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100);
const directed = fc.constantFrom('higherIsBetter' as const, 'lowerIsBetter' as const);
const coloured = fc.record({
  rule: fc.constantFrom(
    'withinTolerance@1' as const,
    'points@1' as const,
    'statutory@1' as const,
    'percentOfTargetBands@1' as const,
  ),
  tolerance: fc.integer({ min: 20, max: 400 }).map((tenths) => tenths / 10),
  firstBand: fc.constantFrom(0, 1, 2),
});

describe('whatever the target', () => {
  it('a figure and a target that are mirrored have the colour of the other direction', () => {
    fc.assert(
      fc.property(figure, figure, directed, coloured, (value, mark, polarity, by) => {
        // As far above the mark as the figure was below it.
        const mirrored = Math.round((2 * mark - value) * 100) / 100;
        const at = (figureOf: number, way: Polarity) =>
          statusOf({ quantity: number(figureOf), unit: 'score', polarity: way, target: { ...by, value: mark } });
        const other = polarity === 'higherIsBetter' ? 'lowerIsBetter' : 'higherIsBetter';
        expect(at(mirrored, other).status).toBe(at(value, polarity).status);
        expect(at(mirrored, other).rating?.rating).toBe(at(value, polarity).rating?.rating);
      }),
    );
  });

  it('scaling a figure and its target keeps the colour and scales the margin, for a tolerance that is a share', () => {
    const byShare = coloured.filter((each) => each.rule !== 'points@1');
    fc.assert(
      fc.property(
        figure,
        figure,
        directed,
        byShare,
        fc.integer({ min: 2, max: 9 }),
        (value, mark, polarity, by, times) => {
          const at = (scale: number) =>
            statusOf({
              quantity: number(Math.round(value * scale * 100) / 100),
              unit: 'score',
              polarity,
              target: { ...by, value: Math.round(mark * scale * 100) / 100 },
            });
          const [one, scaled] = [at(1), at(times)];
          expect(scaled.status).toBe(one.status);
          expect(scaled.marginToNext?.amount ?? 0).toBeCloseTo((one.marginToNext?.amount ?? 0) * times, 6);
          expect(scaled.variancePercent === null).toBe(one.variancePercent === null);
        },
      ),
    );
  });

  it('the colour that is stored is the one that is explained, and no number is NaN or infinite', () => {
    const marks = fc.oneof(
      figure.map((value) => ({ value })),
      fc.tuple(figure, figure).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    );
    const quantity = fc.oneof(
      figure.map(number),
      fc
        .tuple(fc.nat(9), fc.nat(9))
        .map(([a, b]): Quantity => ({ kind: 'ratio', numerator: Math.min(a, b), denominator: Math.max(a, b) })),
    );
    const polarities = fc.constantFrom('higherIsBetter' as const, 'lowerIsBetter' as const, 'none' as const);
    fc.assert(
      fc.property(quantity, marks, polarities, coloured, (given, mark, polarity, { rule: name, ...by }) => {
        const target: Target = {
          ...('value' in mark ? mark : { kind: 'range' as const, ...mark }),
          ...by,
          ruleSet: name.split('@')[0] as 'points',
        };
        const score = scoreOf({ unit: 'percent', polarity, target }, given);
        const found = explain(score, given, 'percent');
        expect(found.status).toBe(score.status);
        expect(found.rating?.rating).toBe(score.rating);
        expect(found.reading ?? undefined).toBe(score.reading);
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});
