import type { _Record as SdkRecord, AttributeValue as SdkValue } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

/**
 * Turns a record as the stream's own interface gives it into the form in which Lambda hands it to a function:
 * binary values as base64, the time as seconds, and the table's stream named as the source.
 */
export const lambdaRecord = (record: SdkRecord, streamArn: string): DynamoDBRecord => {
  const change = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? 'MODIFY',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: record.awsRegion ?? '',
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((change.ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
      SequenceNumber: change.SequenceNumber ?? '',
      SizeBytes: change.SizeBytes ?? 0,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      Keys: lambdaItem(change.Keys ?? {}),
      ...(change.NewImage === undefined ? {} : { NewImage: lambdaItem(change.NewImage) }),
      ...(change.OldImage === undefined ? {} : { OldImage: lambdaItem(change.OldImage) }),
    },
  };
};

type Item = Record<string, AttributeValue>;

/** What a stored item says that it is: `record`, `outbox`, ... The event filters in AWS read the same attribute. */
const kindOf = (image: Item | undefined): string | undefined => image?.kind?.S;

/** The project function's filter: a change to a record, whether made, changed or removed. */
export const concernsRecord = ({ dynamodb }: DynamoDBRecord): boolean =>
  kindOf(dynamodb?.NewImage) === 'record' || kindOf(dynamodb?.OldImage) === 'record';

/** The deliver function's filter: a message newly put in the outbox. */
export const concernsOutbox = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === 'INSERT' && kindOf(dynamodb?.NewImage) === 'outbox';

const lambdaItem = (item: Record<string, SdkValue>): Item =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, lambdaValue(value)]));

const lambdaValue = (value: SdkValue): AttributeValue => {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(lambdaValue) };
  if (value.M !== undefined) return { M: lambdaItem(value.M) };
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.SS !== undefined) return { SS: value.SS };
  if (value.NS !== undefined) return { NS: value.NS };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  return { NULL: true };
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
