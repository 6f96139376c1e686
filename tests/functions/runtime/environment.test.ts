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

  it('takes bank holidays beyond the known ones, and refuses what is no day', () => {
    expect(readEnvironment({ ...whole, BANK_HOLIDAYS: '' }).bankHolidays).toEqual({ add: [], remove: [] });
    const given = { until: '2029-12-31', add: ['2029-01-01'], remove: [] };
    expect(readEnvironment({ ...whole, BANK_HOLIDAYS: JSON.stringify(given) }).bankHolidays).toEqual(given);
    for (const wrong of ['{"add":["2029-02-30"]}', '{"added":[]}', '[', '{"until":2029}'])
      expect(() => readEnvironment({ ...whole, BANK_HOLIDAYS: wrong }), wrong).toThrow(/BANK_HOLIDAYS/);
  });

  it('takes a registered open contracting prefix for an authority, and nothing that only looks like one', () => {
    expect(readEnvironment(whole).ocidPrefixes).toEqual({});
    expect(readEnvironment({ ...whole, OCID_PREFIXES: '{"org_a11":"ocds-abc123"}' }).ocidPrefixes).toEqual({
      org_a11: 'ocds-abc123',
    });
    expect(() => readEnvironment({ ...whole, OCID_PREFIXES: '{"org_a11":"abc123"}' })).toThrow(/OCID_PREFIXES/);
  });
});
