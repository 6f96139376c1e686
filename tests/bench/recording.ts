import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/client.ts';
import { bytesOf, type Item, readUnits, writeUnits } from './capacity.ts';

type Key = Record<string, unknown>;
type Call = BatchGetCommand | GetCommand | PutCommand | QueryCommand | TransactWriteCommand | UpdateCommand;

export interface Written {
  readonly key: Key;
  readonly kind: string;
  readonly bytes: number;
  readonly units: number;
}

/** The calls that an operation made, in order, and what they cost. */
export interface Recording {
  readonly calls: readonly Call[];
  readonly written: readonly Written[];
  readonly writeUnits: number;
  readonly readUnits: number;
  /** What the engine says that it charged, reads and writes together. */
  readonly engineUnits: number;
}

const keyOf = (item: Item): Key => ({ pk: item.pk, sk: item.sk });

/** The same call again: a command holds its own input and is sent once. The SDK's types cannot say that of any command. */
const again = (call: Call, more: object = {}): QueryCommand => {
  const Command = call.constructor as typeof QueryCommand;
  return new Command({ ...(call.input as QueryCommand['input']), ...more });
};

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

/** Adds up what calls cost, each asked before it is made: an item that is replaced counts with what it was. */
class Meter {
  readonly written: Written[] = [];
  checkUnits = 0;
  readUnits = 0;
  engineUnits = 0;
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async charge(call: Call): Promise<void> {
    if (call instanceof PutCommand) return this.#write(call.input.Item ?? {}, false);
    if (call instanceof TransactWriteCommand) {
      for (const { Put, ConditionCheck } of call.input.TransactItems ?? []) {
        if (ConditionCheck) await this.#check(ConditionCheck.Key ?? {});
        else await this.#write(Put?.Item ?? {}, true);
      }
      return;
    }
    if (call instanceof UpdateCommand) {
      // What it sets is a few bytes on top of what is there.
      return this.#write((await stored(this.#table, call.input.Key ?? {})) ?? {}, false);
    }
    // Asked first and added after: two queries at once would each add to what they saw.
    const units = await this.#unitsOfRead(call);
    this.readUnits += units;
  }

  /** What the engine says that it charged; it tells of one table or of several. */
  heard(consumed: unknown): void {
    for (const each of Array.isArray(consumed) ? consumed : [consumed]) this.engineUnits += each?.CapacityUnits ?? 0;
  }

  async #write(item: Item, isTransaction: boolean): Promise<void> {
    const key = keyOf(item);
    const units = writeUnits(item, await stored(this.#table, key), isTransaction);
    this.written.push({ key, kind: String(item.kind), bytes: bytesOf(item), units });
  }

  /** A check in a transaction costs what it would to write the item that it looks at. */
  async #check(key: Key): Promise<void> {
    const item = await stored(this.#table, key);
    this.checkUnits += writeUnits(item ?? {}, item, true);
  }

  async #unitsOfRead(call: BatchGetCommand | GetCommand | QueryCommand): Promise<number> {
    if (call instanceof BatchGetCommand) return await unitsOfBatch(this.#table, call);
    const isConsistent = call.input.ConsistentRead ?? false;
    if (call instanceof QueryCommand) return readUnits(await queried(this.#table, call), isConsistent);
    if (!(call instanceof GetCommand)) throw new Error('The bench does not know what this call costs');
    const item = await stored(this.#table, call.input.Key ?? {});
    return readUnits(item ? [item] : [], isConsistent);
  }
}

/** Carries out the operation once, and tells what it asked of the table and what that costs. */
export const record = async (table: Table, operation: (table: Table) => Promise<unknown>): Promise<Recording> => {
  const calls: Call[] = [];
  const meter = new Meter(table);
  const client: DynamoDBDocumentClient = Object.assign(Object.create(table.client), {
    send: async (call: Call): Promise<unknown> => {
      await meter.charge(call);
      calls.push(call);
      const answer = await table.client.send(again(call, { ReturnConsumedCapacity: 'TOTAL' }));
      meter.heard(answer.ConsumedCapacity);
      return answer;
    },
  });
  await operation({ ...table, client });
  const { written, checkUnits, readUnits: reads, engineUnits } = meter;
  const units = written.reduce((sum, each) => sum + each.units, checkUnits);
  return { calls, written, writeUnits: units, readUnits: reads, engineUnits };
};

/** The same calls, made by the SDK alone: the same bytes there and back, and none of our code. */
export const replay = async ({ client }: Table, calls: readonly Call[]): Promise<void> => {
  for (const call of calls) await client.send(again(call));
};

/** Takes away what an operation wrote, so that it can be done again. */
export const undo = async ({ client, name }: Table, { written }: Recording): Promise<void> => {
  for (const { key } of written) await client.send(new DeleteCommand({ TableName: name, Key: key }));
};
