import { describe, expect, it } from 'vitest';
import { awardRules } from '../../../domain/award/rules.ts';
import { terminationRules } from '../../../domain/contract/change/termination.ts';
import { urgentRules } from '../../../domain/contract/change/urgent.ts';
import {
  modificationNoticeRules,
  modificationRules,
} from '../../../domain/contract/modification/modification-rules.ts';
import { contractRules } from '../../../domain/contract/rules.ts';
import { approachRules } from '../../../domain/notice/deadline.ts';
import { noticeRules } from '../../../domain/notice/missing-fields.ts';
import { annualSummary, annualSummaryDue, type SummaryRecords } from '../../../domain/regime/annual-summary.ts';
import {
  type KpiFacts,
  kpiDuty,
  kpiRules,
  performanceRatingNames,
  performanceRatings,
  ratingOf,
  refusalOfKpis,
  refusalOfRating,
} from '../../../domain/regime/kpi.ts';
import { regimeRules } from '../../../domain/regime/rules.ts';
import { standstillDuty, standstillRules } from '../../../domain/regime/standstill-duty.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { pence } from '../../../domain/shared/money.ts';

describe('key performance indicators', () => {
  const large: KpiFacts = { regime: 'pa2023', estimatedValue: pence(900_000_000) };

  it.each([
    [{ lightTouch: true }],
    [{ framework: true }],
    [{ concession: true }],
    [{ privateUtility: true }],
    [{ cannotBeAssessedBecause: 'One delivery of goods' }],
  ])('are not required of %o', (exemption) => {
    expect(kpiDuty({ ...large, ...exemption })).toMatchObject({ required: false, rule: { id: 'kpis-exempt' } });
    expect(refusalOfKpis({ ...large, ...exemption }, 0)).toBeUndefined();
  });

  it('are required where the reason for an exemption is blank', () => {
    expect(kpiDuty({ ...large, cannotBeAssessedBecause: ' ' }).required).toBe(true);
  });

  it.each(['psr', 'pcr2015', 'outside'] as const)('are not required under %s', (regime) => {
    expect(kpiDuty({ ...large, regime })).toMatchObject({
      atLeast: 0,
      rule: { id: 'kpis-only-under-procurement-act' },
    });
  });
});

describe('performance ratings', () => {
  it('are five, known by name in any case', () => {
    expect(performanceRatings).toHaveLength(5);
    for (const rating of performanceRatings) {
      expect(ratingOf(performanceRatingNames[rating].toUpperCase())).toBe(rating);
      expect(refusalOfRating(performanceRatingNames[rating])).toBeUndefined();
    }
    expect(refusalOfRating('')?.because).toContain('“”');
  });
});

describe('standstill', () => {
  it.each([
    ['A', false],
    ['B', false],
    ['C', true],
    ['mostSuitable', true],
    ['competitive', true],
    ['urgent', false],
    ['pa2023', true],
    ['pa2023LightTouch', false],
    ['pa2023BelowThreshold', false],
    ['pcr2015', 'unknown'],
  ] as const)('%s: is required: %s', (route, required) => {
    expect(standstillDuty(route).required).toBe(required);
  });
});

describe('the annual summary', () => {
  const year = { from: civilDate('2026-04-01'), to: civilDate('2027-03-31') };
  const nothing: SummaryRecords = {
    contracts: [],
    frameworksConcluded: [],
    urgentModifications: [],
    held: [],
    representations: [],
  };
  const counts = (records: Partial<SummaryRecords>) =>
    Object.fromEntries(annualSummary(year, { ...nothing, ...records }).map((each) => [each.letter, each.count]));
  const contract = (
    process: SummaryRecords['contracts'][number]['process'],
    awardedOn: string,
    provider = 'org_a',
  ) => ({
    process,
    awardedOn: civilDate(awardedOn),
    provider,
  });
  const held = (provider: string, from: string, to: string) => ({
    provider,
    from: civilDate(from),
    to: civilDate(to),
  });

  it('of a year in which nothing happened is nine noughts', () => {
    expect(counts({})).toEqual({ a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, g: 0, h: 0, i: 0 });
  });

  it('takes the first and the last day of its year, and no other', () => {
    const dates = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'];
    expect(counts({ contracts: dates.map((each) => contract('mostSuitable', each)) }).b).toBe(2);
    expect(counts({ frameworksConcluded: dates.map((each) => ({ on: civilDate(each) })) }).d).toBe(2);
    expect(counts({ representations: dates.map((each) => ({ standstillEnded: civilDate(each) })) }).i).toBe(2);
  });

  it('counts urgent awards and urgent modifications together, and call-offs by themselves', () => {
    expect(
      counts({
        contracts: [contract('urgent', '2026-05-01'), contract('frameworkCallOff', '2026-05-01')],
        urgentModifications: [{ on: civilDate('2026-06-01') }],
      }),
    ).toMatchObject({ a: 0, e: 1, f: 2 });
  });

  it('counts a new provider once, and only when it held nothing in the year before', () => {
    const contracts = ['org_a', 'org_a', 'org_b', 'org_c'].map((each) => contract('C', '2026-05-01', each));
    expect(
      counts({
        contracts,
        held: [held('org_b', '2020-01-01', '2025-04-01'), held('org_c', '2020-01-01', '2025-03-31')],
      }).g,
    ).toBe(2);
  });

  it('counts a provider as gone only when it holds nothing on any day of the year', () => {
    const before = ['org_a', 'org_b', 'org_c'].map((each) => held(each, '2025-04-01', '2026-03-31'));
    const later = [held('org_b', '2026-04-01', '2026-04-01'), held('org_c', '2027-04-01', '2028-03-31')];
    expect(counts({ held: [...before, ...later] }).h).toBe(2);
  });

  it('leaves a representation out while its standstill is open', () => {
    expect(counts({ representations: [{ standstillEnded: undefined }] }).i).toBe(0);
  });

  it('is due within six months of the end of its year, to be confirmed', () => {
    expect(annualSummaryDue(year)).toMatchObject({ by: '2027-09-30', source: { confidence: 'M' } });
  });
});

describe('the rules of regimes, notices and changes', () => {
  const own = [
    regimeRules,
    standstillRules,
    kpiRules,
    noticeRules,
    approachRules,
    modificationRules,
    modificationNoticeRules,
    urgentRules,
    terminationRules,
  ].flatMap((each) => Object.values(each));
  const ids = [...own, ...Object.values(awardRules), ...Object.values(contractRules)].map((each) => each.id);

  it('each have an address of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of own) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('each are one sentence with a source and a way to mend', () => {
    for (const rule of own) {
      expect(rule.sentence, rule.id).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.mend, rule.id).toMatch(/^[A-Z].*\.$/);
      expect(rule.source.reference, rule.id).not.toBe('');
    }
  });
});
