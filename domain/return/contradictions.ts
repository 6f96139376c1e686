import type { Measure } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { figureText } from '../scoring/words.ts';
import type { Contradiction } from '../shared/contradictions.ts';
import type { MeasureKey } from '../shared/ids.ts';
import type { Period } from '../shared/quarters.ts';
import { type Draft, latestQuantity, type Return } from './return.ts';

/** Two reported figures that cannot both be right. Told to the reader, never a reason to refuse (measures.md section 7). */
export interface ReturnContradiction extends Contradiction {
  readonly measures: readonly MeasureKey[];
}

const count = (value: number): string => figureText(value, 'count');
const sameWords = (label: string): string => label.toLowerCase().replace(/\s+/g, ' ').trim();

interface Counted {
  readonly measure: Measure;
  readonly label: string;
  readonly value: number;
  /** Where in the return it stands: "as a figure of its own". */
  readonly as: string;
}

/** Every count in the return with what it is said to count. Year to date and in the period are different counts. */
const countsIn = (measure: Measure, quantity: Quantity | undefined): readonly Counted[] => {
  if (quantity?.kind === 'number' && measure.unit === 'count') {
    return [{ measure, label: measure.title, value: quantity.value, as: 'as a figure of its own' }];
  }
  if (quantity?.kind !== 'ratio') return [];
  return [
    { measure, label: measure.numeratorIs ?? '', value: quantity.numerator, as: `as the figure of ${measure.title}` },
    {
      measure,
      label: measure.denominatorIs ?? '',
      value: quantity.denominator,
      as: `as the “out of” of ${measure.title}`,
    },
  ].filter((counted) => counted.label !== '');
};

const sameCountTwice = (counted: readonly Counted[]): readonly ReturnContradiction[] => {
  const groups = Map.groupBy(counted, ({ measure, label }) => `${measure.yearToDate}|${sameWords(label)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const other = group.find((each) => each.value !== first?.value);
    if (!first || !other) return [];
    const written = (each: Counted) => ({
      what: each.label,
      written: count(each.value),
      printedIn: each.measure.title,
    });
    return {
      key: `counted-${first.measure.key}-${other.measure.key}`,
      sentence: `${first.label}: ${count(first.value)} ${first.as}, ${count(other.value)} ${other.as}`,
      figures: [written(first), written(other)],
      measures: [...new Set(group.map((each) => each.measure.key))],
    };
  });
};

const fell = (
  measure: Measure,
  now: Quantity | undefined,
  before: Quantity | undefined,
): ReturnContradiction | undefined => {
  const pairs: (readonly [string, number, number])[] = [];
  if (now?.kind === 'number' && before?.kind === 'number' && (measure.unit === 'count' || measure.unit === 'pounds')) {
    pairs.push(['the figure', now.value, before.value]);
  }
  if (now?.kind === 'ratio' && before?.kind === 'ratio') {
    pairs.push(
      ['the numerator', now.numerator, before.numerator],
      ['the denominator', now.denominator, before.denominator],
    );
  }
  const [found] = pairs.filter(([, latest, earlier]) => latest < earlier);
  if (!found) return undefined;
  const [part, latest, earlier] = found;
  return {
    key: `fell-${measure.key}`,
    sentence: `${measure.title} is for the year to date, yet it fell: ${part} was ${count(earlier)} in the period before and is ${count(latest)} now`,
    figures: [
      { what: part, written: count(earlier), printedIn: 'the period before' },
      { what: part, written: count(latest), printedIn: 'this return' },
    ],
    measures: [measure.key],
  };
};

const countOf = (quantity: Quantity | undefined): number | undefined =>
  quantity?.kind === 'number' ? quantity.value : undefined;

/**
 * Parts that come to more than their total. That they come to less is none: a breakdown may leave something out. Different
 * people are not looked at, since one person may stand in two parts.
 */
const partsOverTotals = (measures: readonly Measure[], draft: Pick<Draft, 'entries'>): readonly ReturnContradiction[] =>
  measures.flatMap((total) => {
    const most = countOf(latestQuantity(draft, total.key));
    const parts = measures.flatMap((part) => {
      const value = countOf(latestQuantity(draft, part.key));
      const isAdded = part.partOf === total.key && part.yearToDate === total.yearToDate && part.unit === total.unit;
      return isAdded && value !== undefined && part.additivity === 'events' ? [{ part, value }] : [];
    });
    const sum = parts.reduce((added, { value }) => added + value, 0);
    if (most === undefined || sum <= most) return [];
    return {
      key: `parts-${total.key}`,
      sentence: `${total.title} is ${count(most)}, and its parts come to ${count(sum)}`,
      figures: [
        { what: 'the total', written: count(most), printedIn: total.title },
        ...parts.map(({ part, value }) => ({ what: 'a part', written: count(value), printedIn: part.title })),
      ],
      measures: [total.key, ...parts.map(({ part }) => part.key)],
    };
  });

/**
 * What disagrees within the return, and with the one before: a year-to-date count that fell within its financial year, the
 * same thing counted twice with two results, and parts that come to more than their total. Percentages are checked against their parts when a row is saved.
 */
export const contradictionsIn = (
  measures: readonly Measure[],
  draft: Pick<Draft, 'entries'>,
  period: Period,
  previous?: Return,
): readonly ReturnContradiction[] => {
  const sameYear = previous && previous.status !== 'draft' && previous.period.slice(0, 4) === period.key.slice(0, 4);
  const falls = measures.flatMap((measure) => {
    if (!sameYear || !measure.yearToDate) return [];
    return fell(measure, latestQuantity(draft, measure.key), latestQuantity(previous, measure.key)) ?? [];
  });
  const counted = measures.flatMap((measure) => countsIn(measure, latestQuantity(draft, measure.key)));
  return [...falls, ...sameCountTwice(counted), ...partsOverTotals(measures, draft)];
};
