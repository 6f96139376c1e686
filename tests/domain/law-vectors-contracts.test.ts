import { describe, expect, it } from 'vitest';
import { urgent } from '../../domain/contract/change/urgent.ts';
import { type ModificationFacts, modification } from '../../domain/contract/modification/modification.ts';
import { noticeDeadline, noticeState } from '../../domain/notice/deadline.ts';
import { noticesOfRegime } from '../../domain/notice/notices.ts';
import { annualSummary, type SummaryRecords } from '../../domain/regime/annual-summary.ts';
import { type KpiFacts, kpiDuty, refusalOfKpis, refusalOfRating } from '../../domain/regime/kpi.ts';
import { type RegimeFacts, regimeOf } from '../../domain/regime/regime.ts';
import { standstillDuty } from '../../domain/regime/standstill-duty.ts';
import { civilDate } from '../../domain/shared/dates.ts';
import { parsePounds, pence } from '../../domain/shared/money.ts';

/** The worked cases of the law on contracts, each by its id: changes, urgency, regimes, the annual summary, performance. */

const pounds = (text: string) => parsePounds(text) ?? pence(Number.NaN);

const change = (original: string, thisChange: string, more: Partial<ModificationFacts> = {}): ModificationFacts => ({
  regime: 'psr',
  originalLifetimeValue: pounds(original),
  previousCumulativeChange: pence(0),
  thisChange: pounds(thisChange),
  ground: 'authorityDecision',
  materiallyDifferentInCharacter: false,
  awardedUnder: 'C',
  ...more,
});

describe('changes to contracts', () => {
  it('M01: £600,000 in all on £10,000,000 by decision is permitted, with a notice', () => {
    const facts = change('10,000,000', '200,000', { previousCumulativeChange: pounds('400,000') });
    expect(modification(facts)).toMatchObject({
      permitted: true,
      cumulativeChange: 60_000_000,
      cumulativePercent: 6,
      noticeRequired: true,
      noticeDue: { kind: 'modification', source: { confidence: 'M' } },
    });
  });

  it('M02: £499,999 on £1,000,000 is permitted, with no notice', () => {
    expect(modification(change('1,000,000', '499,999'))).toMatchObject({ permitted: true, noticeRequired: false });
  });

  it('M03: £500,000 on £1,000,000 is refused: £500,000 and 50%', () => {
    expect(modification(change('1,000,000', '500,000'))).toMatchObject({
      permitted: false,
      rule: { id: 'modification-by-decision-within-limits' },
      source: { confidence: 'S' },
      cumulativePercent: 50,
      noticeRequired: false,
    });
  });

  const priceFormula = change('1,000,000', '900,000', { ground: 'externalFactors' });

  it('M05: £900,000 on £1,000,000 from a price formula is permitted, with a notice', () => {
    expect(modification(priceFormula)).toMatchObject({
      permitted: true,
      rule: { id: 'modification-for-external-factors' },
      noticeRequired: true,
    });
  });

  it('M06: the same change is refused where the services become materially different', () => {
    expect(modification({ ...priceFormula, materiallyDifferentInCharacter: true })).toMatchObject({
      permitted: false,
      rule: { id: 'modification-for-external-factors', source: { confidence: 'S' } },
    });
  });

  it('M07: a successor that fails the basic selection criteria is refused', () => {
    const facts = change('1,000,000', '0', { ground: 'successor', successorMeetsBasicSelection: false });
    expect(modification(facts)).toMatchObject({
      permitted: false,
      rule: { id: 'modification-successor-qualifies', source: { confidence: 'S' } },
    });
    expect(modification({ ...facts, successorMeetsBasicSelection: true }).permitted).toBe(true);
  });

  it('M08: an extension of £700,000 that the contract clearly provides for is permitted, with a notice', () => {
    expect(modification(change('1,000,000', '700,000', { ground: 'providedFor' }))).toMatchObject({
      permitted: true,
      rule: { id: 'modification-provided-for' },
      noticeRequired: true,
    });
  });

  it('M09: £1,000,000 more on a contract awarded under B is permitted while its character stays, with a notice', () => {
    const facts = change('1,000,000', '1,000,000', { awardedUnder: 'B' });
    expect(modification(facts)).toMatchObject({
      permitted: true,
      rule: { id: 'modification-of-direct-award' },
      noticeRequired: true,
    });
    expect(modification({ ...facts, materiallyDifferentInCharacter: true }).permitted).toBe(false);
  });

  const insolvency = {
    what: 'award',
    mustBeMadeUrgently: true,
    reasonForeseeable: false,
    reasonAttributableToAuthority: false,
    delayRisksSafety: true,
  } as const;

  it('U01: overnight insolvency that puts patients at risk opens an urgent award, with a notice and no standstill', () => {
    expect(urgent(insolvency)).toMatchObject({
      permitted: true,
      standstill: false,
      notice: 'urgentAward',
      countsIn: { letter: 'f' },
    });
    expect(standstillDuty('urgent').required).toBe(false);
  });

  it('U02: a contract that lapsed by late planning opens none', () => {
    const answer = urgent({ ...insolvency, reasonForeseeable: true, reasonAttributableToAuthority: true });
    expect(answer.permitted).toBe(false);
    expect(answer.refusals.map((each) => each.rule.id)).toEqual([
      'urgent-reason-not-foreseeable',
      'urgent-reason-not-own-doing',
    ]);
  });
});

const procurement = (more: Partial<RegimeFacts>): RegimeFacts => ({
  arrangement: 'contract',
  began: civilDate('2026-02-01'),
  isHealthService: true,
  cpv: ['85100000-0'],
  category: 'lightTouch',
  ...more,
});

describe('which regime applies', () => {
  const mixed = {
    healthValue: pounds('600,000'),
    otherValue: pounds('400,000'),
    otherCouldBeSeparate: false,
  };

  it('C01: mostly health care with an inseparable rest follows the Provider Selection Regime', () => {
    expect(regimeOf(procurement({ mixed }))).toMatchObject({ regime: 'psr', mixed: { followsPsr: true } });
  });

  it('C03: mostly health care with a separable rest does not follow it as one contract: split', () => {
    const answer = regimeOf(procurement({ mixed: { ...mixed, otherCouldBeSeparate: true } }));
    expect(answer).toMatchObject({ regime: 'pa2023', mixed: { followsPsr: false, split: true } });
    expect(answer.warnings).toEqual([expect.stringContaining('two procurements')]);
  });

  it('C04: stop smoking support for individuals follows it, within the limits of its code', () => {
    const answer = regimeOf(procurement({ cpv: ['85323000-9'] }));
    expect(answer).toMatchObject({ regime: 'psr' });
    expect(answer.warnings).toEqual([expect.stringContaining('only those delivered to individuals')]);
  });

  it('C05: parenting support of £800,000 is light touch under the Procurement Act, above the threshold', () => {
    const answer = regimeOf(procurement({ isHealthService: false, cpv: [], estimatedValue: pounds('800,000') }));
    expect(answer).toMatchObject({ regime: 'pa2023', strand: 'lightTouch', source: { confidence: 'I' } });
    expect(answer.because).toContain('£663,540');
  });
});

const summaryYear = { from: civilDate('2026-04-01'), to: civilDate('2027-03-31') };
const records = (more: Partial<SummaryRecords>): SummaryRecords => ({
  contracts: [],
  frameworksConcluded: [],
  urgentModifications: [],
  held: [],
  representations: [],
  ...more,
});
const counted = (more: Partial<SummaryRecords>, year = summaryYear) =>
  Object.fromEntries(annualSummary(year, records(more)).map((each) => [each.letter, each.count]));

describe('the annual summary', () => {
  it('A01: 2 under A, 107 under B, 1 under C and 1 competitive are 110, 0 and 1', () => {
    const awarded = { A: 2, B: 107, C: 1, competitive: 1 } as const;
    const contracts = (['A', 'B', 'C', 'competitive'] as const).flatMap((process) =>
      Array.from({ length: awarded[process] }, () => ({
        process,
        awardedOn: civilDate('2026-05-01'),
        provider: 'org_harbour',
      })),
    );
    expect(counted({ contracts })).toMatchObject({ a: 110, b: 0, c: 1 });
  });

  it('A02: a representation whose standstill ended after the year counts in the next', () => {
    const representations = [{ standstillEnded: civilDate('2027-04-02') }];
    expect(counted({ representations }).i).toBe(0);
    expect(counted({ representations }, { from: civilDate('2027-04-01'), to: civilDate('2028-03-31') }).i).toBe(1);
  });

  it('A03: a provider that held a contract last year and holds none this year counts once', () => {
    const held = [{ provider: 'org_harbour', from: civilDate('2025-04-01'), to: civilDate('2026-03-31') }];
    expect(counted({ held }).h).toBe(1);
  });
});

const publicContract = (value: string, more: Partial<KpiFacts> = {}): KpiFacts => ({
  regime: 'pa2023',
  estimatedValue: pounds(value),
  ...more,
});

describe('performance under the Procurement Act', () => {
  it('K01: a contract of exactly £5,000,000 needs no indicators', () => {
    expect(kpiDuty(publicContract('5,000,000.00')).required).toBe(false);
  });

  it('K02: two indicators are too few for a contract of £5,000,000.01', () => {
    const facts = publicContract('5,000,000.01');
    expect(kpiDuty(facts)).toMatchObject({ required: true, atLeast: 3 });
    expect(refusalOfKpis(facts, 2)?.rule.id).toBe('kpis-set-over-five-million');
    expect(refusalOfKpis(facts, 3)).toBeUndefined();
  });

  it('K03: a light-touch contract of £9,000,000 is exempt, with details within 120 days and no change notice', () => {
    expect(kpiDuty(publicContract('9,000,000', { lightTouch: true })).required).toBe(false);
    // The period begins with the day itself, so the 120th day is 119 days later.
    expect(noticeDeadline('contractDetailsLightTouch', civilDate('2026-04-01')).lastLawfulDay).toBe('2026-07-29');
    expect(modification(change('9,000,000', '4,000,000', { regime: 'pa2023LightTouch' }))).toMatchObject({
      permitted: true,
      noticeRequired: false,
    });
  });

  it('K04: a contract of 1 March 2026 without a performance notice by 28 February 2027 is overdue on 1 March 2027', () => {
    const deadline = noticeDeadline('performance', civilDate('2026-03-01'));
    expect(deadline.lastLawfulDay).toBe('2027-02-28');
    expect(noticeState(deadline, civilDate('2027-02-28'), undefined)).toBe('due');
    expect(noticeState(deadline, civilDate('2027-03-01'), undefined)).toBe('late');
  });

  it('K05: “Amber” is no performance rating', () => {
    expect(refusalOfRating('Amber')?.rule.id).toBe('performance-rating-is-one-of-five');
    expect(refusalOfRating('Requires improvement')).toBeUndefined();
  });

  it('K07: a novation at the same value needs a contract change notice', () => {
    expect(modification(change('1,000,000', '0', { regime: 'pa2023', ground: 'successor' }))).toMatchObject({
      permitted: true,
      noticeRequired: true,
      noticeDue: { kind: 'contractChange', source: { confidence: 'S' } },
    });
  });

  it('K09: a contract of £8,000,000 under the Provider Selection Regime has none of these duties', () => {
    expect(kpiDuty(publicContract('8,000,000', { regime: 'psr' }))).toMatchObject({
      required: false,
      source: { confidence: 'I' },
    });
    expect(noticesOfRegime('psr')).not.toContain('performance');
    expect(noticesOfRegime('pa2023')).toContain('performance');
  });
});
