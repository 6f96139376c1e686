import { beforeAll, describe, expect, it } from 'vitest';
import { certified, must, narrative, signedContract } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2026-08-10' });

interface Board {
  readonly items: readonly {
    readonly title: string;
    readonly period: string;
    readonly state: string;
    readonly due: string;
  }[];
  readonly next: string | null;
}

describe('the status board', () => {
  beforeAll(async () => {
    const sent = await signedContract(service, { title: 'Alpha service' });
    await signedContract(service, { title: 'Beta service' });
    await signedContract(service, { title: 'Southern service', commissioner: 'other-commissioner' });
    await must(service, 'certifier', `/v1/contracts/${sent}/returns/2026-Q1/send`, {
      ...certified,
      narrative,
      entries: { quits: { value: 60 }, 'quit-rate': { numerator: 60, denominator: 90 } },
    });
    await service.drained();
  });

  it('says first who is late and since when', async () => {
    const page = await (await visitorAs(service, 'commissioner')).open('/status-board');
    expect(page.text).toContain('1 return is late, 0 due, 1 waiting for review');
    expect(page.text).toContain('28 July 2026, 13 days ago');
    expect(page.text.indexOf('Beta service')).toBeLessThan(page.text.indexOf('Alpha service'));
  });

  it('shows the contracts of one authority alone', async () => {
    const own = await (await visitorAs(service, 'commissioner')).open('/status-board');
    expect(own.text).not.toContain('Southern service');
    const other = await (await visitorAs(service, 'other-commissioner')).open('/status-board');
    expect(other.text).toContain('Southern service');
    expect(other.text).not.toContain('Beta service');
  });

  it('is read by board members and auditors, and not by providers', async () => {
    for (const reader of ['board-member', 'auditor']) {
      expect((await (await visitorAs(service, reader)).open('/status-board')).status).toBe(200);
    }
    expect((await (await visitorAs(service, 'certifier')).open('/status-board')).status).toBe(403);
    expect((await service.client.as('certifier').get('/v1/status-board')).status).toBe(403);
  });

  it('is listed by the API a page at a time, late ones first', async () => {
    const api = service.client.as('commissioner');
    const first = await api.get<Board>('/v1/status-board?limit=1');
    expect(first.body.items).toMatchObject([{ title: 'Beta service', state: 'late', due: '2026-07-28' }]);
    const second = await api.get<Board>(`/v1/status-board?limit=3&cursor=${first.body.next}`);
    expect(second.body.items.map((item) => item.state)).toEqual(['sent', 'notEnded', 'notEnded']);
    expect(second.body.next).toBeNull();
    expect((await api.get('/v1/status-board?cursor=eHh4')).status).toBe(400);
  });

  it('tells what waits for the commissioner from what waits for an answer', async () => {
    const id = await signedContract(service, { title: 'Gamma service', commissioner: 'other-commissioner' });
    const path = `/v1/contracts/${id}/returns/2026-Q1`;
    await must(service, 'certifier', `${path}/send`, {
      ...certified,
      narrative,
      entries: { quits: { value: 60 }, 'quit-rate': { numerator: 60, denominator: 90 } },
    });
    await must(service, 'other-commissioner', `${path}/ask`, { measureKey: 'quits', question: 'All of them?' });
    await service.drained();
    const board = async () => (await (await visitorAs(service, 'other-commissioner')).open('/status-board')).text;
    expect(await board()).toContain('1 waiting for review;');
    await must(service, 'other-commissioner', `${path}/accept`, {});
    await service.drained();
    expect(await board()).toContain('0 waiting for review, 1 waiting for the provider’s answer; 1 question is open');
  });

  it('tells a provider at home what is owed to each authority', async () => {
    const page = await (await visitorAs(service, 'certifier')).open('/');
    expect(page.text).toContain('2 returns to send, 2 of them late');
    expect(page.text).toContain('Northtown Council');
    expect(page.text).toContain('Southtown Council');
  });
});
