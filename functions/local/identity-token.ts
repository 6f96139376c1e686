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
  [claimNames.organisationName]: person.organisationName,
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

/** Signing takes a moment, so a token is used again for as long as it is sure to hold. */
export const tokensFor = (people: readonly DemonstrationPerson[], by: { issuer: string; signingKey: JWK }) => {
  const signed = new Map<string, { token: Promise<string>; until: number }>();
  return async (personId: string): Promise<string> => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) throw new Error(`There is no person "${personId}".`);
    const known = signed.get(personId);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = identityToken(person, by);
    signed.set(personId, { token, until: Date.now() + (tokenLifetime * 1000) / 2 });
    return token;
  };
};

/** The public half, by which tokens are checked. */
export const publicKeys = ({ kty, n, e, kid, alg, use }: JWK): JSONWebKeySet =>
  ({ keys: [{ kty, n, e, kid, alg, use }] }) as JSONWebKeySet;
