import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../domain/measure/measure.ts';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import { type RuleName, ruleNames } from '../../../domain/scoring/rule-sets.ts';
import { statuses, statusOf, type ToJudge } from '../../../domain/scoring/status.ts';

const number = (value: number): Quantity => ({ kind: 'number', value });
const ratio = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });

const judge = (
  quantity: Quantity,
  target: number | undefined,
  polarity: Polarity = 'higherIsBetter',
  { rule = 'withinTolerance@1', tolerance = 15 }: { rule?: RuleName; tolerance?: number } = {},
) => {
  const judged: ToJudge = {
    quantity,
    polarity,
    unit: 'percent',
    ...(target !== undefined && { target: { rule, value: target, tolerance } }),
  };
  return statusOf(judged);
};

describe("the council's KPI table for 2018/19 at March 2019 (facts.json, kpiTable201819; as printed by Plymouth City Council)", () => {
  it('colours conferences within 15 working days green: 80.6 against 75, higher is better', () => {
    expect(judge(number(80.6), 75)).toMatchObject({ status: 'green', variance: 5.6 });
  });

  it('colours re-referrals red: 32.4 against 25, lower is better', () => {
    expect(judge(number(32.4), 25, 'lowerIsBetter')).toMatchObject({
      status: 'red',
      variance: 7.4,
      variancePercent: 29.6,
      marginToNext: {
        amount: 3.65,
        next: 'amber',
        boundary: 28.75,
        words: '3.65 percentage points lower would make it amber',
      },
      because:
        '32.4% misses the target of 25% (lower is better) by 7.4 percentage points, which is 29.6% of the target and more than the 15% that the rule allows (28.75% at worst), so it is red',
    });
  });

  it('colours multiple plans green: 64 of 282 is 22.7 against 23, lower is better', () => {
    expect(judge(ratio(64, 282), 23, 'lowerIsBetter')).toMatchObject({ status: 'green', ruleSet: 'withinTolerance@1' });
  });

  it('does not colour what is monitored only', () => {
    for (const value of [57.3, 23.5]) {
      expect(judge(number(value), undefined, 'none')).toMatchObject({
        status: 'none',
        variance: null,
        marginToNext: null,
        because: 'Monitored only: there is no target, so it is not coloured',
      });
    }
  });
});

describe('boundaries', () => {
  it.each([
    ['exactly on target', 75, 'green'],
    ['a hair below target', 74.9999, 'amber'],
    ['missed by exactly 15% of the target', 63.75, 'amber'],
    ['missed by a hair more', 63.7499, 'red'],
  ] as const)('%s is %s: %s', (_where, value, status) => {
    expect(judge(number(value), 75).status).toBe(status);
  });

  it('are exact where binary floating point is not', () => {
    // In floating point 1.1 * 1.15 is 1.2649999999999999 and 0.1 + 0.2 is more than 0.3.
    expect(judge(number(1.265), 1.1, 'lowerIsBetter').status).toBe('amber');
    expect(judge(number(0.3), 0.1, 'lowerIsBetter', { rule: 'points@1', tolerance: 0.2 }).status).toBe('amber');
    expect(judge(ratio(51, 80), 75).status).toBe('amber');
  });

  it('under points allow a miss by as many points as the tolerance', () => {
    const points = { rule: 'points@1', tolerance: 5 } as const;
    expect(judge(number(70), 75, 'higherIsBetter', points).status).toBe('amber');
    expect(judge(number(69.9), 75, 'higherIsBetter', points).status).toBe('red');
  });

  it('are told apart in words however close the figure is', () => {
    expect(judge(number(74.9996), 75).because).toMatch(/^74\.9996% misses the target of 75%/);
  });
});

describe('zero and missing', () => {
  it('colours against a target of zero, without a percentage of it', () => {
    expect(judge(number(0), 0, 'lowerIsBetter')).toMatchObject({ status: 'green', variance: 0, variancePercent: null });
    expect(judge(number(1), 0, 'lowerIsBetter')).toMatchObject({ status: 'red', variance: 1, variancePercent: null });
    expect(judge(number(0), 0)).toMatchObject({ status: 'green' });
  });

  it('colours a figure of zero', () => {
    expect(judge(number(0), 75)).toMatchObject({ status: 'red', value: 0, variance: -75, variancePercent: -100 });
    expect(judge(ratio(0, 9), 75, 'lowerIsBetter')).toMatchObject({ status: 'green', value: 0 });
  });

  it('gives 0 of 0 no colour and says why', () => {
    expect(judge(ratio(0, 0), 75)).toMatchObject({
      status: 'none',
      value: null,
      because: 'The denominator is 0: there is no percentage to compare with the target',
    });
  });

  it('gives a measure without a direction no colour, though it has a variance', () => {
    expect(judge(number(80), 75, 'none')).toMatchObject({ status: 'none', variance: 5, marginToNext: null });
  });

  it('gives each absence no colour, in its own words', () => {
    const absences: readonly Quantity[] = [
      { kind: 'notApplicable', reason: 'None open' },
      { kind: 'notDue' },
      { kind: 'notCollected', reason: 'Yearly' },
      { kind: 'late' },
      { kind: 'refused', reason: 'Not asked for' },
      { kind: 'suppressed' },
    ];
    const results = absences.map((absence) => judge(absence, 75));
    expect(results.every((result) => result.status === 'none')).toBe(true);
    expect(new Set(results.map((result) => result.because)).size).toBe(absences.length);
  });
});

const directed = fc.constantFrom('higherIsBetter' as const, 'lowerIsBetter' as const);
const flipped = { higherIsBetter: 'lowerIsBetter', lowerIsBetter: 'higherIsBetter' } as const;
/** Figures as people type them: up to two decimal places. */
const typed = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100);
const rule = fc.constantFrom(...ruleNames);
const tolerance = fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10);

describe('whatever the figure, target and rule', () => {
  it('a better figure never has a worse colour', () => {
    fc.assert(
      fc.property(typed, typed, typed, directed, rule, tolerance, (a, b, target, polarity, name, t) => {
        const [worse, better] = a < b === (polarity === 'higherIsBetter') ? [a, b] : [b, a];
        const rank = (value: number) =>
          statuses.indexOf(judge(number(value), target, polarity, { rule: name, tolerance: t }).status);
        expect(rank(better)).toBeLessThanOrEqual(rank(worse));
      }),
    );
  });

  it('off target, one polarity is green exactly when the other is not', () => {
    fc.assert(
      fc.property(typed, typed, directed, rule, tolerance, (value, target, polarity, name, t) => {
        fc.pre(value !== target);
        const [one, other] = [polarity, flipped[polarity]].map((each) =>
          judge(number(value), target, each, { rule: name, tolerance: t }),
        );
        expect(one?.status === 'green').toBe(other?.status !== 'green');
        expect(one?.variance).toBe(other?.variance);
      }),
    );
  });

  it('the margin really reaches the next colour, and nothing short of it does', () => {
    fc.assert(
      fc.property(typed, typed, directed, rule, tolerance, (value, target, polarity, name, t) => {
        const at = (figure: number) => judge(number(figure), target, polarity, { rule: name, tolerance: t });
        const result = at(value);
        const margin = result.marginToNext;
        expect(margin).not.toBeNull();
        if (!margin) return;
        const worse = polarity === 'higherIsBetter' ? -1 : 1;
        expect(Math.abs(value - margin.boundary)).toBeCloseTo(margin.amount, 6);
        if (result.status === 'green') {
          expect(at(margin.boundary).status).toBe('green');
          expect(at(Number((margin.boundary + worse * 1e-6).toFixed(6))).status).not.toBe('green');
        } else {
          expect(at(margin.boundary).status).toBe(margin.next);
          expect(at(Number((margin.boundary + worse * 1e-6).toFixed(6))).status).not.toBe(margin.next);
        }
      }),
    );
  });

  it('no number is NaN or infinite and no sentence says so', () => {
    const quantity = fc.oneof(
      typed.map(number),
      fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ratio(a, b)),
    );
    fc.assert(
      fc.property(
        quantity,
        fc.option(typed, { nil: undefined }),
        fc.constantFrom('none' as const, 'higherIsBetter' as const),
        (figure, target, polarity) => {
          expect(JSON.stringify(judge(figure, target, polarity))).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
    );
  });
});
