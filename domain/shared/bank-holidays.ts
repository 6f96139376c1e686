import { type CivilDate, civilDate } from './dates.ts';

/**
 * Bank holidays in England, 2019 to 2028, with Good Friday and Christmas Day, as listed by the government for
 * England and Wales (Banking and Financial Dealings Act 1971, substitute days and proclaimed days included).
 * Facts, kept as data: a test fails when less than a year of them is left.
 */
const byYear = {
  2019: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
} as const;

export const bankHolidays: ReadonlySet<CivilDate> = new Set(
  Object.entries(byYear).flatMap(([year, days]) => days.map((day) => civilDate(`${year}-${day}`))),
);

/** The first and last day for which the table is complete. */
export const bankHolidayCoverage = { from: civilDate('2019-01-01'), to: civilDate('2028-12-31') };
