import { beforeAll, describe, expect, it } from 'vitest';
import { certified, must, narrative, quitRate, quits, signedContract } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2026-07-20' });
/** With a target of 4 a count of 2 is red and one of 6 green: both are withheld, and so is the colour of each. */
const measures = [
  { ...quits, target: { value: 4, ruleSet: 'withinTolerance', tolerance: 0 } },
  { ...quitRate, numeratorIs: 'People who came to the end' },
];
const contracts = { red: '', green: '' };

beforeAll(async () => {
  for (const [colour, value] of [
    ['red', 2],
    ['green', 6],
  ] as const) {
    const contract = await signedContract(service, { title: 'Stop smoking', measures });
    await must(service, 'certifier', `/v1/contracts/${contract}/returns/2026-Q1/send`, {
      ...certified,
      narrative: { ...narrative, worriedAbout: `Only ${value} of them came back` },
      entries: {
        quits: { value, comment: `${value} in all` },
        'quit-rate': { numerator: 70, denominator: 90, comment: `${value} were away` },
      },
      explanations: colour === 'red' ? { quits: 'Two advisers were away' } : {},
    });
    contracts[colour] = contract;
  }
  await service.drained();
});

/** Every address that could tell, of the contract whose figure is red or green. */
const addresses = (contract: string): readonly string[] =>
  ['', '/journal'].flatMap((end) => [
    `/contracts/${contract}/concerns/2026-Q1.quits${end}`,
    `/contracts/${contract}/concerns/quits${end}`,
  ]);

/** What differs between any two contracts and tells nothing. */
const alike = (text: string, contract: string): string =>
  text
    .replaceAll(contract, 'the contract')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an id')
    .replaceAll(/[0-9a-f]{64}/g, 'a hash')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d{1,2}:\d\d[ap]m/g, 'a time');

describe.each(['board-member', 'auditor'])('a concern about a figure whose colour is withheld, to a %s', (reader) => {
  it('is not there, whether the figure is red or not', async () => {
    const visitor = await visitorAs(service, reader);
    for (const colour of ['red', 'green'] as const) {
      for (const address of addresses(contracts[colour])) {
        const api = await service.client.as(reader).get(`/v1${address}`);
        expect([(await visitor.open(address)).status, api.status], `${colour} ${address}`).toEqual([404, 404]);
      }
      for (const command of ['close', 'explain', 'agree-action', 'escalate', 'settle', 'name-owners', 'open']) {
        const path = `/contracts/${contracts[colour]}/concerns/2026-Q1.quits/${command}`;
        const answer = await service.client.as(reader).post(`/v1${path}`, { reason: 'No' });
        expect(answer.status, `${colour} ${command}`).toBe(403);
      }
    }
  });

  it('is in no list', async () => {
    const { body } = await service.client.as(reader).get<{ items: readonly object[] }>('/v1/concerns?limit=1');
    expect(body.items).toEqual([]);
    expect((await (await visitorAs(service, reader)).open('/concerns')).text).toContain('whether there are any or not');
  });

  it('is told by no page of the contract: red and green read the same', async () => {
    const visitor = await visitorAs(service, reader);
    const pages = ['', '/scorecard', '/returns/2026-Q1', '/returns/2026-Q1/journal', '/measures/quits'];
    for (const page of pages) {
      const [red = '', green = ''] = await Promise.all(
        [contracts.red, contracts.green].map(async (contract) =>
          alike((await visitor.open(`/contracts/${contract}${page}`)).text, contract),
        ),
      );
      expect(red, page).toBe(green);
    }
  });

  it('is quoted by no text that the provider wrote', async () => {
    const { body } = await service.client.as(reader).get(`/v1/contracts/${contracts.red}/returns/2026-Q1`);
    const text = JSON.stringify(body);
    expect(text).toContain('This text quotes a figure that is withheld');
    expect(text).not.toMatch(/Only 2|2 in all|Two advisers/);
  });
});

describe('to the commissioner and the provider', () => {
  it('the concern about the red figure is there, with every word', async () => {
    for (const reader of ['commissioner', 'certifier']) {
      const page = await (await visitorAs(service, reader)).open(`/contracts/${contracts.red}/concerns/2026-Q1.quits`);
      expect([page.status, page.text.includes('Two advisers were away')]).toEqual([200, true]);
    }
  });
});

describe('an explanation that quotes the withheld figure of another measure', () => {
  it('is withheld from a board member in the return and in the concern, and not from its commissioner', async () => {
    const contract = await signedContract(service, { title: 'Stop smoking, quoted', measures });
    await must(service, 'certifier', `/v1/contracts/${contract}/returns/2026-Q1/send`, {
      ...certified,
      narrative,
      entries: { quits: { value: 6 }, 'quit-rate': { numerator: 20, denominator: 90 } },
      explanations: { 'quit-rate': 'Only 6 of them had quit' },
    });
    await service.drained();
    const texts = async (reader: string) => {
      const visitor = await visitorAs(service, reader);
      const addresses = [`/contracts/${contract}/returns/2026-Q1`, `/contracts/${contract}/concerns/2026-Q1.quit-rate`];
      return Promise.all(addresses.map(async (address) => (await visitor.open(address)).text));
    };
    for (const text of await texts('commissioner')) expect(text).toContain('Only 6 of them had quit');
    for (const text of await texts('board-member')) {
      expect(text).toContain('This text quotes a figure that is withheld');
      expect(text).not.toContain('Only 6');
    }
  });
});
