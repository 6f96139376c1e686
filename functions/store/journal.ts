import { createHash } from 'node:crypto';
import type { Actor, DomainEvent } from '../../domain/shared/record.ts';

/** What one accepted command did to one record. Entries are only ever added; each is chained to the one before it. */
export interface JournalEntry {
  readonly record: string;
  /** 1 for the first; equal to the record's version after it. */
  readonly sequence: number;
  readonly at: string;
  readonly by: Actor;
  readonly command: string;
  readonly events: readonly DomainEvent[];
  /** The hash of the entry before, or `beginning` for the first. */
  readonly previous: string;
  readonly hash: string;
}

export const beginning = '0'.repeat(64);

/** JSON with the keys of every object in order, so that the same facts always give the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
};

/** The entry's hash: SHA-256, in hexadecimal, of everything in it and of the hash before it. */
export const hashOf = (entry: Omit<JournalEntry, 'hash'>): string => {
  const { record, sequence, at, by, command, events, previous } = entry;
  return createHash('sha256').update(canonical({ record, sequence, at, by, command, events, previous })).digest('hex');
};

export const chained = (entry: Omit<JournalEntry, 'hash'>): JournalEntry => ({ ...entry, hash: hashOf(entry) });

export interface Break {
  readonly record: string;
  readonly sequence: number;
  readonly because: string;
}

/**
 * The first entry that breaks the chain, or undefined when the whole is as it was written. `head` is the hash that the
 * record's state carries: a journal cut short at its end is found by it.
 */
export const firstBreak = (
  record: string,
  entries: readonly JournalEntry[],
  head: { readonly version: number; readonly hash: string },
): Break | undefined => {
  let previous = beginning;
  for (const [index, entry] of entries.entries()) {
    const sequence = index + 1;
    const found = (because: string): Break => ({ record, sequence, because });
    if (entry.sequence !== sequence)
      return found(`entry ${sequence} is missing; entry ${entry.sequence} stands in its place`);
    if (entry.record !== record) return found('the entry belongs to another record');
    if (entry.previous !== previous) return found('the entry does not follow from the one before it');
    if (hashOf(entry) !== entry.hash) return found('the entry was altered after it was written');
    previous = entry.hash;
  }
  if (entries.length !== head.version)
    return { record, sequence: entries.length + 1, because: 'the journal ends before the record does' };
  return previous === head.hash
    ? undefined
    : { record, sequence: entries.length, because: 'the record does not carry the hash of its last entry' };
};
