import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryFigure } from '../../../domain/disclosed/beside.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { tellingFigures } from '../../../domain/scoring/differencing.ts';
import {
  choices,
  count,
  expectIndistinguishable,
  figure,
  people,
  quarter,
  ratio,
  readBy,
  share,
  type World,
} from './indistinguishable.ts';

const world = (figures: readonly HistoryFigure[], then: readonly HistoryFigure[] = []): World => ({
  truth: [...figures, ...then].map(({ quantity }) => quantity),
  reads: readBy(figures, then),
});

const telling = (figures: readonly HistoryFigure[]): readonly string[] =>
  [...tellingFigures(figures)].map(({ period, measure }) => `${period} ${measure.key}`);

const sums = (values: readonly number[]): readonly number[] =>
  values.map((_, index) => values.slice(0, index + 1).reduce((sum, value) => sum + value, 0));

/** Each quarter's count beside the count for the year to date. */
const quarters = (part: object = {}) => people({ key: 'quits', title: 'People who quit', ...part });
const toDate = (part: object = {}) =>
  people({ key: 'quits-to-date', title: 'People who quit, year to date', yearToDate: true, ...part });

const yearOf = (each: Measure, all: Measure, values: readonly number[]): readonly HistoryFigure[] => [
  ...values.map((value, index) => figure(each, quarter(index + 1), count(value))),
  ...sums(values).map((value, index) => figure(all, quarter(index + 1), count(value))),
];

describe('a year to date beside its quarters', () => {
  it('is withheld from the first withheld quarter to the end of the year', () => {
    expect(telling(yearOf(quarters(), toDate(), [20, 5, 20, 20]))).toEqual([
      '2025-Q2 quits-to-date',
      '2025-Q3 quits-to-date',
      '2025-Q4 quits-to-date',
    ]);
  });

  it('is shown where no quarter is withheld, and in the year after', () => {
    expect(telling(yearOf(quarters(), toDate(), [20, 0, 31]))).toEqual([]);
    const next = figure(toDate(), '2026-Q1' as never, count(40));
    expect(telling([...yearOf(quarters(), toDate(), [20, 5]), next])).toEqual(['2025-Q2 quits-to-date']);
  });

  it('is no total of a measure that comes to something else', () => {
    const figures = yearOf(quarters(), toDate(), [20, 5]).slice(0, 3);
    expect(telling([...figures, figure(toDate(), quarter(2), count(90))])).toEqual([]);
  });

  it('of different people, who may come twice, is withheld where it lies between the most and the sum', () => {
    const [each, all] = [quarters({ additivity: 'distinctPeople' }), toDate({ additivity: 'distinctPeople' })];
    const figures = [figure(each, quarter(1), count(20)), figure(each, quarter(2), count(5))];
    expect(telling([...figures, figure(all, quarter(2), count(22))])).toEqual(['2025-Q2 quits-to-date']);
  });

  it('would tell four quarters of seven people from a year of thirty', () => {
    expect(telling(yearOf(quarters(), toDate(), [7, 7, 7, 7]))).toContain('2025-Q4 quits-to-date');
  });

  it.each(['sevenFive', 'underFive', 'midpoint6'] as const)(
    'never lets a hidden quarter be worked out, tried over every year: %s',
    (disclosureProfile) => {
      const [each, all] = [quarters({ disclosureProfile }), toDate({ disclosureProfile })];
      expectIndistinguishable(choices([0, 1, 4, 6, 7, 8, 12], 4).map((values) => world(yearOf(each, all, values))));
    },
  );
});

describe('one count in two measures', () => {
  const quits = people({ key: 'quits', title: 'People who quit' });
  const rate = share({ key: 'rate', numeratorIs: 'people who quit', denominatorIs: 'people who set a date' });
  const other = share({ key: 'other', numeratorIs: 'people still seen', denominatorIs: 'People who set a date' });
  const dates = people({ key: 'dates', title: 'People who set a date' });
  const figures = (numerator: number, second: number, denominator: number) => [
    figure(quits, quarter(1), count(numerator)),
    figure(rate, quarter(1), ratio(numerator, denominator)),
    figure(other, quarter(1), ratio(second, denominator)),
    figure(dates, quarter(1), count(denominator)),
  ];

  it('is withheld as a figure of its own where the share is, which tells of everyone in a small class', () => {
    expect(telling(figures(0, 9, 12))).toEqual(['2025-Q1 quits']);
    expect(telling(figures(12, 9, 12))).toEqual(['2025-Q1 quits']);
    expect(telling(figures(0, 30, 200))).toEqual([]);
  });

  it('leaves the number of cases shown that another share has too', () => {
    expect(telling(figures(3, 15, 40))).toEqual([]);
  });

  it('is taken for another where the figures differ', () => {
    expect(telling([figure(quits, quarter(1), count(11)), figure(rate, quarter(1), ratio(0, 12))])).toEqual([]);
  });

  it('never lets a hidden figure be worked out, tried over every pair of shares of a class', () => {
    const numbers = [0, 1, 2, 7, 8, 9, 12, 13, 17, 18, 19, 21, 22];
    const all = numbers.flatMap((denominator) =>
      numbers.flatMap((first) => numbers.map((second) => [first, second, denominator] as const)),
    );
    const possible = all.filter(([first, second, denominator]) => Math.max(first, second) <= denominator);
    expectIndistinguishable(possible.map((each) => world(figures(...each))));
  });
});

describe('a total beside its parts', () => {
  const [women, men] = [people({ key: 'women', partOf: 'all' }), people({ key: 'men', partOf: 'all' })];
  const all = people({ key: 'all' });

  it('is withheld with one of them', () => {
    const parts = (a: number, b: number) => [
      figure(women, quarter(1), count(a)),
      figure(men, quarter(1), count(b)),
      figure(all, quarter(1), count(a + b)),
    ];
    expect(telling(parts(5, 30))).toEqual(['2025-Q1 all']);
    expect(telling(parts(12, 30))).toEqual([]);
    expectIndistinguishable(
      choices([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 17], 2).map(([a = 0, b = 0]) => world(parts(a, b))),
    );
  });

  it('is withheld as a derived share with one that it is made from, over every small pair', () => {
    const [first, second] = [
      share({ key: 'first', numeratorIs: 'first quits', denominatorIs: 'first dates' }),
      share({ key: 'second', numeratorIs: 'second quits', denominatorIs: 'second dates' }),
    ];
    const both = share({ key: 'both', calculation: 'derived', derivedFrom: ['first', 'second'] });
    const figures = (a: number, b: number, c: number, d: number) => [
      figure(first, quarter(1), ratio(a, b)),
      figure(second, quarter(1), ratio(c, d)),
      figure(both, quarter(1), ratio(a + c, b + d)),
    ];
    expect(telling(figures(5, 30, 20, 40))).toEqual(['2025-Q1 both']);
    expect(telling(figures(15, 30, 20, 40))).toEqual([]);
    const shares = choices([0, 1, 2, 7, 8, 9, 20, 21], 2).filter(([top = 0, bottom = 0]) => top <= bottom);
    expectIndistinguishable(
      shares.flatMap(([a = 0, b = 0]) => shares.map(([c = 0, d = 0]) => world(figures(a, b, c, d)))),
    );
  });
});

describe('a correction', () => {
  const [each, all] = [quarters(), toDate()];
  const two = (first: number, second: number, year: number, restated: readonly boolean[]) => [
    figure(each, quarter(1), count(first), { restated: restated[0] ?? false }),
    figure(each, quarter(2), count(second)),
    figure(all, quarter(2), count(year), { restated: restated[1] ?? false }),
  ];

  it('withholds a year to date that may still hold the figure from before it', () => {
    expect(telling(two(9, 20, 27, [true]))).toEqual(['2025-Q2 quits-to-date']);
  });

  it.each([
    ['and its year to date', true],
    ['alone', false],
  ] as const)(
    'of a quarter %s tells nothing hidden, with all that was shown before it and is shown after',
    (_, isCorrectedToo) => {
      const numbers = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12];
      const worlds = choices(numbers, 3).map(([before = 0, after = 0, second = 0]) => {
        const first = two(before, second, before + second, []);
        const year = (isCorrectedToo ? after : before) + second;
        const then = first.filter((_figure, index) => index === 0 || (isCorrectedToo && index === 2));
        const now = two(after, second, year, [true, isCorrectedToo]);
        const earlier = world(first);
        const later = world(now, then);
        return {
          truth: [...earlier.truth, ...later.truth],
          reads: [...earlier.reads.map((read) => ({ ...read, of: `earlier ${read.of}` })), ...later.reads],
        };
      });
      expectIndistinguishable(worlds);
    },
  );
});

describe('colours and directions', () => {
  const targets = fc.record({
    value: fc.constantFrom(0, 2, 4, 7, 8, 9, 11, 12),
    tolerance: fc.constantFrom(0, 15, 40),
    ruleSet: fc.constantFrom('withinTolerance', 'points'),
  });
  const directed = fc.constantFrom('higherIsBetter', 'lowerIsBetter');

  it('of counts never tell a hidden one, tried over every run of two quarters', () => {
    fc.assert(
      fc.property(targets, directed, (target, polarity) => {
        const measure = people({ key: 'quits', polarity, target });
        const numbers = Array.from({ length: 14 }, (_, value) => value);
        expectIndistinguishable(
          choices(numbers, 2).map(([before = 0, now = 0]) =>
            world([
              figure(measure, quarter(1), count(before)),
              figure(measure, quarter(2), count(now), { previous: count(before) }),
            ]),
          ),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('of a target for the year to date never tell a hidden quarter', () => {
    fc.assert(
      fc.property(fc.constantFrom(8, 20, 36, 60), directed, (value, polarity) => {
        const target = { kind: 'cumulative', value, ruleSet: 'withinTolerance', tolerance: 15 };
        const measure = people({ key: 'quits', polarity, target });
        expectIndistinguishable(
          choices([0, 1, 2, 3, 5, 7, 8, 9, 12], 3).map((values) =>
            world(
              values.map((each, index) =>
                figure(measure, quarter(index + 1), count(each), { toDate: sums(values)[index] ?? 0 }),
              ),
            ),
          ),
        );
      }),
      { numRuns: 6 },
    );
  });

  it('of one count or share leave several for each that is withheld, for whatever reason', () => {
    const target = fc.record({ value: fc.integer({ min: 0, max: 24 }), tolerance: fc.constantFrom(0, 10, 25) });
    const numbers = Array.from({ length: 33 }, (_, value) => value);
    fc.assert(
      fc.property(target, directed, (part, polarity) => {
        const quits = people({ key: 'quits', polarity, target: { ...part, ruleSet: 'withinTolerance' } });
        const counts = numbers.map((value) => world([figure(quits, quarter(1), count(value))]));
        expectIndistinguishable(counts, ({ kind }) => kind === 'number');
        const given = { value: part.value * 4, ruleSet: 'points', tolerance: part.tolerance };
        const rate = share({ key: 'rate', numeratorIs: 'quits', denominatorIs: 'dates', polarity, target: given });
        const more = Array.from({ length: 66 }, (_, value) => value);
        const shares = choices(more, 2).filter(([top = 0, bottom = 0]) => top <= bottom);
        const worlds = shares.map(([top = 0, bottom = 0]) => world([figure(rate, quarter(1), ratio(top, bottom))]));
        expectIndistinguishable(worlds, (each) => each.kind === 'ratio' && each.denominator < 33);
      }),
      { numRuns: 12 },
    );
  });

  it('of shares never tell a hidden one, tried over every run of two small classes', () => {
    fc.assert(
      fc.property(fc.constantFrom(20, 50, 66.7, 80, 100), directed, (value, polarity) => {
        const target = { value, ruleSet: 'points', tolerance: 10 };
        const measure = share({ key: 'rate', numeratorIs: 'quits', denominatorIs: 'dates', polarity, target });
        const shares = choices([0, 3, 6, 7, 8, 9, 12, 13], 2).filter(([top = 0, bottom = 0]) => top <= bottom);
        expectIndistinguishable(
          shares.flatMap(([a = 0, b = 0]) =>
            shares.map(([c = 0, d = 0]) =>
              world([
                figure(measure, quarter(1), ratio(a, b)),
                figure(measure, quarter(2), ratio(c, d), { previous: ratio(a, b) }),
              ]),
            ),
          ),
        );
      }),
      { numRuns: 4 },
    );
  });
});
