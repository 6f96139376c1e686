import * as z from 'zod';
import { type NoticeKind, noticeKinds } from '../../notice/notices.ts';
import { choice, entries, instant, optionalText, text, yesNo } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';

/** What is typed about an award's notices. */

const kind = () => choice('the notice', noticeKinds as readonly [NoticeKind, ...NoticeKind[]]);

export const PublishedNotice = lazily(() =>
  z.object({
    kind: kind(),
    submitted: instant('the time the notice was submitted').optional(),
    /** Deadlines and standstill count from this, as the civil date in London. For a letter, when it was sent. */
    published: instant('the time the notice was published'),
    /** Completes the notice when the award was recorded without its reference. */
    contractReference: optionalText('the contract reference', 60),
    noticeReference: optionalText('the number of the notice', 60),
    /** Asked of a light-touch contract award notice alone: no standstill is mandatory there, and one may be chosen. */
    voluntaryStandstill: yesNo('does the notice start a voluntary standstill?').optional(),
  }),
);

export const CorrectedNotice = lazily(() =>
  z.object({
    kind: kind(),
    published: instant('the time the notice was published'),
    /** Replaces what stood: left out, no time of submission is kept. */
    submitted: instant('the time the notice was submitted').optional(),
    reason: text('the reason for the correction', 1000),
  }),
);

/** What a notice says and the evidence does not hold. */
export const NoticeWording = lazily(() =>
  z.object({
    howToBeKnown: optionalText('how a provider can make itself known', 2000),
    frameworkDuration: optionalText('how long the framework agreement lasts', 400),
    frameworkAuthorities: entries('authorities that may use the framework', text('the name of the authority')),
  }),
);
