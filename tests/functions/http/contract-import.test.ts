import { describe, expect, it } from 'vitest';
import { healthImprovement, inPackage, sexualHealth } from '../../domain/open-data/releases-published.ts';
import { testService } from '../../support/service.ts';
import { type Visited, visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2025-05-02' });
const commissioner = await visitorAs(service, 'commissioner');
const at = '/contracts/import';

const paste = async (text: string, more: Record<string, string> = {}): Promise<Visited> =>
  commissioner.send(await commissioner.open(at), { pasted: text, ...more });
const contracts = async (): Promise<number> => {
  const { body } = await service.client.as('commissioner').get<{ items: readonly unknown[] }>('/v1/contracts');
  return body.items.length;
};

describe('starting a contract from a published release', () => {
  it('shows what it would fill in and stores nothing', async () => {
    const shown = await paste(JSON.stringify(healthImprovement));
    expect(shown.heading).toBe('What the release would fill in');
    expect(shown.text).toContain('Title Health Improvement Service Title of the contract /tender/title');
    expect(shown.text).toContain('GB-COH 07584107');
    expect(await contracts()).toBe(0);
  });

  it('then opens the ordinary form filled in, which a person completes and records', async () => {
    const form = await commissioner.send(await paste(JSON.stringify(healthImprovement)), {});
    expect(form.heading).toBe('Record a contract');
    expect(Object.fromEntries(form.form)).toMatchObject({
      title: 'Health Improvement Service',
      reference: 'DN757399',
      providerName: 'Livewell Southwest',
      provider: '',
      'start.day': '1',
      'start.month': '4',
      'start.year': '2025',
      initialTermYears: '3',
      'calendar.frequency': 'quarter',
    });
    expect(await contracts()).toBe(0);

    const formAtNew = { ...form, path: '/contracts/new?award=none' };
    const refused = await commissioner.send(formAtNew, { extensionTermYears: '2' });
    expect(refused.problems.map(({ field }) => field)).toContain('provider');
    expect(refused.form.get('title')).toBe('Health Improvement Service');
    expect(refused.form.get('description')).toContain('NHS Health Checks');

    const recorded = await commissioner.send(refused, { provider: 'org_harbour', demonstration: 'no' });
    expect(recorded.problems).toEqual([]);
    expect(recorded.text).toContain('Health Improvement Service');
    expect(recorded.text).toContain('ocds-h6vhtk-04cd05');
    expect(await contracts()).toBe(1);
  });

  it('asks which contract where the package holds several, and keeps what was pasted', async () => {
    const asked = await paste(inPackage(healthImprovement, sexualHealth));
    expect(asked.status).toBe(200);
    expect(asked.text).toContain(
      'Integrated Sexual and Reproductive Health Services, University Hospitals, 13 March 2024',
    );
    const again = await commissioner.send(asked, {});
    expect(again.problems).toEqual([{ message: 'Choose one of the contracts in what you pasted', field: 'choice' }]);
    const shown = await commissioner.send(again, { choice: '/releases/1/awards/0' });
    expect(shown.text).toContain('DN712261');
  });

  it('takes the latest release of one process unless another is chosen', async () => {
    const earlier = { ...healthImprovement, id: 'earlier', date: '2025-01-02T09:00:00Z' };
    const asked = await paste(inPackage(healthImprovement, earlier));
    expect(asked.form.get('choice')).toBe('/releases/0/contracts/0');
    expect((await commissioner.send(asked, {})).heading).toBe('What the release would fill in');
  });

  it.each([
    ['', 'Paste a release or a release package'],
    ['{"ocid":', 'This is not complete JSON'],
    ['{"version":"2.0","releases":[]}', 'This is version 2.0 of the standard'],
    [`"${'x'.repeat(300_001)}"`, 'This is longer than 300000 characters'],
  ])('tells what is wrong with what was pasted, and keeps it', async (text, because) => {
    const refused = await paste(text);
    expect(refused.status).toBe(422);
    expect(refused.problems[0]?.message).toContain(because);
    expect(refused.form.get('pasted')).toBe(text);
  });

  it('shows what is hostile as text', async () => {
    const tender = { ...healthImprovement.tender, title: '<script>alert(1)</script>', description: { $ne: 1 } };
    const shown = await paste(JSON.stringify({ ...healthImprovement, tender }));
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('<script>alert(1)</script>');
    expect(shown.text).toContain('/tender/description');
  });

  it('answers fields that nobody would send', async () => {
    const answer = await service.call(at, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'pasted.0=a&fields=b',
    });
    expect(answer.status).toBe(401);
    const first = await commissioner.open(at);
    const odd = {
      ...first,
      form: new Map([
        ['fields', 'text'],
        ['pasted', '{}'],
      ]),
    };
    expect((await commissioner.send(odd, {})).status).toBe(422);
  });

  it('is for those who may record a contract', async () => {
    for (const person of ['board-member', 'certifier'])
      expect((await (await visitorAs(service, person)).open(at)).status, person).toBe(403);
  });
});
