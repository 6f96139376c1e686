import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import type { Target } from '../../../domain/measure/target.ts';
import { replayed, ruledTargetOf, scoreOf } from '../../../domain/scoring/score.ts';
import { OtherRuleQuery, underOther } from '../../../domain/scoring/under-rule.ts';
import { periodOf } from '../../../domain/shared/quarters.ts';

const number = (value: number): Quantity => ({ kind: 'number', value });
const constant: Target = { value: 75, ruleSet: 'withinTolerance', tolerance: 15 };
const targets: readonly Target[] = [
  constant,
  { value: 0, ruleSet: 'points', tolerance: 2 },
  { kind: 'range', low: 20, high: 40, ruleSet: 'points', tolerance: 5 },
  { kind: 'cumulative', value: 400, ruleSet: 'withinTolerance', tolerance: 10 },
  { kind: 'trajectory', byPeriod: [{ period: '2025-Q1' as never, value: 50 }], ruleSet: 'points', tolerance: 5 },
  { value: 60, ruleSet: 'statutory', tolerance: 20, firstBand: 5 },
  { value: 60, ruleSet: 'percentOfTargetBands', tolerance: 20, firstBand: 5 },
];

describe('a result worked out again from what is stored with it', () => {
  it('is the result that is stored, whatever the target, figure and direction', () => {
    const quantity = fc.oneof(
      fc.nat(500).map(number),
      fc
        .tuple(fc.nat(50), fc.nat(50))
        .map(([a, b]): Quantity => ({ kind: 'ratio', numerator: Math.min(a, b), denominator: Math.max(a, b) })),
      fc.constant<Quantity>({ kind: 'late' }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...targets, undefined),
        fc.constantFrom('higherIsBetter' as const, 'lowerIsBetter' as const, 'none' as const),
        fc.constantFrom('2025-Q1', '2025-Q2'),
        fc.constantFrom('count' as const, 'percent' as const),
        quantity,
        fc.option(fc.nat(900), { nil: undefined }),
        (target, polarity, key, unit, given, sum) => {
          const toDate = sum === undefined ? undefined : { value: sum, periods: 2 };
          const beside = {
            period: periodOf(key),
            previous: number(9),
            ...(target?.kind === 'cumulative' && { toDate }),
          };
          const score = scoreOf({ unit, polarity, target }, given, beside);
          expect(replayed(JSON.parse(JSON.stringify(score)), given, unit)).toEqual(score);
        },
      ),
    );
  });

  it('tells a colour that was altered', () => {
    const score = scoreOf({ unit: 'percent', polarity: 'higherIsBetter', target: constant }, number(60));
    expect(replayed({ ...score, status: 'green' }, number(60), 'percent').status).toBe('red');
  });
});

describe('a figure under another rule', () => {
  const measure = { unit: 'percent', polarity: 'higherIsBetter', target: constant } as const;
  const under = (value: number, other: object, target: Target | 'none' = constant) => {
    const of = { ...measure, target: target === 'none' ? undefined : target };
    const score = scoreOf(of, number(value));
    const asked = OtherRuleQuery().parse({ tolerance: '5', ...other });
    const rejudged = { quantity: number(value), unit: of.unit, polarity: score.polarity, target: ruledTargetOf(score) };
    return underOther(rejudged, asked);
  };

  it('keeps its target and takes the other rule and tolerance', () => {
    expect(under(65, { under: 'points' })).toMatchObject({ applies: true, status: 'red' });
    expect(under(65, { under: 'points', tolerance: '10' })).toMatchObject({ applies: true, status: 'amber' });
    expect(under(65, { under: 'statutory', band: '2', tolerance: '15' })).toMatchObject({
      rating: 'requiresImprovement',
    });
    expect(under(73, { under: 'percentOfTargetBands', band: '5', tolerance: '20' })).toMatchObject({ status: 'green' });
  });

  it('is refused where the rule does not apply, saying why', () => {
    expect(under(65, { under: 'points' }, 'none')).toEqual({
      applies: false,
      because: 'There is no target, so no rule gives it a colour',
    });
    const bands = { under: 'percentOfTargetBands', band: '5' };
    expect(under(3, bands, { ...constant, value: 0 })).toMatchObject({
      because: 'There is no percentage of a target of zero',
    });
    expect(under(3, bands, { kind: 'range', low: 1, high: 2, ruleSet: 'points', tolerance: 1 })).toMatchObject({
      because: 'Bands of percent of the target need one target, and this is a range',
    });
    const lower = { quantity: number(3), unit: 'count', polarity: 'lowerIsBetter' } as const;
    const other = OtherRuleQuery().parse({ tolerance: '9', ...bands });
    expect(underOther({ ...lower, target: { value: 9, rule: 'points@1', tolerance: 1 } }, other)).toMatchObject({
      because: 'Bands of percent of the target are for measures of which higher is better',
    });
    expect(underOther({ ...lower, target: 'notInTrajectory' }, other)).toMatchObject({ applies: false });
    const hidden = { ...lower, target: { value: 9, rule: 'points@1', tolerance: 1 }, needsToDate: true } as const;
    expect(underOther(hidden, OtherRuleQuery().parse({ under: 'points', tolerance: '9' }))).toMatchObject({
      because: 'The target is for the year to date, which is not known or not shown',
    });
  });

  it.each([
    [{ under: 'points' }, 'tolerance: Enter the tolerance'],
    [{ under: 'points', tolerance: '-1' }, 'tolerance: The tolerance must be 0 or more'],
    [{ under: 'blue', tolerance: '5' }, 'under: Select the rule to look at the figures by'],
    [{ under: 'statutory', tolerance: '5' }, 'band: Enter where the first band ends: this rule has one band more'],
    [
      { under: 'statutory', tolerance: '5', band: '9' },
      'band: The first band must not end further from the target than the tolerance',
    ],
  ])('is asked for in full: %o', (typed, message) => {
    const issues = OtherRuleQuery().safeParse(typed).error?.issues ?? [];
    expect(issues.map(({ path, message: text }) => `${path.join('.')}: ${text}`)).toEqual([message]);
  });
});
