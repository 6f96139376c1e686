import { bankHolidayCoverage, bankHolidays } from './bank-holidays.ts';
import { addDays, type CivilDate, weekday } from './dates.ts';

/**
 * Whether the date is a working day: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England.
 * Refuses (throws RangeError) a date outside the years for which bank holidays are known, since a guess could make
 * an award unlawful. Source: law.md section 4, definition not confirmed against regulation 2 [M].
 */
export const isWorkingDay = (date: CivilDate): boolean => {
  if (date < bankHolidayCoverage.from || date > bankHolidayCoverage.to) {
    throw new RangeError(
      `Bank holidays are known from ${bankHolidayCoverage.from} to ${bankHolidayCoverage.to}, not for ${date}`,
    );
  }
  const day = weekday(date);
  return day !== 0 && day !== 6 && !date.endsWith('-12-25') && !bankHolidays.has(date);
};

/** The working days counted strictly after `date`, as many as `count` asks for, in order. */
export const workingDaysAfter = (date: CivilDate, count: number): readonly CivilDate[] => {
  const counted: CivilDate[] = [];
  for (let day = addDays(date, 1); counted.length < count; day = addDays(day, 1)) {
    if (isWorkingDay(day)) counted.push(day);
  }
  return counted;
};

/** The date that many working days strictly after `date`; `date` itself when the count is 0. */
export const addWorkingDays = (date: CivilDate, count: number): CivilDate =>
  workingDaysAfter(date, count).at(-1) ?? date;

/** The first working day on or after `date`. */
export const nextWorkingDay = (date: CivilDate): CivilDate => {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
};

/** Whether a date can be counted with: within the years whose bank holidays are known. */
export const isCountable = (date: CivilDate): boolean =>
  date >= bankHolidayCoverage.from && date <= bankHolidayCoverage.to;
