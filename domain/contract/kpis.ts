import { isReported, type Measure } from '../measure/measure.ts';
import { type KpiDuty, type KpiFacts, kpiDuty } from '../regime/kpi.ts';
import { lifetimeAtEntry } from './change/lifetime.ts';
import { type Contract, totalValue } from './contract.ts';
import type { ModificationRegime } from './modification/modification-facts.ts';
import type { AwardForContract } from './related.ts';

/** What was found when a contract of the Procurement Act was signed: whether it must have key performance indicators. */
export interface KpisFound {
  readonly required: boolean;
  readonly because: string;
  /** Why performance could not appropriately be assessed by indicators, where that was recorded. */
  readonly notAssessableBecause?: string | undefined;
}

const strandOf = (regime: ModificationRegime): Pick<KpiFacts, 'regime' | 'lightTouch'> => {
  switch (regime) {
    case 'pa2023':
      return { regime: 'pa2023' };
    case 'pa2023LightTouch':
      return { regime: 'pa2023', lightTouch: true };
    case 'psr':
      return { regime: 'psr' };
    case 'pcr2015':
    case 'pcr2015LightTouch':
      return { regime: 'pcr2015' };
    case 'pa2023BelowThreshold':
    case 'outside':
      // A contract below the threshold is no public contract, which is what section 52 is about.
      return { regime: 'outside' };
    default:
      return regime satisfies never;
  }
};

/**
 * What section 52 has to know of a contract that is to be signed. The estimated value is its lifetime value at entry; where
 * a year states none, what the others state, which it is worth at the least.
 */
export const kpiFactsOf = (
  contract: Contract,
  regime: ModificationRegime,
  award: AwardForContract | undefined,
  cannotBeAssessedBecause?: string,
): KpiFacts => ({
  ...strandOf(regime),
  cannotBeAssessedBecause,
  estimatedValue: lifetimeAtEntry(contract, award)?.amount ?? totalValue(contract.terms.values).stated,
});

/** The measures that count as key performance indicators: those by which the service is judged first. */
export const keyIndicators = (measures: readonly Measure[]): readonly Measure[] =>
  measures.filter((measure) => measure.level === 'headline' && isReported(measure));

/** The duty of a contract that is to be signed, before any reason why its performance cannot be assessed. */
export const kpiDutyOf = (
  contract: Contract,
  regime: ModificationRegime,
  award: AwardForContract | undefined,
): KpiDuty => kpiDuty(kpiFactsOf(contract, regime, award));
