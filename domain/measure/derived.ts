import type { MeasureKey } from '../shared/ids.ts';
import type { Measure } from './measure.ts';
import { absenceNames, type Entry, quantityOf } from './quantity.ts';

/** Why a derived measure cannot be worked out from those it names; undefined where it can. */
export const derivedFault = (measure: Measure, measures: readonly Measure[]): string | undefined => {
  for (const key of measure.derivedFrom ?? []) {
    const part = measures.find((each) => each.key === key);
    if (!part) return `${measure.title} is derived from ${key}, which is not a measure of this contract`;
    if (part.calculation !== 'ratio') {
      return `${measure.title} is derived from ${part.title}, which is not given as a numerator and a denominator`;
    }
    if (part.level === 'dataDevelopment') {
      return `${measure.title} is derived from ${part.title}, which has no data yet`;
    }
    if (part.additivity === 'distinctPeople') {
      return `${measure.title} is derived from ${part.title}, which counts different people: one of them may be in another measure too, so they are not added up`;
    }
    if (part.yearToDate !== measure.yearToDate) {
      return `${measure.title} and ${part.title} must both be for the year to date, or both for the period`;
    }
  }
  return undefined;
};

/** The derived measures that use the figure of that measure. */
export const derivedWith = (measures: readonly Measure[], key: MeasureKey): readonly Measure[] =>
  measures.filter(({ derivedFrom }) => derivedFrom?.includes(key));

/**
 * A derived measure's figure from the rows of the same return: numerators added up, and denominators, never percentages.
 * Where one of them has no figure, there is none; undefined while one is still to be filled in.
 */
export const derivedEntry = (
  measure: Measure,
  measures: readonly Measure[],
  entryOf: (key: MeasureKey) => Entry | undefined,
): Entry | undefined => {
  let [numerator, denominator] = [0, 0];
  for (const key of measure.derivedFrom ?? []) {
    const entry = entryOf(key);
    const quantity = entry && quantityOf(entry);
    if (!quantity) return undefined;
    if (quantity.kind !== 'ratio') {
      const title = measures.find((each) => each.key === key)?.title ?? key;
      const why =
        quantity.kind === 'number' ? 'which is not given as two counts' : absenceNames[quantity.kind].toLowerCase();
      return { absence: 'notCollected', reason: `Worked out from ${title}: ${why}` };
    }
    numerator += quantity.numerator;
    denominator += quantity.denominator;
  }
  return { numerator, denominator };
};
