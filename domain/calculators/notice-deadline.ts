import * as z from 'zod';
import { canCountNotice, noticeDeadline } from '../notice/deadline.ts';
import { type NoticeKind, noticeKinds } from '../notice/notices.ts';
import { choice, date } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { calculator, sourceText } from './calculator.ts';

const schema = lazily(() =>
  z
    .object({
      notice: choice('the notice', noticeKinds as readonly [NoticeKind, ...NoticeKind[]]),
      event: date('the day of the event'),
    })
    .refine(({ notice, event }) => canCountNotice(notice, event), {
      error: 'The day must be one for which bank holidays are known: from 2019 to October 2028',
      path: ['event'],
    }),
);

export const noticeDeadlineCalculator = calculator({
  name: 'notice-deadline',
  title: 'By when must a notice be published?',
  about: 'From the notice and the day of what it tells of: the last lawful day, and the day to aim for.',
  schema,
  answer: ({ notice, event }) => {
    const { lastLawfulDay, targetDay, source } = noticeDeadline(notice, event);
    return { lastLawfulDay, targetDay, source: sourceText(source) };
  },
});
