import * as z from 'zod';

/** An answer ready for the wire. `Set-Cookie` may appear several times. */
export interface GatewayResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

const Result = z.object({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().optional(),
});

/**
 * Reads what the function returned in payload format 2.0. A result without `statusCode` is the body itself, as JSON, with
 * status 200. Undefined where the result has a status but is otherwise malformed, which an HTTP API answers with 500.
 */
export const responseFrom = (returned: unknown): GatewayResponse | undefined => {
  if (typeof returned !== 'object' || returned === null || !('statusCode' in returned)) {
    return {
      status: 200,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(JSON.stringify(returned)),
    };
  }
  const parsed = Result.safeParse(returned);
  if (!parsed.success) return undefined;
  const { statusCode, headers = {}, cookies = [], body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: [
      ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const),
      ...cookies.map((cookie) => ['set-cookie', cookie] as const),
    ],
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
};

/** What the HTTP API itself answers, before any function is called. */
export const gatewayMessage = (status: number, message: string): GatewayResponse => ({
  status,
  headers: [['content-type', 'application/json']],
  body: Buffer.from(JSON.stringify({ message })),
});

/** A problem in the form that the product's JSON API gives them (RFC 9457). */
export const problem = (
  baseUrl: string,
  { slug, title, status, detail }: { slug: string; title: string; status: number; detail: string },
): GatewayResponse => ({
  status,
  headers: [
    ['content-type', 'application/problem+json'],
    ['cache-control', 'no-store'],
    ...(status === 401 ? [['www-authenticate', 'Bearer'] as const] : []),
  ],
  body: Buffer.from(JSON.stringify({ type: `${baseUrl}/problems/${slug}`, title, status, detail })),
});
