import type { Measure } from '../measure/measure.ts';
import type { MeasureKey } from '../shared/ids.ts';

/** A count that a figure shows: itself, or a part of a share. */
export type PartName = 'figure' | 'numerator' | 'denominator';

/** Two counts of one contract, of which the one (`by`) may tell the other (`of`). */
export interface Link {
  /** The same count twice; a period of a year to date; a part of a total. */
  readonly kind: 'sameCount' | 'periodOfYear' | 'partOfTotal';
  readonly of: MeasureKey;
  readonly part: PartName;
  readonly by: MeasureKey;
  readonly byPart: PartName;
}

interface Count {
  readonly measure: Measure;
  readonly part: PartName;
  /** What it is called, and the same without the words for a year to date, which are of no other thing. */
  readonly name: string;
  readonly withoutYear: string;
  /** Of a figure of its own: it may say what is counted elsewhere. */
  readonly definition: string;
}

/** `People who quit.` and `people who quit` are the same words. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A year to date of a measure has its words and more: `year to date` at either end is no other thing. */
const withoutYear = (words: string): string =>
  words.replaceAll(/\b(?:year|the year|in the year) to date\b/g, '').trim();

const counted = (measure: Measure, part: PartName, words: string | undefined, definition = ''): Count => {
  const name = plain(words ?? '');
  return { measure, part, name, withoutYear: withoutYear(name), definition: plain(definition) };
};

const countsOf = (measure: Measure): readonly Count[] => {
  if (measure.calculation === 'ratio') {
    return [counted(measure, 'numerator', measure.numeratorIs), counted(measure, 'denominator', measure.denominatorIs)];
  }
  return measure.unit === 'count' && measure.calculation === 'entered'
    ? [counted(measure, 'figure', measure.title, measure.definition)]
    : [];
};

const isFigure = ({ part }: Count): boolean => part === 'figure';

/** Definitions of two figures may be alike in saying little; beside what a share counts, the words are its own. */
const isAlike = (a: Count, b: Count): boolean => {
  if (a.withoutYear === b.withoutYear) return true;
  if (isFigure(a) === isFigure(b)) return false;
  return isFigure(a) ? a.definition === b.name : b.definition === a.name;
};

/** The counts that are alike another one at all: most are not, and need not be held against every other. */
const withTheirLike = (counts: readonly Count[]): readonly Count[] => {
  const named = counts.filter((count) => count.withoutYear !== '');
  const times = new Map<string, number>();
  for (const { withoutYear: words } of named) times.set(words, (times.get(words) ?? 0) + 1);
  const [figures, parts] = [named.filter(isFigure), named.filter((count) => !isFigure(count))];
  const definitions = new Set(figures.map(({ definition }) => definition));
  const names = new Set(parts.map(({ name }) => name));
  return named.filter(
    (count) =>
      (times.get(count.withoutYear) ?? 0) > 1 ||
      (isFigure(count) ? names.has(count.definition) : definitions.has(count.name)),
  );
};

const totalsIn = (measures: readonly Measure[]): readonly Link[] =>
  measures
    .flatMap((measure) => [
      ...(measure.derivedFrom ?? []).map((of) => ({ of, by: measure.key })),
      ...(measure.partOf === undefined ? [] : [{ of: measure.key, by: measure.partOf }]),
    ])
    .map((each) => ({ kind: 'partOfTotal', part: 'figure', byPart: 'figure', ...each }) as const);

/**
 * Every pair of counts of a contract's measures that could tell of each other, whatever their figures: by what the
 * measures say that they are derived from or a part of, and by the same words for what is counted.
 */
export const linksAmong = (measures: readonly Measure[]): readonly Link[] => {
  const counts = withTheirLike(measures.flatMap(countsOf));
  const alike = counts.flatMap((of) =>
    counts
      .filter((by) => by.measure !== of.measure && isAlike(of, by))
      .map((by) => ({ of: of.measure, part: of.part, by: by.measure, byPart: by.part })),
  );
  return [
    ...totalsIn(measures),
    ...alike.flatMap(({ of, by, ...parts }): readonly Link[] => {
      const pair = { of: of.key, by: by.key, ...parts };
      if (of.yearToDate === by.yearToDate) return [{ kind: 'sameCount', ...pair }];
      return by.yearToDate ? [{ kind: 'periodOfYear', ...pair }] : [];
    }),
  ];
};
