import type { Outcome } from '../outcome/outcome.ts';
import type { OutcomeId } from '../shared/ids.ts';
import { defineView, type Row } from './row.ts';
import { byTitle } from './sort-keys.ts';

export interface OutcomeLine {
  readonly outcome: OutcomeId;
  readonly title: string;
  readonly population: string;
  readonly indicators: number;
}

export const outcomeList = defineView<OutcomeLine>('outcomes')(['outcome', 'title', 'population', 'indicators']);

/** In the order of their titles. */
export const outcomeRows = (outcome: Outcome): readonly Row[] => [
  outcomeList.row(outcome.authority, byTitle(outcome.title, outcome.id), {
    outcome: outcome.id,
    title: outcome.title,
    population: outcome.population,
    indicators: outcome.indicators.length,
  }),
];
