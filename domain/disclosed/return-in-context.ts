import type { Contract } from '../contract/contract.ts';
import { dueDate } from '../return/check.ts';
import { contradictionsIn, type ReturnContradiction } from '../return/contradictions.ts';
import { reportedMeasures, versionFor } from '../return/results.ts';
import type { Return } from '../return/return.ts';
import { seesExactFigures } from '../scoring/disclosure.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { Period } from '../shared/quarters.ts';
import type { ContractReader } from './beside.ts';
import { type DisclosedReturn, discloseReturn } from './return.ts';

/** A return, or the lack of one, beside the returns that its figures are compared with, each as the reader may see it. */
export interface ReturnInContext {
  readonly contract: Contract;
  readonly period: Period;
  readonly due: CivilDate | undefined;
  readonly current: DisclosedReturn | undefined;
  /** The version of the current return's record; 0 while there is none. */
  readonly version: number;
  readonly previous: DisclosedReturn | undefined;
  readonly lastYear: DisclosedReturn | undefined;
  /** Told only to readers who see every figure as reported: a contradiction quotes the figures it is about. */
  readonly contradictions: readonly ReturnContradiction[];
}

/** The states as they are stored; drafts that the reader may not see are already left out. */
export interface StoredReturns {
  readonly current: Return | undefined;
  readonly version: number;
  readonly previous: Return | undefined;
  readonly lastYear: Return | undefined;
}

const contradictionsOf = (
  stored: StoredReturns,
  contract: Contract,
  period: Period,
): readonly ReturnContradiction[] => {
  const { current, previous } = stored;
  const sentUnder = contract.versions.find((version) => version.number === current?.sending?.contractVersion);
  const version = sentUnder ?? versionFor(contract, period);
  return current && version ? contradictionsIn(reportedMeasures(version), current, period, previous) : [];
};

export const discloseInContext = (
  stored: StoredReturns,
  contract: Contract,
  period: Period,
  reader: ContractReader,
): ReturnInContext => {
  const disclosed = (state: Return | undefined) => state && discloseReturn(state, contract, reader);
  const sent = (state: Return | undefined) => (state?.sending ? disclosed(state) : undefined);
  return {
    contract,
    period,
    due: dueDate(contract, period),
    current: disclosed(stored.current),
    version: stored.version,
    previous: sent(stored.previous),
    lastYear: sent(stored.lastYear),
    contradictions: seesExactFigures(reader.audience) ? contradictionsOf(stored, contract, period) : [],
  };
};
