import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../functions/runtime/environment.ts';

const whole = {
  STAGE: 'dev',
  TABLE_NAME: 'outturn-dev',
  BASE_URL: 'https://outturn.example/',
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_CLIENT_ID: 'client',
  SESSION_KEY: 'a-secret-that-must-not-be-printed',
};

describe('the environment', () => {
  it('is read once, with the address without its trailing slash', () => {
    expect(readEnvironment(whole)).toMatchObject({
      stage: 'dev',
      table: 'outturn-dev',
      baseUrl: 'https://outturn.example',
      mailboxes: {},
    });
  });

  it('names every variable that is missing or wrong', () => {
    const read = () =>
      readEnvironment({ ...whole, STAGE: 'test', TABLE_NAME: undefined, TODAY: '2025-02-30', MAILBOXES: '{' });
    expect(read).toThrow(/STAGE.*TABLE_NAME.*TODAY.*MAILBOXES/);
  });

  it('never prints the value of a variable, which may be a secret', () => {
    const read = () => readEnvironment({ ...whole, BASE_URL: 'nonsense-that-was-given' });
    expect(read).toThrow(/BASE_URL/);
    expect(read).not.toThrow(/nonsense-that-was-given|must-not-be-printed/);
  });

  it('knows each organisation by its id and refuses a mailbox that is no address', () => {
    expect(readEnvironment({ ...whole, MAILBOXES: '{"org_a11":"a@example.org"}' }).mailboxes).toEqual({
      org_a11: 'a@example.org',
    });
    expect(() => readEnvironment({ ...whole, MAILBOXES: '{"org_a11":"nowhere"}' })).toThrow(/MAILBOXES/);
  });
});
