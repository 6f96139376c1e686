import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** A function fed from the stream, with the filter that its event source mapping has in AWS. */
export interface Subscriber {
  readonly name: string;
  wants(record: DynamoDBRecord): boolean;
  handle(event: DynamoDBStreamEvent): Promise<unknown>;
}

/** A record given up on, as it is kept: it can be read, put right and handled again. */
export interface DeadLetter {
  readonly at: string;
  readonly subscriber: string;
  readonly fault: string;
  readonly record: DynamoDBRecord;
}

export interface Delivery {
  /** How often one record may fail before it is set aside. */
  readonly attempts: number;
  /** The wait before the first repeat, in milliseconds; each further one is twice as long. */
  readonly pause: number;
  park(letter: DeadLetter): void;
  log(line: string): void;
  stopping(): boolean;
}

/** What became of a batch: the place of the first record not handled, and why. */
type Outcome = 'handled' | { readonly failedAt: number; readonly fault: string; readonly wholeBatch: boolean };

/**
 * Gives the wanted records to the subscriber in order. Where it reports a failed record, everything before it counts as
 * handled and delivery goes on from that record; after so many attempts the record is set aside and the rest continue.
 * A subscriber that fails without saying where is given its records one at a time, so that only the bad one is set aside.
 */
export const deliverTo = async (
  subscriber: Subscriber,
  records: readonly DynamoDBRecord[],
  delivery: Delivery,
): Promise<void> => {
  let rest = records.filter((record) => subscriber.wants(record));
  let size = rest.length;
  let failures = 0;
  while (rest.length > 0 && !delivery.stopping()) {
    const batch = rest.slice(0, size);
    const outcome = await attempt(subscriber, batch);
    if (outcome === 'handled') {
      rest = rest.slice(batch.length);
      failures = 0;
      continue;
    }
    if (outcome.wholeBatch) size = 1;
    failures = outcome.failedAt > 0 ? 1 : failures + 1;
    rest = rest.slice(outcome.failedAt);
    if (failures < delivery.attempts) {
      await wait(delivery.pause * 2 ** (failures - 1));
      continue;
    }
    const [bad, ...remaining] = rest;
    if (bad !== undefined) setAside(subscriber, bad, outcome.fault, delivery);
    rest = remaining;
    failures = 0;
  }
};

const attempt = async (subscriber: Subscriber, batch: readonly DynamoDBRecord[]): Promise<Outcome> => {
  try {
    const failed = failuresIn(await subscriber.handle({ Records: [...batch] }));
    if (failed.length === 0) return 'handled';
    const places = failed.map((id) => batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === id));
    // As in AWS, a reported record that is not in the batch counts as a failure of the whole batch.
    const wholeBatch = places.includes(-1);
    return { failedAt: wholeBatch ? 0 : Math.min(...places), fault: 'reported as failed', wholeBatch };
  } catch (fault) {
    return { failedAt: 0, fault: fault instanceof Error ? fault.message : String(fault), wholeBatch: true };
  }
};

const failuresIn = (response: unknown): string[] =>
  hasFailures(response) ? response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) : [];

const hasFailures = (response: unknown): response is DynamoDBBatchResponse =>
  typeof response === 'object' &&
  response !== null &&
  'batchItemFailures' in response &&
  Array.isArray(response.batchItemFailures);

const setAside = (subscriber: Subscriber, record: DynamoDBRecord, fault: string, delivery: Delivery): void => {
  delivery.park({ at: new Date().toISOString(), subscriber: subscriber.name, fault, record });
  delivery.log(
    `The function "${subscriber.name}" could not handle stream record ${record.dynamodb?.SequenceNumber ?? '?'} after ${delivery.attempts} attempts. It was set aside; what depends on it may be out of date.`,
  );
};
