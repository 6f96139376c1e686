import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { addressIn, type ItemKind, type RecordAddress } from './keys.ts';

/**
 * Walks the whole table. For an operator's commands only (verify, rebuild): no request path scans, and the web
 * function's permissions do not let it.
 */
async function* itemsOf(table: Table, kind: ItemKind): AsyncGenerator<Record<string, unknown>> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'kind = :kind',
        ExpressionAttributeValues: { ':kind': kind },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}

/** Every record that the table holds. */
export async function* allRecords(table: Table): AsyncGenerator<RecordAddress> {
  for await (const item of itemsOf(table, 'record')) {
    const address = addressIn(String(item.pk));
    if (address) yield address;
  }
}

/** Every journal's record, those whose state is missing included: a deleted state must not hide its journal. */
export async function* allJournals(table: Table): AsyncGenerator<RecordAddress> {
  const seen = new Set<string>();
  for await (const item of itemsOf(table, 'journal')) {
    const pk = String(item.pk);
    const address = seen.has(pk) ? undefined : addressIn(pk);
    seen.add(pk);
    if (address) yield address;
  }
}

/** Every line of every list, as stored. */
export async function* allRows(table: Table): AsyncGenerator<Record<string, unknown>> {
  yield* itemsOf(table, 'row');
}
