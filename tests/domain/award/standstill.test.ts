import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canCountStandstill,
  closesAfterFurtherDecision,
  standstillPa2023,
  standstillPsr,
} from '../../../domain/award/standstill/standstill.ts';
import { addDays, type CivilDate, civilDate } from '../../../domain/shared/dates.ts';
import { addWorkingDays, isWorkingDay } from '../../../domain/shared/working-days.ts';

/** Vectors S01 to S12: published, starts, representations until, first day for the contract, next working day, Procurement Act end, wrong reading. */
const examples = [
  ['E1', '2024-01-08', '2024-01-09', '2024-01-19', '2024-01-20', '2024-01-22', '2024-01-17', '2024-01-18'],
  ['E2', '2024-03-13', '2024-03-14', '2024-03-26', '2024-03-27', '2024-03-27', '2024-03-22', '2024-03-25'],
  ['E3', '2024-03-26', '2024-03-27', '2024-04-10', '2024-04-11', '2024-04-11', '2024-04-08', '2024-04-09'],
  ['E4', '2026-03-03', '2026-03-04', '2026-03-16', '2026-03-17', '2026-03-17', '2026-03-12', '2026-03-13'],
  ['E5', '2026-03-26', '2026-03-27', '2026-04-10', '2026-04-11', '2026-04-13', '2026-04-08', '2026-04-09'],
  ['E6', '2026-12-03', '2026-12-04', '2026-12-16', '2026-12-17', '2026-12-17', '2026-12-14', '2026-12-15'],
  ['E7', '2026-12-04', '2026-12-05', '2026-12-16', '2026-12-17', '2026-12-17', '2026-12-15', 'same day'],
  ['E8', '2026-12-14', '2026-12-15', '2026-12-29', '2026-12-30', '2026-12-30', '2026-12-23', '2026-12-24'],
  ['E9', '2026-12-18', '2026-12-19', '2027-01-04', '2027-01-05', '2027-01-05', '2026-12-31', 'same day'],
  ['E10', '2026-12-24', '2026-12-25', '2027-01-08', '2027-01-09', '2027-01-11', '2027-01-07', 'same day'],
  ['E11', '2027-03-17', '2027-03-18', '2027-04-01', '2027-04-02', '2027-04-02', '2027-03-30', '2027-03-31'],
  ['E12', '2027-12-24', '2027-12-25', '2028-01-10', '2028-01-11', '2028-01-11', '2028-01-07', 'same day'],
] as const;

const anyDay = fc.integer({ min: 0, max: 3_500 }).map((days) => addDays(civilDate('2019-01-02'), days));

describe('standstill under the Provider Selection Regime', () => {
  it.each(examples)(
    '%s: published %s, starts %s, representations until the end of %s',
    (_id, published, starts, until, earliest, suggested) => {
      expect(standstillPsr(civilDate(published))).toMatchObject({
        starts,
        representationsUntil: until,
        earliestAward: earliest,
        suggestedAward: suggested,
      });
    },
  );

  it.each(examples)(
    '%s: does not count eight working days from publication itself',
    (_id, published, _s, until, _e, _n, _p, wrong) => {
      const misread = addWorkingDays(civilDate(published), 8);
      expect(misread).toBe(wrong === 'same day' ? until : wrong);
      if (wrong !== 'same day') expect(standstillPsr(civilDate(published)).representationsUntil).not.toBe(misread);
    },
  );

  it('says how it counted, with the regulation', () => {
    const { because, source, workingDaysCounted } = standstillPsr(civilDate('2026-12-03'));
    expect(because).toContain('3 December 2026');
    expect(because).toContain('16 December 2026');
    expect(source).toMatchObject({ confidence: 'S' });
    expect(workingDaysCounted).toHaveLength(8);
    expect(workingDaysCounted[0]).toBe('2026-12-07');
  });

  it('starts on the day after publication, whatever day that is', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(standstillPsr(day).starts).toBe(addDays(day, 1));
      }),
    );
  });

  it('ends on a working day, with eight of them counted strictly after the day it starts', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { starts, representationsUntil, workingDaysCounted } = standstillPsr(day);
        expect(isWorkingDay(representationsUntil)).toBe(true);
        expect(workingDaysCounted).toHaveLength(8);
        expect(workingDaysCounted.every((each) => each > starts && isWorkingDay(each))).toBe(true);
      }),
    );
  });

  it('never ends earlier for a later publication', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (day, later) => {
        expect(standstillPsr(addDays(day, later)).representationsUntil >= standstillPsr(day).representationsUntil).toBe(
          true,
        );
      }),
    );
  });

  it('is not counted where bank holidays are not known', () => {
    expect(canCountStandstill(civilDate('2028-12-20'))).toBe(false);
    expect(canCountStandstill(civilDate('2018-12-20'))).toBe(false);
    expect(canCountStandstill(civilDate('2028-06-01'))).toBe(true);
    expect(() => standstillPsr(civilDate('2028-12-28'))).toThrow(RangeError);
  });
});

describe('standstill under the Procurement Act 2023', () => {
  it.each(examples)(
    '%s: published %s, counts eight working days beginning with that day',
    (_id, published, _s, _u, _e, _n, act) => {
      expect(standstillPa2023(civilDate(published)).representationsUntil).toBe(act);
    },
  );

  it('S21: an award notice of Tuesday 3 March 2026 ends on Thursday 12 March', () => {
    expect(standstillPa2023(civilDate('2026-03-03'))).toMatchObject({
      starts: '2026-03-03',
      representationsUntil: '2026-03-12',
    });
  });

  it('is never longer than under the Provider Selection Regime', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(standstillPa2023(day).representationsUntil <= standstillPsr(day).representationsUntil).toBe(true);
      }),
    );
  });
});

describe('five working days after a further decision', () => {
  it.each([
    ['2026-12-17', '2026-12-24'],
    ['2026-12-22', '2026-12-31'],
    ['2027-03-22', '2027-03-31'],
  ])('communicated on %s: standstill stays open to the end of %s', (communicated, closes) => {
    expect(closesAfterFurtherDecision(civilDate(communicated))).toBe(closes as CivilDate);
  });
});
