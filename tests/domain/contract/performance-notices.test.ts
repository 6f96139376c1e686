import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { contractNoticeContents } from '../../../domain/contract/notices/notice-contents.ts';
import { contractNotices } from '../../../domain/contract/notices/notices-owed.ts';
import { missingFields } from '../../../domain/notice/missing-fields.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { awarded, fromAward, given, having, quits, rate, refusedRules, type Typed } from './given.ts';

/** How an ordinary public contract of more than £5 million is assessed and published, year by year (section 71). */

const related = awarded('pa2023', { lifetime: '6,000,000' });
const years = ['2026/27', '2027/28', '2028/29'].map((financialYear) => ({ financialYear, status: 'notStated' }));
const entered = (signedOn = '2026-03-01'): Contract =>
  given(
    ['record', { ...fromAward, start: '2026-04-01' }, { related }],
    ['setValues', { values: years }],
    ['setMeasures', { measures: [quits, rate, { ...quits, key: 'waiting' }] }],
    ['sign', { signedOn }, { related, on: signedOn }],
  );

const wording = {
  reference: 'PRJ 1',
  supplierAddress: '1 Quay Road',
  supplierEmail: 'bids@example.org',
  supplierIdentifier: 'GB-COH-1',
};
const publish = (change: object = {}, on = '2027-03-05'): Typed => [
  'publishNotice',
  { kind: 'performance', rating: 'Approaching target', published: '2027-02-20T09:00:00Z', wording, ...change },
  { related, on },
];

const owed = (contract: Contract, today: string): readonly string[] =>
  contractNotices(contract, 'pa2023', civilDate(today))
    .filter(({ kind }) => kind.startsWith('performance'))
    .map(({ kind, occasion, state, deadline }) => `${[kind, occasion, state, deadline.lastLawfulDay].join(' ')}`);

describe('performance notices', () => {
  it('K04: of a contract of 1 March 2026 the first is overdue on 1 March 2027', () => {
    expect(owed(entered(), '2027-02-28')).toEqual(['performance 1 due 2027-02-28']);
    expect(owed(entered(), '2027-03-01')).toEqual(['performance 1 late 2027-02-28']);
  });

  it('count from 1 January 2026, when the duty came into force, for a contract made before', () => {
    expect(owed(entered('2025-03-03'), '2026-06-01')).toEqual(['performance 1 due 2026-12-31']);
  });

  it('keep their rating, and each counts the twelve months of the next', () => {
    const contract = having(entered(), publish());
    expect(contract.notices?.at(-1)).toMatchObject({
      kind: 'performance',
      version: 1,
      occasion: 1,
      rating: 'approachingTarget',
      publishedOn: '2027-02-20',
    });
    expect(owed(contract, '2027-03-05')).toEqual([
      'performance 1 published 2027-02-28',
      'performance 2 due 2028-02-19',
    ]);
  });

  it('are corrected one by one, with a reason', () => {
    const contract = having(entered(), publish());
    const again = { occasion: '1', rating: 'Good' };
    expect(refusedRules(contract, publish(again))).toEqual(['contract-notice-already-published at correctedBecause']);
    const corrected = having(contract, publish({ ...again, correctedBecause: 'The rating was copied wrongly' }));
    expect(corrected.notices?.filter(({ kind }) => kind === 'performance')).toMatchObject([{ rating: 'good' }]);
    expect(refusedRules(contract, publish({ occasion: '3' }))).toEqual(['performance-notices-in-order at occasion']);
  });

  it('K05: refuse “Amber”, and a notice without a rating', () => {
    const rule = 'performance-rating-is-one-of-five at rating';
    expect(refusedRules(entered(), publish({ rating: 'Amber' }))).toEqual([rule]);
    expect(refusedRules(entered(), publish({ rating: undefined }))).toEqual([rule]);
    expect(refusedRules(entered(), publish({ kind: 'contractDetails' }))).toEqual([
      'rating-in-performance-notice-alone at rating',
    ]);
  });

  it('are owed once more on the end of the contract, and no longer for the months that it ends', () => {
    const ended = having(entered(), [
      'terminate',
      { on: '2026-12-31', kind: 'agreement', because: 'Both sides agreed' },
      { related, on: '2026-12-01' },
    ]);
    expect(owed(ended, '2026-12-30')).toEqual([]);
    expect(owed(ended, '2026-12-31')).toEqual(['performanceAtEnd  due 2027-01-29']);
    const published = having(ended, publish({ kind: 'performanceAtEnd', published: '2027-01-30T09:00:00Z' }));
    expect(owed(published, '2027-03-05')).toEqual(['performanceAtEnd  publishedLate 2027-01-29']);
  });

  it('have the contents that regulation 39(4) names, and are refused without them', () => {
    const [notice] = contractNotices(having(entered(), publish()), 'pa2023', civilDate('2027-03-05')).filter(
      ({ kind }) => kind === 'performance',
    );
    if (!notice) throw new Error('No performance notice');
    const contents = contractNoticeContents(entered(), notice, { reference: 'PRJ 1' });
    expect(contents).toMatchObject({
      rating: 'Approaching target',
      periodCovered: '1 March 2026 to 28 February 2027',
      indicators: ['Four-week quits', 'Quit rate', 'Four-week quits'],
      procurementIdentifier: 'PRJ 1',
    });
    expect(missingFields('performance', contents)).toEqual([]);
    expect(refusedRules(entered(), publish({ wording: { ...wording, supplierEmail: undefined } }))).toEqual([
      'notice-says-everything-its-schedule-asks-for at wording.supplierIdentifier',
    ]);
  });
});
