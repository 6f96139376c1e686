import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Polarity } from '../../../domain/measure/measure.ts';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import { wilson } from '../../../domain/scoring/intervals.ts';
import { inverseNormal } from '../../../domain/scoring/inverse-normal.ts';
import { readingOf, readingSentence } from '../../../domain/scoring/reading.ts';

/**
 * Limits computed by PHEindicatormethods, the R package behind the national public health profiles. The whole table is
 * read where the reference data lies beside the project; these rows of it are always checked.
 */
const copied = [
  { numerator: 0, denominator: 5, wilsonLower: 0, wilsonUpper: 0.4344824647832 },
  { numerator: 4, denominator: 5, wilsonLower: 0.3755346297625, wilsonUpper: 0.9637758913676 },
  { numerator: 6, denominator: 12, wilsonLower: 0.2537815976337, wilsonUpper: 0.7462184023663 },
  { numerator: 19, denominator: 20, wilsonLower: 0.7638688065533, wilsonUpper: 0.9911185511992 },
  { numerator: 32, denominator: 33, wilsonLower: 0.8468127461788, wilsonUpper: 0.9946305894631 },
  { numerator: 99999, denominator: 100000, wilsonLower: 0.9999433529034, wilsonUpper: 0.9999982347523 },
];

const Table = z.object({
  proportions: z.array(
    z.object({
      numerator: z.number(),
      denominator: z.number(),
      wilsonLower: z.number(),
      wilsonUpper: z.number(),
      wilsonLower998: z.number(),
      wilsonUpper998: z.number(),
    }),
  ),
});

const reference = new URL('../../../../shared/reference/intervals.json', import.meta.url);
const isThere = existsSync(reference);

describe('the Wilson interval', () => {
  it.each(copied)('of $numerator of $denominator is as PHEindicatormethods gives it', (row) => {
    const interval = wilson(row.numerator, row.denominator);
    expect(interval?.lower).toBeCloseTo(row.wilsonLower, 10);
    expect(interval?.upper).toBeCloseTo(row.wilsonUpper, 10);
  });

  it.skipIf(!isThere)(
    `is as the whole reference table gives it, at 95% and 99.8%${isThere ? '' : ' (skipped: the reference table does not lie beside the project)'}`,
    () => {
      const { proportions } = Table.parse(JSON.parse(readFileSync(reference, 'utf8')));
      expect(proportions.length).toBeGreaterThan(40);
      for (const row of proportions) {
        const [usual, wide] = [wilson(row.numerator, row.denominator), wilson(row.numerator, row.denominator, 0.998)];
        expect(Math.abs((usual?.lower ?? NaN) - row.wilsonLower)).toBeLessThan(1e-9);
        expect(Math.abs((usual?.upper ?? NaN) - row.wilsonUpper)).toBeLessThan(1e-9);
        expect(Math.abs((wide?.lower ?? NaN) - row.wilsonLower998)).toBeLessThan(1e-9);
        expect(Math.abs((wide?.upper ?? NaN) - row.wilsonUpper998)).toBeLessThan(1e-9);
      }
    },
  );

  it('is not given for what is no proportion', () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(wilson(3, 2)).toBeUndefined();
    expect(wilson(-1, 2)).toBeUndefined();
  });

  it('holds the proportion, lies within 0 to 1, and narrows as cases are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (denominator, part) => {
        const numerator = part % (denominator + 1);
        const [few, many] = [wilson(numerator, denominator), wilson(numerator * 10, denominator * 10)];
        if (!few || !many) throw new Error('A proportion has an interval');
        expect(few.lower).toBeGreaterThanOrEqual(0);
        expect(few.lower).toBeLessThanOrEqual(numerator / denominator + 1e-12);
        expect(few.upper).toBeGreaterThanOrEqual(numerator / denominator - 1e-12);
        expect(few.upper).toBeLessThanOrEqual(1);
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
    );
  });
});

describe('the inverse normal', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.01, -2.3263478740408408],
    [1e-10, -6.361340902404056],
  ])('at %d is %d', (probability, deviate) => {
    expect(inverseNormal(probability)).toBeCloseTo(deviate, 12);
  });

  it('is refused outside 0 to 1', () => {
    for (const probability of [0, 1, -1, Number.NaN]) expect(() => inverseNormal(probability)).toThrow(RangeError);
  });
});

describe('the reading of a proportion', () => {
  const ratio = (numerator: number, denominator: number) => ({ kind: 'ratio', numerator, denominator }) as const;
  const target = (value: number) => ({ rule: 'withinTolerance@1', value, tolerance: 15 }) as const;
  const read = (quantity: Quantity, value = 75, polarity: Polarity = 'higherIsBetter') =>
    readingOf(quantity, target(value), polarity, 'percent');

  it('of 3 of 5 against 75% is not a miss like 300 of 500', () => {
    expect(read(ratio(3, 5))).toBe('notShownToBeMissed');
    expect(read(ratio(300, 500))).toBe('missed');
    expect(readingSentence(ratio(3, 5), target(75), 'higherIsBetter', 'percent')).toBe(
      '3 of 5 is too few to tell: chance alone could put a figure like this anywhere from 23.1% to 88.2%, and the target of 75% is within that, so this does not show that the target is missed',
    );
    expect(readingSentence(ratio(300, 500), target(75), 'higherIsBetter', 'percent')).toBe(
      '300 of 500 is enough to tell: chance alone could put a figure like this anywhere from 55.6% to 64.2%, and the target of 75% is outside that, so the target is missed',
    );
  });

  it('is met when the figure meets the target, on the boundary too', () => {
    expect(read(ratio(3, 4))).toBe('met');
    expect(read(ratio(64, 282), 23, 'lowerIsBetter')).toBe('met');
  });

  it('is given for proportions and counts with a target and a direction only', () => {
    expect(read({ kind: 'number', value: 60 })).toBeUndefined();
    expect(read(ratio(0, 0))).toBeUndefined();
    expect(readingOf(ratio(3, 5), undefined, 'higherIsBetter', 'percent')).toBeUndefined();
    expect(read(ratio(3, 5), 75, 'none')).toBeUndefined();
  });
});

describe('the reading of a count, by Byar’s limits', () => {
  const target = (value: number) => ({ rule: 'points@1', value, tolerance: 0 }) as const;
  const read = (value: number, aim: number, polarity: Polarity = 'higherIsBetter') =>
    readingOf({ kind: 'number', value }, target(aim), polarity, 'count');

  it('tells a miss that chance could make from one that it could not', () => {
    expect(read(38, 40)).toBe('notShownToBeMissed');
    expect(read(12, 40)).toBe('missed');
    expect(read(40, 40)).toBe('met');
    expect(read(0, 2, 'lowerIsBetter')).toBe('met');
    expect(read(0, 3)).toBe('notShownToBeMissed');
    expect(read(0, 4)).toBe('missed');
  });

  it('is put in words with the count', () => {
    expect(readingSentence({ kind: 'number', value: 12 }, target(40), 'higherIsBetter', 'count')).toMatch(
      /^12 is enough to tell: .* from 6\.19 to 20\.96, and the target of 40 is outside that/,
    );
  });

  it('is not given for a count that is not whole', () => {
    expect(read(3.5, 40)).toBeUndefined();
  });
});
