import { type Pence, sumPence } from '../../shared/money.ts';
import { type Contract, type ContractTerms, totalValue } from '../contract.ts';
import type { AwardForContract } from '../related.ts';
import { financialYearsBetween } from '../years.ts';
import type { LifetimeAtEntry } from './change.ts';

/** The terms as the contract was signed with them: its first version, or the draft while it is being signed. */
const termsAtEntry = ({ versions, terms }: Contract): ContractTerms => versions[0] ?? terms;

const byAward = (award: AwardForContract | undefined): LifetimeAtEntry | undefined => {
  const amount = award?.values?.computesWith.lifetime;
  // The value of an award to several providers is not that of any one contract made under it.
  return amount === undefined || award?.providers.length !== 1
    ? undefined
    : { amount, from: 'award', because: 'The lifetime value that the award computes with' };
};

const byYears = (contract: Contract): LifetimeAtEntry | undefined => {
  const { values, end } = termsAtEntry(contract);
  const given = new Set(values.map((year) => year.financialYear));
  const hasGap = financialYearsBetween(contract.start, end).some((year) => !given.has(year));
  const { stated, yearsNotStated } = totalValue(values);
  return values.length === 0 || hasGap || yearsNotStated > 0
    ? undefined
    : { amount: stated, from: 'years', because: 'The sum of all financial years as they were signed' };
};

/**
 * The lifetime value when the contract was entered into, in pence: as it was fixed, else by the award, else by its years
 * where each states a value. Undefined where it has to be stated.
 */
export const lifetimeAtEntry = (contract: Contract, award?: AwardForContract): LifetimeAtEntry | undefined =>
  contract.lifetimeValueAtEntry ?? byAward(award) ?? byYears(contract);

/** What all recorded changes come to since the contract was entered into, in pence. */
export const cumulativeChangeOf = ({ versions }: Pick<Contract, 'versions'>): Pence =>
  sumPence(versions.flatMap(({ change }) => (change ? [change.lifetimeValueChange] : [])));
