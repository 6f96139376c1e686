import { beforeAll, describe, expect, it } from 'vitest';
import { apiReads } from '../../functions/http/api-reads.ts';
import { commandPath } from '../../functions/http/places.ts';
import { nounNamed, nounNames } from '../../functions/nouns.ts';
import { certified, must, narrative, signedContract } from '../support/contract.ts';
import { testService } from '../support/service.ts';

const service = await testService({ today: '2026-07-10' });
const as = (person: string) => service.client.as(person);

let northtown = '';
let southtown = '';

beforeAll(async () => {
  northtown = await signedContract(service);
  southtown = await signedContract(service, { commissioner: 'other-commissioner', title: 'Healthy weight' });
  await must(service, 'certifier', `/v1/contracts/${northtown}/returns/2026-Q1/send`, {
    entries: { quits: { value: 20 }, 'quit-rate': { numerator: 20, denominator: 40 } },
    explanations: { quits: 'One clinic was closed', 'quit-rate': 'One clinic was closed' },
    narrative,
    ...certified,
  });
  await service.drained();
});

const titles = async (person: string): Promise<readonly string[]> =>
  (await as(person).get<{ items: { title: string }[] }>('/v1/contracts')).body.items
    .map((item) => item.title)
    .toSorted();

describe('a provider with a contract at each of two authorities', () => {
  it('sees both in one place', async () => {
    expect(await titles('data-officer')).toEqual(['Healthy weight', 'Stop smoking']);
  });

  it('may save and send a return to each', async () => {
    for (const contract of [northtown, southtown]) {
      expect((await as('data-officer').get(`/v1/contracts/${contract}`)).status).toBe(200);
    }
    const saved = await as('data-officer').post(`/v1/contracts/${southtown}/returns/2026-Q1/save`, {
      entries: { quits: { value: 5 } },
    });
    expect(saved.status).toBe(201);
  });
});

describe('two authorities', () => {
  it('each see their own contract and not the other’s, though the provider is the same', async () => {
    expect(await titles('commissioner')).toEqual(['Stop smoking']);
    expect(await titles('other-commissioner')).toEqual(['Healthy weight']);
  });
});

const parametersOf = (contract: string): Readonly<Record<string, string>> => ({
  contractId: contract,
  period: '2026-Q1',
  concern: '2026-Q1.quits',
  awardId: 'awd_0000000000000000',
  outcomeId: 'out_0000000000000000',
  measureKey: 'quits',
});

const filled = (path: string, contract: string): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => parametersOf(contract)[name] ?? 'none');

/** People who must not know that Northtown's contract exists. */
const strangers = ['other-commissioner', 'other-certifier'];

describe.each(strangers)('%s, by any address of the API', (stranger) => {
  it('reads nothing of another organisation’s contract, return, concern or scorecard', async () => {
    const reads = apiReads.filter((read) => read.path.includes(':contractId'));
    expect(reads.length).toBeGreaterThan(3);
    for (const read of reads) {
      const answer = await as(stranger).get(`/v1${filled(read.path, northtown)}`);
      expect([403, 404], `${read.path} answered ${answer.status}`).toContain(answer.status);
    }
  });

  it('changes nothing of it', async () => {
    const owner = as('commissioner');
    const before = (await owner.get(`/v1/contracts/${northtown}`)).etag;
    for (const noun of nounNames) {
      for (const [command, { begins }] of Object.entries(nounNamed(noun).commands)) {
        const path = commandPath(noun, command, begins ?? false);
        if (!path.includes(':contractId')) continue;
        const answer = await as(stranger).post(`/v1${filled(path, northtown)}`, {});
        expect([403, 404], `${path} answered ${answer.status}`).toContain(answer.status);
      }
    }
    expect((await owner.get(`/v1/contracts/${northtown}`)).etag).toBe(before);
  });

  it('finds nothing of it in any list', async () => {
    for (const read of apiReads.filter((each) => !each.path.includes(':'))) {
      const answer = await as(stranger).get(`/v1${read.path}`);
      expect(JSON.stringify(answer.body), read.path).not.toContain(northtown);
    }
  });
});
