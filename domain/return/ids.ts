import { ContractId } from '../shared/ids.ts';
import { type Period, type PeriodKey, periodAfter, periodOf, samePeriodLastYear } from '../shared/quarters.ts';

/** A contract has one return for each period, so the two name it: `ctr_hi2025.2025-Q1`. */
export const makeReturnId = (contract: ContractId, period: PeriodKey): string => `${contract}.${period}`;

/** The contract and period that a return's id names; undefined when it names none. */
export const parseReturnId = (id: string): { readonly contract: ContractId; readonly period: Period } | undefined => {
  const [contractText = '', key = '', ...more] = id.split('.');
  const contract = ContractId.safeParse(contractText);
  const period = periodOf(key);
  return contract.success && period && more.length === 0 ? { contract: contract.data, period } : undefined;
};

/** The ids of the returns that this one is compared with: the period before, and the same period last year. */
export const earlierReturnIds = (id: string): { readonly previous: string; readonly lastYear: string } | undefined => {
  const parsed = parseReturnId(id);
  if (!parsed) return undefined;
  return {
    previous: makeReturnId(parsed.contract, periodAfter(parsed.period, -1).key),
    lastYear: makeReturnId(parsed.contract, samePeriodLastYear(parsed.period).key),
  };
};
