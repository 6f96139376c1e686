import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { environmentNames } from '../runtime/names.ts';
import { freePort, loopback } from './ports.ts';
import { Trouble } from './trouble.ts';

/** A DynamoDB-compatible server: our own child process, or one that the environment names (then `pid` is absent). */
export interface Database {
  readonly endpoint: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/** The embedded server takes any credentials; the SDK insists on having some. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
export const localRegion = 'eu-west-2';

/**
 * Starts the embedded database on a free port and waits until it answers.
 * `file` is where it keeps its data; without one it keeps nothing.
 * A server named by DYNAMODB_ENDPOINT is used instead where the embedded one does not exist for this machine.
 */
export const startDatabase = async (file?: string): Promise<Database> => {
  const program = embeddedServer() ?? onPath('dynoxide');
  if (program !== undefined) return startEmbedded(program, file);
  const endpoint = process.env[environmentNames.databaseEndpoint];
  if (endpoint !== undefined && endpoint !== '') return { endpoint, pid: undefined, stop: async () => undefined };
  throw new Trouble(
    `There is no embedded database for this machine (${process.platform} ${process.arch}). Put the program "dynoxide" on the PATH, or set ${environmentNames.databaseEndpoint} to the address of a DynamoDB-compatible server, for example http://127.0.0.1:8000.`,
  );
};

const embeddedServer = (): string | undefined => {
  try {
    const description = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    const program = join(dirname(description), 'dynoxide');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
};

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((program) => existsSync(program));

/** Another program may take the free port before the server does, so a server that ends at once is started again. */
const startEmbedded = async (program: string, file: string | undefined, tries = 3): Promise<Database> => {
  const port = await freePort();
  const child = spawn(
    program,
    ['serve', '--host', loopback, '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])],
    // In a process group of its own, so that Ctrl-C reaches only the service, which stops the database last.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text.toString()}`.slice(-2000);
  });
  child.on('error', (fault) => {
    said = fault.message;
  });
  const endpoint = `http://${loopback}:${port}`;
  if (await answers(child, endpoint)) return embedded(child, endpoint);
  if (tries > 1) return startEmbedded(program, file, tries - 1);
  throw new Trouble(`The embedded database did not start. It said: ${said.trim() || 'nothing'}`);
};

const embedded = (child: ChildProcess, endpoint: string): Database => {
  const end = (): void => {
    child.kill('SIGTERM');
  };
  process.once('exit', end);
  return {
    endpoint,
    pid: child.pid,
    stop: async () => {
      process.off('exit', end);
      if (hasEnded(child)) return;
      const ended = once(child, 'exit');
      end();
      await ended;
    },
  };
};

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Asks until the server answers (true) or its process has ended (false). It is up within about 30 milliseconds. */
const answers = async (child: ChildProcess, endpoint: string): Promise<boolean> => {
  while (!hasEnded(child)) {
    try {
      await (await fetch(endpoint)).text();
      return true;
    } catch {
      await wait(5);
    }
  }
  return false;
};
