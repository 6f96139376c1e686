import { civilDate } from '../../../domain/shared/dates.ts';
import type { Act } from './act.ts';
import type { Strand } from './story.ts';

/** The outcomes that the contracts work towards. The wording is made up; the readings are as the papers print them. */
export const outcomeTitles = {
  healthy: 'People in Plymouth live healthy lives for longer',
  families: 'Children grow up safe and well in their families',
  homes: 'Households have a safe and settled home',
} as const;
export type OutcomeIds = Readonly<Record<keyof typeof outcomeTitles, string>>;

const populations: Readonly<Record<keyof typeof outcomeTitles, string>> = {
  healthy: 'Everyone who lives in Plymouth',
  families: 'Children and young people who live in Plymouth',
  homes: 'Households in Plymouth',
};

export async function* recordOutcomes(act: Act): Strand<OutcomeIds> {
  yield civilDate('2024-11-01');
  const record = async (key: keyof typeof outcomeTitles): Promise<string> =>
    act('commissioner', '/outcomes', { title: outcomeTitles[key], population: populations[key] });
  const [healthy, families, homes] = await Promise.all([record('healthy'), record('families'), record('homes')]);
  return { healthy, families, homes };
}

interface Baseline {
  readonly outcome: keyof OutcomeIds;
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly at: string;
  readonly value: number;
}

const programme = 'City Help & Support programme pages, autumn 2025';

const baselines: readonly Baseline[] = [
  {
    outcome: 'homes',
    key: 'temporary-accommodation',
    title: 'Households in temporary accommodation',
    unit: 'households',
    at: '2025-09-30',
    value: 449,
  },
  {
    outcome: 'homes',
    key: 'temporary-accommodation-children',
    title: 'Households with children in temporary accommodation',
    unit: 'households',
    at: '2025-09-30',
    value: 234,
  },
  {
    outcome: 'homes',
    key: 'bed-and-breakfast',
    title: 'Households in bed and breakfast or holiday lets',
    unit: 'households',
    at: '2025-09-30',
    value: 268,
  },
  {
    outcome: 'families',
    key: 'children-in-care',
    title: 'Children in care',
    unit: 'children',
    at: '2025-10-31',
    value: 528,
  },
];

/** The indicators of the outcomes with one reading each: what the papers print of where the population stood. */
export async function* recordIndicators(act: Act, outcomes: OutcomeIds): Strand {
  yield civilDate('2024-12-09');
  const tobacco = 'Cabinet papers of 9 December 2024, which do not say for which year';
  const healthy = `/outcomes/${outcomes.healthy}`;
  await act('commissioner', `${healthy}/record-indicator`, {
    key: 'cost-of-tobacco',
    title: 'Cost of tobacco to the city in a year',
    unit: 'pounds a year',
    polarity: 'lowerIsBetter',
    source: tobacco,
  });
  await act('commissioner', `${healthy}/record-reading`, {
    key: 'cost-of-tobacco',
    at: '2024-12-09',
    value: 246_000_000,
    source: tobacco,
  });

  yield civilDate('2025-11-17');
  for (const { outcome, key, title, unit, at, value } of baselines) {
    const path = `/outcomes/${outcomes[outcome]}`;
    const indicator = { key, title, unit, polarity: 'lowerIsBetter', source: programme };
    await act('commissioner', `${path}/record-indicator`, indicator);
    await act('commissioner', `${path}/record-reading`, { key, at, value, source: programme });
  }
}
