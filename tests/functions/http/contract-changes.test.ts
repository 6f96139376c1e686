import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { certified, must, narrative, signedContract } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { fieldsOf, visitorAs } from '../../support/visitor.ts';
import { confirmation, modification } from './contract-given.ts';

/** Changes to a signed contract beside its variations: who the provider is, its end, its notices, its terms on a day. */

const service = await testService({ today: '2026-07-10' });
const visitors = await Promise.all(
  ['commissioner', 'data-officer', 'other-certifier', 'board-member'].map((id) => visitorAs(service, id)),
);
type Visitor = Awaited<ReturnType<typeof visitorAs>>;
const [officer, harbour, beacon, board] = visitors as [Visitor, Visitor, Visitor, Visitor];
const as = (person: string) => service.client.as(person);

const entries = { quits: { value: 64 }, 'quit-rate': { numerator: 40, denominator: 60 } };
const returnOf = (contract: string, period: string) => `/v1/contracts/${contract}/returns/${period}`;
const send = (person: string, contract: string, period: string) =>
  as(person).post(`${returnOf(contract, period)}/send`, { ...certified, narrative, entries });

const novation = {
  on: '2026-07-01',
  organisation: 'org_beacon',
  name: 'Beacon Trust',
  kind: 'takeover',
  becauseOf: 'Beacon Trust took Harbour Care over',
  changesNothingElse: 'yes',
  meetsBasicSelection: 'yes',
  meetsBasicSelectionBecause: 'Assessed on 1 June 2026',
  confirmation,
};

describe('a contract that passes to another provider', async () => {
  const id = await signedContract(service, { title: 'Passed on' });
  const page = `/contracts/${id}`;
  expect((await send('certifier', id, '2026-Q1')).status).toBe(201);
  await service.drained();

  it('is recorded by a form, which says what the law asks', async () => {
    const form = await officer.open(`${page}/novate`);
    const refused = await officer.send(
      form,
      fieldsOf({ ...novation, on: '2026-06-30', meetsBasicSelectionBecause: '' }),
    );
    expect(refused.problems.map(({ field }) => field)).toEqual(['meetsBasicSelectionBecause']);
    const early = await officer.send(refused, fieldsOf({ meetsBasicSelectionBecause: 'Assessed' }));
    expect(early.text).toContain('A return stays with the provider that sent it');
    const done = await officer.send(early, fieldsOf({ on: novation.on }));
    expect(done.problems).toEqual([]);
    expect(done.text).toContain('Held before by Harbour Care until 30 June 2026');
    await service.drained();
  });

  it('leaves the list of the one provider and joins that of the other', async () => {
    expect((await harbour.open('/contracts')).links).not.toContain(page);
    expect((await harbour.open(page)).status).toBe(404);
    expect((await as('data-officer').get(`/v1${page}`)).status).toBe(404);
    expect((await beacon.open('/contracts')).links).toContain(page);
    expect((await beacon.open(page)).status).toBe(200);
  });

  it('lets the one who sent a return read it still, and the other not', async () => {
    const own = await as('data-officer').get<{ provider: string; entries: object }>(returnOf(id, '2026-Q1'));
    expect(own).toMatchObject({ status: 200, body: { provider: 'org_harbour' } });
    expect((await harbour.open(`${page}/returns/2026-Q1`)).status).toBe(200);
    expect((await as('other-certifier').get(returnOf(id, '2026-Q1'))).status).toBe(404);
    expect((await beacon.open(`${page}/returns/2026-Q1`)).status).toBe(404);
    expect((await as('commissioner').get(returnOf(id, '2026-Q1'))).status).toBe(200);
  });

  it('is reported on by the new provider alone from then on', async () => {
    service.setToday('2026-10-05');
    expect((await send('certifier', id, '2026-Q2')).status).not.toBe(201);
    expect((await as('data-officer').get(returnOf(id, '2026-Q2'))).status).toBe(404);
    expect((await send('other-certifier', id, '2026-Q2')).status).toBe(201);
    await service.drained();
    expect((await as('data-officer').get(returnOf(id, '2026-Q2'))).status).toBe(404);
    const sent = await as('other-certifier').get<{ provider: string }>(returnOf(id, '2026-Q2'));
    expect(sent.body.provider).toBe('org_beacon');
    const lists = await as('data-officer').get<{ items: { contract: string; period: string }[] }>('/v1/returns');
    expect(lists.body.items.filter(({ contract }) => contract === id).map(({ period }) => period)).toEqual(['2026-Q1']);
  });
});

describe('a draft that the former provider left', () => {
  it('is begun anew by the one who reports now, who reads nothing of it', async () => {
    service.setToday('2026-10-06');
    const id = await signedContract(service, { title: 'Left in the middle' });
    await must(service, 'data-officer', `${returnOf(id, '2026-Q2')}/save`, { entries: { quits: { value: 99 } } });
    await must(service, 'commissioner', `/v1/contracts/${id}/novate`, { ...novation, on: '2026-09-01' });
    await service.drained();
    const form = await beacon.open(`/contracts/${id}/returns/2026-Q2/save`);
    expect(form.status).toBe(200);
    expect(form.form.get('entries.quits.value') ?? '').not.toBe('99');
    const saved = await beacon.send(form, { 'entries.quits.value': '5' });
    expect(saved.problems).toEqual([]);
    const journal = await officer.open(`/contracts/${id}/returns/2026-Q2/journal`);
    expect(journal.status).toBe(404);
    expect((await as('data-officer').get(returnOf(id, '2026-Q2'))).status).toBe(404);
    expect((await send('other-certifier', id, '2026-Q2')).status).toBe(200);
    expect((await as('commissioner').get<{ provider: string }>(returnOf(id, '2026-Q2'))).body.provider).toBe(
      'org_beacon',
    );
  });
});

describe('a contract that is terminated', () => {
  it('ends by a form, owes no return after its end, and is shown as terminated once that has passed', async () => {
    service.setToday('2026-07-10');
    const id = await signedContract(service, { title: 'Ended early' });
    const form = await officer.open(`/contracts/${id}/terminate`);
    expect(form.text).toContain('The contract has no break date on record');
    const typed = { on: '2026-09-30', kind: 'agreement', because: 'Both sides agreed' };
    const done = await officer.send(form, fieldsOf(typed));
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(/Ends on 30 September 2026/);
    expect(done.links).not.toContain(`/contracts/${id}/terminate`);
    await service.drained();
    service.setToday('2027-02-01');
    const owed = await as('data-officer').get<{ items: { period: string }[] }>(`/v1/contracts/${id}/returns`);
    expect(owed.body.items.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2']);
    const after = await officer.open(`/contracts/${id}`);
    expect(after.text).toContain('Terminated');
    expect((await officer.open('/contracts')).text).toMatch(/Ended early Harbour Care Ended/);
    expect(after.links).not.toContain(`/contracts/${id}/vary`);
  });
});

describe('the notices and the changes of a contract', async () => {
  service.setToday('2026-07-10');
  const id = await signedContract(service, { title: 'Changed by decision' });
  const page = `/contracts/${id}`;

  it('are shown with what the law says of each, and what is left', async () => {
    const input = {
      effectiveFrom: '2026-07-01',
      because: 'More people than expected',
      funding: [{ source: 'Grant', confirmed: 'annually' }],
      modification: { ...modification, lifetimeValueChange: '20,000', confirmation },
    };
    await must(service, 'commissioner', `/v1${page}/vary`, input);
    const shown = await officer.open(page);
    expect(shown.text).toContain('Not recorded: counted as outside the procurement regimes. Confirm with legal');
    expect(shown.text).toContain(
      'It applies: confirmed by Ada Bell, Head of Legal on 30 June 2026. The rule: An agreement outside',
    );
    expect(shown.text).toMatch(/1 July 2026 Version 2 A decision of the authority.*\+£20,000/);
    expect((await harbour.open(page)).text).not.toContain('counted as outside the procurement regimes');
    const kept = (await as('commissioner').get<Contract>(`/v1${page}`)).body;
    const seen = (await as('data-officer').get<Contract>(`/v1${page}`)).body;
    expect([seen.versions[1]?.because, seen.versions[1]?.change]).toEqual(['More people than expected', undefined]);
    expect(kept.versions[1]?.change?.found).toMatchObject({ regime: 'outside', cumulativeChange: 2_000_000 });
  });

  it('have a text to paste and a form that records their publication', async () => {
    const { id: own } = await must(service, 'commissioner', '/v1/contracts', {
      title: 'A health contract',
      description: 'Help to stop smoking',
      awardNotNeededBecause: 'Made before this system',
      regime: 'psr',
      provider: 'org_harbour',
      providerName: 'Harbour Care',
      start: '2026-04-01',
      initialTermYears: 3,
      extensionTermYears: 0,
      calendar: { frequency: 'quarter', dueWorkingDays: 20 },
    });
    const put = (command: string, body: object) =>
      must(service, 'commissioner', `/v1/contracts/${own}/${command}`, body);
    await put('set-values', {
      values: ['2026/27', '2027/28', '2028/29'].map((financialYear) => ({
        financialYear,
        status: 'confirmed',
        amount: '1,000,000',
      })),
    });
    const { measures } = (await as('commissioner').get<Contract>(`/v1${page}`)).body.terms;
    await put('set-measures', { measures });
    await put('sign', { signedOn: '2026-04-01' });
    await put('vary', {
      effectiveFrom: '2026-07-01',
      because: 'More people than expected',
      funding: [{ source: 'Grant', confirmed: 'annually' }],
      modification: { ...modification, lifetimeValueChange: '600,000', noConflictDeclared: 'yes' },
    });
    const shown = await officer.open(`/contracts/${own}`);
    expect(shown.text).toMatch(/Less than £150,000: refused from £750,000 in all/);
    const preview = await officer.open(`/contracts/${own}/notices/modification?version=2`);
    expect(preview.text).toContain('The lifetime value rises by £600,000. The length does not change.');
    expect(preview.text).toContain('Enter who decided: a committee or job titles will do');
    expect((await board.open(`/contracts/${own}/notices/modification?version=2`)).status).toBe(403);
    expect((await officer.open(`/contracts/${own}/notices/termination`)).status).toBe(404);
    const form = await officer.open(`/contracts/${own}/publish-notice?kind=modification&version=2`);
    const typed = fieldsOf({ published: '2026-07-08' });
    const when = { ...typed, 'published.time': '09:30', noticeReference: '012345-2026' };
    const refused = await officer.send(form, when);
    expect(refused.problems.map(({ field }) => field)).toEqual([
      'wording-reference',
      'wording-cpv',
      'wording-decisionMakers',
    ]);
    expect(preview.text).toContain('Give what is missing when its publication is recorded');
    const done = await officer.send(refused, {
      ...when,
      'wording.reference': 'C-1',
      'wording.cpv': '85323000-9',
      'wording.decisionMakers': 'Director of Public Health',
    });
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(/Published 8 July 2026, 012345-2026/);
  });

  it('are those in force on the day that is asked about', async () => {
    const before = await officer.open(`${page}/terms?on=2026-06-30`);
    expect(before.text).toMatch(/Version 1, in force from 1 April 2026/);
    const after = await harbour.open(`${page}/terms?on=2026-07-01`);
    expect(after.text).toMatch(/Version 2, in force from 1 July 2026.*Grant/);
    expect((await officer.open(`${page}/terms?on.day=31&on.month=3&on.year=2026`)).text).toContain(
      'No terms were in force on that day',
    );
    expect((await officer.open(`${page}/terms?on=2026-02-30`)).text).toContain('The day must be a real date');
  });
});
