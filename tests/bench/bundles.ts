import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { entryNames } from '../../functions/runtime/names.ts';
import { kilobytes, printTable } from './print.ts';

export interface BundleSize {
  readonly entry: string;
  readonly part: 'at the start' | 'when asked for';
  readonly files: number;
  readonly bytes: number;
  readonly gzip: number;
}

const root = join(import.meta.dirname, '..', '..');

/** The files that come with one file: it and what it imports without being asked. */
const loadedWith = (file: string, outputs: Metafile['outputs'], known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(file) || !outputs[file]) return known;
  known.add(file);
  for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') loadedWith(path, outputs, known);
  return known;
};

const sizeOf = (entry: string, part: BundleSize['part'], files: readonly string[]): BundleSize => {
  const texts = files.map((file) => readFileSync(join(root, file)));
  return {
    entry,
    part,
    files: files.length,
    bytes: texts.reduce((sum, text) => sum + text.length, 0),
    gzip: texts.reduce((sum, text) => sum + gzipSync(text).length, 0),
  };
};

/** What each entry loads before it can answer, and what only some requests load after that. */
export const bundleSizes = (): readonly BundleSize[] =>
  entryNames.flatMap((entry) => {
    const { outputs } = JSON.parse(readFileSync(join(root, 'build', 'meta', `${entry}.json`), 'utf8')) as Metafile;
    const code = Object.keys(outputs).filter((file) => file.endsWith('.mjs'));
    const cold = loadedWith(code.find((file) => file.endsWith('/index.mjs')) ?? '', outputs);
    const lazy = code.filter((file) => !cold.has(file));
    return [
      sizeOf(entry, 'at the start', [...cold]),
      ...(lazy.length > 0 ? [sizeOf(entry, 'when asked for', lazy)] : []),
    ];
  });

export const printBundleSizes = (sizes: readonly BundleSize[]): void =>
  printTable(
    'Bundles in KB, source maps apart',
    ['entry', 'loaded', 'files', 'raw', 'gzip'],
    sizes.map((each) => [each.entry, each.part, String(each.files), kilobytes(each.bytes), kilobytes(each.gzip)]),
  );
