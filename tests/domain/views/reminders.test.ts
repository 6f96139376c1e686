import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/shared/dates.ts';
import { type ContractLine, contractList } from '../../../domain/views/contract-list.ts';
import { remindersFor } from '../../../domain/views/reminders.ts';
import { returnList } from '../../../domain/views/return-list.ts';
import { rowsOf } from '../../../domain/views/rows-of.ts';
import { contract, full, having, sent } from '../return/given.ts';

const lineOf = (state: typeof contract): ContractLine => {
  const row = rowsOf('contract', state).find(({ view }) => view === contractList.name);
  return contractList.line(row?.body);
};
const returnsWith = (state: Parameters<typeof rowsOf>[1]) =>
  rowsOf('return', state)
    .filter(({ view, owner }) => view === returnList.name && owner === contract.authority)
    .map(({ body }) => returnList.line(body));

/** The quarter ends on 30 June 2025 and its return is due twenty working days later, on 28 July. */
const remindedOn = (today: string, returns: Parameters<typeof remindersFor>[1]) =>
  remindersFor([lineOf(contract)], returns, civilDate(today));
const none = [] as const;

describe('reminders', () => {
  it('go to the provider five working days before a return is due, and not on the days around it', () => {
    expect(remindersFor([lineOf(contract)], none, civilDate('2025-07-18'))).toEqual([]);
    expect(remindersFor([lineOf(contract)], none, civilDate('2025-07-22'))).toEqual([]);
    expect(remindersFor([lineOf(contract)], none, civilDate('2025-07-21'))).toEqual([
      {
        to: 'org_provider',
        subject: 'The return for Q1 2025/26 (Apr-Jun) is due in five working days',
        path: '/contracts/ctr_example/returns/2025-Q1',
        key: 'ctr_example.2025-Q1.soon',
      },
    ]);
  });

  it('go to both sides on the working day after it was due and did not come', () => {
    const late = remindersFor([lineOf(contract)], none, civilDate('2025-07-29'));
    expect(late.map(({ to }) => to)).toEqual(['org_provider', 'org_council']);
    expect(new Set(late.map(({ key }) => key)).size).toBe(2);
    expect(remindersFor([lineOf(contract)], none, civilDate('2025-07-30'))).toEqual([]);
  });

  it('are not for a return that was sent, but are for one that was only begun', () => {
    expect(remindedOn('2025-07-29', returnsWith(sent()))).toEqual([]);
    expect(remindedOn('2025-07-29', returnsWith(having(undefined, 'save', full)))).toHaveLength(2);
  });

  it('are not for a contract that is not signed', () => {
    expect(remindersFor([lineOf({ ...contract, status: 'draft' })], none, civilDate('2025-07-29'))).toEqual([]);
  });

  it('carry a link and no figure', () => {
    for (const day of ['2025-07-21', '2025-07-29']) {
      for (const { subject, path } of remindersFor([lineOf(contract)], none, civilDate(day))) {
        expect(path).toMatch(/^\/contracts\//);
        expect(subject.replace('Q1 2025/26', '')).not.toMatch(/\d/);
      }
    }
  });
});
