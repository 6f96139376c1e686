import { type CivilDate, civilDate, type Instant, londonDate } from '../../domain/shared/dates.ts';
import { lazily } from '../../domain/shared/lazily.ts';

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

/**
 * The time, read anew at each call, since a warm function lives for days. While `fixedToday` gives a day, the date stands
 * still on it for a demonstration and the time of day runs on, so that entries keep their order.
 */
export const makeClock = (fixedToday: () => string | undefined = () => undefined): Clock => {
  const now = (): Instant => {
    const [day, real] = [fixedToday(), new Date()];
    return (day ? onDay(day, real) : real).toISOString() as Instant;
  };
  const today = (): CivilDate => {
    const day = fixedToday();
    return day ? civilDate(day) : londonDate(now());
  };
  return { now, today };
};
