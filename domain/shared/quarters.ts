import type * as z from 'zod';
import { addDays, addMonths, type CivilDate, civilDate } from './dates.ts';

/**
 * A reporting period named within the financial year that holds it, by the year in which that financial year starts:
 * `2025-Q1`, `2025-H2`, `2025-M01` (the year's first month), `2025-Y`.
 */
export type PeriodKey = string & z.BRAND<'PeriodKey'>;
export type Frequency = 'month' | 'quarter' | 'half' | 'year';

export interface Period {
  readonly key: PeriodKey;
  readonly frequency: Frequency;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

const monthsIn: Record<Frequency, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const pattern = /^(\d{4})-(?:Q([1-4])|H([12])|M(0[1-9]|1[0-2])|Y)$/;

const frequencyOf = (parts: RegExpExecArray): Frequency => {
  if (parts[2]) return 'quarter';
  if (parts[3]) return 'half';
  return parts[4] ? 'month' : 'year';
};

const keyOf = (year: number, frequency: Frequency, index: number): PeriodKey => {
  const suffix = {
    month: `M${String(index + 1).padStart(2, '0')}`,
    quarter: `Q${index + 1}`,
    half: `H${index + 1}`,
    year: 'Y',
  };
  return `${year}-${suffix[frequency]}` as PeriodKey;
};

/** The period that a key names; undefined when it names none. The financial year starts in `startMonth` (April is 4). */
export const periodOf = (key: string, startMonth = 4): Period | undefined => {
  const parts = pattern.exec(key);
  if (!parts) return undefined;
  const frequency = frequencyOf(parts);
  const index = Number(parts[2] ?? parts[3] ?? parts[4] ?? 1) - 1;
  const year = Number(parts[1]);
  // Periods are counted back from and ahead of this one, so it keeps clear of the first and last years that dates know.
  if (year < 1910 || year > 2190) return undefined;
  const yearStart = civilDate(`${parts[1]}-${String(startMonth).padStart(2, '0')}-01`);
  const start = addMonths(yearStart, index * monthsIn[frequency]);
  return { key: key as PeriodKey, frequency, start, end: addDays(addMonths(start, monthsIn[frequency]), -1) };
};

/** The period of that frequency which holds the date. */
export const periodHolding = (date: CivilDate, frequency: Frequency, startMonth = 4): Period => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const financialYear = month >= startMonth ? year : year - 1;
  const monthIndex = (month - startMonth + 12) % 12;
  const found = periodOf(keyOf(financialYear, frequency, Math.floor(monthIndex / monthsIn[frequency])), startMonth);
  if (!found) throw new RangeError(`No ${frequency} holds ${date}`);
  return found;
};

/** The period that many periods later (earlier when negative). */
export const periodAfter = (period: Period, count = 1, startMonth = 4): Period =>
  periodHolding(addMonths(period.start, count * monthsIn[period.frequency]), period.frequency, startMonth);

/** The key of the period that many periods later (earlier when negative), worked out without dates; undefined for no key. */
export const keyAfter = (key: PeriodKey, count: number): PeriodKey | undefined => {
  const parts = pattern.exec(key);
  if (!parts) return undefined;
  const frequency = frequencyOf(parts);
  const inYear = 12 / monthsIn[frequency];
  const place = Number(parts[1]) * inYear + Number(parts[2] ?? parts[3] ?? parts[4] ?? 1) - 1 + count;
  return keyOf(Math.floor(place / inYear), frequency, place % inYear);
};

/** The key of the same period one year before, worked out without dates; undefined for no key. */
export const keyLastYear = (key: PeriodKey): PeriodKey | undefined =>
  pattern.test(key) ? (`${Number(key.slice(0, 4)) - 1}${key.slice(4)}` as PeriodKey) : undefined;

/** The same period one year before. */
export const samePeriodLastYear = (period: Period, startMonth = 4): Period =>
  periodHolding(addMonths(period.start, -12), period.frequency, startMonth);

/** Every period of that frequency that lies wholly between the two dates, in order. */
export const periodsWithin = (
  from: CivilDate,
  to: CivilDate,
  frequency: Frequency,
  startMonth = 4,
): readonly Period[] => {
  const found: Period[] = [];
  for (
    let period = periodHolding(from, frequency, startMonth);
    period.end <= to;
    period = periodAfter(period, 1, startMonth)
  ) {
    if (period.start >= from) found.push(period);
  }
  return found;
};

/** The financial year that holds the date, as written: `2025/26`. */
export const financialYearOf = (date: CivilDate, startMonth = 4): string => {
  const year = Number(periodHolding(date, 'year', startMonth).key.slice(0, 4));
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
};

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (date: CivilDate): string => shortMonths[Number(date.slice(5, 7)) - 1] ?? '';

/** A period as it is written: `Q1 2025/26 (Apr-Jun)`, `April 2025` being `Apr 2025`, `2025/26`. The key itself when it names none. */
export const periodName = (key: string, startMonth = 4): string => {
  const period = periodOf(key, startMonth);
  if (!period) return key;
  const year = financialYearOf(period.start, startMonth);
  const span = `(${monthOf(period.start)}-${monthOf(period.end)})`;
  switch (period.frequency) {
    case 'month':
      return `${monthOf(period.start)} ${period.start.slice(0, 4)}`;
    case 'quarter':
    case 'half':
      return `${key.slice(5)} ${year} ${span}`;
    case 'year':
      return year;
    default:
      return period.frequency satisfies never;
  }
};
