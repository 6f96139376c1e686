import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { fileCheckpoint } from '../../../functions/local/checkpoint.ts';
import { type Database, localCredentials, localRegion, startDatabase } from '../../../functions/local/database.ts';
import { followStream, type TableStream } from '../../../functions/local/stream.ts';
import { ensureTable } from '../../../functions/local/table.ts';
import { temporaryFolder } from './stand-ins.ts';

const clientOf = ({ endpoint }: Database) =>
  new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });

const put = (database: Database, name: string) =>
  clientOf(database).send(new PutItemCommand({ TableName: 'outturn', Item: { pk: { S: 'org' }, sk: { S: name } } }));

type Handle = (event: DynamoDBStreamEvent) => Promise<unknown>;

const follow = async (database: Database, folder: string, handle: Handle, attempts = 2): Promise<TableStream> => {
  const { streamArn } = await ensureTable(clientOf(database), 'outturn');
  return followStream({
    endpoint: database.endpoint,
    streamArn,
    checkpoint: fileCheckpoint(join(folder, 'stream.json'), streamArn),
    subscribers: [{ name: 'project', wants: () => true, handle }],
    attempts,
    pause: 0,
    park: () => undefined,
    log: () => undefined,
  });
};

/** Remembers the sort keys of the records handled. */
const remembering = () => {
  const seen: string[] = [];
  const handle: Handle = async ({ Records }) => {
    for (const { dynamodb } of Records) seen.push(dynamodb?.Keys?.sk?.S ?? '');
  };
  return { seen, handle };
};

describe('the stream of the table', { timeout: 30_000 }, () => {
  it('is handled in the order of writing, and drained means that all of it was', async () => {
    const database = await startDatabase();
    const { seen, handle } = remembering();
    const stream = await follow(database, temporaryFolder(), handle);
    for (let number = 0; number < 120; number++) await put(database, `item-${number}`);
    await stream.drained();
    expect(seen).toEqual(Array.from({ length: 120 }, (_, number) => `item-${number}`));
    await stream.stop();
    await database.stop();
  });

  it('counts what handling writes in turn as not yet drained', async () => {
    const database = await startDatabase();
    const { seen, handle } = remembering();
    const stream = await follow(database, temporaryFolder(), async (event) => {
      await handle(event);
      if (seen.length < 3) await put(database, `follow-up-${seen.length}`);
    });
    await put(database, 'first');
    await stream.drained();
    expect(seen).toEqual(['first', 'follow-up-1', 'follow-up-2']);
    await stream.stop();
    await database.stop();
  });

  it('carries the item before and after the change', async () => {
    const database = await startDatabase();
    const images: unknown[] = [];
    const stream = await follow(database, temporaryFolder(), async ({ Records }) => {
      for (const { eventName, dynamodb } of Records)
        images.push([eventName, dynamodb?.OldImage?.n, dynamodb?.NewImage?.n]);
    });
    await put(database, 'one');
    await clientOf(database).send(
      new UpdateItemCommand({
        TableName: 'outturn',
        Key: { pk: { S: 'org' }, sk: { S: 'one' } },
        UpdateExpression: 'SET n = :n',
        ExpressionAttributeValues: { ':n': { N: '5' } },
      }),
    );
    await stream.drained();
    expect(images).toEqual([
      ['INSERT', undefined, undefined],
      ['MODIFY', undefined, { N: '5' }],
    ]);
    await stream.stop();
    await database.stop();
  });

  it('goes on after a restart with what was written but not yet handled, and repeats nothing that was', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'outturn.db');
    const { seen, handle } = remembering();

    const before = await startDatabase(file);
    const stream = await follow(before, folder, handle);
    await put(before, 'handled');
    await stream.drained();
    await stream.stop();
    await put(before, 'written while nobody followed');
    await before.stop();

    const after = await startDatabase(file);
    const resumed = await follow(after, folder, handle);
    await resumed.drained();
    expect(seen).toEqual(['handled', 'written while nobody followed']);
    await resumed.stop();
    await after.stop();
  });

  it('keeps a record that was still failing when it stopped', async () => {
    const folder = temporaryFolder();
    const database = await startDatabase();
    const { promise: failed, resolve: fail } = Promise.withResolvers<void>();
    const stream = await follow(
      database,
      folder,
      async () => {
        fail();
        throw new Error('not yet');
      },
      1_000_000,
    );
    await put(database, 'awaited');
    stream.poke();
    await failed;
    await stream.stop();

    const { seen, handle } = remembering();
    const resumed = await follow(database, folder, handle);
    await resumed.drained();
    expect(seen).toEqual(['awaited']);
    await resumed.stop();
    await database.stop();
  });
});

describe('the embedded database', { timeout: 30_000 }, () => {
  it('keeps its data when it is ended by force', async () => {
    const file = join(temporaryFolder(), 'outturn.db');
    const before = await startDatabase(file);
    expect((await ensureTable(clientOf(before), 'outturn')).created).toBe(true);
    await put(before, 'one');
    process.kill(before.pid ?? 0, 'SIGKILL');

    const after = await startDatabase(file);
    const { seen, handle } = remembering();
    const stream = await follow(after, temporaryFolder(), handle);
    await stream.drained();
    expect(seen).toEqual(['one']);
    expect((await ensureTable(clientOf(after), 'outturn')).created).toBe(false);
    await stream.stop();
    await after.stop();
    await before.stop();
  });
});
