import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { bankHolidayCoverage, bankHolidays, settleBankHolidays } from '../../../domain/shared/bank-holidays.ts';
import {
  addDays,
  addYears,
  type CivilDate,
  civilDate,
  type Instant,
  londonDate,
  weekday,
} from '../../../domain/shared/dates.ts';
import {
  addWorkingDays,
  isCountable,
  isWorkingDay,
  nextWorkingDay,
  workingDaysAfter,
} from '../../../domain/shared/working-days.ts';

const anyDay = fc.integer({ min: 0, max: 3_400 }).map((days) => addDays(civilDate('2019-01-01'), days));
const count = fc.integer({ min: 0, max: 60 });

describe('working days in England', () => {
  it.each([
    ['Saturday', '2026-12-05'],
    ['Sunday', '2026-12-06'],
    ['Good Friday', '2026-04-03'],
    ['Easter Monday', '2026-04-06'],
    ['Christmas Day', '2026-12-25'],
    ['Christmas Day on a Saturday', '2027-12-25'],
    ['its first substitute', '2027-12-27'],
    ['its second substitute', '2027-12-28'],
    ['the day of the late Queen’s funeral', '2022-09-19'],
    ['the Coronation', '2023-05-08'],
    ['the early May holiday moved to VE Day', '2020-05-08'],
  ])('%s, %s, is not a working day', (_name, date) => {
    expect(isWorkingDay(civilDate(date))).toBe(false);
  });

  it.each(['2026-12-24', '2026-12-29', '2020-05-04', '2022-05-30', '2027-04-02'])('%s is a working day', (date) => {
    expect(isWorkingDay(civilDate(date))).toBe(true);
  });

  it('are not guessed outside the years whose bank holidays are known', () => {
    expect(() => isWorkingDay(civilDate('2018-12-31'))).toThrow(RangeError);
    expect(() => isWorkingDay(civilDate('2029-01-01'))).toThrow('not for 2029-01-01');
    expect(isCountable(civilDate('2028-12-31'))).toBe(true);
    expect(isCountable(civilDate('2029-01-01'))).toBe(false);
  });

  it('are counted strictly after the day given, as many as asked for and in order', () => {
    fc.assert(
      fc.property(anyDay, count, (day, asked) => {
        const days = workingDaysAfter(day, asked);
        expect(days).toHaveLength(asked);
        expect(days.every((each, index) => isWorkingDay(each) && each > (days[index - 1] ?? day))).toBe(true);
      }),
    );
  });

  it('leave none out between the day given and the last one counted', () => {
    fc.assert(
      fc.property(anyDay, count, (day, asked) => {
        const last = addWorkingDays(day, asked);
        const between: CivilDate[] = [];
        for (let each = addDays(day, 1); each <= last; each = addDays(each, 1))
          if (isWorkingDay(each)) between.push(each);
        expect(between).toEqual(workingDaysAfter(day, asked));
      }),
    );
  });

  it('added in two steps are the same as added in one', () => {
    fc.assert(
      fc.property(anyDay, count, count, (day, first, second) => {
        expect(addWorkingDays(addWorkingDays(day, first), second)).toBe(addWorkingDays(day, first + second));
      }),
    );
  });

  it('added to a later day never end earlier', () => {
    fc.assert(
      fc.property(anyDay, count, count, (day, later, asked) => {
        expect(addWorkingDays(addDays(day, later), asked) >= addWorkingDays(day, asked)).toBe(true);
      }),
    );
  });

  it('the next working day is the day itself when it is one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextWorkingDay(day);
        expect(isWorkingDay(next) && next >= day).toBe(true);
        if (isWorkingDay(day)) expect(next).toBe(day);
      }),
    );
  });
});

describe('the table of bank holidays', () => {
  afterEach(() => settleBankHolidays({}));

  it('reaches at least a year beyond today: add the next years from the government list when this fails', () => {
    const today = londonDate(new Date().toISOString() as Instant);
    expect(bankHolidayCoverage.to >= addYears(today, 1)).toBe(true);
  });

  it('has eight days in every year, and more only in years with a proclaimed one', () => {
    const years = Map.groupBy(bankHolidays, (each) => each.slice(0, 4));
    expect([...years.keys()]).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028']);
    for (const [year, days] of years) expect(days.length, year).toBe({ 2022: 10, 2023: 9 }[year] ?? 8);
  });

  it('can be added to and changed by the settings of the service, which start from the table each time', () => {
    const [proclaimed, moved] = [civilDate('2027-06-04'), civilDate('2027-05-31')];
    settleBankHolidays({ until: civilDate('2029-12-31'), add: [proclaimed, civilDate('2029-01-01')], remove: [moved] });
    expect([isWorkingDay(proclaimed), isWorkingDay(moved)]).toEqual([false, true]);
    expect(isWorkingDay(civilDate('2029-01-02'))).toBe(true);
    expect(nextWorkingDay(civilDate('2028-12-30'))).toBe('2029-01-02');
    settleBankHolidays({});
    expect([isWorkingDay(proclaimed), isWorkingDay(moved)]).toEqual([true, false]);
    expect(() => isWorkingDay(civilDate('2029-01-02'))).toThrow(RangeError);
    expect(() => settleBankHolidays({ until: civilDate('2027-12-31') })).toThrow('2027-12-31 is earlier');
  });

  it('holds weekdays alone: a holiday at a weekend has its substitute', () => {
    for (const day of bankHolidays) expect([0, 6], day).not.toContain(weekday(day));
  });
});
