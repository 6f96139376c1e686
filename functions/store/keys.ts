import type { OrganisationId } from '../../domain/shared/ids.ts';

/**
 * Every key of the one table, each with the question that it answers. The first part of every partition key is the
 * organisation that owns the record, so no query can reach across organisations by mistake.
 */

export interface RecordAddress {
  readonly authority: OrganisationId;
  readonly noun: string;
  readonly id: string;
}

const partitionOf = ({ authority, noun, id }: RecordAddress): string => `${authority}#${noun}#${id}`;

export const keys = {
  /** What is this record now? One consistent read: 1 unit per 4 KB of packed state. */
  record: (address: RecordAddress) => ({ pk: partitionOf(address), sk: 'state' }),

  /** What happened to this record, in order? Beside the state, so that one partition tells the whole story. */
  journal: (address: RecordAddress, sequence: number) => ({
    pk: partitionOf(address),
    sk: `${journalPrefix}${String(sequence).padStart(8, '0')}`,
  }),

  /** Was this request already carried out for this person's organisation? Expires after a week. */
  once: (organisation: OrganisationId, digest: string) => ({ pk: `${organisation}#once#${digest}`, sk: 'once' }),

  /** What has to be told to people, and has it been sent? Written with the record that caused it. */
  outbox: (authority: OrganisationId, at: string, id: string) => ({ pk: `${authority}#outbox`, sk: `${at}#${id}` }),

  /** What does this organisation see in this list? Read models: one query, half a unit per 4 KB. */
  row: (owner: OrganisationId, view: string, sort: string) => ({ pk: `${owner}#${view}`, sk: sort }),
} as const;

export const journalPrefix = 'journal#';

/** The kinds of item, named on each item so that a stream can be filtered by kind. */
export type ItemKind = 'record' | 'journal' | 'once' | 'outbox' | 'row';

/** The address that a record's partition key holds; undefined for any other partition. */
export const addressIn = (pk: string): RecordAddress | undefined => {
  const [authority, noun, ...rest] = pk.split('#');
  if (!authority || !noun || rest.length !== 1 || !rest[0]) return undefined;
  return { authority: authority as OrganisationId, noun, id: rest[0] };
};
