import { describe, expect, it } from 'vitest';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import type { PeriodKey } from '../../../domain/shared/quarters.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import type { ConcernLine } from '../../../domain/views/concern-list.ts';
import { type ContractLine, contractList } from '../../../domain/views/contract-list.ts';
import { type AuthorityLists, needsNow } from '../../../domain/views/home.ts';
import { type ReturnLine, returnList } from '../../../domain/views/return-list.ts';
import { rowsOf } from '../../../domain/views/rows-of.ts';
import { contract, contractId, having, key, sent } from '../return/given.ts';

const lineOf = (state: typeof contract): ContractLine => {
  const row = rowsOf('contract', state).find(({ view }) => view === contractList.name);
  return contractList.line(row?.body);
};
const returnLine = (state: ReturnType<typeof sent>): ReturnLine => {
  const row = rowsOf('return', state).find(({ view }) => view === returnList.name);
  return returnList.line(row?.body);
};

const award = (part: Partial<AwardLine>): AwardLine => ({
  award: 'awd_one',
  title: 'Health improvement award',
  providers: ['The provider'],
  regime: 'psr',
  status: 'standstill',
  openRepresentations: 0,
  hasDiscrepancy: false,
  ...part,
});
const concern = (part: Partial<ConcernLine>): ConcernLine => ({
  contract: contractId,
  period: '2025-Q1' as PeriodKey,
  measure: key('waiting'),
  status: 'open',
  openedAt: '2025-07-10T09:00:00.000Z' as Instant,
  next: 'action',
  ...part,
});

const none: AuthorityLists = {
  awards: [],
  contracts: [],
  returns: [],
  concerns: [],
  measureTitle: () => 'Days to a first appointment',
};
const told = (lists: Partial<AuthorityLists>, today: string) =>
  needsNow({ ...none, ...lists }, civilDate(today)).map(({ date, what, isOverdue }) =>
    [date ?? 'no date', what, ...(isOverdue ? ['past'] : [])].join(' | '),
  );

describe('what a commissioner needs now', () => {
  it('is nothing where nothing waits', () => {
    expect(told({}, '2025-07-10')).toEqual([]);
    expect(told({ contracts: [lineOf(contract)] }, '2025-06-01')).toEqual([]);
  });

  it('asks for a decision between figures that contradict each other', () => {
    const concerns = [concern({ measure: 'papers', next: 'settlement' })];
    expect(told({ contracts: [lineOf(contract)], concerns }, '2025-07-20')).toEqual([
      '2025-07-10 | Decide which figure is used: Figures that contradict each other, Q1 2025/26 (Apr-Jun)',
    ]);
  });

  it('names the end of standstill until it has passed, and then the award to confirm', () => {
    const awards = [award({ standstillCloses: '2025-07-14', noticePublishedOn: '2025-07-01' })];
    expect(told({ awards }, '2025-07-14')).toEqual([
      '2025-07-14 | Wait: standstill ends at midnight at the end of 14 July 2025',
    ]);
    expect(told({ awards }, '2025-07-15')).toEqual(['2025-07-14 | Standstill is over: confirm the award']);
  });

  it('puts an open representation before the end of standstill, which it keeps open', () => {
    const awards = [award({ openRepresentations: 1, noticePublishedOn: '2025-07-01' })];
    expect(told({ awards }, '2025-07-15')[0]).toMatch(/^2025-07-01 \| Answer 1 representation:/);
  });

  it('asks for the confirmation notice until its publication is recorded', () => {
    const awards = [
      award({
        status: 'confirmed',
        noticesDue: [
          { kind: 'confirmationC', targetDay: civilDate('2025-08-13'), lastLawfulDay: civilDate('2025-08-14') },
        ],
      }),
    ];
    expect(told({ awards }, '2025-08-01')).toEqual([
      '2025-08-14 | Publish the notice confirming an award under direct award process C by 13 August 2025, then record when it was published',
    ]);
    expect(told({ awards }, '2025-08-15')).toEqual([
      '2025-08-14 | Record when the notice confirming an award under direct award process C was published: it was due by 14 August 2025, and none is recorded | past',
    ]);
    expect(told({ awards: [award({ status: 'confirmed' })] }, '2025-08-15')).toEqual([]);
  });

  it('lists a contradiction in an award’s papers, last since it has no date', () => {
    const awards = [award({ standstillCloses: '2025-07-14', hasDiscrepancy: true })];
    expect(told({ awards }, '2025-07-10')[1]).toMatch(/^no date \| Figures in its papers contradict/);
    expect(told({ awards: [award({ status: 'confirmed', hasDiscrepancy: true })] }, '2025-07-10')).toEqual([]);
  });

  it('asks on an award that is not to proceed only that the further decision is carried out', () => {
    const stopped = award({ standstillCloses: '2025-07-14', notProceeding: true, hasDiscrepancy: true });
    expect(told({ awards: [stopped] }, '2025-07-20')).toEqual([
      'no date | Carry out the further decision: go back to an earlier step, or abandon',
    ]);
    expect(told({ awards: [award({ status: 'abandoned', hasDiscrepancy: true })] }, '2025-07-20')).toEqual([]);
  });

  it('chases late returns in one line for each contract', () => {
    const contracts = [lineOf(contract)];
    expect(told({ contracts }, '2025-07-28')).toEqual([]);
    expect(told({ contracts }, '2025-07-29')).toEqual([
      '2025-07-28 | Chase the return for Q1 2025/26 (Apr-Jun) | past',
    ]);
    expect(told({ contracts }, '2025-11-30')).toEqual([
      '2025-07-28 | Chase 2 returns, the first of them for Q1 2025/26 (Apr-Jun) | past',
    ]);
  });

  it('asks for a review of what was sent, until all that is left waits for the provider’s answer', () => {
    const lists = (returns: ReturnLine[]) => ({ contracts: [lineOf(contract)], returns });
    const asked = having(sent(), 'ask', { measureKey: 'waiting', question: 'Why?' });
    const waiting = having(asked, 'accept');
    const answered = having(waiting, 'answer', { questionId: 'q1', answer: 'As it was' });
    expect(told(lists([returnLine(sent())]), '2025-07-20')[0]).toMatch(/\| Review the return for Q1/);
    expect(told(lists([returnLine(asked)]), '2025-07-20')[0]).toMatch(/Finish reviewing the return for Q1/);
    expect(told(lists([returnLine(waiting)]), '2025-07-20')).toEqual([]);
    expect(told(lists([returnLine(answered)]), '2025-07-20')[0]).toMatch(/Finish reviewing/);
    expect(told(lists([returnLine(having(sent(), 'accept'))]), '2025-07-20')).toEqual([]);
  });

  it('waits for the commissioner’s step of a concern and not for the provider’s', () => {
    const contracts = [lineOf({ ...contract, start: civilDate('2025-07-01') })];
    const step = (next: ConcernLine['next'], due?: string) =>
      told({ contracts, concerns: [concern({ next, ...(due && { due: civilDate(due) }) })] }, '2025-07-20');
    expect(step('explanation')).toEqual([]);
    expect(step('action')).toEqual([
      '2025-07-10 | Agree what will be done about Days to a first appointment, Q1 2025/26 (Apr-Jun)',
    ]);
    expect(step('review', '2025-07-19')[0]).toMatch(/^2025-07-19 .* \| past$/);
    expect(step('review', '2025-08-03')[0]).toMatch(/^2025-08-03 /);
    expect(step('review', '2025-08-04')).toEqual([]);
  });

  it('gathers the concerns of a contract that wait for the same step', () => {
    const concerns = [
      concern({}),
      concern({ measure: key('quit-rate'), openedAt: '2025-07-12T09:00:00.000Z' as Instant }),
    ];
    expect(told({ concerns }, '2025-07-20')).toEqual(['2025-07-10 | Agree what will be done about 2 concerns']);
  });

  it('brings up a draft to sign by its start, and the end of a term a year ahead', () => {
    const draft = lineOf({ ...contract, status: 'draft' });
    expect(told({ contracts: [draft] }, '2025-04-02')).toEqual([
      '2025-04-01 | Finish the draft and record the signing before it starts | past',
    ]);
    const ends = (today: string) =>
      told({ contracts: [lineOf(contract)] }, today).filter((line) => line.includes('The term ends'));
    expect(ends('2027-03-30')).toEqual([]);
    expect(ends('2027-03-31')).toEqual([
      '2028-03-31 | The term ends: decide on the extension, which could run to 31 March 2030',
    ]);
  });

  it('is in date order, earliest first', () => {
    const dates = needsNow(
      {
        ...none,
        awards: [award({ standstillCloses: '2025-09-14' })],
        contracts: [lineOf(contract)],
        concerns: [concern({ openedAt: '2025-08-10T09:00:00.000Z' as Instant })],
      },
      civilDate('2025-09-01'),
    ).map(({ date }) => date);
    expect(dates).toEqual(['2025-07-28', '2025-08-10', '2025-09-14']);
  });
});
