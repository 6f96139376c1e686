import { describe, expect, it } from 'vitest';
import { countStatuses, countsText, explain, scoreOf } from '../../../domain/scoring/score.ts';
import { differenceText, figureText } from '../../../domain/scoring/words.ts';

const measure = {
  unit: 'percent',
  polarity: 'higherIsBetter',
  target: { value: 75, ruleSet: 'withinTolerance', tolerance: 15 },
} as const;
const quantity = { kind: 'ratio', numerator: 40, denominator: 60 } as const;

describe('counts by colour', () => {
  it('are written the best first and what has no colour last, with what there is none of', () => {
    expect(countsText({ green: 9, amber: 0, red: 2, none: 3 })).toBe('9 green, 0 amber, 2 red, 3 no colour');
  });
});

describe('a stored score', () => {
  it('holds the colour with the rule, target and tolerance that gave it, both directions and the reading', () => {
    expect(scoreOf(measure, quantity, { previous: { kind: 'number', value: 70 }, lastYear: undefined })).toEqual({
      status: 'amber',
      polarity: 'higherIsBetter',
      rule: 'withinTolerance@1',
      target: 75,
      tolerance: 15,
      direction: 'worsening',
      sinceLastYear: 'notComparable',
      reading: 'notShownToBeMissed',
    });
  });

  it('is small: no sentence, margin or interval is stored', () => {
    expect(JSON.stringify(scoreOf(measure, quantity)).length).toBeLessThan(200);
  });

  it('explains itself again from what is stored and the figure', () => {
    const working = explain(scoreOf(measure, quantity), quantity, 'percent');
    expect(working).toMatchObject({
      status: 'amber',
      ruleSet: 'withinTolerance@1',
      target: 75,
      reading: 'notShownToBeMissed',
    });
    expect(working.because).toMatch(/^66\.67% misses the target of 75%/);
    expect(working.interval?.lower).toBeCloseTo(54.1, 1);
  });

  it('can be asked what it would be under another rule', () => {
    expect(scoreOf(measure, { kind: 'number', value: 60 }).status).toBe('red');
    expect(scoreOf(measure, { kind: 'number', value: 60 }, {}, 'points@1')).toMatchObject({
      status: 'amber',
      rule: 'points@1',
    });
  });

  it('of a measure that is monitored only has a direction of nothing and no rule', () => {
    const score = scoreOf({ unit: 'percent', polarity: 'none', target: undefined }, { kind: 'number', value: 57.3 });
    expect(score).toEqual({
      status: 'none',
      polarity: 'none',
      direction: 'notComparable',
      sinceLastYear: 'notComparable',
    });
  });

  it('is counted by colour', () => {
    expect(countStatuses([{ status: 'red' }, { status: 'green' }, { status: 'red' }])).toEqual({
      green: 1,
      amber: 0,
      red: 2,
      none: 0,
    });
  });
});

describe('figures in words', () => {
  it('carry their unit', () => {
    expect(figureText(80.6, 'percent')).toBe('80.6%');
    expect(figureText(1108760, 'pounds')).toBe('£1,108,760');
    expect(figureText(-5, 'pounds')).toBe('-£5');
    expect(figureText(1, 'days')).toBe('1 day');
    expect(figureText(-0, 'count')).toBe('0');
  });

  it('never round a difference down to nothing', () => {
    expect(differenceText(0.0004, 'percent')).toBe('0.0004 percentage points');
    expect(differenceText(1, 'percent')).toBe('1 percentage point');
  });
});
