import { type Profile, protectedCount, smallClassBelow } from './disclosure-profiles.ts';
import { withheldForTotal } from './exact-total.ts';

/** The profiles that protect anything. */
export type TableProfile = Exclude<Profile, 'exact'>;

/** Distinct from blank, zero, not applicable and not due. */
export const suppressedMark = 'c';
export type Shown = number | typeof suppressedMark;

export interface TableRow {
  readonly label: string;
  /** People: a whole number from 0. */
  readonly count: number;
}

export interface TableInput {
  readonly profile: TableProfile;
  /** Rows that share nobody, so that they add up to the class that the table is about. */
  readonly rows: readonly TableRow[];
  readonly showTotal: boolean;
  /** Where readers have the exact total anyhow, it is shown so, and more rows are withheld for it. */
  readonly keepExactTotal?: boolean | undefined;
}

export interface ProtectedTable {
  readonly rows: readonly { readonly label: string; readonly shown: Shown }[];
  /** Null when no total was asked for. */
  readonly total: Shown | null;
  /** Each row that is withheld, in order, and last the total if it is. */
  readonly withheld: readonly { readonly label: string; readonly because: string }[];
}

/** The same words for every row: to tell the small ones from those that protect them would tell their sizes. */
const rowReasons: Record<TableProfile, string> = {
  sevenFive: 'From 1 to 7, or a figure from which such a number, or everyone in a small class, could be told',
  underFive: 'Under 5, or a figure from which such a number could be told',
  midpoint6: 'None or all of a small class, which would tell of everyone in it',
};
const totalReason = 'With it a small number could be worked out, or every row is withheld';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Whether everyone in a small class is in one row, so that each row of none tells of everyone. */
const isAllInOneRow = (counts: readonly number[]): boolean =>
  counts.length > 1 && sumOf(counts) < smallClassBelow && counts.filter((count) => count > 0).length === 1;

/** Which rows the profile withholds for what they are; the total is not yet looked at. */
const withheldAlone = (counts: readonly number[], profile: TableProfile): readonly boolean[] => {
  const isTelling = isAllInOneRow(counts);
  // Under midpoint-6 nothing else is withheld: beside the full row the mark would itself say none.
  return counts.map(
    (count) => protectedCount(count, profile) === undefined || (isTelling && (count === 0 || profile === 'midpoint6')),
  );
};

/** A total that is the sum of the rounded rows tells nothing that they do not; of no shown people it would mislead. */
const roundedTotal = (shown: readonly Shown[]): Shown => {
  const sum = sumOf(shown.map((cell) => (cell === suppressedMark ? 0 : cell)));
  return sum === 0 && shown.includes(suppressedMark) ? suppressedMark : sum;
};

interface Plan {
  readonly withheld: readonly boolean[];
  readonly showsExactTotal: boolean;
}

/**
 * Whether the exact total tells too much by itself: it is a small number, or the small rows of midpoint-6 are shown in
 * bands that it would narrow.
 */
const isTotalTelling = (counts: readonly number[], profile: TableProfile): boolean =>
  profile === 'midpoint6'
    ? isAllInOneRow(counts) || counts.some((count) => count > 0 && protectedCount(count, profile) === 3)
    : protectedCount(sumOf(counts), profile) === undefined;

const planOf = (counts: readonly number[], { profile, showTotal, keepExactTotal = false }: TableInput): Plan => {
  const alone = withheldAlone(counts, profile);
  if (!showTotal || !keepExactTotal || isTotalTelling(counts, profile)) {
    return { withheld: alone, showsExactTotal: false };
  }
  const forTotal = isAllInOneRow(counts) ? counts.map(() => true) : withheldForTotal(counts, alone, profile);
  if (forTotal) return { withheld: forTotal, showsExactTotal: true };
  // Rows left standing beside a total withheld for want of a safe choice would tell why none was safe.
  return { withheld: counts.map((count, index) => alone[index] || count > 0), showsExactTotal: false };
};

/**
 * A table of counts of people as the profile lets it be shown (measures.md section 6). The total is the sum of the
 * rounded rows. Where the exact one is to be kept, the next smallest rows are withheld too until none that is withheld
 * can be worked out from it; if no choice is safe, or the total would itself tell of a small row, it is withheld.
 *
 * Throws RangeError for a count that is not a whole number from 0.
 */
export const protectTable = (input: TableInput): ProtectedTable => {
  const { profile, rows, showTotal, keepExactTotal = false } = input;
  const wrong = rows.find(({ count }) => !(Number.isSafeInteger(count) && count >= 0));
  if (wrong) throw new RangeError(`The count of ${wrong.label} is not a whole number from 0`);
  const counts = rows.map(({ count }) => count);
  const plan = planOf(counts, input);
  const shown = counts.map((count, index) =>
    plan.withheld[index] ? suppressedMark : (protectedCount(count, profile) ?? suppressedMark),
  );
  const exactTotal = plan.showsExactTotal ? sumOf(counts) : suppressedMark;
  const total = !showTotal ? null : keepExactTotal ? exactTotal : roundedTotal(shown);
  const withheldRows = rows.filter((_, index) => plan.withheld[index]);
  return {
    rows: rows.map(({ label }, index) => ({ label, shown: shown[index] ?? suppressedMark })),
    total,
    withheld: [
      ...withheldRows.map(({ label }) => ({ label, because: rowReasons[profile] })),
      ...(total === suppressedMark ? [{ label: 'Total', because: totalReason }] : []),
    ],
  };
};
