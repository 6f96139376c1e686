import { describe, expect, it } from 'vitest';
import { apiEvent, type GatewayRequest, pathOf } from '../../../functions/local/api-event.ts';

const about = { path: '/returns', requestId: 'request-1', at: new Date('2025-07-10T09:05:03Z'), claims: undefined };

const eventFor = (request: Partial<GatewayRequest>) =>
  apiEvent(
    { method: 'POST', target: '/returns', headers: [], body: new Uint8Array(), sourceIp: '127.0.0.1', ...request },
    about,
  );

const withBody = (type: string, body: Uint8Array) => eventFor({ headers: [['Content-Type', type]], body });

describe('the event that the web function receives', () => {
  it('gives method, path, query, time and caller as payload format 2.0 does', () => {
    const event = eventFor({
      target: '/returns?period=2025-Q1&measure=a&measure=b%20c',
      headers: [
        ['Host', '127.0.0.1:3000'],
        ['User-Agent', 'tester'],
      ],
    });
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/returns',
      rawQueryString: 'period=2025-Q1&measure=a&measure=b%20c',
      queryStringParameters: { period: '2025-Q1', measure: 'a,b c' },
      requestContext: {
        domainName: '127.0.0.1:3000',
        http: { method: 'POST', path: '/returns', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'tester' },
        requestId: 'request-1',
        stage: '$default',
        time: '10/Jul/2025:09:05:03 +0000',
        timeEpoch: 1_752_138_303_000,
      },
      isBase64Encoded: false,
    });
    expect(event.requestContext).not.toHaveProperty('authorizer');
    expect(event).not.toHaveProperty('body');
  });

  it('lower-cases header names and joins repeated headers with a comma', () => {
    const event = eventFor({
      headers: [
        ['Accept', 'text/html'],
        ['ACCEPT', 'application/json'],
      ],
    });
    expect(event.headers).toEqual({ accept: 'text/html,application/json' });
  });

  it('gives cookies as a list, however many headers they came in, and not among the headers', () => {
    const event = eventFor({
      headers: [
        ['Cookie', 'session=abc; theme=plain'],
        ['Cookie', 'other=1'],
      ],
    });
    expect(event.cookies).toEqual(['session=abc', 'theme=plain', 'other=1']);
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it('base64-encodes forms, uploads and content of no stated type', () => {
    const form = Buffer.from('numerator=12&narrative=caf%C3%A9');
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/pdf',
      '',
    ]) {
      expect(withBody(type, form)).toMatchObject({ body: form.toString('base64'), isBase64Encoded: true });
    }
  });

  it('passes JSON and text on as text', () => {
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'application/merge-patch+json',
      'text/csv',
    ]) {
      expect(withBody(type, Buffer.from('{"name":"Zoë"}'))).toMatchObject({
        body: '{"name":"Zoë"}',
        isBase64Encoded: false,
      });
    }
  });

  it('hands on a body that is not valid UTF-8 byte for byte, base64-encoded', () => {
    const broken = Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]);
    const event = withBody('application/json', broken);
    expect(event.isBase64Encoded).toBe(true);
    expect(Buffer.from(event.body ?? '', 'base64')).toEqual(broken);
  });

  it('carries the checked claims where the authorizer puts them', () => {
    const event = apiEvent(
      { method: 'GET', target: '/v1/awards', headers: [], body: new Uint8Array(), sourceIp: '127.0.0.1' },
      { ...about, claims: { sub: 'ada' } },
    );
    expect(event.requestContext.authorizer?.jwt).toEqual({ claims: { sub: 'ada' }, scopes: null });
  });
});

describe('the path', () => {
  it('is percent-decoded, without the query', () => {
    expect(pathOf('/awards/health%20improvement?next=%2F')).toBe('/awards/health improvement');
  });

  it('is refused when its encoding is broken', () => {
    expect(pathOf('/awards/%E0%A4%A')).toBeUndefined();
  });
});
