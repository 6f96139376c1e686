import type { Polarity } from '../measure/measure.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { MeasureKey, OrganisationId, OutcomeId } from '../shared/ids.ts';

/**
 * A condition of wellbeing of a whole population in a place. Its indicators sit beside the measures of the contracts
 * that contribute to it and never set a contract's or a provider's status (measures.md section 1, the firewall).
 */
export interface Outcome {
  readonly id: OutcomeId;
  readonly authority: OrganisationId;
  readonly title: string;
  readonly population: string;
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  readonly key: MeasureKey;
  readonly title: string;
  readonly unit: string;
  readonly polarity: Polarity;
  readonly source: string;
  readonly readings: readonly Reading[];
}

/** What the indicator stood at on a day, and where that was published. Population figures are published statistics. */
export interface Reading {
  readonly at: CivilDate;
  readonly value: number;
  readonly source: string;
}
