import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BuildOptions as BundleOptions } from 'esbuild';
import { alone } from './local/alone.ts';
import { type EntryName, entryNames } from './runtime/names.ts';

export interface BuildOptions {
  /** Shortens the code, as deployed. On unless said otherwise. */
  readonly minify?: boolean;
  /** The project's folder: its `functions/` and `domain/` are built into its `build/`. */
  readonly root?: string;
}

const projectRoot = join(import.meta.dirname, '..');

/**
 * Builds what is deployed: each Lambda entry to `build/lambda/<entry>/index.mjs` with everything that it needs, and the
 * pages' style sheet and script to `build/lambda/web/assets/` under names that change with their content.
 * Throws when a source does not compile; the last good build's record is gone by then, so it is not taken for current.
 */
export const build = async ({ minify = true, root = projectRoot }: BuildOptions = {}): Promise<void> => {
  const digest = digestOf(root, minify);
  rmSync(recordFile(root), { force: true });
  rmSync(join(root, 'build', 'lambda'), { recursive: true, force: true });
  mkdirSync(join(root, 'build', 'meta'), { recursive: true });
  // All of them are waited for, so that nothing is still being written when a failure is told.
  const parts = [...entryNames.map((entry) => buildEntry(entry, root, minify)), buildAssets(root)];
  const failed = (await Promise.allSettled(parts)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  writeFileSync(recordFile(root), JSON.stringify({ digest }));
};

/** Builds unless what is there was built from the sources as they are. One process builds while others wait for it. */
export const ensureBuilt = async (options: BuildOptions = {}): Promise<void> => {
  const root = options.root ?? projectRoot;
  const isCurrent = (): boolean => builtFrom(root) === digestOf(root, options.minify ?? true);
  if (isCurrent()) return;
  await alone(join(root, 'build', 'building'), async () => {
    if (!isCurrent()) await build(options);
  });
};

// The compilers are loaded only to build: a start that finds everything built should not wait for them.

/** How code for Lambda is bundled, apart from what goes in and where it goes. */
export const bundleSettings = {
  outExtension: { '.js': '.mjs' },
  chunkNames: 'part-[hash]',
  bundle: true,
  // What an entry imports only when asked for (the API's description, documents) stays out of its cold start.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // The modules of a package rather than its CommonJS twin, of which nothing can be left out.
  mainFields: ['module', 'main'],
  metafile: true,
  logLevel: 'silent',
} satisfies BundleOptions;

const buildEntry = async (entry: EntryName, root: string, minify: boolean): Promise<void> => {
  const { build: bundle } = await import('esbuild');
  const { metafile } = await bundle({
    ...bundleSettings,
    absWorkingDir: root,
    entryPoints: [{ in: join(root, 'functions', `${entry}.ts`), out: 'index' }],
    outdir: join(root, 'build', 'lambda', entry),
    minify,
    sourcemap: 'linked',
  });
  writeFileSync(join(root, 'build', 'meta', `${entry}.json`), JSON.stringify(metafile));
};

/** The manifest maps a plain name to the one that carries the content's hash, so that browsers may keep a file for ever. */
const buildAssets = async (root: string): Promise<void> => {
  const source = join(root, 'functions', 'pages', 'assets');
  const folder = join(root, 'build', 'lambda', 'web', 'assets');
  const built = { 'outturn.css': await styleSheet(source, root), 'outturn.js': await script(source, root) };
  mkdirSync(folder, { recursive: true });
  const manifest: Record<string, string> = {};
  for (const [name, text] of Object.entries(built)) {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    manifest[name] = name.replace('.', `-${hash}.`);
    writeFileSync(join(folder, manifest[name]), text);
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
};

const styleSheet = async (source: string, root: string): Promise<string> => {
  const { compileAsync } = await import('sass');
  const { css } = await compileAsync(join(source, 'outturn.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  return css;
};

const script = async (source: string, root: string): Promise<string> => {
  const { build: bundle } = await import('esbuild');
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [join(source, 'outturn.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

const recordFile = (root: string): string => join(root, 'build', 'built.json');

const builtFrom = (root: string): string | undefined => {
  try {
    const record: unknown = JSON.parse(readFileSync(recordFile(root), 'utf8'));
    return typeof record === 'object' && record !== null && 'digest' in record ? String(record.digest) : undefined;
  } catch {
    return undefined;
  }
};

/** Where nothing that is built lies: the one-machine runtime runs from its sources. */
const notBuilt = 'functions/local';

/** Tells one state of the sources from another by name, size and time of change, which is quick enough for every start. */
const digestOf = (root: string, minify: boolean): string => {
  const hash = createHash('sha256').update(String(minify));
  const sources = ['functions', 'domain'].flatMap((folder) => filesUnder(join(root, folder)));
  for (const file of [...sources, join(root, 'package-lock.json'), join(root, 'tsconfig.json')]) {
    const name = relative(root, file);
    if (name.startsWith(notBuilt) || !existsSync(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${name}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

if (import.meta.main) {
  try {
    await ensureBuilt();
  } catch (fault) {
    console.error(`The build failed.\n${fault instanceof Error ? fault.message : String(fault)}`);
    process.exitCode = 1;
  }
}
