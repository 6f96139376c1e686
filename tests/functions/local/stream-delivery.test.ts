import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type DeadLetter, deliverTo } from '../../../functions/local/stream-delivery.ts';

const record = (number: number): DynamoDBRecord => ({ dynamodb: { SequenceNumber: String(number) } });
const records = [1, 2, 3, 4].map(record);
const numbersIn = ({ Records }: DynamoDBStreamEvent) => Records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

/** Delivers the four records to a handler, and returns the batches that it was given and what was set aside. */
const delivered = async (handle: (numbers: number[]) => unknown, wants: (number: number) => boolean = () => true) => {
  const batches: number[][] = [];
  const letters: DeadLetter[] = [];
  const lines: string[] = [];
  await deliverTo(
    {
      name: 'project',
      wants: ({ dynamodb }) => wants(Number(dynamodb?.SequenceNumber)),
      handle: async (event) => {
        batches.push(numbersIn(event));
        return handle(numbersIn(event));
      },
    },
    records,
    {
      attempts: 3,
      pause: 0,
      park: (letter) => letters.push(letter),
      log: (line) => lines.push(line),
      stopping: () => false,
    },
  );
  return { batches, setAside: letters.map((letter) => Number(letter.record.dynamodb?.SequenceNumber)), letters, lines };
};

const failing = (...identifiers: string[]) => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('delivery from the stream', () => {
  it('gives the wanted records in one batch, in order', async () => {
    const { batches, setAside } = await delivered(
      () => undefined,
      (number) => number !== 2,
    );
    expect(batches).toEqual([[1, 3, 4]]);
    expect(setAside).toEqual([]);
  });

  it('calls nothing when no record is wanted', async () => {
    expect(
      (
        await delivered(
          () => undefined,
          () => false,
        )
      ).batches,
    ).toEqual([]);
  });

  it('goes on from the first reported failure, whatever order failures are reported in', async () => {
    let failures = 0;
    const { batches, setAside } = await delivered(() => (failures++ === 0 ? failing('4', '3') : failing()));
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [3, 4],
    ]);
    expect(setAside).toEqual([]);
  });

  it('sets a record aside after so many attempts, says so, and goes on with the next', async () => {
    const { batches, setAside, lines } = await delivered((numbers) => (numbers.includes(2) ? failing('2') : failing()));
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [2, 3, 4],
      [2, 3, 4],
      [3, 4],
    ]);
    expect(setAside).toEqual([2]);
    expect(lines).toEqual([expect.stringContaining('"project" could not handle stream record 2 after 3 attempts')]);
  });

  it('finds the bad record of a batch that fails as a whole, and sets only that one aside', async () => {
    const { setAside, letters } = await delivered((numbers) => {
      if (numbers.includes(3)) throw new Error('cannot read the item');
    });
    expect(setAside).toEqual([3]);
    expect(letters[0]).toMatchObject({ subscriber: 'project', fault: 'cannot read the item' });
  });

  it('takes a reported record that is not in the batch as a failure of the whole', async () => {
    let failures = 0;
    const { batches } = await delivered(() => (failures++ === 0 ? failing('99') : failing()));
    expect(batches).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]]);
  });
});
