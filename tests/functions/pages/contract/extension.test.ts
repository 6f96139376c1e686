import { describe, expect, it } from 'vitest';
import { signIn, testBrowser } from '../../../support/browser.ts';
import { must } from '../../../support/contract.ts';
import { visit } from '../../../support/forms.ts';
import { testService } from '../../../support/service.ts';
import { signBoardContract } from '../../http/board-given.ts';

const service = await testService({ today: '2025-08-01' });
const browser = await testBrowser();
const contract = await signBoardContract(service, { initialTermYears: '3', regime: 'psr' });
const at = `/contracts/${contract}`;
await must(service, 'commissioner', `/v1${at}/record-options`, {
  options: [{ years: 2, noticeMonths: 6, delegatedTo: 'Director of Public Health', wherePrinted: 'Clause 3.2' }],
});
await must(service, 'commissioner', `/v1${at}/record-spend`, {
  financialYear: '2025/26',
  asAt: '2025-06-30',
  forecast: '110000',
  actual: '25000',
  rows: [{ what: 'Staff', forecast: '100000', actual: '25000' }],
});
await service.drained();

const pages = [at, `${at}/extension`, `${at}/record-options`, `${at}/decide-extension`, `${at}/record-spend`];

describe.each([1280, 360])('at a width of %i, without script', (width) => {
  it('the pages of extension and money are accessible and fit', async () => {
    const page = await browser.page({ width, javaScript: false });
    await signIn(page, service.baseUrl, 'commissioner');
    for (const path of pages) {
      await page.goto(`${service.baseUrl}${path}`);
      await visit(page);
    }
  });
});

describe('the dossier on paper', () => {
  it('has every section, and neither navigation nor links to files', async () => {
    const page = await browser.page();
    await signIn(page, service.baseUrl, 'commissioner');
    await page.goto(`${service.baseUrl}${at}/extension`);
    const seen = async (text: string) => await page.getByText(text, { exact: true }).first().isVisible();
    expect([await seen('Save the dossier as a Word file'), await seen('Contents')]).toEqual([true, true]);
    await page.emulateMedia({ media: 'print' });
    expect([await seen('Save the dossier as a Word file'), await seen('Contents')]).toEqual([false, false]);
    const sections = page.locator('.outturn-document section');
    expect(await sections.count()).toBe(9);
    for (const section of await sections.all()) expect(await section.isVisible()).toBe(true);
  });
});
