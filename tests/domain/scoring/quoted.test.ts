import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import { numbersBehind, quotes, quotesWithheld, withoutQuotes } from '../../../domain/scoring/quoted.ts';

const measure = { unit: 'count', countsPeople: true } as const;
const behind = (quantity: Quantity, isWithheld = true) =>
  numbersBehind(
    { quantity, measure },
    { figure: { isProtected: true, quantity: isWithheld ? { kind: 'suppressed' } : quantity } },
  );

describe('a text that quotes a figure', () => {
  it('is withheld where it says a withheld count, in digits or in words', () => {
    const six = behind({ kind: 'number', value: 6 });
    for (const text of ['Only 6 came.', 'Six people came', 'We saw 6, not more', 'down to six.']) {
      expect(withoutQuotes(text, six), text).toBe(quotesWithheld);
    }
    for (const text of ['60 came', '6.5 days', 'sixty people', 'on 16 May', 'Q1 was slow', '1.6 times']) {
      expect(withoutQuotes(text, six), text).toBe(text);
    }
  });

  it('is withheld where it says a part or the percentage of a withheld share', () => {
    const share = behind({ kind: 'ratio', numerator: 4, denominator: 7 });
    expect(share).toEqual([4, 7, 57, 57.1]);
    for (const text of ['57% of them', 'four of seven', '57.1 per cent']) expect(quotes(text, share)).toBe(true);
    expect(quotes('58 of them', share)).toBe(false);
  });

  it('is shown where the figure is', () => {
    expect(behind({ kind: 'number', value: 6 }, false)).toEqual([]);
    expect(behind({ kind: 'notCollected', reason: 'Six were away' })).toEqual([]);
  });

  it('is found with the thousands apart or together', () => {
    for (const text of ['1,204 came', '1204 came']) expect(quotes(text, [1204])).toBe(true);
  });
});
