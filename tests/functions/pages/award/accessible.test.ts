import { expect, it } from 'vitest';
import { awardForms } from '../../../../functions/pages/award/forms.ts';
import { formHref } from '../../../../functions/pages/award/words.ts';
import { details, evidence } from '../../../domain/award/health-improvement.ts';
import { expectAccessible, signIn, testBrowser } from '../../../support/browser.ts';
import { testService } from '../../../support/service.ts';

const service = await testService({ today: '2024-12-03' });
const browser = await testBrowser();

it('every page of awards can be used by everyone, and fits a phone', async () => {
  const api = service.client.as('commissioner');
  const { body } = await api.post<{ id: string }>('/v1/awards', details);
  for (const [command, input] of evidence) await api.post(`/v1${formHref(body.id, command)}`, input);
  const page = await browser.page({ width: 360 });
  await signIn(page, service.baseUrl, 'commissioner');
  const forms = Object.keys(awardForms).map((command) => formHref(body.id, command));
  for (const path of ['/awards', '/awards/new', `/awards/${body.id}`, ...forms]) {
    await page.goto(`${service.baseUrl}${path}`);
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(360);
    const twice = await page.evaluate(
      `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)`,
    );
    expect(twice, `ids on ${path}`).toEqual([]);
  }
}, 60_000);
