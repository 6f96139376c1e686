import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const { scripts, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};
const ci = readFileSync(`${root}.ci/run`, 'utf8');

/** Commands that npm has of itself. */
const npmOwn = new Set(['ci']);

describe('README', () => {
  it('names only commands that there are', () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !npmOwn.has(name) && scripts[name] === undefined)).toEqual([]);
  });

  it('names every command that a person would run', () => {
    const inner = new Set(['prepare', 'check']);
    expect(
      Object.keys(scripts).filter(
        (name) => !inner.has(name) && !readme.includes(`npm run ${name}`) && !readme.includes(`npm ${name}`),
      ),
    ).toEqual([]);
  });

  it('points only at files and folders that there are', () => {
    const paths = [...readme.matchAll(/`((?:domain|functions|infra|tests)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });

  it('says why each dependency is there', () => {
    const told = readme.slice(readme.indexOf('## Dependencies'));
    const missing = Object.keys(dependencies).filter((name) => !told.includes(name.replace('@aws-sdk/', '')));
    expect(missing).toEqual([]);
  });

  it('gives the very commands that run in continuous integration', () => {
    expect(readme).toContain('npm ci && npm test');
    expect(ci).toMatch(/^npm ci\nnpm test$/m);
  });

  it('pins every version exactly', () => {
    expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
