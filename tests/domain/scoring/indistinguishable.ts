import { expect } from 'vitest';
import { type HistoryFigure, readerOf } from '../../../domain/disclosed/beside.ts';
import { Measure } from '../../../domain/measure/measure.ts';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import { discloseScore } from '../../../domain/scoring/disclosed-score.ts';
import { withheldForRounding } from '../../../domain/scoring/disclosure.ts';
import { scoreOf } from '../../../domain/scoring/score.ts';
import type { PeriodKey } from '../../../domain/shared/quarters.ts';

/** Small histories of one contract, and what a board reads of them: to be told apart by nothing, by trying them all. */
export const people = (part: object): Measure =>
  Measure().parse({
    definition: `What ${JSON.stringify(part)} counts`,
    title: 'People',
    quadrant: 'howMuch',
    level: 'headline',
    unit: 'count',
    polarity: 'higherIsBetter',
    calculation: 'entered',
    yearToDate: false,
    additivity: 'events',
    countsPeople: true,
    ...part,
  });

export const share = (part: object): Measure =>
  people({ unit: 'percent', calculation: 'ratio', quadrant: 'betterOffPercent', ...part });

export const quarter = (place: number): PeriodKey => `2025-Q${place}` as PeriodKey;

export const count = (value: number): Quantity => ({ kind: 'number', value });
export const ratio = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });

export const figure = (
  measure: Measure,
  period: PeriodKey,
  quantity: Quantity,
  more: { readonly previous?: Quantity; readonly restated?: boolean; readonly toDate?: number } = {},
): HistoryFigure => {
  const { previous, restated = false, toDate } = more;
  const place = Number(period.at(-1));
  const score = scoreOf(measure, quantity, {
    previous,
    period: { key: period, frequency: 'quarter' },
    ...(toDate !== undefined && { toDate: { value: toDate, periods: place } }),
  });
  return { measure, period, quantity, restated, score };
};

/** One figure as a board reads it, whole: figure, colour, directions and working. */
export interface Read {
  readonly of: string;
  readonly isHidden: boolean;
  /** Withheld because its rounding would mislead: no small number, and any of a few that lie near a limit. */
  readonly isMisleading: boolean;
  readonly all: string;
}

const isBanded = ({ measure, quantity }: HistoryFigure): boolean =>
  measure.disclosureProfile === 'midpoint6' && quantity.kind === 'number' && quantity.value > 0 && quantity.value <= 6;

/** What a board reads of a history, by today's or, with `asItWas`, as figures that were corrected since. */
export const readBy = (history: readonly HistoryFigure[], then: readonly HistoryFigure[] = []): readonly Read[] => {
  const reader = readerOf({ audience: 'board' }, history);
  const read = (each: HistoryFigure, isNow: boolean): Read => {
    const { measure, period, quantity, score } = each;
    const along = isNow ? reader.beside.at(period, measure.key) : reader.beside.asItWas(period, measure.key, quantity);
    const shown = discloseScore({ quantity, measure }, score, reader, along);
    return {
      of: `${isNow ? 'now' : 'then'} ${period} ${measure.key}`,
      isHidden: shown.figure.text === 'Suppressed' || isBanded(each),
      isMisleading: shown.figure.text === withheldForRounding.text,
      all: JSON.stringify(shown),
    };
  };
  return [...history.map((each) => read(each, true)), ...then.map((each) => read(each, false))];
};

const small = new Set([1, 2, 3, 4, 5, 6, 7]);
const numbersIn = (quantity: Quantity): readonly number[] =>
  quantity.kind === 'ratio' ? [quantity.numerator] : quantity.kind === 'number' ? [quantity.value] : [];

/** A true history with everything that a board reads of it, in the order of its figures. */
export interface World {
  readonly truth: readonly Quantity[];
  readonly reads: readonly Read[];
}

/**
 * Of all these histories, those of which a board reads the very same: each figure that is hidden from it must have
 * several values among them, and where it may be a number from 1 to 7, more than one of those. So must those of
 * `misleading` that are withheld because rounded they would mislead: the histories hold every figure that is like them.
 */
export const expectIndistinguishable = (
  worlds: readonly World[],
  misleading: (quantity: Quantity) => boolean = () => false,
): void => {
  const alike = Map.groupBy(worlds, ({ reads }) => reads.map(({ of, all }) => `${of}: ${all}`).join('\n'));
  const found: string[] = [];
  let hidden = 0;
  for (const same of alike.values()) {
    for (const [place, { of, isHidden, isMisleading }] of (same[0]?.reads ?? []).entries()) {
      const values = same.flatMap(({ truth }) => truth[place] ?? []);
      if (!isHidden && !(isMisleading && values.every(misleading))) continue;
      hidden += 1;
      const different = new Set(values.map((value) => JSON.stringify(value)));
      const smallOnes = new Set(values.flatMap(numbersIn).filter((value) => small.has(value)));
      if (different.size < 2 || smallOnes.size === 1) found.push(`${of} is one of ${[...different].join(' ')}`);
    }
  }
  expect(found.slice(0, 9)).toEqual([]);
  expect(hidden, 'figures that are hidden').toBeGreaterThan(0);
};

/** Every choice of one value for each of `places`. */
export const choices = (values: readonly number[], places: number): readonly (readonly number[])[] =>
  places === 0 ? [[]] : choices(values, places - 1).flatMap((rest) => values.map((value) => [...rest, value]));
