import * as z from 'zod';
import type { Calculator } from '../../domain/calculators/calculator.ts';
import { calculators } from '../../domain/calculators/index.ts';
import { nounNamed, nounNames } from '../nouns.ts';
import { apiReads } from './api-reads.ts';
import { commandPath } from './places.ts';

/** The OpenAPI 3.1 description of the API, made from the very schemas that parse the requests. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: object;
  };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly security: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly object[];
  readonly security?: readonly object[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: { readonly 'application/json': { readonly schema: object } };
  };
  readonly responses: Readonly<Record<string, object>>;
}

const openPath = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const pathParameters = (path: string): readonly object[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: parameterNotes[String(name)] ?? 'The record’s id.',
    schema: { type: 'string' },
  }));

const parameterNotes: Readonly<Record<string, string>> = {
  awardId: 'The award’s id, such as awd_0123456789abcdef.',
  contractId: 'The contract’s id, such as ctr_0123456789abcdef.',
  outcomeId: 'The outcome’s id, such as out_0123456789abcdef.',
  period: 'The period of the return, such as 2025-Q1.',
  measureKey: 'The short name of the measure, such as smoking-quits.',
  concern:
    'The period in which the concern arose and what it is about: a measure, return, money or papers. Such as 2025-Q1.smoking-quits.',
};

const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const problems = {
  401: problem('No bearer token, or one that is not valid'),
  403: problem('The role does not allow it'),
  404: problem('Nothing there that your organisation can see'),
} as const;

/** What any request with a body can meet, signed in or not. */
const unsigned = {
  400: problem('A header, the encoding or the JSON is not as it should be'),
  413: problem('The body is larger than 1 MB'),
  415: problem('The body is not JSON'),
  422: problem('A field is missing or wrong, or a rule refuses it; each is named by a JSON pointer'),
} as const;

const commandProblems = {
  ...problems,
  ...unsigned,
  409: problem('A rule refuses the command as the record stands'),
  412: problem('The record has another version than If-Match names'),
} as const;

const doneSchema = {
  type: 'object',
  required: ['id', 'version', 'url'],
  properties: {
    id: { type: 'string' },
    version: { type: 'integer', minimum: 1 },
    url: { type: 'string', format: 'uri' },
  },
};

const commandOperation = (
  noun: string,
  command: string,
  definition: { title: string; schema: () => z.ZodType },
  path: string,
): Operation => ({
  operationId: `${noun}.${command}`,
  summary: definition.title,
  description: `${definition.title}. Refusals name the rule; the problem’s type opens a page that explains it.`,
  tags: [noun],
  parameters: [
    ...pathParameters(path),
    { $ref: '#/components/parameters/IdempotencyKey' },
    { $ref: '#/components/parameters/IfMatch' },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: inputSchema(definition.schema()) } },
  },
  responses: {
    200: {
      description: 'Done',
      headers: { ETag: { schema: { type: 'string' } } },
      content: { 'application/json': { schema: doneSchema } },
    },
    201: {
      description: 'Begun',
      headers: { ETag: { schema: { type: 'string' } } },
      content: { 'application/json': { schema: doneSchema } },
    },
    ...commandProblems,
  },
});

/** What the command takes, before it is parsed: amounts and dates are text, as they are sent. */
export const inputSchema = (schema: z.ZodType): object => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return json;
};

const listParameters = [{ $ref: '#/components/parameters/Cursor' }, { $ref: '#/components/parameters/Limit' }];

const readOperation = (read: (typeof apiReads)[number]): Operation => ({
  operationId: `read ${read.path}`.replaceAll(/[^a-zA-Z]+/g, '.').replace(/\.$/, ''),
  summary: read.title,
  description: `${read.title}. Figures are shown as your role may see them.`,
  tags: [read.action.split('.')[0] ?? 'read'],
  parameters: [...pathParameters(read.path), ...(read.isList ? listParameters : [])],
  responses: {
    200: {
      description: read.isList ? 'One page of the list' : 'The record',
      content: {
        'application/json': {
          schema: read.isList
            ? {
                type: 'object',
                required: ['items', 'next'],
                properties: { items: { type: 'array', items: { type: 'object' } }, next: { type: ['string', 'null'] } },
              }
            : { type: 'object' },
        },
      },
    },
    ...problems,
  },
});

/** Open to anyone: no token, nothing stored. */
const calculatorOperation = ({ name, title, about, schema }: Calculator): Operation => ({
  operationId: `calculators.${name}`,
  summary: title,
  description: about,
  tags: ['calculator'],
  parameters: [],
  security: [],
  requestBody: { required: true, content: { 'application/json': { schema: inputSchema(schema()) } } },
  responses: {
    200: { description: 'The answer', content: { 'application/json': { schema: { type: 'object' } } } },
    ...unsigned,
  },
});

const paths = (): OpenApiDocument['paths'] => {
  const all: Record<string, Record<string, Operation>> = {};
  const add = (path: string, method: 'get' | 'post', operation: Operation): void => {
    all[openPath(path)] = { ...all[openPath(path)], [method]: operation };
  };
  for (const read of apiReads) add(`/v1${read.path}`, 'get', readOperation(read));
  for (const noun of nounNames) {
    for (const [command, definition] of Object.entries(nounNamed(noun).commands)) {
      const path = `/v1${commandPath(noun, command, definition.begins ?? false)}`;
      add(path, 'post', commandOperation(noun, command, definition, path));
    }
  }
  for (const calculator of calculators)
    add(`/v1/calculators/${calculator.name}`, 'post', calculatorOperation(calculator));
  add('/health', 'get', {
    operationId: 'health',
    summary: 'Whether the service and its table answer',
    description: 'Whether the service and its table answer.',
    tags: ['service'],
    parameters: [],
    security: [],
    responses: { 200: { description: 'Both answer' }, 503: { description: 'The table does not answer' } },
  });
  return all;
};

const tags = [
  { name: 'award', description: 'Choosing a provider lawfully, and proving it' },
  { name: 'contract', description: 'Terms, values, measures and their versions' },
  { name: 'return', description: 'What a provider reports each period' },
  { name: 'concern', description: 'A flagged variance and what was done about it' },
  { name: 'curve', description: 'The course of a measure: phases, annotations, forecasts, actions and reports' },
  { name: 'outcome', description: 'Population outcomes and their indicators' },
  { name: 'scorecard', description: 'What the programme board reads' },
  { name: 'statusBoard', description: 'Who has reported and who has not' },
  { name: 'journal', description: 'What happened to a record, in order' },
  { name: 'calculator', description: 'Questions of law and method that anyone may ask' },
  { name: 'service', description: 'The service itself' },
];

export const openApiDocument = (baseUrl: string): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {
    title: 'Outturn',
    version: '1',
    description:
      'Outcomes-based commissioning and contract management. Amounts of money are decimal text in pounds; dates are ISO 8601.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: baseUrl }],
  tags,
  security: [{ bearer: [] }],
  paths: paths(),
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description: 'The same key with the same request is carried out once, for a week.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
      IfMatch: {
        name: 'If-Match',
        in: 'header',
        required: false,
        description: 'The ETag of the version that you saw; refused with 412 when the record has changed since.',
        schema: { type: 'string' },
      },
      Cursor: {
        name: 'cursor',
        in: 'query',
        required: false,
        description: 'The `next` of the page before.',
        schema: { type: 'string' },
      },
      Limit: {
        name: 'limit',
        in: 'query',
        required: false,
        description: 'How many items a page has.',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
      },
    },
    schemas: {
      Problem: {
        type: 'object',
        description: 'A problem as RFC 9457 has it.',
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { type: 'string', format: 'uri' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          version: { type: 'integer' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pointer', 'detail'],
              properties: { pointer: { type: 'string' }, detail: { type: 'string' }, type: { type: 'string' } },
            },
          },
        },
      },
    },
  },
});
