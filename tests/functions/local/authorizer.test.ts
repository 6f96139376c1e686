import { importJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { jwtAuthorizer, needsToken } from '../../../functions/local/authorizer.ts';
import { clientId, identityToken, publicKeys } from '../../../functions/local/identity-token.ts';
import { newSecrets } from '../../../functions/local/secrets.ts';
import { testPeople } from '../../support/service.ts';

const issuer = 'http://127.0.0.1:4000';
const { signingKey } = await newSecrets();
const authorize = jwtAuthorizer({ issuer, audience: clientId, keys: publicKeys(signingKey) });
const [person] = testPeople;
if (person === undefined) throw new Error('There are no test people.');

const signed = async (change: (token: SignJWT) => SignJWT, key = signingKey) =>
  change(new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid: signingKey.kid ?? '' }).setSubject('ada'))
    .setIssuedAt()
    .sign(await importJWK(key, 'RS256'));

describe('the authorizer', () => {
  it('accepts a token of the local issuer and hands on its claims as text', async () => {
    const authorization = await authorize(`Bearer ${await identityToken(person, { issuer, signingKey })}`);
    expect(authorization).toMatchObject({
      allowed: true,
      claims: {
        sub: 'commissioner',
        name: 'Cora Lane',
        'custom:organisation': 'org_northtown',
        'custom:roles': 'commissioner',
        iss: issuer,
        aud: clientId,
      },
    });
    if (authorization.allowed) expect(authorization.claims.exp).toMatch(/^\d+$/);
  });

  it('refuses a request without a token, or with something else in its place', async () => {
    for (const header of [undefined, '', 'Bearer', 'Basic YTpi', 'Bearer a b']) {
      expect(await authorize(header)).toMatchObject({
        allowed: false,
        because: expect.stringContaining('Send an identity token'),
      });
    }
  });

  it('refuses an expired token and says so', async () => {
    const token = await signed((t) => t.setIssuer(issuer).setAudience(clientId).setExpirationTime('1 minute ago'));
    expect(await authorize(`Bearer ${token}`)).toMatchObject({
      allowed: false,
      because: expect.stringContaining('has expired'),
    });
  });

  it('refuses a token of another issuer or for another application', async () => {
    const tokens = [
      await signed((t) => t.setIssuer('http://127.0.0.1:9').setAudience(clientId).setExpirationTime('1h')),
      await signed((t) => t.setIssuer(issuer).setAudience('another').setExpirationTime('1h')),
    ];
    for (const token of tokens) {
      expect(await authorize(`Bearer ${token}`)).toMatchObject({
        allowed: false,
        because: expect.stringContaining('not made for this service'),
      });
    }
  });

  it('refuses a token that never expires', async () => {
    const token = await signed((t) => t.setIssuer(issuer).setAudience(clientId));
    expect(await authorize(`Bearer ${token}`)).toMatchObject({ allowed: false });
  });

  it('refuses a token signed with another key, altered, or not signed at all', async () => {
    const { signingKey: another } = await newSecrets();
    const forged = await signed((t) => t.setIssuer(issuer).setAudience(clientId).setExpirationTime('1h'), another);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged.split('.')[1]}.`;
    for (const token of [forged, unsigned, 'nonsense']) {
      expect(await authorize(`Bearer ${token}`)).toMatchObject({
        allowed: false,
        because: expect.stringContaining('signature'),
      });
    }
  });
});

describe('the routes with a token', () => {
  it('are those of the JSON API, but not its calculators', () => {
    expect(['/v1/awards', '/v1/', '/v1/calculatorsx'].every(needsToken)).toBe(true);
    expect(['/', '/v1', '/awards', '/v1/calculators', '/v1/calculators/standstill'].some(needsToken)).toBe(false);
  });
});
