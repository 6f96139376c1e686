import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { apiEvent, type Claims, type GatewayRequest, pathOf } from './api-event.ts';
import { type GatewayResponse, gatewayMessage, problem, responseFrom } from './api-result.ts';
import { type Authorizer, needsToken } from './authorizer.ts';
import { HandlerFault, PayloadTooLarge } from './handlers.ts';

/** Quotas of an HTTP API (API Gateway developer guide, "Quotas for configuring and running an HTTP API"). */
export const largestBody = 10 * 1024 * 1024;
const largestHead = 10_240;

/** How long a request waits for the read models to catch up, in milliseconds, before it is answered from what there is. */
const patience = 2_000;

export interface GatewayOptions {
  readonly baseUrl: string;
  readonly authorize: Authorizer;
  /** Calls the web function. */
  handle(event: unknown): Promise<unknown>;
  /** Tells the stream that there may be something new in it. */
  poke(): void;
  drained(): Promise<void>;
  log(line: string): void;
  /** The time written on each event; the real time unless a test says otherwise. */
  now?(): Date;
}

export interface Gateway {
  /** Answers one request. With `settle`, what earlier requests wrote is in the read models first. */
  answer(request: GatewayRequest, settle: boolean): Promise<GatewayResponse>;
}

/** The HTTP API of one machine: sends each request to the web function as API Gateway would. */
export const gateway = (options: GatewayOptions): Gateway => {
  const { baseUrl, authorize, log } = options;
  let writes = 0;
  let projected = 0;

  /**
   * Waits until the read models have what was written. One machine only, for people who look straight after they save:
   * in AWS the read models follow within moments and the pages that need more read the record itself.
   */
  const settled = async (): Promise<void> => {
    const wanted = writes;
    if (projected >= wanted) return;
    const done = await Promise.race([options.drained().then(() => true), wait(patience, false, { ref: false })]);
    if (done) projected = Math.max(projected, wanted);
  };

  const invoke = async (
    request: GatewayRequest,
    path: string,
    claims: Claims | undefined,
  ): Promise<GatewayResponse> => {
    const requestId = randomUUID();
    const at = options.now?.() ?? new Date();
    try {
      const response = responseFrom(await options.handle(apiEvent(request, { path, requestId, at, claims })));
      if (response === undefined) throw new HandlerFault('The function returned a malformed response.');
      return { ...response, headers: [...response.headers, ['apigw-requestid', requestId]] };
    } catch (fault) {
      if (fault instanceof PayloadTooLarge) return gatewayMessage(413, 'Request Entity Too Large');
      // Neither the body nor the query: they may hold figures or narrative.
      log(`${request.method} ${path} failed (request ${requestId}): ${traceOf(fault)}`);
      return problem(baseUrl, {
        slug: 'fault',
        title: 'Something went wrong in the service',
        status: 500,
        detail: `Nothing you sent was at fault. Try again; if it happens again, report request ${requestId}.`,
      });
    } finally {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        writes += 1;
        options.poke();
      }
    }
  };

  return {
    answer: async (request, settle) => {
      const path = pathOf(request.target);
      if (path === undefined) return gatewayMessage(400, 'Bad Request');
      if (headBytes(request) > largestHead) return gatewayMessage(431, 'Request Header Fields Too Large');
      if (request.body.byteLength > largestBody) return gatewayMessage(413, 'Request Entity Too Large');
      let claims: Claims | undefined;
      if (needsToken(path)) {
        const authorization = await authorize(headerOf(request, 'authorization'));
        if (!authorization.allowed) {
          return problem(baseUrl, {
            slug: 'not-signed-in',
            title: 'You are not signed in',
            status: 401,
            detail: authorization.because,
          });
        }
        claims = authorization.claims;
      }
      if (settle) await settled();
      return invoke(request, path, claims);
    },
  };
};

/** The request line and the headers' values, which is what the quota counts. */
const headBytes = ({ method, target, headers }: GatewayRequest): number =>
  headers.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0) +
  Buffer.byteLength(`${method} ${target} HTTP/1.1`);

const headerOf = (request: GatewayRequest, wanted: string): string | undefined =>
  request.headers.find(([name]) => name.toLowerCase() === wanted)?.[1];

const traceOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
