import { addDays, addMonths, type CivilDate, writtenDate } from '../shared/dates.ts';
import { periodName } from '../shared/quarters.ts';
import { addWorkingDays, isCountable } from '../shared/working-days.ts';
import type { ContractLine } from './contract-list.ts';
import type { Message } from './messages.ts';
import { type OwedReturn, returnsOwed } from './owed.ts';
import type { ReturnLine } from './return-list.ts';

/** How long before something is due those who owe it are reminded, and how long after they still are, in working days. */
export const reminderWorkingDays = 5;

export interface Reminder extends Message {
  /** The day on which the return or the decision is due: with the key it names the reminder, whichever day it is written on. */
  readonly due: CivilDate;
  readonly key: string;
}

/** Well over five working days, in calendar days, with Christmas or Easter among them. */
export const clearance = 21;

const about = ({ contract, period, due, state }: OwedReturn, today: CivilDate): readonly Reminder[] => {
  if (due === undefined || !isCountable(addDays(today, clearance)) || !isCountable(addDays(due, clearance))) return [];
  const name = periodName(period.key);
  const key = `${contract.contract}.${period.key}`;
  const path = `/contracts/${contract.contract}/returns/${period.key}`;
  if (state === 'due' && addWorkingDays(today, reminderWorkingDays) >= due) {
    return [
      {
        to: contract.provider,
        subject: `The return for ${name} is due within five working days`,
        path,
        due,
        key: `${key}.soon`,
      },
    ];
  }
  if (state !== 'late' || today > addWorkingDays(due, reminderWorkingDays)) return [];
  return [contract.provider, contract.authority].map((to) => ({
    to,
    subject: `The return for ${name} is late`,
    path,
    due,
    key: `${key}.late.${to}`,
  }));
};

/** How long before the last day to decide on an extension the authority is reminded, in months. */
const extensionReminderMonths = 3;

/** The authority's reminder that an extension is to be decided; once for each such day. */
const aboutExtension = (
  { contract, authority, status, end, latestEnd, extensionDecideBy: by }: ContractLine,
  today: CivilDate,
): readonly Reminder[] =>
  status === 'signed' &&
  by !== undefined &&
  latestEnd > end &&
  today <= by &&
  today >= addMonths(by, -extensionReminderMonths)
    ? [
        {
          to: authority,
          subject: `An extension has to be decided by ${writtenDate(by)}`,
          path: `/contracts/${contract}/extension`,
          due: by,
          key: `${contract}.extension.${by}`,
        },
      ]
    : [];

/**
 * Who has to be reminded today: the provider from five working days before a return is due, and both sides once it was
 * due and did not come. A reminder has the same name on each of its days, so that it is written once, and a day on
 * which the reminders did not run loses none. One message for each return, not one for each figure. The authority alone is
 * reminded of an extension that has to be decided.
 */
export const remindersFor = (
  contracts: readonly ContractLine[],
  returns: readonly ReturnLine[],
  today: CivilDate,
): readonly Reminder[] => [
  ...returnsOwed(contracts, returns, today).flatMap((owed) => about(owed, today)),
  ...contracts.flatMap((contract) => aboutExtension(contract, today)),
];
