import { type Standstill, standstillPa2023, standstillPsr } from '../award/standstill/standstill.ts';
import { addDays, addYears, type CivilDate, civilDate, writtenDate } from '../shared/dates.ts';
import { financialYearOf } from '../shared/quarters.ts';
import { type Refusal, refusal, rules } from '../shared/refusal.ts';
import { psr, type Source } from '../shared/source.ts';
import { isCountable } from '../shared/working-days.ts';
import { type NoticeKind, noticeSpec } from './notices.ts';
import type { DeadlineRule } from './spec.ts';

/** Until when a notice may be published. Dates are civil dates in London, and the day of publication counts. */
export interface NoticeDeadline {
  /** The last day on which publication is lawful. */
  readonly lastLawfulDay: CivilDate;
  /** The day to aim for: the same, or the day before where the statute may count the day of the event itself. */
  readonly targetDay: CivilDate;
  readonly because: string;
  readonly source: Source;
}

const counts = { psr: standstillPsr, pa2023: standstillPa2023 } as const;

/** Longer than any standstill: eight working days with the longest run of bank holidays. */
const farEnough = 40;

const lastPublicationBefore = (count: (published: CivilDate) => Standstill, contract: CivilDate): CivilDate => {
  let published = addDays(contract, -8);
  while (count(published).earliestAward > contract) published = addDays(published, -1);
  return published;
};

const lastDay = (rule: DeadlineRule, event: CivilDate): CivilDate => {
  switch (rule.count) {
    case 'within':
      return addDays(event, rule.from === 'daysOf' ? rule.days : rule.days - 1);
    case 'before':
      return addDays(event, -rule.wholeDays - 1);
    case 'onTheDay':
      return event;
    case 'standstillBefore':
      return lastPublicationBefore(counts[rule.law], event);
    case 'yearFrom':
      return addDays(addYears(event, 1), -1);
    case 'pipeline':
      return addDays(civilDate(`${financialYearOf(event).slice(0, 4)}-04-01`), 55);
    default:
      return rule satisfies never;
  }
};

const howCounted = (rule: DeadlineRule, event: string): string => {
  switch (rule.count) {
    case 'within':
      return rule.from === 'daysOf'
        ? `Published within ${rule.days} days of ${event}; aim for the day before the last, in case the day itself counts`
        : `Published within ${rule.days} days beginning with ${event}`;
    case 'before':
      return rule.wholeDays === 0
        ? `Published before ${event}`
        : `Published so that ${rule.wholeDays} whole days pass before ${event}`;
    case 'onTheDay':
      return `Published or sent no later than ${event}`;
    case 'standstillBefore':
      return `Published early enough for standstill to be over on ${event}`;
    case 'yearFrom':
      return `Published at least once in every 12 months from ${event}`;
    case 'pipeline':
      return `Published within the first 56 days of the financial year that holds ${event}`;
    default:
      return rule satisfies never;
  }
};

/** Whether a deadline can be counted: one that turns on a standstill needs to know the bank holidays around the event. */
export const canCountNotice = (kind: NoticeKind, event: CivilDate): boolean =>
  noticeSpec(kind).deadline.count !== 'standstillBefore' ||
  (isCountable(addDays(event, -farEnough)) && isCountable(addDays(event, farEnough)));

/**
 * Until when a notice of that kind is published, for an event on that day; `noticeSpec(kind).event` says what the event is.
 * Under the Provider Selection Regime "within 30 days of" ends on the thirtieth day after the event, and the target is a
 * day earlier; periods of the Procurement Act begin with the day itself (law.md section 3). Throws RangeError where the
 * bank holidays are not known: ask `canCountNotice` first.
 */
export const noticeDeadline = (kind: NoticeKind, event: CivilDate): NoticeDeadline => {
  const spec = noticeSpec(kind);
  const rule = spec.deadline;
  const last = lastDay(rule, event);
  const isAmbiguous = rule.count === 'within' && rule.from === 'daysOf';
  return {
    lastLawfulDay: last,
    targetDay: isAmbiguous ? addDays(last, -1) : last,
    because: `${howCounted(rule, `${spec.event} (${writtenDate(event)})`)}: ${writtenDate(last)} is the last day.`,
    source: spec.deadlineSource,
  };
};

export type NoticeState = 'due' | 'late' | 'published' | 'publishedLate';

/** How a notice stands today: due, late (its last lawful day has passed), published in time, or published late. */
export const noticeState = (
  deadline: NoticeDeadline,
  today: CivilDate,
  publishedOn: CivilDate | undefined,
): NoticeState => {
  if (publishedOn !== undefined) return publishedOn > deadline.lastLawfulDay ? 'publishedLate' : 'published';
  return today > deadline.lastLawfulDay ? 'late' : 'due';
};

export const approachRules = rules({
  fourteenDaysBeforeAssessing: {
    id: 'fourteen-days-before-assessing-providers',
    sentence:
      'Under the most suitable provider process, providers are assessed once 14 days have passed since the notice of that approach',
    source: psr('regulation 10', 'M'),
    mend: 'Wait until 14 whole days have passed after the day of publication. The period is unconfirmed: confirm with legal.',
  },
});

/** The first day on which providers may be assessed, 14 whole days after the day of publication [M]. */
export const firstAssessmentDay = (published: CivilDate): CivilDate => addDays(published, 15);

/** Why providers may not be assessed on that day; undefined when they may. */
export const refusalOfAssessment = (published: CivilDate, assessed: CivilDate): Refusal | undefined => {
  const first = firstAssessmentDay(published);
  if (assessed >= first) return undefined;
  const rule = approachRules.fourteenDaysBeforeAssessing;
  return refusal(rule, {
    because: `${rule.sentence}: it was published on ${writtenDate(published)}, so ${writtenDate(first)} is the first day`,
    field: 'assessed',
  });
};
