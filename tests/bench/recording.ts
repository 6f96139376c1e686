import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/client.ts';
import { bytesOf, type Item, readUnits, writeUnits } from './capacity.ts';

type Key = Record<string, unknown>;
export type Call = BatchGetCommand | GetCommand | PutCommand | QueryCommand | TransactWriteCommand | DeleteCommand;

/** The calls that an operation made, in order, and what they cost. */
export interface Recording {
  readonly calls: readonly Call[];
  readonly written: readonly {
    readonly key: Key;
    readonly kind: string;
    readonly bytes: number;
    readonly units: number;
  }[];
  readonly writeUnits: number;
  readonly readUnits: number;
  /** What the engine says that it charged, reads and writes together. */
  readonly engineUnits: number;
}

const keyOf = (item: Item): Key => ({ pk: item.pk, sk: item.sk });

const copyOf = (call: Call): Call => Object.assign(Object.create(Object.getPrototypeOf(call)), call);

/** What an Update leaves is read back; the bench's only one marks a message as sent. */
const stored = async ({ client, name }: Table, key: Key): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))).Item;

/** The whole items that a query goes through: what it charges for, whatever attributes it asks for. */
const queried = async ({ client }: Table, call: QueryCommand): Promise<readonly Item[]> => {
  const { ProjectionExpression: _projection, ...input } = call.input;
  return (await client.send(new QueryCommand(input))).Items ?? [];
};

const unitsOfBatch = async (table: Table, call: BatchGetCommand): Promise<number> => {
  const asked = call.input.RequestItems?.[table.name];
  const units = await Promise.all(
    (asked?.Keys ?? []).map(async (key) => {
      const item = await stored(table, key);
      return readUnits(item ? [item] : [], asked?.ConsistentRead ?? false);
    }),
  );
  return units.reduce((sum, each) => sum + each, 0);
};

/** Carries out the operation once, and tells what it asked of the table and what that costs. */
export const record = async (table: Table, operation: (table: Table) => Promise<unknown>): Promise<Recording> => {
  const calls: Call[] = [];
  const written: Recording['written'][number][] = [];
  let [reads, engineUnits] = [0, 0];

  const put = async (item: Item, isTransaction: boolean): Promise<void> => {
    const key = keyOf(item);
    const units = writeUnits(item, await stored(table, key), isTransaction);
    written.push({ key, kind: String(item.kind), bytes: bytesOf(item), units });
  };
  const charge = async (call: Call | UpdateCommand): Promise<void> => {
    if (call instanceof GetCommand) {
      const item = await stored(table, call.input.Key ?? {});
      reads += readUnits(item ? [item] : [], call.input.ConsistentRead ?? false);
    } else if (call instanceof BatchGetCommand) reads += await unitsOfBatch(table, call);
    else if (call instanceof QueryCommand)
      reads += readUnits(await queried(table, call), call.input.ConsistentRead ?? false);
    else if (call instanceof PutCommand) await put(call.input.Item ?? {}, false);
    else if (call instanceof TransactWriteCommand)
      for (const { Put } of call.input.TransactItems ?? []) await put(Put?.Item ?? {}, true);
    else throw new Error(`The bench does not know what a ${call.constructor.name} costs`);
  };

  const client: DynamoDBDocumentClient = Object.assign(Object.create(table.client), {
    send: async (call: Call): Promise<unknown> => {
      await charge(call);
      calls.push(copyOf(call));
      const metered = Object.assign(copyOf(call), {
        input: { ...call.input, ReturnConsumedCapacity: 'INDEXES' },
      }) as QueryCommand;
      const answer = await table.client.send(metered);
      const consumed: unknown = answer.ConsumedCapacity ?? [];
      for (const each of Array.isArray(consumed) ? consumed : [consumed]) engineUnits += each.CapacityUnits ?? 0;
      return answer;
    },
  });
  await operation({ ...table, client });
  const units = written.reduce((sum, each) => sum + each.units, 0);
  return { calls, written, writeUnits: units, readUnits: reads, engineUnits };
};

/** The same calls, made by the SDK alone: the same bytes there and back, and none of our code. */
export const replay = async ({ client }: Table, calls: readonly Call[]): Promise<void> => {
  for (const call of calls) await client.send(copyOf(call) as QueryCommand);
};

/** Takes away what an operation wrote, so that it can be done again. */
export const undo = async ({ client, name }: Table, { written }: Recording): Promise<void> => {
  for (const { key } of written) await client.send(new DeleteCommand({ TableName: name, Key: key }));
};
