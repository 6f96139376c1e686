import { join } from 'node:path';
import { environmentNames as names } from '../../functions/runtime/names.ts';
import type { Table } from '../../functions/store/client.ts';

const root = join(import.meta.dirname, '..', '..');

/** The bundle of an entry as it is deployed. */
export const entryBundle = (name: string): string => join(root, 'build', 'lambda', name, 'index.mjs');

/** A request as API Gateway gives it to the web entry; with a body, one of JSON. */
export const gatewayEvent = (method: 'GET' | 'POST', path: string, body?: string): object => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: {
    host: 'bench.example',
    accept: body === undefined ? 'text/html' : 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
  },
  requestContext: {
    accountId: 'bench',
    apiId: 'bench',
    domainName: 'bench.example',
    domainPrefix: 'bench',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    requestId: 'bench',
    routeKey: '$default',
    stage: '$default',
    time: '10/Jul/2026:09:00:00 +0000',
    timeEpoch: 1_783_674_000_000,
  },
  ...(body !== undefined && { body }),
  isBase64Encoded: false,
});

/** What the entries read of their environment. */
export const entryEnvironment = (table: Table, endpoint: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  AWS_REGION: process.env.AWS_REGION,
  AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID,
  AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY,
  POWERTOOLS_LOG_LEVEL: 'ERROR',
  [names.stage]: 'local',
  [names.table]: table.name,
  [names.databaseEndpoint]: endpoint,
  [names.baseUrl]: 'http://bench.example',
  [names.issuer]: 'http://issuer.example',
  [names.clientId]: 'bench',
  [names.clientSecret]: 'bench-secret-bench-secret-bench-secret',
  [names.sessionKey]: 'bench-session-bench-session-bench-session',
  [names.outboxFolder]: join(root, 'build', 'bench', 'outbox'),
  [names.mailboxes]: '{}',
});
