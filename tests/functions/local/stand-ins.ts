import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the file's tests are over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-test-'));
  folders.push(folder);
  return folder;
};

/**
 * Writes stand-in entries where the runtime looks for built ones, and returns their folder. Each is the text of a module
 * that exports `handler`; an entry that is not given accepts every event.
 */
export const standIns = (entries: Partial<Record<'web' | 'project' | 'deliver' | 'remind', string>>): string => {
  const folder = temporaryFolder();
  for (const entry of ['web', 'project', 'deliver', 'remind'] as const) {
    mkdirSync(join(folder, entry));
    writeFileSync(join(folder, entry, 'index.mjs'), entries[entry] ?? 'export const handler = async () => ({});');
  }
  return folder;
};

/** A web entry that answers with the event it was given. */
export const echo = `export const handler = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(event),
});`;
