import type { Contract } from './contract.ts';
import { type AwardedUnder, awardedUnder, type ModificationRegime } from './modification/modification-facts.ts';
import type { AwardForContract } from './related.ts';

/** Whose law a contract follows, and by which process it was awarded where that matters to the law. */
export interface ContractRegime {
  readonly regime: ModificationRegime;
  readonly awardedUnder?: AwardedUnder | undefined;
  /** Neither the award nor the contract says it, so that it counts as outside the regimes until somebody does. */
  readonly isAssumed: boolean;
}

type Known = Pick<Contract, 'regime' | 'awardedUnder'>;

const processOf = (process: string | undefined): ContractRegime['awardedUnder'] =>
  awardedUnder.find((each) => each === process);

/** The award's regime and process; without an award what the contract says, or outside the regimes as an assumption. */
export const regimeOfContract = (
  contract: Known,
  award?: Pick<AwardForContract, 'regime' | 'process'>,
): ContractRegime => {
  if (award) return { regime: award.regime, awardedUnder: processOf(award.process), isAssumed: false };
  return {
    regime: contract.regime ?? 'outside',
    awardedUnder: contract.awardedUnder,
    isAssumed: contract.regime === undefined,
  };
};
