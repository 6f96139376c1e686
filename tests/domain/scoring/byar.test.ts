import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { byar } from '../../../domain/scoring/byar.ts';

/**
 * Limits computed by PHEindicatormethods, the R package behind the national public health profiles. The whole table is
 * read where the reference data lies beside the project; these rows of it are always checked.
 */
const copied = [
  { count: 0, byarsLower: null, byarsUpper: 3.668011832174 },
  { count: 3, byarsLower: 0.6029725709702, byarsUpper: 8.765364396746 },
  { count: 15, byarsLower: 8.389264013214, byarsUpper: 24.741631343239 },
  { count: 1646, byarsLower: 1567.43339789864, byarsUpper: 1727.48493243689 },
];

const Limit = z.union([z.number(), z.literal('NaN').transform(() => null)]);
const Table = z.object({
  counts: z.array(z.object({ count: z.number(), byarsLower: Limit, byarsUpper: z.number() })),
});

const reference = new URL('../../../../shared/reference/intervals.json', import.meta.url);
const isThere = existsSync(reference);

const expectLimits = (row: { count: number; byarsLower: number | null; byarsUpper: number }): void => {
  const limits = byar(row.count);
  if (row.byarsLower === null) expect(limits?.lower).toBeNull();
  else expect(Math.abs((limits?.lower ?? Number.NaN) - row.byarsLower)).toBeLessThan(1e-9);
  expect(Math.abs((limits?.upper ?? Number.NaN) - row.byarsUpper)).toBeLessThan(1e-9);
};

describe("Byar's limits", () => {
  it.each(copied)('of $count are as PHEindicatormethods gives them', expectLimits);

  it.skipIf(!isThere)(
    `are as the whole reference table gives them${isThere ? '' : ' (skipped: the reference table does not lie beside the project)'}`,
    () => {
      const { counts } = Table.parse(JSON.parse(readFileSync(reference, 'utf8')));
      expect(counts.length).toBeGreaterThan(5);
      counts.forEach(expectLimits);
    },
  );

  it('are not given for what is no count, nor at a confidence that is none', () => {
    for (const count of [-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(byar(count)).toBeUndefined();
    for (const confidence of [-1, 1, 2, Number.NaN]) expect(() => byar(3, confidence)).toThrow(RangeError);
  });

  it('hold the count, never fall below zero, and widen with the confidence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (count) => {
        const [usual, wide] = [byar(count), byar(count, 0.998)];
        if (!usual || !wide) throw new Error('A count has limits');
        expect(usual.upper).toBeGreaterThan(count);
        expect(wide.upper).toBeGreaterThan(usual.upper);
        if (usual.lower === null) throw new Error('A count from 1 has a lower limit');
        expect(usual.lower).toBeGreaterThanOrEqual(0);
        expect(usual.lower).toBeLessThan(count);
        expect(wide.lower ?? 0).toBeLessThan(usual.lower);
      }),
    );
  });
});
