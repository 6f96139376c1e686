import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePounds, pence, sumPence, toPoundsDecimal, writtenPounds } from '../../../domain/shared/money.ts';

const anyPence = fc.integer({ min: 0, max: 1_000_000_000_000 });
const limit = 1_000_000_000_000;

describe('money', () => {
  it.each([
    ['1,108,760', 110_876_000],
    ['£2199323.75', 219_932_375],
    [' £ 0.5 ', 50],
    ['0', 0],
    ['-12.34', -1_234],
    ['£-12', -1_200],
    ['10,000,000,000', limit],
  ])('"%s" is %i pence', (text, amount) => {
    expect(parsePounds(text)).toBe(amount);
  });

  it.each([
    '',
    'ten',
    '1.234',
    '1,00',
    '1,0000',
    '12,34,567',
    '.5',
    '1.',
    '1e5',
    '0x10',
    '10,000,000,000.01',
    '1 000',
    'NaN',
    '−5',
  ])('"%s" is no amount', (text) => {
    expect(parsePounds(text)).toBeUndefined();
  });

  it('is read back as it was written, plainly and as a person reads it', () => {
    fc.assert(
      fc.property(anyPence, (amount) => {
        expect(parsePounds(toPoundsDecimal(pence(amount)))).toBe(amount);
        expect(parsePounds(writtenPounds(pence(amount)))).toBe(amount);
        if (amount > 0) {
          expect(parsePounds(toPoundsDecimal(pence(-amount)))).toBe(-amount);
          expect(parsePounds(writtenPounds(pence(-amount)))).toBe(-amount);
        }
      }),
    );
  });

  it('is written with pence only where there are any', () => {
    expect(writtenPounds(pence(110_876_000))).toBe('£1,108,760');
    expect(writtenPounds(pence(219_932_375))).toBe('£2,199,323.75');
    expect(writtenPounds(pence(5))).toBe('£0.05');
    expect(writtenPounds(pence(-100_000))).toBe('-£1,000');
  });

  it('adds up exactly, in any order', () => {
    expect(sumPence([])).toBe(0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 50 }), (amounts) => {
        const all = amounts.map(pence);
        expect(sumPence(all)).toBe(sumPence(all.toReversed()));
        expect(sumPence(all)).toBe(amounts.reduce((sum, each) => sum + each, 0));
      }),
    );
  });

  it('is a whole number of pence in range, or a fault', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, limit + 1, -limit - 1])
      expect(() => pence(wrong), String(wrong)).toThrow(RangeError);
  });
});
