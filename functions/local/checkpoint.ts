import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/**
 * How far the stream has been handled: for each shard, the sequence number of the last record that every subscriber
 * has finished with. It belongs to one stream; a table made afresh has another and starts from its beginning.
 */
export interface Checkpoint {
  read(shard: string): string | undefined;
  save(shard: string, sequenceNumber: string): void;
}

const Stored = z.object({ stream: z.string(), shards: z.record(z.string(), z.string()) });

/**
 * A checkpoint in a file. It is written after each batch and put in place by renaming, so that the process may end at
 * any moment: at worst the last batch is handled twice, which the handlers allow for.
 */
export const fileCheckpoint = (file: string, stream: string): Checkpoint => {
  const shards = readShards(file, stream);
  return {
    read: (shard) => shards[shard],
    save: (shard, sequenceNumber) => {
      shards[shard] = sequenceNumber;
      writeFileSync(`${file}.new`, JSON.stringify({ stream, shards }));
      renameSync(`${file}.new`, file);
    },
  };
};

/** A file that cannot be read, or is of another stream, means starting from the beginning: late, but nothing missed. */
const readShards = (file: string, stream: string): Record<string, string> => {
  try {
    const stored = Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
    return stored.stream === stream ? stored.shards : {};
  } catch {
    return {};
  }
};
