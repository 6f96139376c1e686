import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../domain/disclosed/beside.ts';
import { courseOf } from '../../../domain/disclosed/course.ts';
import { discloseCurve } from '../../../domain/disclosed/curve.ts';
import { discloseScores } from '../../../domain/disclosed/scores.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { Audience } from '../../../domain/scoring/disclosure.ts';
import { periodAfter, periodOf } from '../../../domain/shared/quarters.ts';
import { curveRows } from '../../../domain/views/curve-rows.ts';
import { rowsOf } from '../../../domain/views/rows-of.ts';
import { action, having } from '../curve/given.ts';
import { full, contract as quarterly, quitRate, sent, waiting } from '../return/given.ts';

/** A contract long enough for a signal: the same, with seven years more. */
const contract = { ...quarterly, terms: { ...quarterly.terms, end: '2035-03-31' as typeof quarterly.start } };
const asked = { profile: 'mdc', chart: 'xmr' } as const;
const audience = (name: Audience) => readerOf({ audience: name }, []);

const returnsOf = (entries: readonly object[]) => {
  const first = periodOf('2025-Q1');
  if (!first) throw new Error('No first period');
  return entries.map((entry, index) =>
    sent(
      { period: periodAfter(first, index).key, today: '2035-06-01', related: { contract } },
      { ...full, entries: { ...full.entries, ...entry }, explanations: { waiting: 'Away', 'quit-rate': 'Away' } },
    ),
  );
};

const scoresOf = (entries: readonly object[], reader: Audience, curve?: Parameters<typeof curveRows>[0]) => {
  const rows = [
    ...rowsOf('contract', contract),
    ...returnsOf(entries).flatMap((each) => rowsOf('return', each)),
    ...(curve ? rowsOf('curve', curve) : []),
  ].filter(({ view }) => view === 'scores');
  const [scores] = discloseScores(rows, audience(reader));
  if (!scores) throw new Error('No scorecard');
  return scores;
};

const measured = (scores: ReturnType<typeof scoresOf>, { key }: Measure) => {
  const found = scores.measures.find(({ measure }) => measure.key === key);
  if (!found) throw new Error(`No ${key}`);
  return found;
};

const days = (values: readonly number[]) => values.map((value) => ({ waiting: { value } }));
const rates = (parts: readonly (readonly [number, number])[]) =>
  parts.map(([numerator, denominator]) => ({ 'quit-rate': { numerator, denominator } }));
const steady = [9, 11, 10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 10];

describe('the course of a measure', () => {
  it('has limits and a signal from 13 figures, and none from 12', () => {
    const course = (values: readonly number[]) => {
      const scores = scoresOf(days(values), 'board');
      return courseOf(measured(scores, waiting), scores.versions, undefined, asked);
    };
    expect(course(steady.slice(1)).shown.signals).toMatchObject({ stage: 'limitsNext', variation: null });
    expect(course(steady).shown.signals).toMatchObject({ stage: 'limits', variation: 'common_cause' });
    expect(course([...steady, 30]).shown.signals).toMatchObject({ variation: 'special_cause_concern' });
    expect(course([...steady, 30]).shown.because).toContain('30 days');
  });

  it('does not set a period’s own figure against a target for the year to date', () => {
    const scores = scoresOf(days(steady), 'board');
    const own = measured(scores, waiting);
    const history = own.history.map((cell) => ({
      ...cell,
      score: { ...cell.score, toDate: { value: 40, periods: 4 } },
    }));
    const { shown } = courseOf({ ...own, history }, scores.versions, undefined, asked);
    expect(shown.signals?.assurance).toBeNull();
    expect(shown.because).not.toContain('target');
  });

  it('starts a new phase where people said so, on the scorecard as on the page', () => {
    const curve = having(undefined, 'rebase', { from: '2026-Q1', reason: 'New booking' }, { contract });
    const scores = scoresOf(days(steady), 'board', curve);
    expect(measured(scores, waiting).rebases).toEqual(['2026-Q1']);
    const { shown } = courseOf(measured(scores, waiting), scores.versions, undefined, asked);
    expect(shown.signals?.stage).toBe('runChart');
    expect(curveRows({ ...curve, rebases: [] })).toEqual([]);
  });

  it('offers a p-chart for shares of cases', () => {
    const scores = scoresOf(rates(Array.from({ length: 13 }, () => [30, 60])), 'contractManager');
    const { shown } = courseOf(measured(scores, quitRate), scores.versions, undefined, { ...asked, chart: 'p' });
    expect(shown.signals?.points[0]?.upper).toBeCloseTo(50 + 300 * Math.sqrt(0.25 / 60), 9);
  });

  it('shows no signal and no forecast to a reader from whom one figure is withheld', () => {
    const parts = [...Array.from({ length: 13 }, () => [30, 60] as const), [5, 60] as const];
    const [board, manager] = (['board', 'contractManager'] as const).map((reader) => {
      const scores = scoresOf(rates(parts), reader);
      return courseOf(measured(scores, quitRate), scores.versions, undefined, asked);
    });
    expect(board?.shown.signals).toBeUndefined();
    expect(board?.shown.because).toContain('withheld');
    expect(board?.forecast.drawn).toBeUndefined();
    expect(manager?.shown.signals?.variation).toBe('special_cause_concern');
    expect(manager?.forecast.drawn).toBeDefined();
  });

  it('works signals out from the rounded figures for a reader who sees those', () => {
    const scores = scoresOf(rates(Array.from({ length: 13 }, () => [31, 62])), 'board');
    const { shown } = courseOf(measured(scores, quitRate), scores.versions, undefined, asked);
    expect(shown).toMatchObject({ isRounded: true });
    expect(shown.signals?.points[0]?.value).toBe(50);
  });
});

describe('the effect of an action', () => {
  const before = [12, 10, 12, 10, 12, 10];
  const begin = (values: readonly number[]) =>
    having(undefined, 'beginAction', action, { contract, returns: returnsOf(days(values)) });
  const effect = (after: readonly number[], reader: Audience = 'board') => {
    const curve = discloseCurve(begin(before), waiting, audience(reader));
    const scores = scoresOf(days([...before, ...after]), reader);
    return courseOf(measured(scores, waiting), scores.versions, curve, asked);
  };

  it('is judged against the frozen forecast, and the target is another question', () => {
    expect(effect([]).effects[0]).toMatchObject({ turn: { turn: 'cannotTell', count: 0 } });
    const turned = effect([4, 4]).effects[0];
    expect(turned).toMatchObject({ turn: { turn: 'turned', beyondBetter: 2 } });
    expect(turned?.target).toBe(
      'Turning the curve is not the same as reaching the target, which the latest figure meets.',
    );
  });

  it('keeps to the forecast as it was frozen, whatever came after', () => {
    expect(effect([4, 4]).forecast.drawn?.points).toEqual(effect([]).forecast.drawn?.points);
    expect(effect([4, 4]).forecast.frozenBy?.title).toBe(action.title);
  });

  it('is drawn again from rounded figures for a protected reader, and not at all where one is withheld', () => {
    const curveOf = (parts: readonly (readonly [number, number])[]) =>
      having(undefined, 'beginAction', action, {
        contract,
        id: `${contract.id}.quit-rate`,
        returns: returnsOf(rates(parts)),
      });
    const disclosed = (parts: readonly (readonly [number, number])[], reader: Audience) =>
      discloseCurve(curveOf(parts), quitRate, audience(reader)).actions[0]?.baseline;
    const open = Array.from({ length: 6 }, () => [31, 61] as const);
    expect(disclosed(open, 'contractManager')?.drawn?.points[0]?.value).toBeCloseTo((31 / 61) * 100, 9);
    expect(disclosed(open, 'board')?.drawn?.points[0]?.value).toBe(50);
    const small = [...open.slice(1), [5, 61] as const];
    expect(disclosed(small, 'board')?.drawn).toBeUndefined();
    expect(JSON.stringify(disclosed(small, 'board'))).not.toMatch(/"numerator":5,|8\.19/);
    expect(disclosed(small, 'contractManager')?.drawn).toBeDefined();
  });
});
