import type { Contract } from '../contract/contract.ts';
import type { Measure, Unit } from '../measure/measure.ts';
import { forMeasure, latestQuantity, type Return } from '../return/return.ts';
import { numberOf } from '../scoring/exact.ts';
import { type Forecast, fewestForForecast, forecastOf } from '../scoring/forecast/forecast.ts';
import { type Point, phasesOf } from '../scoring/signals/phases.ts';
import type { MeasureKey } from '../shared/ids.ts';
import { type Period, type PeriodKey, periodAfter, periodOf } from '../shared/quarters.ts';
import { mostAhead } from './commands.ts';
import type { Baseline, EnteredForecast, FrozenFigure, Rebase } from './curve.ts';
import { type Defined, notIndependentBecause, phaseStarts } from './phases.ts';

/** Where a period lies in time, in months: gaps count, and so does nothing else. */
const placeOf = (key: string): number => {
  const [year = 0, month = 0] = periodOf(key)?.start.split('-').map(Number) ?? [];
  return year * 12 + month;
};

/** The periods from `from` on for which a forecast is drawn. */
export const periodsAhead = (from: Period): readonly PeriodKey[] =>
  Array.from({ length: mostAhead }, (_, index) => periodAfter(from, index).key);

/** No share lies above 100%, and no figure below zero unless one of the history does. */
const boundsOf = (phase: readonly Point[], unit: Unit): { readonly least: number; readonly most: number } => {
  const values = phase.map(({ value }) => value);
  return {
    least: values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY,
    most: unit === 'percent' && values.every((value) => value <= 100) ? 100 : Number.POSITIVE_INFINITY,
  };
};

/**
 * The forecast for the periods from `from` on, from the figures of one phase, kept to what such figures can be; undefined
 * where they are too few.
 */
export const forecastFrom = (phase: readonly Point[], from: Period, unit: Unit): Forecast | undefined => {
  const drawn = forecastOf(phase, periodsAhead(from), placeOf);
  const { least, most } = boundsOf(phase, unit);
  const kept = (value: number): number => Math.min(Math.max(value, least), most);
  return (
    drawn && {
      ...drawn,
      points: drawn.points.map(({ at, value, lower, upper }) => ({
        at,
        value: kept(value),
        lower: kept(lower),
        upper: kept(upper),
      })),
    }
  );
};

/** Why a phase of so many figures carries no forecast. */
export const tooFewBecause = (count: number): string =>
  `${count === 1 ? '1 figure' : `${count} figures`} in this phase: a forecast takes ${fewestForForecast}`;

interface Given {
  readonly contract: Contract;
  readonly measureKey: MeasureKey;
  /** The definition in force when the action begins. */
  readonly measure: Measure;
  readonly from: Period;
  /** Any order; what was not sent, or not before `from`, is left out. */
  readonly returns: readonly Return[];
  readonly rebases: readonly Rebase[];
  readonly entered: EnteredForecast | undefined;
}

interface Counted extends FrozenFigure, Defined {}

const historyOf = ({ contract, measureKey, from, returns }: Given): readonly Counted[] =>
  returns
    .flatMap((sent): readonly Counted[] => {
      const [quantity, result] = [latestQuantity(sent, measureKey), forMeasure(sent.results, measureKey)];
      const version = contract.versions.find(({ number }) => number === sent.sending?.contractVersion);
      const measure = version?.measures.find(({ key }) => key === measureKey);
      if (sent.status === 'draft' || !quantity || !result || !measure || sent.period >= from.key) return [];
      return [{ period: sent.period, quantity, result, measure }];
    })
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));

/** History and forecasts as they stand when an action begins (measures.md section 1). */
export const baselineOf = (given: Given): Baseline => {
  const counted = historyOf(given);
  const now = { period: given.from.key, measure: given.measure };
  const points = counted.flatMap(({ period, quantity }) => {
    const value = numberOf(quantity);
    return value === undefined ? [] : [{ at: period, value }];
  });
  const starts = phaseStarts([...counted, now], given.rebases);
  const later = starts.some((start) => start === given.from.key);
  const phase = later ? [] : (phasesOf(points, starts).at(-1) ?? []);
  const why = notIndependentBecause(given.measure);
  const drawn = why === undefined ? forecastFrom(phase, given.from, given.measure.unit) : undefined;
  const phaseFrom = phase[0]?.at as PeriodKey | undefined;
  return {
    history: counted.map(({ period, quantity, result }) => ({ period, quantity, result })),
    ...(phaseFrom !== undefined && { phaseFrom }),
    ...(drawn ? { drawn } : { notDrawnBecause: why ?? tooFewBecause(phase.length) }),
    ...(given.entered && { entered: { points: given.entered.points, because: given.entered.because } }),
  };
};
