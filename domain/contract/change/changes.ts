import type { CivilDate } from '../../shared/dates.ts';
import { type Pence, pence } from '../../shared/money.ts';
import type { Contract } from '../contract.ts';
import { directAwards, type ModificationRegime } from '../modification/modification-facts.ts';
import { changeDay } from '../notices/notices-owed.ts';
import type { RecordedChange } from './change.ts';
import { cumulativeChangeOf } from './lifetime.ts';

/** One change since the contract was entered into, as its table shows it. */
export interface ContractChange {
  readonly version: number;
  readonly on: CivilDate;
  readonly because: string;
  readonly change: RecordedChange;
}

/** Every change whose ground is recorded, in the order in which they were made. */
export const changesOf = ({ versions }: Pick<Contract, 'versions'>): readonly ContractChange[] =>
  versions.flatMap((version) => {
    const { change, number, because } = version;
    return change ? [{ version: number, on: changeDay(version), because, change }] : [];
  });

/** How far changes by decision of the authority may go, all together, and how much of that is left. Amounts in pence. */
export interface ChangeRoom {
  readonly used: Pence;
  readonly limit: Pence;
  /** Whether a change that comes to the limit exactly is still permitted. */
  readonly reaches: boolean;
  /** Negative where changes on other grounds have gone beyond it. */
  readonly left: Pence;
  /** What the limit is, as a sentence. */
  readonly sentence: string;
}

const halfAMillion = 50_000_000;

/**
 * The room that is left for changes by decision (regulation 13(2); section 74). Under the Provider Selection Regime they
 * are refused from £500,000 and 25% of the value at entry on, whichever is more, and there is no such limit for contracts
 * awarded under direct award process A or B. Undefined where no limit is known, or the value at entry is not.
 */
export const changeRoom = (
  contract: Contract,
  { regime, awardedUnder }: { readonly regime: ModificationRegime; readonly awardedUnder?: string | undefined },
): ChangeRoom | undefined => {
  const entry = contract.lifetimeValueAtEntry?.amount;
  if (entry === undefined) return undefined;
  const used = cumulativeChangeOf(contract);
  if (regime === 'psr' && !directAwards.some((each) => each === awardedUnder)) {
    const limit = pence(Math.max(halfAMillion, Math.ceil(entry / 4)));
    const sentence =
      'A change by decision is refused once all changes together are £500,000 or more and 25% or more of the value at entry';
    return { used, limit, reaches: false, left: pence(limit - used), sentence };
  }
  if (regime === 'pa2023') {
    const limit = pence(Math.floor(entry / 10));
    const sentence =
      'All changes together may come to 10% of the value at entry; beyond that a change must not be substantial, or have a ground of Schedule 8';
    return { used, limit, reaches: true, left: pence(limit - used), sentence };
  }
  return undefined;
};
