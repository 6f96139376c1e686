import type * as z from 'zod';
import type { CivilDate, Instant } from './dates.ts';
import type { Parsed } from './fields.ts';
import type { Parties, Person } from './people.ts';
import type { Decision } from './refusal.ts';

/** Who did it, in the journal: as they were when they did it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

export const actorOf = (person: Person): Actor => ({
  id: person.id,
  name: person.name,
  organisation: person.organisation,
});

/** When an event happened and who made it happen. Given to `evolve` with every event. */
export interface Stamp {
  readonly at: Instant;
  readonly by: Actor;
}

/** What a command carries besides its own data. Time and new ids are never made inside the domain. */
export interface Context<Related> {
  readonly now: Instant;
  /** The civil date in London at `now`. */
  readonly today: CivilDate;
  readonly by: Person;
  /** The id of the record: new for a command that begins one. */
  readonly id: string;
  /** States of other records that the decision reads; undefined where there is no such record. */
  readonly related: Related;
}

export interface CommandDefinition<Schema extends z.ZodType = z.ZodType> {
  /** What the command does, as a sentence for the API reference: "Record a new award". */
  readonly title: string;
  /** Made when the command is first carried out or described. */
  readonly schema: () => Schema;
  /** Whether the command begins a record. */
  readonly begins?: true;
  /**
   * Whether what can be read of an input is judged though other fields cannot be: for forms of many rows, where a person
   * should hear of every fault at once.
   */
  readonly judgesTheRest?: true;
}

export type CommandDefinitions = Readonly<Record<string, CommandDefinition>>;

/** The commands of a noun as a union: `{ type: 'publishNotice', data: … }`. */
export type CommandOf<Definitions extends CommandDefinitions> = {
  [Type in keyof Definitions & string]: { readonly type: Type; readonly data: Parsed<Definitions[Type]['schema']> };
}[keyof Definitions & string];

/** An event is a fact that happened: its name and what was recorded. */
export interface DomainEvent {
  readonly type: string;
  readonly data: unknown;
}

/** The address of another record that a decision reads. `id` is unique within the authority and the noun. */
export interface Address {
  readonly noun: string;
  readonly id: string;
  /** Whether the decision stands though that record is changed before it is written. Unless said, it is decided again. */
  readonly mayMove?: true;
}

/**
 * A noun that changes: its commands, and the two functions that carry the rules. `decide` gives events or a refusal;
 * `evolve` gives the next state. Both are pure, so any past state is a fold over the journal.
 */
export interface Noun<
  Name extends string,
  State,
  Definitions extends CommandDefinitions,
  Event extends DomainEvent,
  Related extends Readonly<Record<string, unknown>>,
> {
  readonly noun: Name;
  /** The version of the stored shape; raise it with a codec step in the store when the schema changes. */
  readonly version: number;
  readonly commands: Definitions;
  readonly decide: (
    state: State | undefined,
    command: CommandOf<Definitions>,
    context: Context<Related>,
  ) => Decision<Event>;
  readonly evolve: (state: State | undefined, event: Event, stamp: Stamp) => State;
  readonly parties: (state: State) => Parties;
  /**
   * Whether what is there is an unfinished thing of someone whose place this person's organisation has taken: the record is
   * then begun anew, and its journal keeps both.
   */
  readonly isLeftBehind?: (state: State, by: Person) => boolean;
  /** The record that one of this id lives in. Where that is not there, neither can this one be begun: it is not found. */
  readonly livesIn?: (id: string) => Address | undefined;
  /** The records whose states the decision reads, by the names that `decide` knows them by. */
  readonly relatedTo: (
    state: State | undefined,
    command: CommandOf<Definitions>,
    id: string,
  ) => Readonly<Partial<Record<keyof Related & string, Address>>>;
}

/** Gives back the noun as it is, with its types checked against one another. */
export const defineNoun = <
  Name extends string,
  State,
  Definitions extends CommandDefinitions,
  Event extends DomainEvent,
  Related extends Readonly<Record<string, unknown>>,
>(
  noun: Noun<Name, State, Definitions, Event, Related>,
): Noun<Name, State, Definitions, Event, Related> => noun;

/** The state after every event, each with its stamp, from the first. */
export const fold = <State, Event>(
  evolve: (state: State | undefined, event: Event, stamp: Stamp) => State,
  history: readonly { readonly event: Event; readonly stamp: Stamp }[],
): State | undefined =>
  history.reduce<State | undefined>((state, { event, stamp }) => evolve(state, event, stamp), undefined);
