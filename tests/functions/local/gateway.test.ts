import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { testService } from '../../support/service.ts';
import { standIns } from './stand-ins.ts';

/** Answers with the event it was given; fails, or writes a record and counts the projected ones, where the path says so. */
const web = `
import { createRequire } from 'node:module';
const { DynamoDBClient, PutItemCommand } = createRequire(${JSON.stringify(import.meta.url)})('@aws-sdk/client-dynamodb');
const database = new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT });
export const handler = async (event) => {
  if (event.rawPath === '/fails') throw new Error('a fault');
  if (event.rawPath === '/malformed') return { statusCode: 'fine' };
  if (event.rawPath === '/ends') process.exit(1);
  if (event.rawPath === '/cookies') return { statusCode: 204, cookies: ['a=1', 'b=2'] };
  if (event.rawPath === '/unsendable') return { statusCode: 200, headers: { location: 'a\\nb' } };
  if (event.rawPath === '/records' && event.requestContext.http.method === 'POST') {
    const item = { pk: { S: 'org' }, sk: { S: event.requestContext.requestId }, kind: { S: 'record' } };
    await database.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item: item }));
  }
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ event, projected: globalThis.projected ?? 0 }) };
};`;
const project = `export const handler = async ({ Records }) => {
  globalThis.projected = (globalThis.projected ?? 0) + Records.length;
};`;

const lines: string[] = [];
const service = await testService({ handlers: standIns({ web, project }), log: (line) => lines.push(line) });
const { baseUrl, client, call } = service;

/** Sends exactly these headers, which fetch would tidy. */
const rawStatus = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(`${baseUrl}${path}`, { headers }, (response) => resolve(response.resume().statusCode ?? 0));
    sent.on('error', reject).end();
  });

describe('the gateway', { timeout: 30_000 }, () => {
  it('calls the web function and writes its answer', async () => {
    const response = await fetch(`${baseUrl}/caf%C3%A9?x=1`, { headers: { cookie: 'a=1; b=2' } });
    const { event } = (await response.json()) as { event: Record<string, unknown> };
    expect(response.status).toBe(200);
    expect(event).toMatchObject({ rawPath: '/café', rawQueryString: 'x=1', cookies: ['a=1', 'b=2'] });
    expect(response.headers.get('apigw-requestid')).toBe((event.requestContext as { requestId: string }).requestId);
  });

  it('sends each cookie in a header of its own', async () => {
    const response = await fetch(`${baseUrl}/cookies`);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('asks for a token on the JSON API, in the form of a problem', async () => {
    const response = await fetch(`${baseUrl}/v1/awards`);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: `${baseUrl}/problems/not-signed-in`, status: 401 });
  });

  it('asks for a token however the path is written', async () => {
    expect((await fetch(`${baseUrl}/%76%31/awards`)).status).toBe(401);
  });

  it('hands on the claims of a good token', async () => {
    const { status, body } = await client
      .as('auditor')
      .get<{ event: { requestContext: { authorizer: unknown } } }>('/v1/awards');
    expect(status).toBe(200);
    expect(body.event.requestContext.authorizer).toMatchObject({
      jwt: { claims: { sub: 'auditor', 'custom:roles': 'auditor' } },
    });
  });

  it('lets nobody claim to be someone by sending claims', async () => {
    const response = await call('/home', {
      method: 'POST',
      body: JSON.stringify({ requestContext: { authorizer: {} } }),
    });
    const { event } = (await response.json()) as { event: { requestContext: object } };
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  it('answers 413 to a body over 10 MB, and to one that is too large for the function once encoded', async () => {
    for (const size of [10 * 1024 * 1024 + 1, 6 * 1024 * 1024]) {
      const response = await fetch(`${baseUrl}/returns`, { method: 'POST', body: new Uint8Array(size) });
      expect(response.status).toBe(413);
      expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
    }
  });

  it('answers 431 to headers over 10,240 bytes', async () => {
    expect(await rawStatus('/', { 'x-long': 'a'.repeat(10_000) })).toBe(200);
    expect(await rawStatus('/', { 'x-long': 'a'.repeat(10_240) })).toBe(431);
  });

  it('answers 400 to a path whose encoding is broken', async () => {
    expect((await fetch(`${baseUrl}/%E0%A4%A`)).status).toBe(400);
  });

  it('answers a fault with a problem and logs it without the body or the query', async () => {
    const response = await fetch(`${baseUrl}/fails?name=secret-query`, { method: 'POST', body: 'secret-body' });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ type: `${baseUrl}/problems/fault`, status: 500 });
    expect(lines.join('\n')).toContain('POST /fails failed');
    expect(lines.join('\n')).toContain('a fault');
    expect(lines.join('\n')).not.toContain('secret');
  });

  it('answers 500 where the function returns what HTTP cannot carry, and goes on', async () => {
    expect((await fetch(`${baseUrl}/malformed`)).status).toBe(500);
    expect((await fetch(`${baseUrl}/unsendable`)).status).toBe(500);
    expect((await fetch(`${baseUrl}/`)).status).toBe(200);
  });

  it('survives a function that ends its process', async () => {
    expect((await fetch(`${baseUrl}/ends`)).status).toBe(500);
    expect((await fetch(`${baseUrl}/`)).status).toBe(200);
  });

  it('shows what was written to whoever looks next, several at once', async () => {
    const before = await (await fetch(`${baseUrl}/`)).json();
    await fetch(`${baseUrl}/records`, { method: 'POST' });
    const after = await Promise.all([1, 2, 3].map(async () => (await fetch(`${baseUrl}/`)).json()));
    const projected = (answer: unknown) => (answer as { projected: number }).projected;
    expect(after.map(projected)).toEqual([1, 1, 1].map((one) => projected(before) + one));
  });

  it('sends someone who typed localhost to the address at which sign-in works', async () => {
    const response = await fetch(`${baseUrl.replace('127.0.0.1', 'localhost')}/awards?x=1`, { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`${baseUrl}/awards?x=1`);
  });
});

describe('the client', () => {
  it('sends the idempotency key, the expected version and JSON', async () => {
    const options = { idempotencyKey: 'key-1', ifMatch: '"3"' };
    const { body } = await client
      .as('commissioner')
      .post<{ event: { headers: object; body: string } }>('/v1/awards', { a: 1 }, options);
    expect(body.event.headers).toMatchObject({
      'idempotency-key': 'key-1',
      'if-match': '"3"',
      'content-type': 'application/json',
    });
    expect(body.event.body).toBe('{"a":1}');
  });

  it('knows only the people of the service', async () => {
    await expect(client.as('nobody').get('/v1/awards')).rejects.toThrow('There is no person "nobody"');
  });
});
