import { describe, expect, it } from 'vitest';
import type { AwardState, ReceivedRepresentation } from '../../../domain/award/award.ts';
import { summaryCsv, summaryDocument } from '../../../domain/open-data/annual-summary/files.ts';
import { dueInWords, representationAccounts, type Summary } from '../../../domain/open-data/annual-summary/summary.ts';
import { askedYear, lastFinancialYear } from '../../../domain/open-data/annual-summary/year.ts';
import { annualSummary } from '../../../domain/regime/annual-summary.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { awardList, awardRows } from '../../../domain/views/award-list.ts';
import { contractList, contractRows } from '../../../domain/views/contract-list.ts';
import { summaryRecords } from '../../../domain/views/summary-records.ts';
import { competed, confirmed, contract, inStandstill, outsideRegime } from './given.ts';

const today = civilDate('2026-11-21');
const year2024 = { from: civilDate('2024-04-01'), to: civilDate('2025-03-31') };
const year2025 = { from: civilDate('2025-04-01'), to: civilDate('2026-03-31') };

const awardLine = (award: AwardState) => {
  const [row] = awardRows(award);
  return awardList.line(row?.body);
};
const contractLine = (state: typeof contract) => contractList.line(contractRows(state)[0]?.body);

const counts = (year: typeof year2024, awards: readonly AwardState[], contracts: readonly (typeof contract)[] = []) => {
  const { records } = summaryRecords(awards.map(awardLine), contracts.map(contractLine));
  return Object.fromEntries(annualSummary(year, records).map(({ letter, count }) => [letter, count]));
};

const representation = (part: Partial<ReceivedRepresentation> = {}): ReceivedRepresentation => ({
  id: 'rep-1',
  from: 'Beacon Trust',
  received: '2024-12-16T10:00:00.000Z' as Instant,
  summary: 'The price was not weighed',
  inTime: true,
  reviewSteps: [],
  furtherDecisions: [],
  panelSteps: [],
  ...part,
});
const answered = (communicated: string): ReceivedRepresentation =>
  representation({
    furtherDecisions: [
      {
        outcome: 'proceed',
        communicated: civilDate(communicated),
        reasons: 'Price was weighed, and the record shows it',
        afterAdvice: false,
      },
    ],
  });

describe('the year of a summary', () => {
  it.each([
    ['2026-11-21', '2025-04-01', '2026-03-31'],
    ['2026-04-01', '2025-04-01', '2026-03-31'],
    ['2026-03-31', '2024-04-01', '2025-03-31'],
  ])('is the last whole financial year unless another is asked for: on %s', (on, from, to) => {
    expect(lastFinancialYear(civilDate(on))).toEqual({ from, to });
    expect(askedYear({}, civilDate(on)).year).toEqual({ from, to });
  });

  it('may be longer than twelve months, as a first summary is', () => {
    expect(askedYear({ from: '2024-01-01', to: '2025-03-31' }, today).year).toEqual({
      from: '2024-01-01',
      to: '2025-03-31',
    });
  });

  it.each([
    [{ from: '2025-04-01' }, ['to']],
    [{ to: '2026-03-31' }, ['from']],
    [{ from: 'x', to: 'y' }, ['from', 'to']],
    [{ from: '2025-02-30', to: '2026-03-31' }, ['from']],
    [{ from: '2026-03-31', to: '2025-04-01' }, ['to']],
    [{ from: '2022-04-01', to: '2023-03-31' }, ['to']],
    [{ from: '2024-04-01', to: '2026-04-01' }, ['to']],
    [{ from: '0000-00-00', to: '9999-99-99' }, ['from', 'to']],
  ])('is refused at the day at fault: %o', (asked, fields) => {
    expect(askedYear(asked, today).problems?.map(({ field }) => field)).toEqual(fields);
  });
});

describe('the records that are counted', () => {
  it('are confirmed awards under the regime, one contract for each provider', () => {
    const two: AwardState = {
      ...confirmed,
      providers: [
        ...confirmed.providers,
        { ...confirmed.providers[0], organisation: contract.authority, name: 'B' },
      ] as never,
    };
    expect(counts(year2024, [two, inStandstill, outsideRegime])).toMatchObject({ a: 2, c: 0, g: 0 });
    expect(counts(year2025, [two])).toMatchObject({ a: 0 });
  });

  it('take no provider for new who was awarded as the existing one, on record here or not', () => {
    expect(counts(year2024, [competed])).toMatchObject({ c: 1, g: 1 });
    expect(counts(year2024, [confirmed, competed])).toMatchObject({ a: 1, c: 1, g: 0 });
  });

  it('tell a framework agreement from the contracts based on one', () => {
    const framework = { ...competed, processFacts: { framework: true } as AwardState['processFacts'] };
    expect(counts(year2024, [framework])).toMatchObject({ c: 0, d: 1 });
    expect(counts(year2024, [{ ...confirmed, process: 'frameworkCallOff' }])).toMatchObject({ a: 0, e: 1 });
  });

  it('count urgent awards and urgent changes together', () => {
    const change = { ground: 'urgent' } as never;
    const urgent = {
      ...contract,
      versions: contract.versions.map((each) => (each.number === 2 ? { ...each, change } : each)),
    };
    const award: AwardState = { ...confirmed, process: 'urgent' };
    expect(counts({ from: civilDate('2026-04-01'), to: civilDate('2027-03-31') }, [award], [urgent])).toMatchObject({
      f: 1,
    });
    expect(counts(year2024, [award], [urgent])).toMatchObject({ a: 0, f: 1 });
  });

  it('hold a contract for each provider in its own days', () => {
    const passedOn = {
      ...contract,
      provider: contract.authority,
      providerName: 'Beacon Trust',
      formerProviders: [{ organisation: contract.provider, name: 'Harbour Care', until: civilDate('2026-03-31') }],
    };
    const next = { from: civilDate('2026-04-01'), to: civilDate('2027-03-31') };
    expect(counts(next, [confirmed], [passedOn])).toMatchObject({ h: 1 });
    expect(counts(year2025, [confirmed], [passedOn])).toMatchObject({ h: 0 });
    expect(counts(next, [confirmed], [contract])).toMatchObject({ h: 0 });
  });

  it('leave out a contract whose regime nothing says, and name it', () => {
    const { award: _award, ...without } = contract;
    const { records, withoutRegime } = summaryRecords([], [contractLine(without)]);
    expect(records.held).toEqual([]);
    expect(withoutRegime.map(({ title }) => title)).toEqual(['Health Improvement Services']);
    const placed = summaryRecords([], [contractLine({ ...without, regime: 'psr' })]);
    expect([placed.records.held.length, placed.withoutRegime.length]).toEqual([1, 0]);
  });
});

describe('a representation', () => {
  const heard = (...representations: ReceivedRepresentation[]): AwardState => ({ ...confirmed, representations });

  it('counts in the year in which its standstill ended, not the one in which it was received', () => {
    const late = heard(answered('2025-03-27'));
    expect(counts(year2024, [late])).toMatchObject({ i: 0 });
    expect(counts(year2025, [late])).toMatchObject({ i: 1 });
  });

  it('counts nowhere while standstill is open, nor when it came too late', () => {
    expect(counts(year2024, [heard(representation())])).toMatchObject({ i: 0 });
    expect(counts(year2024, [heard(representation({ inTime: false }))])).toMatchObject({ i: 0 });
  });

  it('counts though the decision was gone back on', () => {
    const again: AwardState = {
      ...confirmed,
      rounds: [
        {
          decision: { body: 'Cabinet', date: civilDate('2024-12-09'), keyDecision: true },
          frozenAt: '2024-12-09T15:00:00.000Z' as Instant,
          notices: inStandstill.notices,
          representations: [answered('2024-12-19')],
          repeated: {
            from: 'decision',
            decidedOn: civilDate('2025-01-10'),
            reasons: 'As the provider said',
            at: '2025-01-10T10:00:00.000Z' as Instant,
            by: { id: 'per_ada', name: 'Ada Bell', organisation: 'org_northtown' },
          },
        },
      ],
    };
    expect(counts(year2024, [again])).toMatchObject({ i: 1 });
  });

  it('is told by its nature and its impact, without who made it', () => {
    const accounts = representationAccounts(heard(answered('2024-12-19')), year2024);
    expect(accounts).toMatchObject([
      {
        nature: 'The price was not weighed',
        impact: 'The award went on as intended: Price was weighed, and the record shows it',
      },
    ]);
    expect(JSON.stringify(accounts)).not.toContain('Beacon');
    expect(representationAccounts(heard(answered('2024-12-19')), year2025)).toEqual([]);
  });
});

describe('the files of a summary', () => {
  const summary: Summary = {
    authority: 'Northtown Council',
    year: year2024,
    figures: annualSummary(year2024, summaryRecords([awardLine(confirmed)], []).records),
    representations: [],
    unplaced: [{ contract: 'ctr_two', title: 'Older contract' }],
    demonstration: false,
  };

  it('hold the nine figures, each with its provision', () => {
    const rows = summaryCsv(summary).trimEnd().split('\r\n');
    expect(rows).toHaveLength(10);
    expect(rows[1]).toBe(
      '2024-04-01,2025-03-31,Regulation 25(2)(a),"Contracts awarded under direct award process A, B or C",1',
    );
  });

  it('say in the document what each figure counts, what was left out and when it is due', () => {
    const document = summaryDocument(summary, today);
    const text = JSON.stringify(document);
    expect(document.subtitle).toBe('1 April 2024 to 31 March 2025');
    expect(text).toContain('Health Improvement Services: Harbour Care');
    expect(text).toContain('Older contract');
    expect(text).toContain('30 September 2025');
  });

  it('say when a year is not over yet', () => {
    expect(dueInWords({ from: civilDate('2026-04-01'), to: civilDate('2027-03-31') }, today)).toMatch(/not over/);
    expect(dueInWords(year2025, civilDate('2026-05-01'))).toBe('To be published by 30 September 2026.');
    expect(dueInWords(year2025, today)).toBe('It was to be published by 30 September 2026.');
  });
});
