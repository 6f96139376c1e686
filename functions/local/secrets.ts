import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';
import { Trouble } from './trouble.ts';

/** What one machine's service keeps to itself. In AWS these are in Secrets Manager and in Cognito. */
export interface Secrets {
  /** 32 random bytes, base64url: encrypts the session cookie. */
  readonly sessionKey: string;
  /** What the service proves itself with to the local issuer. */
  readonly clientSecret: string;
  /** Signs the local issuer's own cookies. */
  readonly issuerCookieKey: string;
  /** The private RSA key (RS256, as Cognito's) that signs identity tokens. */
  readonly signingKey: JWK;
}

const Stored = z.object({
  sessionKey: z.string().min(43),
  clientSecret: z.string().min(43),
  issuerCookieKey: z.string().min(43),
  signingKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
});

export const newSecrets = async (): Promise<Secrets> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    sessionKey: random(),
    clientSecret: random(),
    issuerCookieKey: random(),
    signingKey: { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: random().slice(0, 12) },
  };
};

/** The secrets in the file, made on first use. Only the owner of the file may read it. */
export const secretsIn = async (file: string): Promise<Secrets> => {
  if (existsSync(file)) return readSecrets(file);
  const secrets = await newSecrets();
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
};

/** Refused when the file is damaged: new secrets would quietly sign everyone out and void every token. */
export const readSecrets = (file: string): Secrets => {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Trouble(
      `The file ${file} cannot be read or is damaged. Remove it to have new secrets made; everyone will have to sign in again.`,
    );
  }
};

const random = (): string => randomBytes(32).toString('base64url');
