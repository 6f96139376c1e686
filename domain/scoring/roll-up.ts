import type { Measure } from '../measure/measure.ts';
import { absenceNames, isAbsent, type Quantity } from '../measure/quantity.ts';
import { add, exact, toNumber } from './exact.ts';

/** One figure of those that are rolled up: a provider's, or a period's. */
export interface Part {
  /** The provider, or the period, as a sentence names it. */
  readonly name: string;
  /** Undefined where no return has come. */
  readonly quantity: Quantity | undefined;
  /** Why there is no figure, in a word or two: `late`. The kind of absence where left out. */
  readonly why?: string | undefined;
}

/** How much of what there should be the roll-up is made of. */
export interface Completeness {
  readonly have: number;
  readonly of: number;
  readonly missing: readonly { readonly name: string; readonly why: string }[];
}

export type RollUp =
  | ({ readonly kind: 'rolledUp'; readonly quantity: Quantity } & Completeness)
  | ({ readonly kind: 'nothing' } & Completeness)
  | { readonly kind: 'refused'; readonly because: string };

/** What figures are added up over. */
export type Over = 'providers' | 'periods';

type Rolled = Pick<Measure, 'unit' | 'calculation' | 'additivity'>;

const people: Record<Over, string> = {
  providers: 'It counts different people, and one person may use two providers: providers are not added up',
  periods:
    'It counts different people, and one person may be in two periods: periods are not added up. Ask for a separate count for the year to date',
};

/**
 * Why figures of the measure are never added up over providers or periods; undefined where they are. A percentage made of
 * two counts is rolled up by its counts; people counted once each are never added (measures.md section 2).
 */
export const whyNotAdded = ({ unit, calculation, additivity }: Rolled, over: Over): string | undefined => {
  if (additivity === 'distinctPeople') return people[over];
  if (calculation !== 'entered') return undefined;
  if (unit === 'percent' || unit === 'rate') {
    return `Its ${unit === 'percent' ? 'percentages' : 'rates'} are typed without the two counts behind them, and are never averaged`;
  }
  if (unit === 'days' || unit === 'score') {
    return 'Its averages are typed without the number of cases behind them, and are never averaged again';
  }
  return additivity === 'notAdditive' ? 'Its figures are defined as ones that are not added up' : undefined;
};

const sumOf = (values: readonly number[]): number =>
  toNumber(values.reduce((sum, value) => add(sum, exact(value)), exact(0)));

/** Numerators added up, and denominators; or counts. Undefined where figures of both shapes meet. */
const added = (quantities: readonly Quantity[]): Quantity | undefined => {
  const ratios = quantities.filter((each) => each.kind === 'ratio');
  if (ratios.length === quantities.length) {
    return {
      kind: 'ratio',
      numerator: sumOf(ratios.map(({ numerator }) => numerator)),
      denominator: sumOf(ratios.map(({ denominator }) => denominator)),
    };
  }
  const numbers = quantities.filter((each) => each.kind === 'number');
  return numbers.length === quantities.length
    ? { kind: 'number', value: sumOf(numbers.map(({ value }) => value)) }
    : undefined;
};

const wordOf = ({ quantity, why }: Part): string =>
  why ?? (quantity && isAbsent(quantity) ? absenceNames[quantity.kind].toLowerCase() : 'no return');

/**
 * The figures of several providers, or of several periods, as one: numerators and denominators added up, never averaged,
 * and counts where they may be. Says how complete it is, or why the figures are not added up.
 */
export const rollUp = (measure: Rolled, parts: readonly Part[], over: Over): RollUp => {
  const because = whyNotAdded(measure, over);
  if (because !== undefined) return { kind: 'refused', because };
  const given = parts.flatMap(({ quantity }) => (quantity && !isAbsent(quantity) ? [quantity] : []));
  const missing = parts
    .filter(({ quantity }) => !quantity || isAbsent(quantity))
    .map((part) => ({ name: part.name, why: wordOf(part) }));
  const completeness = { have: given.length, of: parts.length, missing };
  if (given.length === 0) return { kind: 'nothing', ...completeness };
  const quantity = added(given);
  return quantity
    ? { kind: 'rolledUp', quantity, ...completeness }
    : { kind: 'refused', because: 'Its figures are given in two ways, some as two counts and some as one figure' };
};

/** `2 of 3 providers; missing: Lark, late`. */
export const completenessText = ({ have, of, missing }: Completeness, over: Over): string => {
  const listed = missing.map(({ name, why }) => `${name}, ${why}`).join('; ');
  const whole = `${have} of ${of} ${of === 1 ? over.slice(0, -1) : over}`;
  return missing.length === 0 ? whole : `${whole}; missing: ${listed}`;
};
