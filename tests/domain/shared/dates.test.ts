import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  type Instant,
  isCivilDate,
  londonDate,
  termEnd,
  weekday,
  writtenDate,
} from '../../../domain/shared/dates.ts';

const anyDate = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays(civilDate('1950-01-01'), days));
const instant = (text: string) => text as Instant;

describe('civil dates', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s exists', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '1899-12-31',
    '2200-01-01',
    '24-01-01',
    '2024-1-1',
    '',
    ' 2024-01-01',
  ])('"%s" is no date', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it('days added and taken away again give the same date, and the distance is the days added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3_000, max: 3_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
        expect(isCivilDate(moved)).toBe(true);
      }),
    );
  });

  it('months added keep the day of the month, or take the last day where it does not exist', () => {
    expect(addMonths(civilDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(civilDate('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(civilDate('2025-03-31'), -1)).toBe('2025-02-28');
    expect(addMonths(civilDate('2025-01-15'), -13)).toBe('2023-12-15');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(isCivilDate(moved)).toBe(true);
        expect(moved.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  it('a week later is the same weekday', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
      }),
    );
    expect(weekday(civilDate('2024-12-09'))).toBe(1);
  });

  it('a term of three years from 1 April 2025 ends on 31 March 2028', () => {
    expect(termEnd(civilDate('2025-04-01'), 3)).toBe('2028-03-31');
    expect(termEnd(civilDate('2024-02-29'), 1)).toBe('2025-02-27');
  });

  it('are written as a person reads them', () => {
    expect(writtenDate(civilDate('2024-12-09'))).toBe('9 December 2024');
  });
});

describe('the date in London', () => {
  it.each([
    ['2026-07-02T22:59:59Z', '2026-07-02'],
    ['2026-07-02T23:00:00Z', '2026-07-03'],
    ['2026-12-02T23:59:59Z', '2026-12-02'],
    ['2026-12-03T00:00:00Z', '2026-12-03'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-03-29T23:00:00Z', '2026-03-30'],
    ['2026-10-24T23:00:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-25'],
  ])('at %s is %s', (at, date) => {
    expect(londonDate(instant(at))).toBe(date);
  });

  it('is the date in UTC or the day after it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 86_399 }), (date, seconds) => {
        const at = new Date(Date.parse(`${date}T00:00:00Z`) + seconds * 1000).toISOString();
        expect([date, addDays(date, 1)]).toContain(londonDate(instant(at)));
      }),
    );
  });
});
