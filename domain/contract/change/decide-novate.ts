import { addDays, type CivilDate, londonDate, writtenDate } from '../../shared/dates.ts';
import { pence } from '../../shared/money.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../../shared/refusal.ts';
import { lastReportedSince } from '../checks.ts';
import { type Contract, hasEnded } from '../contract.ts';
import type { ContractEvent } from '../events.ts';
import type { PublishedNotice } from '../notices/notice-record.ts';
import { regimeOfContract } from '../regime.ts';
import type { ContractContext } from '../related.ts';
import { contractRules } from '../rules.ts';
import type { RecordedChange } from './change.ts';
import { changeRules as rule } from './change-rules.ts';
import { judgeChange, judgedParts } from './judge-change.ts';
import { type Novation, novationKindNames } from './novate.ts';

/** Under the Procurement Act a novation is always published, and before it is made. */
const publishedTooLate = (data: Novation, regime: string): Refusal | undefined => {
  if (regime !== 'pa2023') return undefined;
  const { changeNoticePublished: published, on } = data;
  return published === undefined || londonDate(published) >= on
    ? refusal(rule.novationIsPublishedFirst, { field: 'changeNoticePublished' })
    : undefined;
};

const noticeOf = ({ changeNoticePublished: published }: Novation, version: number): PublishedNotice | undefined =>
  published && { kind: 'contractChange', version, published, publishedOn: londonDate(published) };

/** The first day on which the provider of today held the contract, and one day more where it took it over. */
const firstDayOf = ({ formerProviders, start }: Contract): CivilDate => {
  const last = formerProviders?.at(-1);
  return last ? addDays(last.until, 2) : start;
};

/**
 * Another provider takes the contract over (regulation 13(1)(b); section 74 and Schedule 8 paragraph 9; regulation
 * 72(1)(d)). From its day on that provider is the contract's: what was reported before stays with who reported it.
 */
export const novate = (contract: Contract, data: Novation, context: ContractContext): Decision<ContractEvent> => {
  const { related, today, now } = context;
  const latest = contract.versions.at(-1);
  if (!latest) return refuse(refusal(contractRules.notSigned));
  if (hasEnded(contract, today)) return refuse(refusal(rule.endedContractsStand));
  const { regime } = regimeOfContract(contract, related.award);
  const judged = judgeChange(
    {
      ...data,
      ground: 'successor',
      lifetimeValueChange: pence(0),
      materiallyDifferentInCharacter: false,
      successorMeetsBasicSelection: data.meetsBasicSelection,
    },
    { contract, award: related.award, today, at: '' },
  );
  const number = latest.number + 1;
  const last = lastReportedSince(contract, data.on, related);
  const change: RecordedChange = {
    ground: 'successor',
    groundBecause: `${novationKindNames[data.kind]}: ${data.becauseOf}\nBasic selection criteria: ${data.meetsBasicSelectionBecause}`,
    materiallyDifferentInCharacter: false,
    lifetimeValueChange: pence(0),
    madeOn: data.on,
    ...judgedParts(judged),
  };
  return unlessRefused(
    [
      !data.changesNothingElse && refusal(rule.novationChangesProviderAlone, { field: 'changesNothingElse' }),
      data.organisation === contract.provider && refusal(rule.novationIsToAnother, { field: 'organisation' }),
      (data.on > today || data.on < firstDayOf(contract) || data.on > latest.end) &&
        refusal(rule.novationInOrder, { field: 'on' }),
      last &&
        refusal(rule.reportedPeriodsKeepTheirProvider, {
          because: `${rule.reportedPeriodsKeepTheirProvider.sentence}: the last one sent is for a period to ${writtenDate(last.end)}`,
          field: 'on',
        }),
      data.changeNoticePublished !== undefined &&
        data.changeNoticePublished > now &&
        refusal(rule.noticeInOrder, { field: 'changeNoticePublished' }),
      publishedTooLate(data, regime),
      ...judged.refusals.map((each) => ({
        ...each,
        ...(each.field === 'ground' && { field: 'meetsBasicSelection' }),
      })),
    ],
    () =>
      accept({
        type: 'contractNovated',
        data: {
          provider: data.organisation,
          providerName: data.name,
          ...(data.address !== undefined && { providerAddress: data.address }),
          former: { organisation: contract.provider, name: contract.providerName, until: addDays(data.on, -1) },
          number,
          // A variation recorded ahead keeps its day: the new provider takes the contract over with it.
          effectiveFrom: data.on > latest.effectiveFrom ? data.on : latest.effectiveFrom,
          because: `${data.name} takes over from ${contract.providerName}. ${data.becauseOf}`,
          change,
          ...(regime === 'pa2023' && { notice: noticeOf(data, number) }),
        },
      }),
  );
};
