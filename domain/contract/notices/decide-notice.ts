import { kpiRules, ratingOf, refusalOfRating } from '../../regime/kpi.ts';
import { londonDate } from '../../shared/dates.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../../shared/refusal.ts';
import { changeRules as rule } from '../change/change-rules.ts';
import type { Contract } from '../contract.ts';
import type { ContractEvent } from '../events.ts';
import { regimeOfContract } from '../regime.ts';
import type { ContractContext } from '../related.ts';
import { contractRules } from '../rules.ts';
import type { Publication } from './notice-record.ts';
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

/** That a notice about the contract was published. What was recorded before is replaced only with a reason. */
export const publishNotice = (
  contract: Contract,
  data: Publication,
  { related, today, now }: ContractContext,
): Decision<ContractEvent> => {
  if (contract.versions.length === 0) return refuse(refusal(contractRules.notSigned));
  const { regime } = regimeOfContract(contract, related.award);
  const { contractVersion: _version, occasion: _occasion, rating: named, ...notice } = data;
  const { kind, published, submitted, correctedBecause } = notice;
  if (!noticeKindsOf[regime].includes(kind)) return refuse(refusal(rule.noticeOfContract, { field: 'kind' }));
  const open = contractNotices(contract, regime, today).filter((each) => each.kind === kind && !each.published);
  const version = versionFor(contract, data, open);
  const told = contract.versions.find((each) => each.number === version);
  const occasion = occasionFor(contract, data);
  const rating = named === undefined ? undefined : ratingOf(named);
  const isEnd = kind === 'termination' || kind === 'performanceAtEnd';
  const hasItsChange = tellsOfEntry(kind) ? version === 1 : isEnd || told?.change !== undefined;
  const known = contract.notices?.some((each) => isSameNotice(each, { kind, version, occasion })) ?? false;
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
    ],
    () =>
      accept({
        type: 'contractNoticePublished',
        data: {
          ...notice,
          version,
          ...(occasion !== undefined && { occasion }),
          ...(rating && { rating }),
          publishedOn: londonDate(published),
        },
      }),
  );
};
