import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Manifest = z.record(z.string(), z.string());

/** The text of a built asset by its plain name, such as `outturn.css`; undefined where it has not been built. */
export const builtAsset = (handlersFolder: string, name: string): string | undefined => {
  const folder = join(handlersFolder, 'web', 'assets');
  try {
    const file = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))[name];
    return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
  } catch {
    return undefined;
  }
};
