import * as z from 'zod';
import type { NoticeKind } from '../../notice/notices.ts';
import type { PerformanceRating } from '../../regime/kpi.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { choice, instant, optionalText, type Parsed, wholeNumber } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';

/** Every kind of notice that can be about a contract once it is made; which of them fit depends on its regime. */
export const contractNoticeKinds = [
  'modification',
  'urgentModification',
  'contractDetails',
  'contractDetailsLightTouch',
  'contractCopy',
  'contractCopyLightTouch',
  'contractChange',
  'changedContractCopy',
  'performance',
  'performanceAtEnd',
  'termination',
] as const satisfies readonly NoticeKind[];
export type ContractNoticeKind = (typeof contractNoticeKinds)[number];

/** That a notice was published: what is typed. */
export const Publication = lazily(() =>
  z.object({
    kind: choice('the notice', contractNoticeKinds),
    /** The version whose change the notice tells of; the earliest one that still owes such a notice, unless said. */
    contractVersion: wholeNumber('the version of the contract', { min: 1, max: 999 }).optional(),
    /** Which of the yearly performance notices, counted from 1; the one that is owed next, unless said. */
    occasion: wholeNumber('which of the yearly performance notices it is', { min: 1, max: 99 }).optional(),
    /** Of a performance notice, by its name. */
    rating: optionalText('the rating', 60),
    submitted: instant('the time the notice was submitted').optional(),
    /** Deadlines count from this, as the civil date in London. */
    published: instant('the time the notice was published'),
    noticeReference: optionalText('the number of the notice', 60),
    /** Asked where the publication was recorded before: the later record takes the place of the earlier. */
    correctedBecause: optionalText('the reason for the correction', 1000),
  }),
);
export type Publication = Parsed<typeof Publication>;

/** The publication of a notice about a contract, as it stands. The journal keeps what was corrected. */
export interface PublishedNotice extends Omit<Publication, 'contractVersion' | 'rating'> {
  readonly rating?: PerformanceRating | undefined;
  readonly version: number;
  /** The civil date in London of its publication. */
  readonly publishedOn: CivilDate;
}
