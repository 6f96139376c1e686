import { civilDate, type Instant, londonDate, writtenDate, writtenTime } from '../../domain/shared/dates.ts';
import { pence, writtenPounds } from '../../domain/shared/money.ts';

/**
 * Figures, dates and times as the pages write them. Money is integer pence, dates are `yyyy-mm-dd`, instants are ISO
 * 8601, and every instant is shown as the clock stands in the United Kingdom.
 */

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

/** Money in integer pence: to the pound unless there are pennies, with a true minus sign. `110876000` is "£1,108,760". */
export function pounds(amount: number): string {
  return writtenPounds(pence(amount)).replace('-', minus);
}

/** A count of people or things: "29,546". */
export function count(value: number): string {
  return grouped(value, 0);
}

/** A figure with a fixed number of decimals: `decimal(3.14159, 2)` is "3.14". */
export function decimal(value: number, places = 1): string {
  return grouped(value, places);
}

/** `2024-12-09` as "9 December 2024". Throws a RangeError for anything that is not a date. */
export function dateText(date: string): string {
  return writtenDate(civilDate(date));
}

/** An instant as "9 December 2024 at 2:03pm", United Kingdom time. */
export function dateTimeText(instant: string): string {
  return `${dateText(ukDate(instant))} at ${timeText(instant)}`;
}

/** The clock time of an instant in the United Kingdom: "2:03pm", "midnight" and "midday" where it is exactly that. */
export function timeText(instant: string): string {
  return writtenTime(instant as Instant);
}

/** The date, `yyyy-mm-dd`, on which an instant falls in the United Kingdom. Throws a RangeError for what is no instant. */
export function ukDate(instant: string): string {
  return londonDate(instant as Instant);
}
