import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { build, ensureBuilt } from '../../functions/build.ts';
import { entryNames } from '../../functions/runtime/names.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project just large enough to build. */
const project = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'outturn-build-'));
  folders.push(root);
  for (const entry of entryNames)
    write(root, `functions/${entry}.ts`, `export const handler = async (): Promise<string> => '${entry}';`);
  write(root, 'functions/pages/assets/outturn.scss', '$brand: #005a30; body { color: $brand; }');
  write(root, 'functions/pages/assets/outturn.ts', "const title: string = 'ready'; document.title = title;");
  return root;
};

const write = (root: string, name: string, text: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};

const entryOf = (root: string, entry: string): string => join(root, 'build', 'lambda', entry, 'index.mjs');
const builtAt = (root: string): number => statSync(entryOf(root, 'web')).mtimeMs;

const manifestOf = (root: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, 'build', 'lambda', 'web', 'assets', 'manifest.json'), 'utf8'));

describe('the build', { timeout: 30_000 }, () => {
  it('makes a module that exports a handler of each entry, with a list of what went in', async () => {
    const root = project();
    await build({ root });
    for (const entry of entryNames) {
      const { handler } = await import(/* @vite-ignore */ pathToFileURL(entryOf(root, entry)).href);
      expect(await handler()).toBe(entry);
      const meta = JSON.parse(readFileSync(join(root, 'build', 'meta', `${entry}.json`), 'utf8'));
      expect(Object.keys(meta.inputs)).toEqual([`functions/${entry}.ts`]);
    }
  });

  it('keeps what is only sometimes imported out of the entry itself', async () => {
    const root = project();
    write(root, 'functions/reference.ts', "export const reference = 'rarely asked for';");
    write(root, 'functions/web.ts', "export const handler = async () => (await import('./reference.ts')).reference;");
    await build({ root });
    expect(readFileSync(entryOf(root, 'web'), 'utf8')).not.toContain('rarely asked for');
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(entryOf(root, 'web')).href);
    expect(await handler()).toBe('rarely asked for');
  });

  it('names the style sheet and the script by their content', async () => {
    const root = project();
    await build({ root });
    const before = manifestOf(root);
    expect(before['outturn.css']).toMatch(/^outturn-[0-9a-f]{12}\.css$/);
    expect(before['outturn.js']).toMatch(/^outturn-[0-9a-f]{12}\.js$/);
    const folder = join(root, 'build', 'lambda', 'web', 'assets');
    expect(readFileSync(join(folder, before['outturn.css'] ?? ''), 'utf8')).toBe('body{color:#005a30}');

    write(root, 'functions/pages/assets/outturn.scss', 'body { color: black; }');
    await build({ root });
    const after = manifestOf(root);
    expect(after['outturn.js']).toBe(before['outturn.js']);
    expect(after['outturn.css']).not.toBe(before['outturn.css']);
    expect(readdirSync(folder)).not.toContain(before['outturn.css']);
  });

  it('is not done again while nothing changed, and is when something did', async () => {
    const root = project();
    await ensureBuilt({ root });
    const first = builtAt(root);
    await ensureBuilt({ root });
    expect(builtAt(root)).toBe(first);
    write(root, 'functions/web.ts', "export const handler = async (): Promise<string> => 'changed';");
    await ensureBuilt({ root });
    expect(readFileSync(entryOf(root, 'web'), 'utf8')).toContain('changed');
  });

  it('is done once when several ask for it together', async () => {
    const root = project();
    const times = await Promise.all([1, 2, 3].map(() => ensureBuilt({ root }).then(() => builtAt(root))));
    expect(new Set(times).size).toBe(1);
  });

  it('fails on a source that does not compile, and is not taken for done', async () => {
    const root = project();
    await ensureBuilt({ root });
    write(root, 'functions/web.ts', 'export const handler = (;');
    await expect(ensureBuilt({ root })).rejects.toThrow('functions/web.ts');
    await expect(ensureBuilt({ root })).rejects.toThrow('functions/web.ts');
    write(root, 'functions/web.ts', "export const handler = async (): Promise<string> => 'mended';");
    await ensureBuilt({ root });
    expect(readFileSync(entryOf(root, 'web'), 'utf8')).toContain('mended');
  });
});
