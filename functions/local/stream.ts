import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as SdkRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { alarm } from './alarm.ts';
import type { Checkpoint } from './checkpoint.ts';
import { localCredentials, localRegion } from './database.ts';
import { type Delivery, deliverTo, type Subscriber } from './stream-delivery.ts';
import { lambdaRecord } from './stream-records.ts';

/** How long to wait between looks at the stream, in milliseconds: soon after something happened, seldom when idle. */
const soonest = 20;
const latest = 200;
/** As many records as one event carries in AWS. */
const batchSize = 100;

export interface TableStream {
  /** Looks at the stream now rather than at the next turn. */
  poke(): void;
  /** Resolves when everything written before the call, and what its handling wrote in turn, has been handled. */
  drained(): Promise<void>;
  /** Finishes the batch in hand and stops. What has not been handled stays in the stream for the next start. */
  stop(): Promise<void>;
}

export interface StreamOptions extends Omit<Delivery, 'stopping'> {
  readonly endpoint: string;
  readonly streamArn: string;
  /** Each record goes to each subscriber that wants it, one subscriber after the other, in the order written. */
  readonly subscribers: readonly Subscriber[];
  readonly checkpoint: Checkpoint;
}

interface Shard {
  readonly id: string;
  iterator: string | undefined;
}

/** Follows the table's stream from the checkpoint, as Lambda's event source mappings do in AWS. */
export const followStream = (options: StreamOptions): TableStream => {
  const { streamArn, subscribers, checkpoint, log } = options;
  const client = new DynamoDBStreamsClient({
    endpoint: options.endpoint,
    region: localRegion,
    credentials: localCredentials,
  });
  const bell = alarm();
  let stopping = false;
  let waiting: (() => void)[] = [];
  let open: Shard[] = [];
  const finished = new Set<string>();
  const delivery: Delivery = { ...options, stopping: () => stopping };

  /** Shards come oldest first, so a parent's records are handled before its child's. */
  const findShards = async (): Promise<void> => {
    const known = new Set(open.map(({ id }) => id));
    let after: string | undefined;
    do {
      const { StreamDescription } = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: after }),
      );
      for (const { ShardId: id } of StreamDescription?.Shards ?? []) {
        if (id !== undefined && !known.has(id) && !finished.has(id)) open.push({ id, iterator: undefined });
      }
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after !== undefined);
  };

  const iteratorOf = async (shard: Shard): Promise<string | undefined> => {
    const last = checkpoint.read(shard.id);
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shard.id,
        ...(last === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last }),
      }),
    );
    return ShardIterator;
  };

  const handle = async (shard: Shard, records: readonly SdkRecord[]): Promise<void> => {
    const events = records.map((record) => lambdaRecord(record, streamArn));
    for (const subscriber of subscribers) await deliverTo(subscriber, events, delivery);
    const last = events.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined && !stopping) checkpoint.save(shard.id, last);
  };

  /** Handles one batch of one shard; returns how many records it had. A shard without a next iterator is closed. */
  const pollShard = async (shard: Shard): Promise<number> => {
    shard.iterator ??= await iteratorOf(shard);
    if (shard.iterator === undefined) return 0;
    const page = await client.send(new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: batchSize }));
    const records = page.Records ?? [];
    if (records.length > 0) await handle(shard, records);
    shard.iterator = page.NextShardIterator;
    if (shard.iterator === undefined) finished.add(shard.id);
    return records.length;
  };

  const poll = async (): Promise<number> => {
    if (open.length === 0) await findShards();
    let count = 0;
    for (const shard of open) count += await pollShard(shard);
    open = open.filter(({ id }) => !finished.has(id));
    return count;
  };

  const follow = async (): Promise<void> => {
    let delay = soonest;
    while (!stopping) {
      const hoping = waiting;
      waiting = [];
      try {
        if ((await poll()) > 0) {
          waiting = [...hoping, ...waiting];
          delay = soonest;
          continue;
        }
        for (const resolve of hoping) resolve();
      } catch (fault) {
        // An iterator that has expired, or a database that was away for a moment: start again from the checkpoint.
        waiting = [...hoping, ...waiting];
        for (const shard of open) shard.iterator = undefined;
        if (!stopping) log(`Reading the table's stream failed and will be tried again: ${nameOf(fault)}`);
      }
      delay = (await bell.wait(delay)) === 'rung' ? soonest : Math.min(delay * 1.5, latest);
    }
    for (const resolve of waiting) resolve();
  };
  const following = follow();

  return {
    poke: bell.ring,
    drained: () =>
      new Promise((resolve) => {
        if (stopping) return resolve();
        waiting.push(resolve);
        bell.ring();
      }),
    stop: async () => {
      stopping = true;
      bell.ring();
      await following;
      client.destroy();
    },
  };
};

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'unknown fault');
