import { describe, expect, it } from 'vitest';
import { problem, responseFrom } from '../../../functions/local/api-result.ts';

const textOf = (body: Uint8Array | undefined) => Buffer.from(body ?? []).toString();

describe('what the web function returns', () => {
  it('becomes status, headers and body, with one Set-Cookie for each cookie', () => {
    const response = responseFrom({
      statusCode: 303,
      headers: { Location: '/home', 'X-Count': 3 },
      cookies: ['session=a; HttpOnly', 'notice=b'],
      body: 'see other',
    });
    expect(response).toMatchObject({
      status: 303,
      headers: [
        ['location', '/home'],
        ['x-count', '3'],
        ['set-cookie', 'session=a; HttpOnly'],
        ['set-cookie', 'notice=b'],
      ],
    });
    expect(textOf(response?.body)).toBe('see other');
  });

  it('is decoded where it says that it is base64', () => {
    const response = responseFrom({
      statusCode: 200,
      body: Buffer.from([0, 255, 7]).toString('base64'),
      isBase64Encoded: true,
    });
    expect([...(response?.body ?? [])]).toEqual([0, 255, 7]);
  });

  it('is the body itself, as JSON, where it has no status', () => {
    expect(textOf(responseFrom({ healthy: true })?.body)).toBe('{"healthy":true}');
  });

  it('is refused where it has a status and is malformed', () => {
    expect(responseFrom({ statusCode: '200' })).toBeUndefined();
    expect(responseFrom({ statusCode: 200, body: { not: 'text' } })).toBeUndefined();
  });
});

describe('a problem', () => {
  it('has a type that opens a page of the service, and says how to sign in where that is what is missing', () => {
    const { status, headers, body } = problem('http://127.0.0.1:3000', {
      slug: 'not-signed-in',
      title: 'You are not signed in',
      status: 401,
      detail: 'Send a token.',
    });
    expect(status).toBe(401);
    expect(headers).toContainEqual(['content-type', 'application/problem+json']);
    expect(headers).toContainEqual(['www-authenticate', 'Bearer']);
    expect(JSON.parse(textOf(body))).toMatchObject({
      type: 'http://127.0.0.1:3000/problems/not-signed-in',
      status: 401,
    });
  });
});
