import { facts, heading, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { noticeSpec } from '../../notice/notices.ts';
import { type CivilDate, writtenDate, writtenInstant } from '../../shared/dates.ts';
import type { AwardState, NoticeRecord } from '../award.ts';
import { noticeStandingNames, noticesOwed, type OwedNotice } from '../notices/notices-owed.ts';
import { standstillOf } from '../standstill/representations.ts';
import { timeline } from '../timeline.ts';
import { law } from './law.ts';

const times = (record: NoticeRecord | undefined): string =>
  record === undefined
    ? 'Not published'
    : [
        writtenInstant(record.published),
        ...(record.noticeReference ? [`number ${record.noticeReference}`] : []),
        record.submitted ? `submitted ${writtenInstant(record.submitted)}` : 'no time of submission recorded',
      ].join('; ');

const lastDay = ({ deadline }: OwedNotice): string =>
  deadline ? writtenDate(deadline.lastLawfulDay) : 'Not known yet';

/** Each notice that the award owes: how it stands, when it was published and its last lawful day. */
export const noticeBlocks = (state: AwardState, today: CivilDate): readonly Block[] => {
  const owed = noticesOwed(state, today);
  return owed.length === 0
    ? [paragraph('No notice is known to be owed for this award.')]
    : table(
        'Each notice that is owed',
        ['Notice', 'State', 'Published', 'Last lawful day'],
        owed.map((each) => [each.spec.title, noticeStandingNames[each.standing], times(each.record), lastDay(each)]),
      );
};

/** Each correction of when a notice was published: what stood before, and why; nothing when none was corrected. */
export const correctionBlocks = (notices: readonly NoticeRecord[]): readonly Block[] => {
  const rows = notices.flatMap(({ kind, corrections }) =>
    corrections.map((each) => [
      noticeSpec(kind).title,
      writtenInstant(each.published),
      sentence(each.reason),
      `${writtenInstant(each.at)} by ${each.by.name}`,
    ]),
  );
  return table('Corrections of notices', ['Notice', 'Published, as it stood before', 'Why', 'Corrected'], rows);
};

/** When standstill starts and ends; nothing where no notice has started one. */
export const standstillBlocks = (state: AwardState): readonly Block[] => {
  const standstill = standstillOf(state);
  if (!standstill) return [];
  const { starts, representationsUntil, closes, because, source } = standstill;
  return [
    heading('Standstill'),
    ...facts([
      ['Starts', writtenDate(starts)],
      ['Representations until', `${writtenDate(representationsUntil)}, to midnight at its end`],
      ['Ends', closes ? `${writtenDate(closes)}, at midnight at its end` : undefined],
    ]),
    ...(closes ? [] : [paragraph('Standstill stays open: a representation has no further decision.')]),
    law(because, source),
  ];
};

/** Without what follows from one representation, which would name who made it. */
const datesForAnyone = (state: AwardState, today: CivilDate) =>
  timeline(state, today).filter(({ key }) => !state.representations.some(({ id }) => key.startsWith(`${id}-`)));

/** The dates of the award in order; those to come say so. */
export const dateBlocks = (state: AwardState, today: CivilDate): readonly Block[] =>
  table(
    'Every date, in order',
    ['Step', 'Date', 'State'],
    datesForAnyone(state, today).map(({ what, date, state: standing }) => [
      what,
      date ? writtenDate(date) : 'Not known yet',
      { done: 'Done', missing: 'No record that it was done', next: 'To come', later: 'To come' }[standing],
    ]),
  );
