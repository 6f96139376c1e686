import { expect, it } from 'vitest';
import { awardForms } from '../../../../functions/pages/award/forms.ts';
import { formHref } from '../../../../functions/pages/award/words.ts';
import { decision, details, evidence } from '../../../domain/award/health-improvement.ts';
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
  const { body: running } = await api.post<{ id: string }>('/v1/awards', details);
  const inStandstill = [
    ...evidence,
    ['decide', { ...decision, date: '2024-12-02' }],
    ['publishNotice', { kind: 'intentionC', published: '2024-12-02T16:00:00Z' }],
    [
      'recordRepresentation',
      { from: 'Beacon Trust', received: '2024-12-02T17:00:00Z', informationRequested: 'Scores' },
    ],
    [
      'recordFurtherDecision',
      { representation: 'rep-1', outcome: 'proceed', communicated: '2024-12-03', reasons: 'Sound' },
    ],
  ] as const;
  for (const [command, input] of inStandstill)
    expect((await api.post(`/v1${formHref(running.id, command)}`, input)).status, command).toBe(200);
  const open = [
    'correctNotice',
    'recordRepresentation',
    'recordReviewStep',
    'recordFurtherDecision',
    'recordPanelStep',
    'confirm',
    'repeat',
    'abandon',
  ];
  const notices = [body.id, running.id].flatMap((id) => [
    `/awards/${id}/notices/intentionC`,
    `/awards/${id}/notices/confirmationC`,
  ]);
  const standing = [`/awards/${running.id}`, ...notices, ...open.map((command) => formHref(running.id, command))];
  const forms = Object.keys(awardForms).map((command) => formHref(body.id, command));
  const documents = ['report', 'record'].map((each) => `/awards/${body.id}/${each}`);
  for (const path of ['/awards', '/awards/new', `/awards/${body.id}`, ...documents, ...standing, ...forms]) {
    await page.goto(`${service.baseUrl}${path}`);
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(360);
    const twice = await page.evaluate(
      `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)`,
    );
    expect(twice, `ids on ${path}`).toEqual([]);
  }
}, 90_000);
