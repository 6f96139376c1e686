import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { rowsOf } from '../../domain/views/rows-of.ts';
import type { World } from '../run-command.ts';
import { addressIn, type RecordAddress } from '../store/keys.ts';
import { readRecordItem, type Stored } from '../store/records.ts';
import { deleteRow, putRow } from '../store/rows.ts';
import { itemIn } from '../store/stream-image.ts';
import { readEnvironment } from './environment.ts';
import { carryOutFollowUps } from './follow-ups.ts';
import { type Logger, makeLogger } from './logger.ts';
import { makeWorld } from './world.ts';

const read = (image: Parameters<typeof itemIn>[0]): Stored | undefined => {
  const item = itemIn(image);
  return item && readRecordItem(item);
};

/** Brings the lists up to date with one record, from what it was to what it is. Doing it twice changes nothing. */
export const projectRecord = async (
  world: World,
  address: RecordAddress,
  before: unknown,
  after: { readonly state: unknown; readonly version: number },
): Promise<void> => {
  const rows = rowsOf(address.noun, after.state);
  const kept = new Set(rows.map((row) => `${row.owner}#${row.view}#${row.sort}`));
  const gone = (before === undefined ? [] : rowsOf(address.noun, before)).filter(
    (row) => !kept.has(`${row.owner}#${row.view}#${row.sort}`),
  );
  // No two are the same row, so their order is of no account.
  await Promise.all([
    ...rows.map((row) => putRow(world.table, row, after.version)),
    ...gone.map((row) => deleteRow(world.table, row, after.version)),
  ]);
};

const projectStreamRecord = async (world: World, record: DynamoDBRecord): Promise<void> => {
  const address = addressIn(record.dynamodb?.Keys?.pk?.S ?? '');
  const [before, after] = [read(record.dynamodb?.OldImage), read(record.dynamodb?.NewImage)];
  if (!address || !after) return;
  await projectRecord(world, address, before?.state, after);
  await carryOutFollowUps(world, address, after.state);
};

/**
 * Projects a batch in order and stops at its first failure, which it reports: the stream delivers again from there, so
 * that no list ever tells of a later version before an earlier one.
 */
export const projectBatch =
  (world: World, logger: Pick<Logger, 'error'>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await projectStreamRecord(world, record);
      } catch (fault) {
        const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
        logger.error('A record could not be projected', {
          fault: (fault as Error).stack ?? String(fault),
          itemIdentifier,
        });
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };

/** The stream handler that keeps the lists, put together from the environment. */
export const makeProject = () => {
  const logger = makeLogger('project');
  return middy(projectBatch(makeWorld(readEnvironment(process.env)), logger)).before(() => logger.resetKeys());
};
