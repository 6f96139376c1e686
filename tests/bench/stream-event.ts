import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { lambdaRecord } from '../../functions/local/stream-records.ts';
import type { Table } from '../../functions/store/client.ts';
import { keys, type RecordAddress } from '../../functions/store/keys.ts';

/** The stream event that tells the project function of a record that was just made. */
export const streamEventOf = async (table: Table, address: RecordAddress): Promise<DynamoDBStreamEvent> => {
  const Key = keys.record(address);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  if (!Item) throw new Error(`There is no record at ${Key.pk}`);
  const change = { Keys: marshall(Key), NewImage: marshall(Item), SequenceNumber: '1' };
  const record = { eventName: 'INSERT', dynamodb: change } as const;
  return { Records: [lambdaRecord(record, 'arn:aws:dynamodb:eu-west-2:0:table/bench/stream/1')] };
};
