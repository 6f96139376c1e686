import { beforeAll, describe, expect, it } from 'vitest';
import { certified, must, narrative, signedContract } from '../../support/contract.ts';
import { visitorAs } from '../../support/visitor.ts';
import {
  board,
  certifier,
  commissioner,
  officer,
  type Problem,
  type ReturnRead,
  rowOf,
  service,
} from './returns-given.ts';

describe('a return, from the first figure to its acceptance', () => {
  let contract = '';
  let pages = '';
  beforeAll(async () => {
    contract = await signedContract(service);
    pages = `/contracts/${contract}/returns/2026-Q1`;
  });

  it('tells the provider at home what is owed, to whom and since when', async () => {
    const home = await (await visitorAs(service, 'data-officer')).open('/');
    expect(home.text).toContain('Northtown Council');
    expect(home.text).toContain('28 July 2026');
    expect(home.text).toContain('Late');
    expect(home.links).toContain(pages);
  });

  it('shows how far the return is before it is begun', async () => {
    const page = await (await visitorAs(service, 'data-officer')).open(pages);
    expect(page.text).toContain('0 of 1 measure filled in');
    expect(page.text).toContain('3 to answer');
  });

  it('saves what has been filled in, and what is added later, and clears what is emptied', async () => {
    const person = await visitorAs(service, 'data-officer');
    const first = await person.send(await person.open(`${pages}/save`), {
      'entries.quits.value': '0',
      'entries.quits.comment': 'To be checked',
      'narrative.workingWell': 'Clinics',
    });
    expect(first.path).toBe(`${pages}?saved=1`);
    expect(first.text).toContain('1 of 1 measure filled in');
    const again = await person.open(`${pages}/save`);
    expect(again.form.get('entries.quits.value')).toBe('0');
    await person.send(again, {
      'entries.quits.value': '12',
      'entries.quits.comment': ' ',
      'entries.quit-rate.numerator': '12',
      'entries.quit-rate.denominator': '40',
    });
    const kept = await person.open(`${pages}/save`);
    expect(kept.form.get('entries.quits.comment')).toBe('');
    expect(kept.form.get('narrative.workingWell')).toBe('Clinics');
    expect(kept.form.get('entries.quit-rate.denominator')).toBe('40');
  });

  it('keeps the draft from the authority', async () => {
    expect((await commissioner.get(`/v1${pages}`)).status).toBe(404);
    const page = await (await visitorAs(service, 'commissioner')).open(pages);
    expect(page.text).toContain('Harbour Care has not sent this return. It is late');
    expect(page.text).not.toContain('Clinics');
  });

  it('tells a data officer who must send it, and what is to finish first', async () => {
    const page = await (await visitorAs(service, 'data-officer')).open(`${pages}/send`);
    expect(page.text).toContain('A certifier of your organisation has to send this return');
    expect(page.text).toContain('2 things to finish first');
    expect((await officer.post(`/v1${pages}/send`, certified)).status).toBe(403);
  });

  it('refuses to send while reds are unexplained, and keeps what was typed', async () => {
    const person = await visitorAs(service, 'certifier');
    await person.send(await person.open(`${pages}/save`), {
      'narrative.worriedAbout': 'Demand',
      'narrative.needsToHappen': 'More evenings',
    });
    const check = await person.open(`${pages}/send`);
    expect(check.text).toContain('12 misses the target of 50');
    expect(check.form.get('certifier')).toBe('Cy Stone');
    const refused = await person.send(check, {
      certifier: 'Cy R Stone',
      'explanations.quits': 'Two advisers were away',
    });
    expect(refused.status).toBe(422);
    expect(refused.problems.map((problem) => problem.field)).toEqual(['explanations-quit-rate', 'statementAgreed']);
    expect(refused.form.get('certifier')).toBe('Cy R Stone');
    expect(refused.form.get('explanations.quits')).toBe('Two advisers were away');
  });

  it('is sent late on the word of the certifier, with a receipt', async () => {
    const person = await visitorAs(service, 'certifier');
    const receipt = await person.send(await person.open(`${pages}/send`), {
      'explanations.quits': 'Two advisers were away',
      'explanations.quit-rate': 'The same',
      statementAgreed: 'yes',
    });
    expect(receipt.heading).toBe('Return sent');
    expect(receipt.text).toContain(`${contract}.2026-Q1`);
    expect(receipt.text).toContain('Late');
    const { body } = await certifier.get<ReturnRead>(`/v1${pages}`);
    expect(body.sending).toMatchObject({ late: true, due: '2026-07-28' });
    expect(body.rows.map((row) => row.shown.score.status)).toEqual(['red', 'red']);
  });

  it('opens a concern for each red, with its explanation, and for its lateness', async () => {
    const { body } = await commissioner.get<{ items: readonly { contract: string; measure: string }[] }>(
      '/v1/concerns',
    );
    expect(
      body.items
        .filter((each) => each.contract === contract)
        .map((each) => each.measure)
        .toSorted(),
    ).toEqual(['quit-rate', 'quits', 'return']);
    const page = await (await visitorAs(service, 'commissioner')).open(`/contracts/${contract}/concerns/2026-Q1.quits`);
    expect(page.text).toContain('Two advisers were away');
  });

  it('lets the commissioner ask about one figure and accept the rest in one act', async () => {
    const person = await visitorAs(service, 'commissioner');
    const blank = await person.send(await person.open(`${pages}/ask?measure=quits`), { question: '' });
    expect(blank.problems).toEqual([{ message: 'Enter the question', field: 'question' }]);
    const asked = await person.send(await person.open(`${pages}/ask?measure=quits`), { question: 'Are any missing?' });
    expect(asked.text).toContain('1 open question');
    expect(asked.text).toContain('Accept the other 1 figure');
    const accepted = await person.send(await person.open(`${pages}/accept`), {});
    expect(accepted.path).toBe(pages);
    expect(accepted.text).toContain('Accepted in part');
    expect(accepted.text).toMatch(/Accepted in part 10 August 2026 at/);
    const again = await person.send(await person.open(`${pages}/ask?measure=quits`), { question: 'And now?' });
    expect(again.problems.map((problem) => problem.message)).toEqual(['A figure has one open question at a time']);
    expect(again.form.get('question')).toBe('And now?');
  });

  it('shows the question at home to the provider, whose correction keeps the earlier figure', async () => {
    const person = await visitorAs(service, 'data-officer');
    const home = await person.open('/');
    expect(home.text).toContain('1 question to answer');
    const form = await person.open(`${pages}/answer?question=q1`);
    const wrong = await person.send(form, { answer: 'Two clinics were missing', 'entry.value': '-3' });
    expect(wrong.problems.map((problem) => problem.field)).toEqual(['entry-value']);
    expect(wrong.form.get('answer')).toBe('Two clinics were missing');
    const done = await person.send(wrong, { 'entry.value': '52' });
    expect(done.text).toContain('Two clinics were missing');
    const { body } = await commissioner.get<ReturnRead>(`/v1${pages}`);
    expect(rowOf(body, 'quits')).toMatchObject({
      shown: { figure: { text: '52' }, score: { status: 'green' } },
      restatements: [{ before: { text: '12' }, after: { text: '52' } }],
    });
  });

  it('is accepted whole once the answer is in, and then takes no other acceptance', async () => {
    const person = await visitorAs(service, 'commissioner');
    const accepted = await person.send(await person.open(`${pages}/accept`), {});
    expect(accepted.text).toContain('Accepted 10 August 2026');
    expect((await commissioner.post(`/v1${pages}/accept`)).status).toBe(409);
  });

  it('is corrected by the certifier, and only by them, and is in review again', async () => {
    const data = { measureKey: 'quits', entry: { value: 53 }, reason: 'One more came to light' };
    expect((await officer.post(`/v1${pages}/restate`, data)).status).toBe(403);
    const person = await visitorAs(service, 'certifier');
    const done = await person.send(await person.open(`${pages}/restate?measure=quits`), {
      'entry.value': '53',
      reason: data.reason,
    });
    expect(done.text).toContain('One more came to light');
    const { body } = await certifier.get<ReturnRead>(`/v1${pages}`);
    expect(rowOf(body, 'quits')?.restatements.map((each) => each.before.text)).toEqual(['12', '52']);
    expect(body.status).toBe('inReview');
  });

  it('is not edited any more', async () => {
    const person = await visitorAs(service, 'data-officer');
    const page = await person.open(`${pages}/save`);
    expect(page.text).toContain('is not edited');
    const refused = await officer.post<Problem>(`/v1${pages}/save`, { entries: { quits: { value: 99 } } });
    expect([refused.status, refused.body.type]).toEqual([409, expect.stringContaining('return-sent-already')]);
  });
});
describe('who sees which figure', () => {
  let path = '';
  beforeAll(async () => {
    const contract = await signedContract(service);
    path = `/contracts/${contract}/returns/2026-Q1`;
    await must(service, 'certifier', `/v1${path}/send`, {
      ...certified,
      narrative,
      entries: { quits: { value: 3 }, 'quit-rate': { numerator: 6, denominator: 90 } },
      explanations: { quits: 'Advisers were away', 'quit-rate': 'The same' },
    });
    await must(service, 'certifier', `/v1${path}/restate`, {
      measureKey: 'quits',
      entry: { value: 4 },
      reason: 'A late form',
    });
    await service.drained();
  });

  it('never shows a board member a count of 1 to 7 people, on any page or by the API', async () => {
    const { body } = await board.get<ReturnRead>(`/v1${path}`);
    expect(body.rows.map((row) => row.shown.figure.text)).toEqual(['Suppressed', 'Suppressed']);
    expect(rowOf(body, 'quits')?.restatements[0]).toMatchObject({
      before: { text: 'Suppressed' },
      after: { text: 'Suppressed' },
    });
    expect(JSON.stringify(body)).not.toMatch(/"(?:value|numerator)":[1-7]\b/);
    const person = await visitorAs(service, 'board-member');
    const page = await person.open(path);
    expect(page.text).toContain('Suppressed');
    expect(page.text).not.toMatch(/\b6 of 90\b|3 misses|4 misses|6\.67%/);
    expect(page.links.filter((link) => /\/(?:ask|accept|answer|restate)/.test(link))).toEqual([]);
  });

  it('shows the same figures as reported to the provider and its contract manager', async () => {
    for (const api of [commissioner, certifier]) {
      const { body } = await api.get<ReturnRead>(`/v1${path}`);
      expect(body.rows.map((row) => row.shown.figure.text)).toEqual(['4', '6.7%']);
    }
  });

  it('says once below the table why figures are rounded or suppressed, and only where they are', async () => {
    const [protectedPage, exactPage] = await Promise.all(
      ['board-member', 'commissioner'].map(async (reader) => (await visitorAs(service, reader)).open(path)),
    );
    expect(protectedPage?.text.match(/nobody can be recognised/g)).toHaveLength(1);
    expect(exactPage?.text).not.toContain('nobody can be recognised');
    expect(exactPage?.text).toContain('0 green, 0 amber, 2 red, 0 no colour');
  });

  it('leads from a measure to its history those who may read that, and nobody else', async () => {
    const history = path.replace('/returns/2026-Q1', '/measures/quits');
    expect((await (await visitorAs(service, 'board-member')).open(path)).links).toContain(history);
    expect((await (await visitorAs(service, 'certifier')).open(path)).links).not.toContain(history);
  });

  it('gives the reason for a missing figure once on the page to check', async () => {
    const id = await signedContract(service);
    const pages = `/contracts/${id}/returns/2026-Q1`;
    const reason = 'The tablet was lost';
    await must(service, 'data-officer', `/v1${pages}/save`, {
      entries: { quits: { absence: 'notCollected', reason } },
    });
    const check = await (await visitorAs(service, 'data-officer')).open(`${pages}/send`);
    expect(check.text.split(reason)).toHaveLength(2);
    expect(check.says('entries-quits-reason')).toContain(reason);
  });

  it('answers an unchanged return with 304', async () => {
    const authorization = `Bearer ${await service.tokenFor('board-member')}`;
    const first = await service.call(`/v1${path}`, { headers: { authorization } });
    const headers = { authorization, 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await service.call(`/v1${path}`, { headers })).status).toBe(304);
  });
});
