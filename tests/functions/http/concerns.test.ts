import { beforeAll, describe, expect, it } from 'vitest';
import { certified, must, narrative, signedContract } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2026-07-20' });

interface ConcernRead {
  readonly status: string;
  readonly version: number;
  readonly causes: readonly { readonly finding: { readonly figure: { readonly text: string } } }[];
}

const entries = { quits: { value: 6 }, 'quit-rate': { numerator: 20, denominator: 90 } };
const explanations = { quits: 'Advisers were away', 'quit-rate': 'The same' };

describe('a concern', () => {
  let path = '';
  let contract = '';
  beforeAll(async () => {
    contract = await signedContract(service);
    await must(service, 'certifier', `/v1/contracts/${contract}/returns/2026-Q1/send`, {
      ...certified,
      narrative,
      entries,
      explanations,
    });
    await service.drained();
    path = `/contracts/${contract}/concerns/2026-Q1.quits`;
  });

  it('says what happened: the figure, the target, the rule and the margin', async () => {
    const page = await (await visitorAs(service, 'commissioner')).open(path);
    expect(page.heading).toBe('People who stopped smoking, Q1 2026/27 (Apr-Jun)');
    expect(page.text).toContain('6 misses the target of 50');
    expect(page.text).toContain('36.5 higher would make it amber');
    expect(page.text).toContain('Advisers were away');
  });

  it('shows a board member and an auditor the same with small counts protected, and no form', async () => {
    for (const reader of ['board-member', 'auditor']) {
      const { status, body } = await service.client.as(reader).get<ConcernRead>(`/v1${path}`);
      expect([status, body.causes[0]?.finding.figure.text]).toEqual([200, 'Suppressed']);
      expect(JSON.stringify(body)).not.toContain('6 misses');
      const page = await (await visitorAs(service, reader)).open(path);
      expect(page.text).toContain('Suppressed');
      expect(page.text).not.toContain('6 misses');
      expect([...page.form]).toEqual([]);
    }
  });

  it('leads to the history of the measure those who may read that', async () => {
    const history = `/contracts/${contract}/measures/quits`;
    expect((await (await visitorAs(service, 'commissioner')).open(path)).links).toContain(history);
    expect((await (await visitorAs(service, 'certifier')).open(path)).links).not.toContain(history);
  });

  it('that was closed without an action says that none was agreed', async () => {
    const other = `/contracts/${contract}/concerns/2026-Q1.quit-rate`;
    const commissioner = await visitorAs(service, 'commissioner');
    expect((await commissioner.open(other)).text).toContain('No action has been agreed yet');
    const closed = await commissioner.send(await commissioner.open(`${other}/close`), { reason: 'Counted wrongly' });
    expect(closed.text).toContain('No action was agreed');
  });

  it('is listed open ones first, a page at a time', async () => {
    const person = await visitorAs(service, 'commissioner');
    const first = await person.open('/concerns?limit=1');
    const next = first.links.find((link) => link.startsWith('/concerns?cursor='));
    const second = await person.open(next ?? '');
    const titles = [first, second].map((page) => page.links.find((link) => link.includes('/concerns/2026-Q1.')));
    expect(new Set(titles).size).toBe(2);
    expect((await person.open('/concerns?cursor=nonsense!')).status).toBe(400);
  });

  it('takes an explanation from the provider, and refuses one without text', async () => {
    const person = await visitorAs(service, 'data-officer');
    const refused = await person.send(await person.open(`${path}/explain`), { explanation: '' });
    expect(refused.problems).toEqual([{ message: 'Enter the explanation', field: 'explanation' }]);
    const done = await person.send(refused, { explanation: 'Both advisers are back' });
    expect(done.text).toContain('Both advisers are back');
  });

  it('agrees an action with an owner and a date that has not passed', async () => {
    const person = await visitorAs(service, 'commissioner');
    const form = await person.open(`${path}/agree-action`);
    expect(form.text).toContain('For example, 20 8 2026');
    const due = { 'due.day': '30', 'due.month': '6', 'due.year': '2026' };
    const refused = await person.send(form, { action: 'Evening clinics', owner: 'The service manager', ...due });
    expect(refused.problems.map((problem) => problem.field)).toEqual(['due']);
    expect(refused.form.get('action')).toBe('Evening clinics');
    const unreal = await person.send(refused, { 'due.day': '31', 'due.month': '9' });
    expect(unreal.problems[0]?.message).toContain('must be a real date');
    const done = await person.send(refused, { 'due.month': '9' });
    expect(done.text).toContain('30 September 2026');
  });

  it('is closed only once every action was reviewed, with a reason', async () => {
    const api = service.client.as('commissioner');
    expect((await api.post(`/v1${path}/close`, { reason: 'Done' })).status).toBe(409);
    const person = await visitorAs(service, 'commissioner');
    expect((await person.open(path)).text).toContain('You can close this concern once its action has been reviewed');
    const review = await person.open(`${path}/review`);
    expect(review.form.get('actionId')).toBe('a1');
    const reviewed = await person.send(review, { worked: 'partly', note: 'Half of them came' });
    expect(reviewed.text).toContain('It worked in part. Half of them came');
    const closed = await person.send(await person.open(`${path}/close`), { reason: 'Numbers have recovered' });
    expect(closed.text).toContain('Numbers have recovered');
    expect((await api.get<ConcernRead>(`/v1${path}`)).body.status).toBe('closed');
    const late = await service.client.as('data-officer').post(`/v1${path}/explain`, { explanation: 'More' });
    expect(late.status).toBe(409);
  });

  it('is not found by another authority or another provider', async () => {
    for (const stranger of ['other-commissioner', 'other-certifier']) {
      expect((await service.client.as(stranger).get(`/v1${path}`)).status).toBe(404);
      expect((await (await visitorAs(service, stranger)).open(path)).status).toBe(404);
    }
  });

  it('is not for the board to change', async () => {
    const answer = await service.client.as('board-member').post(`/v1${path}/close`, { reason: 'No' });
    expect(answer.status).toBe(403);
  });
});
