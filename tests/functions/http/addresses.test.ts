import { describe, expect, it } from 'vitest';
import { signedContract } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2026-07-10' });
const contract = await signedContract(service);
const commissioner = await visitorAs(service, 'commissioner');
const dataOfficer = await visitorAs(service, 'data-officer');

/** Addresses that nobody would type, and that somebody will. */
const odd = [
  '/awards/constructor',
  `/awards/awd_${'x'.repeat(2100)}`,
  '/awards/awd_abc%23def',
  '/awards/awd_abc.2025-Q1',
  '/contracts/%00',
  '/contracts/ctr_%F0%9F%92%A9',
  `/contracts/${contract}/returns/0001-Q1`,
  `/contracts/${contract}/returns/9999-Q1`,
  `/contracts/${contract}/returns/2026-Q9`,
  `/contracts/${contract}/returns/${'2'.repeat(2100)}`,
  `/contracts/${contract}/returns/2026-Q1.quits`,
  `/contracts/${contract}/concerns/quits`,
  `/contracts/${contract}/concerns/2026-Q1.constructor`,
  `/contracts/${contract}/measures/__proto__`,
  `/contracts/${contract}/journal?on=yesterday`,
  '/outcomes/out_',
  '/problems/constructor',
  '/assets/..%2fmanifest.json',
];

describe('an address that names nothing', () => {
  it.each(odd)('is answered by a page that says so, not by a fault: %s', async (path) => {
    for (const visitor of [commissioner, dataOfficer]) {
      const { status } = await visitor.open(path);
      expect(status, path).toBeLessThan(500);
    }
  });

  it.each(odd)('is answered so by the API too: %s', async (path) => {
    for (const person of ['commissioner', 'data-officer']) {
      expect((await service.client.as(person).get(`/v1${path}`)).status, path).toBeLessThan(500);
      expect((await service.client.as(person).post(`/v1${path}/save`, {})).status, path).toBeLessThan(500);
    }
  });
});

describe('a form', () => {
  const fields = {
    key: 'in-care',
    title: 'Children in care',
    unit: 'children',
    polarity: 'lowerIsBetter',
    source: 'Council',
  };
  const begun = async () => {
    const { body } = await service.client
      .as('commissioner')
      .post<{ id: string }>('/v1/outcomes', { title: 'Safe', population: 'All' });
    return `/outcomes/${body.id}/record-indicator`;
  };

  it('sent when the session has ended keeps what was typed, ready to be sent again', async () => {
    const answer = await service.call(await begun(), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, title: 'Typed & kept' }).toString(),
    });
    expect(answer.status).toBe(401);
    const page = await answer.text();
    expect(page).toContain('You were signed out');
    expect(page).toContain('name="title" value="Typed &amp; kept"');
  });

  it('sent again with something else, after going back, says so and can then be sent', async () => {
    const path = await begun();
    const first = await commissioner.open(path);
    await commissioner.send(first, fields);
    const again = await commissioner.send(first, { ...fields, key: 'in-need' });
    expect(again.problems.map(({ message }) => message)).toEqual([
      'You have sent this form before. Check what stands now, then send it again',
    ]);
    expect(again.form.get('key')).toBe('in-need');
    expect((await commissioner.send(again, {})).status).toBe(200);
  });

  it('changed by someone else meanwhile shows both versions and keeps what was typed', async () => {
    const path = await begun();
    const mine = await commissioner.open(path);
    await service.client.as('commissioner').post(`/v1${path}`, { ...fields, key: 'theirs' });
    const refused = await commissioner.send(mine, { ...fields, key: 'mine' });
    expect(refused.status).toBe(412);
    expect(refused.text).toContain('What stands now');
    expect(refused.form.get('key')).toBe('mine');
    expect((await commissioner.send(refused, {})).status).toBe(200);
  });

  it('sent as another kind of content is refused in words, and nothing is taken for blank', async () => {
    const body = new FormData();
    body.set('title', 'Safe');
    const answer = await service.call('/outcomes/new', { method: 'POST', body });
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain('application/x-www-form-urlencoded');
  });
});
