import { beforeAll, describe, expect, it } from 'vitest';
import { certified, must, narrative, quits, signedContract } from '../../support/contract.ts';
import { visitorAs } from '../../support/visitor.ts';
import { certifier, officer, type Problem, type ReturnRead, rowOf, service } from './returns-given.ts';

describe('what a return refuses', () => {
  let contract = '';
  let save = '';
  beforeAll(async () => {
    contract = await signedContract(service);
    save = `/v1/contracts/${contract}/returns/2026-Q1/save`;
    await must(service, 'data-officer', save, { entries: { quits: { value: 51 } } });
  });

  it.each([
    ['a figure of the wrong type', { quits: { value: 'many' } }, '/entries/quits/value'],
    ['a negative count', { quits: { value: -1 } }, '/entries/quits/value'],
    ['a count that is not whole', { quits: { value: 1.5 } }, '/entries/quits/value'],
    ['a figure that is not finite', { quits: { value: '1e999' } }, '/entries/quits/value'],
    ['a figure and an absence', { quits: { value: 1, absence: 'late' } }, '/entries/quits/absence'],
    ['an absence without a reason', { quits: { absence: 'notCollected' } }, '/entries/quits/reason'],
    ['an absence that there is not', { quits: { absence: 'forgotten' } }, '/entries/quits/absence'],
    [
      'a numerator over its denominator',
      { 'quit-rate': { numerator: 5, denominator: 4 } },
      '/entries/quit-rate/numerator',
    ],
    ['a numerator alone', { 'quit-rate': { numerator: 5 } }, '/entries/quit-rate/denominator'],
    ['a percentage where both parts are asked', { 'quit-rate': { value: 101 } }, '/entries/quit-rate/value'],
    ['a measure that the contract has not', { swims: { value: 1 } }, '/entries/swims'],
    ['a comment that is too long', { quits: { value: 1, comment: 'x'.repeat(2001) } }, '/entries/quits/comment'],
    ['HTML in a comment', { quits: { value: 1, comment: '<b>bold</b>' } }, '/entries/quits/comment'],
    ['a formula in a comment', { quits: { value: 1, comment: '=SUM(A1)' } }, '/entries/quits/comment'],
  ])('refuses %s at its pointer, and changes nothing', async (_, entries, pointer) => {
    const answer = await officer.post<Problem>(save, { entries });
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([422, pointer]);
    const { body } = await officer.get<ReturnRead>(`/v1/contracts/${contract}/returns/2026-Q1`);
    expect([body.version, rowOf(body, 'quits')?.shown.figure.text]).toEqual([1, '51']);
  });

  it('shows on the page what is wrong at its cell, with every other figure as it was typed', async () => {
    const person = await visitorAs(service, 'data-officer');
    const page = await person.send(await person.open(save.slice(3)), {
      'entries.quits.value': '60',
      'entries.quit-rate.numerator': '9',
      'entries.quit-rate.denominator': '8',
      'narrative.workingWell': 'Typed before the mistake',
    });
    expect(page.status).toBe(422);
    expect(page.problems).toEqual([
      { message: expect.stringContaining('larger than the denominator'), field: 'entries-quit-rate-numerator' },
    ]);
    expect(page.form.get('entries.quits.value')).toBe('60');
    expect(page.form.get('narrative.workingWell')).toBe('Typed before the mistake');
  });

  it('tells of a shape that is wrong and of what else is wrong in one answer', async () => {
    const answer = await officer.post<Problem>(save, {
      entries: { quits: { value: 'many' }, 'quit-rate': { numerator: 9, denominator: 8 }, swims: { value: 1 } },
      narrative: { workingWell: '<b>bold</b>' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/entries/quit-rate/numerator',
      '/entries/quits/value',
      '/entries/swims',
      '/narrative/workingWell',
    ]);
  });

  it('does not ask for a figure whose shape is wrong as if it were missing', async () => {
    const answer = await certifier.post<Problem>(save.replace(/save$/, 'send'), {
      ...certified,
      narrative,
      entries: { quits: { value: 'many' }, 'quit-rate': { numerator: 60, denominator: 90 } },
    });
    expect(answer.body.errors).toEqual([
      { pointer: '/entries/quits/value', detail: 'The figure must be a number, such as 82 or 82.5' },
    ]);
  });

  it('takes bullets and a bare “<” in the narrative', async () => {
    const person = await visitorAs(service, 'data-officer');
    const typed = '- good session\n- waits below the target of <a week';
    const page = await person.send(await person.open(save.slice(3)), { 'narrative.needsToHappen': typed });
    expect(page.path).toContain('saved=1');
  });

  it('takes a zero, and 0 of 0, as figures', async () => {
    const id = await signedContract(service);
    const path = `/v1/contracts/${id}/returns/2026-Q1`;
    await must(service, 'data-officer', `${path}/save`, {
      entries: { quits: { value: 0 }, 'quit-rate': { numerator: 0, denominator: 0 } },
    });
    const { body } = await officer.get<ReturnRead>(path);
    expect(body.rows.map((row) => row.shown.figure.text)).toEqual(['0', 'None in scope']);
  });

  it('refuses a percentage over 100 where the measure is entered as one', async () => {
    const share = { ...quits, key: 'share', unit: 'percent', target: { ...quits.target, value: 60 } };
    const id = await signedContract(service, { measures: [share] });
    const answer = await officer.post<Problem>(`/v1/contracts/${id}/returns/2026-Q1/save`, {
      entries: { share: { value: 101 } },
    });
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/entries/share/value' });
  });

  it('refuses a quarter that is not due, and does not know one outside the term', async () => {
    const answer = await officer.post<Problem>(`/v1/contracts/${contract}/returns/2026-Q2/save`, {});
    expect([answer.status, answer.body.type]).toEqual([422, expect.stringContaining('return-period-has-come')]);
    const person = await visitorAs(service, 'data-officer');
    expect((await person.open(`/contracts/${contract}/returns/2026-Q2/save`)).text).toContain('30 September 2026');
    for (const period of ['2019-Q1', '2026-H1', 'never']) {
      expect((await person.open(`/contracts/${contract}/returns/${period}`)).status).toBe(404);
    }
  });

  it('does not let another provider or another authority know that the contract is there', async () => {
    for (const stranger of ['other-certifier', 'other-commissioner']) {
      const path = `/contracts/${contract}/returns/2026-Q1`;
      expect((await service.client.as(stranger).get(`/v1${path}`)).status).toBe(404);
      const person = await visitorAs(service, stranger);
      expect((await person.open(path)).status).toBe(404);
      expect((await person.open(`/contracts/${contract}/returns`)).status).toBe(404);
    }
    expect((await service.client.as('other-certifier').post(save, {})).status).toBe(404);
  });

  it('does one and the same request once, and refuses a version that is past', async () => {
    const id = await signedContract(service);
    const path = `/v1/contracts/${id}/returns/2026-Q1/save`;
    const body = { entries: { quits: { value: 7 } } };
    const first = await officer.post<{ version: number }>(path, body, { idempotencyKey: 'once' });
    const second = await officer.post<{ version: number }>(path, body, { idempotencyKey: 'once' });
    expect([first.body.version, second.body.version]).toEqual([1, 1]);
    const other = { entries: { quits: { value: 8 } } };
    expect((await officer.post(path, other, { idempotencyKey: 'once' })).status).toBe(422);
    expect((await officer.post(path, other, { ifMatch: '"0"' })).status).toBe(412);
  });

  it('shows what stands and what was typed when someone else has saved in the meantime', async () => {
    const person = await visitorAs(service, 'data-officer');
    const opened = await person.open(save.slice(3));
    await must(service, 'certifier', save, { narrative: { workingWell: 'Saved by the certifier' } });
    const page = await person.send(opened, { 'narrative.workingWell': 'Typed by the officer' });
    expect(page.status).toBe(412);
    expect(page.text).toContain('Saved by the certifier');
    expect(page.form.get('narrative.workingWell')).toBe('Typed by the officer');
  });

  it('refuses bytes that are not UTF-8 and a body of 10 MB', async () => {
    const authorization = `Bearer ${await service.tokenFor('data-officer')}`;
    const post = (body: Uint8Array<ArrayBuffer>) =>
      service.call(save, { method: 'POST', body, headers: { authorization, 'content-type': 'application/json' } });
    expect((await post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400);
    expect((await post(new Uint8Array(10_485_760).fill(0x20))).status).toBe(413);
  });

  it('asks the sender about text that looks like personal data, and takes it once it was checked', async () => {
    const id = await signedContract(service);
    const path = `/contracts/${id}/returns/2026-Q1`;
    await must(service, 'data-officer', `/v1${path}/save`, {
      entries: { quits: { value: 60 }, 'quit-rate': { numerator: 60, denominator: 90 } },
      narrative: { ...narrative, workingWell: 'Mrs Jones wrote to thank us' },
    });
    for (const reader of ['data-officer', 'certifier']) {
      const anyone = await visitorAs(service, reader);
      for (const page of [`${path}?saved=1`, `${path}/save`, `${path}/send`]) {
        const { text, links } = await anyone.open(page);
        expect(text).toMatch(/What is working well\? ?: a name, “Mrs Jones”/);
        expect(links).toContain(`${path}/save#narrative-workingWell`);
      }
    }
    const person = await visitorAs(service, 'certifier');
    const check = await person.open(`${path}/send`);
    const refused = await person.send(check, { statementAgreed: 'yes' });
    expect(refused.problems.map((problem) => problem.field)).toEqual(['narrative-workingWell']);
    expect(refused.problems[0]?.message).toMatch(/Take it out, or confirm that it is not about a person/);
    const sent = await person.send(refused, { statementAgreed: 'yes', personalDataChecked: 'yes' });
    expect(sent.heading).toBe('Return sent');
  });
});
