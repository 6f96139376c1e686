import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { carryOut, type Filled, text, visit } from '../support/forms.ts';

const measure = (key: string, title: string, more: Filled): Filled => ({
  'measure.key': key,
  'measure.title': title,
  'measure.definition': `${title}, as the service records it`,
  'measure.level': 'headline',
  'measure.polarity': 'higherIsBetter',
  'measure.yearToDate': 'no',
  'measure.additivity': 'events',
  'measure.countsPeople': 'yes',
  'measure.calculation': 'entered',
  'measure.unit': 'count',
  ...more,
});

const targetOf = (value: string): Filled => ({
  'measure.target.value': value,
  'measure.target.ruleSet': 'withinTolerance',
  'measure.target.tolerance': '15',
});

const ratio: Filled = {
  'measure.unit': 'percent',
  'measure.calculation': 'ratio',
  'measure.numeratorIs': 'People who had stopped',
  'measure.denominatorIs': 'People who set a quit date',
};

/** One measure of each quadrant, and one that the paper leaves undefined. */
const measures: readonly Filled[] = [
  measure('health-checks', 'NHS Health Checks delivered', { 'measure.quadrant': 'howMuch', ...targetOf('400') }),
  measure('seen-in-time', 'People seen within ten working days', {
    'measure.quadrant': 'howWell',
    ...ratio,
    ...targetOf('80'),
  }),
  measure('quits', 'People who had stopped smoking after four weeks', {
    'measure.quadrant': 'betterOffNumber',
    ...targetOf('120'),
  }),
  measure('quit-rate', 'Four-week quit rate', { 'measure.quadrant': 'betterOffPercent', ...ratio, ...targetOf('60') }),
  measure('wellbeing', 'Wellbeing of those supported', {
    'measure.quadrant': 'betterOffNumber',
    'measure.level': 'dataDevelopment',
    'measure.unit': 'score',
    'measure.undefinedInPaper': 'The paper names no scale',
  }),
];

/** Step 3: the contract of the award, signed. Gives the address of its page. */
export const makeContract = async (page: Page, award: string, site: string): Promise<string> => {
  const awardId = award.split('/').at(-1) ?? '';
  await carryOut(page, `${site}/contracts/new?award=${awardId}&provider=org_livewell`, {
    title: 'Health Improvement Services',
    description: 'Stop smoking support, healthy weight and NHS Health Checks',
    start: '2025-04-01',
    initialTermYears: '3',
    extensionTermYears: '2',
    'calendar.frequency': 'quarter',
    'calendar.dueWorkingDays': '20',
  });
  const contract = page.url().replace(/[?#].*$/, '');
  expect(contract).toMatch(/\/contracts\/ctr_[a-z0-9]+$/);
  await carryOut(page, `${contract}/set-values`, {
    'values.0.financialYear': '2025/26',
    'values.0.status': 'confirmed',
    'values.0.amount': '1,108,760',
    'values.1.financialYear': '2026/27',
    'values.1.status': 'notStated',
    'values.2.status': 'notStated',
  });
  await carryOut(page, `${contract}/set-funding`, {
    'funding.0.source': 'Public Health grant (ring-fenced)',
    'funding.0.confirmed': 'annually',
    'funding.1.source': 'Smokefree Generation grant',
    'funding.1.confirmed': 'annually, pledged for five years',
    'funding.1.condition': 'Existing spend on stop smoking services is maintained',
  });
  for (const each of measures) await carryOut(page, `${contract}/put-measure`, each);
  await carryOut(page, `${contract}/sign`, { signedOn: '2025-03-24' });
  await page.goto(contract);
  await visit(page);
  const shown = await text(page);
  for (const word of ['31 March 2028', '£1,108,760', 'Four-week quit rate', 'The paper names no scale'])
    expect(shown).toContain(word);
  return contract;
};
