import { noticeDeadline } from '../../notice/deadline.ts';
import { type CivilDate, civilDate } from '../../shared/dates.ts';
import type { Contract } from '../contract.ts';
import type { ModificationRegime } from '../modification/modification-facts.ts';
import type { ContractNoticeKind } from './notice-record.ts';

/** One performance notice that is owed or was published. */
export interface PerformanceOwed {
  readonly kind: 'performance' | 'performanceAtEnd';
  readonly version: number;
  /** Which of the yearly notices, counted from 1. */
  readonly occasion?: number;
  readonly event: CivilDate;
}

/** The kinds that rate how the contract is performed. */
export const isPerformanceKind = (kind: ContractNoticeKind): kind is PerformanceOwed['kind'] =>
  kind === 'performance' || kind === 'performanceAtEnd';

/** Section 71 came into force on this day; the twelve months of an earlier contract are counted from it. */
const inForce = civilDate('2026-01-01');

/**
 * The day from which the twelve months of the nth yearly notice count: entry, or the publication of the notice before it.
 * Undefined where that notice is not published.
 */
export const performanceEvent = (contract: Contract, occasion: number): CivilDate | undefined => {
  const { signedOn, notices = [] } = contract;
  if (occasion > 1) {
    return notices.find((each) => each.kind === 'performance' && each.occasion === occasion - 1)?.publishedOn;
  }
  return signedOn && signedOn < inForce ? inForce : signedOn;
};

/** How many yearly performance notices are published. */
export const performancePublished = ({ notices = [] }: Pick<Contract, 'notices'>): number =>
  notices.filter(({ kind }) => kind === 'performance').length;

/**
 * The performance notices of a contract that must have key performance indicators (section 71(2); law.md section 8): one at
 * least in every twelve months of its term, and one on its end. None under another law.
 */
export const performanceOwed = (
  contract: Contract,
  regime: ModificationRegime,
  today: CivilDate,
): readonly PerformanceOwed[] => {
  if (regime !== 'pa2023' || !contract.kpis?.required) return [];
  const { end } = contract.terms;
  const published = performancePublished(contract);
  const yearly = Array.from({ length: published + 1 }, (_, index) => index + 1).flatMap((occasion) => {
    const event = performanceEvent(contract, occasion);
    // What the last months of the term would owe is assessed on its end.
    const isOwed =
      event !== undefined && (occasion <= published || noticeDeadline('performance', event).lastLawfulDay <= end);
    return isOwed ? [{ kind: 'performance' as const, version: 1, occasion, event }] : [];
  });
  return [
    ...yearly,
    ...(today >= end && end >= inForce
      ? [{ kind: 'performanceAtEnd' as const, version: contract.versions.length, event: end }]
      : []),
  ];
};
