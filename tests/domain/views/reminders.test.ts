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
  it('go to the provider from five working days before a return is due, and not sooner', () => {
    expect(remindedOn('2025-07-18', none)).toEqual([]);
    expect(remindedOn('2025-07-21', none)).toEqual([
      {
        to: 'org_provider',
        subject: 'The return for Q1 2025/26 (Apr-Jun) is due within five working days',
        path: '/contracts/ctr_example/returns/2025-Q1',
        due: '2025-07-28',
        key: 'ctr_example.2025-Q1.soon',
      },
    ]);
  });

  it('go to both sides once it was due and did not come, and stop after five working days', () => {
    const late = remindedOn('2025-07-29', none);
    expect(late.map(({ to }) => to)).toEqual(['org_provider', 'org_council']);
    expect(new Set(late.map(({ key }) => key)).size).toBe(2);
    expect(remindedOn('2025-08-04', none)).toHaveLength(2);
    expect(remindedOn('2025-08-05', none)).toEqual([]);
  });

  it('have the same name on each of their days, weekends included, so that each is written once', () => {
    const named = (day: string) => remindedOn(day, none).map(({ due, key }) => `${due} ${key}`);
    for (const day of ['2025-07-22', '2025-07-26', '2025-07-27', '2025-07-28'])
      expect(named(day)).toEqual(named('2025-07-21'));
    for (const day of ['2025-07-30', '2025-08-02', '2025-08-03']) expect(named(day)).toEqual(named('2025-07-29'));
  });

  it('are none, and no fault, on days too near the end of the known bank holidays to count from', () => {
    expect(remindedOn('2028-12-24', none)).toEqual([]);
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
