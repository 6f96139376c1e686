import type { Instant } from '../domain/shared/dates.ts';
import { fold } from '../domain/shared/record.ts';
import { isNounName, nounNamed } from './nouns.ts';
import type { Table } from './store/client.ts';
import { type Break, canonical, firstBreak, type JournalEntry } from './store/journal.ts';
import { keys, type RecordAddress } from './store/keys.ts';
import { loadJournal, loadRecord } from './store/records.ts';
import { allJournals, allRecords } from './store/whole-table.ts';

export interface Verified {
  readonly records: number;
  readonly entries: number;
  /** The first break of each record whose chain does not hold. */
  readonly breaks: readonly Break[];
}

/** The state that a journal tells: every event in order, from nothing. */
export const stateToldBy = ({ noun }: RecordAddress, entries: readonly JournalEntry[]): unknown => {
  if (!isNounName(noun)) throw new Error(`No noun is called ${noun}`);
  const history = entries.flatMap((entry) =>
    entry.events.map((event) => ({ event, stamp: { at: entry.at as Instant, by: entry.by } })),
  );
  return fold(nounNamed(noun).evolve, history);
};

/** What is wrong with one record: its chain, or a state that its journal does not tell. Undefined when all is well. */
const breakOf = async (
  table: Table,
  address: RecordAddress,
  entries: readonly JournalEntry[],
): Promise<Break | undefined> => {
  const stored = await loadRecord(table, address);
  const record = keys.record(address).pk;
  const head = { version: stored?.version ?? 0, hash: stored?.head ?? '' };
  const broken = firstBreak(record, entries, head);
  if (broken) return broken;
  const asTold = canonical(JSON.parse(JSON.stringify(stateToldBy(address, entries))));
  return asTold === canonical(stored?.state)
    ? undefined
    : { record, sequence: entries.length, because: 'the record differs from what its journal tells' };
};

/** Checks every chain in the table, and that each record is what its journal tells. */
export const verifyChains = async (table: Table): Promise<Verified> => {
  const addresses = new Map<string, RecordAddress>();
  for await (const address of allRecords(table)) addresses.set(keys.record(address).pk, address);
  for await (const address of allJournals(table)) addresses.set(keys.record(address).pk, address);
  let count = 0;
  const breaks: Break[] = [];
  for (const address of addresses.values()) {
    const entries = await loadJournal(table, address);
    count += entries.length;
    const found = await breakOf(table, address, entries);
    if (found) breaks.push(found);
  }
  return { records: addresses.size, entries: count, breaks };
};
