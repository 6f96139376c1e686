import { describe, expect, it } from 'vitest';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import type { ContractId, OrganisationId } from '../../../domain/shared/ids.ts';
import type { Pence } from '../../../domain/shared/money.ts';
import type { PeriodKey } from '../../../domain/shared/quarters.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { byUrgency, isWithProvider, returnsOwed } from '../../../domain/views/owed.ts';
import type { ReturnLine } from '../../../domain/views/return-list.ts';

const contract = (id: string, more: Partial<ContractLine> = {}): ContractLine => ({
  contract: id as ContractId,
  title: id,
  authority: 'org_northtown' as OrganisationId,
  provider: 'org_harbour' as OrganisationId,
  providerName: 'Harbour Care',
  status: 'signed',
  start: civilDate('2025-04-01'),
  end: civilDate('2026-03-31'),
  latestEnd: civilDate('2026-03-31'),
  frequency: 'quarter',
  dueWorkingDays: 20,
  value: 0 as Pence,
  yearsNotStated: 0,
  demonstration: false,
  ...more,
});

const line = (id: string, period: string, more: Partial<ReturnLine> = {}): ReturnLine => ({
  contract: id as ContractId,
  period: period as PeriodKey,
  status: 'sent',
  sentAt: '2025-07-20T09:00:00.000Z' as Instant,
  late: false,
  green: 0,
  amber: 0,
  red: 0,
  none: 0,
  openQuestions: 0,
  restatements: 0,
  ...more,
});

describe('a return in review', () => {
  const isAnswerAwaited = (more: Partial<ReturnLine>): boolean =>
    returnsOwed([contract('ctr_one')], [line('ctr_one', '2025-Q1', more)], civilDate('2025-08-10')).some(
      isWithProvider,
    );

  it('is with the provider when a question is open and every other figure is accepted', () => {
    expect(isAnswerAwaited({ status: 'inReview', openQuestions: 1, toReview: 0 })).toBe(true);
  });

  it('is with the commissioner while a figure is left to accept, or nothing is known of it', () => {
    expect(isAnswerAwaited({ status: 'inReview', openQuestions: 1, toReview: 3 })).toBe(false);
    expect(isAnswerAwaited({ status: 'inReview', openQuestions: 1 })).toBe(false);
    expect(isAnswerAwaited({ status: 'inReview', openQuestions: 0, toReview: 0 })).toBe(false);
    expect(isAnswerAwaited({ status: 'sent', openQuestions: 1, toReview: 0 })).toBe(false);
  });
});

const statesOn = (today: string, returns: readonly ReturnLine[] = []) =>
  returnsOwed([contract('ctr_one')], returns, civilDate(today)).map(({ period, state }) => `${period.key} ${state}`);

describe('what is owed', () => {
  it('is the return of every period that is over, and of the one that comes next', () => {
    expect(statesOn('2025-07-10')).toEqual(['2025-Q1 due', '2025-Q2 notEnded']);
  });

  it('is late from the day after the due date, and not on it', () => {
    expect(statesOn('2025-07-28')[0]).toBe('2025-Q1 due');
    expect(statesOn('2025-07-29')[0]).toBe('2025-Q1 late');
  });

  it('is as far as the return is, once that was sent; a draft is still owed', () => {
    expect(statesOn('2025-08-10', [line('ctr_one', '2025-Q1', { status: 'inReview' })])[0]).toBe('2025-Q1 inReview');
    expect(statesOn('2025-08-10', [line('ctr_one', '2025-Q1', { status: 'draft' })])[0]).toBe('2025-Q1 late');
  });

  it('has nothing to come after the last period of the term', () => {
    expect(statesOn('2026-04-02')).toHaveLength(4);
  });

  it('is nothing while the contract is a draft', () => {
    expect(returnsOwed([contract('ctr_one', { status: 'draft' })], [], civilDate('2025-08-10'))).toEqual([]);
  });

  it('has no due date for years whose bank holidays are not known', () => {
    const old = contract('ctr_old', { start: civilDate('1990-04-01'), end: civilDate('1990-06-30') });
    expect(returnsOwed([old], [], civilDate('1990-08-10'))).toMatchObject([{ due: undefined, state: 'due' }]);
  });

  it('comes late ones first, the longest late before the others, and what is not due last', () => {
    const owed = returnsOwed(
      [contract('ctr_b'), contract('ctr_a')],
      [line('ctr_a', '2025-Q1', { status: 'accepted' })],
      civilDate('2025-11-10'),
    );
    expect(
      owed.toSorted(byUrgency).map(({ contract: of, period, state }) => `${of.title} ${period.key} ${state}`),
    ).toEqual([
      'ctr_b 2025-Q1 late',
      'ctr_a 2025-Q2 late',
      'ctr_b 2025-Q2 late',
      'ctr_a 2025-Q1 accepted',
      'ctr_a 2025-Q3 notEnded',
      'ctr_b 2025-Q3 notEnded',
    ]);
  });
});
