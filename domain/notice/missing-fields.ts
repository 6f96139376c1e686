import { cpvWarnings } from '../regime/schedule-1.ts';
import { type Refusal, type Rule, refusal, rules } from '../shared/refusal.ts';
import { psr } from '../shared/source.ts';
import { type NoticeContents, noticeFieldKinds } from './contents.ts';
import { type NoticeKind, noticeSpec } from './notices.ts';
import type { NoticeField } from './spec.ts';

export const noticeRules = rules({
  noticeSaysEverything: {
    id: 'notice-says-everything-its-schedule-asks-for',
    sentence:
      'A notice says everything that its Schedule asks for, and that no conflict was declared where there is none',
    source: psr('Schedules 3, 10 and 14', 'S'),
    mend: 'Complete the fields that are missing before the notice is submitted.',
  },
  unreadScheduleIsComplete: {
    id: 'notice-says-what-unread-schedule-is-taken-to-ask',
    sentence: 'A notice whose Schedule was not read says everything that notices of its kind are taken to say',
    source: psr('Schedules 2, 4 to 7, 9, 11 to 13 and 15', 'M'),
    mend: 'Complete the fields that are missing before the notice is submitted.',
  },
});

export interface MissingField extends NoticeField {
  /** What to do about it, as a sentence. */
  readonly because: string;
}

const applies = ({ only }: NoticeField, given: NoticeContents): boolean =>
  only === undefined || given[only] !== undefined;

/** The fields that a notice of that kind has, leaving out those about frameworks where there is none. */
export const fieldsOf = (kind: NoticeKind, given: NoticeContents): readonly NoticeField[] =>
  noticeSpec(kind).fields.filter((field) => applies(field, given));

/**
 * What is missing from a notice, in the order of its Schedule, each with its paragraph where that was read. Empty when
 * nothing is missing, and for a kind whose contents are not known (`noticeSpec(kind).fields` is then empty too).
 */
export const missingFields = (kind: NoticeKind, given: NoticeContents): readonly MissingField[] =>
  fieldsOf(kind, given).flatMap((field) => {
    const because = noticeFieldKinds[field.key][1](given);
    return because === undefined ? [] : [{ ...field, because }];
  });

/** The rule by which the field is asked for: one of its own where the Schedule was not read. */
export const ruleOfField = ({ source }: NoticeField): Rule =>
  source.confidence === 'M' ? noticeRules.unreadScheduleIsComplete : noticeRules.noticeSaysEverything;

/** Why the notice may not be published as it stands: one refusal for each missing field. */
export const refusalsOfContents = (kind: NoticeKind, given: NoticeContents): readonly Refusal[] =>
  missingFields(kind, given).map((field) =>
    refusal(ruleOfField(field), { because: `${field.because} (${field.source.reference})`, field: field.key }),
  );

/** What to check again in the notice; never stops it. Codes outside Schedule 1 matter under the Provider Selection Regime. */
export const noticeWarnings = (kind: NoticeKind, given: NoticeContents): readonly string[] =>
  noticeSpec(kind).regime === 'psr' ? cpvWarnings(given.cpv ?? []) : [];
