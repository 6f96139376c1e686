import { award } from '../domain/award/noun.ts';
import { concern } from '../domain/concern/noun.ts';
import { contract } from '../domain/contract/noun.ts';
import { curve } from '../domain/curve/noun.ts';
import { outcome } from '../domain/outcome/noun.ts';
import { return_ } from '../domain/return/noun.ts';
import type { CommandDefinitions, DomainEvent, Noun } from '../domain/shared/record.ts';

/** Every noun that changes, by its name. A noun that is not here cannot be commanded, stored or rebuilt. */
export const nouns = { award, contract, return: return_, concern, curve, outcome } as const;
export type NounName = keyof typeof nouns;

/** The state of a noun: `StateOf<'contract'>`. */
export type StateOf<Name extends NounName> =
  (typeof nouns)[Name] extends Noun<Name, infer State, infer _C, infer _E, infer _R> ? State : never;

/** The names of a noun's commands. */
export type CommandName<Name extends NounName> = keyof (typeof nouns)[Name]['commands'] & string;

/** A noun whose types are not known until the request is: the one place where they are put aside. */
export type AnyNoun = Noun<string, unknown, CommandDefinitions, DomainEvent, Readonly<Record<string, unknown>>>;
export const nounNamed = (name: NounName): AnyNoun => nouns[name] as unknown as AnyNoun;
export const nounNames = Object.keys(nouns) as NounName[];
export const isNounName = (name: string): name is NounName => Object.hasOwn(nouns, name);

/** The prefix of each noun's ids. Returns and concerns are named within their contract. */
export const idPrefixes: Readonly<Record<NounName, string>> = {
  award: 'awd',
  contract: 'ctr',
  return: 'ret',
  concern: 'cnc',
  curve: 'crv',
  outcome: 'out',
};
