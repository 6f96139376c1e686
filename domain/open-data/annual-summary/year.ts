import type { SummaryYear } from '../../regime/annual-summary.ts';
import { addYears, type CivilDate, civilDate, isCivilDate } from '../../shared/dates.ts';
import { periodAfter, periodHolding } from '../../shared/quarters.ts';

/** What is wrong with the year that was asked for, at which of the two days. */
export interface YearProblem {
  readonly field: 'from' | 'to';
  readonly because: string;
}

export type AskedYear =
  | { readonly year: SummaryYear; readonly problems?: undefined }
  | { readonly problems: readonly YearProblem[]; readonly year?: undefined };

/** The Provider Selection Regime came into force. */
const regimeInForce = civilDate('2024-01-01');

/** The last whole financial year before that day. */
export const lastFinancialYear = (today: CivilDate): SummaryYear => {
  const { start, end } = periodAfter(periodHolding(today, 'year'), -1);
  return { from: start, to: end };
};

const faultOf = (from: CivilDate, to: CivilDate): YearProblem | undefined => {
  if (to < from) return { field: 'to', because: 'The last day must be after the first day' };
  if (to < regimeInForce)
    return { field: 'to', because: 'The regime came into force on 1 January 2024: enter a year that ends after it' };
  if (to >= addYears(from, 2))
    return { field: 'to', because: 'A summary covers a year: enter days less than two years apart' };
  return undefined;
};

/**
 * The year to summarise, as a person asks for it by its first and last day; the last whole financial year where they ask
 * for none. The law that was read does not define the year, and a first summary may cover more than twelve months.
 */
export const askedYear = (
  asked: { from?: string | undefined; to?: string | undefined },
  today: CivilDate,
): AskedYear => {
  const { from, to } = asked;
  if (from === undefined && to === undefined) return { year: lastFinancialYear(today) };
  const problems: YearProblem[] = [];
  if (from === undefined || !isCivilDate(from))
    problems.push({ field: 'from', because: 'Enter the first day of the year as a date that exists' });
  if (to === undefined || !isCivilDate(to))
    problems.push({ field: 'to', because: 'Enter the last day of the year as a date that exists' });
  if (from === undefined || to === undefined || !isCivilDate(from) || !isCivilDate(to)) return { problems };
  const fault = faultOf(from, to);
  return fault ? { problems: [fault] } : { year: { from, to } };
};
