import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { localCredentials, localRegion } from '../../functions/local/database.ts';
import { rebuildLists } from '../../functions/rebuild-lists.ts';
import { openTable } from '../../functions/store/client.ts';
import { canonical } from '../../functions/store/journal.ts';
import { allRows } from '../../functions/store/whole-table.ts';
import { verifyChains } from '../../functions/verify-chains.ts';
import { certified, must, narrative, signedContract } from '../support/contract.ts';
import { testService } from '../support/service.ts';

process.env.AWS_REGION = localRegion;
process.env.AWS_ACCESS_KEY_ID = localCredentials.accessKeyId;
process.env.AWS_SECRET_ACCESS_KEY = localCredentials.secretAccessKey;
const service = await testService({ today: '2026-07-10' });
const table = openTable({ name: service.tableName, endpoint: service.databaseEndpoint });

/** Every line of every list, byte for byte, in order of its key. */
const lines = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const row of allRows(table)) {
    const b = row.b instanceof Uint8Array ? Buffer.from(row.b).toString('base64') : row.b;
    found.push(canonical({ ...row, b }));
  }
  return found.toSorted();
};

beforeAll(async () => {
  const contract = await signedContract(service);
  const period = `/v1/contracts/${contract}/returns/2026-Q1`;
  await must(service, 'data-officer', `${period}/save`, { entries: { quits: { value: 20 } } });
  await must(service, 'certifier', `${period}/send`, {
    entries: { 'quit-rate': { numerator: 20, denominator: 50 } },
    explanations: { quits: 'One clinic was closed', 'quit-rate': 'One clinic was closed' },
    narrative,
    ...certified,
  });
  await must(service, 'commissioner', `${period}/ask`, { measureKey: 'quits', question: 'Is 20 right?' });
  await must(service, 'data-officer', `${period}/answer`, {
    questionId: 'q1',
    answer: 'It was 30',
    entry: { value: 30 },
  });
  await must(service, 'commissioner', `${period}/accept`, {});
  const outcome = await must(service, 'commissioner', '/v1/outcomes', {
    title: 'Healthy adults',
    population: 'All adults',
  });
  expect(outcome.version).toBe(1);
  await service.drained();
});

describe('rebuilding the lists', () => {
  it('finds every line that the stream made to be the line that the journals give', async () => {
    const before = await lines();
    expect(before.length).toBeGreaterThan(8);
    expect(await rebuildLists(table)).toMatchObject({ rows: before.length, mended: 0, removed: 0 });
    expect(await lines()).toEqual(before);
  });

  it('makes every list again from nothing, the same to the byte', async () => {
    const before = await lines();
    for await (const { pk, sk } of allRows(table)) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
    }
    expect(await lines()).toEqual([]);
    expect(await rebuildLists(table)).toMatchObject({ rows: before.length, mended: before.length });
    expect(await lines()).toEqual(before);
  });

  it('mends a line that was altered and removes one that no record gives', async () => {
    const before = await lines();
    for await (const { pk, sk } of allRows(table)) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk, sk },
          UpdateExpression: 'SET b = :b',
          ExpressionAttributeValues: { ':b': '["altered"]' },
        }),
      );
      break;
    }
    const stray = { pk: 'org_northtown#contracts', sk: 'ctr_stray', kind: 'row', v: 1, b: '[]' };
    await table.client.send(new PutCommand({ TableName: table.name, Item: stray }));
    expect(await rebuildLists(table)).toMatchObject({ mended: 1, removed: 1 });
    expect(await lines()).toEqual(before);
  });
});

describe('verifying', () => {
  it('finds that every chain holds and every record is what its journal tells', async () => {
    const { records, entries, breaks } = await verifyChains(table);
    expect(breaks).toEqual([]);
    expect(records).toBeGreaterThan(3);
    expect(entries).toBeGreaterThan(records);
  });
});
