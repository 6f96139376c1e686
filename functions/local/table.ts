import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableKeys } from '../runtime/names.ts';

/** The one table as the data stack makes it: string keys, on-demand, and a stream that carries before and after. */
const tableDefinition = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: tableKeys.partition, AttributeType: 'S' },
    { AttributeName: tableKeys.sort, AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: tableKeys.partition, KeyType: 'HASH' },
    { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
});

/** The table's name on one machine. */
export const localTableName = 'outturn';

/** Creates the table unless it is there. Says whether it was made now, and the address of its stream. */
export const ensureTable = async (
  database: DynamoDBClient,
  name: string,
): Promise<{ readonly created: boolean; readonly streamArn: string }> => {
  const existing = await streamOf(database, name);
  if (existing !== undefined) return { created: false, streamArn: existing };
  await database.send(new CreateTableCommand(tableDefinition(name)));
  await database.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: tableKeys.expiry },
    }),
  );
  const made = await streamOf(database, name);
  if (made === undefined) throw new Error(`The table ${name} was created without a stream.`);
  return { created: true, streamArn: made };
};

const streamOf = async (database: DynamoDBClient, name: string): Promise<string | undefined> => {
  try {
    const { Table } = await database.send(new DescribeTableCommand({ TableName: name }));
    return Table?.LatestStreamArn;
  } catch (fault) {
    if (fault instanceof ResourceNotFoundException) return undefined;
    throw fault;
  }
};
