import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { versionInForce } from '../../../domain/contract/contract.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { certified, must, narrative, signedContract } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { fieldsOf, visitorAs } from '../../support/visitor.ts';
import {
  awardToHarbour,
  confirmAward,
  confirmation,
  confirmedOn,
  contractInput,
  draftOf,
  measures,
  modification,
  values,
} from './contract-given.ts';

const service = await testService({ today: '2024-12-03' });
const commissioner = service.client.as('commissioner');
const [officer, dataOfficer, board, stranger] = await Promise.all(
  ['commissioner', 'data-officer', 'board-member', 'other-commissioner'].map((id) => visitorAs(service, id)),
).then((all) => all as [Visitor, Visitor, Visitor, Visitor]);
type Visitor = Awaited<ReturnType<typeof visitorAs>>;

const contractAt = async (id: string) =>
  (await commissioner.get<Contract & { version: number }>(`/v1/contracts/${id}`)).body;
const problemOf = async (path: string, body: object, options = {}) => {
  const { status, body: problem } = await commissioner.post<{ type: string; errors?: { pointer: string }[] }>(
    path,
    body,
    options,
  );
  return { status, type: problem.type.split('/').at(-1), pointers: problem.errors?.map((each) => each.pointer) };
};

const award = await awardToHarbour(service);
const undecidedDraft = await draftOf(service, award);
const refusedSigning = await problemOf(`/v1/contracts/${undecidedDraft}/sign`, { signedOn: '2024-12-03' });
await confirmAward(service, award);

describe('a contract, from draft to variation, by its pages', () => {
  let contract = '';

  it('begins from its award, with the award’s own particulars in the boxes', async () => {
    const first = await officer.open('/contracts/new');
    expect(first.links).toContain(`/contracts/new?award=${award}`);
    const page = await officer.open(`/contracts/new?award=${award}`);
    expect(Object.fromEntries(page.form)).toMatchObject({
      award,
      provider: 'org_harbour',
      providerName: 'Harbour Care',
      title: 'Health Improvement Services',
      initialTermYears: '3',
      'start.year': '2025',
    });
    const done = await officer.send(page, {
      reference: 'DN757399',
      'extensionDecideBy.day': '30',
      'extensionDecideBy.month': '9',
      'extensionDecideBy.year': '2027',
    });
    expect(done.problems).toEqual([]);
    expect(done.text).toContain('Before it can be signed');
    contract = done.path.split('?')[0] ?? '';
  });

  it('says what is missing before it can be signed', async () => {
    const page = await officer.open(contract);
    expect(page.text).toMatch(/Value by financial year.*To do.*Measures.*To do.*Cannot start yet/);
    expect(page.links).not.toContain(`${contract}/sign`);
  });

  it('takes the value of each year of the term, and asks for a status before anything', async () => {
    const form = await officer.open(`${contract}/set-values`);
    expect(form.form.get('values.2.financialYear')).toBe('2027/28');
    const refused = await officer.send(form, { 'values.0.amount': '1,108,760' });
    expect(refused.status).toBe(422);
    expect(refused.form.get('values.0.amount')).toBe('1,108,760');
    expect(refused.problems[0]).toMatchObject({ field: 'values-0-status' });
    const done = await officer.send(refused, fieldsOf({ values }));
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(/2 years stated, 1 year not stated £2,217,520/);
  });

  it('takes funding lines with their conditions', async () => {
    const funding = [{ source: 'Smokefree grant', confirmed: 'annually', condition: 'spend is kept up' }];
    const done = await officer.send(await officer.open(`${contract}/set-funding`), fieldsOf({ funding }));
    expect(done.text).toMatch(/Smokefree grant Condition: spend is kept up/);
  });

  it('takes one measure at a time, changes it and takes it out', async () => {
    for (const measure of measures) {
      const page = await officer.open(`${contract}/put-measure`);
      const typed = fieldsOf({
        measure: { ...measure, yearToDate: 'no', countsPeople: 'yes', target: measure.target ?? {} },
      });
      expect((await officer.send(page, typed)).problems, measure.key).toEqual([]);
    }
    const change = await officer.open(`${contract}/put-measure?key=satisfaction`);
    expect(change.heading).toBe('Change a measure');
    const changed = await officer.send(change, { 'measure.title': 'Would recommend us' });
    expect(changed.text).toContain('Would recommend us');
    const removal = await officer.open(`${contract}/remove-measure?key=satisfaction`);
    expect((await officer.send(removal, {})).text).not.toContain('Would recommend us');
    expect((await officer.open(`${contract}/remove-measure?key=satisfaction`)).status).toBe(404);
  });

  it('keeps what was typed of a measure that is refused, with the message at its field', async () => {
    const page = await officer.open(`${contract}/put-measure`);
    const refused = await officer.send(page, { 'measure.title': 'Half a measure', 'measure.key': 'Half' });
    expect(refused.status).toBe(422);
    expect(refused.form.get('measure.title')).toBe('Half a measure');
    expect(refused.problems.map((each) => each.field)).toContain('measure-key');
  });

  it('is nobody’s but the authority’s until it is signed', async () => {
    expect((await dataOfficer.open(contract)).status).toBe(404);
    expect((await stranger.open(contract)).status).toBe(404);
    expect((await dataOfficer.open('/contracts')).links).not.toContain(contract);
    expect((await board.open(contract)).text).not.toContain('Before it can be signed');
    expect((await board.open(`${contract}/set-values`)).status).toBe(403);
  });

  it('is signed, and its provider sees it from then on', async () => {
    const done = await officer.send(await officer.open(`${contract}/sign`), fieldsOf({ signedOn: confirmedOn }));
    expect(done.problems).toEqual([]);
    expect(done.text).toContain('award confirmed on 6 January 2025, Provider Selection Regime');
    await service.drained();
    const seen = await dataOfficer.open(contract);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toMatch(/Is it lawful|Journal/);
    expect((await dataOfficer.open('/contracts')).links).toContain(contract);
    expect((await stranger.open(contract)).status).toBe(404);
    expect((await officer.open(`${contract}/set-values`)).status).toBe(200);
    expect((await officer.send(await officer.open(`${contract}/set-values`), {})).text).toContain(
      'change only by a variation',
    );
  });

  it('is varied from a day on, with everything as it stands in the boxes', async () => {
    const form = await officer.open(`${contract}/vary`);
    expect(form.form.get('targets.quits.value')).toBe('50');
    expect(form.form.get('values.0.amount')).toBe('1108760');
    const unchanged = await officer.send(form, {
      because: 'Nothing',
      ...fieldsOf({ effectiveFrom: '2025-10-01', modification }),
    });
    expect(unchanged.text).toContain('A variation changes the value, the funding or the measures');
    const done = await officer.send(unchanged, { 'targets.quits.value': '55', because: 'The grant for the year' });
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(/Version 2, from 1 October 2025 The grant for the year/);
    expect(done.text).toContain('A variation takes effect on 1 October 2025');
  });

  it('keeps the version before, in force for every day before', async () => {
    const state = await contractAt(contract.split('/').at(-1) ?? '');
    const target = (on: string) =>
      versionInForce(state, civilDate(on))?.measures.find((measure) => measure.key === 'quits')?.target;
    expect([target('2025-04-01'), target('2025-09-30'), target('2025-10-01')]).toMatchObject([
      { value: 50 },
      { value: 50 },
      { value: 55 },
    ]);
  });
});

describe('signing', () => {
  it('is refused before the award is confirmed, and changes nothing', async () => {
    expect(refusedSigning).toMatchObject({
      status: 422,
      type: 'award-confirmed-before-contract',
      pointers: ['/signedOn'],
    });
    expect((await contractAt(undecidedDraft)).status).toBe('draft');
  });

  it('is refused on a day before the confirmation', async () => {
    const { type } = await problemOf(`/v1/contracts/${undecidedDraft}/sign`, { signedOn: '2025-01-05' });
    expect(type).toBe('award-confirmed-before-contract');
  });
});

describe('an award and its contract', () => {
  it('disagree on the page, and nothing is refused for it', async () => {
    const id = await draftOf(service, award, { initialTermYears: 4, printedEnd: '2030-03-30' });
    const page = await officer.open(`/contracts/${id}`);
    expect(page.text).toContain('The contract has 4 years for the initial term, and the award has 3 years.');
    expect(page.text).toContain('and the papers print 30 March 2030');
  });

  it('have the same providers: another is refused', async () => {
    const typed = { ...contractInput, award, provider: 'org_beacon', providerName: 'Beacon Trust' };
    expect(await problemOf('/v1/contracts', typed)).toMatchObject({ status: 422, type: 'provider-is-the-awarded' });
  });
});

describe('a change that meets another', () => {
  const typed = { ...contractInput, awardNotNeededBecause: 'Made before this system' };

  it('is refused with the version that stands, and the form keeps what was typed', async () => {
    const id = await draftOf(service, award);
    const form = await officer.open(`/contracts/${id}/set-values`);
    await must(service, 'commissioner', `/v1/contracts/${id}/set-values`, { values: values.slice(0, 2) });
    const stale = await officer.send(form, { 'values.0.amount': '9' });
    expect(stale.status).toBe(412);
    expect(stale.form.get('values.0.amount')).toBe('9');
    expect(stale.text).toContain('Someone else changed this');
    expect(await problemOf(`/v1/contracts/${id}/set-funding`, { funding: [] }, { ifMatch: '"1"' })).toMatchObject({
      status: 412,
    });
  });

  it('sent twice is done once', async () => {
    const form = await officer.open('/contracts/new?award=none');
    const fields = fieldsOf({ ...typed, breaks: undefined, title: 'Sent twice' });
    const known = Object.fromEntries(Object.entries(fields).filter(([name]) => form.form.has(name)));
    const [one, two] = [await officer.send(form, known), await officer.send(form, known)];
    expect(one.problems).toEqual([]);
    expect(two.path).toBe(one.path);
    const key = { idempotencyKey: 'contract-once' };
    const posts = [
      await commissioner.post<{ id: string }>('/v1/contracts', typed, key),
      await commissioner.post<{ id: string }>('/v1/contracts', typed, key),
    ];
    expect(posts[1]?.body.id).toBe(posts[0]?.body.id);
    expect((await problemOf('/v1/contracts', { ...typed, title: 'Other' }, key)).type).toBe('idempotency-key-reused');
  });

  it('of another authority is not found', async () => {
    const others = service.client.as('other-commissioner');
    for (const [command, body] of [
      ['sign', { signedOn: '2025-01-06' }],
      ['set-values', { values }],
    ] as const) {
      expect((await others.post(`/v1/contracts/${undecidedDraft}/${command}`, body)).status).toBe(404);
    }
    expect((await others.get(`/v1/contracts/${undecidedDraft}`)).status).toBe(404);
    expect((await others.get(`/v1/contracts/${undecidedDraft}/journal`)).status).toBe(404);
  });
});

describe('a contract that is reported on', () => {
  it('shows the latest figures, what is late and what is coming; targets stand for what was reported', async () => {
    service.setToday('2026-11-10');
    const id = await signedContract(service, { title: 'Reported on' });
    const vary = {
      effectiveFrom: '2026-07-01',
      because: 'A new target',
      modification: { ...modification, confirmation: { ...confirmation, confirmedOn: '2025-01-20' } },
      targets: { quits: { ruleSet: 'points', value: 60, tolerance: 5 } },
    };
    await must(service, 'certifier', `/v1/contracts/${id}/returns/2026-Q1/send`, {
      ...certified,
      narrative,
      entries: { quits: { value: 64 }, 'quit-rate': { numerator: 30, denominator: 60 } },
      explanations: { 'quit-rate': 'Fewer advisers' },
    });
    await service.drained();
    expect(await problemOf(`/v1/contracts/${id}/vary`, { ...vary, effectiveFrom: '2026-06-30' })).toMatchObject({
      status: 422,
      type: 'reported-periods-keep-their-terms',
      pointers: ['/effectiveFrom'],
    });
    await must(service, 'commissioner', `/v1/contracts/${id}/vary`, vary);
    await service.drained();

    const page = await officer.open(`/contracts/${id}`);
    expect(page.text).toContain('The return for Q2 2026/27 (Jul-Sep) is late : 28 October 2026, 13 days ago');
    expect(page.text).toContain('Review the return for Q1 2026/27 (Apr-Jun)');
    expect(page.text).toContain('The latest figure was judged by 50 or more, in force then');
    expect(page.links).toContain(`/contracts/${id}/returns/2026-Q1`);
    const shown = await dataOfficer.open(`/contracts/${id}`);
    expect(shown.links).toContain(`/contracts/${id}/returns/2026-Q2`);
    const seen = await board.open(`/contracts/${id}`);
    expect(seen.text).toContain('65');
    expect(seen.text).not.toMatch(/\b64\b/);
    expect(seen.links).not.toContain(`/contracts/${id}/vary`);
  });
});

describe('the portfolio', () => {
  it('comes a page at a time, each with its cursor', async () => {
    const first = await officer.open('/contracts?limit=2');
    const next = first.links.find((link) => link.includes('cursor='));
    expect(next).toBeDefined();
    const second = await officer.open(next ?? '');
    const titles = (links: readonly string[]) => links.filter((link) => /^\/contracts\/ctr_/.test(link));
    expect(titles(first.links)).toHaveLength(2);
    expect(titles(second.links)).not.toEqual(titles(first.links));
    expect(second.links).toContain('/contracts');
    expect((await officer.open('/contracts?cursor=bad!')).status).toBe(400);
  });

  it('of another authority is its own', async () => {
    expect((await stranger.open('/contracts')).text).toContain('There is no contract yet');
  });
});
