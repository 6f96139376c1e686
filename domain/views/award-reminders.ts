import { noticeName } from '../award/notices/notice-steps.ts';
import { addDays, type CivilDate } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';
import { addWorkingDays, isCountable } from '../shared/working-days.ts';
import type { AwardLine } from './award-list.ts';
import { clearance, type Reminder, reminderWorkingDays } from './reminders.ts';

/** A day by which the authority has to do something on an award: it is reminded before, and once the day has passed. */
const aboutDay = (
  { award, authority }: { readonly award: string; readonly authority: OrganisationId },
  {
    name,
    day,
    soon,
    late,
  }: { readonly name: string; readonly day: CivilDate; readonly soon: string; readonly late: string },
  today: CivilDate,
): readonly Reminder[] => {
  if (!isCountable(addDays(today, clearance)) || !isCountable(addDays(day, clearance))) return [];
  const reminder = { to: authority, path: `/awards/${award}`, due: day };
  if (today <= day)
    return addWorkingDays(today, reminderWorkingDays) >= day
      ? [{ ...reminder, subject: soon, key: `${award}.${name}.soon` }]
      : [];
  return today <= addWorkingDays(day, reminderWorkingDays)
    ? [{ ...reminder, subject: late, key: `${award}.${name}.late` }]
    : [];
};

/**
 * What an authority is reminded of on its awards today: each notice from five working days before its last lawful day and
 * for five after it, and the end of standstill in the same way.
 */
export const awardRemindersFor = (
  awards: readonly AwardLine[],
  authority: OrganisationId,
  today: CivilDate,
): readonly Reminder[] =>
  awards.flatMap((line) => {
    const about = { award: line.award, authority };
    const notices = (line.noticesDue ?? []).flatMap(({ kind, lastLawfulDay }) =>
      lastLawfulDay === undefined
        ? []
        : aboutDay(
            about,
            {
              name: kind,
              day: lastLawfulDay,
              soon: `The ${noticeName(kind)} is due within five working days`,
              late: `No publication is recorded of the ${noticeName(kind)}, and its last lawful day has passed`,
            },
            today,
          ),
    );
    const closes = line.status === 'standstill' && !line.notProceeding ? line.standstillCloses : undefined;
    const standstill =
      closes === undefined
        ? []
        : aboutDay(
            about,
            {
              name: 'standstill',
              day: closes as CivilDate,
              soon: 'A standstill ends within five working days',
              late: 'A standstill has ended, and the award can be confirmed',
            },
            today,
          );
    return [...notices, ...standstill];
  });
