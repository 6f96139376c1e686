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

const opened = async (person: string, path: string) => (await visitorAs(service, person)).open(path);

describe('figures of a return that contradict each other', () => {
  it('are on the commissioner’s first page, which leads to the return, and on no one else’s', async () => {
    const { text, links } = await opened('commissioner', '/');
    expect(text).toContain('Figures in the return for Q1 2025/26 (Apr-Jun) contradict each other');
    expect(links).toContain(`/contracts/${contract}/returns/2025-Q1`);
    expect((await opened('board-member', '/')).text).not.toContain('contradict each other');
  });

  it('are told on the measure’s page to the commissioner alone, since they quote the exact figures', async () => {
    const page = `/contracts/${contract}/measures/quit-rate`;
    expect((await opened('commissioner', page)).text).toMatch(/Two figures contradict each other: .*31.*30/);
    const forBoard = await opened('board-member', page);
    expect(forBoard.status).toBe(200);
    expect(forBoard.text).not.toMatch(/contradict each other|\b31\b/);
  });
});
