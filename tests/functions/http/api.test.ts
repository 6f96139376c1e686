import { describe, expect, it } from 'vitest';
import { testService } from '../../support/service.ts';

const service = await testService();
const commissioner = service.client.as('commissioner');
const token = await service.tokenFor('commissioner');

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  service.call(path, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  });

const outcome = { title: 'Children are safe', population: 'All children' };
const begin = async (): Promise<string> => {
  const { status, body } = await commissioner.post<{ id: string }>('/v1/outcomes', outcome);
  expect(status).toBe(201);
  return body.id;
};

describe('a problem', () => {
  it('follows RFC 9457, and its type opens a page that explains it', async () => {
    const answer = await post('/v1/outcomes', '{}');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await answer.json()) as { type: string; title: string; status: number; errors: unknown };
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/title' }, { pointer: '/population' }] });
    const page = await service.call(problem.type.slice(service.baseUrl.length));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(problem.title);
  });

  it.each([
    ['a body that is not JSON', '{"title":', 400],
    ['a list where fields belong', '[]', 422],
    ['text where fields belong', '"title"', 422],
    ['nothing', 'null', 422],
    ['a number where text belongs', '{"title":7,"population":"All"}', 422],
    ['a field that is too long', JSON.stringify({ ...outcome, title: 'x'.repeat(161) }), 422],
    ['HTML in text', JSON.stringify({ ...outcome, title: '<script>alert(1)</script>' }), 422],
    ['a spreadsheet formula in text', JSON.stringify({ ...outcome, title: '=HYPERLINK("x")' }), 422],
    ['a control character in text', JSON.stringify({ ...outcome, title: 'a\u0000b' }), 422],
    ['a field that nobody knows', JSON.stringify({ ...outcome, colour: 'red' }), 422],
    [
      'a field that reaches for the machinery of objects',
      '{"__proto__":{"title":"x"},"title":"x","population":"y"}',
      422,
    ],
  ])('says what is wrong with %s', async (_what, body, status) => {
    const answer = await post('/v1/outcomes', body);
    expect(answer.status).toBe(status);
    const { detail, errors } = (await answer.json()) as { detail: string; errors?: { detail: string }[] };
    for (const said of [detail, ...(errors ?? []).map((each) => each.detail)]) {
      expect(said).not.toMatch(/invalid input|expected|undefined|zod|\bNaN\b/i);
    }
  });

  it('says that bytes are not UTF-8 and keeps nothing of them', async () => {
    const answer = await post('/v1/outcomes', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: `${service.baseUrl}/problems/not-utf8` });
  });

  it('refuses another content type than JSON', async () => {
    expect((await post('/v1/outcomes', 'title=x', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('refuses more than a megabyte, and ten megabytes', async () => {
    const long = (size: number) => JSON.stringify({ ...outcome, title: 'x'.repeat(size) });
    expect((await post('/v1/outcomes', long(1_000_001))).status).toBe(413);
    expect((await post('/v1/outcomes', long(10_500_000))).status).toBe(413);
  });

  it('is not found for an address that there is not, and for a method that it does not take', async () => {
    expect((await commissioner.get('/v1/nothing')).status).toBe(404);
    expect((await commissioner.delete('/v1/outcomes')).status).toBe(404);
  });
});

describe('signing in to the API', () => {
  it('refuses a request without a token, with one of another issuer and with one that has been altered', async () => {
    expect((await service.client.anonymous.get('/v1/outcomes')).status).toBe(401);
    const altered = `${token.slice(0, -6)}abcdef`;
    const answer = await service.call('/v1/outcomes', { headers: { authorization: `Bearer ${altered}` } });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ type: `${service.baseUrl}/problems/not-signed-in` });
  });
});

describe('versions', () => {
  it('are told by ETag, and a change to one that has passed is refused with the version that stands', async () => {
    const id = await begin();
    const { etag } = await commissioner.get(`/v1/outcomes/${id}`);
    expect(etag).toBe('"1"');
    const indicator = {
      key: 'in-care',
      title: 'In care',
      unit: 'children',
      polarity: 'lowerIsBetter',
      source: 'Council',
    };
    const path = `/v1/outcomes/${id}/record-indicator`;
    expect(await commissioner.post(path, indicator, { ifMatch: '"1"' })).toMatchObject({ status: 200, etag: '"2"' });
    const late = await commissioner.post(path, { ...indicator, key: 'in-need' }, { ifMatch: '"1"' });
    expect(late).toMatchObject({
      status: 412,
      body: { version: 2, type: `${service.baseUrl}/problems/stale-version` },
    });
  });

  it('refuses an If-Match that is no ETag', async () => {
    const id = await begin();
    expect((await commissioner.post(`/v1/outcomes/${id}/record-indicator`, {}, { ifMatch: 'three' })).status).toBe(400);
  });

  it('answers 304 to someone who has the version that stands', async () => {
    const id = await begin();
    const answer = await service.call(`/v1/outcomes/${id}`, {
      headers: { authorization: `Bearer ${token}`, 'if-none-match': '"1"' },
    });
    expect(answer.status).toBe(304);
  });
});

describe('an idempotency key', () => {
  it('lets the same request be sent twice and carried out once', async () => {
    const [first, second] = [
      await commissioner.post<{ id: string }>('/v1/outcomes', outcome, { idempotencyKey: 'one' }),
      await commissioner.post<{ id: string }>('/v1/outcomes', outcome, { idempotencyKey: 'one' }),
    ];
    expect(second.body.id).toBe(first.body.id);
  });

  it('refuses the same key with another request', async () => {
    await commissioner.post('/v1/outcomes', outcome, { idempotencyKey: 'two' });
    const other = await commissioner.post('/v1/outcomes', { ...outcome, title: 'Other' }, { idempotencyKey: 'two' });
    expect(other).toMatchObject({ status: 422, body: { type: `${service.baseUrl}/problems/idempotency-key-reused` } });
  });
});

describe('another authority', () => {
  const other = service.client.as('other-commissioner');

  it('does not find a record, by any address, to read or to change', async () => {
    const id = await begin();
    expect((await other.get(`/v1/outcomes/${id}`)).status).toBe(404);
    expect((await other.post(`/v1/outcomes/${id}/record-indicator`, {})).status).toBe(404);
  });

  it('begins records of its own, whatever authority a request names', async () => {
    const sent = await other.post('/v1/outcomes', { ...outcome, authority: 'org_northtown' });
    expect(sent.status).toBe(422);
    const own = await other.post<{ id: string }>('/v1/outcomes', outcome);
    expect((await other.get<{ authority: string }>(`/v1/outcomes/${own.body.id}`)).body.authority).toBe(
      'org_southtown',
    );
    expect((await commissioner.get(`/v1/outcomes/${own.body.id}`)).status).toBe(404);
  });

  it('cannot reach into another list with a cursor', async () => {
    await begin();
    const cursor = Buffer.from('org_northtown#contracts').toString('base64url');
    const { status, body } = await other.get<{ items: unknown[] }>(`/v1/contracts?cursor=${cursor}`);
    expect([status, body.items]).toEqual([200, []]);
  });
});

describe('lists', () => {
  it('refuse a cursor that they did not give and a limit out of range', async () => {
    expect((await commissioner.get('/v1/contracts?cursor=***')).status).toBe(400);
    expect((await commissioner.get('/v1/contracts?limit=0')).status).toBe(422);
    expect((await commissioner.get('/v1/contracts?limit=1e3')).status).toBe(422);
  });
});

describe('the service itself', () => {
  it('says that it and its table answer', async () => {
    const answer = await service.call('/health');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const answer = await service.call('/openapi.json');
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: service.baseUrl }] });
  });

  it('sends every answer with headers that keep other sites out', async () => {
    const { headers } = await service.call('/privacy');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('refuses a form that another site sent', async () => {
    const answer = await service.call('/sign-out', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    expect(answer.status).toBe(403);
  });
});
