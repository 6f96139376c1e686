import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, exact, multiply, numberOf, subtract, toNumber } from '../../../domain/scoring/exact.ts';

describe('exact arithmetic', () => {
  it('reads a number as it was typed, whatever its size', () => {
    for (const value of [0, 80.6, -0.05, 1e-7, 1e21, 123456789.123456]) expect(toNumber(exact(value))).toBe(value);
  });

  it('adds and subtracts decimals without residue', () => {
    expect(toNumber(add(exact(0.1), exact(0.2)))).toBe(0.3);
    expect(toNumber(subtract(exact(80.6), exact(75)))).toBe(5.6);
  });

  it('refuses what is not finite', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => exact(value)).toThrow(RangeError);
  });

  it('does not divide by zero', () => {
    expect(divide(exact(5), exact(0))).toBeUndefined();
    expect(numberOf({ kind: 'ratio', numerator: 0, denominator: 0 })).toBeUndefined();
    expect(numberOf({ kind: 'late' })).toBeUndefined();
  });

  it('orders products by their factors, signs included', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: -1000, max: -1 }), (a, b, negative) => {
        const sign = Math.sign(a - b);
        expect(compare(exact(a), exact(b))).toBe(sign);
        expect(compare(multiply(exact(a), exact(negative)), multiply(exact(b), exact(negative)))).toBe(-sign || 0);
        const [left, right] = [divide(exact(a), exact(negative)), divide(exact(b), exact(negative))];
        expect(left && right && compare(left, right)).toBe(-sign || 0);
      }),
    );
  });
});
