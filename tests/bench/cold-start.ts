import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleSettings } from '../../functions/build.ts';
import type { Table } from '../../functions/store/client.ts';
import { entryBundle as entry, entryEnvironment, gatewayEvent } from './gateway.ts';
import { against, milliseconds, printTable, ratio } from './print.ts';
import { interleaved, type Times, timesOf } from './timing.ts';

export interface ColdStart {
  readonly name: string;
  readonly total: Times;
  readonly import: Times;
  /** The same of the reference, which did the same: answered without the table, or after one read of it. */
  readonly reference: Times;
  readonly aim?: number | undefined;
}

const root = join(import.meta.dirname, '..', '..');

/** Bundles the reference with the very settings of the entries, and says where it is. */
const buildReference = async (): Promise<string> => {
  const { build } = await import('esbuild');
  const outdir = join(root, 'build', 'bench');
  await build({
    ...bundleSettings,
    absWorkingDir: root,
    entryPoints: [{ in: join(import.meta.dirname, 'reference.ts'), out: 'index' }],
    outdir,
    minify: true,
    sourcemap: 'linked',
  });
  return join(outdir, 'index.mjs');
};

interface Start {
  readonly import: number;
  readonly total: number;
}

const startOnce = async (bundle: string, event: object, env: NodeJS.ProcessEnv): Promise<Start> => {
  const child = join(import.meta.dirname, 'cold-start-child.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', child, pathToFileURL(bundle).href, JSON.stringify(event)],
    { env },
  );
  const found = JSON.parse(stdout) as Start & { readonly status: number };
  if (found.status !== 200) throw new Error(`${bundle} answered ${found.status}`);
  return found;
};

/** Starts each entry anew, in turn with the reference. The handlers of streams and schedules are given nothing to do. */
export const coldStarts = async (table: Table, endpoint: string, rounds: number): Promise<readonly ColdStart[]> => {
  const [reference, env] = [await buildReference(), entryEnvironment(table, endpoint)];
  const nothing = { Records: [] };
  const starts = {
    reference: { bundle: reference, event: gatewayEvent('GET', '/privacy') },
    referenceReading: { bundle: reference, event: gatewayEvent('GET', '/health') },
    web: { bundle: entry('web'), event: gatewayEvent('GET', '/privacy') },
    webReading: { bundle: entry('web'), event: gatewayEvent('GET', '/health') },
    project: { bundle: entry('project'), event: nothing },
    deliver: { bundle: entry('deliver'), event: nothing },
    remind: { bundle: entry('remind'), event: nothing },
  } as const;
  type Name = keyof typeof starts;
  const found = Object.fromEntries(Object.keys(starts).map((name) => [name, [] as Start[]])) as Record<Name, Start[]>;
  const run = (name: Name) => async () => {
    found[name].push(await startOnce(starts[name].bundle, starts[name].event, env));
  };
  const things = Object.fromEntries((Object.keys(starts) as Name[]).map((name) => [name, { run: run(name) }]));
  await interleaved(things, { rounds, warmUp: 1 });

  const times = (name: Name, part: keyof Start): Times => timesOf(found[name].slice(1).map((each) => each[part]));
  const line = (name: Name, called: string, beside: Name, aim?: number): ColdStart => ({
    name: called,
    total: times(name, 'total'),
    import: times(name, 'import'),
    reference: times(beside, 'total'),
    aim,
  });
  return [
    line('reference', 'reference: a page', 'reference'),
    line('web', 'web: a page', 'reference', 1.15),
    line('referenceReading', 'reference: one read of the table', 'referenceReading'),
    line('webReading', 'web: one read of the table (/health)', 'referenceReading', 1.15),
    line('project', 'project: no records', 'reference'),
    line('deliver', 'deliver: no records', 'reference'),
    line('remind', 'remind: nobody to remind', 'reference'),
  ];
};

export const printColdStarts = (starts: readonly ColdStart[], rounds: number): void =>
  printTable(
    `Cold start in milliseconds: import and first request in a new process (${rounds} of each, in turn)`,
    ['entry', 'import', 'import and request', 'p95', 'reference', 'ratio', 'aim'],
    starts.map((each) => [
      each.name,
      milliseconds(each.import.median),
      milliseconds(each.total.median),
      milliseconds(each.total.p95),
      milliseconds(each.reference.median),
      ratio(each.total.median / each.reference.median),
      against(each.total.median / each.reference.median, each.aim, 'x'),
    ]),
  );
