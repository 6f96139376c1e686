import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import type { Row } from '../../domain/views/row.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { type Packed, pack, unpack } from './packing.ts';

const rowItem = z.object({ sk: z.string(), b: z.union([z.string(), z.instanceof(Uint8Array)]) });

const rowKey = (row: Row) => keys.row(row.owner, row.view, row.sort);
/** Short attribute names: they are paid for in every row of every list. `v` is the version of the record it tells of. */
export const rowItemOf = (row: Row, version: number) => ({
  ...rowKey(row),
  kind: 'row',
  v: version,
  b: pack(row.body, 'small'),
});

const isOlder = (fault: unknown): boolean => (fault as Error).name === 'ConditionalCheckFailedException';

/**
 * Writes one row unless the list already tells of a later version of the record, so that a stream record delivered
 * twice or late changes nothing.
 */
export const putRow = async (table: Table, row: Row, version: number): Promise<void> => {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: rowItemOf(row, version),
        ConditionExpression: 'attribute_not_exists(pk) OR v <= :v',
        ExpressionAttributeValues: { ':v': version },
      }),
    );
  } catch (fault) {
    if (!isOlder(fault)) throw fault;
  }
};

/** Takes away a row that the record no longer gives. */
export const deleteRow = async (table: Table, row: Row, version: number): Promise<void> => {
  try {
    await table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: rowKey(row),
        ConditionExpression: 'attribute_not_exists(pk) OR v <= :v',
        ExpressionAttributeValues: { ':v': version },
      }),
    );
  } catch (fault) {
    if (!isOlder(fault)) throw fault;
  }
};

export interface Page<Body> {
  readonly rows: readonly { readonly sort: string; readonly body: Body }[];
  /** Where the next page starts, or undefined at the end. */
  readonly next: string | undefined;
}

export interface Wanted {
  readonly prefix?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  readonly newestFirst?: boolean | undefined;
}

/**
 * One page of a list that belongs to `owner`. `after` is the sort key that the last page ended on: it can point only
 * within the owner's own list.
 */
export const queryRows = async <Body>(
  table: Table,
  owner: OrganisationId,
  view: string,
  { prefix = '', after, limit, newestFirst = false }: Wanted = {},
): Promise<Page<Body>> => {
  const { pk } = keys.row(owner, view, '');
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':prefix': prefix }) },
      ProjectionExpression: 'sk, b',
      ScanIndexForward: !newestFirst,
      ...(limit && { Limit: limit }),
      ...(after && { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  const rows = (page.Items ?? []).map((item) => {
    const { sk, b } = rowItem.parse(item);
    return { sort: sk, body: unpack(b as Packed) as Body };
  });
  return { rows, next: page.LastEvaluatedKey ? String(page.LastEvaluatedKey.sk) : undefined };
};

/** Every row of a list, page after page. For lists that a page shows whole. */
export const queryAllRows = async <Body>(
  table: Table,
  owner: OrganisationId,
  view: string,
  wanted: Omit<Wanted, 'after' | 'limit'> = {},
): Promise<Page<Body>['rows']> => {
  const rows: Page<Body>['rows'][number][] = [];
  let after: string | undefined;
  do {
    const page: Page<Body> = await queryRows<Body>(table, owner, view, { ...wanted, after });
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
};

/** Deletes a line if it still is as it was read; false when it has been written since. For rebuilding the lists. */
export const deleteLineAsRead = async (
  table: Table,
  { pk, sk, v }: { readonly pk: string; readonly sk: string; readonly v: number },
): Promise<boolean> => {
  try {
    await table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: { pk, sk },
        ConditionExpression: 'v = :v',
        ExpressionAttributeValues: { ':v': v },
      }),
    );
    return true;
  } catch (fault) {
    if (!isOlder(fault)) throw fault;
    return false;
  }
};
