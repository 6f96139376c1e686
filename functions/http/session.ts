import * as z from 'zod';
import { OrganisationId } from '../../domain/shared/ids.ts';
import { lazily } from '../../domain/shared/lazily.ts';
import { type Person, roles } from '../../domain/shared/people.ts';
import { claimNames } from '../runtime/names.ts';

/** A person with what their pages show: the names that the sign-in service knows. */
export interface SignedIn extends Person {
  readonly organisationName: string;
}

const claims = lazily(() =>
  z
    .object({
      sub: z.string().min(1),
      name: z.string().min(1).max(200),
      [claimNames.organisation]: OrganisationId,
      [claimNames.organisationName]: z.string().max(200).optional(),
      [claimNames.roles]: z.string(),
    })
    .transform((given) => ({
      id: given.sub,
      name: given.name,
      organisation: OrganisationId.parse(given[claimNames.organisation]),
      organisationName: z.string().parse(given[claimNames.organisationName] ?? given[claimNames.organisation]),
      names: z.string().parse(given[claimNames.roles]).split(','),
    })),
);

/** The person that checked claims speak of; undefined when a claim is missing or names no role that there is. */
export const personFrom = (given: unknown): SignedIn | undefined => {
  const parsed = claims().safeParse(given);
  if (!parsed.success) return undefined;
  const { names, ...person } = parsed.data;
  const held = roles.filter((role) => names.some((name) => name.trim() === role));
  return held.length === 0 ? undefined : { ...person, roles: held };
};

/** Claims to keep in a session, from checked claims. */
export const sessionClaims = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(['sub', 'name', ...Object.values(claimNames)].map((name) => [name, given[name]]));

const settings = { alg: 'dir', enc: 'A256GCM' } as const;

/** Loaded with the first session: the API, whose tokens the gateway checks, never needs it. */
const sealing = () => import('jose');

/**
 * Seals a small value for a cookie: encrypted and signed with a 32-byte key, refused after `seconds`. `purpose` keeps a
 * value sealed for one use from being taken for another.
 */
export const seal = async (
  key: Uint8Array,
  purpose: string,
  value: Record<string, unknown>,
  seconds: number,
): Promise<string> => {
  const { EncryptJWT } = await sealing();
  return await new EncryptJWT(value)
    .setProtectedHeader(settings)
    .setAudience(purpose)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .encrypt(key);
};

/** The value that was sealed, or undefined when it was altered, has expired or was sealed for something else. */
export const unseal = async (
  key: Uint8Array,
  purpose: string,
  sealed: string,
): Promise<Record<string, unknown> | undefined> => {
  const { jwtDecrypt } = await sealing();
  try {
    const { payload } = await jwtDecrypt(sealed, key, { audience: purpose });
    return payload;
  } catch {
    return undefined;
  }
};
