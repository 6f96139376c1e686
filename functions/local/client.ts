import type { GatewayRequest } from './api-event.ts';
import type { Gateway } from './gateway.ts';
import { loopback } from './ports.ts';

/** Sends one request into the running service without a socket, as `fetch` would: a path and the usual particulars. */
export type Call = (path: string, init?: RequestInit) => Promise<Response>;

/** Makes a `Call` on the gateway. Reading waits for the read models; writing does not, so that many writes go quickly. */
export const callOn =
  (gateway: Gateway, baseUrl: string): Call =>
  async (path, init) => {
    const request = new Request(new URL(path, baseUrl), { ...init, redirect: 'manual' });
    const response = await gateway.answer(
      await wireRequest(request, new URL(baseUrl).host),
      request.method === 'GET' || request.method === 'HEAD',
    );
    const headers = new Headers();
    for (const [name, value] of response.headers) headers.append(name, value);
    const empty = response.body.byteLength === 0;
    return new Response(empty ? null : Buffer.from(response.body), { status: response.status, headers });
  };

const wireRequest = async (request: Request, host: string): Promise<GatewayRequest> => {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    target: `${pathname}${search}`,
    headers: [['host', host], ...request.headers],
    body: new Uint8Array(await request.arrayBuffer()),
    sourceIp: loopback,
  };
};

/** What the JSON API answered. `body` is the parsed JSON, or undefined where there was none. */
export interface ApiReply<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | undefined;
  readonly headers: Headers;
}

export interface WriteOptions {
  /** Sent as Idempotency-Key. */
  readonly idempotencyKey?: string;
  /** Sent as If-Match: the ETag of what the change is based on. */
  readonly ifMatch?: string;
}

/** The JSON API as one person (or nobody) uses it. The type of a reply's body is what the caller expects, unchecked. */
export interface ApiClient {
  get<Body = unknown>(path: string): Promise<ApiReply<Body>>;
  post<Body = unknown>(path: string, body?: unknown, options?: WriteOptions): Promise<ApiReply<Body>>;
  put<Body = unknown>(path: string, body?: unknown, options?: WriteOptions): Promise<ApiReply<Body>>;
  patch<Body = unknown>(path: string, body?: unknown, options?: WriteOptions): Promise<ApiReply<Body>>;
  delete<Body = unknown>(path: string, options?: WriteOptions): Promise<ApiReply<Body>>;
}

export interface ServiceClient {
  /** The API with the bearer token of that person. */
  as(personId: string): ApiClient;
  /** The API without a token. */
  readonly anonymous: ApiClient;
}

export const serviceClient = (call: Call, tokenFor: (personId: string) => Promise<string>): ServiceClient => ({
  as: (personId) => apiClient(call, async () => ({ authorization: `Bearer ${await tokenFor(personId)}` })),
  anonymous: apiClient(call, async () => ({})),
});

const apiClient = (call: Call, credentials: () => Promise<Record<string, string>>): ApiClient => {
  const send = async <Body>(method: string, path: string, body: unknown, options: WriteOptions = {}) => {
    const response = await call(path, {
      method,
      headers: {
        ...(await credentials()),
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        ...(options.ifMatch === undefined ? {} : { 'if-match': options.ifMatch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      body: (await parsed(response)) as Body,
      etag: response.headers.get('etag') ?? undefined,
      headers: response.headers,
    };
  };
  return {
    get: (path) => send('GET', path, undefined),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
  };
};

/** JSON as what it says; anything else as its text. */
const parsed = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return undefined;
  return /\bjson\b/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
};
