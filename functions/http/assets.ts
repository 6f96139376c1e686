import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import type { AssetResolver } from '../pages/layout.tsx';
import { ProblemError } from './problems.ts';

/** The built style sheet and script, whose names carry a hash of what is in them. */
export interface Assets {
  readonly address: AssetResolver;
  readonly read: (name: string) => Promise<Uint8Array>;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  map: 'application/json',
  svg: 'image/svg+xml',
};

/** The assets in a built folder, with the manifest that names them. */
export const assetsIn = (folder: URL, manifest: Readonly<Record<string, string>>): Assets => ({
  address: (name) => `/assets/${manifest[name] ?? name}`,
  read: (name) => readFile(new URL(name, folder)),
});

/** Serves the assets for a year, since a change gives them another name. */
export const addAssets = (app: Hono, assets: Assets): void => {
  app.get('/assets/:name', async (context) => {
    const name = context.req.param('name');
    const type = types[name.split('.').at(-1) ?? ''];
    if (!type || !/^[\w.-]+$/.test(name)) throw new ProblemError('notFound');
    try {
      const bytes = await assets.read(name);
      return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
      });
    } catch {
      throw new ProblemError('notFound');
    }
  });
};
