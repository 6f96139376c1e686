import type { AttributeValue } from '@aws-sdk/client-dynamodb-streams';
import { describe, expect, it } from 'vitest';
import { concernsOutbox, concernsRecord, lambdaRecord } from '../../../functions/local/stream-records.ts';

type Images = { NewImage?: Record<string, AttributeValue>; OldImage?: Record<string, AttributeValue> };

const change = (eventName: 'INSERT' | 'MODIFY' | 'REMOVE', images: Images) =>
  lambdaRecord(
    {
      eventID: '7',
      eventName,
      dynamodb: {
        Keys: { pk: { S: 'org' } },
        SequenceNumber: '7',
        ApproximateCreationDateTime: new Date('2025-07-10T09:00:00.900Z'),
        ...images,
      },
    },
    'arn:stream',
  );

const kind = (name: string) => ({ kind: { S: name } });

describe('a stream record', () => {
  it('reaches the function as Lambda gives it: binary as base64, the time in whole seconds', () => {
    const bytes = new Uint8Array([1, 2, 255]);
    const image = {
      b: { B: bytes },
      bs: { BS: [bytes] },
      n: { N: '1.5' },
      l: { L: [{ M: { deep: { B: bytes } } }, { NULL: true }, { BOOL: false }] },
      ss: { SS: ['a'] },
      ns: { NS: ['1'] },
    };
    expect(change('INSERT', { NewImage: image })).toMatchObject({
      eventSource: 'aws:dynamodb',
      eventSourceARN: 'arn:stream',
      dynamodb: {
        ApproximateCreationDateTime: 1_752_138_000,
        NewImage: {
          b: { B: 'AQL/' },
          bs: { BS: ['AQL/'] },
          n: { N: '1.5' },
          l: { L: [{ M: { deep: { B: 'AQL/' } } }, { NULL: true }, { BOOL: false }] },
          ss: { SS: ['a'] },
          ns: { NS: ['1'] },
        },
      },
    });
  });

  it('is for the project function when a record was made, changed or removed', () => {
    expect(concernsRecord(change('INSERT', { NewImage: kind('record') }))).toBe(true);
    expect(concernsRecord(change('REMOVE', { OldImage: kind('record') }))).toBe(true);
    expect(concernsRecord(change('INSERT', { NewImage: kind('journal') }))).toBe(false);
  });

  it('is for the deliver function only when a message is new', () => {
    expect(concernsOutbox(change('INSERT', { NewImage: kind('outbox') }))).toBe(true);
    expect(concernsOutbox(change('MODIFY', { NewImage: kind('outbox'), OldImage: kind('outbox') }))).toBe(false);
    expect(concernsOutbox(change('REMOVE', { OldImage: kind('outbox') }))).toBe(false);
  });
});
