import { randomBytes } from 'node:crypto';
import type { Context, Next } from 'hono';
import { ProblemError } from './problems.ts';

const makeNonce = (): string => randomBytes(16).toString('base64');

const policyOf = (nonce: string, issuer: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // A form may lead on to the sign-in service when the session has ended.
    `form-action 'self' ${new URL(issuer).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers that every answer carries: nothing is framed, sniffed, cached by others or loaded from elsewhere. */
export const securityHeaders =
  (issuer: string, isPublicAddress: boolean) =>
  async (context: Context, next: Next): Promise<void> => {
    const nonce = makeNonce();
    context.set('nonce', nonce);
    await next();
    const { headers } = context.res;
    headers.set('content-security-policy', policyOf(nonce, issuer));
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (isPublicAddress) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };

/**
 * Refuses a form that another site sent. Browsers say where a request comes from; the session cookie is also not sent
 * with another site's forms (SameSite=Lax), so a request that says nothing carries no session.
 */
export const sameSiteForms =
  (baseUrl: string) =>
  async (context: Context, next: Next): Promise<void> => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD' && !context.req.path.startsWith('/v1/')) {
      const site = context.req.header('sec-fetch-site');
      const origin = context.req.header('origin');
      const foreign =
        site === undefined
          ? origin !== undefined && origin !== new URL(baseUrl).origin
          : site !== 'same-origin' && site !== 'none';
      if (foreign) throw new ProblemError('crossSite');
    }
    await next();
  };
