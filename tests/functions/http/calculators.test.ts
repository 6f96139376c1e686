import { describe, expect, it } from 'vitest';
import { expectAccessible, testBrowser } from '../../support/browser.ts';
import { testService } from '../../support/service.ts';

const service = await testService();
const browser = await testBrowser();

const ask = async (name: string, facts: unknown) => {
  const answer = await service.client.anonymous.post<Record<string, unknown>>(`/v1/calculators/${name}`, facts);
  return { status: answer.status, body: answer.body };
};
const wrongAt = ({ body }: Awaited<ReturnType<typeof ask>>): readonly string[] =>
  (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);

const none = {
  choiceOffered: false,
  numberUnlimited: false,
  allQualifyingOffered: false,
  expressionOfInterestRoute: false,
};
const all = { choiceOffered: true, numberUnlimited: true, allQualifyingOffered: true, expressionOfInterestRoute: true };

/** A contract that expires, whose provider satisfies it, with a rise of £400,000 by the authority's decision (P07). */
const facts = {
  isHealthService: true,
  existingProvider: true,
  onlyCapableProvider: false,
  unrestrictedPatientChoice: none,
  existingContractExpiring: true,
  incumbentSatisfying: true,
  incumbentLikelyToSatisfy: true,
  framework: false,
  canIdentifyMostSuitable: true,
  existingLifetimeValueAtEntry: '2000000',
  proposedLifetimeValue: '2400000',
  attributableToAuthorityDecision: true,
  materiallyDifferentInCharacter: false,
  soleChangeIsProviderIdentity: false,
  externalFactors: false,
};

const change = {
  regime: 'psr',
  originalLifetimeValue: '1000000',
  previousCumulativeChange: '0',
  thisChange: '499999',
  ground: 'authorityDecision',
  materiallyDifferentInCharacter: false,
  successorMeetsBasicSelection: null,
  awardedUnder: 'C',
};

describe('the standstill calculator', () => {
  it('answers anyone, in exactly the parts that it promises', async () => {
    const { status, body } = await ask('standstill', { regime: 'psr', published: '2026-12-03' });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual([
      'starts',
      'representationsUntil',
      'earliestAward',
      'workingDaysCounted',
      'because',
      'source',
    ]);
    expect(body).toMatchObject({
      starts: '2026-12-04',
      representationsUntil: '2026-12-16',
      earliestAward: '2026-12-17',
    });
    expect(body.workingDaysCounted).toHaveLength(8);
  });

  it('takes the London day of an instant: 23:30 UTC in summer is the next day', async () => {
    const instant = await ask('standstill', { regime: 'psr', published: '2026-07-01T23:30:00Z' });
    expect(instant.body).toEqual((await ask('standstill', { regime: 'psr', published: '2026-07-02' })).body);
  });

  it('counts the Procurement Act from the day of publication', async () => {
    const { body } = await ask('standstill', { regime: 'pa2023', published: '2026-03-03' });
    expect(body).toMatchObject({ starts: '2026-03-03', representationsUntil: '2026-03-12' });
  });

  it('names each missing fact, and refuses a day that it cannot count from', async () => {
    expect(wrongAt(await ask('standstill', {}))).toEqual(['/regime', '/published']);
    expect(wrongAt(await ask('standstill', { regime: 'psr', published: '2026-02-30' }))).toEqual(['/published']);
    expect(wrongAt(await ask('standstill', { regime: 'psr', published: '2035-01-01' }))).toEqual(['/published']);
  });
});

describe('the process calculator', () => {
  it.each([
    ['P01: only capable provider', { onlyCapableProvider: true }, 'A', ['A']],
    [
      'P02: no existing provider',
      {
        onlyCapableProvider: true,
        existingProvider: false,
        incumbentSatisfying: false,
        incumbentLikelyToSatisfy: false,
      },
      null,
      ['mostSuitable', 'competitive'],
    ],
    ['P03: unrestricted patient choice', { unrestrictedPatientChoice: all }, 'B', ['B']],
    ['P06: a framework', { framework: true }, 'competitive', ['competitive']],
    ['P07: below the threshold', {}, null, ['C', 'mostSuitable', 'competitive']],
    ['P10: exactly £500,000 and 25%', { proposedLifetimeValue: '2500000' }, null, ['mostSuitable', 'competitive']],
    ['P17: not due to expire', { existingContractExpiring: false }, null, ['mostSuitable', 'competitive']],
  ])('answers %s', async (_what, more, required, permitted) => {
    const { status, body } = await ask('process', { ...facts, ...more });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['required', 'permitted', 'refused', 'considerableChange']);
    expect({ required: body.required, permitted: body.permitted }).toEqual({ required, permitted });
    for (const refused of body.refused as object[])
      expect(Object.keys(refused)).toEqual(['process', 'because', 'source']);
  });

  it('names every missing fact', async () => {
    const asked = Object.keys(facts).filter((name) => !name.endsWith('Value') && !name.endsWith('AtEntry'));
    const pointers = wrongAt(await ask('process', {}));
    expect(asked.filter((name) => !pointers.some((pointer) => pointer.startsWith(`/${name}`)))).toEqual([]);
  });

  it('says which two facts conflict', async () => {
    const { status, body } = await ask('process', {
      ...facts,
      existingProvider: false,
      incumbentLikelyToSatisfy: false,
    });
    expect(status).toBe(422);
    expect(JSON.stringify(body.errors)).toMatch(/existingProvider.*incumbentSatisfying/);
    expect(wrongAt(await ask('process', { ...facts, proposedLifetimeValue: '-1' }))).toEqual([
      '/proposedLifetimeValue',
    ]);
  });
});

describe('the modification calculator', () => {
  it.each([
    ['M01', { originalLifetimeValue: '10000000', thisChange: '600000' }, true, 6, true],
    ['M02', {}, true, 50, false],
    ['M03', { thisChange: '500000' }, false, 50, expect.any(Boolean)],
    ['M05', { thisChange: '900000', ground: 'externalFactors' }, true, 90, true],
    ['M08', { thisChange: '700000', ground: 'providedFor' }, true, 70, true],
  ])('answers %s', async (_id, more, permitted, cumulativePercent, noticeRequired) => {
    const { status, body } = await ask('modification', { ...change, ...more });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual([
      'permitted',
      'because',
      'source',
      'cumulativeChange',
      'cumulativePercent',
      'noticeRequired',
      'noticeDue',
    ]);
    expect(body).toMatchObject({ permitted, cumulativePercent, noticeRequired });
  });

  it('adds what went before, to the penny', async () => {
    const { body } = await ask('modification', {
      ...change,
      previousCumulativeChange: '0.01',
      thisChange: '-250000.51',
    });
    expect(body.cumulativeChange).toBe('-250000.50');
  });

  it('names each missing fact', async () => {
    const { successorMeetsBasicSelection: _, ...known } = change;
    expect(wrongAt(await ask('modification', { ...known, ground: 'successor' }))).toEqual([
      '/successorMeetsBasicSelection',
    ]);
    expect(wrongAt(await ask('modification', { ...change, awardedUnder: null }))).toEqual(['/awardedUnder']);
  });
});

describe('the notice calculator', () => {
  it('gives the last lawful day and the day to aim for', async () => {
    const { body } = await ask('notice-deadline', { notice: 'confirmationC', event: '2026-12-01' });
    expect(body).toEqual({ lastLawfulDay: '2026-12-31', targetDay: '2026-12-30', source: expect.any(String) });
  });
});

describe('the calculators of method', () => {
  it('colour a figure by the council’s rule', async () => {
    const rule = { target: 25, polarity: 'lowerIsBetter', ruleSet: 'withinTolerance', tolerancePercent: 15 };
    expect((await ask('status', { value: 32.4, ...rule })).body).toMatchObject({
      status: 'red',
      interval: null,
      reading: null,
    });
    expect(
      (await ask('status', { numerator: 3, denominator: 5, ...rule, target: 75, polarity: 'higherIsBetter' })).body,
    ).toMatchObject({
      status: 'red',
      reading: 'notShownToBeMissed',
    });
    expect((await ask('status', { value: 1, ...rule, target: null, polarity: null })).body).toMatchObject({
      status: 'none',
    });
  });

  it('give a series its limits and signals', async () => {
    const points = Array.from({ length: 14 }, (_, index) => ({
      at: `2025-${String(index + 1).padStart(2, '0')}`,
      value: index % 2,
    }));
    const { status, body } = await ask('signals', { profile: 'mdc', points, improvementDirection: 'increase' });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['points', 'variation', 'assurance', 'stage', 'because']);
    expect((body.points as object[])[0]).toMatchObject({ at: '2025-01', value: 0, mean: 0.5 });
  });

  it('give a proportion and a count their intervals', async () => {
    expect((await ask('interval', { numerator: 3, denominator: 5 })).body).toMatchObject({ method: 'Wilson' });
    expect((await ask('interval', { count: 10, confidence: 0.95 })).body).toMatchObject({ method: 'Byar' });
    expect(wrongAt(await ask('interval', {}))).toEqual(['/numerator', '/denominator']);
  });

  it('protect the small numbers of a table', async () => {
    const rows = [3, 8, 16, 23].map((count, index) => ({ label: `Row ${index}`, count }));
    const { body } = await ask('disclosure', { profile: 'sevenFive', rows, showTotal: true });
    expect((body.rows as { shown: unknown }[]).map(({ shown }) => shown)).toEqual(['c', 10, 15, 25]);
    expect(body.total).toBe(50);
  });
});

describe('the pages of the calculators', () => {
  it('work out an answer for anyone, keep what was typed, and are accessible', async () => {
    const page = await browser.page({ javaScript: false, width: 360 });
    await page.goto(`${service.baseUrl}/calculators`);
    await expectAccessible(page);
    for (const link of await page
      .locator('main ul a')
      .evaluateAll((links) => links.map((each) => each.getAttribute('href')))) {
      await page.goto(`${service.baseUrl}${link}`);
      await expectAccessible(page);
    }
    await page.goto(`${service.baseUrl}/calculators/standstill`);
    await page.locator('[name="published.day"]').fill('31');
    await page.locator('main form button').click();
    await page.waitForSelector('.govuk-error-summary');
    await expectAccessible(page);
    await page.locator('[name="regime"][value="psr"]').check();
    await page.locator('[name="published.day"]').fill('3');
    await page.locator('[name="published.month"]').fill('12');
    await page.locator('[name="published.year"]').fill('2026');
    await page.locator('main form button').click();
    await page.waitForSelector('#answer');
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toContain('17 December 2026');
    expect(await page.locator('[name="published.day"]').inputValue()).toBe('3');
  });
});
