import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../../../domain/return/contradictions.ts';
import { type Period, periodOf } from '../../../domain/shared/quarters.ts';
import { full, measures, quitRate, quitsToDate, sent } from './given.ts';

const period = (key: string): Period => {
  const found = periodOf(key);
  if (!found) throw new Error(key);
  return found;
};

describe('figures that contradict each other', () => {
  it('are a year-to-date count that fell since the quarter before', () => {
    const second = { entries: { ...sent().entries, [quitsToDate.key]: { value: 80 } } };
    expect(contradictionsIn(measures, second, period('2025-Q2'), sent())).toMatchObject([
      {
        key: 'fell-quits-to-date',
        measures: ['quits-to-date'],
        sentence:
          'People who quit is for the year to date, yet it fell: the figure was 90 in the period before and is 80 now',
      },
    ]);
  });

  it('are not a year-to-date count that begins again with the year', () => {
    const next = { entries: { ...sent().entries, [quitsToDate.key]: { value: 10 } } };
    expect(contradictionsIn(measures, next, period('2026-Q1'), sent())).toEqual([]);
  });

  it('are the same thing counted twice with two results, both figures shown', () => {
    const second = {
      ...quitRate,
      key: 'quits-at-12-weeks' as typeof quitRate.key,
      title: 'Quit rate at twelve weeks',
      numeratorIs: 'people still not smoking',
    };
    const draft = { entries: { ...sent().entries, [second.key]: { numerator: 20, denominator: 48 } } };
    expect(contradictionsIn([quitRate, second], draft, period('2025-Q1'))).toMatchObject([
      {
        measures: ['quit-rate', 'quits-at-12-weeks'],
        sentence:
          'people who set a quit date: 50 as the “out of” of Quit rate at four weeks, 48 as the “out of” of Quit rate at twelve weeks',
        figures: [
          { written: '50', printedIn: 'Quit rate at four weeks' },
          { written: '48', printedIn: 'Quit rate at twelve weeks' },
        ],
      },
    ]);
  });

  it('are a count and the numerator of that name, over the same time', () => {
    const inPeriod = { ...quitsToDate, yearToDate: false };
    expect(contradictionsIn([inPeriod, quitRate], sent(), period('2025-Q1'))).toMatchObject([
      {
        key: 'counted-quits-to-date-quit-rate',
        sentence: 'People who quit: 90 as a figure of its own, 30 as the figure of Quit rate at four weeks',
      },
    ]);
    expect(contradictionsIn([quitsToDate, quitRate], sent(), period('2025-Q1'))).toEqual([]);
  });

  it('are parts that come to more than their total, and not parts that come to less', () => {
    const count = { ...quitsToDate, additivity: 'events', yearToDate: false, target: undefined } as const;
    const total = { ...count, key: 'sessions' as typeof quitRate.key, title: 'Sessions held' };
    const parts = ['north', 'south'].map((place) => ({
      ...count,
      key: `sessions-${place}` as typeof quitRate.key,
      title: `Sessions held in the ${place}`,
      partOf: total.key,
    }));
    const found = (north: number, south: number) =>
      contradictionsIn(
        [total, ...parts],
        {
          entries: Object.fromEntries(
            [total, ...parts].map(({ key }, at) => [key, { value: [30, north, south][at] ?? 0 }]),
          ),
        },
        period('2025-Q1'),
      );
    expect(found(20, 15)).toMatchObject([
      {
        key: 'parts-sessions',
        sentence: 'Sessions held is 30, and its parts come to 35',
        measures: ['sessions', 'sessions-north', 'sessions-south'],
      },
    ]);
    expect(found(20, 10)).toEqual([]);
    expect(found(20, 5)).toEqual([]);
  });

  it('never keep a return from being sent', () => {
    const entries = { ...full.entries, 'quits-to-date': { value: 80 } };
    const explanations = { ...full.explanations, 'quits-to-date': 'Counted again from the start of the year.' };
    const setting = { period: '2025-Q2', today: '2025-10-10', related: { previous: sent() } };
    expect(sent(setting, { ...full, entries, explanations }).status).toBe('sent');
  });
});
