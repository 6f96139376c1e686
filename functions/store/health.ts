import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';

/** Whether the table answers: one read of a key that is never there. */
export const isReachable = async ({ client, name }: Table): Promise<boolean> => {
  try {
    await client.send(new GetCommand({ TableName: name, Key: { pk: 'health', sk: 'health' } }));
    return true;
  } catch {
    return false;
  }
};
