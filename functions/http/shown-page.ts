import type { OrganisationId } from '../../domain/shared/ids.ts';
import type { Table } from '../store/client.ts';
import { queryRows, type Wanted } from '../store/rows.ts';

/** The list of an organisation, and what a reader is told of each of its lines: undefined where they are told of none. */
export interface ShownList<Line> {
  readonly owner: OrganisationId;
  readonly view: string;
  readonly lineOf: (row: { readonly body: unknown }) => Line | undefined;
}

/**
 * One page of a list. Lines that the reader is not told of leave no gap, which would tell of them: the page is filled up
 * with those behind them.
 */
export const shownPage = async <Line>(
  table: Table,
  { owner, view, lineOf }: ShownList<Line>,
  wanted: Wanted,
): Promise<{ lines: readonly Line[]; next: string | undefined }> => {
  const lines: Line[] = [];
  let next = wanted.after;
  do {
    const page = await queryRows(table, owner, view, { ...wanted, after: next });
    const room = (wanted.limit ?? Number.POSITIVE_INFINITY) - lines.length;
    const shown = page.rows.flatMap((row) => {
      const line = lineOf(row);
      return line === undefined ? [] : [{ line, sort: row.sort }];
    });
    const taken = shown.slice(0, room);
    lines.push(...taken.map(({ line }) => line));
    next = shown.length > room ? taken.at(-1)?.sort : page.next;
  } while (next !== undefined && wanted.limit !== undefined && lines.length < wanted.limit);
  return { lines, next };
};
