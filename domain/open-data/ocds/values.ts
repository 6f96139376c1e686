import { type CivilDate, londonInstant } from '../../shared/dates.ts';
import { type Pence, toPoundsDecimal } from '../../shared/money.ts';
import type { OcdsPeriod, OcdsValue } from './release.ts';

/** How far clocks in London are ahead at that time of that day, as a date-time writes it. */
const offset = (date: CivilDate, time: string): string =>
  londonInstant(date, time)?.startsWith(`${date}T${time}`) ? 'Z' : '+01:00';

/** The first moment of a civil date in London as a date-time: `2025-04-01T00:00:00+01:00`. */
export const startOfDay = (date: CivilDate): string => `${date}T00:00:00${offset(date, '00:00')}`;

/** The last second of a civil date in London: a period that ends on a day ends with it. */
export const endOfDay = (date: CivilDate): string => `${date}T23:59:59${offset(date, '23:59')}`;

export const periodOfDays = (from: CivilDate, to: CivilDate, latest: CivilDate = to): OcdsPeriod => ({
  startDate: startOfDay(from),
  endDate: endOfDay(to),
  ...(latest > to && { maxExtentDate: endOfDay(latest) }),
});

/** Pence as the standard writes money: a number of pounds with its currency. */
export const moneyOf = (amount: Pence): OcdsValue => ({ amount: Number(toPoundsDecimal(amount)), currency: 'GBP' });
