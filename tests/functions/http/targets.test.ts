import { beforeAll, describe, expect, it } from 'vitest';
import type { ContractScores } from '../../../domain/disclosed/scores.ts';
import { expectAccessible, signIn, testBrowser } from '../../support/browser.ts';
import { testService } from '../../support/service.ts';
import { type Visitor, visitorAs } from '../../support/visitor.ts';
import { boardToday, certified, measure, signBoardContract } from './board-given.ts';

const service = await testService({ today: boardToday });
const rule = { ruleSet: 'withinTolerance', tolerance: 15 };
const share = (key: string, title: string, countsPeople: 'yes' | 'no' = 'no') =>
  measure({
    key,
    title,
    quadrant: 'betterOffPercent',
    unit: 'percent',
    calculation: 'ratio',
    numeratorIs: `${title}, yes`,
    denominatorIs: `${title}, all`,
    countsPeople,
    target: { value: 75, ...rule },
  });

const measures = [
  share('few', 'Satisfied, few asked'),
  share('many', 'Satisfied, many asked'),
  share('people', 'Moved on', 'yes'),
  {
    ...share('both', 'Satisfied, all'),
    calculation: 'derived',
    derivedFrom: ['few', 'many'],
  },
  measure({ key: 'sessions', title: 'Sessions held', target: { kind: 'cumulative', value: 400, ...rule } }),
  measure({
    key: 'group-size',
    title: 'Mean group size',
    unit: 'score',
    polarity: 'none',
    additivity: 'notAdditive',
    target: { kind: 'range', low: 4, high: 6, ruleSet: 'points', tolerance: 1 },
  }),
  measure({
    key: 'visits',
    title: 'Home visits',
    target: { kind: 'trajectory', byPeriod: [{ period: '2025-Q1', value: 10 }], ...rule },
  }),
  measure({
    key: 'waits',
    title: 'Days waited',
    unit: 'days',
    polarity: 'lowerIsBetter',
    additivity: 'notAdditive',
    target: { value: 10, ruleSet: 'statutory', tolerance: 20, firstBand: 10 },
  }),
];

const entries = (sessions: number) => ({
  few: { numerator: 3, denominator: 5 },
  many: { numerator: 300, denominator: 500 },
  people: { numerator: 31, denominator: 52 },
  sessions: { value: sessions },
  'group-size': { value: 6.5 },
  visits: { value: 8 },
  waits: { value: 11.5 },
});
const because = 'Fewer were asked';
const explanations = {
  few: because,
  many: because,
  people: because,
  both: because,
  visits: because,
  sessions: because,
};

let contract = '';
let commissioner: Visitor;
let board: Visitor;

beforeAll(async () => {
  contract = await signBoardContract(service, {}, measures);
  for (const [period, sessions] of [
    ['2025-Q1', 90],
    ['2025-Q2', 130],
  ] as const) {
    const path = `/v1/contracts/${contract}/returns/${period}/send`;
    const sent = await service.client
      .as('certifier')
      .post(path, { entries: entries(sessions), explanations, ...certified });
    expect(sent.status, JSON.stringify(sent.body)).toBeLessThan(300);
    await service.drained();
  }
  [commissioner, board] = await Promise.all([visitorAs(service, 'commissioner'), visitorAs(service, 'board-member')]);
});

const browser = await testBrowser();
const pageOf = (key: string, query = '', by = commissioner) =>
  by.open(`/contracts/${contract}/measures/${key}${query}`);

describe('3 of 5 and 300 of 500 against the same target', () => {
  it('read differently on the page, in plain words', async () => {
    const [few, many] = await Promise.all([pageOf('few'), pageOf('many')]);
    expect(few.text).toContain(
      'Not shown to be missed. 3 of 5 is too few to tell: chance alone could put a figure like this anywhere from 23.1% to 88.2%, and the target of 75% is within that, so this does not show that the target is missed.',
    );
    expect(many.text).toContain(
      'Target missed. 300 of 500 is enough to tell: chance alone could put a figure like this anywhere from 55.6% to 64.2%, and the target of 75% is outside that, so the target is missed.',
    );
    expect(few.text).toContain('95% interval, by Wilson’s method: 23.1% to 88.2%.');
  });

  it('read differently on the scorecard', async () => {
    const { text } = await commissioner.open(`/contracts/${contract}/scorecard`);
    expect(text).toMatch(/Satisfied, few asked .{0,120}Not shown to be missed/);
    expect(text).toMatch(/Satisfied, many asked .{0,120}Target missed/);
  });
});

describe('a target that is more than one figure', () => {
  it('shows the year to date against what is due of the year', async () => {
    const { text } = await pageOf('sessions');
    expect(text).toContain('200 or more for the year to date');
    expect(text).toContain('Over the 2 periods of the year so far, 220 meets the target of 200');
    expect(text).toContain('400 or more by the end of the year, evenly over its periods');
  });

  it('shows a range with the end that was passed', async () => {
    const { text } = await pageOf('group-size');
    expect(text).toContain('between 4 and 6');
    expect(text).toContain('6.5 is outside the range, whose high end is 6, by 0.5, within the 1');
  });

  it('says that a period which the targets do not name has none', async () => {
    const { text } = await pageOf('visits');
    expect(text).toContain('The targets by period name none for this period, so it is not coloured');
    expect(text).toContain('No colour : no target for the period');
  });

  it('shows a statutory rating by its word', async () => {
    const { text } = await pageOf('waits');
    expect(text).toContain('so it is Requires improvement');
    expect(text).toContain('would make it Approaching target');
  });

  it('is worked out from other measures without being asked for', async () => {
    const { text } = await pageOf('both');
    expect(text).toContain('60% (303 of 505)');
    const officer = await visitorAs(service, 'data-officer');
    const grid = await officer.open(`/contracts/${contract}/returns/2025-Q3/save`);
    expect([...grid.form.keys()].filter((name) => name.startsWith('entries.both'))).toEqual([]);
    expect([...grid.form.keys()].some((name) => name.startsWith('entries.few'))).toBe(true);
  });
});

describe('the colours under another rule', () => {
  it('stand beside those in force, with what would change', async () => {
    const page = await pageOf('many', '?under=points&tolerance=20');
    expect(page.says('under-rule')).toContain('2 of 2 periods would have another colour.');
    expect(page.says('under-rule')).toMatch(/Red : off target 75% or more Amber : within tolerance Would be another/);
  });

  it('are asked for by a form without script, which keeps what was typed', async () => {
    const asked = await pageOf('many', '?under=statutory&tolerance=20');
    expect(asked.problems.map(({ message }) => message)).toEqual([
      'Enter where the first band ends: this rule has one band more',
    ]);
  });

  it('are asked again from the form as it was typed', async () => {
    const page = await browser.page({ javaScript: false });
    await signIn(page, service.baseUrl, 'commissioner');
    await page.goto(`${service.baseUrl}/contracts/${contract}/measures/many?under=statutory&tolerance=20`);
    expect(await page.inputValue('#under')).toBe('statutory');
    await page.fill('#band', '5');
    await page.click('#under-rule button');
    expect(new URL(page.url()).searchParams.get('band')).toBe('5');
    expect(await page.textContent('#under-rule')).toContain('Requires improvement');
  });

  it('say why a rule does not apply', async () => {
    const { says } = await pageOf('waits', '?under=percentOfTargetBands&tolerance=20&band=5');
    expect(says('under-rule')).toContain('The rule applies to none of these figures.');
    expect(says('under-rule')).toContain(
      'Does not apply: Bands of percent of the target are for measures of which higher is better',
    );
  });

  it('are put to the protected figure for the board, so that no asking narrows the exact one down', async () => {
    // 31 of 52 is 59.6%; the board is shown 30 of 50, which is 60% exactly.
    const page = await pageOf('people', '?under=points&tolerance=15', board);
    expect(page.text).toContain('30 of 50');
    expect(page.says('under-rule')).toContain('Amber');
    expect(page.says('under-rule')).toContain('put to the figures as they are shown to you');
    expect((await pageOf('people', '?under=points&tolerance=15')).says('under-rule')).not.toContain('Amber');
  });

  it('refuse what cannot be read, and show the page all the same', async () => {
    const page = await pageOf('many', '?under=blue&tolerance=x');
    expect(page.status).toBe(200);
    expect(page.problems).toHaveLength(2);
  });
});

describe('results in the API', () => {
  it('hold what is needed to work the colour out again', async () => {
    const { body } = await service.client.as('commissioner').get<ContractScores>(`/v1/contracts/${contract}/scorecard`);
    const scoreOf = (key: string) => body.measures.find(({ measure: each }) => each.key === key)?.history.at(-1)?.score;
    expect(scoreOf('sessions')).toMatchObject({
      rule: 'withinTolerance@1',
      target: 200,
      toDate: { value: 220, periods: 2 },
    });
    expect(scoreOf('group-size')).toMatchObject({ rule: 'points@1', range: { low: 4, high: 6 }, polarity: 'none' });
    expect(scoreOf('visits')).toMatchObject({ status: 'none', noTarget: 'notInTrajectory' });
    expect(scoreOf('waits')).toMatchObject({ rating: 'requiresImprovement', firstBand: 10 });
  });
});

describe('a measure with each kind of target', () => {
  it.each(['few', 'sessions', 'group-size', 'visits', 'waits'])(
    '%s is accessible, at a phone’s width too',
    async (key) => {
      const browser = await testBrowser();
      const page = await browser.page({ width: 360 });
      await signIn(page, service.baseUrl, 'commissioner');
      await page.goto(`${service.baseUrl}/contracts/${contract}/measures/${key}?under=points&tolerance=5`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
  );
});

describe('the form of a measure', () => {
  const filled = {
    'measure.title': 'Home visits',
    'measure.key': 'visits',
    'measure.definition': 'Visits made',
    'measure.quadrant': 'howMuch',
    'measure.level': 'headline',
    'measure.unit': 'count',
    'measure.calculation': 'entered',
    'measure.countsPeople': 'no',
    'measure.yearToDate': 'no',
    'measure.additivity': 'events',
    'measure.polarity': 'higherIsBetter',
    'measure.target.ruleSet': 'withinTolerance',
    'measure.target.tolerance': '15',
  };
  const draft = async (): Promise<string> => {
    const { body } = await service.client.as('commissioner').post<{ id: string }>('/v1/contracts', {
      title: 'Home visiting',
      description: 'Visits at home',
      awardNotNeededBecause: 'Made before awards were recorded here',
      provider: 'org_harbour',
      providerName: 'Harbour Care',
      start: '2025-04-01',
      initialTermYears: '1',
      extensionTermYears: '0',
      calendar: { frequency: 'quarter', dueWorkingDays: 20 },
    });
    return `/contracts/${body.id}`;
  };

  it.each([
    ['a range', { kind: 'range', low: '4', high: '6' }, 'between 4 and 6'],
    [
      'a trajectory',
      {
        kind: 'trajectory',
        'byPeriod.0.period': '2025-Q1',
        'byPeriod.0.value': '40',
        'byPeriod.3.period': '2025-Q2',
        'byPeriod.3.value': '60',
      },
      'rising from 40 in Q1 2025/26 (Apr-Jun) to 60 in Q2 2025/26 (Jul-Sep), or more by period',
    ],
    [
      'a total for the year',
      { kind: 'cumulative', value: '400', shares: '20, 25, 25, 30' },
      '400 or more by the end of the year, in shares of 20%, 25%, 25%, 30%',
    ],
    ['none', { kind: 'none' }, 'Monitored only'],
  ])('takes %s without script, shows it as words, and holds it again to be changed', async (_what, target, words) => {
    const path = await draft();
    const typed = Object.fromEntries(Object.entries(target).map(([name, value]) => [`measure.target.${name}`, value]));
    const saved = await commissioner.send(await commissioner.open(`${path}/put-measure`), { ...filled, ...typed });
    expect(saved.problems).toEqual([]);
    expect((await commissioner.open(path)).text).toContain(words);
    const again = await commissioner.open(`${path}/put-measure?key=visits`);
    expect(again.form.get('measure.target.kind')).toBe(target.kind);
    expect((await commissioner.send(again, {})).problems).toEqual([]);
    expect((await commissioner.open(path)).text).toContain(words);
  });

  it('never offers the bands of imported figures', async () => {
    const page = await commissioner.open(`${await draft()}/put-measure`);
    expect(page.text).toContain('The five ratings of the Procurement Act');
    expect(page.text).not.toContain('as imported');
  });

  it('says at the box what is wrong', async () => {
    const typed = { ...filled, 'measure.target.kind': 'range', 'measure.target.low': '6', 'measure.target.high': '4' };
    const page = await commissioner.send(await commissioner.open(`${await draft()}/put-measure`), typed);
    expect(page.problems).toEqual([
      { message: 'The high end of the range must not be below the low end', field: 'measure-target-high' },
    ]);
  });
});

describe('the form of a variation', () => {
  it('holds the target of each measure in the boxes of its kind', async () => {
    const { form } = await commissioner.open(`/contracts/${contract}/vary`);
    const held = (name: string) => form.get(`targets.${name}`);
    expect([held('sessions.kind'), held('sessions.value')]).toEqual(['cumulative', '400']);
    expect([held('group-size.kind'), held('group-size.low'), held('group-size.high')]).toEqual(['range', '4', '6']);
    expect([held('visits.kind'), held('visits.byPeriod.0.period')]).toEqual(['trajectory', '2025-Q1']);
    expect([held('waits.ruleSet'), held('waits.firstBand')]).toEqual(['statutory', '10']);
  });
});
