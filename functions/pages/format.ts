import { lazily } from '../../domain/shared/lazily.ts';

/**
 * Figures, dates and periods as the pages write them. Money is integer pence, dates are `yyyy-mm-dd`, instants are ISO
 * 8601, and every instant is shown as the clock stands in the United Kingdom.
 */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const minus = '−';

/** A number with thousands separators and exactly `places` decimals; a true minus sign before a negative one. */
function grouped(value: number, places: number): string {
  const digits = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(Math.abs(value));
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? `${minus}${digits}` : digits;
}

/** Money in integer pence: to the pound unless there are pennies. `110876000` is "£1,108,760". */
export function pounds(pence: number): string {
  const sign = pence < 0 ? minus : '';
  return `${sign}£${grouped(Math.abs(pence) / 100, pence % 100 === 0 ? 0 : 2)}`;
}

/** A count of people or things: "29,546". */
export function count(value: number): string {
  return grouped(value, 0);
}

/** A figure with a fixed number of decimals: `decimal(3.14159, 2)` is "3.14". */
export function decimal(value: number, places = 1): string {
  return grouped(value, places);
}

/** A percentage given as percentage points, not as a fraction: `percent(62.5)` is "62.5%". */
export function percent(value: number, places = 1): string {
  return `${grouped(value, places)}%`;
}

/** A difference with its sign always shown: "+3.2", "−1.0", "0.0". */
export function change(value: number, places = 1): string {
  const text = grouped(value, places);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function monthName(month: number): string {
  const name = months[month - 1];
  if (name === undefined) throw new RangeError(`${month} is not a month`);
  return name;
}

/** `2024-12-09` as "9 December 2024". Throws a RangeError for anything that is not a date. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`"${date}" is not a date written yyyy-mm-dd`);
  return `${Number(day)} ${monthName(Number(month))} ${year}`;
}

/** An instant as "9 December 2024 at 2:03pm", United Kingdom time. */
export function dateTimeText(instant: string): string {
  return `${dateText(ukDate(instant))} at ${timeText(instant)}`;
}

/** The clock time of an instant in the United Kingdom: "2:03pm", "midnight" and "midday" where it is exactly that. */
export function timeText(instant: string): string {
  const { hour, minute } = ukParts(instant);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${twelve}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** The date, `yyyy-mm-dd`, on which an instant falls in the United Kingdom. */
export function ukDate(instant: string): string {
  const { year, month, day } = ukParts(instant);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const ukClock = lazily(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    }),
);

function ukParts(instant: string) {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) throw new RangeError(`"${instant}" is not an instant`);
  const parts = ukClock().formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((entry) => entry.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

/** The financial year that begins in calendar year `startYear`: "2025/26"; the calendar year alone if it starts in January. */
export function financialYearText(startYear: number, firstMonth = 4): string {
  return firstMonth === 1 ? String(startYear) : `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

const shortMonth = (month: number) => monthName(((month - 1) % 12) + 1).slice(0, 3);
const span = (firstMonth: number, length: number) => `${shortMonth(firstMonth)}-${shortMonth(firstMonth + length - 1)}`;

/**
 * A reporting period by its key. Quarters, half years and years belong to the financial year that begins in the key's
 * calendar year, in month `firstMonth` (4 for April): `2025-Q1` is "Q1 2025/26 (Apr-Jun)", `2025-H2` "H2 2025/26
 * (Oct-Mar)", `2025-Y` "2025/26". A month's key is its calendar month: `2025-06` is "June 2025". Throws a RangeError for
 * any other key.
 */
export function periodText(key: string, firstMonth = 4): string {
  const [, yearText, part] = /^(\d{4})-(Q[1-4]|H[12]|Y|\d{2})$/.exec(key) ?? [];
  if (yearText === undefined || part === undefined) throw new RangeError(`"${key}" is not a period key`);
  const year = Number(yearText);
  if (part === 'Y') return financialYearText(year, firstMonth);
  if (/^\d/.test(part)) return `${monthName(Number(part))} ${year}`;
  const length = part.startsWith('Q') ? 3 : 6;
  const start = firstMonth + (Number(part.slice(1)) - 1) * length;
  return `${part} ${financialYearText(year, firstMonth)} (${span(start, length)})`;
}
