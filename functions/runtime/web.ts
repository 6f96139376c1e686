import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { makeApp } from '../http/app.ts';
import { assetsIn } from '../http/assets.ts';
import { readEnvironment } from './environment.ts';
import { readSecret } from './secrets.ts';
import { makeWorld } from './world.ts';

/** The web service put together from the environment. `assets` is the folder of built files beside the entry. */
export const makeWeb = (assets: URL): Hono => {
  const environment = readEnvironment(process.env);
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', assets), 'utf8')) as Record<string, string>;
  let sessionKey: Promise<Uint8Array> | undefined;
  return makeApp({
    world: makeWorld(environment),
    signIn: {
      baseUrl: environment.baseUrl,
      issuer: environment.issuer,
      clientId: environment.clientId,
      clientSecret: () => readSecret(environment.clientSecret, environment.clientSecretArn),
      sessionKey: () => (sessionKey ??= readSessionKey(environment.sessionKey, environment.sessionKeyArn)),
    },
    assets: assetsIn(assets, manifest),
    ocidPrefixes: environment.ocidPrefixes,
    // The logger is loaded with the first fault, which most instances never meet.
    reportFault: async (fault, where) => {
      const { makeLogger } = await import('./logger.ts');
      makeLogger('web').error('A request met a fault', { fault: fault.stack ?? fault.message, ...where });
    },
  });
};

/** A 32-byte key from the secret's text, however long that is; refuses one that is too short to be a secret. */
const readSessionKey = async (given: string | undefined, arn: string | undefined): Promise<Uint8Array> => {
  const text = (await readSecret(given, arn)) ?? '';
  if (text.length < 32) throw new Error('The session key must be at least 32 characters');
  return new Uint8Array(createHash('sha256').update(text).digest());
};
