import type { Contract } from '../contract/contract.ts';
import { type ContractVersion, versionInForce } from '../contract/contract.ts';
import { isAsked, isReported, type Measure, type Quadrant, quadrants } from '../measure/measure.ts';
import { type Quantity, quantityOf } from '../measure/quantity.ts';
import { comparesWithPrevious } from '../scoring/direction.ts';
import { type Score, scoreOf } from '../scoring/score.ts';
import type { MeasureKey } from '../shared/ids.ts';
import { type Period, periodAfter } from '../shared/quarters.ts';
import { type ByMeasure, type Draft, forMeasure, latestQuantity, type Return } from './return.ts';
import { toDateOf, type YearSoFar } from './year-to-date.ts';

/** The returns that a period is compared with; undefined where there is none, or none sent. */
export interface EarlierReturns extends YearSoFar {
  readonly lastYear?: Return | undefined;
}

/** The version of the contract that a period is reported and scored by: the one in force on its last day. */
export const versionFor = (contract: Contract, period: Period): ContractVersion | undefined =>
  versionInForce(contract, period.end);

/** The measures that a return of this version holds, in quadrant order, then as the contract lists them. */
export const reportedMeasures = (version: Pick<ContractVersion, 'measures'>): readonly Measure[] =>
  quadrants.flatMap((quadrant) => version.measures.filter((each) => each.quadrant === quadrant && isReported(each)));

const sentQuantity = (state: Return | undefined, key: MeasureKey): Quantity | undefined =>
  state && state.status !== 'draft' ? latestQuantity(state, key) : undefined;

/** The result of one figure of the period, by the measure's target and against the earlier returns. */
export const resultOf = (measure: Measure, quantity: Quantity, period: Period, earlier: EarlierReturns): Score =>
  scoreOf(measure, quantity, {
    previous: comparesWithPrevious(measure, period, periodAfter(period, -1))
      ? sentQuantity(earlier.previous, measure.key)
      : undefined,
    lastYear: sentQuantity(earlier.lastYear, measure.key),
    period,
    toDate: toDateOf(measure, quantity, period, earlier),
  });

/** The results of every row that has a figure or an absence. */
export const resultsOf = (
  measures: readonly Measure[],
  draft: Pick<Draft, 'entries'>,
  period: Period,
  earlier: EarlierReturns,
): ByMeasure<Score> =>
  Object.fromEntries(
    measures.flatMap((measure) => {
      const entry = forMeasure(draft.entries, measure.key);
      const quantity = entry && quantityOf(entry);
      return quantity ? [[measure.key, resultOf(measure, quantity, period, earlier)] as const] : [];
    }),
  );

/** How many measures of each quadrant have a figure or an absence: the provider's task list. Empty quadrants are left out. */
export const quadrantProgress = (
  measures: readonly Measure[],
  draft: Pick<Draft, 'entries'>,
): readonly { readonly quadrant: Quadrant; readonly done: number; readonly of: number }[] =>
  quadrants
    .map((quadrant) => {
      const asked = measures.filter((measure) => measure.quadrant === quadrant && isAsked(measure));
      const done = asked.filter((measure) => latestQuantity(draft, measure.key) !== undefined).length;
      return { quadrant, done, of: asked.length };
    })
    .filter((progress) => progress.of > 0);
