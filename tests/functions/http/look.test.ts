import { it } from 'vitest';
import { must, certified, narrative } from '../../support/contract.ts';
import { testBrowser, signIn, expectAccessible } from '../../support/browser.ts';
import { testService } from '../../support/service.ts';
import { awardToHarbour, confirmAward, draftOf } from './contract-given.ts';

it('looks', async () => {
  const service = await testService({ today: '2024-12-03', handlers: process.env.HANDLERS ?? '/tmp/contracts-handlers' });
  const browser = await testBrowser();
  await must(service, 'commissioner', '/v1/outcomes', { title: 'People live longer', population: 'Adults' });
  const award = await awardToHarbour(service);
  const draft = await draftOf(service, award, { title: 'Draft services', printedEnd: '2030-03-30' });
  await confirmAward(service, award);
  const id = await draftOf(service, award);
  await must(service, 'commissioner', `/v1/contracts/${id}/sign`, { signedOn: '2025-01-06' });
  await service.drained();
  service.setToday('2025-07-15');
  const send = async (period: string, entries: object, explanations = {}) => {
    await must(service, 'certifier', `/v1/contracts/${id}/returns/${period}/send`, { ...certified, narrative, entries, explanations });
    await service.drained();
  };
  await send('2025-Q1', { quits: { value: 64 }, 'quit-rate': { numerator: 64, denominator: 100 }, satisfaction: { numerator: 43, denominator: 50 }, sessions: { value: 12 } });
  service.setToday('2025-10-20');
  await must(service, 'commissioner', `/v1/contracts/${id}/returns/2025-Q1/accept`, {});
  await send('2025-Q2', { quits: { value: 30 }, 'quit-rate': { numerator: 30, denominator: 55 }, satisfaction: { numerator: 47, denominator: 50 }, sessions: { absence: 'notCollected', reason: 'System change' } }, { quits: 'Two advisers were away' });
  await must(service, 'commissioner', `/v1/contracts/${id}/vary`, { effectiveFrom: '2025-10-01', because: 'Smokefree Generation grant for the year', targets: { quits: { ruleSet: 'withinTolerance', value: 55, tolerance: 10 } }, values: [{ financialYear: '2025/26', status: 'confirmed', amount: '1,128,760' }, { financialYear: '2026/27', status: 'indicative', amount: '1,108,760' }, { financialYear: '2027/28', status: 'notStated' }] });
  service.setToday('2026-02-10');
  await service.drained();
  const pages: [string, string, string][] = [
    ['portfolio', 'commissioner', '/contracts'],
    ['contract', 'commissioner', `/contracts/${id}?done=varied`],
    ['draft', 'commissioner', `/contracts/${draft}`],
    ['new0', 'commissioner', '/contracts/new'],
    ['new', 'commissioner', `/contracts/new?award=${award}`],
    ['values', 'commissioner', `/contracts/${draft}/set-values`],
    ['funding', 'commissioner', `/contracts/${draft}/set-funding`],
    ['measure', 'commissioner', `/contracts/${draft}/put-measure?key=quit-rate`],
    ['remove', 'commissioner', `/contracts/${draft}/remove-measure?key=quit-rate`],
    ['sign', 'commissioner', `/contracts/${draft}/sign`],
    ['vary', 'commissioner', `/contracts/${id}/vary`],
    ['journal', 'commissioner', `/contracts/${id}/journal?on=2025-03-01`],
    ['journal-return', 'board-member', `/contracts/${id}/returns/2025-Q2/journal`],
    ['journal-award', 'auditor', `/awards/${award}/journal?on=2024-12-09`],
    ['contract-board', 'board-member', `/contracts/${id}`],
    ['contract-provider', 'data-officer', `/contracts/${id}`],
    ['portfolio-provider', 'data-officer', '/contracts'],
  ];
  const only = process.env.ONLY?.split(',');
  const wrong: string[] = [];
  for (const width of [1280, 360]) {
    let who = '';
    let page = await browser.page({ width });
    for (const [name, person, path] of pages) {
      if (only && !only.includes(name)) continue;
      if (person !== who) { page = await browser.page({ width }); await signIn(page, service.baseUrl, person); who = person; }
      const answer = await page.goto(service.baseUrl + path);
      if (answer?.status() !== 200) wrong.push(`${name} ${answer?.status()}`);
      await page.screenshot({ path: `/tmp/look-contracts/${name}-${width}.png`, fullPage: true });
      await expectAccessible(page).catch((fault) => wrong.push(`${name} ${width} ${String(fault.message).slice(0, 900) + JSON.stringify(fault.actual ?? "")}`));
      const sideways = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
      if (sideways) wrong.push(`${name} ${width} sideways`);
    }
  }
  console.log(wrong.join('\n'));
}, 300_000);
