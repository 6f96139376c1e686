import { beforeAll, describe, expect, it } from 'vitest';
import type { ContractScores } from '../../../domain/disclosed/scores.ts';
import { expectAccessible, signIn, testBrowser } from '../../support/browser.ts';
import { testService } from '../../support/service.ts';
import { type Visitor, visitorAs } from '../../support/visitor.ts';
import { boardToday, havingBoard, measures, signBoardContract } from './board-given.ts';

const service = await testService({ today: boardToday });
let contract = '';
let board: Visitor;
let commissioner: Visitor;

beforeAll(async () => {
  ({ contract } = await havingBoard(service));
  [board, commissioner] = await Promise.all([visitorAs(service, 'board-member'), visitorAs(service, 'commissioner')]);
});

const measurePath = (key: string) => `/contracts/${contract}/measures/${key}`;

describe('the scorecard', () => {
  it('says in one sentence how many measures are of which colour and which turned', async () => {
    const page = await board.open('/scorecard');
    expect(page.heading).toBe('Scorecard');
    expect(page.text).toContain(
      '5 measures reported, 5 with a figure: 2 green, 0 amber, 1 red, 2 no colour. Since the period before 1 colour has turned worse.',
    );
    expect(page.text).toContain('Stop smoking support: Days to a first appointment');
  });

  it('says plainly which return is late, since when', async () => {
    const page = await board.open('/scorecard');
    expect(page.text).toContain('the return for Q3 2025/26 (Oct-Dec) is late: it was due on 29 January 2026');
  });

  it('groups measures by the outcome that their contract works towards, the worst first', async () => {
    const { text, links } = await board.open('/scorecard');
    expect(text).toContain('People live longer in good health');
    const rows = links.filter((href) => href.includes('/measures/') && !href.includes('#'));
    expect(rows[0]).toBe(measurePath('waiting'));
    expect(text).toContain('Red : off target');
  });

  it('shows headline measures first and the others behind a link', async () => {
    const page = await board.open('/scorecard');
    expect(page.text).not.toContain('Leaflets given out');
    expect(page.links).toContain('/scorecard?show=all');
    expect((await board.open('/scorecard?show=all')).text).toContain('Leaflets given out');
  });

  it('lists the data development agenda, which has no colour', async () => {
    const page = await board.open('/scorecard');
    expect(page.text).toContain('Quality of life , Stop smoking support. To settle first: Which scale would be used');
  });

  it('sorts by link, and by status where the address asks for anything else', async () => {
    const order = async (address: string) => {
      const { links } = await board.open(address);
      return links.filter((href) => href.includes('/measures/') && href.includes('#status'));
    };
    const byMeasure = await order('/scorecard?sort=measure');
    expect(byMeasure.map((href) => href.split('/').at(-1))).toEqual([
      'waiting#status',
      'moved-on#status',
      'quit-rate#status',
      'sessions#status',
    ]);
    expect(await order('/scorecard?sort=nonsense')).toEqual(await order('/scorecard'));
  });

  it('shows a board member rounded counts of people and the commissioner the exact ones', async () => {
    expect((await board.open('/scorecard')).text).toMatch(/People who moved on .*? 15 Q2 2025\/26/);
    expect((await commissioner.open('/scorecard')).text).toMatch(/People who moved on .*? 16 Q2 2025\/26/);
  });

  it('withholds a share made of five people from the board', async () => {
    expect((await board.open('/scorecard')).text).toMatch(/Quit rate at four weeks .*? Suppressed/);
    expect((await commissioner.open('/scorecard')).text).toMatch(/Quit rate at four weeks .*? 55\.6%/);
  });

  it('tells a zero from a figure that was not collected', async () => {
    const { text } = await board.open(measurePath('leaflets'));
    expect(text).toMatch(/Q2 2025\/26 \(Jul-Sep\) 0 /);
    expect(text).toContain('Not collected');
  });

  it('shows an outcome that no contract names, and says so', async () => {
    const title = 'Households have a settled home';
    await service.client.as('commissioner').post('/v1/outcomes', { title, population: 'Everyone' });
    await service.drained();
    const { text } = await board.open('/scorecard');
    expect(text).toContain(`${title} No signed contract names this outcome yet.`);
  });

  it('says that a colour is withheld with its figure, and not that the measure is monitored only', async () => {
    for (const path of ['/scorecard', measurePath('quit-rate')]) {
      expect((await board.open(path)).text).toMatch(/No colour ?: withheld with the figure/);
    }
  });

  it('is empty for another authority, whose people find neither contract nor measure', async () => {
    const other = await visitorAs(service, 'other-commissioner');
    expect((await other.open('/scorecard')).text).toContain('No contract has been signed yet');
    expect((await other.open(`/contracts/${contract}/scorecard`)).status).toBe(404);
    expect((await other.open(measurePath('waiting'))).status).toBe(404);
  });

  it('is not for providers, who see their own returns', async () => {
    const provider = await visitorAs(service, 'certifier');
    expect((await provider.open('/scorecard')).status).toBe(403);
    expect((await provider.open(measurePath('waiting'))).status).toBe(403);
  });

  it('shows one contract by quadrant, in the order of the method', async () => {
    const { text } = await board.open(`/contracts/${contract}/scorecard`);
    const places = [
      'How much did we do?',
      'How well did we do it?',
      'Is anyone better off? Number',
      'Is anyone better off? Percentage',
    ].map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('a measure', () => {
  it('can be followed from the scorecard to its page and on to the return that it came from', async () => {
    const scorecard = await board.open('/scorecard');
    expect(scorecard.links).toContain(measurePath('waiting'));
    const measure = await board.open(measurePath('waiting'));
    expect(measure.heading).toBe('Days to a first appointment');
    const source = `/contracts/${contract}/returns/2025-Q2`;
    expect(measure.links).toContain(source);
    const page = await board.open(source);
    expect(page.status).toBe(200);
    expect(page.text).toContain('14 days');
  });

  it('shows the working of its colour: inputs, rule, margin and source', async () => {
    const { text, links } = await board.open(measurePath('waiting'));
    expect(text).toContain('14 days misses the target of 10 days (lower is better) by 4 days');
    expect(text).toContain('would make it amber');
    expect(text).toContain('own colour rule, as printed');
    expect(links).toContain('/problems/colour-within-tolerance-1');
    expect((await board.open('/problems/colour-within-tolerance-1')).status).toBe(200);
  });

  it('says nothing of a trend with fewer than five figures', async () => {
    const { text } = await board.open(measurePath('waiting'));
    expect(text).toContain('Two figures so far: too few to speak of a trend');
  });

  it('tells the story that was sent with the latest return', async () => {
    const { text } = await board.open(measurePath('waiting'));
    for (const words of [
      'Two advisers were away in August.',
      'The evening group is full.',
      'Meet the practice managers.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('keeps a period without a return in its history, and says so', async () => {
    expect((await board.open(measurePath('waiting'))).text).toMatch(/Q3 2025\/26 \(Oct-Dec\) No return/);
  });

  it('gives the board no way to work out a withheld figure', async () => {
    const { text } = await board.open(measurePath('quit-rate'));
    expect(text).toContain('Suppressed');
    expect(text).not.toMatch(/55\.6|5 of 9|95% interval/);
    expect((await commissioner.open(measurePath('quit-rate'))).text).toMatch(/5 of 9.*95% interval/);
  });

  it('on the data development agenda has a page and no status', async () => {
    const { status, text } = await board.open(measurePath('quality-of-life'));
    expect(status).toBe(200);
    expect(text).toContain('it has no status');
    expect(text).toContain('Which scale would be used');
  });

  it('that the contract does not have is not found', async () => {
    expect((await board.open(measurePath('made-up'))).status).toBe(404);
    expect((await board.open('/contracts/ctr_nothing/measures/waiting')).status).toBe(404);
  });

  it('shows a restated figure beside the one it replaced, each as the reader may see it', async () => {
    const answer = await service.client.as('certifier').post(`/v1/contracts/${contract}/returns/2025-Q1/restate`, {
      measureKey: 'moved-on',
      entry: { value: 23 },
      reason: 'Two lists had been left out.',
    });
    expect(answer.status).toBe(200);
    await service.drained();
    const page = await board.open(measurePath('moved-on'));
    expect(page.text).toContain('Two lists had been left out.');
    expect(page.text).toMatch(/was 10 .*now 25/);
    expect((await commissioner.open(measurePath('moved-on'))).text).toMatch(/was 12 .*now 23/);
  });
});

describe('the scorecard through the API', () => {
  const scorecards = (person: string, query = '') =>
    service.client.as(person).get<{ items: ContractScores[]; next: string | null }>(`/v1/scorecard${query}`);
  const latest = (scores: ContractScores | undefined, key: string) =>
    scores?.measures.find(({ measure }) => measure.key === key)?.history.at(-1)?.figure;

  it('gives figures as the person’s role may see them', async () => {
    const [forBoard, forCommissioner] = await Promise.all([scorecards('board-member'), scorecards('commissioner')]);
    expect(latest(forBoard.body.items[0], 'moved-on')).toMatchObject({ value: 15, text: '15', isProtected: true });
    expect(latest(forBoard.body.items[0], 'quit-rate')).toMatchObject({ value: null, text: 'Suppressed', parts: null });
    expect(latest(forCommissioner.body.items[0], 'moved-on')).toMatchObject({ value: 16, isProtected: false });
    expect(JSON.stringify(forBoard.body)).not.toMatch(/55\.5|"numerator":5,/);
  });

  it('gives the scorecard of one contract, and not found for another authority’s', async () => {
    const path = `/v1/contracts/${contract}/scorecard`;
    const found = await service.client.as('auditor').get<ContractScores>(path);
    expect(found.body.measures).toHaveLength(measures.length - 1);
    expect((await service.client.as('other-commissioner').get(path)).status).toBe(404);
    expect((await service.client.as('certifier').get(path)).status).toBe(403);
  });

  it('pages by contract with a cursor', async () => {
    const second = await signBoardContract(service, { title: 'Walking groups' });
    const first = await scorecards('board-member', '?limit=1');
    expect(first.body.items).toHaveLength(1);
    const rest = await scorecards('board-member', `?limit=1&cursor=${first.body.next}`);
    expect(new Set([first, rest].flatMap(({ body }) => body.items.map((each) => each.contract)))).toEqual(
      new Set([contract, second]),
    );
    expect(rest.body.next).toBeNull();
    expect((await scorecards('board-member', '?cursor=nonsense!')).status).toBe(400);
  });

  it('is empty for another authority', async () => {
    expect((await scorecards('other-commissioner')).body).toEqual({ items: [], next: null });
  });
});

describe('the board’s pages in a browser', () => {
  it.each([1280, 360])('are accessible and never scroll sideways at %i pixels', async (width) => {
    const browser = await testBrowser();
    const page = await browser.page({ width });
    await signIn(page, service.baseUrl, 'board-member');
    const { body } = await service.client.as('board-member').get<{ items: { outcome: string }[] }>('/v1/outcomes');
    for (const path of [
      '/',
      '/scorecard?show=all',
      `/contracts/${contract}/scorecard`,
      measurePath('waiting'),
      measurePath('quit-rate'),
      '/outcomes',
      `/outcomes/${body.items[0]?.outcome}`,
    ]) {
      await page.goto(`${service.baseUrl}${path}`);
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
});
