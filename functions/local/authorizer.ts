import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Claims } from './api-event.ts';

/** Parts of the JSON API that need no token. The HTTP API routes them without its authorizer. */
const open = ['/v1/calculators'];

/** Whether the path has the JWT authorizer in front of it. `path` is the decoded path, which is what routes match. */
export const needsToken = (path: string): boolean =>
  path.startsWith('/v1/') && !open.some((part) => path === part || path.startsWith(`${part}/`));

export type Authorization =
  | { readonly allowed: true; readonly claims: Claims }
  | { readonly allowed: false; readonly because: string };

/** Checks the `Authorization` header of a request. */
export type Authorizer = (header: string | undefined) => Promise<Authorization>;

/**
 * The HTTP API's JWT authorizer: signature, issuer, audience, expiry and not-before, against the keys of the local issuer.
 * Times are real time even when the service's day is fixed, since tokens are made in real time.
 */
export const jwtAuthorizer = (options: { issuer: string; audience: string; keys: JSONWebKeySet }): Authorizer => {
  const keys = createLocalJWKSet(options.keys);
  return async (header) => {
    const token = /^Bearer (?<token>\S+)$/i.exec(header ?? '')?.groups?.token;
    if (token === undefined) return refused('Send an identity token in the Authorization header, as "Bearer <token>".');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'sub'],
      });
      return { allowed: true, claims: asText(payload) };
    } catch (fault) {
      return refused(reason(fault));
    }
  };
};

const refused = (because: string): Authorization => ({ allowed: false, because });

const reason = (fault: unknown): string => {
  if (fault instanceof errors.JWTExpired) return 'The token has expired. Get a new one and send the request again.';
  if (fault instanceof errors.JWTClaimValidationFailed) {
    return 'The token was not made for this service by its own sign-in. Get one from this service.';
  }
  return 'The token cannot be read or its signature is not right. Get a new one and send the request again.';
};

/** API Gateway writes a list as [a b] and anything else as its text. */
const asText = (payload: Readonly<Record<string, unknown>>): Claims =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
