import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { contradictionsOf } from '../../../domain/award/contradictions-of.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { moneyVariances } from '../../../domain/contract/money/money.ts';
import type { DisclosedConcern } from '../../../domain/disclosed/concern.ts';
import type { DisclosedCurve } from '../../../domain/disclosed/curve.ts';
import type { DisclosedReturn } from '../../../domain/disclosed/return.ts';
import type { Outcome } from '../../../domain/outcome/outcome.ts';
import { type Instant, londonDate } from '../../../domain/shared/dates.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import type { ConcernLine } from '../../../domain/views/concern-list.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import type { OwedState } from '../../../domain/views/owed.ts';
import type { ReturnLine } from '../../../domain/views/return-list.ts';
import { load, people } from '../../../functions/local/demonstration/load.ts';
import type { Service } from '../../../functions/local/service.ts';
import { timeText } from '../../../functions/pages/format.ts';
import { testService } from '../../support/service.ts';

/** The service as it stands on that day, with the demonstration loaded as `npm start` loads it. */
const demonstrationOn = async (today: string): Promise<Service> => {
  const service = await testService({ people, today });
  await load({ ...service, today });
  await service.drained();
  return service;
};

const reading = (service: Service) => {
  const get = async <Body>(path: string, person = 'commissioner'): Promise<Body> => {
    const { status, body } = await service.client.as(person).get<Body>(`/v1${path}`);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return body;
  };
  const list = async <Line>(path: string, person?: string): Promise<readonly Line[]> =>
    (await get<{ items: readonly Line[] }>(`${path}?limit=100`, person)).items;
  /** The contract that the provider has from an award: one of them has another without. */
  const contractOf = async (provider: string): Promise<ContractLine> => {
    const contracts = await list<ContractLine>('/contracts');
    const found = contracts.find((line) => line.provider === provider && line.award !== undefined);
    if (!found) throw new Error(`${provider} has no contract`);
    return found;
  };
  const awardCalled = async (title: string): Promise<AwardState> => {
    const found = (await list<AwardLine>('/awards')).find((line) => line.title.startsWith(title));
    return get(`/awards/${found?.award}`);
  };
  const row = async (provider: string, period: string, measure: string) => {
    const { contract } = await contractOf(provider);
    const sent = await get<DisclosedReturn>(`/contracts/${contract}/returns/${period}`);
    return sent.rows.find((each) => each.measure.key === measure);
  };
  return { get, list, contractOf, awardCalled, row };
};

describe('the demonstration on 21 November 2026', async () => {
  const service = await demonstrationOn('2026-11-21');
  const { get, list, contractOf, awardCalled, row } = reading(service);

  it('loads without one stream record given up on', () => {
    expect(service.deadLetters).toEqual([]);
  });

  it('has the award of Health Improvement Services with both figures of each contradiction and the one chosen', async () => {
    const award = await awardCalled('Health Improvement Services');
    expect(award.status).toBe('confirmed');
    expect(contradictionsOf(award).map((each) => [each.sentence, each.computesWith])).toEqual([
      ['The papers print the annual value as £1,108,760 and £1,088,760.', '£1,108,760'],
      ['The papers print the lifetime value as £5,543,800 and £5,443,800.', '£5,543,800'],
      ['£1,108,760 a year comes to £3,326,280 over 3 years and £5,543,800 over 5 years, not £5,443,800.', '£5,543,800'],
    ]);
  });

  it('has a standstill running in an award that is marked as made up', async () => {
    const award = await awardCalled('Falls prevention classes');
    expect(award.title).toContain('made up for demonstration');
    expect(award.status).toBe('standstill');
    expect(standstillOf(award)?.earliestAward).toBe('2026-12-02');
  });

  it('has one Family Hubs decision and three contracts, whose values the papers do not split', async () => {
    const hubs = (await list<ContractLine>('/contracts')).filter((line) => line.title.startsWith('Family Hubs'));
    expect(hubs.map((line) => line.provider).toSorted()).toEqual(['org_afc', 'org_barnardos', 'org_lark']);
    const contracts = await Promise.all(hubs.map((line) => get<Contract>(`/contracts/${line.contract}`)));
    expect(new Set(contracts.map((contract) => contract.award)).size).toBe(1);
    for (const { terms } of contracts) {
      expect(terms.measures).toHaveLength(11);
      expect(terms.measures.filter((measure) => measure.undefinedInPaper)).toHaveLength(5);
      expect(terms.values.map((year) => year.status)).toEqual(['notStated', 'notStated', 'notStated']);
      expect(terms.end).toBe('2027-03-31');
    }
  });

  it('marks every contract as a demonstration and links it to an outcome', async () => {
    const contracts = await list<ContractLine>('/contracts');
    expect(contracts).toHaveLength(5);
    for (const line of contracts) expect([line.demonstration, line.outcomeTitle]).toEqual([true, expect.any(String)]);
  });

  it('judges earlier quarters by the target that stood then', async () => {
    const before = await row('org_livewell', '2025-Q2', 'quit-rate-at-4-weeks');
    const after = await row('org_livewell', '2026-Q1', 'quit-rate-at-4-weeks');
    expect([before?.shown?.score.target, after?.shown?.score.target]).toEqual([50, 52]);
  });

  it('was told on the days on which it happened: returns on time but for one that came late', async () => {
    const returns = await list<ReturnLine>('/returns');
    const sent = returns.filter((line) => line.sentAt !== undefined);
    expect(sent.filter((line) => line.late).map((line) => [line.period, londonDate(line.sentAt as Instant)])).toEqual([
      ['2025-Q2', '2025-11-03'],
    ]);
    const quarterly = sent.filter(({ period }) => period.includes('-Q'));
    expect([quarterly.length, sent.length - quarterly.length]).toEqual([22, 19]);
  });

  it('was told in working hours, at another time each day', async () => {
    const returns = await list<ReturnLine>('/returns');
    const times = returns.flatMap(({ sentAt }) => (sentAt === undefined ? [] : [timeText(sentAt)]));
    expect(new Set(times).size).toBeGreaterThan(3);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
    for (const { sentAt } of returns) {
      if (sentAt === undefined) continue;
      const time = clock.format(new Date(sentAt));
      expect(time >= '09:00' && time <= '17:00', time).toBe(true);
    }
  });

  it('has a miss with its explanation', async () => {
    const missed = await row('org_livewell', '2025-Q3', 'health-checks-delivered');
    expect(missed?.shown?.score.status).toBe('red');
    expect(missed?.explanation).toContain('building work');
  });

  it('has small counts and a zero, which a board member does not see as counts of people', async () => {
    const { contract } = await contractOf('org_lark');
    const of = async (person: string) => {
      const { rows } = await get<DisclosedReturn>(`/contracts/${contract}/returns/2025-Q2`, person);
      return rows.map((each) => [each.measure.key, each.shown?.figure.quantity]);
    };
    expect(await of('commissioner')).toContainEqual([
      'child-development',
      { kind: 'ratio', numerator: 4, denominator: 7 },
    ]);
    expect(await of('commissioner')).toContainEqual([
      're-referral-rate',
      { kind: 'ratio', numerator: 0, denominator: 39 },
    ]);
    expect(await of('board')).toContainEqual(['child-development', { kind: 'suppressed' }]);
  });

  it('has a figure not collected, with the reason, and one that is late', async () => {
    const missing = await row('org_barnardos', '2025-Q2', 'parental-satisfaction');
    expect(missing?.shown?.figure.quantity).toMatchObject({
      kind: 'notCollected',
      reason: expect.stringContaining('survey'),
    });
    const awaited = await row('org_lark', '2026-Q1', 'child-development');
    expect(awaited?.shown?.figure.quantity.kind).toBe('late');
  });

  it('has a year-to-date count that fell, and one count given twice with two results', async () => {
    const { contract } = await contractOf('org_livewell');
    const keysIn = async (period: string) => {
      const { contradictions } = await get<{ contradictions: readonly { key: string }[] }>(
        `/contracts/${contract}/returns/${period}`,
      );
      return contradictions.map((each) => each.key);
    };
    expect(await keysIn('2025-Q3')).toEqual(['fell-new-wellbeing-champions']);
    expect(await keysIn('2026-Q1')).toEqual(['counted-health-checks-offered-health-checks-delivered']);
    expect(await keysIn('2025-Q1')).toEqual([]);
  });

  it('has a restatement that answers a question, with the earlier figure and colour beside it', async () => {
    const restated = await row('org_livewell', '2025-Q2', 'weight-programme-completion');
    expect(restated?.questions).toHaveLength(1);
    expect(restated?.restatements).toMatchObject([
      {
        statusBefore: 'red',
        before: { quantity: { numerator: 41, denominator: 96 } },
        after: { quantity: { numerator: 58, denominator: 96 } },
      },
    ]);
    expect(restated?.review).toBe('accepted');
  });

  it('finds the latest quarter at every stage: not begun, saved, questioned, accepted', async () => {
    const board = await list<{ provider: string; period: string; state: OwedState; return: ReturnLine | null }>(
      '/status-board',
    );
    const latest = board.filter((each) => each.period === '2026-Q2');
    const stages = latest.map((each) => [each.provider, [each.state, each.return?.openQuestions]]);
    expect(Object.fromEntries(stages)).toEqual({
      org_livewell: ['late', 0],
      org_lark: ['late', undefined],
      org_barnardos: ['inReview', 1],
      org_afc: ['accepted', 0],
    });
    const { contract } = await contractOf('org_livewell');
    const draft = await get<DisclosedReturn>(`/contracts/${contract}/returns/2026-Q2`, 'livewell-data');
    expect(draft.status).toBe('draft');
    expect(draft.rows.filter((each) => each.shown)).toHaveLength(6);
  });

  it('has concerns at every stage, opened on the day of the return that they are about', async () => {
    const concerns = await list<ConcernLine>('/concerns');
    const told = concerns.map((each) => [londonDate(each.openedAt), each.measure, each.status, each.next]);
    expect(new Set(told)).toEqual(
      new Set([
        ['2025-11-03', 'return', 'open', 'explanation'],
        ['2026-01-21', 'papers', 'open', 'settlement'],
        ['2026-10-19', 'money', 'open', 'action'],
        ['2026-11-10', 'requests-answered', 'open', 'explanation'],
        ['2026-01-21', 'initial-response-time', 'open', 'closing'],
        ['2026-01-21', 'health-checks-delivered', 'open', 'closing'],
        ['2026-04-22', 're-referral-rate', 'open', 'review'],
        ['2026-07-20', 'quit-rate-at-4-weeks', 'open', 'review'],
        ['2025-10-20', 'weight-programme-completion', 'closed', 'nothing'],
        ['2026-04-22', 'days-to-first-appointment', 'closed', 'nothing'],
      ]),
    );
  });

  it('has one concern for two red quarters of a measure, escalated, with an owner on each side', async () => {
    const { contract } = await contractOf('org_barnardos');
    const concern = await get<DisclosedConcern>(`/contracts/${contract}/concerns/2026-Q1.re-referral-rate`);
    expect(concern.causes.map(({ key }) => key)).toEqual(['red.2025-Q4', 'red.2026-Q1']);
    expect(concern.escalations).toMatchObject([{ step: 'Performance meeting' }]);
    expect(concern.owners?.authority).toBe('Family Hubs contract manager');
  });

  it('has a concern that the provider explained and that has an agreed action', async () => {
    const { contract } = await contractOf('org_livewell');
    const concern = await get<DisclosedConcern>(`/contracts/${contract}/concerns/2025-Q3.health-checks-delivered`);
    expect(concern.explanations).toHaveLength(2);
    expect(concern.actions).toMatchObject([{ review: { worked: 'partly' } }]);
  });

  it('has a measure whose baseline was frozen by an action, with an annotation and a report, all said to be made up', async () => {
    const { contract } = await contractOf('org_barnardos');
    const curve = await get<DisclosedCurve>(`/contracts/${contract}/measures/re-referral-rate`);
    const [action] = curve.actions;
    expect(action).toMatchObject({ from: '2026-Q2', baseline: { drawn: { method: 'trend', count: 5 } } });
    expect(action?.baseline.entered?.points).toHaveLength(3);
    expect([curve.annotations.length, curve.reports.length]).toEqual([1, 1]);
    expect([action?.because, curve.reports[0]?.story, curve.forecasts[0]?.because].join()).toMatch(
      /(?:Made up for demonstration.*){3}/,
    );
  });

  it('has the population baselines as the papers print them', async () => {
    const outcomes = await list<{ outcome: string }>('/outcomes');
    const records = await Promise.all(outcomes.map(({ outcome }) => get<Outcome>(`/outcomes/${outcome}`)));
    const readings = records.flatMap(({ indicators }) =>
      indicators.map(({ key, readings: [first] }) => [key, first?.value, first?.at]),
    );
    expect(new Set(readings)).toEqual(
      new Set([
        ['cost-of-tobacco', 246_000_000, '2024-12-09'],
        ['temporary-accommodation', 449, '2025-09-30'],
        ['temporary-accommodation-children', 234, '2025-09-30'],
        ['bed-and-breakfast', 268, '2025-09-30'],
        ['children-in-care', 528, '2025-10-31'],
      ]),
    );
  });

  it('has the option that the papers delegate, with the period of notice said to be made up, and nothing decided', async () => {
    const { contract } = await contractOf('org_livewell');
    const { extensionOptions, extensionDecisions } = await get<Contract>(`/contracts/${contract}`);
    expect(extensionOptions?.options).toEqual([
      {
        years: 2,
        noticeMonths: 6,
        delegatedTo: 'Director of Public Health',
        inConsultationWith: 'Cabinet Member for Health and Adult Social Care',
        wherePrinted: expect.stringContaining('made up for demonstration') as string,
      },
    ]);
    expect(extensionDecisions).toBeUndefined();
  });

  it('has spend by quarter, said to be made up, that the provider does not see', async () => {
    const { contract } = await contractOf('org_livewell');
    const own = await get<Contract>(`/contracts/${contract}`);
    expect(own.spend).toHaveLength(6);
    for (const { note } of own.spend ?? []) expect(note).toContain('Made up for demonstration');
    expect(moneyVariances(own).map(({ toBudget }) => toBudget.status)).toEqual(['within', 'over']);
    expect(await get<Contract>(`/contracts/${contract}`, 'livewell-certifier')).not.toHaveProperty('spend');
  });

  it('lets its extension be decided by whom it is delegated to, and by nobody else', async () => {
    const { contract } = await contractOf('org_livewell');
    const decide = (decidedBy: string) =>
      service.client.as('commissioner').post(`/v1/contracts/${contract}/decide-extension`, {
        outcome: 'extend',
        decidedOn: '2026-11-20',
        decidedBy,
        consulted: { role: 'Cabinet Member for Health and Adult Social Care', on: '2026-11-16' },
        reasons: 'Tried out in a test',
        values: ['2028/29', '2029/30'].map((financialYear) => ({
          financialYear,
          status: 'indicative',
          amount: '1,108,760',
        })),
      });
    expect((await decide('Head of Public Health')).status).toBe(422);
    expect((await decide('Director of Public Health')).status).toBe(200);
    const { terms, extensionDecisions } = await get<Contract>(`/contracts/${contract}`);
    expect(terms.end).toBe('2030-03-31');
    expect(extensionDecisions?.[0]?.grounds?.law).toMatchObject({
      permitted: true,
      extensionValue: 221_752_000,
      countedAtEntry: 221_752_000,
      notices: [{ kind: 'modification', deadline: { lastLawfulDay: '2026-12-20' } }],
    });
  });
});

describe('the demonstration on 10 July 2025', async () => {
  const { list } = reading(await demonstrationOn('2025-07-10'));

  it('holds only what had happened by then: four quarterly returns are due, one of them begun, and none is sent', async () => {
    const owed = await list<{ period: string; state: OwedState }>('/status-board');
    const board = owed.filter(({ period }) => period.includes('-Q'));
    expect(board.map((each) => each.state).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'due'),
      ...Array.from({ length: 4 }, () => 'notEnded'),
    ]);
    expect(await list<ConcernLine>('/concerns')).toEqual([]);
    expect(await list<ReturnLine>('/returns', 'livewell-data')).toMatchObject([{ period: '2025-Q1', status: 'draft' }]);
  });
});

describe('the demonstration on 16 December 2024', async () => {
  const { list, awardCalled } = reading(await demonstrationOn('2024-12-16'));

  it('finds the award of Health Improvement Services in standstill, and no contract', async () => {
    const award = await awardCalled('Health Improvement Services');
    expect(award.status).toBe('standstill');
    expect(standstillOf(award)?.earliestAward).toBe('2024-12-24');
    expect(await list<ContractLine>('/contracts')).toEqual([]);
  });
});

describe('the rest of the code', () => {
  it('names no council and no provider of the demonstration', () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const files = ['domain', 'functions', 'infra'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
    const naming = files
      .filter((file) => !file.startsWith(join('functions', 'local', 'demonstration')))
      .filter((file) => /plymouth|livewell|barnardo/i.test(readFileSync(join(root, file), 'utf8')));
    expect(naming).toEqual([]);
  });
});
