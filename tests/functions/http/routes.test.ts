import { describe, expect, it } from 'vitest';
import { grants } from '../../../domain/authorisation.ts';
import { calculators } from '../../../domain/calculators/index.ts';
import { allRules } from '../../../functions/http/all-rules.ts';
import { apiReads } from '../../../functions/http/api-reads.ts';
import { type AppParts, allApps } from '../../../functions/http/app.ts';
import { openApiDocument } from '../../../functions/http/openapi.ts';
import { commandPath } from '../../../functions/http/places.ts';
import { routeFiles, siteFiles } from '../../../functions/http/routes/index.ts';
import { formPath } from '../../../functions/http/site.tsx';
import { nounNamed, nounNames } from '../../../functions/nouns.ts';
import { makeClock } from '../../../functions/runtime/clock.ts';
import { openTable } from '../../../functions/store/client.ts';

/** The app with nothing behind it: its routes can be listed without a table. */
const parts: AppParts = {
  world: { table: openTable({ name: 'none', endpoint: 'http://127.0.0.1:1' }), ...makeClock(), newId: () => 'x' },
  signIn: {
    baseUrl: 'http://127.0.0.1:1',
    issuer: 'http://127.0.0.1:2',
    clientId: 'outturn',
    clientSecret: async () => undefined,
    sessionKey: async () => new Uint8Array(32),
  },
  assets: { address: (name) => name, read: async () => new Uint8Array() },
  reportFault: () => undefined,
};

/** Addresses that anyone may open: they show nothing of any organisation. */
const open = [
  'GET /assets/:name',
  'GET /health',
  'GET /sign-in',
  'GET /sign-in/return',
  'POST /sign-out',
  'GET /signing-out',
  'GET /problems',
  'GET /problems/:rule',
  'GET /signed-out',
  'GET /sign-in-refused',
  'GET /accessibility',
  'GET /privacy',
  'GET /security',
  'GET /openapi.json',
  'GET /api',
  'GET /calculators',
  ...calculators.flatMap(({ name }) => [
    `GET /calculators/${name}`,
    `POST /calculators/${name}`,
    `POST /v1/calculators/${name}`,
  ]),
];

const siteRoutes = (await Promise.all(siteFiles.map(({ load }) => load()))).flat();

const apps = await allApps(parts);
const served = apps
  .flatMap(({ routes }) => routes)
  .filter((route) => route.method !== 'ALL')
  .map((route) => `${route.method} ${route.path}`);

const commands = nounNames.flatMap((noun) =>
  Object.entries(nounNamed(noun).commands).map(([command, { begins }]) => ({ noun, command, begins: begins ?? false })),
);

const ruled = [
  ...siteRoutes.flatMap((route) =>
    route.kind === 'form' || route.kind === 'preview'
      ? [`GET ${formPath(route)}`, `POST ${formPath(route)}`]
      : [`GET ${route.path}`],
  ),
  ...apiReads.map((read) => `GET /v1${read.path}`),
  ...commands.map(({ noun, command, begins }) => `POST /v1${commandPath(noun, command, begins)}`),
];

describe('routes', () => {
  it('has no route but those with a rule in the authorisation table and those open to anyone', () => {
    expect(served.filter((route) => !ruled.includes(route) && !open.includes(route))).toEqual([]);
  });

  it('serves each route once', () => {
    expect(served.filter((route, index) => served.indexOf(route) !== index)).toEqual([]);
  });

  it('loads for each address the file that answers it', () => {
    const misplaced = apps.flatMap(({ routes }, index) =>
      routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ path }) => path.replaceAll(/:\w+/g, 'x'))
        .filter((path) => routeFiles.findIndex(({ at }) => at.test(path)) !== index),
    );
    expect(misplaced).toEqual([]);
  });

  it('names for every page, form and read an action that the table knows', () => {
    const named = [
      ...siteRoutes.map((route) => (route.kind === 'form' ? `${route.noun}.${route.command}` : route.action)),
      ...apiReads.map((read) => read.action),
      ...commands.map(({ noun, command }) => `${noun}.${command}`),
    ];
    expect(named.filter((action) => action !== 'signedIn' && !Object.hasOwn(grants, action))).toEqual([]);
  });

  it('gives every command that people carry out a form', () => {
    const forms = new Set(
      siteRoutes.flatMap((route) => (route.kind === 'form' ? [`${route.noun}.${route.command}`] : [])),
    );
    // The platform opens concerns by itself; a whole list of measures is put at once through the API alone.
    const without = new Set(['concern.open', 'contract.setMeasures']);
    const missing = commands
      .map(({ noun, command }) => `${noun}.${command}`)
      .filter((name) => !forms.has(name) && !without.has(name));
    expect(missing).toEqual([]);
  });
});

describe('the OpenAPI description', () => {
  const document = openApiDocument('http://127.0.0.1:1');
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );

  it('describes every route of the API and no other', () => {
    expect(new Set(described)).toEqual(new Set([...served.filter((route) => route.includes(' /v1/')), 'GET /health']));
  });

  it('gives every operation an id of its own', () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => operation.operationId),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says of every command what it takes', () => {
    for (const { noun, command, begins } of commands) {
      const path = `/v1${commandPath(noun, command, begins)}`.replaceAll(/:(\w+)/g, '{$1}');
      expect(document.paths[path]?.post?.requestBody?.content['application/json'].schema, path).toMatchObject({
        type: 'object',
      });
    }
  });
});

describe('rules', () => {
  it('have ids of their own, since each is the address of a page', () => {
    const ids = allRules().map((rule) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  });
});
