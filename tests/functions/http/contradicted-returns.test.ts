import { beforeAll, describe, expect, it } from 'vitest';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';
import { boardToday, certified, measure, measures, signBoardContract } from './board-given.ts';

const service = await testService({ today: boardToday });
let contract = '';

beforeAll(async () => {
  const quitRate = measures.find((each) => 'key' in each && each.key === 'quit-rate') ?? {};
  contract = await signBoardContract(service, {}, [measure({ key: 'quitters', title: 'People who quit' }), quitRate]);
  const entries = { quitters: { value: 31 }, 'quit-rate': { numerator: 30, denominator: 50 } };
  const path = `/v1/contracts/${contract}/returns/2025-Q1/send`;
  const sent = await service.client.as('certifier').post(path, { entries, explanations: {}, ...certified });
  expect(sent.status).toBe(201);
  await service.drained();
});

const papers = (): string => `/contracts/${contract}/concerns/2025-Q1.papers`;
const opened = async (person: string, path: string) => (await visitorAs(service, person)).open(path);

describe('figures of a return that contradict each other', () => {
  it('are on the commissioner’s first page, which leads to them, and on no one else’s', async () => {
    const { text, links } = await opened('commissioner', '/');
    expect(text).toContain('Figures that contradict each other, Q1 2025/26 (Apr-Jun)');
    expect(links).toContain(papers());
    expect((await opened('board-member', '/')).text).not.toContain('contradict each other');
  });

  it('are on a page of their own with both figures, which is the commissioner’s alone', async () => {
    const page = await opened('commissioner', papers());
    expect(page.text).toMatch(/People who quit: 31.*30/);
    expect(page.links).toContain(`/contracts/${contract}/returns/2025-Q1`);
    for (const other of ['board-member', 'auditor', 'certifier']) {
      for (const end of ['', '/journal']) {
        expect((await opened(other, `${papers()}${end}`)).status, other + end).toBeGreaterThanOrEqual(403);
      }
      expect((await opened(other, '/concerns')).links, other).not.toContain(papers());
    }
  });

  it('are decided between by the commissioner, and what was sent stays as it is', async () => {
    const person = await visitorAs(service, 'commissioner');
    const form = await person.open(`${papers()}/settle`);
    const refused = await person.send(form, { computesWith: '29', because: 'Counted again' });
    expect(refused.problems.map(({ field }) => field)).toEqual(['computesWith']);
    const done = await person.send(refused, { computesWith: '31' });
    expect(done.text).toContain('Settled: 31 is computed with. Counted again');
    expect(done.text).toContain('Cora Lane');
    const sent = await service.client.as('commissioner').get(`/v1/contracts/${contract}/returns/2025-Q1`);
    expect(JSON.stringify(sent.body)).toContain('"numerator":30');
  });

  it('are told on the measure’s page to the commissioner alone, since they quote the exact figures', async () => {
    const page = `/contracts/${contract}/measures/quit-rate`;
    expect((await opened('commissioner', page)).text).toMatch(/Two figures contradict each other: .*31.*30/);
    const forBoard = await opened('board-member', page);
    expect(forBoard.status).toBe(200);
    expect(forBoard.text).not.toMatch(/contradict each other|\b31\b/);
  });
});
