import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { claimNames } from '../runtime/names.ts';
import { claimsOf, clientId, tokenLifetime } from './identity-token.ts';
import { choosePersonPage, messagePage, signOutPage } from './issuer-pages.ts';
import { issuerStore } from './issuer-store.ts';
import type { DemonstrationPerson } from './person.ts';
import { close, listen, loopback } from './ports.ts';
import type { Secrets } from './secrets.ts';

export interface Issuer {
  /** The issuer's address, which is also the `iss` of its tokens. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface IssuerOptions {
  /** The port to use if it is free; another where it is not. */
  readonly port: number;
  /** The service that people sign in to. */
  readonly baseUrl: string;
  readonly people: readonly DemonstrationPerson[];
  readonly secrets: Secrets;
  /** The style sheet to give the pages, if the service's has been built. */
  styles?(): string | undefined;
}

/**
 * A real OpenID Connect provider for one machine: authorisation code flow with PKCE (S256), and a page on which to choose
 * who to be instead of a password. It listens on the loopback address only.
 */
export const startIssuer = async (options: IssuerOptions): Promise<Issuer> => {
  let respond = (_: IncomingMessage, response: ServerResponse): void => void response.writeHead(503).end();
  const server = createServer((request, response) => respond(request, response));
  const port = await listen(server, options.port).catch(() => listen(server, 0));
  const address = `http://${loopback}:${port}`;
  const provider = new Provider(address, configuration(options));
  const passOn = provider.callback();
  respond = (request, response) => {
    void ownPage(provider, options, request, response).then(async (done) => {
      if (!done) await passOn(request, response);
    });
  };
  return { address, stop: () => close(server) };
};

const configuration = ({ baseUrl, people, secrets }: IssuerOptions): Configuration => ({
  adapter: issuerStore(),
  clients: [
    {
      client_id: clientId,
      client_secret: secrets.clientSecret,
      redirect_uris: [`${baseUrl}/sign-in/return`],
      post_logout_redirect_uris: [`${baseUrl}/`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'RS256',
    },
  ],
  jwks: { keys: [{ ...secrets.signingKey, kty: 'RSA' }] },
  cookies: { keys: [secrets.issuerCookieKey] },
  pkce: { required: () => true },
  scopes: ['openid', 'profile', 'email'],
  claims: {
    openid: ['sub', claimNames.organisation, claimNames.organisationName, claimNames.roles],
    profile: ['name'],
    email: ['email'],
  },
  // Cognito puts a person's particulars in the identity token itself, and so does this.
  conformIdTokenClaims: false,
  findAccount: (_, id) => {
    const person = people.find((known) => known.id === id);
    return person && { accountId: id, claims: () => Promise.resolve({ sub: id, ...claimsOf(person) }) };
  },
  ttl: {
    AccessToken: 3600,
    AuthorizationCode: 60,
    Grant: tokenLifetime,
    IdToken: tokenLifetime,
    Interaction: 3600,
    Session: tokenLifetime,
  },
  interactions: { url: (_, { uid }) => `/choose/${uid}` },
  loadExistingGrant: grantWhatIsAsked,
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = signOutPage(form, baseUrl);
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.body = messagePage('You have signed out', 'You can close this page.', baseUrl);
      },
    },
  },
  renderError: (ctx, { error_description: description }) => {
    ctx.type = 'html';
    ctx.body = messagePage('Signing in did not work', `${description ?? 'The request was not understood.'}`, baseUrl);
  },
});

/**
 * Forgets who signed in before, when a new sign-in begins: the choice is asked every time, so that signing out of the
 * service and in again is how one becomes someone else.
 */
const forgetSession = (request: IncomingMessage, response: ServerResponse): void => {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => !cookie.startsWith('_session'));
  request.headers.cookie = cookies.join('; ');
  response.setHeader('set-cookie', ['_session=; Max-Age=0; Path=/', '_session.sig=; Max-Age=0; Path=/']);
};

/** There is one application and it is ours, so nobody is asked whether it may know their name. */
const grantWhatIsAsked = async ({ oidc }: KoaContextWithOIDC) => {
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope(typeof oidc.params?.scope === 'string' ? oidc.params.scope : 'openid');
  await grant.save();
  return grant;
};

/** Answers the pages that are ours (choose a person, the style sheet); false where the request is the provider's. */
const ownPage = async (
  provider: Provider,
  { people, baseUrl, styles }: IssuerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const path = request.url?.split('?', 1)[0] ?? '/';
  if (path === '/auth') forgetSession(request, response);
  if (path === '/styles.css') return send(response, 200, 'text/css', styles?.() ?? '');
  if (!path.startsWith('/choose/')) return false;
  try {
    await provider.interactionDetails(request, response);
    const id = request.method === 'POST' ? (await formOf(request)).get('person') : null;
    if (people.some((person) => person.id === id)) {
      await provider.interactionFinished(request, response, { login: { accountId: id ?? '' } });
      return true;
    }
    return send(response, 200, 'text/html', choosePersonPage(people, baseUrl));
  } catch {
    const page = messagePage('This sign-in has run out', 'Go back to the service and start again.', baseUrl);
    return send(response, 400, 'text/html', page);
  }
};

const send = (response: ServerResponse, status: number, type: string, text: string): true => {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
  return true;
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const part of request as AsyncIterable<Buffer>) {
    text += part.toString();
    // A choice is one short id.
    if (text.length > 4096) break;
  }
  return new URLSearchParams(text);
};
