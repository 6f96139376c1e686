import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly file: string;
  /** A path from the root for our own files, else a package's name. */
  readonly target: string;
  readonly isOwn: boolean;
}

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const importsOf = (file: string): readonly Import[] => {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/\b(?:from\s+|import\s+|import\s*\(\s*)'([^'\n]+)'/g)].map(([, name = '']) => {
    const isOwn = name.startsWith('.');
    return { file, isOwn, target: isOwn ? relative(root, resolve(root, dirname(file), name)) : name };
  });
};

const files = ['domain', 'functions', 'infra'].flatMap(sourceFiles);
const imports = files.flatMap(importsOf);
const from = (folder: string) => imports.filter((each) => each.file.startsWith(folder));
const said = (found: readonly Import[]) => found.map(({ file, target }) => `${file} imports ${target}`);

/** A noun's folder in the domain: `domain/award/decide.ts` is in `award`. */
const nounOf = (path: string): string => path.split('/')[1] ?? '';

describe('the dependency rule', () => {
  it('lets the domain import zod and itself, and nothing else', () => {
    expect(
      said(from('domain/').filter(({ target, isOwn }) => (isOwn ? !target.startsWith('domain/') : target !== 'zod'))),
    ).toEqual([]);
  });

  it('keeps clocks, chance and the environment out of the domain', () => {
    const told = /Date\.now|new Date\(\)|Math\.random|randomUUID|process\.env/;
    expect(sourceFiles('domain').filter((file) => told.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('never lets a noun import how another noun decides', () => {
    const crossing = from('domain/').filter(
      ({ file, target, isOwn }) => isOwn && /\/decide[^/]*\.ts$/.test(target) && nounOf(file) !== nounOf(target),
    );
    expect(said(crossing)).toEqual([]);
  });

  it('lets only the store, and the one-machine runtime that stands in for it, know DynamoDB', () => {
    const allowed = /^functions\/(store|local)\//;
    expect(
      said(from('functions/').filter(({ file, target }) => /dynamodb/.test(target) && !allowed.test(file))),
    ).toEqual([]);
  });

  it('keeps pages from reading the store or running commands', () => {
    const reaching = from('functions/pages/').filter(({ target }) =>
      /^functions\/(store|runtime|run-command|local)/.test(target),
    );
    expect(said(reaching)).toEqual([]);
  });

  it('lets pages take from HTTP only shapes and addresses', () => {
    const allowed = /^functions\/http\/(places|openapi|disclosed-journal)\.ts$/;
    const taken = from('functions/pages/').filter(({ target }) => target.startsWith('functions/http/'));
    expect(said(taken.filter(({ target }) => !allowed.test(target)))).toEqual([]);
  });

  it('keeps the store from knowing HTTP or pages', () => {
    expect(
      said(from('functions/store/').filter(({ target }) => /^functions\/(http|pages|runtime|local)/.test(target))),
    ).toEqual([]);
  });

  it('lets infra share nothing with the running code but names', () => {
    const shared = from('infra/').filter(({ target }) => /^(functions|domain)\//.test(target));
    expect(said(shared.filter(({ target }) => target !== 'functions/runtime/names.ts'))).toEqual([]);
  });

  it('lets nothing import tests or infra', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('tests/') || (target.startsWith('infra/') && !file.startsWith('infra/')),
    );
    expect(said(wrong)).toEqual([]);
  });

  it('uses the one-machine runtime nowhere in what is deployed', () => {
    // The build runs on one machine too, and is not deployed.
    const deployed = from('functions/').filter(({ file }) => !/^functions\/(local\/|build\.ts)/.test(file));
    expect(said(deployed.filter(({ target }) => target.startsWith('functions/local/')))).toEqual([]);
  });

  it('names no council outside the demonstration data', () => {
    const naming = files.filter((file) => !file.startsWith('functions/local/demonstration/'));
    expect(naming.filter((file) => /plymouth/i.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('keeps every source file short enough to read in one sitting', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
