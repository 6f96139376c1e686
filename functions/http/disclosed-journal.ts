import type { Actor } from '../../domain/shared/record.ts';
import type { NounName } from '../nouns.ts';
import type { Break, JournalEntry } from '../store/journal.ts';

/**
 * One thing that an entry did. Withheld, it says what was done and not what was recorded: because of the figures in it,
 * or because the provider had not sent it yet.
 */
export type ShownEvent =
  | { readonly type: string; readonly data: unknown }
  | { readonly type: string; readonly withheld: 'figures' | 'draft' };

export interface ShownEntry {
  readonly sequence: number;
  readonly at: string;
  readonly by: Actor;
  readonly command: string;
  readonly events: readonly ShownEvent[];
  /** Null from the first entry whose figures are withheld: a small number could be found by trying which gives the hash. */
  readonly previous: string | null;
  readonly hash: string | null;
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
const holdsFigures: ReadonlySet<NounName> = new Set(['return', 'concern', 'curve']);

/** What was saved in the same entry as it was sent is what was sent; any other save is a draft. */
const isDraft = (type: string, { events }: JournalEntry): boolean =>
  type === 'returnSaved' && !events.some((event) => event.type === 'returnSent');

const shownEvent = (
  noun: NounName,
  { type, data }: JournalEntry['events'][number],
  entry: JournalEntry,
  reader: JournalReader,
): ShownEvent => {
  if (!holdsFigures.has(noun)) return { type, data };
  if (!reader.seesFigures) return { type, withheld: 'figures' };
  return isDraft(type, entry) && !reader.seesDrafts ? { type, withheld: 'draft' } : { type, data };
};

const hidesFigures = (event: ShownEvent): boolean => 'withheld' in event && event.withheld === 'figures';

/**
 * The journal for one reader: of a return or a concern, a board sees who did what and when, and no figure. Every hash is
 * made from the one before it, so that none is shown from the first withheld figure on; whether the chain holds is told.
 */
export const discloseJournal = (
  noun: NounName,
  entries: readonly JournalEntry[],
  reader: JournalReader,
): readonly ShownEntry[] => {
  const shown = entries.map((entry) => entry.events.map((event) => shownEvent(noun, event, entry, reader)));
  const first = shown.findIndex((events) => events.some(hidesFigures));
  const tells = (index: number): boolean => first < 0 || index < first;
  return entries.map(({ sequence, at, by, command, previous, hash }, index) => {
    const events = shown[index] ?? [];
    return {
      sequence,
      at,
      by,
      command,
      events,
      previous: index === 0 || tells(index - 1) ? previous : null,
      hash: tells(index) ? hash : null,
      isWithheld: events.some((event) => 'withheld' in event),
    };
  });
};
