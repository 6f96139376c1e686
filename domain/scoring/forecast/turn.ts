import type { Polarity } from '../../measure/measure.ts';
import { divide, type Fraction, toNumber } from '../exact.ts';
import { signOf, toleranceOf } from '../signals/limits.ts';
import type { Point } from '../signals/phases.ts';
import type { ForecastPoint } from './forecast.ts';

export const turns = ['turned', 'notTurned', 'cannotTell'] as const;
export type Turn = (typeof turns)[number];

export const turnNames: Record<Turn, string> = {
  turned: 'The curve has turned',
  notTurned: 'The curve has not turned',
  cannotTell: 'Too early to tell',
};

/** Fewer figures than this can turn a curve only by lying beyond the interval. */
export const fewestToJudge = 5;
/** So many figures beyond the interval settle it: one alone happens. */
export const fewestBeyond = 2;
/** The chance below which better than the forecast is taken for more than luck. */
const turnLevel = 0.05;

export interface TurnOfCurve {
  readonly turn: Turn;
  /** Figures that could be compared with the frozen forecast. */
  readonly count: number;
  readonly better: number;
  readonly worse: number;
  readonly beyondBetter: number;
  readonly beyondWorse: number;
  /** How likely so many better ones would be by luck, 0 to 1; null with none that differ from the forecast. */
  readonly chance: number | null;
}

/**
 * How likely at least `better` of `count` tosses of a fair coin are heads: the sign test, exact. Both are whole, and
 * `better` is `count` at most.
 */
export const signTest = (better: number, count: number): number => {
  let [ways, sum] = [1n, 0n];
  for (let heads = 0; heads <= count; heads += 1) {
    if (heads >= better) sum += ways;
    ways = (ways * BigInt(count - heads)) / BigInt(heads + 1);
  }
  const share: Fraction | undefined = divide({ top: sum, bottom: 1n }, { top: 2n ** BigInt(count), bottom: 1n });
  return share ? toNumber(share) : 1;
};

/**
 * Whether the figures since an action do better than the forecast that was frozen when it began: turning the curve
 * (measures.md section 1), which is not reaching a target. It has turned when two figures lie beyond the interval on the
 * better side, or when so many are better than the forecast that luck alone would do it in fewer than 5 of 100 cases,
 * and never while the latest is not better or two lie beyond on the worse side. Without that, five figures are enough to
 * say that it has not turned. Figures that the forecast does not reach are left out; where neither way is
 * better nothing can be told.
 */
export const turnOf = (
  forecast: readonly ForecastPoint[],
  later: readonly Point[],
  polarity: Polarity,
): TurnOfCurve => {
  const expected = new Map(forecast.map((point) => [point.at, point]));
  const compared = later.flatMap(({ at, value }) => {
    const by = expected.get(at);
    if (!by || polarity === 'none') return [];
    const upIsBetter = polarity === 'higherIsBetter';
    const tolerance = toleranceOf([value, by.value, by.lower, by.upper]);
    const side = (difference: number): number => signOf(difference, tolerance) * (upIsBetter ? 1 : -1);
    const beyond = signOf(value - by.upper, tolerance) > 0 || signOf(value - by.lower, tolerance) < 0;
    return [{ side: side(value - by.value), beyond }];
  });
  const number = (side: number, isBeyond = false): number =>
    compared.filter((each) => each.side === side && (each.beyond || !isBeyond)).length;
  const [better, worse] = [number(1), number(-1)];
  const [beyondBetter, beyondWorse] = [number(1, true), number(-1, true)];
  const chance = better + worse === 0 ? null : signTest(better, better + worse);
  const isSure = beyondBetter >= fewestBeyond || (chance !== null && chance < turnLevel);
  const turned = isSure && compared.at(-1)?.side === 1 && beyondWorse < fewestBeyond;
  const isSettled = compared.length >= fewestToJudge || beyondWorse >= fewestBeyond;
  return {
    turn: turned ? 'turned' : isSettled ? 'notTurned' : 'cannotTell',
    count: compared.length,
    better,
    worse,
    beyondBetter,
    beyondWorse,
    chance,
  };
};
