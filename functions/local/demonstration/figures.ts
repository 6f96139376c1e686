/** The quarters for which the demonstration has figures; a day beyond them finds later returns still owed. */
export const quarters = [
  '2025-Q1',
  '2025-Q2',
  '2025-Q3',
  '2025-Q4',
  '2026-Q1',
  '2026-Q2',
  '2026-Q3',
  '2026-Q4',
] as const;
export type Quarter = (typeof quarters)[number];

/** A figure as a return gives it: a number, a numerator over a denominator, or why there is none. */
export type Cell = number | `${number}/${number}` | { readonly absence: string; readonly reason: string };

export const notCollected = (reason: string): Cell => ({ absence: 'notCollected', reason });
export const late = (expected: string): Cell => ({ absence: 'late', reason: expected });

type ByQuarter = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/** A row for each measure, by its key, with a figure for each quarter. All of it is made up. */
export type FigureTable = Readonly<Record<string, ByQuarter>>;

/** The cell as the API takes it. */
export const entryOf = (cell: Cell): object => {
  if (typeof cell === 'number') return { value: cell };
  if (typeof cell === 'object') return cell;
  const [numerator, denominator] = cell.split('/').map(Number);
  return { numerator, denominator };
};

/** The rows of one quarter's return. */
export const entriesOf = (table: FigureTable, quarter: Quarter): Readonly<Record<string, object>> => {
  const column = quarters.indexOf(quarter);
  return Object.fromEntries(
    Object.entries(table).flatMap(([key, row]) => {
      const cell = row[column];
      return cell === undefined ? [] : [[key, entryOf(cell)]];
    }),
  );
};
