import { environmentNames } from '../runtime/names.ts';
import { localCredentials, localRegion } from './database.ts';
import { clientId } from './identity-token.ts';
import type { Secrets } from './secrets.ts';

/** The environment variables that the service stack sets on the functions in AWS, with this machine's values. */
export const handlerEnvironment = (values: {
  readonly tableName: string;
  readonly databaseEndpoint: string;
  readonly baseUrl: string;
  readonly issuer: string;
  readonly secrets: Secrets;
  readonly outbox: string;
  /** Whose organisations are sent messages. On one machine a message is a file, and its address only says whose it is. */
  readonly organisations: readonly string[];
  /** A fixed day, yyyy-mm-dd. */
  readonly today: string | undefined;
}): Record<string, string> => ({
  [environmentNames.stage]: 'local',
  [environmentNames.table]: values.tableName,
  [environmentNames.databaseEndpoint]: values.databaseEndpoint,
  [environmentNames.baseUrl]: values.baseUrl,
  [environmentNames.issuer]: values.issuer,
  [environmentNames.clientId]: clientId,
  [environmentNames.clientSecret]: values.secrets.clientSecret,
  [environmentNames.sessionKey]: values.secrets.sessionKey,
  [environmentNames.outboxFolder]: values.outbox,
  [environmentNames.mailboxes]: JSON.stringify(
    Object.fromEntries(values.organisations.map((organisation) => [organisation, `${organisation}@example.org`])),
  ),
  [environmentNames.fixedToday]: values.today ?? '',
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
});
