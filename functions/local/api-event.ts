import type { APIGatewayEventRequestContextV2, APIGatewayProxyEventV2 } from 'aws-lambda';

/** A request as it came over the wire. Header names and values are in the order sent, repeats included. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as sent, still percent-encoded. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly sourceIp: string;
}

/** Claims of a checked token. API Gateway hands every claim on as text. */
export type Claims = Readonly<Record<string, string>>;

export type ApiEvent = APIGatewayProxyEventV2 & {
  requestContext: APIGatewayEventRequestContextV2 & {
    authorizer?: { jwt: { claims: Claims; scopes: string[] | null }; principalId: string; integrationLatency: number };
  };
};

/**
 * Builds the event that an HTTP API sends to its Lambda function, payload format 2.0
 * (API Gateway developer guide, "Working with AWS Lambda proxy integrations for HTTP APIs").
 * `path` is the decoded path from `pathOf`; `claims` come from the authorizer, where the route has one.
 */
export const apiEvent = (
  request: GatewayRequest,
  about: { path: string; requestId: string; at: Date; claims: Claims | undefined },
): ApiEvent => {
  const headers = joinedHeaders(request.headers);
  const cookies = (headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '');
  delete headers.cookie;
  const query = queryOf(request.target);
  const host = headers.host ?? 'localhost';
  const parameters = [...new URLSearchParams(query)];
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: about.path,
    rawQueryString: query,
    ...(cookies.length === 0 ? {} : { cookies }),
    headers,
    ...(parameters.length === 0 ? {} : { queryStringParameters: joined(parameters) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      // With its port, which a domain name in AWS never has: the handler builds the request's address from it.
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: {
        method: request.method,
        path: about.path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: about.requestId,
      routeKey: '$default',
      stage: '$default',
      time: commonLogTime(about.at),
      timeEpoch: about.at.getTime(),
      ...(about.claims === undefined
        ? {}
        : { authorizer: { jwt: { claims: about.claims, scopes: null }, principalId: '', integrationLatency: 0 } }),
    },
    ...bodyOf(request.body, headers['content-type']),
  };
};

/** The path as an HTTP API gives it: percent-decoded. Undefined where the encoding is broken, which AWS answers with 400. */
export const pathOf = (target: string): string | undefined => {
  const [path = '/'] = target.split('?', 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

const queryOf = (target: string): string => {
  const mark = target.indexOf('?');
  return mark === -1 ? '' : target.slice(mark + 1);
};

/** Lower-cased names; a repeated header's values joined by a comma, a repeated cookie header's by a semicolon. */
const joinedHeaders = (headers: GatewayRequest['headers']): Record<string, string> => {
  const result: Record<string, string> = {};
  for (const [given, value] of headers) {
    const name = given.toLowerCase();
    const earlier = result[name];
    result[name] = earlier === undefined ? value : `${earlier}${name === 'cookie' ? '; ' : ','}${value}`;
  }
  return result;
};

const joined = (pairs: readonly (readonly [string, string])[]): Record<string, string> => {
  const result: Record<string, string> = {};
  for (const [name, value] of pairs) result[name] = result[name] === undefined ? value : `${result[name]},${value}`;
  return result;
};

/** Content that an HTTP API passes on as text. A form is not among it: forms reach the function base64-encoded. */
const textual = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/javascript\b)/i;

/** Text that is not valid UTF-8 would be altered by passing it as a string, so it goes base64-encoded too. */
const bodyOf = (body: Uint8Array, type = ''): { body?: string; isBase64Encoded: boolean } => {
  if (body.byteLength === 0) return { isBase64Encoded: false };
  const text = textual.test(type) ? utf8(body) : undefined;
  return text === undefined
    ? { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
    : { body: text, isBase64Encoded: false };
};

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    // ignoreBOM keeps a byte order mark in the text: what arrives is what was sent.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 10/Jul/2025:09:30:00 +0000, as in `requestContext.time`. */
const commonLogTime = (at: Date): string => {
  const [date = '', time = ''] = at.toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};
