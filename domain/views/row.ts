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
}

export const defineView = <Line extends object>(
  name: string,
  columns: readonly (keyof Line & string)[],
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
});
