import { describe, expect, it } from 'vitest';
import {
  dueOn,
  isPeriodInTerm,
  nextPeriod,
  periodsOwed,
  reportingOf,
  returnDueOn,
} from '../../../domain/contract/calendar.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { type Period, periodOf } from '../../../domain/shared/quarters.ts';
import { details, draft } from './given.ts';

const reporting = reportingOf(draft());
const period = (key: string): Period => {
  const found = periodOf(key);
  if (!found) throw new Error(`No period ${key}`);
  return found;
};
const owedOn = (day: string, of = reporting) => periodsOwed(of, civilDate(day)).map((each) => each.key);

describe('the reporting calendar', () => {
  it('owes a return for each period that has ended, and none before the first has', () => {
    expect(owedOn('2025-03-31')).toEqual([]);
    expect(owedOn('2025-06-30')).toEqual([]);
    expect(owedOn('2025-07-01')).toEqual(['2025-Q1']);
    expect(owedOn('2026-01-01')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3']);
  });

  it('owes nothing beyond the end of the term', () => {
    expect(owedOn('2040-01-01')).toHaveLength(12);
    expect(nextPeriod(reporting, civilDate('2040-01-01'))).toBeUndefined();
  });

  it('leaves out a period that the contract does not cover whole', () => {
    const late = reportingOf(draft({ start: '2025-05-01' }));
    expect(owedOn('2025-10-01', late)).toEqual(['2025-Q2']);
    expect(isPeriodInTerm(draft({ start: '2025-05-01' }), period('2025-Q1'))).toBe(false);
  });

  it('knows its own frequency only', () => {
    expect(isPeriodInTerm(draft(), period('2025-M01'))).toBe(false);
    expect(isPeriodInTerm(draft(), period('2027-Q4'))).toBe(true);
    expect(isPeriodInTerm(draft(), period('2028-Q1'))).toBe(false);
  });

  it('is due so many working days after the period ends', () => {
    expect(dueOn(reporting, period('2025-Q1'))).toBe('2025-07-28');
    expect(returnDueOn(draft(), period('2025-Q3'))).toBe('2026-01-29');
    const quick = reportingOf(draft({ calendar: { ...details.calendar, dueWorkingDays: 1 } }));
    expect(dueOn(quick, period('2025-Q1'))).toBe('2025-07-01');
  });

  it('names the period under way', () => {
    expect(nextPeriod(reporting, civilDate('2025-06-30'))?.key).toBe('2025-Q1');
    expect(nextPeriod(reporting, civilDate('2025-07-01'))?.key).toBe('2025-Q2');
  });
});
