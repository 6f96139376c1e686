import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standstillPa2023, standstillPsr } from '../../../domain/award/standstill/standstill.ts';
import {
  canCountNotice,
  firstAssessmentDay,
  noticeDeadline,
  noticeState,
  refusalOfAssessment,
} from '../../../domain/notice/deadline.ts';
import { type NoticeKind, noticeKinds, noticeSpec } from '../../../domain/notice/notices.ts';
import { addDays, type CivilDate, civilDate, type Instant, londonDate } from '../../../domain/shared/dates.ts';

const anyDay = fc.integer({ min: 100, max: 3_500 }).map((days) => addDays(civilDate('2019-01-02'), days));

/** Kind, event, last lawful day, target day. */
const deadlines: readonly (readonly [NoticeKind, string, string, string])[] = [
  ['confirmationC', '2026-12-01', '2026-12-31', '2026-12-30'],
  ['confirmationMostSuitable', '2026-12-01', '2026-12-31', '2026-12-30'],
  ['confirmationCompetitive', '2026-12-01', '2026-12-31', '2026-12-30'],
  ['awardB', '2024-01-30', '2024-02-29', '2024-02-28'],
  ['modification', '2026-02-01', '2026-03-03', '2026-03-02'],
  ['urgentAward', '2026-12-24', '2027-01-23', '2027-01-22'],
  ['urgentModification', '2026-12-24', '2027-01-23', '2027-01-22'],
  ['abandonment', '2026-12-01', '2026-12-31', '2026-12-30'],
  ['contractDetails', '2026-12-01', '2026-12-30', '2026-12-30'],
  ['contractDetailsLightTouch', '2026-12-01', '2027-03-30', '2027-03-30'],
  ['contractCopy', '2026-12-01', '2027-02-28', '2027-02-28'],
  ['termination', '2026-12-01', '2026-12-30', '2026-12-30'],
  ['performanceFailure', '2026-12-01', '2026-12-30', '2026-12-30'],
  ['contractChange', '2026-12-01', '2026-11-30', '2026-11-30'],
  ['contractAwardLightTouch', '2026-12-01', '2026-11-30', '2026-11-30'],
  ['paymentsCompliance', '2026-03-31', '2026-04-29', '2026-04-29'],
  ['paymentDetails', '2026-06-30', '2026-07-29', '2026-07-29'],
  ['pipeline', '2026-04-01', '2026-05-26', '2026-05-26'],
  ['pipeline', '2027-03-31', '2026-05-26', '2026-05-26'],
  ['performance', '2024-02-29', '2025-02-27', '2025-02-27'],
  ['intentionC', '2024-03-27', '2024-03-13', '2024-03-13'],
  ['contractAward', '2026-03-13', '2026-03-03', '2026-03-03'],
  ['unsuccessfulBidders', '2026-12-01', '2026-12-01', '2026-12-01'],
  ['mostSuitableApproach', '2026-06-16', '2026-06-01', '2026-06-01'],
];

describe('the deadline of a notice', () => {
  it.each(deadlines)('%s: of an event on %s is %s, aiming for %s', (kind, event, lastLawfulDay, targetDay) => {
    expect(noticeDeadline(kind, civilDate(event))).toMatchObject({ lastLawfulDay, targetDay });
  });

  it('every kind says how it counted, from what and by which provision', () => {
    for (const kind of noticeKinds) {
      const { because, source, targetDay, lastLawfulDay } = noticeDeadline(kind, civilDate('2026-12-01'));
      expect(because, kind).toContain('1 December 2026');
      expect(because, kind).toContain(noticeSpec(kind).event);
      expect(source.reference, kind).not.toBe('');
      expect(targetDay <= lastLawfulDay, kind).toBe(true);
    }
  });

  it('publication at 23:30 UTC in summer belongs to the next day in London', () => {
    const deadline = noticeDeadline('modification', civilDate('2026-06-01'));
    const published = londonDate('2026-07-01T23:30:00.000Z' as Instant);
    expect(deadline.lastLawfulDay).toBe('2026-07-01');
    expect(noticeState(deadline, civilDate('2026-07-03'), published)).toBe('publishedLate');
  });

  it('an intention notice published by its last day, and not a day later, leaves standstill over in time', () => {
    for (const [kind, standstill] of [
      ['intentionC', standstillPsr],
      ['contractAward', standstillPa2023],
    ] as const)
      fc.assert(
        fc.property(anyDay, (contract) => {
          const { lastLawfulDay } = noticeDeadline(kind, contract);
          expect(standstill(lastLawfulDay).earliestAward <= contract).toBe(true);
          expect(standstill(addDays(lastLawfulDay, 1)).earliestAward > contract).toBe(true);
        }),
      );
  });

  it('is counted by working days only where bank holidays are known', () => {
    expect(canCountNotice('intentionC', civilDate('2029-02-01'))).toBe(false);
    expect(canCountNotice('intentionC', civilDate('2019-01-20'))).toBe(false);
    for (const first of ['2019-02-10', '2028-11-21']) {
      expect(canCountNotice('intentionC', civilDate(first))).toBe(true);
      expect(noticeDeadline('intentionC', civilDate(first)).lastLawfulDay < first).toBe(true);
    }
    expect(canCountNotice('contractAward', civilDate('2028-12-31'))).toBe(false);
    expect(canCountNotice('modification', civilDate('2035-02-01'))).toBe(true);
    expect(() => noticeDeadline('intentionC', civilDate('2035-02-01'))).toThrow(RangeError);
  });

  it('is due to the end of its last lawful day, and late after it', () => {
    const deadline = noticeDeadline('modification', civilDate('2026-12-01'));
    const on = (today: string, published?: string) =>
      noticeState(deadline, civilDate(today), published as CivilDate | undefined);
    expect(on('2026-12-31')).toBe('due');
    expect(on('2027-01-01')).toBe('late');
    expect(on('2027-02-01', '2026-12-31')).toBe('published');
    expect(on('2027-02-01', '2027-01-01')).toBe('publishedLate');
  });
});

describe('the wait of the most suitable provider process', () => {
  it('ends when 14 whole days have passed after the day of publication', () => {
    const published = civilDate('2026-06-01');
    expect(firstAssessmentDay(published)).toBe('2026-06-16');
    expect(refusalOfAssessment(published, civilDate('2026-06-15'))?.because).toContain('16 June 2026');
    expect(refusalOfAssessment(published, civilDate('2026-06-16'))).toBeUndefined();
  });

  it('agrees with the deadline of its notice', () => {
    fc.assert(
      fc.property(anyDay, (published) => {
        const { lastLawfulDay } = noticeDeadline('mostSuitableApproach', firstAssessmentDay(published));
        expect(lastLawfulDay).toBe(published);
      }),
    );
  });
});
