import { dueOn, periodsOwed } from '../contract/calendar.ts';
import type { CivilDate } from '../shared/dates.ts';
import { periodName } from '../shared/quarters.ts';
import { addWorkingDays, isCountable } from '../shared/working-days.ts';
import { type ContractLine, calendarOf } from './contract-list.ts';
import type { Message } from './messages.ts';
import type { ReturnLine } from './return-list.ts';

/** How long before a return is due its provider is reminded, in working days. */
const reminderWorkingDays = 5;

export interface Reminder extends Message {
  /** The same for the same return and the same day's reason: a reminder is written once, however often the day is run. */
  readonly key: string;
}

const isSent = (line: ReturnLine | undefined): boolean => line !== undefined && line.status !== 'draft';

/**
 * Who has to be reminded today: the provider five working days before a return is due, and both sides on the day after
 * it was due and did not come. One message for each return, not one for each figure.
 */
export const remindersFor = (
  contracts: readonly ContractLine[],
  returns: readonly ReturnLine[],
  today: CivilDate,
): readonly Reminder[] => {
  const sent = new Set(returns.filter(isSent).map((line) => `${line.contract}.${line.period}`));
  return contracts
    .filter((line) => line.status === 'signed')
    .flatMap((line) =>
      periodsOwed(calendarOf(line), today).flatMap((period): readonly Reminder[] => {
        const key = `${line.contract}.${period.key}`;
        if (sent.has(key) || !isCountable(period.end)) return [];
        const due = dueOn(calendarOf(line), period);
        const path = `/contracts/${line.contract}/returns/${period.key}`;
        const name = periodName(period.key);
        if (addWorkingDays(today, reminderWorkingDays) === due) {
          return [
            {
              to: line.provider,
              subject: `The return for ${name} is due in five working days`,
              path,
              key: `${key}.soon`,
            },
          ];
        }
        if (addWorkingDays(due, 1) !== today) return [];
        return [line.provider, line.authority].map((to) => ({
          to,
          subject: `The return for ${name} is late`,
          path,
          key: `${key}.late.${to}`,
        }));
      }),
    );
};
