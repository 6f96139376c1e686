import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import type { CivilDate, Instant } from '../../domain/shared/dates.ts';
import { OrganisationId } from '../../domain/shared/ids.ts';
import type { Person, Role } from '../../domain/shared/people.ts';
import { localCredentials, localRegion, startDatabase } from '../../functions/local/database.ts';
import { ensureTable } from '../../functions/local/table.ts';
import type { World } from '../../functions/run-command.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { openTable } from '../../functions/store/client.ts';

/** A world on the embedded engine, in memory, whose clock moves a second each time it is read. Once per file. */
export const testWorld = async (day = '2026-06-01'): Promise<World> => {
  process.env.AWS_REGION = localRegion;
  process.env.AWS_ACCESS_KEY_ID = localCredentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = localCredentials.secretAccessKey;
  const database = await startDatabase();
  const client = new DynamoDBClient({
    endpoint: database.endpoint,
    region: localRegion,
    credentials: localCredentials,
  });
  await ensureTable(client, 'test');
  client.destroy();
  const table = openTable({ name: 'test', endpoint: database.endpoint });
  afterAll(async () => {
    table.client.destroy();
    await database.stop();
  });
  let seconds = 0;
  return {
    table,
    newId,
    today: () => day as CivilDate,
    now: () => {
      seconds += 1;
      return new Date(Date.parse(`${day}T09:00:00Z`) + seconds * 1000).toISOString() as Instant;
    },
  };
};

export const somebody = (role: Role, organisation = 'org_northtown'): Person => ({
  id: `${role}-of-${organisation}`,
  name: `A ${role}`,
  organisation: OrganisationId.parse(organisation),
  roles: [role],
});
