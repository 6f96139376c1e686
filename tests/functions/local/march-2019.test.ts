import { describe, expect, it } from 'vitest';
import type { DisclosedReturn } from '../../../domain/disclosed/return.ts';
import type { StatusName } from '../../../domain/scoring/status.ts';
import { testService } from '../../support/service.ts';

/**
 * A council's own monthly KPI table for 2018/19, as printed: indicators with target and direction, and a figure for each
 * month from April to March. Amber is within 15% of the target (measures.md section 3).
 */
const usual = { level: 'headline', yearToDate: false, additivity: 'notAdditive', countsPeople: false };
const percent = { ...usual, unit: 'percent', calculation: 'entered', definition: 'As printed in the table' };
const target = (value: number) => ({ target: { value, ruleSet: 'withinTolerance', tolerance: 15 } });

const measures = [
  {
    ...percent,
    key: 'strategy-to-section-47',
    title: 'Strategy discussions that lead to a section 47 enquiry',
    quadrant: 'howMuch',
    polarity: 'none',
    proxyBecause: 'A ratio of two counts in the period that does not follow the same children',
  },
  {
    ...percent,
    key: 'section-47-to-conference',
    title: 'Section 47 enquiries that lead to an initial child protection conference',
    quadrant: 'howMuch',
    polarity: 'none',
    proxyBecause: 'A ratio of two counts in the period that does not follow the same children',
  },
  {
    ...percent,
    key: 'conferences-in-time',
    title: 'Initial conferences within 15 working days of the strategy discussion',
    quadrant: 'howWell',
    polarity: 'higherIsBetter',
    yearToDate: true,
    ...target(75),
  },
  {
    ...percent,
    key: 're-referrals',
    title: 'Re-referrals within 12 months',
    quadrant: 'howWell',
    polarity: 'lowerIsBetter',
    yearToDate: true,
    ...target(25),
  },
  {
    ...percent,
    key: 'multiple-plans',
    title: 'Children subject to multiple child protection plans',
    quadrant: 'betterOffPercent',
    calculation: 'ratio',
    polarity: 'lowerIsBetter',
    yearToDate: true,
    numeratorIs: 'Children who had a plan before',
    denominatorIs: 'Children with a new plan',
    ...target(23),
  },
];

const figures = {
  'strategy-to-section-47': [53.1, 50.5, 70.9, 66.2, 71.0, 74.8, 72.6, 62.9, 59.7, 45.1, 42.3, 57.3],
  'section-47-to-conference': [18.1, 19.2, 14.5, 21.4, 29.6, 9.3, 12.3, 17.3, 44.9, 48.3, 51.7, 23.5],
  'conferences-in-time': [100, 90.2, 80, 76.6, 79.5, 81.5, 80.2, 77.5, 79.3, 78.4, 80.3, 80.6],
  're-referrals': [29.7, 30.9, 32.1, 32.7, 33.4, 33.3, 33.0, 33.1, 32.9, 33.0, 32.6, 32.4],
};
const plans = {
  numerators: [7, 10, 16, 19, 28, 29, 36, 36, 48, 52, 64, 64],
  denominators: [19, 42, 65, 97, 114, 126, 146, 165, 201, 232, 258, 282],
  printed: [36.8, 23.8, 24.6, 19.6, 24.6, 23.0, 24.7, 21.8, 23.9, 22.4, 24.8, 22.7],
};

const months = Array.from({ length: 12 }, (_, month) => month);
const periodOf = (month: number): string => `2018-M${String(month + 1).padStart(2, '0')}`;

const entriesFor = (month: number) => ({
  ...Object.fromEntries(Object.entries(figures).map(([key, values]) => [key, { value: values[month] }])),
  'multiple-plans': {
    numerator: plans.numerators[month],
    denominator: plans.denominators[month],
    stated: plans.printed[month],
  },
});

const service = await testService({ today: '2019-05-01' });
const commissioner = service.client.as('commissioner');

const ok = async (reply: Promise<{ status: number; body: unknown }>): Promise<unknown> => {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
};

const signedContract = async (): Promise<string> => {
  const begun = await ok(
    commissioner.post('/v1/contracts', {
      title: 'Children’s social care indicators',
      description: 'Monthly indicators entered as returns',
      awardNotNeededBecause: 'It stands in for a table that the council keeps of its own services',
      provider: 'org_harbour',
      providerName: 'Harbour Care',
      start: '2018-04-01',
      initialTermYears: 1,
      extensionTermYears: 0,
      calendar: { frequency: 'month', dueWorkingDays: 10 },
    }),
  );
  const path = `/v1/contracts/${(begun as { id: string }).id}`;
  const notStated = { financialYear: '2018/19', status: 'notStated' };
  await ok(commissioner.post(`${path}/set-values`, { values: [notStated] }));
  await ok(commissioner.post(`${path}/set-measures`, { measures }));
  await ok(commissioner.post(`${path}/sign`, { signedOn: '2018-04-01' }));
  await service.drained();
  return path;
};

const path = await signedContract();
for (const month of months) {
  const entries = entriesFor(month);
  const narrative = { workingWell: 'As printed', worriedAbout: 'As printed', needsToHappen: 'As printed' };
  const explanations = Object.fromEntries(['re-referrals', 'multiple-plans'].map((key) => [key, 'As printed']));
  await ok(
    service.client.as('certifier').post(`${path}/returns/${periodOf(month)}/send`, {
      entries,
      narrative,
      explanations,
      certifier: 'Cy Stone',
      statementAgreed: true,
    }),
  );
}

const returnFor = async (month: number): Promise<DisclosedReturn> =>
  (await commissioner.get<DisclosedReturn>(`${path}/returns/${periodOf(month)}`)).body;

const coloursOf = ({ rows }: DisclosedReturn): Readonly<Record<string, StatusName | undefined>> =>
  Object.fromEntries(rows.map((row) => [row.measure.key, row.shown?.score.status]));

describe('March 2019 of the KPI table, entered as a monthly return', () => {
  it('has the colours that the method states', async () => {
    expect(coloursOf(await returnFor(11))).toEqual({
      'strategy-to-section-47': 'none',
      'section-47-to-conference': 'none',
      'conferences-in-time': 'green',
      're-referrals': 'red',
      'multiple-plans': 'green',
    });
  });

  it('judges children with several plans by 64 of 282, not by the printed percentage', async () => {
    const { rows } = await returnFor(11);
    const plansRow = rows.find((row) => row.measure.key === 'multiple-plans');
    expect(plansRow?.shown?.figure.quantity).toEqual({ kind: 'ratio', numerator: 64, denominator: 282 });
    expect(plansRow?.shown?.working.value).toBeCloseTo(22.695, 3);
  });

  it('has a direction of travel within the year, and a concern for the one red', async () => {
    const { rows } = await returnFor(11);
    const directions = Object.fromEntries(rows.map((row) => [row.measure.key, row.shown?.score.direction]));
    expect(directions).toMatchObject({ 'conferences-in-time': 'improving', 're-referrals': 'improving' });
    expect((await commissioner.get(`${path}/concerns/2018-M12.re-referrals`)).status).toBe(200);
    expect((await commissioner.get(`${path}/concerns/2018-M12.multiple-plans`)).status).toBe(404);
  });

  it('has in each month the colours that the rule gives by hand', async () => {
    const all = await Promise.all(months.map(returnFor));
    const colours = (key: string) => all.map((sent) => coloursOf(sent)[key]);
    expect(colours('conferences-in-time')).toEqual(months.map(() => 'green'));
    // Up to 28.75 is amber: 15% above 25.
    expect(colours('re-referrals')).toEqual(months.map(() => 'red'));
    // Up to 26.45 is amber: 15% above 23. August's 28 of 114 is 24.6%; September's 29 of 126 is 23.02%, printed 23.0.
    expect(colours('multiple-plans')).toEqual([
      'red',
      'amber',
      'amber',
      'green',
      'amber',
      'amber',
      'amber',
      'green',
      'amber',
      'green',
      'amber',
      'green',
    ]);
  });
});
