import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { personFrom, type SignedIn, seal, sessionClaims, unseal } from './session.ts';

export interface SignInSettings {
  readonly baseUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: () => Promise<string | undefined>;
  readonly sessionKey: () => Promise<Uint8Array>;
}

const sessionSeconds = 8 * 3600;
const signInSeconds = 600;

const cookieNames = (baseUrl: string) =>
  baseUrl.startsWith('https:')
    ? { session: '__Host-outturn', signIn: '__Host-outturn-sign-in' }
    : { session: 'outturn', signIn: 'outturn-sign-in' };

const cookieOptions = (baseUrl: string, maxAge: number) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: baseUrl.startsWith('https:'), maxAge }) as const;

const isLoopback = (issuer: string): boolean => new URL(issuer).protocol === 'http:';

/** Only a path on this site may be returned to. */
const safeReturn = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/');

/** Who the session cookie says is signed in, if anyone. */
export const personInSession = async (context: Context, settings: SignInSettings): Promise<SignedIn | undefined> => {
  const sealed = getCookie(context, cookieNames(settings.baseUrl).session);
  return sealed ? personFrom(await unseal(await settings.sessionKey(), 'session', sealed)) : undefined;
};

/**
 * Adds signing in and out by the authorization code flow with PKCE (RFC 6749, RFC 7636). The library that speaks the
 * protocol is loaded only here, so that no other request waits for it.
 */
export const addSignIn = (app: Hono, settings: SignInSettings): void => {
  const names = cookieNames(settings.baseUrl);
  const returnTo = `${settings.baseUrl}/sign-in/return`;

  const discover = async () => {
    const client = await import('openid-client');
    const secret = await settings.clientSecret();
    const configuration = await client.discovery(
      new URL(settings.issuer),
      settings.clientId,
      secret,
      secret ? undefined : client.None(),
      isLoopback(settings.issuer) ? { execute: [client.allowInsecureRequests] } : undefined,
    );
    return { client, configuration };
  };
  let discovered: ReturnType<typeof discover> | undefined;
  const issuer = () => {
    discovered ??= discover().catch((fault: unknown) => {
      discovered = undefined;
      throw fault;
    });
    return discovered;
  };

  app.get('/sign-in', async (context) => {
    const { client, configuration } = await issuer();
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const sealed = await seal(
      await settings.sessionKey(),
      'sign-in',
      { verifier, state, nonce, back: safeReturn(context.req.query('return')) },
      signInSeconds,
    );
    setCookie(context, names.signIn, sealed, cookieOptions(settings.baseUrl, signInSeconds));
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: returnTo,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return context.redirect(address.href, 303);
  });

  app.get('/sign-in/return', async (context) => {
    const begun = await unseal(await settings.sessionKey(), 'sign-in', getCookie(context, names.signIn) ?? '');
    deleteCookie(context, names.signIn, cookieOptions(settings.baseUrl, 0));
    if (!begun) return context.redirect('/sign-in', 303);
    const { client, configuration } = await issuer();
    const current = new URL(returnTo);
    current.search = new URL(context.req.url).search;
    let given: Record<string, unknown> | undefined;
    try {
      const tokens = await client.authorizationCodeGrant(configuration, current, {
        pkceCodeVerifier: String(begun.verifier),
        expectedState: String(begun.state),
        expectedNonce: String(begun.nonce),
      });
      given = tokens.claims();
    } catch {
      // A refused or stale answer from the sign-in service: nobody is signed in, and the person may try again.
    }
    if (!given || !personFrom(given)) return context.redirect('/sign-in-refused', 303);
    const sealed = await seal(await settings.sessionKey(), 'session', sessionClaims(given), sessionSeconds);
    setCookie(context, names.session, sealed, cookieOptions(settings.baseUrl, sessionSeconds));
    return context.redirect(safeReturn(String(begun.back)), 303);
  });

  app.post('/sign-out', (context) => {
    deleteCookie(context, names.session, cookieOptions(settings.baseUrl, 0));
    // The sign-in service on one machine asks who to be every time; in AWS its own session must end too, or the next
    // person at a shared computer would be signed in as this one.
    return context.redirect(isLoopback(settings.issuer) ? '/signed-out' : '/signing-out', 303);
  });

  // A page of its own that leads on: a browser does not let a form lead to an address that the policy does not name.
  app.get('/signing-out', async (context) => {
    const { client, configuration } = await issuer();
    const back = `${settings.baseUrl}/signed-out`;
    const { href } = client.buildEndSessionUrl(configuration, { logout_uri: back, post_logout_redirect_uri: back });
    return context.body(`Signing out. If nothing happens, open ${href}`, 200, { refresh: `0; url=${href}` });
  });
};
