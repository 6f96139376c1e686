import { type CivilDate, civilDate, type Instant, londonDate } from '../../domain/shared/dates.ts';

export interface Clock {
  readonly now: () => Instant;
  readonly today: () => CivilDate;
}

/**
 * The time, read anew at each call, since a warm function lives for days. With `fixedToday` the date stands still for a
 * demonstration while the time of day runs on, so that entries keep their order.
 */
export const makeClock = (fixedToday?: string): Clock => {
  const now = (): Instant => {
    const real = new Date().toISOString();
    return (fixedToday ? `${fixedToday}${real.slice(10)}` : real) as Instant;
  };
  return { now, today: () => (fixedToday ? civilDate(fixedToday) : londonDate(now())) };
};
