import { expect, it } from 'vitest';
import { certified, must, narrative, signedContract } from '../support/contract.ts';
import { testService } from '../support/service.ts';

const service = await testService({ today: '2026-08-10' });

interface ConcernRead {
  readonly version: number;
  readonly causes: readonly { readonly key: string; readonly over?: { readonly because: string } }[];
}

it('a return that has not come has a concern from the daily schedule on, told once, and again when it comes', async () => {
  const contract = await signedContract(service);
  const read = async () => {
    await service.drained();
    return (await service.client.as('certifier').get<ConcernRead>(`/v1/contracts/${contract}/concerns/2026-Q1.return`))
      .body;
  };
  await service.remind();
  const missing = await read();
  expect(missing.causes.map(({ key, over }) => [key, over])).toEqual([['missing.2026-Q1', undefined]]);
  await service.remind();
  expect((await read()).version).toBe(missing.version);
  await must(service, 'certifier', `/v1/contracts/${contract}/returns/2026-Q1/send`, {
    ...certified,
    narrative,
    entries: { quits: { value: 60 }, 'quit-rate': { numerator: 60, denominator: 90 } },
    explanations: {},
  });
  expect((await read()).causes).toMatchObject([
    { key: 'missing.2026-Q1', over: { because: 'The return was sent on 10 August 2026.' } },
  ]);
});
