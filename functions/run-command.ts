import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type * as z from 'zod';
import { type Action, can, mayEver } from '../domain/authorisation.ts';
import type { CivilDate, Instant } from '../domain/shared/dates.ts';
import type { OrganisationId } from '../domain/shared/ids.ts';
import type { Person } from '../domain/shared/people.ts';
import {
  type Address,
  actorOf,
  type CommandDefinition,
  type Context,
  type DomainEvent,
} from '../domain/shared/record.ts';
import { type Refusal, type Rule, refusal } from '../domain/shared/refusal.ts';
import { platformRule } from '../domain/shared/source.ts';
import { messagesOf } from '../domain/views/messages.ts';
import { type FieldProblem, fieldProblems, strictOf } from './field-problems.ts';
import { type AnyNoun, idPrefixes, type NounName, nounNamed } from './nouns.ts';
import type { Table } from './store/client.ts';
import { canonical, chained } from './store/journal.ts';
import { keys, type RecordAddress } from './store/keys.ts';
import { loadRecords, nothingYet, type RecordVersion, type Stored, saveChange } from './store/records.ts';
import { wellFormedPart } from './well-formed.ts';

/** What running a command needs of the world. */
export interface World {
  readonly table: Table;
  readonly now: () => Instant;
  readonly today: () => CivilDate;
  readonly newId: () => string;
}

export interface Request {
  readonly noun: NounName;
  readonly authority: OrganisationId;
  /** The record's id; left out when the command begins a record under a new id. */
  readonly id?: string | undefined;
  readonly command: string;
  /** The input as it came: parsed here, by the command's own schema. */
  readonly input: unknown;
  readonly person: Person;
  /** Whether a field that the command does not know is refused: nothing that a program sent is silently lost. */
  readonly strict?: boolean | undefined;
  /** The version that the person saw. Left out, the command is tried on whatever stands. */
  readonly seen?: number | undefined;
  /** The idempotency key. The same key with the same input is carried out once. */
  readonly requestId?: string | undefined;
}

export type Outcome =
  | {
      readonly outcome: 'done';
      readonly id: string;
      readonly version: number;
      readonly state: unknown;
      readonly events: readonly DomainEvent[];
      readonly replayed: boolean;
    }
  | { readonly outcome: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[]; readonly version: number }
  | { readonly outcome: 'stale'; readonly version: number; readonly state: unknown }
  | { readonly outcome: 'keyReused' }
  /** Others kept changing the record at the same moment. Nothing was changed. */
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'forbidden' }
  | { readonly outcome: 'notFound' };

/** The table takes no item over 400 KB: a record that grows towards it is refused while it can still be read and mended. */
export const recordTooLarge: Rule = {
  id: 'record-too-large',
  sentence: 'One record holds no more than about 300 KB',
  source: platformRule,
  mend: 'Shorten the texts that you are adding. What is recorded already stays as it is.',
};

const week = 7 * 24 * 3600;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Carries out one command: parses its input, loads the record and what the decision reads, asks the authorisation
 * table and the domain, and saves state, journal, idempotency record and outbox together. Nothing changes unless the
 * outcome is `done`. A command that met someone else's change is decided again on what stands, unless the person
 * said which version they had seen.
 */
export const runCommand = async (world: World, request: Request): Promise<Outcome> => {
  const noun = nounNamed(request.noun);
  const definition = Object.hasOwn(noun.commands, request.command) ? noun.commands[request.command] : undefined;
  if (!definition) return { outcome: 'notFound' };
  const schema = request.strict ? strictOf(definition.schema()) : definition.schema();
  const parsed = schema.safeParse(request.input ?? {});
  const standing: Attempt = {
    ...request,
    definition,
    noun,
    id: request.id ?? `${idPrefixes[request.noun]}_${world.newId()}`,
    idIsNew: request.id === undefined,
    action: `${request.noun}.${request.command}` as Action,
  };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const outcome = await attemptOnce(world, standing, parsed);
    if (outcome !== 'again') return outcome;
    await setTimeout(Math.random() * longestPause * (attempt + 1));
  }
  return { outcome: 'busy' };
};

/** How often a command is tried again when others change its record at the same moment, and how long it waits, in ms. */
const mostAttempts = 8;
const longestPause = 20;

interface Attempt extends Omit<Request, 'noun' | 'id'> {
  readonly noun: AnyNoun;
  readonly id: string;
  readonly idIsNew: boolean;
  readonly definition: CommandDefinition;
  readonly action: Action;
}

const attemptOnce = async (
  world: World,
  attempt: Attempt,
  parsed: z.ZodSafeParseResult<unknown>,
): Promise<Outcome | 'again'> => {
  const { noun, person, definition, authority, id } = attempt;
  const address: RecordAddress = { authority, noun: noun.noun, id };
  const once = parsed.success ? onceOf(attempt, parsed.data) : undefined;
  const home = definition.begins ? homeOf(attempt) : undefined;
  const wanted = [address, ...(home ? [home] : []), ...foreseen(attempt, parsed)];
  const loaded = await loadRecords(world.table, wanted, once);
  const stored = loaded.records.get(keys.record(address).pk);
  const state = standingFor(attempt, stored);
  const isHomeless = home !== undefined && !loaded.records.has(keys.record(home).pk);
  if (state === undefined && (!definition.begins || isHomeless)) {
    // Who could never do it is told so whether the record is there or not: the answer must not tell which.
    return { outcome: mayEver(person, attempt.action) ? 'notFound' : 'forbidden' };
  }

  // A record that does not exist yet belongs to the organisation of the person who begins it, or, for what a provider
  // begins, to the authority that its contract was found under.
  const parties = state === undefined ? beginningParties(attempt) : noun.parties(state);
  const permission = can(person, attempt.action, parties);
  if (permission !== 'allowed') return { outcome: permission };
  if (!parsed.success) {
    const known = fieldProblems(parsed.error);
    const more = await problemsInTheRest(world, attempt, { parsed, known, address, stored });
    return { outcome: 'invalid', problems: [...known, ...more] };
  }

  if (loaded.done && once) return await replay(world, attempt, loaded.done, once, stored);
  const standing = state === undefined ? 0 : (stored?.version ?? 0);
  if (attempt.seen !== undefined && attempt.seen !== standing) return { outcome: 'stale', version: standing, state };
  const asked = new Set(wanted.map((at) => keys.record(at).pk));
  return await decideAndSave(world, attempt, {
    address,
    stored,
    data: parsed.data,
    once,
    loaded: { asked, records: loaded.records },
  });
};

/** Where the record lives that lives in another. */
const homeOf = ({ noun, authority, id }: Attempt): RecordAddress | undefined => {
  const home = noun.livesIn?.(id);
  return home && { authority, ...home };
};

/** The state as the person meets it: what somebody else left behind unfinished is, to them, not there. */
const standingFor = ({ noun, person }: Attempt, stored: Stored | undefined): unknown =>
  stored && noun.isLeftBehind?.(stored.state, person) ? undefined : stored?.state;

/** What the decision finds wrong with the fields that could be read, beside those that could not. Nothing is saved. */
const problemsInTheRest = async (
  world: World,
  attempt: Attempt,
  found: {
    readonly parsed: z.ZodSafeParseError<unknown>;
    readonly known: readonly FieldProblem[];
    readonly address: RecordAddress;
    readonly stored: Stored | undefined;
  },
): Promise<readonly FieldProblem[]> => {
  const { noun, definition, command: type } = attempt;
  const { address, stored, known } = found;
  const rest = definition.judgesTheRest
    ? wellFormedPart(definition.schema(), attempt.input ?? {}, found.parsed.error)
    : undefined;
  if (!rest) return [];
  const command = { type, data: rest.data };
  const state = standingFor(attempt, stored);
  const wanted = noun.relatedTo(state, command, address.id);
  const { related } = await relatedIn(world, address.authority, wanted, nothingLoaded);
  const decision = noun.decide(state, command, contextOf(world, attempt, address, related));
  if (decision.accepted) return [];
  const isKnown = (field: string): boolean =>
    known.some((problem) => field === problem.field || field.startsWith(`${problem.field}.`));
  return decision.refusals.flatMap(({ field, because }) =>
    field === undefined || isKnown(field) ? [] : [{ field, because }],
  );
};

/** The partitions that were asked for, and the records that are there. */
interface Loaded {
  readonly asked: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, Stored>;
}

const nothingLoaded: Loaded = { asked: new Set(), records: new Map() };

type Wanted = Readonly<Partial<Record<string, Address>>>;

const addressesOf = (authority: OrganisationId, wanted: Wanted): readonly RecordAddress[] =>
  Object.values(wanted).flatMap((at) => (at ? [{ authority, ...at }] : []));

/** What the decision will read that can be told before the record is known: loaded with it, in the same round trip. */
const foreseen = (
  { noun, command, authority, id }: Attempt,
  parsed: z.ZodSafeParseResult<unknown>,
): readonly RecordAddress[] =>
  parsed.success ? addressesOf(authority, noun.relatedTo(undefined, { type: command, data: parsed.data }, id)) : [];

const beginningParties = ({ person, authority }: Attempt) =>
  person.organisation === authority ? { authority } : { authority, provider: person.organisation };

/** What makes two requests the same: who asked, with which key, for which command with which facts, as parsed. */
const onceOf = ({ requestId, person, noun, id, idIsNew, command }: Attempt, data: unknown) =>
  requestId === undefined
    ? undefined
    : {
        organisation: person.organisation,
        digest: sha256(`${person.id}\n${requestId}`),
        // An id made anew at each try is no part of what was asked.
        content: sha256(canonical({ noun: noun.noun, id: idIsNew ? '' : id, command, data })),
      };

const replay = async (
  world: World,
  attempt: Attempt,
  done: { readonly digest: string; readonly id: string; readonly version: number },
  once: { readonly content: string },
  stored: Stored | undefined,
): Promise<Outcome> => {
  if (done.digest !== once.content) return { outcome: 'keyReused' };
  const address = { authority: attempt.authority, noun: attempt.noun.noun, id: done.id };
  const found =
    done.id === attempt.id ? stored : (await loadRecords(world.table, [address])).records.get(keys.record(address).pk);
  return { outcome: 'done', id: done.id, version: done.version, state: found?.state, events: [], replayed: true };
};

const decideAndSave = async (
  world: World,
  attempt: Attempt,
  found: {
    readonly address: RecordAddress;
    readonly stored: Stored | undefined;
    readonly data: unknown;
    readonly once: ReturnType<typeof onceOf>;
    readonly loaded: Loaded;
  },
): Promise<Outcome | 'again'> => {
  const { noun, person } = attempt;
  const { address, stored, once } = found;
  const before = standingFor(attempt, stored);
  const command = { type: attempt.command, data: found.data };
  const wanted = noun.relatedTo(before, command, address.id);
  const { related, read } = await relatedIn(world, address.authority, wanted, found.loaded);
  const context = contextOf(world, attempt, address, related);
  const decision = noun.decide(before, command, context);
  if (!decision.accepted) return { outcome: 'refused', refusals: decision.refusals, version: stored?.version ?? 0 };

  const stamp = { at: context.now, by: actorOf(person) };
  const state = decision.events.reduce<unknown>((each, event) => noun.evolve(each, event, stamp), before);
  const { version, head } = stored ?? nothingYet;
  const entry = chained({
    record: keys.record(address).pk,
    sequence: version + 1,
    ...stamp,
    command: attempt.command,
    events: decision.events,
    previous: head,
  });
  const saved = await saveChange(world.table, {
    address,
    shape: noun.version,
    expected: version,
    state,
    entry,
    once: once && {
      organisation: once.organisation,
      key: once.digest,
      digest: once.content,
      expires: Math.floor(Date.parse(context.now) / 1000) + week,
    },
    messages: messagesOf(noun.noun, before, state).map((message, index) => ({
      ...message,
      id: `${address.id}.${version + 1}.${index}`,
    })),
    restsOn: read,
  });
  if (saved === 'tooLarge') return { outcome: 'refused', refusals: [refusal(recordTooLarge)], version };
  if (saved !== 'saved') return 'again';
  return { outcome: 'done', id: address.id, version: version + 1, state, events: decision.events, replayed: false };
};

const contextOf = (world: World, { person }: Attempt, { id }: RecordAddress, related: Related): Context<Related> => ({
  now: world.now(),
  today: world.today(),
  by: person,
  id,
  related,
});

type Related = Readonly<Record<string, unknown>>;

/**
 * The states of the records that the decision reads, by name: as loaded, with one more read for what was not asked. With
 * them the version of each on which the decision rests: nothing is written once one of those has moved on.
 */
const relatedIn = async (
  world: World,
  authority: OrganisationId,
  wanted: Wanted,
  { asked, records }: Loaded,
): Promise<{ readonly related: Related; readonly read: readonly RecordVersion[] }> => {
  const missing = addressesOf(authority, wanted).filter((at) => !asked.has(keys.record(at).pk));
  const more = missing.length > 0 ? (await loadRecords(world.table, missing)).records : undefined;
  const stored = (at: Address): Stored | undefined => {
    const { pk } = keys.record({ authority, ...at });
    return records.get(pk) ?? more?.get(pk);
  };
  const firm = Object.values(wanted).flatMap((at) => (at && !at.mayMove ? [at] : []));
  return {
    related: Object.fromEntries(Object.entries(wanted).map(([name, at]) => [name, at && stored(at)?.state])),
    // Two names may stand for one record.
    read: [...new Map(firm.map((at) => [`${at.noun} ${at.id}`, at])).values()].map((at) => ({
      address: { authority, ...at },
      version: stored(at)?.version ?? 0,
    })),
  };
};
