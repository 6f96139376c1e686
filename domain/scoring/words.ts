import type { Unit } from '../measure/measure.ts';
import { lazily } from '../shared/lazily.ts';

const mostPlaces = 6;
const formats = Array.from({ length: mostPlaces + 1 }, (_, places) =>
  lazily(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: places })),
);
const usualPlaces: Record<Unit, number> = { count: 2, percent: 1, rate: 2, pounds: 2, days: 1, score: 2 };
/** Boundaries and differences: a limit of 28.75% must not read 28.8%. */
const closePlaces = 2;

const plain = (value: number, places: number): string => {
  // Most figures are whole and small, and a page of them should not wait for the formatter.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const text = formats[Math.min(places, mostPlaces)]?.().format(value) ?? String(value);
  return text === '-0' ? '0' : text;
};

const withUnit = (text: string, unit: Unit): string => {
  if (unit === 'percent') return `${text}%`;
  if (unit === 'pounds') return text.startsWith('-') ? `-£${text.slice(1)}` : `£${text}`;
  if (unit === 'days') return text === '1' ? '1 day' : `${text} days`;
  return text;
};

/** A figure with its unit, as a sentence shows it: `80.6%`, `£1,108,760`, `12 days`. */
export const figureText = (value: number, unit: Unit): string => withUnit(plain(value, usualPlaces[unit]), unit);

const textsFrom = (fewest: number, values: readonly number[], unit: Unit): readonly string[] => {
  const different = new Set(values).size;
  let places = fewest;
  while (places < mostPlaces && new Set(values.map((value) => plain(value, places))).size < different) places += 1;
  return values.map((value) => withUnit(plain(value, places), unit));
};

/**
 * Several figures of one unit, to two decimal places and as many more as it takes to tell unequal ones apart: a figure
 * of 74.999% that missed 75% must not read "75% misses 75%".
 */
export const figureTexts = (values: readonly number[], unit: Unit): readonly string[] =>
  textsFrom(closePlaces, values, unit);

/** The same, to as many places as a table or a chart shows the unit with wherever that tells unequal figures apart. */
export const chartedTexts = (values: readonly number[], unit: Unit): readonly string[] =>
  textsFrom(usualPlaces[unit], values, unit);

/** A difference between two figures of the unit, never rounded down to nothing: `5.6 percentage points`. */
export const differenceText = (amount: number, unit: Unit): string => {
  const size = Math.abs(amount);
  let places = closePlaces;
  while (size > 0 && places < mostPlaces && Number(size.toFixed(places)) === 0) places += 1;
  const text = plain(size, places);
  if (unit !== 'percent') return withUnit(text, unit);
  return text === '1' ? '1 percentage point' : `${text} percentage points`;
};
