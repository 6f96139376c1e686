import { type Profile, protectedCount } from './disclosure-profiles.ts';

/** The least and the most that a count may be, or that several add up to, as far as a reader can tell. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export type Protecting = Exclude<Profile, 'exact'>;

/** A withheld count that could have fewer values than this counts as worked out. */
const fewestValues = 3;

/** What a row withheld for being small may hold; midpoint-6 rounds small rows and withholds none. */
export const smallRange: Record<Protecting, Range> = {
  sevenFive: { low: 1, high: 7 },
  underFive: { low: 0, high: 4 },
  midpoint6: { low: 0, high: 0 },
};

/** What a rounded figure tells of the count behind it: every count from low to high is shown alike. */
export const shownRange = (count: number, profile: Protecting): Range => {
  const shown = protectedCount(count, profile) ?? 0;
  if (shown === 0) return { low: 0, high: 0 };
  if (profile === 'midpoint6') return { low: shown - 2, high: shown + 3 };
  return { low: Math.max(smallRange[profile].high + 1, shown - 2), high: shown + 2 };
};

const plus = (sum: Range, each: Range, times: number): Range => ({
  low: sum.low + each.low * times,
  high: sum.high + each.high * times,
});

/** Whether one row of a table, known to lie in `own`, keeps enough possible values once the exact total is known. */
const keepsItsSecret = (own: Range, table: Range, total: number): boolean => {
  const lowest = Math.max(own.low, total - (table.high - own.high));
  const highest = Math.min(own.high, total - (table.low - own.low));
  return highest - lowest + 1 >= fewestValues;
};

/**
 * Secondary suppression: which rows to withhold so that the exact total can be shown (measures.md section 6). To the
 * rows withheld for being small, `small`, others are added, the next smallest first, until there are two or more and
 * none could be worked out even by a reader who knows this method and has learnt which rows are the small ones. A row
 * of none protects nothing and is not added. Undefined when no choice is safe. Sorts the rows once and passes over
 * them once.
 */
export const withheldForTotal = (
  counts: readonly number[],
  small: readonly boolean[],
  profile: Protecting,
): readonly boolean[] | undefined => {
  const fewest = small.filter(Boolean).length;
  if (fewest === 0) return small;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const others = counts
    .map((count, index) => ({ index, count, range: shownRange(count, profile) }))
    .filter(({ index, count }) => !small[index] && count > 0)
    .toSorted((a, b) => a.count - b.count);
  const ofSmall = smallRange[profile];
  let shown = others.reduce((sum, { range }) => plus(sum, range, 1), { low: 0, high: 0 });
  for (const [added, next] of [...others, undefined].entries()) {
    // A row that was added is no smaller than what counts as small, and no greater than any that is still shown.
    const ofAdded = { low: ofSmall.high + 1, high: next?.range.high ?? total };
    const table = plus(plus(shown, ofSmall, fewest), ofAdded, added);
    const isSafe = keepsItsSecret(ofSmall, table, total) && (added === 0 || keepsItsSecret(ofAdded, table, total));
    if (fewest + added >= 2 && isSafe) {
      const withThem = new Set(others.slice(0, added).map(({ index }) => index));
      return small.map((isSmall, index) => isSmall || withThem.has(index));
    }
    if (next) shown = plus(shown, next.range, -1);
  }
  return undefined;
};
