import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../../domain/shared/dates.ts';
import {
  type Frequency,
  financialYearOf,
  keyAfter,
  keyLastYear,
  type Period,
  periodAfter,
  periodHolding,
  periodOf,
  periodsWithin,
  samePeriodLastYear,
} from '../../../domain/shared/quarters.ts';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate('1980-01-01'), days));
const frequency = fc.constantFrom<Frequency>('month', 'quarter', 'half', 'year');
const startMonth = fc.integer({ min: 1, max: 12 });

describe('reporting periods', () => {
  it.each([
    ['2025-Q1', '2025-04-01', '2025-06-30'],
    ['2025-Q4', '2026-01-01', '2026-03-31'],
    ['2025-H2', '2025-10-01', '2026-03-31'],
    ['2025-M01', '2025-04-01', '2025-04-30'],
    ['2023-M11', '2024-02-01', '2024-02-29'],
    ['2025-Y', '2025-04-01', '2026-03-31'],
  ])('%s is %s to %s', (key, start, end) => {
    expect(periodOf(key)).toMatchObject({ key, start, end });
  });

  it.each(['2025-Q0', '2025-Q5', '2025-H3', '2025-M00', '2025-M13', '2025-M1', '2025', '25-Q1', '2025-q1', ''])(
    '"%s" names no period',
    (key) => {
      expect(periodOf(key)).toBeUndefined();
    },
  );

  it('the financial year can start in another month', () => {
    expect(periodOf('2025-Q1', 1)).toMatchObject({ start: '2025-01-01', end: '2025-03-31' });
    expect(financialYearOf(civilDate('2025-01-15'), 1)).toBe('2025/26');
  });

  it('hold the date that they are found by, and are found again by their key', () => {
    fc.assert(
      fc.property(anyDate, frequency, startMonth, (date, each, month) => {
        const period = periodHolding(date, each, month);
        expect(period.start <= date && date <= period.end).toBe(true);
        expect(period.frequency).toBe(each);
        expect(periodOf(period.key, month)).toEqual(period);
      }),
    );
  });

  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(anyDate, frequency, (date, each) => {
        const period = periodHolding(date, each);
        expect(periodAfter(period).start).toBe(addDays(period.end, 1));
        expect(periodAfter(periodAfter(period), -1)).toEqual(period);
      }),
    );
  });

  it('have the same name last year, one year earlier', () => {
    fc.assert(
      fc.property(anyDate, frequency, (date, each) => {
        const period = periodHolding(date, each);
        const [year, name] = period.key.split('-');
        expect(samePeriodLastYear(period).key).toBe(`${Number(year) - 1}-${name}`);
      }),
    );
  });

  it('have keys that are found without dates as by them', () => {
    fc.assert(
      fc.property(anyDate, frequency, fc.integer({ min: -30, max: 30 }), (date, each, count) => {
        const period = periodHolding(date, each);
        expect(keyAfter(period.key, count)).toBe(periodAfter(period, count).key);
        expect(keyLastYear(period.key)).toBe(samePeriodLastYear(period).key);
      }),
    );
  });

  it('are not looked for from what is no key', () => {
    expect(keyAfter('2025-Q5' as never, 1)).toBeUndefined();
    expect(keyLastYear('last year' as never)).toBeUndefined();
  });

  it('within two dates lie wholly between them, and leave none out', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1_500 }), frequency, (from, days, each) => {
        const to = addDays(from, days);
        const found = periodsWithin(from, to, each);
        expect(found.every((period) => period.start >= from && period.end <= to)).toBe(true);
        found.slice(1).forEach((period, index) => {
          expect(period).toEqual(periodAfter(found[index] as Period));
        });
        const first = periodHolding(from, each);
        const whole = first.start === from ? first : periodAfter(first);
        expect(found[0]).toEqual(whole.end <= to ? whole : undefined);
      }),
    );
  });

  it('a term of three years from 1 April 2025 has twelve quarters', () => {
    const quarters = periodsWithin(civilDate('2025-04-01'), civilDate('2028-03-31'), 'quarter');
    expect(quarters).toHaveLength(12);
    expect([quarters[0]?.key, quarters.at(-1)?.key]).toEqual(['2025-Q1', '2027-Q4']);
  });

  it('a financial year is written with both its years, over the turn of a century too', () => {
    expect(financialYearOf(civilDate('2025-04-01'))).toBe('2025/26');
    expect(financialYearOf(civilDate('2026-03-31'))).toBe('2025/26');
    expect(financialYearOf(civilDate('2099-04-01'))).toBe('2099/00');
  });
});
