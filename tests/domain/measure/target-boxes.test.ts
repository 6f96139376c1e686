import { describe, expect, it } from 'vitest';
import { TargetBoxes, VariedTarget } from '../../../domain/measure/target-boxes.ts';

const rule = { ruleSet: 'withinTolerance', tolerance: '15' };
const read = (typed: object) => TargetBoxes().parse(typed);
const faults = (typed: object, schema: typeof TargetBoxes | typeof VariedTarget = TargetBoxes): readonly string[] =>
  (schema().safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the boxes of a target', () => {
  it('keep the shape that constant targets always had', () => {
    const stored = { value: 75, ruleSet: 'withinTolerance', tolerance: 15 };
    expect(read(stored)).toEqual(stored);
    expect(read({ kind: 'constant', value: '75', ...rule })).toEqual(stored);
  });

  it('make no target of none, and of nothing', () => {
    expect(read({ kind: 'none' })).toBeUndefined();
    expect(read({ kind: 'none', ...rule })).toBeUndefined();
    expect(read({})).toBeUndefined();
  });

  it('make a range, a trajectory in the order of its periods, and a total for the year', () => {
    expect(read({ kind: 'range', low: '4', high: '6', ...rule })).toEqual({
      kind: 'range',
      low: 4,
      high: 6,
      ruleSet: 'withinTolerance',
      tolerance: 15,
    });
    const byPeriod = [
      { period: '2025-Q2', value: '45' },
      { period: '2025-Q1', value: '40' },
    ];
    expect(read({ kind: 'trajectory', byPeriod, ...rule })).toMatchObject({
      byPeriod: [{ period: '2025-Q1', value: 40 }, { period: '2025-Q2' }],
    });
    expect(read({ kind: 'cumulative', value: '600', ...rule })).not.toHaveProperty('shares');
    expect(read({ kind: 'cumulative', value: '600', shares: '20, 25 25; 30%', ...rule })).toMatchObject({
      shares: [20, 25, 25, 30],
    });
  });

  it.each([
    [{ kind: 'range', low: 6, high: 4, ...rule }, 'high: The high end of the range must not be below the low end'],
    [{ kind: 'range', low: 6, ...rule }, 'high: Enter the high end of the range'],
    [
      { kind: 'range', low: 4, high: 6, value: 5, ...rule },
      'value: Leave the single target blank, or choose a kind of target that has one',
    ],
    [{ value: 5, low: 4, ...rule }, 'low: Leave both ends blank, or choose a range'],
    [{ kind: 'trajectory', byPeriod: [], ...rule }, 'byPeriod: Enter a target for at least one period'],
    [
      {
        kind: 'trajectory',
        byPeriod: [
          { period: '2025-Q1', value: 1 },
          { period: '2025-Q1', value: 2 },
        ],
        ...rule,
      },
      'byPeriod.1.period: Each period can have one target only',
    ],
    [{ kind: 'cumulative', ...rule }, 'value: Enter the target for the end of the year'],
    [{ kind: 'cumulative', value: 9, shares: [50, 49], ...rule }, 'shares: The shares of the year must sum to 100'],
    [
      { kind: 'cumulative', value: 9, shares: [50, 25, 25], ...rule },
      'shares: Enter a share for each period of the year: 2, 4 or 12 of them',
    ],
    [{ kind: 'none', value: 5 }, 'kind: Leave the target blank, or choose what kind of target it is'],
    [
      { value: 75, ruleSet: 'statutory', tolerance: 15 },
      'firstBand: Enter where the first band ends, in percent of the target',
    ],
    [
      { value: 75, ruleSet: 'statutory', tolerance: 5, firstBand: 15 },
      'firstBand: The first band must not end further from the target than the tolerance',
    ],
    [{ value: 75, ...rule, firstBand: 5 }, 'firstBand: Leave the first band blank, or choose a rule that has one'],
    [
      { value: 0, ruleSet: 'percentOfTargetBands', tolerance: 20, firstBand: 5 },
      'value: Bands of percent of the target cannot be made of a target of zero',
    ],
    [
      { kind: 'range', low: 1, high: 2, ruleSet: 'percentOfTargetBands', tolerance: 20, firstBand: 5 },
      'kind: Bands of percent of the target are for one constant target',
    ],
  ])('refuse %o', (typed, message) => {
    expect(faults(typed)).toEqual([message]);
  });

  it('take shares of a third each, which no decimal gives exactly', () => {
    expect(
      faults({
        kind: 'cumulative',
        value: 9,
        shares: '8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.34 8.34 8.34 8.34',
        ...rule,
      }),
    ).toEqual([]);
  });

  it('of a variation may take the target away or give another kind of it', () => {
    expect(faults({ ruleSet: 'none' }, VariedTarget)).toEqual([]);
    expect(faults({ kind: 'range', low: 4, high: 6, ...rule }, VariedTarget)).toEqual([]);
    expect(faults({ ruleSet: 'none', low: 4 }, VariedTarget)).toEqual([
      'ruleSet: Choose how the target is coloured, or leave the target blank',
    ]);
  });
});
