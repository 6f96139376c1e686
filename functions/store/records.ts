import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import type { Message } from '../../domain/views/messages.ts';
import type { Table } from './client.ts';
import { beginning, type JournalEntry } from './journal.ts';
import { journalPrefix, keys, type RecordAddress } from './keys.ts';
import { type Packed, pack, unpack } from './packing.ts';
import { upgrade } from './versions.ts';

/** A record as stored: its state, how many commands made it (its version) and the hash of the last one. */
export interface Stored {
  readonly state: unknown;
  readonly version: number;
  readonly head: string;
}

/** What was done under an idempotency key: enough to answer the same request the same way again. */
export interface Done {
  readonly digest: string;
  readonly id: string;
  readonly version: number;
}

const body = z.union([z.string(), z.instanceof(Uint8Array)]);
const recordItem = z.object({
  noun: z.string(),
  version: z.number(),
  head: z.string(),
  shape: z.number(),
  body,
});
const journalItem = z.object({
  record: z.string(),
  sequence: z.number(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string(), organisation: z.string() }),
  command: z.string(),
  previous: z.string(),
  hash: z.string(),
  body,
});
const onceItem = z.object({ digest: z.string(), id: z.string(), version: z.number() });

/** A stored record item, read: throws when the item is not what this code writes, naming what is wrong. */
export const readRecordItem = (item: unknown): Stored => {
  const { noun, shape, version, head, body: packed } = recordItem.parse(item);
  return { state: upgrade(noun, shape, unpack(packed as Packed)), version, head };
};

const readJournalItem = (item: unknown): JournalEntry => {
  const { body: packed, ...entry } = journalItem.parse(item);
  return { ...entry, events: unpack(packed as Packed) as JournalEntry['events'] };
};

export const nothingYet = { version: 0, head: beginning } as const;

/** Loads several records at once, and what was done under an idempotency key, in one batch of consistent reads. */
export const loadRecords = async (
  table: Table,
  addresses: readonly RecordAddress[],
  once?: { readonly organisation: OrganisationId; readonly digest: string },
): Promise<{ records: ReadonlyMap<string, Stored>; done: Done | undefined }> => {
  // A record asked for twice is read once: the period before and the same period last year are one for a yearly return.
  const distinct = new Map(addresses.map(keys.record).map((key) => [key.pk, key]));
  const wanted = [...distinct.values(), ...(once ? [keys.once(once.organisation, once.digest)] : [])];
  const records = new Map<string, Stored>();
  let done: Done | undefined;
  if (wanted.length === 1 && wanted[0]) {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: wanted[0], ConsistentRead: true }),
    );
    if (Item) records.set(String(Item.pk), readRecordItem(Item));
    return { records, done };
  }
  let ask: typeof wanted = wanted;
  for (let attempt = 0; ask.length > 0; attempt += 1) {
    if (attempt === 5) throw new Error('The table did not return every record after five attempts');
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: ask, ConsistentRead: true } } }),
    );
    for (const item of Responses?.[table.name] ?? []) {
      if (item.sk === 'once') done = onceItem.parse(item);
      else records.set(String(item.pk), readRecordItem(item));
    }
    ask = (UnprocessedKeys?.[table.name]?.Keys ?? []) as typeof wanted;
  }
  return { records, done };
};

/** The record at the address, or undefined. */
export const loadRecord = async (table: Table, address: RecordAddress): Promise<Stored | undefined> =>
  (await loadRecords(table, [address])).records.get(keys.record(address).pk);

/** The whole journal of a record, oldest first. */
export const loadJournal = async (table: Table, address: RecordAddress): Promise<readonly JournalEntry[]> => {
  const entries: JournalEntry[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': keys.record(address).pk, ':prefix': journalPrefix },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    entries.push(...(page.Items ?? []).map(readJournalItem));
    from = page.LastEvaluatedKey;
  } while (from);
  return entries;
};

export interface Change {
  readonly address: RecordAddress;
  /** The shape version of the noun's stored state. */
  readonly shape: number;
  readonly expected: number;
  readonly state: unknown;
  readonly entry: JournalEntry;
  readonly once?:
    | { readonly organisation: OrganisationId; readonly key: string; readonly digest: string; readonly expires: number }
    | undefined;
  readonly messages: readonly (Message & { readonly id: string })[];
  /** Other records that the decision read, each at the version that it read; 0 where there was none. */
  readonly restsOn?: readonly RecordVersion[] | undefined;
}

/** A record at a version. */
export interface RecordVersion {
  readonly address: RecordAddress;
  readonly version: number;
}

/**
 * `conflict`: someone else changed the record, or one that the decision rests on, first. `repeated`: the same request is being carried out already.
 * `tooLarge`: the record or its entry would come near to what the table takes.
 */
export type Saved = 'saved' | 'conflict' | 'repeated' | 'tooLarge';

const largestBody = 300_000;

const absent = 'attribute_not_exists(pk)';

/**
 * That nothing was done to a record since it was read: every change writes the next entry of the journal, so that entry must
 * not be there. A check costs two units for each started kilobyte of the item that it looks at; what is not there costs two,
 * however large the record has grown.
 */
const hasNotMoved =
  (table: Table) =>
  ({ address, version }: RecordVersion) => ({
    ConditionCheck: {
      TableName: table.name,
      Key: keys.journal(address, version + 1),
      ConditionExpression: absent,
    },
  });

/**
 * Writes the new state, the journal entry, the idempotency record and the outbox in one transaction, or nothing. Nothing is
 * written either when a record that the decision rests on has changed since it was read.
 */
export const saveChange = async (table: Table, change: Change): Promise<Saved> => {
  const { address, entry } = change;
  const { events, ...written } = entry;
  const put = (item: Record<string, unknown>, condition: string, values?: Record<string, unknown>) => ({
    Put: {
      TableName: table.name,
      Item: item,
      ConditionExpression: condition,
      ...(values && { ExpressionAttributeValues: values }),
    },
  });
  const [body, told] = [pack(change.state), pack(events)];
  if (body.length > largestBody || told.length > largestBody) return 'tooLarge';
  const record = {
    ...keys.record(address),
    kind: 'record',
    noun: address.noun,
    version: entry.sequence,
    head: entry.hash,
    shape: change.shape,
    body,
  };
  const items = [
    change.expected === 0 ? put(record, absent) : put(record, 'version = :expected', { ':expected': change.expected }),
    put({ ...keys.journal(address, entry.sequence), kind: 'journal', ...written, body: told }, absent),
    ...(change.once
      ? [
          put(
            {
              ...keys.once(change.once.organisation, change.once.key),
              kind: 'once',
              digest: change.once.digest,
              id: address.id,
              version: entry.sequence,
              expires: change.once.expires,
            },
            absent,
          ),
        ]
      : []),
    ...change.messages.map(({ id, ...message }) =>
      put({ ...keys.outbox(address.authority, entry.at, id), kind: 'outbox', ...message }, absent),
    ),
    ...(change.restsOn ?? []).map(hasNotMoved(table)),
  ];
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return 'saved';
  } catch (fault) {
    return refusedBecause(fault, change.once !== undefined);
  }
};

const cancelled = z.object({
  name: z.literal('TransactionCanceledException'),
  CancellationReasons: z.array(z.object({ Code: z.string().optional() })),
});

const refusedBecause = (fault: unknown, withOnce: boolean): Saved => {
  const reasons = cancelled.safeParse({
    name: (fault as Error).name,
    CancellationReasons: (fault as { CancellationReasons?: unknown }).CancellationReasons,
  });
  if (!reasons.success) throw fault;
  const codes = reasons.data.CancellationReasons.map((reason) => reason.Code);
  if (withOnce && codes[2] === 'ConditionalCheckFailed') return 'repeated';
  if (codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')) return 'conflict';
  throw fault;
};
