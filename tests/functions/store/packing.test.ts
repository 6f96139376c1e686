import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../functions/store/packing.ts';

const figures = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`measure-${index}`, { value: index * 7 }]),
);

describe('a stored body', () => {
  it('comes back as it was, short or long, however much effort it was packed with', () => {
    for (const value of [['a', null, 1], { text: 'é — £' }, figures]) {
      expect(unpack(pack(value))).toEqual(value);
      expect(unpack(pack(value, 'small'))).toEqual(value);
    }
  });

  it('is text while it is short, and smaller than its text when it is long', () => {
    expect(pack({ title: 'Short' })).toBe('{"title":"Short"}');
    expect(pack(figures).length).toBeLessThan(JSON.stringify(figures).length / 2);
    expect(pack(figures, 'small').length).toBeLessThanOrEqual(pack(figures).length);
  });
});
