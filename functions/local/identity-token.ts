import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { claimNames } from '../runtime/names.ts';
import type { DemonstrationPerson } from './person.ts';

/** The application that people sign in to, by the name that the issuer and its tokens give it. */
export const clientId = 'outturn';

/** How long an identity token holds, in seconds: a working day. */
export const tokenLifetime = 12 * 60 * 60;

/** What the identity token says of a person, beside `sub`: the claims that Cognito is set up to give. */
export const claimsOf = (person: DemonstrationPerson): Record<string, string> => ({
  name: person.name,
  email: person.email,
  [claimNames.organisation]: person.organisation,
  [claimNames.roles]: person.roles.join(','),
});

/** Signs for a person the token that the issuer would give after sign-in. */
export const identityToken = async (
  person: DemonstrationPerson,
  { issuer, signingKey }: { issuer: string; signingKey: JWK },
): Promise<string> =>
  new SignJWT({ ...claimsOf(person) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(signingKey.kid === undefined ? {} : { kid: signingKey.kid }) })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setSubject(person.id)
    .setIssuedAt()
    .setExpirationTime(`${tokenLifetime}s`)
    .sign(await importJWK(signingKey, 'RS256'));

/** The public half, by which tokens are checked. */
export const publicKeys = ({ kty, n, e, kid, alg, use }: JWK): JSONWebKeySet =>
  ({ keys: [{ kty, n, e, kid, alg, use }] }) as JSONWebKeySet;
