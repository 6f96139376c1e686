import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../domain/disclosed/course.ts';
import { type ContractScores, discloseScores, withWorking } from '../../../domain/disclosed/scores.ts';
import { serviceMeasures } from '../../../domain/disclosed/service.ts';
import type { Return } from '../../../domain/return/return.ts';
import type { Audience } from '../../../domain/scoring/disclosure.ts';
import { ContractId } from '../../../domain/shared/ids.ts';
import { type Period, periodAfter, periodOf } from '../../../domain/shared/quarters.ts';
import { rowsOf } from '../../../domain/views/rows-of.ts';
import { contract, full, sent } from '../return/given.ts';

/** Quits and quit dates of each quarter. */
type History = readonly (readonly [quits: number, dates: number])[];

const quarters = (length: number): readonly Period[] => {
  const first = periodOf('2025-Q1');
  return first ? Array.from({ length }, (_, index) => periodAfter(first, index)) : [];
};

/** Figures of one year add up to the year to date that is reported beside them. */
const returnsOf = (history: History): readonly Return[] => {
  const returns: Return[] = [];
  let toDate = 0;
  for (const [index, period] of quarters(history.length).entries()) {
    const [numerator = 0, denominator = 0] = history[index] ?? [];
    toDate = period.key.endsWith('Q1') ? numerator : toDate + numerator;
    const related = { contract, previous: returns.at(-1), lastYear: returns.at(-4) };
    returns.push(
      sent(
        { period: period.key, today: '2028-06-01', related },
        {
          ...full,
          entries: { ...full.entries, 'quit-rate': { numerator, denominator }, 'quits-to-date': { value: toDate } },
          explanations: { 'quit-rate': 'Away', 'quits-to-date': 'Away', waiting: 'Away' },
        },
      ),
    );
  }
  return returns;
};

const scoresFor = (audience: Audience, history: History): ContractScores => {
  const rows = [...rowsOf('contract', contract), ...returnsOf(history).flatMap((each) => rowsOf('return', each))];
  const [scores] = discloseScores(
    rows.filter(({ view }) => view === 'scores'),
    { audience },
  );
  if (!scores) throw new Error('No scorecard');
  return scores;
};

const asked = { profile: 'mdc', chart: 'xmr' } as const;

/** Everything that the pure functions make of a history for one reader: cells, working, signals, forecast and roll-ups. */
const readOf = (scores: ContractScores, beside: ContractScores, length: number): string => {
  const period = quarters(length).at(-1);
  return JSON.stringify([
    withWorking(scores),
    scores.measures.map((measure) => courseOf(measure, scores.versions, undefined, asked)),
    period && serviceMeasures({ contracts: [scores, beside], period, why: () => undefined }),
  ]);
};

const isWithheld = (scores: ContractScores, index: number): boolean =>
  scores.measures.find(({ measure }) => measure.key === 'quit-rate')?.history[index]?.figure.text === 'Suppressed';

/** A quarter of many people, or of few. */
const quarter = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 41, max: 90 })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 7, max: 30 })),
  },
);

describe('everything that a board reads of a history', () => {
  const beside: ContractScores = {
    ...scoresFor('board', [[30, 60]]),
    contract: ContractId.parse('ctr_next'),
    providerName: 'The next',
  };
  const others = (history: History, index: number): readonly History[] =>
    [1, 2, 3, 4, 5, 6, 7].map((quits) => history.map((each, place) => (place === index ? [quits, each[1]] : each)));

  it('is the same for at least one other true value of each withheld figure', () => {
    fc.assert(
      fc.property(fc.array(quarter, { minLength: 1, maxLength: 6 }), (history) => {
        const scores = scoresFor('board', history);
        const read = readOf(scores, beside, history.length);
        for (const index of history.keys()) {
          if (!isWithheld(scores, index)) continue;
          const alike = others(history, index).filter(
            (each) => readOf(scoresFor('board', each), beside, history.length) === read,
          );
          expect(alike.length).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('tells its contract manager every one of them', () => {
    const histories = others(
      [
        [30, 60],
        [3, 7],
        [30, 60],
      ],
      1,
    );
    const reads = histories.map((history) => readOf(scoresFor('contractManager', history), beside, history.length));
    expect(new Set(reads).size).toBe(7);
    const forBoard = histories.map((history) => readOf(scoresFor('board', history), beside, history.length));
    expect(new Set(forBoard).size).toBe(1);
  });

  it('has no signal where one figure is withheld, whatever the other figures are', () => {
    const steady: History = Array.from({ length: 12 }, (_, index) => [30 + (index % 3), 60] as const);
    const read = others([...steady], 5).map((history) => {
      const scores = scoresFor('board', history);
      return readOf(scores, beside, history.length);
    });
    expect(new Set(read).size).toBe(1);
    expect(read[0]).toContain('No signal is shown');
  });
});
