import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../functions/local/data-folder.ts';
import { startService } from '../../../functions/local/service.ts';
import { testPeople } from '../../support/service.ts';
import { standIns, temporaryFolder } from './stand-ins.ts';

const showEnvironment = `export const handler = async () => ({ statusCode: 200, body: JSON.stringify(process.env) });`;

/** Keeps one record for each POST, and gives an order number to each projected one. */
const web = (require: string) => `
import { createRequire } from 'node:module';
const { DynamoDBClient, PutItemCommand, ScanCommand } = createRequire(${JSON.stringify(require)})('@aws-sdk/client-dynamodb');
const database = new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT });
export const handler = async ({ rawPath, requestContext }) => {
  const TableName = process.env.TABLE_NAME;
  if (requestContext.http.method === 'POST') {
    await database.send(new PutItemCommand({ TableName, Item: { pk: { S: 'org' }, sk: { S: rawPath }, kind: { S: 'record' } } }));
  }
  const { Items = [] } = await database.send(new ScanCommand({ TableName }));
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(Items.map(({ sk }) => sk.S)) };
};`;

describe('a service on this machine', { timeout: 30_000 }, () => {
  it('gives the handlers the environment that they are given in AWS, and dummy credentials', async () => {
    const handlers = standIns({ web: showEnvironment });
    const service = await startService({ handlers, people: testPeople, today: '2025-07-10' });
    const environment = await (await fetch(service.baseUrl)).json();
    expect(environment).toMatchObject({
      STAGE: 'local',
      TABLE_NAME: service.tableName,
      DYNAMODB_ENDPOINT: service.databaseEndpoint,
      BASE_URL: service.baseUrl,
      OIDC_ISSUER: service.issuer,
      OIDC_CLIENT_ID: 'outturn',
      OIDC_CLIENT_SECRET: expect.stringMatching(/^[\w-]{43}$/),
      SESSION_KEY: expect.stringMatching(/^[\w-]{43}$/),
      TODAY: '2025-07-10',
      AWS_REGION: 'eu-west-2',
    });
    await service.stop();
  });

  it('does not share an environment with another in the same process', async () => {
    const handlers = standIns({ web: showEnvironment });
    const services = await Promise.all([1, 2].map(() => startService({ handlers, people: testPeople })));
    for (const { baseUrl } of services) {
      expect(await (await fetch(baseUrl)).json()).toMatchObject({ BASE_URL: baseUrl, TODAY: '' });
    }
    await Promise.all(services.map((service) => service.stop()));
  });

  it('loses nothing over a stop and a start, and tokens go on being good', async () => {
    const path = temporaryFolder();
    const options = { handlers: standIns({ web: web(import.meta.url) }), people: testPeople };

    const before = await startService({ ...options, data: await openDataFolder(path) });
    expect(before.isNew).toBe(true);
    await fetch(`${before.baseUrl}/one`, { method: 'POST' });
    const token = await before.tokenFor('auditor');
    const issuerPort = Number(new URL(before.issuer).port);
    await before.stop();

    const after = await startService({ ...options, issuerPort, data: await openDataFolder(path) });
    expect(after.isNew).toBe(false);
    expect(await (await fetch(after.baseUrl)).json()).toEqual(['/one']);
    expect((await fetch(`${after.baseUrl}/v1/x`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    await after.stop();
  });

  it('answers requests that are under way before it stops', async () => {
    const permission = join(temporaryFolder(), 'go-on');
    const waitsForPermission = `import { existsSync } from 'node:fs';
    export const handler = async () => {
      console.log('begun');
      while (!existsSync(${JSON.stringify(permission)})) await new Promise((resolve) => setImmediate(resolve));
      return { statusCode: 200, body: 'done' };
    };`;
    const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
    const service = await startService({
      handlers: standIns({ web: waitsForPermission }),
      people: testPeople,
      log: (line) => line === 'begun' && hasBegun(),
    });
    const answer = fetch(service.baseUrl).then((response) => response.text());
    await begun;
    const stopped = service.stop();
    writeFileSync(permission, '');
    expect(await answer).toBe('done');
    await stopped;
    await expect(fetch(service.baseUrl)).rejects.toThrow();
  });

  it('sets aside what the project function cannot handle, keeps it, and goes on', async () => {
    const path = temporaryFolder();
    const folder = await openDataFolder(path);
    const project = `export const handler = async ({ Records }) => ({
      batchItemFailures: Records.filter(({ dynamodb }) => dynamodb.Keys.sk.S === '/bad')
        .map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })),
    });`;
    const handlers = standIns({ web: web(import.meta.url), project });
    const service = await startService({ handlers, people: testPeople, data: folder });
    for (const record of ['/good', '/bad', '/better']) await fetch(`${service.baseUrl}${record}`, { method: 'POST' });
    await service.drained();
    expect(service.deadLetters.map(({ record }) => record.dynamodb?.Keys?.sk?.S)).toEqual(['/bad']);
    expect(existsSync(folder.files.deadLetters)).toBe(true);
    await service.stop();
  });

  it('says what to do when an entry has not been built, and leaves nothing running', async () => {
    const path = temporaryFolder();
    const data = await openDataFolder(path);
    const start = startService({ handlers: temporaryFolder(), people: testPeople, data });
    await expect(start).rejects.toThrow('has not been built. Run: npm run build');
    (await openDataFolder(path)).release();
  });
});
