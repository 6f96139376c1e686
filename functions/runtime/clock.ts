import { type CivilDate, civilDate, type Instant, londonDate } from '../../domain/shared/dates.ts';

export interface Clock {
  readonly now: () => Instant;
  readonly today: () => CivilDate;
}

/**
 * The time, read anew at each call, since a warm function lives for days. While `fixedToday` gives a day, the date stands
 * still on it for a demonstration and the time of day runs on, so that entries keep their order.
 */
export const makeClock = (fixedToday: () => string | undefined = () => undefined): Clock => {
  const now = (): Instant => {
    const [day, real] = [fixedToday(), new Date().toISOString()];
    return (day ? `${day}${real.slice(10)}` : real) as Instant;
  };
  const today = (): CivilDate => {
    const day = fixedToday();
    return day ? civilDate(day) : londonDate(now());
  };
  return { now, today };
};
