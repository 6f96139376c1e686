import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, signIn, testBrowser } from '../../support/browser.ts';
import { must } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { type Visitor, visitorAs } from '../../support/visitor.ts';
import { curveToday, havingMonths, month, sendMonth } from './curve-given.ts';

const service = await testService({ today: curveToday });
let contract = '';
let board: Visitor;
let commissioner: Visitor;
const path = (key: string) => `/contracts/${contract}/measures/${key}`;

beforeAll(async () => {
  contract = await havingMonths(service);
  [board, commissioner] = await Promise.all([visitorAs(service, 'board-member'), visitorAs(service, 'commissioner')]);
}, 60_000);

describe('the signal of a measure', () => {
  it('stands above the chart in plain words, with limits, target and the marked point', async () => {
    const { text } = await board.open(path('waiting'));
    expect(text).toContain('The latest, 19 days, is above the upper limit: a concern');
    expect(text).toContain('Passing: the whole of the usual variation meets the target of 20 days.');
    expect(text).toContain('Limits and signals. Read by the Making Data Count profile');
    expect(text).toContain('Concern: worse beyond ordinary variation');
    expect(text).toMatch(/Upper limit [\d.]+ Average 11\.1/);
  });

  it('is named at the top of the scorecard and of the board’s home, whatever the colour', async () => {
    for (const address of ['/scorecard', '/']) {
      const { text } = await board.open(address);
      expect(text).toMatch(/Getting worse, beyond chance Stop smoking, by month: [^:]*Days to a first appointment/);
    }
  });

  it('is on the scorecard with its word and its sentence, and not for figures of the year to date', async () => {
    const { text } = await board.open(`/contracts/${contract}/scorecard`);
    expect(text).toMatch(
      /Days to a first appointment .*? Concern Passing The latest, 19 days, is above the upper limit/,
    );
    expect(text).toMatch(/Quit rate, year to date .*? Not for the year to date/);
  });

  it('is read by the other profile, or by a p-chart, where the address asks for it', async () => {
    expect((await board.open(`${path('waiting')}?profile=nhsr`)).text).toContain('Read by the NHS-R profile');
    const { text, links } = await board.open(path('quit-rate'));
    expect(links).toContain('?chart=p');
    expect(text).toContain('is within the usual variation');
    const shares = await board.open(`${path('quit-rate')}?chart=p`);
    expect(shares.text).toContain('limits from the number of cases behind each percentage (p-chart)');
    expect((await board.open(path('waiting'))).links).not.toContain('?chart=p');
    expect((await board.open(`${path('waiting')}?chart=p`)).text).toContain('(XmR chart)');
    expect((await board.open(`${path('waiting')}?profile=nonsense&chart=nonsense`)).text).toContain(
      'Making Data Count',
    );
  });

  it('is in the API’s scorecard, with its sentence', async () => {
    interface Scores {
      readonly measures: readonly { readonly measure: { readonly key: string }; readonly signal: object }[];
    }
    const { body } = await service.client.as('auditor').get<Scores>(`/v1/contracts/${contract}/scorecard`);
    const signal = (key: string) => body.measures.find(({ measure }) => measure.key === key)?.signal;
    expect(signal('waiting')).toMatchObject({ variation: 'special_cause_concern', assurance: 'consistent_pass' });
    expect(signal('small-rate')).toMatchObject({ variation: null, assurance: null, stage: null });
  });

  it('is not shown to a board from whom figures are withheld, nor the limits that would tell them', async () => {
    const { text } = await board.open(path('small-rate'));
    expect(text).toContain('No signal is shown: some of the figures are withheld');
    expect(text).not.toMatch(/Average \d|Upper limit \d/);
    expect((await board.open(`${path('small-rate')}?chart=p`)).text).not.toMatch(/Upper limit \d/);
    expect((await board.open(`/contracts/${contract}/scorecard`)).text).toMatch(/young people .*? Figures withheld/);
    expect((await commissioner.open(path('small-rate'))).text).toContain(
      'No variation seen: all 14 points are the same',
    );
  });
});

describe('what commissioners record about a measure', () => {
  const record = async (command: string, fields: Record<string, string>, key = 'waiting') =>
    commissioner.send(await commissioner.open(`${path(key)}/${command}`), fields);

  it('an annotation, numbered on the chart and listed below it', async () => {
    const page = await record('annotate', { on: month(13), text: 'Two advisers left' });
    expect(page.path).toBe(path('waiting'));
    expect(page.text).toContain('May 2025: Two advisers left');
    expect((await board.open(path('waiting'))).text).toContain('May 2025: Two advisers left');
  });

  it('keeps what was typed and says at the field what is wrong', async () => {
    const page = await record('annotate', { on: month(13), text: '' });
    expect(page.status).toBe(422);
    expect(page.problems).toEqual([{ message: 'Enter what was done', field: 'text' }]);
    const flagged = await record('annotate', { on: month(13), text: 'Ask Mrs Penrose' });
    expect(flagged.problems[0]?.message).toContain('seems to hold a name (Mrs Penrose)');
    expect(flagged.form.get('text')).toBe('Ask Mrs Penrose');
    expect(flagged.choices).toContain('personalDataChecked');
  });

  it('a new phase, from which limits start anew, and taken back again', async () => {
    const page = await record('rebase', { from: month(8), reason: 'Bookings moved to another system' }, 'quit-rate');
    expect(page.text).toContain('a new phase begins: Bookings moved to another system');
    expect(page.text).toContain('6 points since the new phase began: a run chart, without limits until there are 13');
    await service.drained();
    const scorecard = await board.open(`/contracts/${contract}/scorecard`);
    expect(scorecard.text).toMatch(/Quit rate .*? 6 of 13 figures/);
    const back = await record('remove-rebase', { from: month(8), reason: 'It was another service' }, 'quit-rate');
    expect(back.text).not.toContain('a new phase begins');
    await service.drained();
    expect((await board.open(`/contracts/${contract}/scorecard`)).text).not.toContain('6 of 13 figures');
  });

  it('a forecast, beside the one that is drawn from the figures', async () => {
    const page = await record('forecast', {
      'points.0.period': month(17),
      'points.0.value': '13.5',
      'points.1.period': month(18),
      'points.1.value': '14',
      because: 'The rota is short until autumn',
    });
    expect(page.text).toContain('Forecast entered by people: The rota is short until autumn');
    expect(page.text).toContain('Forecast. The average, carried on, from 14 figures');
    expect(page.text).toMatch(/Sep 2025 Not due yet None .*? 13\.5/);
  });

  it('an action, with the baseline frozen as it stands, which later figures are compared with', async () => {
    const page = await record('begin-action', {
      title: 'Evening appointments',
      owner: 'Harbour Care',
      from: month(14),
      because: 'Most people who wait work by day',
    });
    expect(page.text).toContain(
      'Too early to tell. No figure has come yet that can be compared with the frozen forecast.',
    );
    expect(page.text).toContain('Forecast frozen when “Evening appointments” began in Jun 2025');
    const twice = await record('begin-action', {
      title: 'Evening appointments',
      owner: 'Harbour Care',
      from: month(14),
      because: 'Most people who wait work by day',
    });
    expect(twice.path).toBe(path('waiting'));
  });

  it('a report, which its provider reads too, with the earlier ones kept', async () => {
    const fields = { story: 'Advisers left', partners: 'Surgeries', whatWorks: 'Texts', proposals: 'Hire two' };
    await record('report', fields);
    const page = await record('report', { ...fields, story: 'Advisers left in May' });
    expect(page.text).toContain('What is the story behind the curve? Advisers left in May');
    expect(page.text).toContain('Report of 20 August 2025');
    const provider = await visitorAs(service, 'certifier');
    const read = await provider.open(`${path('waiting')}/turn-the-curve`);
    expect(read.status).toBe(200);
    expect(read.text).toContain('Advisers left in May');
    expect(read.text).toContain('Evening appointments (Harbour Care, from Jun 2025)');
    expect(read.text).not.toContain('Upper limit');
    expect((await board.open(`${path('waiting')}/turn-the-curve`)).text).toContain('Upper limit');
  });

  it('shows links to record to commissioners alone', async () => {
    expect((await commissioner.open(path('waiting'))).links).toContain(`${path('waiting')}/begin-action`);
    expect((await board.open(path('waiting'))).links).not.toContain(`${path('waiting')}/begin-action`);
  });

  it('tells in the journal who did it, and a board no figure of it', async () => {
    const journal = `${path('waiting')}/journal`;
    expect((await board.open(path('waiting'))).links).toContain(journal);
    expect((await commissioner.open(journal)).text).toContain('Action to turn the curve begun');
    const { text } = await board.open(journal);
    expect(text).toContain('Annotation added to the chart');
    expect(text).not.toContain('Most people who wait work by day');
  });
});

describe('who may record and read', () => {
  const note = { on: '2025-M01', text: 'Opened' };

  it('is the authority’s commissioner, and no one else', async () => {
    for (const [person, status] of [
      ['board-member', 403],
      ['auditor', 403],
      ['certifier', 403],
      ['data-officer', 403],
      ['other-commissioner', 404],
      ['other-certifier', 404],
    ] as const) {
      const answer = await service.client.as(person).post(`/v1${path('waiting')}/annotate`, note);
      expect([person, answer.status]).toEqual([person, person === 'other-commissioner' ? answer.status : status]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(
        (await (await visitorAs(service, person)).open(`${path('waiting')}/annotate`)).status,
        person,
      ).toBeGreaterThanOrEqual(403);
    }
  });

  it('lets the authority’s readers and the contract’s own provider read the curve through the API', async () => {
    const read = (person: string) => service.client.as(person).get(`/v1${path('waiting')}`);
    const statuses = await Promise.all(
      ['board-member', 'auditor', 'data-officer', 'certifier', 'other-commissioner', 'other-certifier'].map(
        async (person) => (await read(person)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 404, 404]);
  });

  it('gives a board no figure of a baseline that is withheld from it', async () => {
    const action = { title: 'Outreach', owner: 'Harbour Care', from: month(14), because: 'Young people stay away' };
    await must(service, 'commissioner', `/v1${path('small-rate')}/begin-action`, action);
    const seen = async (person: string) =>
      JSON.stringify((await service.client.as(person).get(`/v1${path('small-rate')}`)).body);
    expect(await seen('board-member')).not.toMatch(/"numerator":6|6 of 12|"drawn"/);
    expect(await seen('commissioner')).toMatch(/"drawn".*"numerator":6|"numerator":6.*"drawn"/);
    expect((await board.open(path('small-rate'))).text).not.toMatch(/6 of 12/);
  });

  it('finds no curve of a measure that the contract does not have', async () => {
    expect((await commissioner.open(`${path('nothing')}/annotate`)).status).toBe(404);
    const answer = await service.client.as('commissioner').post(`/v1${path('nothing')}/annotate`, note);
    expect(answer.status).toBe(409);
  });
});

describe('the measure’s page in a browser', () => {
  it.each([
    [1280, true],
    [360, false],
    [320, true],
  ])('is accessible and never scrolls sideways at %i pixels, with script: %s', async (width, javaScript) => {
    const browser = await testBrowser();
    const page = await browser.page({ width, javaScript });
    await signIn(page, service.baseUrl, 'commissioner');
    for (const address of [
      path('waiting'),
      `${path('quit-rate')}?chart=p`,
      `${path('waiting')}/begin-action`,
      `${path('waiting')}/forecast`,
      `${path('waiting')}/turn-the-curve`,
      `/contracts/${contract}/scorecard`,
    ]) {
      await page.goto(`${service.baseUrl}${address}`);
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
  });
});

describe('an action', () => {
  it('turns the curve once later figures do better than the frozen forecast', async () => {
    await sendMonth(service, contract, 14, 2);
    await sendMonth(service, contract, 15, 3);
    await service.drained();
    const { text } = await board.open(path('waiting'));
    expect(text).toContain('The curve has turned. Of 2 figures since the action began, 2 are better than the forecast');
    expect(text).toContain('Turning the curve is not the same as reaching the target, which the latest figure meets.');
  });
});
