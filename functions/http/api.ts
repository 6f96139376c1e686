import type { Context, Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { mayEver } from '../../domain/authorisation.ts';
import { type NounName, nounNamed, nounNames } from '../nouns.ts';
import { runCommand } from '../run-command.ts';
import { apiReads } from './api-reads.ts';
import type { Answering } from './app.ts';
import { jsonBody } from './body.ts';
import { commandPath, pageOf, places } from './places.ts';
import { outcomeProblem, ProblemError, problemJson } from './problems.ts';
import { Reader } from './reader.ts';
import { personFrom, type SignedIn } from './session.ts';

/** The person that the gateway's authorizer vouches for: it has checked the token's signature, issuer and expiry. */
const personOf = (context: Context): SignedIn => {
  const event = (context.env as { event?: LambdaEvent } | undefined)?.event;
  const authorizer = (event?.requestContext as { authorizer?: { jwt?: { claims?: unknown } } } | undefined)?.authorizer;
  const person = personFrom(authorizer?.jwt?.claims);
  if (!person) throw new ProblemError('notSignedIn');
  return person;
};

/** The version in `If-Match`, as a GET or POST answered it in `ETag`. `*` takes whatever stands. */
const versionSeen = (header: string | undefined): number | undefined => {
  if (header === undefined || header === '*') return undefined;
  const parts = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!parts) throw new ProblemError('badHeader');
  return Number(parts[1]);
};

const idempotencyKey = (header: string | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) throw new ProblemError('badHeader');
  return header;
};

/** Adds the JSON API: every command of every noun at its own address, and the reads. */
export const addApi = (app: Hono, answering: Answering): void => {
  for (const noun of nounNames) {
    for (const [command, definition] of Object.entries(nounNamed(noun).commands)) {
      const path = `/v1${commandPath(noun, command, definition.begins ?? false)}`;
      app.post(path, (context) => carryOut(context, answering, noun, command));
    }
  }
  for (const read of apiReads) {
    app.get(`/v1${read.path}`, async (context) => {
      const person = personOf(context);
      if (!mayEver(person, read.action)) throw new ProblemError('forbidden');
      const answer = await read.answer({
        person,
        params: context.req.param() as Record<string, string>,
        query: new URL(context.req.url).searchParams,
        today: answering.clock.today(),
        read: new Reader(answering.parts.world.table, person),
      });
      const tag = answer.version === undefined ? undefined : `"${answer.version}"`;
      if (tag && context.req.header('if-none-match') === tag) return context.body(null, 304, { etag: tag });
      return context.json(answer.body as never, 200, tag ? { etag: tag } : {});
    });
  }
};

const carryOut = async (context: Context, answering: Answering, noun: NounName, command: string): Promise<Response> => {
  const person = personOf(context);
  const seen = versionSeen(context.req.header('if-match'));
  const requestId = idempotencyKey(context.req.header('idempotency-key'));
  const input = await jsonBody(context);
  const params = context.req.param() as Record<string, string>;
  const hasId = Object.keys(params).length > 0;
  const outcome = await runCommand(answering.parts.world, {
    noun,
    command,
    authority: await new Reader(answering.parts.world.table, person).authorityOf(noun, params),
    id: hasId ? places[noun].id(params) : undefined,
    input,
    strict: true,
    person,
    seen,
    requestId,
  });
  if (outcome.outcome !== 'done') return problemJson(outcomeProblem(answering.baseUrl, outcome));
  const path = pageOf(noun, outcome.id);
  const isNew = outcome.version === 1;
  return context.json(
    { id: outcome.id, version: outcome.version, url: `${answering.baseUrl}/v1${path}` },
    isNew ? 201 : 200,
    {
      etag: `"${outcome.version}"`,
      ...(isNew && { location: `${answering.baseUrl}/v1${path}` }),
    },
  );
};
