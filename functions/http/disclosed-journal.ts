import type { Actor } from '../../domain/shared/record.ts';
import type { NounName } from '../nouns.ts';
import type { Break, JournalEntry } from '../store/journal.ts';

/** One thing that an entry did. Without `data` it is withheld: what was done may be seen, the figures in it may not. */
export interface ShownEvent {
  readonly type: string;
  readonly data?: unknown;
}

export interface ShownEntry {
  readonly sequence: number;
  readonly at: string;
  readonly by: Actor;
  readonly command: string;
  readonly events: readonly ShownEvent[];
  readonly previous: string;
  readonly hash: string;
  /** Whether anything in it is withheld from this reader. */
  readonly isWithheld: boolean;
}

/** A journal as its reader may see it, and whether its chain holds: checked on the entries as they were written. */
export interface ShownJournal {
  readonly entries: readonly ShownEntry[];
  readonly broken: Break | undefined;
}

export interface JournalReader {
  /** Sees figures as they were reported: the contract's manager, and no one else who reads journals. */
  readonly seesFigures: boolean;
  /** Sees what was saved before a return was sent: its provider alone. */
  readonly seesDrafts: boolean;
}

/** Nouns whose events hold figures about people, or words about them. */
const holdsFigures: ReadonlySet<NounName> = new Set(['return', 'concern']);
const draftEvents: ReadonlySet<string> = new Set(['returnSaved']);

const mayBeSeen = (noun: NounName, type: string, reader: JournalReader): boolean =>
  !holdsFigures.has(noun) || (reader.seesFigures && (reader.seesDrafts || !draftEvents.has(type)));

/** The journal for one reader: of a return or a concern, a board sees who did what and when, and no figure. */
export const discloseJournal = (
  noun: NounName,
  entries: readonly JournalEntry[],
  reader: JournalReader,
): readonly ShownEntry[] =>
  entries.map(({ sequence, at, by, command, events, previous, hash }) => ({
    sequence,
    at,
    by,
    command,
    events: events.map(({ type, data }) => (mayBeSeen(noun, type, reader) ? { type, data } : { type })),
    previous,
    hash,
    isWithheld: events.some(({ type }) => !mayBeSeen(noun, type, reader)),
  }));
