import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { type ContractLine, contractList } from '../../../domain/views/contract-list.ts';
import { type AuthorityLists, needsNow } from '../../../domain/views/home.ts';
import { messagesOf } from '../../../domain/views/messages.ts';
import { remindersFor } from '../../../domain/views/reminders.ts';
import { rowsOf } from '../../../domain/views/rows-of.ts';
import { confirmation, draft, having, signed } from '../contract/given.ts';

const options = [{ years: '2', noticeMonths: '6', delegatedTo: 'Director', wherePrinted: 'Clause 3' }];
const registered = (): Contract => having(signed(), ['recordOptions', { options }]);
const decided = (outcome: string): Contract =>
  having(registered(), [
    'decideExtension',
    {
      outcome,
      decidedOn: '2027-09-01',
      decidedBy: 'Director',
      reasons: 'It works',
      confirmation,
      values: ['2028/29', '2029/30'].map((financialYear) => ({ financialYear, status: 'notStated' })),
    },
    { on: '2027-09-01' },
  ]);

const lineOf = (contract: Contract): ContractLine =>
  contractList.line(rowsOf('contract', contract).find(({ view }) => view === contractList.name)?.body);

const needs = (contract: Contract, today: string) => {
  const lists: AuthorityLists = {
    awards: [],
    contracts: [lineOf(contract)],
    returns: [],
    concerns: [],
    measureTitle: () => undefined,
  };
  return needsNow(lists, civilDate(today))
    .filter(({ kind }) => kind === 'contract')
    .map(({ date, what, href, isOverdue }) => ({ date, what, href, isOverdue }));
};

describe('the line of a contract with an option', () => {
  it('has the day to decide by and the end that can be reached', () => {
    expect(lineOf(registered())).toMatchObject({
      end: '2028-03-31',
      latestEnd: '2030-03-31',
      extensionDecideBy: '2027-09-30',
    });
    expect(lineOf(signed())).not.toHaveProperty('extensionDecideBy');
    expect(
      lineOf(having(draft({ extensionDecideBy: '2027-12-31' }), ['sign', { signedOn: '2025-01-20' }])),
    ).toMatchObject({
      extensionDecideBy: '2027-12-31',
    });
  });

  it('follows what was decided', () => {
    expect(lineOf(decided('extend'))).toMatchObject({ end: '2030-03-31', latestEnd: '2030-03-31' });
    expect(lineOf(decided('doNotExtend'))).toMatchObject({ end: '2028-03-31', latestEnd: '2028-03-31' });
    expect(lineOf(decided('doNotExtend'))).not.toHaveProperty('extensionDecideBy');
  });
});

describe('what a commissioner needs now about an extension', () => {
  it('is the decision, from a year before its last day', () => {
    expect(needs(registered(), '2026-09-29')).toEqual([]);
    expect(needs(registered(), '2026-09-30')).toEqual([
      {
        date: '2027-09-30',
        what: 'Decide on the extension, which could run to 31 March 2030',
        href: '/contracts/ctr_0001/extension',
        isOverdue: false,
      },
    ]);
  });

  it('is past once that day has passed, until the term ends', () => {
    expect(needs(registered(), '2027-10-01')).toMatchObject([{ date: '2027-09-30', isOverdue: true }]);
    expect(needs(registered(), '2028-04-01')).toEqual([]);
  });

  it('is nothing once it is decided to extend, and what follows once it is decided not to', () => {
    expect(needs(decided('extend'), '2027-10-01')).toEqual([]);
    expect(needs(decided('doNotExtend'), '2027-10-01')).toMatchObject([
      { what: 'The contract ends and has no further extension: settle what follows' },
    ]);
  });
});

describe('the reminder of an extension', () => {
  const reminded = (contract: Contract, today: string) =>
    remindersFor([lineOf(contract)], [], civilDate(today)).filter(({ key }) => key.includes('extension'));

  it('goes to the authority from three months before the last day, under one key', () => {
    expect(reminded(registered(), '2027-06-29')).toEqual([]);
    const [first] = reminded(registered(), '2027-06-30');
    expect(first).toMatchObject({
      to: 'org_northshire',
      subject: 'An extension has to be decided by 30 September 2027',
      path: '/contracts/ctr_0001/extension',
    });
    expect(reminded(registered(), '2027-09-30')).toEqual([first]);
    expect(reminded(registered(), '2027-10-01')).toEqual([]);
    expect(reminded(decided('extend'), '2027-09-30')).toEqual([]);
  });
});

describe('the message about a decision', () => {
  it('tells the provider whether its contract goes on', () => {
    const subjects = (outcome: string) =>
      messagesOf('contract', registered(), decided(outcome)).map(({ to, subject }) => [to, subject]);
    expect(subjects('extend')).toEqual([['org_livewell', 'A contract has been extended']]);
    expect(subjects('doNotExtend')).toEqual([['org_livewell', 'A contract will not be extended']]);
  });
});
