import type * as z from 'zod';
import { lazily } from './lazily.ts';

/** A civil date in England, ISO 8601: `2024-12-09`. Dates compare as strings. */
export type CivilDate = string & z.BRAND<'CivilDate'>;
/** An instant in UTC, ISO 8601 with a trailing Z: `2024-12-09T11:02:03.000Z`. Instants compare as strings. */
export type Instant = string & z.BRAND<'Instant'>;

const dayMilliseconds = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a date that exists, between the years 1900 and 2199. */
export const isCivilDate = (text: string): text is CivilDate => {
  const parts = pattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** The text as a civil date. Throws when it is not one: for constants and stored data, never for what a person typed. */
export const civilDate = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new RangeError(`Not a date that exists: ${text}`);
  return text;
};

const toDayNumber = (date: CivilDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMilliseconds);
const fromDayNumber = (day: number): CivilDate =>
  new Date(day * dayMilliseconds).toISOString().slice(0, 10) as CivilDate;

/** The date that many calendar days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(toDayNumber(date) + days);

/** Calendar days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toDayNumber(to) - toDayNumber(from);

/** The same day that many months later, or the month's last day where that day does not exist. */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), index % 12];
  const lastDay = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(toYear, toMonth, Math.min(day, lastDay))).toISOString().slice(0, 10) as CivilDate;
};

export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

/** The last day of a term of whole years that begins on `start`: 1 April 2025 for 3 years ends on 31 March 2028. */
export const termEnd = (start: CivilDate, years: number): CivilDate => addDays(addYears(start, years), -1);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (date: CivilDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const londonCivilDate = lazily(
  () =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The civil date in London at that instant: 23:30 UTC in summer is already the next day. */
export const londonDate = (instant: Instant): CivilDate => londonCivilDate().format(new Date(instant)) as CivilDate;

const londonClock = lazily(
  () =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

/**
 * The instant at which clocks in London showed that date and time (`hh:mm`, 24 hours); the earlier one where they showed
 * it twice. Undefined for an hour that was skipped when the clocks went forward, and for what is no time of day.
 */
export const londonInstant = (date: CivilDate, time: string): Instant | undefined => {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const hour = 3_600_000;
  // Summer time first: of a time that the clocks show twice, that is the earlier.
  const shown = [asUtc - hour, asUtc].find((moment) => londonClock().format(moment) === `${date} ${time}`);
  return shown === undefined ? undefined : (new Date(shown).toISOString() as Instant);
};

const months = 'January February March April May June July August September October November December'.split(' ');

/** The date as a person reads it: `9 December 2024`. */
export const writtenDate = (date: CivilDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
};

/** The time of day in London at that instant: `2:03pm`, `11am`, and `midnight` or `midday` where it is exactly that. */
export const writtenTime = (instant: Instant): string => {
  const [hour = 0, minute = 0] = londonClock().format(new Date(instant)).slice(11).split(':').map(Number);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${twelve}${past}${hour < 12 ? 'am' : 'pm'}`;
};

/** The instant as a person reads it, by the clock in London: `10 December 2024 at 2:03pm`. */
export const writtenInstant = (instant: Instant): string =>
  `${writtenDate(londonDate(instant))} at ${writtenTime(instant)}`;
