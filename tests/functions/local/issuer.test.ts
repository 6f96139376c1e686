import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { clientId } from '../../../functions/local/identity-token.ts';
import { startIssuer } from '../../../functions/local/issuer.ts';
import { listen } from '../../../functions/local/ports.ts';
import { newSecrets } from '../../../functions/local/secrets.ts';
import { expectAccessible, testBrowser } from '../../support/browser.ts';
import { testPeople } from '../../support/service.ts';

/** Stands in for the service that people sign in to: it only has to be there when they come back. */
const application = createServer((_, response) => response.end('signed in'));
const baseUrl = `http://127.0.0.1:${await listen(application, 0)}`;
const redirectUri = `${baseUrl}/sign-in/return`;
const secrets = await newSecrets();
const issuer = await startIssuer({ port: 0, baseUrl, people: testPeople, secrets });
const browser = await testBrowser();
afterAll(async () => {
  application.closeAllConnections();
  application.close();
  await issuer.stop();
});

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

const authorizationAddress = (change: Record<string, string | undefined> = {}): string => {
  const parameters = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...change,
  };
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${issuer.address}/auth?${new URLSearchParams(given)}`;
};

/** A browser's part in a sign-in, without a browser: keeps cookies and follows nothing by itself. */
const visitor = () => {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(new URL(address, issuer.address), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split('=', 2) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
};

const nextOf = (response: Response): string => response.headers.get('location') ?? '';

/** Goes through the flow as the person and returns the address to which the issuer sends the browser back. */
const returnAddress = async (personId: string, visit = visitor()): Promise<URL> => {
  const choosing = nextOf(await visit(authorizationAddress()));
  const chosen = await visit(choosing, { person: personId });
  return new URL(nextOf(await visit(nextOf(chosen))));
};

const exchange = (code: string, codeVerifier: string): Promise<Response> =>
  fetch(`${issuer.address}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secrets.clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
    }),
  });

describe('signing in on this machine', { timeout: 30_000 }, () => {
  it('gives, by the code flow with PKCE, an identity token that says who and in which roles', async () => {
    const back = await returnAddress('certifier');
    expect(`${back.origin}${back.pathname}`).toBe(redirectUri);
    expect(back.searchParams.get('state')).toBe('state-1');

    const response = await exchange(back.searchParams.get('code') ?? '', verifier);
    const { id_token: token } = (await response.json()) as { id_token: string };
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(`${issuer.address}/jwks`)), {
      issuer: issuer.address,
      audience: clientId,
    });
    expect(payload).toMatchObject({
      sub: 'certifier',
      nonce: 'nonce-1',
      name: 'Cy Stone',
      email: 'certifier@harbour.example',
      'custom:organisation': 'org_harbour',
      'custom:roles': 'certifier',
    });
  });

  it('asks who to be at every sign-in, even of someone who has signed in before', async () => {
    const visit = visitor();
    await returnAddress('certifier', visit);
    expect(nextOf(await visit(authorizationAddress()))).toMatch(/\/choose\//);
    const again = await returnAddress('auditor', visit);
    expect(again.searchParams.get('code')).toBeTruthy();
  });

  it('refuses a code without the verifier that belongs to its challenge', async () => {
    const back = await returnAddress('certifier');
    const response = await exchange(back.searchParams.get('code') ?? '', randomBytes(32).toString('base64url'));
    expect(response.status).toBe(400);
  });

  it('refuses a request without PKCE, or with a plain challenge', async () => {
    for (const change of [
      { code_challenge: undefined, code_challenge_method: undefined },
      { code_challenge_method: 'plain' },
    ]) {
      expect(new URL(nextOf(await visitor()(authorizationAddress(change)))).searchParams.get('error')).toBe(
        'invalid_request',
      );
    }
  });

  it('sends nobody anywhere but to the service', async () => {
    const response = await visitor()(authorizationAddress({ redirect_uri: 'http://127.0.0.1:9/steal' }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Signing in did not work');
  });

  it('shows the choice again for a person who does not exist, and says so when a sign-in has run out', async () => {
    const visit = visitor();
    const choosing = nextOf(await visit(authorizationAddress()));
    expect(await (await visit(choosing, { person: 'nobody' })).text()).toContain('Choose who to sign in as');
    const stale = await visitor()('/choose/nonsense');
    expect(stale.status).toBe(400);
    expect(await stale.text()).toContain('This sign-in has run out');
  });
});

describe('the page on which to choose a person', { timeout: 30_000 }, () => {
  it.each([true, false])('is accessible, says what it is, and works (script: %s)', async (javaScript) => {
    const page = await browser.page({ javaScript });
    await page.goto(authorizationAddress());
    expect(await page.locator('body').innerText()).toContain('for demonstration on this machine only');
    expect(await page.getByRole('group').allInnerTexts()).toHaveLength(4);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Dee Wood' }).click();
    await page.waitForURL(`${redirectUri}?**`);
    expect(await page.locator('body').innerText()).toBe('signed in');
  });

  it('shows names as text, whatever they contain', async () => {
    const [person] = testPeople;
    if (person === undefined) throw new Error('There are no test people.');
    const name = '<img src=x onerror=alert(1)> & "Co"';
    const odd = await startIssuer({ port: 0, baseUrl, people: [{ ...person, name }], secrets });
    const page = await browser.page();
    await page.goto(authorizationAddress().replace(issuer.address, odd.address));
    expect(await page.getByRole('button').innerText()).toContain(name);
    await page.context().close();
    await odd.stop();
  });
});

describe('signing out', { timeout: 30_000 }, () => {
  it('asks once, and goes back to the service', async () => {
    const page = await browser.page({ javaScript: false });
    await page.goto(authorizationAddress());
    await page.getByRole('button', { name: 'Ada Field' }).click();
    await page.waitForURL(`${redirectUri}?**`);
    const end = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${baseUrl}/` });
    await page.goto(`${issuer.address}/session/end?${end}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${baseUrl}/**`);
  });
});
