import { missingFields, ruleOfField } from '../../notice/missing-fields.ts';
import { type NoticeKind, noticeSpec } from '../../notice/notices.ts';
import { type CivilDate, writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import { isSetAside } from '../confirmation/confirmations.ts';
import type { NextStep } from '../next-steps.ts';
import { noticeContentsOf } from './notice-contents.ts';
import { isLetter, stageOf, startsStandstill } from './notices.ts';
import { noticesDue, type OwedNotice } from './notices-owed.ts';

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The name of a notice as it reads within a sentence: `notice of abandonment`, `light-touch contract award notice`. */
export const noticeName = (kind: NoticeKind): string => {
  const { title } = noticeSpec(kind);
  const [name = title, strand] = title.split(', ');
  return strand === 'light touch' ? `light-touch ${lowered(name)}` : lowered(title);
};

const doing = (kind: NoticeKind) =>
  isLetter(kind) ? (['Send', 'sent'] as const) : (['Publish', 'published'] as const);

/** What is known of a notice that is to be published: a list keeps it with each award. */
export interface DueNotice {
  readonly kind: NoticeKind;
  readonly targetDay?: CivilDate | undefined;
  readonly lastLawfulDay?: CivilDate | undefined;
}

/** What is to be done about a notice whose time has come, with its day. */
export const whatIsDue = ({ kind, targetDay, lastLawfulDay }: DueNotice, today: CivilDate): string => {
  const [verb, done] = doing(kind);
  const name = noticeName(kind);
  const then = `then record when it was ${done}`;
  if (targetDay === undefined || lastLawfulDay === undefined) return `${verb} the ${name}, ${then}`;
  if (today <= targetDay) return `${verb} the ${name} by ${writtenDate(targetDay)}, ${then}`;
  if (today <= lastLawfulDay)
    return `${verb} the ${name} by ${writtenDate(lastLawfulDay)}, the last lawful day, ${then}`;
  return stageOf(kind) === 'afterDecision' && !isLetter(kind)
    ? `${verb} the ${name}, ${then}. It was due by ${writtenDate(lastLawfulDay)} for the contract to start as planned: it can only start later`
    : `Record when the ${name} was ${done}: it was due by ${writtenDate(lastLawfulDay)}, and none is recorded`;
};

/** The title of a field within a sentence, which leaves abbreviations as they are: `the most relevant CPV code`. */
const fieldInSentence = (title: string): string => (/^[A-Z]{2}/.test(title) ? title : lowered(title));

const firstMissing = (state: AwardState, kind: NoticeKind): string => {
  const first = missingFields(kind, noticeContentsOf(state, kind)).find(
    (field) => !isSetAside(state, ruleOfField(field)),
  );
  if (!first) return '';
  const article = /^(?:How|Why|Whether|What)\b/.test(first.title) ? '' : 'the ';
  return `. Still missing: ${article}${fieldInSentence(first.title)}`;
};

const step = (state: AwardState, notice: OwedNotice, today: CivilDate): NextStep => ({
  key: notice.kind,
  what: `${whatIsDue({ kind: notice.kind, ...notice.deadline }, today)}${firstMissing(state, notice.kind)}`,
  command: 'publishNotice',
  notice: notice.kind,
  ...(notice.deadline ? { on: notice.deadline.targetDay } : {}),
  source: notice.spec.deadlineSource,
});

/** A step for each notice whose time has come and whose publication is not recorded; one that starts standstill first. */
export const noticeSteps = (state: AwardState, today: CivilDate): readonly NextStep[] => {
  const due = noticesDue(state, today);
  const first = due.filter(startsStandstill);
  return [...first, ...due.filter((each) => !first.includes(each))].map((each) => step(state, each, today));
};
