import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { environmentNames } from '../runtime/names.ts';
import type { GatewayRequest } from './api-event.ts';
import type { GatewayResponse } from './api-result.ts';
import { builtAsset } from './assets.ts';
import { jwtAuthorizer } from './authorizer.ts';
import { fileCheckpoint } from './checkpoint.ts';
import { type Call, callOn, type ServiceClient, serviceClient } from './client.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type Database, localCredentials, localRegion, startDatabase } from './database.ts';
import { gateway } from './gateway.ts';
import { gatewayServer } from './gateway-server.ts';
import { type Handlers, startHandlers } from './handlers.ts';
import { clientId, identityToken, publicKeys } from './identity-token.ts';
import { startIssuer } from './issuer.ts';
import type { DemonstrationPerson } from './person.ts';
import { close, listen, loopback } from './ports.ts';
import { processIdentity } from './process-identity.ts';
import { type Secrets, secretsIn } from './secrets.ts';
import { followStream, type TableStream } from './stream.ts';
import type { DeadLetter } from './stream-delivery.ts';
import { concernsOutbox, concernsRecord } from './stream-records.ts';
import { ensureTable, localTableName } from './table.ts';

export interface ServiceOptions {
  /** 0, which is also what is meant without it: any free port. */
  readonly port?: number;
  readonly issuerPort?: number;
  /** A folder that was opened, or 'memory': nothing outlives the service. */
  readonly data?: DataFolder | 'memory';
  /** A fixed day, yyyy-mm-dd, for demonstrations. */
  readonly today?: string;
  readonly people: readonly DemonstrationPerson[];
  /** Where the built entries are: `<entry>/index.mjs`. */
  readonly handlers?: string;
  /** What the service, or its handlers, have to say, a line at a time. The folder's service.log has it too. */
  log?(line: string, from: 'service' | 'handlers'): void;
}

export interface Service {
  readonly baseUrl: string;
  readonly issuer: string;
  readonly tableName: string;
  readonly databaseEndpoint: string;
  /** Whether the table was made at this start. */
  readonly isNew: boolean;
  /** The JSON API without a socket, as any of the people. */
  readonly client: ServiceClient;
  readonly call: Call;
  /** A bearer token for one of the people, by id. */
  tokenFor(personId: string): Promise<string>;
  /** Resolves when everything written before is in the read models and delivered. */
  drained(): Promise<void>;
  /**
   * Holds the date still on that day, yyyy-mm-dd, for every request after the call; undefined goes back to the day that the
   * service was started with, or to the real one. Wait for `drained` first where the stream should still see the old day.
   */
  setToday(day: string | undefined): void;
  /** Runs the daily reminders now. */
  remind(): Promise<void>;
  /** Stream records that were given up on since the start. */
  readonly deadLetters: readonly DeadLetter[];
  /** Finishes what is under way and stops everything that was started. */
  stop(): Promise<void>;
}

const tableName = localTableName;
const builtHandlers = join(import.meta.dirname, '..', '..', 'build', 'lambda');

/** How long stopping waits for the stream, in milliseconds. What is left is handled at the next start. */
const patience = 5_000;

/**
 * Starts the whole service on this machine: database, table, sign-in, the Lambda entries, the gateway in front of them and
 * the stream behind. When it resolves, the address answers.
 */
export const startService = async (options: ServiceOptions): Promise<Service> => {
  const undo: (() => Promise<unknown> | unknown)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await assemble(options, undo, stopAll);
  } catch (fault) {
    await stopAll();
    throw fault;
  }
};

const assemble = async (
  options: ServiceOptions,
  undo: (() => Promise<unknown> | unknown)[],
  stopAll: () => Promise<void>,
): Promise<Service> => {
  const { people, handlers: handlersFolder = builtHandlers } = options;
  const folder = await folderFor(options.data ?? 'memory', undo);
  const { log, handlersLog } = logsTo(folder, options, undo);

  // The port first: it is what most often is not to be had.
  const front = frontDoor();
  const baseUrl = `http://${loopback}:${await listen(front.server, options.port ?? 0)}`;
  undo.push(() => close(front.server));

  const [database, secrets] = await Promise.all([
    startDatabase(options.data === undefined || options.data === 'memory' ? undefined : folder.files.database),
    secretsIn(folder.files.secrets),
  ]);
  undo.push(() => database.stop());
  folder.announce({ ...runningDatabase(database), baseUrl });

  const styles = () => builtAsset(handlersFolder, 'outturn.css');
  const issuer = await startIssuer({ port: options.issuerPort ?? 0, baseUrl, people, secrets, styles });
  undo.push(() => issuer.stop());

  const environment = environmentOf({ options, folder, database, secrets, baseUrl, issuer: issuer.address });
  const handlers = startHandlers({ folder: handlersFolder, environment, log: handlersLog });
  undo.push(() => handlers.stop());

  const [table] = await Promise.all([tableIn(database), load(handlers)]);
  const deadLetters: DeadLetter[] = [];
  const stream = follow({ database, streamArn: table.streamArn, folder, handlers, deadLetters, log });
  undo.push(async () => {
    await Promise.race([stream.drained(), wait(patience, undefined, { ref: false })]);
    await stream.stop();
  });

  const api = gateway({
    baseUrl,
    authorize: jwtAuthorizer({
      issuer: issuer.address,
      audience: clientId,
      keys: publicKeys(secrets.signingKey),
    }),
    handle: (event) => handlers.invoke('web', event),
    poke: stream.poke,
    drained: stream.drained,
    log,
  });
  front.open((request) => api.answer(request, true));
  // What was opened first also closes first: requests under way finish while everything behind them still runs.
  undo.push(() => close(front.server));
  folder.announce({
    issuer: issuer.address,
    people: people.map((person) => ({ ...person, roles: [...person.roles] })),
  });

  const tokenFor = async (personId: string): Promise<string> => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) throw new Error(`There is no person "${personId}".`);
    return identityToken(person, { issuer: issuer.address, signingKey: secrets.signingKey });
  };
  const call = callOn(api, baseUrl);
  return {
    baseUrl,
    issuer: issuer.address,
    tableName,
    databaseEndpoint: database.endpoint,
    isNew: table.created,
    client: serviceClient(call, tokenFor),
    call,
    tokenFor,
    drained: stream.drained,
    setToday: (day) => handlers.set(environmentNames.fixedToday, day ?? options.today ?? ''),
    remind: async () => {
      await handlers.invoke('remind', reminderEvent(new Date()));
      await stream.drained();
    },
    deadLetters,
    stop: stopAll,
  };
};

/** A server that is listening before there is anything behind it: requests wait until it is opened. */
const frontDoor = () => {
  const { promise: opened, resolve: open } =
    Promise.withResolvers<(request: GatewayRequest) => Promise<GatewayResponse>>();
  return { server: gatewayServer(async (request) => (await opened)(request)), open };
};

const folderFor = async (data: DataFolder | 'memory', undo: (() => unknown)[]): Promise<DataFolder> => {
  if (data === 'memory') {
    const path = mkdtempSync(join(tmpdir(), 'outturn-'));
    undo.push(() => rmSync(path, { recursive: true, force: true }));
    return openDataFolder(path);
  }
  undo.push(() => data.release());
  return data;
};

const logsTo = (folder: DataFolder, options: ServiceOptions, undo: (() => unknown)[]) => {
  let open = true;
  // A handler's last words may come after its thread was ended and the folder is gone.
  undo.push(() => {
    open = false;
  });
  const from = (source: 'service' | 'handlers') => (line: string) => {
    if (open) appendFileSync(folder.files.log, `${line}\n`);
    options.log?.(line, source);
  };
  return { log: from('service'), handlersLog: from('handlers') };
};

const runningDatabase = ({ pid, endpoint }: Database) => {
  const identity = pid === undefined ? undefined : processIdentity(pid);
  return {
    databaseEndpoint: endpoint,
    ...(pid === undefined || identity === undefined ? {} : { databasePid: pid, databaseIdentity: identity }),
  };
};

const environmentOf = (parts: {
  options: ServiceOptions;
  folder: DataFolder;
  database: Database;
  secrets: Secrets;
  baseUrl: string;
  issuer: string;
}): Record<string, string> => {
  mkdirSync(parts.folder.files.outbox, { recursive: true });
  return {
    [environmentNames.stage]: 'local',
    [environmentNames.table]: tableName,
    [environmentNames.databaseEndpoint]: parts.database.endpoint,
    [environmentNames.baseUrl]: parts.baseUrl,
    [environmentNames.issuer]: parts.issuer,
    [environmentNames.clientId]: clientId,
    [environmentNames.clientSecret]: parts.secrets.clientSecret,
    [environmentNames.sessionKey]: parts.secrets.sessionKey,
    [environmentNames.outboxFolder]: parts.folder.files.outbox,
    [environmentNames.mailboxes]: JSON.stringify(mailboxesOf(parts.options.people)),
    [environmentNames.fixedToday]: parts.options.today ?? '',
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  };
};

/** On one machine a message is a file; its address only says whose it is. */
const mailboxesOf = (people: ServiceOptions['people']): Record<string, string> =>
  Object.fromEntries(people.map(({ organisation }) => [organisation, `${organisation}@example.org`]));

const tableIn = async ({ endpoint }: Database) => {
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });
  try {
    return await ensureTable(client, tableName);
  } finally {
    client.destroy();
  }
};

/** The first request should not pay for loading what every request needs. */
const load = async (handlers: Handlers): Promise<void> => {
  await Promise.all([handlers.load('web'), handlers.load('project'), handlers.load('deliver')]);
};

const follow = (parts: {
  database: Database;
  streamArn: string;
  folder: DataFolder;
  handlers: Handlers;
  deadLetters: DeadLetter[];
  log(line: string): void;
}): TableStream => {
  const { database, streamArn, folder, handlers, deadLetters, log } = parts;
  return followStream({
    endpoint: database.endpoint,
    streamArn,
    checkpoint: fileCheckpoint(folder.files.checkpoint, streamArn),
    subscribers: [
      { name: 'project', wants: concernsRecord, handle: (event) => handlers.invoke('project', event) },
      { name: 'deliver', wants: concernsOutbox, handle: (event) => handlers.invoke('deliver', event) },
    ],
    attempts: 5,
    pause: 20,
    park: (letter) => {
      deadLetters.push(letter);
      appendFileSync(folder.files.deadLetters, `${JSON.stringify(letter)}\n`);
    },
    log,
  });
};

/** What EventBridge sends a function on its schedule. */
const reminderEvent = (at: Date) => ({
  version: '0',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  time: at.toISOString(),
  detail: {},
});
