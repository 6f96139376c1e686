import { describe, expect, it } from 'vitest';
import type { ShownEntry } from '../../../functions/http/disclosed-journal.ts';
import { certified, must, narrative, signedContract } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2026-05-01' });
const visitors = Object.fromEntries(
  await Promise.all(
    ['commissioner', 'board-member', 'auditor', 'data-officer', 'other-commissioner'].map(
      async (id) => [id, await visitorAs(service, id)] as const,
    ),
  ),
);
const open = async (person: string, path: string) => {
  const visitor = visitors[person];
  if (!visitor) throw new Error(`Nobody is called ${person}`);
  return await visitor.open(path);
};

const { id: outcome } = await must(service, 'commissioner', '/v1/outcomes', {
  title: 'Healthy lives',
  population: 'Adults',
});
const id = await signedContract(service);
service.setToday('2026-07-02');
const entries = { quits: { value: 31 }, 'quit-rate': { numerator: 31, denominator: 83 } };
await must(service, 'data-officer', `/v1/contracts/${id}/returns/2026-Q1/save`, {
  entries: { quits: { value: 4321 } },
});
const draftJournal = (await service.client.as('commissioner').get(`/v1/contracts/${id}/returns/2026-Q1/journal`))
  .status;
service.setToday('2026-07-03');
await must(service, 'certifier', `/v1/contracts/${id}/returns/2026-Q1/send`, {
  ...certified,
  narrative,
  entries,
  explanations: { quits: 'Advisers away', 'quit-rate': 'Advisers away' },
});
await service.drained();

const returnJournal = `/contracts/${id}/returns/2026-Q1/journal`;
const concernJournal = `/contracts/${id}/concerns/2026-Q1.quits/journal`;

interface JournalPage {
  readonly items: readonly ShownEntry[];
  readonly next: string | null;
  readonly chainHolds: boolean;
}
const read = async (person: string, path: string) =>
  (await service.client.as(person).get<JournalPage>(`/v1${path}`)).body;

describe('the journal of a record', () => {
  it('tells what was done, by whom, from where and when, and that the chain holds', async () => {
    const page = await open('auditor', `/contracts/${id}/journal`);
    expect(page.heading).toBe('Journal of the contract Stop smoking');
    expect(page.text).toContain('Checked just now: all 4 entries stand as they were written');
    expect(page.text).toMatch(
      /Contract signed 1 May 2026 at .*, Cora Lane, Northtown Council\. Entry 4, hash [0-9a-f]{12}\b/,
    );
    expect(page.text).toMatch(/Hash [0-9a-f]{64}/);
    expect(page.text).toContain('People who had not smoked for four weeks after their quit date');
  });

  it('comes a page at a time, newest first', async () => {
    const first = await open('commissioner', `/contracts/${id}/journal?limit=3`);
    expect(first.text).toContain('Contract signed');
    expect(first.text).not.toContain('Contract recorded, as a draft');
    const older = await open('commissioner', first.links.find((link) => link.includes('cursor=')) ?? '');
    expect(older.text).toContain('Contract recorded, as a draft');
    expect(older.text).not.toContain('Contract signed');
  });

  it('is there for outcomes too, and for nobody of another organisation or role', async () => {
    expect((await open('board-member', `/outcomes/${outcome}/journal`)).text).toContain('Outcome recorded');
    expect((await open('other-commissioner', `/contracts/${id}/journal`)).status).toBe(404);
    expect((await open('data-officer', `/contracts/${id}/journal`)).status).toBe(403);
    expect((await open('commissioner', '/contracts/ctr_none/journal')).status).toBe(404);
  });
});

describe('figures in a journal', () => {
  it('are shown to the contract’s manager once the return was sent', async () => {
    const page = await open('commissioner', returnJournal);
    expect(page.text).toMatch(/Return saved; return certified and sent .*, Cy Stone, Harbour Care/);
    expect(page.text).toMatch(/Numerator 31 Denominator 83/);
    expect(page.text).toContain('It is a draft that the provider had not sent');
  });

  it('of a draft that was saved on the way are the provider’s own', async () => {
    expect(draftJournal).toBe(404);
    for (const person of ['commissioner', 'board-member', 'auditor']) {
      expect((await open(person, returnJournal)).text).not.toMatch(/4,?321/);
      expect(JSON.stringify(await read(person, returnJournal))).not.toContain('4321');
    }
  });

  it.each([returnJournal, concernJournal])('are withheld from board members and auditors: %s', async (path) => {
    for (const person of ['board-member', 'auditor']) {
      const page = await open(person, path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('withheld');
      expect(page.text).toContain('How the record stood on a day is for its provider and its contract manager');
      expect(page.text).not.toMatch(/\b(31|83)\b/);
      const { items } = await read(person, path);
      expect(items.flatMap((entry) => entry.events).every((event) => !('data' in event))).toBe(true);
      expect(items.every((entry) => entry.isWithheld)).toBe(true);
    }
  });

  it('cannot be had by asking how the record stood', async () => {
    const page = await open('board-member', `${returnJournal}?on=2026-07-03`);
    expect(page.text).not.toMatch(/\b(31|83)\b/);
  });
});

describe('a record as it stood', () => {
  it('shows the end of a day, in words', async () => {
    const before = await open('auditor', `/contracts/${id}/journal?on=2026-04-30`);
    expect(before.text).toContain('At the end of 30 April 2026 there was no such record');
    const on = await open('auditor', `/contracts/${id}/journal?day=1&month=5&year=2026`);
    expect(on.text).toMatch(/As it stood at the end of 1 May 2026 Title Stop smoking/);
    expect(on.text).toMatch(/Status Signed/);
  });

  it('of a return begins for the authority when it was sent, not when it was drafted', async () => {
    const drafted = await open('commissioner', `${returnJournal}?on=2026-07-02`);
    expect(drafted.text).toContain('At the end of 2 July 2026 there was no such record');
    const sent = await open('commissioner', `${returnJournal}?on=2026-07-03`);
    expect(sent.text).toMatch(/As it stood at the end of 3 July 2026/);
    expect(sent.text).toContain('31');
  });

  it.each([
    ['a day to come', '?day=4&month=7&year=2026', 'The day must be today, 3 July 2026, or earlier'],
    ['boxes sent blank', '?day=&month=&year=', 'Enter the day, such as 9 12 2024'],
  ])('refuses %s, above the entries and in the title', async (_, asked, message) => {
    const page = await open('auditor', `/contracts/${id}/journal${asked}`);
    expect(page.problems).toEqual([{ field: 'on', message }]);
    expect(page.text).not.toContain('As it stood at the end');
    expect(page.text.indexOf('How it stood on a day')).toBeLessThan(page.text.indexOf('What happened, newest first'));
  });

  it('names organisations and measures, and shows no ids', async () => {
    const contract = await open('auditor', `/contracts/${id}/journal?on=2026-07-03`);
    expect(contract.text).toContain('Authority Northtown Council');
    expect(contract.text).not.toMatch(/\borg_|\bctr_|withinTolerance@1/);
    const sent = await open('commissioner', `${returnJournal}?on=2026-07-03`);
    expect(sent.text).toContain('Contract Stop smoking');
    expect(sent.text).toContain('People who stopped smoking');
    expect(sent.text).not.toMatch(/\borg_|\bctr_|withinTolerance@1|points@1/);
  });

  it('says that a day does not exist, and keeps what was typed', async () => {
    const page = await open('commissioner', `/contracts/${id}/journal?day=31&month=2&year=2026`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('The day must be a real date, such as 9 12 2024');
    expect((await open('commissioner', `/contracts/${id}/journal?on=nonsense`)).text).toContain('must be a real date');
  });
});

describe('the journal by the API', () => {
  it('comes oldest first with a cursor, and says whether the chain holds', async () => {
    const first = await read('auditor', `/contracts/${id}/journal?limit=3`);
    expect(first.items.map((entry) => entry.command)).toEqual(['record', 'setValues', 'setMeasures']);
    expect(first.chainHolds).toBe(true);
    const second = await read('auditor', `/contracts/${id}/journal?limit=3&cursor=${first.next}`);
    expect(second.items.map((entry) => entry.command)).toEqual(['sign']);
    expect(second.next).toBeNull();
    expect(second.items[0]?.previous).toBe(first.items[2]?.hash);
  });

  it.each(['/contracts/x/journal?cursor=bad!', '/contracts/x/journal?limit=0'])('refuses %s', async (path) => {
    const { status } = await service.client.as('auditor').get(`/v1${path.replace('/x/', `/${id}/`)}`);
    expect([400, 422]).toContain(status);
  });
});
