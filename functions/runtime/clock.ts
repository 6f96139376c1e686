import {
  type CivilDate,
  civilDate,
  type Instant,
  isCivilDate,
  londonDate,
  londonInstant,
} from '../../domain/shared/dates.ts';
import { lazily } from '../../domain/shared/lazily.ts';

const dayLength = 'yyyy-mm-dd'.length;

export interface Clock {
  readonly now: () => Instant;
  readonly today: () => CivilDate;
}

const londonHour = lazily(
  () => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' }),
);

/** How far London's clocks are ahead of UTC, in milliseconds. */
const londonAhead = (at: Date): number => ((Number(londonHour().format(at)) - at.getUTCHours() + 24) % 24) * 3_600_000;

/** The given day at the time that clocks in London show now, so that it is that day in London in summer too. */
const onDay = (day: string, real: Date): Date => {
  const shown = new Date(real.getTime() + londonAhead(real)).toISOString();
  const at = new Date(`${day}${shown.slice(10)}`);
  return new Date(at.getTime() - londonAhead(at));
};

/** A clock held on a day (`2025-01-10`), or set to a time of that day in London (`2025-01-10T10:24`). */
interface Held {
  readonly day: CivilDate;
  readonly from: Instant | undefined;
}

const heldBy = (text: string): Held | undefined => {
  const [day = '', time] = text.split('T');
  if (!isCivilDate(day)) return undefined;
  const from = time === undefined ? undefined : londonInstant(day, time);
  return time === undefined || from !== undefined ? { day, from } : undefined;
};

/** Whether the text is a day, or a time of a day that clocks in London show, to which a demonstration may hold the clock. */
export const holdsClock = (text: string): boolean => heldBy(text) !== undefined;

/**
 * The time, read anew at each call, since a warm function lives for days. While `fixedToday` gives a day, the date stands
 * still on it for a demonstration and the time of day runs on, so that entries keep their order. Where it gives a time of
 * that day too, the clock runs on from there.
 */
export const makeClock = (fixedToday: () => string | undefined = () => undefined): Clock => {
  let set: { readonly text: string; readonly at: number } | undefined;
  const now = (): Instant => {
    const [text, real] = [fixedToday(), new Date()];
    const held = text ? heldBy(text) : undefined;
    if (!text || !held) return real.toISOString() as Instant;
    if (held.from === undefined) return onDay(held.day, real).toISOString() as Instant;
    if (set?.text !== text) set = { text, at: real.getTime() };
    return new Date(Date.parse(held.from) + real.getTime() - set.at).toISOString() as Instant;
  };
  const today = (): CivilDate => {
    const text = fixedToday();
    return text ? civilDate(text.slice(0, dayLength)) : londonDate(now());
  };
  return { now, today };
};
