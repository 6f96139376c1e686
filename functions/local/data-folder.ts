import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { processIdentity } from './process-identity.ts';
import { systemCode, Trouble } from './trouble.ts';

/** What is known of the service that holds a data folder; other commands (`npm run token`) read it. */
const Holder = z.object({
  pid: z.number().int(),
  identity: z.string(),
  databasePid: z.number().int().optional(),
  databaseIdentity: z.string().optional(),
  databaseEndpoint: z.string().optional(),
  baseUrl: z.string().optional(),
  issuer: z.string().optional(),
  people: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        organisation: z.string(),
        organisationName: z.string(),
        roles: z.array(z.string()),
      }),
    )
    .optional(),
});
export type Holder = z.infer<typeof Holder>;

/**
 * Which records a folder holds. It is raised when what was recorded before can no longer be read: journals are chained by
 * their hashes and never rewritten, so a folder of another format is refused and left as it is.
 */
const format = 2;

/**
 * How far the demonstration data got: a load that was cut short is begun again. A folder that says no format is of the
 * first, which had none.
 */
const Marker = z.object({
  service: z.literal('outturn'),
  demonstration: z.enum(['none', 'loading', 'loaded']),
  format: z.number().int().default(1),
});
type Demonstration = z.infer<typeof Marker>['demonstration'];

/** Everything that the service keeps in its folder, by name. A reset removes these and nothing else. */
const names = {
  marker: 'outturn.json',
  holder: 'running.json',
  database: 'outturn.db',
  secrets: 'secrets.json',
  checkpoint: 'stream.json',
  deadLetters: 'dead-letters.jsonl',
  outbox: 'outbox',
  log: 'service.log',
} as const;
const databaseParts = [names.database, `${names.database}-wal`, `${names.database}-shm`];

export interface DataFolder {
  readonly path: string;
  readonly files: Readonly<Record<keyof typeof names, string>>;
  demonstration(): Demonstration;
  setDemonstration(state: Demonstration): void;
  /** Adds to what other commands can read of the running service. */
  announce(more: Partial<Holder>): void;
  release(): void;
}

/**
 * Makes the folder if need be and takes hold of it. Refused with a plain sentence when it cannot be written, holds
 * something that is not ours or records of another format (unless they are cleared), or is in use by another running
 * service. A hold left by a service that was ended by force
 * is taken over, and the database that it left running is stopped first.
 */
export const openDataFolder = async (given: string, { reset = false } = {}): Promise<DataFolder> => {
  const path = resolve(given);
  const files = Object.fromEntries(
    Object.entries(names).map(([what, name]) => [what, join(path, name)]),
  ) as DataFolder['files'];
  writable(path, () => makeFolder(path));
  refuseStrangers(path, files.marker);
  if (!reset) refuseOtherFormats(path, files.marker);
  const hold = await takeHold(path, files.holder);
  const wipe = (parts: readonly string[]): void => {
    for (const part of parts) rmSync(join(path, part), { recursive: true, force: true });
  };
  if (reset) wipe([...databaseParts, ...Object.values(names).filter((name) => name !== names.holder)]);
  const mark = (demonstration: Demonstration): void =>
    writable(path, () => writeFileSync(files.marker, JSON.stringify({ service: 'outturn', demonstration, format })));
  if (!existsSync(files.marker)) mark('none');
  const demonstration = (): Demonstration => readMarker(files.marker)?.demonstration ?? 'none';
  if (demonstration() === 'loading') wipe([...databaseParts, names.checkpoint, names.outbox]);

  let holder = hold;
  return {
    path,
    files,
    demonstration,
    setDemonstration: mark,
    announce: (more) => {
      holder = { ...holder, ...more };
      writeFileSync(files.holder, JSON.stringify(holder), { mode: 0o600 });
    },
    release: () => rmSync(files.holder, { force: true }),
  };
};

/** The service now running on the folder, if there is one. */
export const holderOf = (given: string): Holder | undefined => {
  const holder = readHolder(join(resolve(given), names.holder));
  return holder !== undefined && processIdentity(holder.pid) === holder.identity ? holder : undefined;
};

/** Where a running service's folder keeps its secrets. */
export const secretsFileIn = (given: string): string => join(resolve(given), names.secrets);

const readMarker = (file: string): z.infer<typeof Marker> | undefined => {
  try {
    return Marker.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

const readHolder = (file: string): Holder | undefined => {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** Never writes among someone else's files, and never clears them. */
const refuseStrangers = (path: string, marker: string): void => {
  const ours = new Set<string>([names.holder]);
  if (existsSync(marker) || readdirSync(path).every((name) => ours.has(name))) return;
  throw new Trouble(
    `The folder ${path} holds files that are not Outturn's, so nothing in it was changed. Choose an empty or new folder with --data.`,
  );
};

/** Never reads records that it would misread, and never changes them. */
const refuseOtherFormats = (path: string, marker: string): void => {
  const found = readMarker(marker)?.format ?? format;
  if (found === format) return;
  throw new Trouble(
    `The data folder ${path} was made by ${found < format ? 'an earlier' : 'a later'} version of Outturn, whose records this version cannot read, so nothing in it was changed. Choose another folder with --data, or clear this one with npm start -- --reset.`,
  );
};

const takeHold = async (path: string, file: string): Promise<Holder> => {
  const hold: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  while (!writable(path, () => createdNow(file, JSON.stringify(hold)))) {
    const other = readHolder(file);
    if (other !== undefined && processIdentity(other.pid) === other.identity) {
      throw new Trouble(
        `The data folder ${path} is in use by another Outturn service (process ${other.pid}${other.baseUrl === undefined ? '' : `, at ${other.baseUrl}`}). Stop that one, or choose another folder with --data.`,
      );
    }
    if (other !== undefined) await endOrphan(other);
    rmSync(file, { force: true });
  }
  return hold;
};

/** Creates the file; false where it is there already. */
const createdNow = (file: string, text: string): boolean => {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (fault) {
    if (systemCode(fault) === 'EEXIST') return false;
    throw fault;
  }
};

/** A service ended by force leaves its database running, with the file open. */
const endOrphan = async ({ databasePid, databaseIdentity }: Holder): Promise<void> => {
  const runs = (): boolean => databasePid !== undefined && processIdentity(databasePid) === databaseIdentity;
  if (databasePid === undefined || !runs()) return;
  process.kill(databasePid, 'SIGTERM');
  while (runs()) await wait(5);
};

/**
 * Makes the folder and those above it that are missing. Step by step: Node's own recursive way never returns where a file
 * system refuses a folder by saying that its parent is not there, as /proc does.
 */
const makeFolder = (path: string): void => {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  const above = dirname(path);
  if (!existsSync(above)) makeFolder(above);
  mkdirSync(path, { mode: 0o700 });
};

const writable = <Result>(path: string, act: () => Result): Result => {
  try {
    return act();
  } catch (fault) {
    if (fault instanceof Trouble) throw fault;
    const why = reasons[systemCode(fault) ?? ''] ?? (fault instanceof Error ? fault.message : String(fault));
    throw new Trouble(`The data folder ${path} cannot be written: ${why}. Choose another folder with --data.`);
  }
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this account has no permission',
  EPERM: 'this account has no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EEXIST: 'there is a file of that name',
  ENOENT: 'part of the path does not exist and cannot be made',
};
