import { derivedEntry, derivedWith } from '../measure/derived.ts';
import type { Measure } from '../measure/measure.ts';
import { type Entry, quantityOf } from '../measure/quantity.ts';
import type { Score } from '../scoring/score.ts';
import type { MeasureKey } from '../shared/ids.ts';
import type { Period } from '../shared/quarters.ts';
import { type EarlierReturns, resultOf } from './results.ts';
import { type ByMeasure, type Draft, forMeasure } from './return.ts';

/** The rows of the derived measures, worked out from those that were filled in. One that cannot be yet is left out. */
export const derivedEntries = (measures: readonly Measure[], { entries }: Pick<Draft, 'entries'>): ByMeasure<Entry> =>
  Object.fromEntries(
    measures.flatMap((measure) => {
      if (measure.calculation !== 'derived') return [];
      const entry = derivedEntry(measure, measures, (key) => forMeasure(entries, key));
      return entry ? [[measure.key, entry] as const] : [];
    }),
  );

/** The draft with the rows that are worked out from its others. */
export const withDerived = (measures: readonly Measure[], draft: Draft): Draft => ({
  ...draft,
  entries: { ...draft.entries, ...derivedEntries(measures, draft) },
});

/** A derived figure worked out again, with its result. */
export interface Rederived {
  readonly entry: Entry;
  readonly result: Score;
}

/** What becomes of the derived figures when the row of one measure is put right. */
export const rederived = (
  measures: readonly Measure[],
  { entries }: Pick<Draft, 'entries'>,
  key: MeasureKey,
  after: Entry,
  scoredIn: { readonly period: Period; readonly earlier: EarlierReturns },
): ByMeasure<Rederived> =>
  Object.fromEntries(
    derivedWith(measures, key).flatMap((measure) => {
      const entry = derivedEntry(measure, measures, (each) => (each === key ? after : forMeasure(entries, each)));
      const quantity = entry && quantityOf(entry);
      if (!entry || !quantity) return [];
      return [
        [measure.key, { entry, result: resultOf(measure, quantity, scoredIn.period, scoredIn.earlier) }] as const,
      ];
    }),
  );
