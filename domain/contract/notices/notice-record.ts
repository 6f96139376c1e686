import * as z from 'zod';
import { cpvCode } from '../../award/cpv.ts';
import type { NoticeKind } from '../../notice/notices.ts';
import type { PerformanceRating } from '../../regime/kpi.ts';
import { type KeptConfirmation, NamedConfirmation } from '../../shared/confirmation.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { choice, fieldset, instant, optionalText, type Parsed, wholeNumber, yesNo } from '../../shared/fields.ts';
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

/** What a notice says and the record of the contract does not hold. */
const Wording = lazily(() =>
  fieldset({
    reference: optionalText('the contract reference', 60),
    cpv: cpvCode().optional(),
    decisionMakers: optionalText('who decided: a committee or job titles will do', 300),
    noConflictDeclared: yesNo('was no conflict of interest declared?').optional(),
    declaredConflicts: optionalText('the conflicts of interest that were declared', 2000),
    conflictManagement: optionalText('how the conflicts were managed', 2000),
    supplierAddress: optionalText('the postal address of the supplier', 400),
    supplierEmail: optionalText('the e-mail address of the supplier', 254),
    supplierIdentifier: optionalText('the unique identifier of the supplier', 60),
  }),
);
export type ContractNoticeWording = Parsed<typeof Wording>;

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
    /** Completes the notice; a correction that leaves it out keeps what stood. */
    wording: Wording().optional(),
    /** Where the notice as published is refused by a rule that is not confirmed itself. */
    confirmation: NamedConfirmation().optional(),
    /** Asked where the publication was recorded before: the later record takes the place of the earlier. */
    correctedBecause: optionalText('the reason for the correction', 1000),
  }),
);
export type Publication = Parsed<typeof Publication>;

/** The publication of a notice about a contract, as it stands. The journal keeps what was corrected. */
export interface PublishedNotice extends Omit<Publication, 'contractVersion' | 'rating' | 'confirmation'> {
  readonly rating?: PerformanceRating | undefined;
  readonly version: number;
  /** Of the unconfirmed rules that were set aside for it. */
  readonly confirmations?: readonly KeptConfirmation[] | undefined;
  /** The civil date in London of its publication. */
  readonly publishedOn: CivilDate;
}
