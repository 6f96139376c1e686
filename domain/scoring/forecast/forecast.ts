import { inOrder, type Point } from '../signals/phases.ts';
import { type Placed, trendOf } from './trend.ts';

/** Fewer figures than this carry no forecast: as few as a run chart needs (measures.md section 4). */
export const fewestForForecast = 5;

export const forecastMethods = ['average', 'trend'] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

export const forecastMethodNames: Record<ForecastMethod, string> = {
  average: 'The average, carried on',
  trend: 'The straight trend, carried on',
};

/** Why the method was chosen, as a clause. */
export const forecastMethodReasons: Record<ForecastMethod, string> = {
  average: 'the figures show no trend that chance could not make, so their average is where they are expected to stay',
  trend: 'the figures rise or fall in order more than chance would make them in 95 of 100 cases, so the trend goes on',
};

export interface ForecastPoint extends Point {
  readonly lower: number;
  readonly upper: number;
}

export interface Forecast {
  readonly method: ForecastMethod;
  /** From how many figures. */
  readonly count: number;
  readonly points: readonly ForecastPoint[];
}

/** From the forecast to its interval, in mean moving ranges: as far as process limits lie (measures.md section 4). */
const reach = 2.66;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const meanMovingRange = (values: readonly number[]): number =>
  mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0))));

/**
 * Where the figures go if nothing changes, for each of `ahead`. `history` is one phase, counted in one way; `place` says
 * how many periods from any fixed one a date lies, so that gaps count. Undefined with fewer than 5 figures.
 *
 * The method is the least that the figures bear: their average, or, where Mann and Kendall's test finds a trend, the
 * Theil-Sen line. The interval is that of a single new figure: 2.66 mean moving ranges, as for process limits (D. J.
 * Wheeler, Understanding Variation, 2000), widened for what so few figures leave unsure of the line itself (the formula
 * for the mean and for a straight line in R. J. Hyndman and G. Athanasopoulos, Forecasting: principles and practice,
 * sections 5.5 and 7.6). Seasons are not drawn: they need years of figures that contracts seldom have.
 */
export const forecastOf = (
  history: readonly Point[],
  ahead: readonly string[],
  place: (at: string) => number,
): Forecast | undefined => {
  const points = inOrder(history).map(({ at, value }): Placed => ({ place: place(at), value }));
  const count = points.length;
  if (count < fewestForForecast) return undefined;
  const trend = trendOf(points);
  const middle = mean(points.map((point) => point.place));
  const level = mean(points.map(({ value }) => value));
  const lineAt = (at: number): number => (trend ? trend.start + trend.slope * at : level);
  const spread = reach * meanMovingRange(points.map((point) => point.value - lineAt(point.place)));
  const distances = points.reduce((sum, point) => sum + (point.place - middle) ** 2, 0);
  const widthAt = (at: number): number =>
    spread * Math.sqrt(1 + 1 / count + (trend ? (at - middle) ** 2 / distances : 0));
  return {
    method: trend ? 'trend' : 'average',
    count,
    points: ahead.map((at) => {
      const [value, width] = [lineAt(place(at)), widthAt(place(at))];
      return { at, value, lower: value - width, upper: value + width };
    }),
  };
};
