import type { OrganisationId } from '../shared/ids.ts';

/** One line of a list (a read model): whose list it is in, where it stands there, and what it tells. */
export interface Row {
  readonly view: string;
  readonly owner: OrganisationId;
  readonly sort: string;
  readonly body: readonly unknown[];
}

/**
 * A list and how its lines are written: as values in a fixed order, since names would be paid for in every row of every
 * list. New columns are added at the end; a line written before has nothing there.
 */
export interface View<Line> {
  readonly name: string;
  readonly row: (owner: OrganisationId, sort: string, line: Line) => Row;
  readonly line: (body: unknown) => Line;
  /** The line for a reader to whom figures of people are shown protected; undefined where that reader is told of none. */
  readonly protect: (line: Line) => Line | undefined;
}

/** Every column of a line is named: one that was forgotten would be lost without a word. */
type Complete<Line, Columns extends readonly unknown[]> =
  Exclude<keyof Line, Columns[number]> extends never
    ? unknown
    : { readonly missing: Exclude<keyof Line, Columns[number]> };

/** A list by its name, then its columns in order, and what a line says to a reader who sees figures protected. */
export const defineView =
  <Line extends object>(name: string) =>
  <const Columns extends readonly (keyof Line & string)[]>(
    columns: Columns & Complete<Line, Columns>,
    protect: (line: Line) => Line | undefined = (line) => line,
  ): View<Line> => ({
    name,
    row: (owner, sort, line) => ({ view: name, owner, sort, body: columns.map((column) => line[column] ?? null) }),
    line: (body) => {
      const values = Array.isArray(body) ? body : [];
      return Object.fromEntries(
        columns.flatMap((column, index) => {
          const value: unknown = values[index];
          return value === null || value === undefined ? [] : [[column, value]];
        }),
      ) as Line;
    },
    protect,
  });
