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
  /** What it is called, and for a figure of its own its definition, which may say what is counted elsewhere. */
  readonly name: string;
  readonly definition: string;
}

/** `People who quit.` and `people who quit` are the same words. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const counted = (measure: Measure, part: PartName, name: string | undefined, definition = ''): Count => ({
  measure,
  part,
  name: plain(name ?? ''),
  definition: plain(definition),
});

const countsOf = (measure: Measure): readonly Count[] => {
  if (measure.calculation === 'ratio') {
    return [counted(measure, 'numerator', measure.numeratorIs), counted(measure, 'denominator', measure.denominatorIs)];
  }
  return measure.unit === 'count' && measure.calculation === 'entered'
    ? [counted(measure, 'figure', measure.title, measure.definition)]
    : [];
};

/** A year to date of a measure has its words and more: `year to date` at either end is no other thing. */
const withoutYear = (words: string): string =>
  words.replaceAll(/\b(?:year|the year|in the year) to date\b/g, '').trim();

/** Definitions of two figures may be alike in saying little; beside what a share counts, the words are its own. */
const isAlike = (a: Count, b: Count): boolean => {
  const [one, other] = [withoutYear(a.name), withoutYear(b.name)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  if ((a.part === 'figure') === (b.part === 'figure')) return false;
  return a.part === 'figure' ? a.definition === b.name : b.definition === a.name;
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
  const counts = measures.flatMap(countsOf);
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
