import { isPeriodInTerm } from '../contract/calendar.ts';
import type { Contract } from '../contract/contract.ts';
import type { Measure } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { add, exact, toNumber } from '../scoring/exact.ts';
import { judgesYearToDate, type NoTargetReason, placeInYear } from '../scoring/ruled-target.ts';
import type { ToDate } from '../scoring/score.ts';
import { type Period, periodAfter } from '../shared/quarters.ts';
import { latestQuantity, type Return } from './return.ts';

/** Earlier returns of the financial year by their place in it, apart from the one just before: `inYear1` is the first. */
export type EarlierInYear = Readonly<Partial<Record<`inYear${number}`, Return | undefined>>>;

/** What the year to date is the sum of: the returns that went before, and the term that says which were owed. */
export interface YearSoFar extends EarlierInYear {
  readonly contract?: Contract | undefined;
  readonly previous?: Return | undefined;
}

/** The periods of the financial year before this one, oldest first. */
export const earlierInYear = (period: Period): readonly Period[] =>
  Array.from({ length: placeInYear(period) - 1 }, (_, index) => periodAfter(period, index + 1 - placeInYear(period)));

const returnOf = (earlier: Period, period: Period, known: YearSoFar): Return | undefined =>
  placeInYear(earlier) === placeInYear(period) - 1 ? known.previous : known[`inYear${placeInYear(earlier)}`];

/**
 * What the periods of the year have come to, this one included, for a measure judged by its year to date that gives each
 * period alone. A period before the contract began is not missing. Says why there is none where figures are not added
 * up or one is missing; undefined for any other measure, and where this period has no figure.
 */
export const toDateOf = (
  measure: Measure,
  quantity: Quantity,
  period: Period,
  known: YearSoFar,
): ToDate | NoTargetReason | undefined => {
  if (!judgesYearToDate(measure)) return undefined;
  if (measure.additivity !== 'events') return 'notAdditive';
  if (quantity.kind !== 'number') return undefined;
  const { contract } = known;
  const owed = earlierInYear(period).filter((each) => !contract || isPeriodInTerm(contract, each));
  let sum = exact(quantity.value);
  for (const each of owed) {
    const state = returnOf(each, period, known);
    const figure = state && state.status !== 'draft' ? latestQuantity(state, measure.key) : undefined;
    if (figure?.kind !== 'number') return 'periodMissing';
    sum = add(sum, exact(figure.value));
  }
  return { value: toNumber(sum), periods: owed.length + 1 };
};
