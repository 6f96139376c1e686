import { type CivilDate, civilDate } from './dates.ts';

/**
 * Bank holidays in England, 2019 to 2028, with Good Friday and Christmas Day, as listed by the government for
 * England and Wales (Banking and Financial Dealings Act 1971, substitute days and proclaimed days included).
 * Facts, kept as data: a test fails when less than a year of them is left. A service can be given more of them.
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

const table: readonly CivilDate[] = Object.entries(byYear).flatMap(([year, days]) =>
  days.map((day) => civilDate(`${year}-${day}`)),
);
const tableEnds = civilDate('2028-12-31');

/** What is known beyond the table: a holiday proclaimed or moved since, and the years that it does not reach. */
export interface BankHolidayChanges {
  /** The last day for which the holidays are complete with these changes; the table's own where it is left out. */
  readonly until?: CivilDate | undefined;
  readonly add?: readonly CivilDate[] | undefined;
  readonly remove?: readonly CivilDate[] | undefined;
}

const settled = new Set(table);
const coverage = { from: civilDate('2019-01-01'), to: tableEnds };

export const bankHolidays: ReadonlySet<CivilDate> = settled;

/** The first and last day for which the holidays are complete. */
export const bankHolidayCoverage: Readonly<typeof coverage> = coverage;

/**
 * Settles the holidays by which every working day is counted: the table with these changes, whatever was settled before.
 * Called once at the edge when the service starts, from its settings, before anything is counted; the domain itself never
 * calls it, so that the same facts give the same dates for as long as the service runs. Refuses (throws RangeError) a last
 * day before that of the table, since dates already counted could then no longer be.
 */
export const settleBankHolidays = ({ until = tableEnds, add = [], remove = [] }: BankHolidayChanges): void => {
  if (until < tableEnds) throw new RangeError(`Bank holidays are known until ${tableEnds}: ${until} is earlier`);
  settled.clear();
  for (const day of [...table, ...add]) if (!remove.includes(day)) settled.add(day);
  coverage.to = until;
};
