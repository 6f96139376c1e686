import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectTable, type TableInput, type TableProfile } from '../../../domain/scoring/protected-table.ts';

const profiles: readonly TableProfile[] = ['sevenFive', 'underFive', 'midpoint6'];

const protectedCounts = (counts: readonly number[], settings: Partial<TableInput> = {}) => {
  const rows = counts.map((count, index) => ({ label: `Row ${index + 1}`, count }));
  return protectTable({ profile: 'sevenFive', showTotal: true, ...settings, rows });
};

const shownIn = (counts: readonly number[], settings?: Partial<TableInput>) => {
  const { rows, total } = protectedCounts(counts, settings);
  return { rows: rows.map(({ shown }) => shown), total };
};

/** Every table of that many rows whose counts add up to no more than `most`. */
const tablesOf = (rows: number, most: number): readonly (readonly number[])[] => {
  if (rows === 0) return [[]];
  return Array.from({ length: most + 1 }, (_, count) =>
    tablesOf(rows - 1, most - count).map((rest) => [count, ...rest]),
  ).flat();
};

/**
 * The strongest reader there is: one who publishes every possible table by the same method and keeps those that come
 * out the same. Gives the published tables that have a withheld row which is the same count in all of them.
 */
const workedOut = (tables: readonly (readonly number[])[], settings: Partial<TableInput>): readonly string[] => {
  const alike = new Map<string, (readonly number[])[]>();
  for (const counts of tables) {
    const published = JSON.stringify(protectedCounts(counts, settings));
    const others = alike.get(published);
    if (others) others.push(counts);
    else alike.set(published, [counts]);
  }
  return [...alike].flatMap(([published, sources]) => {
    const { rows } = JSON.parse(published) as { rows: readonly { shown: unknown }[] };
    const isTold = rows.some(
      ({ shown }, row) => shown === 'c' && new Set(sources.map((counts) => counts[row])).size === 1,
    );
    return isTold ? [published] : [];
  });
};

describe('a table of counts of people', () => {
  it('under seven-five is as the method checks it, with the sum of the rounded rows as its total', () => {
    expect(shownIn([3, 8, 16, 23])).toEqual({ rows: ['c', 10, 15, 25], total: 50 });
    expect(shownIn([18, 23, 31, 44])).toEqual({ rows: [20, 25, 30, 45], total: 120 });
    expect(shownIn([6, 7, 8])).toEqual({ rows: ['c', 'c', 10], total: 10 });
  });

  it('under under-five withholds below 5, zero included', () => {
    expect(shownIn([0, 4, 5, 12], { profile: 'underFive' })).toEqual({ rows: ['c', 'c', 5, 10], total: 15 });
  });

  it('under midpoint-6 shows the middle of bands of six', () => {
    expect(shownIn([0, 1, 6, 7, 12, 13, 18], { profile: 'midpoint6' })).toEqual({
      rows: [0, 3, 3, 9, 9, 15, 15],
      total: 54,
    });
  });

  it('names each row that is withheld, all for the same reason, and has no total unless asked', () => {
    const table = protectedCounts([3, 8, 5], { showTotal: false });
    expect(table.total).toBeNull();
    expect(table.withheld.map(({ label }) => label)).toEqual(['Row 1', 'Row 3']);
    expect(new Set(table.withheld.map(({ because }) => because)).size).toBe(1);
    expect(protectedCounts([8, 23]).withheld).toEqual([]);
  });

  it('keeps zero as zero, unless everyone in a small class is in one row', () => {
    expect(shownIn([0, 9, 23])).toEqual({ rows: [0, 10, 25], total: 35 });
    expect(shownIn([0, 0])).toEqual({ rows: [0, 0], total: 0 });
    expect(shownIn([0, 200])).toEqual({ rows: [0, 200], total: 200 });
    expect(shownIn([0, 12])).toEqual({ rows: ['c', 10], total: 10 });
    expect(shownIn([0, 12], { profile: 'midpoint6' })).toEqual({ rows: ['c', 'c'], total: 'c' });
  });

  it('withholds a total that would say nobody of a table of people', () => {
    const table = protectedCounts([3, 4, 0]);
    expect(table).toMatchObject({ total: 'c', rows: [{ shown: 'c' }, { shown: 'c' }, { shown: 0 }] });
    expect(table.withheld.map(({ label }) => label)).toEqual(['Row 1', 'Row 2', 'Total']);
  });

  it('may be empty', () => {
    expect(protectTable({ profile: 'sevenFive', rows: [], showTotal: true })).toEqual({
      rows: [],
      total: 0,
      withheld: [],
    });
  });

  it('is refused for what is no count', () => {
    for (const count of [-1, 2.5, Number.NaN]) expect(() => protectedCounts([count, 8])).toThrow(RangeError);
  });
});

describe('a table whose exact total is kept', () => {
  const exact = { keepExactTotal: true } as const;

  it('withholds the next smallest row as well', () => {
    expect(shownIn([3, 8, 16, 23], exact)).toEqual({ rows: ['c', 'c', 15, 25], total: 50 });
    expect(shownIn([3, 16, 4, 23], exact)).toEqual({ rows: ['c', 15, 'c', 25], total: 46 });
  });

  it('withholds more rows as long as the total still tells one', () => {
    // Every row is the most that it can be, and so the total would tell each, until the third is withheld too.
    expect(shownIn([7, 12, 12, 22], exact)).toEqual({ rows: ['c', 'c', 'c', 20], total: 53 });
  });

  it('withholds nothing more where nothing is withheld', () => {
    expect(shownIn([18, 23, 31], exact)).toEqual({ rows: [20, 25, 30], total: 72 });
  });

  it('withholds the total where it is small, or no choice of rows protects the small one', () => {
    expect(shownIn([2, 3], exact)).toEqual({ rows: ['c', 'c'], total: 'c' });
    expect(shownIn([1, 5], { ...exact, profile: 'underFive' })).toEqual({ rows: ['c', 'c'], total: 'c' });
    expect(shownIn([1, 1, 20], { ...exact, profile: 'midpoint6' })).toEqual({ rows: [3, 3, 21], total: 'c' });
  });
});

describe('what a reader can work out', () => {
  it.each(profiles)('under %s is no withheld row, from the rounded rows and their sum', (profile) => {
    const few = tablesOf(3, 66).filter((counts) => counts.every((count) => count <= 22));
    for (const tables of [tablesOf(1, 60), tablesOf(2, 60), few]) expect(workedOut(tables, { profile })).toEqual([]);
  });

  it.each(profiles)('under %s is no withheld row, from the exact total either', (profile) => {
    for (const tables of [tablesOf(1, 60), tablesOf(2, 60), tablesOf(3, 40), tablesOf(4, 24)]) {
      expect(workedOut(tables, { profile, keepExactTotal: true })).toEqual([]);
    }
  });

  it('never finds a row of 1 to 7 shown under seven-five, in a table of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 40 }), fc.boolean(), (counts, keepExactTotal) => {
        const { rows, total } = shownIn(counts, { keepExactTotal });
        rows.forEach((shown, row) => {
          const count = counts[row] ?? 0;
          if (count > 0 && count < 8) expect(shown).toBe('c');
          if (shown !== 'c') expect(Math.abs(shown - count)).toBeLessThanOrEqual(2);
        });
        const sum = rows.reduce<number>((sofar, shown) => sofar + (shown === 'c' ? 0 : shown), 0);
        if (!keepExactTotal && total !== 'c') expect(total).toBe(sum);
        if (keepExactTotal && rows.some((shown) => shown === 'c') && total !== 'c') {
          expect(rows.filter((shown) => shown === 'c').length).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});
