import type { NoticeFieldKey } from '../../notice/contents.ts';
import { noticeRules, refusalsOfContents } from '../../notice/missing-fields.ts';
import { noticeSpec } from '../../notice/notices.ts';
import { canBeSetAside, type KeptConfirmation, type NamedConfirmation } from '../../shared/confirmation.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { type Refusal, type Rule, refusal } from '../../shared/refusal.ts';
import { changeRules } from '../change/change-rules.ts';
import type { Contract, ContractVersion } from '../contract.ts';
import type { AwardForContract } from '../related.ts';
import { contractNoticeContents } from './notice-contents.ts';
import type { ContractNoticeKind, PublishedNotice } from './notice-record.ts';
import { type ContractNotice, changeDay } from './notices-owed.ts';

/** Rules that can stand against the publication of a contract's notice and that a named confirmation sets aside. */
export const confirmableNoticeRules: readonly Rule[] = [
  noticeRules.unreadScheduleIsComplete,
  changeRules.noticeAfterChange,
];

/** The input at which a field of the notice is completed; what the record alone holds is said at the notice itself. */
const inputs: Partial<Record<NoticeFieldKey, string>> = {
  reference: 'wording.reference',
  procurementIdentifier: 'wording.reference',
  contractIdentifier: 'wording.reference',
  cpv: 'wording.cpv',
  decisionMakers: 'wording.decisionMakers',
  conflicts: 'wording.noConflictDeclared',
  conflictManagement: 'wording.conflictManagement',
  supplier: 'wording.supplierIdentifier',
};

/** Whether the field can be given when the publication is recorded. */
export const isGivenWithNotice = (key: NoticeFieldKey): boolean => key === 'rating' || inputs[key] !== undefined;

/** What the notice would say without something that its Schedule asks for. The rating has a refusal of its own. */
export const refusalsOfNotice = (
  contract: Contract,
  notice: ContractNotice,
  award: AwardForContract | undefined,
): readonly Refusal[] =>
  refusalsOfContents(notice.kind, contractNoticeContents(contract, notice, award))
    .filter(({ field }) => field !== 'rating')
    .map((each) => ({ ...each, field: inputs[each.field as NoticeFieldKey] ?? 'kind' }));

/** The day on which a change was decided, as far as the record knows: an extension says it, and a variation its record. */
const decidedOn = ({ extensionDecisions = [] }: Contract, version: ContractVersion): CivilDate => {
  const extended = extensionDecisions.find((each) => each.outcome === 'extend' && each.end === version.end);
  if (version.change?.ground === 'providedFor' && extended) return extended.decidedOn;
  const day = changeDay(version);
  const recorded = version.change?.recordedOn;
  return recorded !== undefined && recorded < day ? recorded : day;
};

const tellsOfChangeMade = (kind: ContractNoticeKind): boolean =>
  kind === 'modification' || kind === 'urgentModification' || kind === 'changedContractCopy';

/** A notice that tells of a change comes after it, but for one that the law wants before the change (`UK10`). */
export const refusalOfEarlyNotice = (
  contract: Contract,
  { kind, publishedOn }: Pick<PublishedNotice, 'kind' | 'publishedOn'>,
  told: ContractVersion | undefined,
): Refusal | undefined =>
  told &&
  tellsOfChangeMade(kind) &&
  noticeSpec(kind).deadline.count !== 'before' &&
  publishedOn < decidedOn(contract, told)
    ? refusal(changeRules.noticeAfterChange, { field: 'published' })
    : undefined;

/**
 * The refusals as they stand beside the confirmation: those of an unconfirmed rule are set aside by somebody who confirmed
 * by name that it does not apply, and say so otherwise. What was set aside is kept with the notice.
 */
export const unlessConfirmed = (
  found: readonly Refusal[],
  given: NamedConfirmation | undefined,
  today: CivilDate,
): { readonly refusals: readonly Refusal[]; readonly setAside: readonly KeptConfirmation[] } => {
  const isOpen = ({ rule }: Refusal): boolean => rule.source.confidence === 'M';
  const isSetAside = given?.position === 'doesNotApply';
  const rules = [...new Map(found.filter(isOpen).map(({ rule }) => [rule.id, rule])).values()];
  const refusals = found
    .filter((each) => !(isSetAside && isOpen(each)))
    .map((each) => (isOpen(each) ? { ...each, because: `${each.because}. ${canBeSetAside}` } : each));
  return {
    refusals: [
      ...refusals,
      ...(given && given.confirmedOn > today
        ? [refusal(changeRules.confirmedBeforeRecorded, { field: 'confirmation.confirmedOn' })]
        : []),
    ],
    setAside: given && isSetAside ? rules.map(({ id, sentence }) => ({ ...given, rule: id, sentence })) : [],
  };
};
