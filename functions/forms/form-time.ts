import { isCivilDate, londonInstant } from '../../domain/shared/dates.ts';

/** `9:05`, `16.30`, `4:30pm`, `4pm` to `hh:mm`; what is none of these stays as typed, for the schema to refuse. */
const timeOfDay = (typed: string): string => {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(typed.trim());
  const [, hourText = '', minutes, half] = parts ?? [];
  if (!parts || (minutes === undefined && half === undefined)) return typed.trim();
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > 12)) return typed.trim();
  const past = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(past).padStart(2, '0')}:${minutes ?? '00'}`;
};

/**
 * A date (`yyyy-mm-dd`) and a time of day as typed, both as clocks in London show them, as an instant in UTC. Where there
 * is no such instant, the two as typed with their zone: the field's schema says what is wrong with them.
 */
export const londonTimeFrom = (date: string, typedTime: string): string => {
  const time = timeOfDay(typedTime);
  const moment = isCivilDate(date) ? londonInstant(date, time) : undefined;
  return moment ?? `${date}T${time}[Europe/London]`;
};
