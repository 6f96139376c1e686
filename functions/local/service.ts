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
import { type CleanUp, cleanUp } from './clean-up.ts';
import { type Call, callOn, type ServiceClient, serviceClient } from './client.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type Database, localCredentials, localRegion, startDatabase } from './database.ts';
import { followTable } from './follow-table.ts';
import { gateway } from './gateway.ts';
import { gatewayServer } from './gateway-server.ts';
import { handlerEnvironment } from './handler-environment.ts';
import { type Handlers, startHandlers } from './handlers.ts';
import { clientId, publicKeys, tokensFor } from './identity-token.ts';
import { startIssuer } from './issuer.ts';
import type { DemonstrationPerson } from './person.ts';
import { close, listen, loopback } from './ports.ts';
import { processIdentity } from './process-identity.ts';
import { secretsIn } from './secrets.ts';
import type { DeadLetter } from './stream-delivery.ts';
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
   * Holds the date still on that day, yyyy-mm-dd, for every request after the call; with a time of day in London, hh:mm, the
   * clock runs on from that time. An undefined day goes back to the one that the service was started with, or to the real
   * one. Wait for `drained` first where the stream should still see the old day.
   */
  setToday(day: string | undefined, time?: string): void;
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
  const undo = cleanUp();
  try {
    return await assemble(options, undo);
  } catch (fault) {
    await undo.run();
    throw fault;
  }
};

const assemble = async (options: ServiceOptions, undo: CleanUp): Promise<Service> => {
  const { people, handlers: handlersFolder = builtHandlers } = options;
  const folder = await folderFor(options.data ?? 'memory', undo);
  const { log, handlersLog } = logsTo(folder, options, undo);

  // The port first: it is what most often is not to be had.
  const front = frontDoor();
  const baseUrl = `http://${loopback}:${await listen(front.server, options.port ?? 0)}`;
  undo.add(() => close(front.server));

  const [database, secrets] = await Promise.all([
    startDatabase(options.data === undefined || options.data === 'memory' ? undefined : folder.files.database),
    secretsIn(folder.files.secrets),
  ]);
  undo.add(() => database.stop());
  folder.announce({ ...runningDatabase(database), baseUrl });

  const styles = () => builtAsset(handlersFolder, 'outturn.css');
  const issuer = await startIssuer({ port: options.issuerPort ?? 0, baseUrl, people, secrets, styles });
  undo.add(() => issuer.stop());

  mkdirSync(folder.files.outbox, { recursive: true });
  const environment = handlerEnvironment({
    tableName,
    databaseEndpoint: database.endpoint,
    baseUrl,
    issuer: issuer.address,
    secrets,
    outbox: folder.files.outbox,
    organisations: [...new Set(people.map((person) => person.organisation))],
    today: options.today,
  });
  const handlers = startHandlers({ folder: handlersFolder, environment, log: handlersLog });
  undo.add(() => handlers.stop());

  const [table] = await Promise.all([tableIn(database), load(handlers)]);
  const deadLetters: DeadLetter[] = [];
  const { files } = folder;
  const { endpoint } = database;
  const stream = followTable({ endpoint, streamArn: table.streamArn, files, handlers, deadLetters, log });
  undo.add(async () => {
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
  undo.add(() => close(front.server));
  folder.announce({
    issuer: issuer.address,
    people: people.map((person) => ({ ...person, roles: [...person.roles] })),
  });

  const tokenFor = tokensFor(people, { issuer: issuer.address, signingKey: secrets.signingKey });
  const call = callOn(api, baseUrl);
  return {
    baseUrl,
    issuer: issuer.address,
    tableName,
    databaseEndpoint: endpoint,
    isNew: table.created,
    client: serviceClient(call, tokenFor),
    call,
    tokenFor,
    drained: stream.drained,
    setToday: (day, time) => {
      const held = day !== undefined && time !== undefined ? `${day}T${time}` : day;
      handlers.set(environmentNames.fixedToday, held ?? options.today ?? '');
    },
    remind: async () => {
      await handlers.invoke('remind', reminderEvent(new Date()));
      await stream.drained();
    },
    deadLetters,
    stop: undo.run,
  };
};

/** A server that is listening before there is anything behind it: requests wait until it is opened. */
const frontDoor = () => {
  const { promise: opened, resolve: open } =
    Promise.withResolvers<(request: GatewayRequest) => Promise<GatewayResponse>>();
  return { server: gatewayServer(async (request) => (await opened)(request)), open };
};

const folderFor = async (data: DataFolder | 'memory', undo: CleanUp): Promise<DataFolder> => {
  if (data === 'memory') {
    const path = mkdtempSync(join(tmpdir(), 'outturn-'));
    undo.add(() => rmSync(path, { recursive: true, force: true }));
    return openDataFolder(path);
  }
  undo.add(() => data.release());
  return data;
};

const logsTo = (folder: DataFolder, options: ServiceOptions, undo: CleanUp) => {
  let open = true;
  // A handler's last words may come after its thread was ended and the folder is gone.
  undo.add(() => {
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

/** What EventBridge sends a function on its schedule. */
const reminderEvent = (at: Date) => ({
  version: '0',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  time: at.toISOString(),
  detail: {},
});
