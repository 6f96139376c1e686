import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import type { Message } from '../../domain/views/messages.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';

const outboxItem = z.object({ pk: z.string(), sk: z.string(), to: z.string(), subject: z.string(), path: z.string() });
export type OutboxItem = z.infer<typeof outboxItem>;

export const readOutboxItem = (item: unknown): OutboxItem => outboxItem.parse(item);

/** Puts a message in the outbox once: a message of the same day and key that is there already stays as it is. */
export const putMessageOnce = async (
  table: Table,
  { authority, at, key, message }: { authority: OrganisationId; at: string; key: string; message: Message },
): Promise<void> => {
  const item = {
    ...keys.outbox(authority, at, key),
    kind: 'outbox',
    to: message.to,
    subject: message.subject,
    path: message.path,
  };
  try {
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
  } catch (fault) {
    if ((fault as Error).name !== 'ConditionalCheckFailedException') throw fault;
  }
};

/**
 * Marks a message as sent; false when it was marked before. Asked just before sending, so that a message delivered to
 * this handler twice goes out once, and a fault after it is told by the dead-letter queue.
 */
export const claimMessage = async (table: Table, { pk, sk }: OutboxItem, at: string): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk, sk },
        UpdateExpression: 'SET sentAt = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(sentAt)',
        ExpressionAttributeValues: { ':at': at },
      }),
    );
    return true;
  } catch (fault) {
    if ((fault as Error).name === 'ConditionalCheckFailedException') return false;
    throw fault;
  }
};

/** Takes the mark off again, when the message could not be sent after all. */
export const releaseMessage = async (table: Table, { pk, sk }: OutboxItem): Promise<void> => {
  await table.client.send(
    new UpdateCommand({ TableName: table.name, Key: { pk, sk }, UpdateExpression: 'REMOVE sentAt' }),
  );
};
