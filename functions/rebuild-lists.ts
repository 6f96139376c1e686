import { rowsOf } from '../domain/views/rows-of.ts';
import type { Table } from './store/client.ts';
import { canonical } from './store/journal.ts';
import { keys, type RecordAddress } from './store/keys.ts';
import { unpack } from './store/packing.ts';
import { loadJournal } from './store/records.ts';
import { deleteLineAsRead, putRow, rowItemOf } from './store/rows.ts';
import { allJournals, allRows } from './store/whole-table.ts';
import { stateToldBy } from './verify-chains.ts';

export interface Rebuilt {
  readonly records: number;
  readonly rows: number;
  /** Keys of lines that stood in the lists and that no journal gives. */
  readonly removed: number;
  /** How many lines differed from what the journals give, or were missing. */
  readonly mended: number;
}

/** A stored line as text that two equal lines share. */
const textOf = (item: Record<string, unknown>): string =>
  canonical({ pk: item.pk, sk: item.sk, v: item.v, b: unpack(item.b as string | Uint8Array) });

/**
 * Makes every list again from the journals alone: each record's state is told by its events, and gives its lines.
 * Lines that are right stay untouched; others are mended, added or removed. A line that a later version of its record has
 * written in the meantime is left as it is.
 */
export const rebuildLists = async (table: Table): Promise<Rebuilt> => {
  const standing = new Map<string, { text: string; pk: string; sk: string; v: number }>();
  for await (const item of allRows(table)) {
    const [pk, sk] = [String(item.pk), String(item.sk)];
    standing.set(`${pk} ${sk}`, { text: textOf(item), pk, sk, v: Number(item.v) });
  }
  const addresses: RecordAddress[] = [];
  for await (const address of allJournals(table)) addresses.push(address);
  let rows = 0;
  let mended = 0;
  for (const address of addresses) {
    const entries = await loadJournal(table, address);
    for (const row of rowsOf(address.noun, stateToldBy(address, entries))) {
      const item = rowItemOf(row, entries.length);
      const { pk, sk } = keys.row(row.owner, row.view, row.sort);
      const stands = standing.get(`${pk} ${sk}`);
      standing.delete(`${pk} ${sk}`);
      rows += 1;
      if (stands?.text === textOf(item)) continue;
      mended += 1;
      await putRow(table, row, entries.length);
    }
  }
  let removed = 0;
  for (const line of standing.values()) if (await deleteLineAsRead(table, line)) removed += 1;
  return { records: addresses.length, rows, removed, mended };
};
