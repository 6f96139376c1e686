import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import type { World } from '../run-command.ts';
import { claimMessage, type OutboxItem, readOutboxItem, releaseMessage } from '../store/outbox.ts';
import { itemIn } from '../store/stream-image.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { type Logger, makeLogger } from './logger.ts';
import { makeSendMail, type SendMail } from './mail.ts';
import { makeWorld } from './world.ts';

export interface DeliverParts {
  readonly world: World;
  readonly send: SendMail;
  readonly environment: Pick<Environment, 'baseUrl' | 'mailboxes'>;
  readonly logger: Pick<Logger, 'error' | 'warn'>;
}

/** Sends one message of the outbox. It carries a link and no figure: the reader signs in to see what it is about. */
const deliver = async ({ world, send, environment, logger }: DeliverParts, item: OutboxItem): Promise<void> => {
  const mailbox = environment.mailboxes[item.to as OrganisationId];
  if (!mailbox) return logger.warn('An organisation has no mailbox, so a message stays in the outbox', { to: item.to });
  if (!(await claimMessage(world.table, item, world.now()))) return;
  try {
    const text = `${item.subject}.\n\nSign in to see it: ${environment.baseUrl}${item.path}`;
    await send({ to: mailbox, subject: item.subject, text }, item.sk);
  } catch (fault) {
    await releaseMessage(world.table, item);
    throw fault;
  }
};

/**
 * Sends a batch of messages. One that cannot be sent does not hold back those behind it: the stream brings them all again
 * from the first that failed, and what was sent is known by its mark.
 */
export const deliverBatch =
  (parts: DeliverParts) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    let firstFailed: string | undefined;
    for (const record of event.Records) {
      try {
        const item = itemIn(record.dynamodb?.NewImage);
        if (item) await deliver(parts, readOutboxItem(item));
      } catch (fault) {
        const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
        parts.logger.error('A message could not be sent', { fault: (fault as Error).name, itemIdentifier });
        firstFailed ??= itemIdentifier;
      }
    }
    return { batchItemFailures: firstFailed === undefined ? [] : [{ itemIdentifier: firstFailed }] };
  };

/** The stream handler that sends what is in the outbox, put together from the environment. */
export const makeDeliver = () => {
  const environment = readEnvironment(process.env);
  const logger = makeLogger('deliver');
  const parts = { world: makeWorld(environment), send: makeSendMail(environment), environment, logger };
  return middy(deliverBatch(parts)).before(() => logger.resetKeys());
};
