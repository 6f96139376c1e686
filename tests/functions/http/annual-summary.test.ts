import { describe, expect, it } from 'vitest';
import { decision } from '../../domain/award/health-improvement.ts';
import { healthImprovement, inPackage, sexualHealth } from '../../domain/open-data/releases-published.ts';
import { expectAccessible, signIn, testBrowser } from '../../support/browser.ts';
import { must } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';
import { awardToHarbour } from './contract-given.ts';

const service = await testService({ today: '2025-02-01' });

/** An award whose standstill a representation kept open past the end of the financial year. */
const awarded = async (): Promise<string> => {
  const id = await awardToHarbour(service);
  const act = (on: string, command: string, input: object) => {
    service.setToday(on);
    return must(service, 'commissioner', `/v1/awards/${id}/${command}`, input);
  };
  await act('2025-03-10', 'decide', { ...decision, date: '2025-03-10' });
  await act('2025-03-12', 'publish-notice', { kind: 'intentionC', published: '2025-03-12T09:30:00Z' });
  await act('2025-03-20', 'record-representation', {
    from: 'Beacon Trust',
    received: '2025-03-20T15:00:00Z',
    summary: 'The price was not weighed',
  });
  await act('2025-03-27', 'record-further-decision', {
    representation: 'rep-1',
    outcome: 'proceed',
    communicated: '2025-03-27',
    reasons: 'The record shows how the price was weighed',
  });
  await act('2025-04-04', 'confirm', { awardedOn: '2025-04-04' });
  await service.drained();
  return id;
};
const award = await awarded();
service.setToday('2026-05-01');
const commissioner = await visitorAs(service, 'commissioner');
const summaryOf = (from: string, to: string) => commissioner.open(`/annual-summary?from=${from}&to=${to}`);

const heard = '(i) Written representations in standstill periods that ended in the year';
const awardedUnder = '(a) Contracts awarded under direct award process A, B or C';

describe('a representation received in one year, whose standstill ended in the next', () => {
  it('counts in the next, and opens to its award', async () => {
    const before = await summaryOf('2024-04-01', '2025-03-31');
    expect(before.text).toContain(`${heard} 0 Nothing`);
    expect(before.text).toContain('No representation was received in a standstill period that ended in the year');
    const after = await summaryOf('2025-04-01', '2026-03-31');
    expect(after.text).toContain(`${heard} 1 Show the record`);
    expect(after.links.filter((link) => link === `/awards/${award}`).length).toBeGreaterThan(1);
  });

  it('is summarised by its nature and impact, without who made it', async () => {
    const { text } = await summaryOf('2025-04-01', '2026-03-31');
    expect(text).toContain('The price was not weighed');
    expect(text).toContain('The award went on as intended: The record shows how the price was weighed');
    expect(text).not.toContain('Beacon Trust');
  });

  it('goes with the contract that was awarded once its standstill ended', async () => {
    const { text } = await summaryOf('2025-04-01', '2026-03-31');
    expect(text).toContain(`${awardedUnder} 1 Show the record`);
    expect(text).toContain('(g) New providers awarded a contract 0 Nothing');
    expect(text).toContain('To be published by 30 September 2026');
  });
});

describe('another authority', async () => {
  const other = await visitorAs(service, 'other-commissioner');

  it('counts nothing of this one', async () => {
    const { text } = await other.open('/annual-summary');
    expect(text).toContain(`${awardedUnder} 0 Nothing`);
  });

  it('finds none of its releases', async () => {
    expect((await commissioner.save(`/awards/${award}/releases.json`)).status).toBe(200);
    for (const path of [
      `/awards/${award}/releases.json`,
      '/open-data/releases.json',
      '/contracts/ctr_none/releases.json',
    ])
      expect((await other.save(path)).status, path).toBe(404);
  });
});

describe('the pages on open data', () => {
  it('can be used by everyone, and fit a phone', async () => {
    const page = await (await testBrowser()).page({ width: 360 });
    await signIn(page, service.baseUrl, 'commissioner');
    const expectGood = async (path: string): Promise<void> => {
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(360);
    };
    for (const path of ['/open-data', '/annual-summary', '/annual-summary?from=x&to=y', '/contracts/import']) {
      await page.goto(`${service.baseUrl}${path}`);
      await expectGood(path);
    }
    await page.locator('textarea').fill(inPackage(healthImprovement, sexualHealth));
    await page.getByRole('button', { name: 'Show what it would fill in' }).click();
    await expectGood('the choice of a contract');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Show what it would fill in' }).click();
    await page.getByRole('heading', { name: 'What the release would fill in' }).waitFor();
    await expectGood('the preview');
  });
});
