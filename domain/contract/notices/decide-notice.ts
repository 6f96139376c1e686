import { kpiRules, ratingOf, refusalOfRating } from '../../regime/kpi.ts';
import { type CivilDate, londonDate } from '../../shared/dates.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../../shared/refusal.ts';
import { changeRules as rule } from '../change/change-rules.ts';
import type { Contract } from '../contract.ts';
import type { ContractEvent } from '../events.ts';
import type { ModificationRegime } from '../modification/modification-facts.ts';
import { regimeOfContract } from '../regime.ts';
import type { ContractContext } from '../related.ts';
import { contractRules } from '../rules.ts';
import type { Publication, PublishedNotice } from './notice-record.ts';
import { refusalOfEarlyNotice, refusalsOfNotice, unlessConfirmed } from './notice-refusals.ts';
import { contractNotices, isSameNotice, noticeKindsOf } from './notices-owed.ts';
import { isPerformanceKind, performancePublished } from './performance-notices.ts';

/** Notices of the contract as it was entered into; every other tells of a change or of the end. */
const tellsOfEntry = (kind: Publication['kind']): boolean =>
  kind === 'contractDetails' ||
  kind === 'contractDetailsLightTouch' ||
  kind === 'contractCopy' ||
  kind === 'contractCopyLightTouch' ||
  kind === 'performance';

/** The version that a notice tells of: as typed, else the earliest that owes such a notice and has none. */
const versionFor = (contract: Contract, data: Publication, open: readonly { readonly version: number }[]): number => {
  if (data.contractVersion !== undefined) return data.contractVersion;
  return open[0]?.version ?? (tellsOfEntry(data.kind) ? 1 : contract.versions.length);
};

/** A yearly notice says which year it is of: as typed, else the next. */
const occasionFor = (contract: Contract, { kind, occasion }: Publication): number | undefined =>
  kind === 'performance' ? (occasion ?? performancePublished(contract) + 1) : undefined;

const ratingRefusal = ({ kind, rating }: Publication): Refusal | undefined => {
  if (!isPerformanceKind(kind)) {
    return rating === undefined ? undefined : refusal(rule.ratingInPerformanceNotice, { field: 'rating' });
  }
  return rating === undefined
    ? refusal(kpiRules.ratingIsOneOfFive, { because: 'Choose the rating of the performance', field: 'rating' })
    : refusalOfRating(rating);
};

/** The publication as it would be kept. A correction that says nothing of the wording keeps what stood. */
const publicationOf = (
  { contractVersion: _version, occasion: _occasion, rating: named, confirmation: _by, ...notice }: Publication,
  told: Pick<PublishedNotice, 'version' | 'occasion'>,
  before: PublishedNotice | undefined,
): PublishedNotice => {
  const rating = named === undefined ? undefined : ratingOf(named);
  const wording = notice.wording ?? before?.wording;
  return {
    ...notice,
    version: told.version,
    ...(told.occasion !== undefined && { occasion: told.occasion }),
    ...(rating && { rating }),
    ...(wording && { wording }),
    publishedOn: londonDate(notice.published),
  };
};

/** The notice as it stands among the contract's once it is published; none where the contract has no such version. */
const standing = (contract: Contract, publication: PublishedNotice, regime: ModificationRegime, today: CivilDate) => {
  const others = (contract.notices ?? []).filter((each) => !isSameNotice(each, publication));
  const after: Contract = { ...contract, notices: [...others, publication] };
  return contractNotices(after, regime, today).find((each) => isSameNotice(each, publication));
};

/**
 * That a notice about the contract was published: complete by its Schedule, and after the change that it tells of unless
 * the law wants it before. What was recorded before is replaced only with a reason.
 */
export const publishNotice = (
  contract: Contract,
  data: Publication,
  { related, today, now }: ContractContext,
): Decision<ContractEvent> => {
  if (contract.versions.length === 0) return refuse(refusal(contractRules.notSigned));
  const { regime } = regimeOfContract(contract, related.award);
  const { kind, published, submitted, correctedBecause } = data;
  if (!noticeKindsOf[regime].includes(kind)) return refuse(refusal(rule.noticeOfContract, { field: 'kind' }));
  const open = contractNotices(contract, regime, today).filter((each) => each.kind === kind && !each.published);
  const version = versionFor(contract, data, open);
  const told = contract.versions.find((each) => each.number === version);
  const occasion = occasionFor(contract, data);
  const isEnd = kind === 'termination' || kind === 'performanceAtEnd';
  const hasItsChange = tellsOfEntry(kind) ? version === 1 : isEnd || told?.change !== undefined;
  const known = contract.notices?.find((each) => isSameNotice(each, { kind, version, occasion }));
  const publication = publicationOf(data, { version, occasion }, known);
  const notice = hasItsChange ? standing(contract, publication, regime, today) : undefined;
  const early = refusalOfEarlyNotice(contract, publication, told);
  const { refusals, setAside } = unlessConfirmed(
    [...(notice ? refusalsOfNotice(contract, notice, related.award) : []), ...(early && hasItsChange ? [early] : [])],
    data.confirmation,
    today,
  );
  return unlessRefused(
    [
      (!told || !hasItsChange) && refusal(rule.noticeHasItsChange, { field: 'contractVersion' }),
      (published > now || (submitted !== undefined && submitted > published)) &&
        refusal(rule.noticeInOrder, { field: published > now ? 'published' : 'submitted' }),
      occasion !== undefined &&
        occasion > performancePublished(contract) + 1 &&
        refusal(rule.performanceInOrder, { field: 'occasion' }),
      ratingRefusal(data),
      known && correctedBecause === undefined && refusal(rule.noticePublishedAlready, { field: 'correctedBecause' }),
      ...refusals,
    ],
    () =>
      accept({
        type: 'contractNoticePublished',
        data: { ...publication, ...(setAside.length > 0 && { confirmations: setAside }) },
      }),
  );
};
