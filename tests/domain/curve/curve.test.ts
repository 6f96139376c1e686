import { describe, expect, it } from 'vitest';
import { curve as noun } from '../../../domain/curve/noun.ts';
import { authority, contract, provider, sent, varied, waiting } from '../return/given.ts';
import { action, curveId, having, quartersOf, tell } from './given.ts';

const rebase = (from: string) => ({ from, reason: 'The booking system changed' });

describe('a curve', () => {
  it('begins with whatever is recorded first, and belongs to the contract’s authority and provider', () => {
    const { state, events } = tell(undefined, 'annotate', { on: '2025-Q2', text: 'A second adviser began' });
    expect(events).toEqual(['curveBegun', 'curveAnnotated']);
    expect(state).toMatchObject({ id: curveId, measureKey: 'waiting', contract: contract.id });
    expect(state && noun.parties(state)).toEqual({ authority, provider });
    expect(tell(state, 'annotate', { on: '2025-Q1', text: 'Opened' }).events).toEqual(['curveAnnotated']);
  });

  it('is of a measure that a signed contract reports', () => {
    const note = { on: '2025-Q2', text: 'Opened' };
    const refused = ['curve-of-signed-contract'];
    expect(tell(undefined, 'annotate', note, { contract: { ...contract, status: 'draft' } }).refused).toEqual(refused);
    expect(tell(undefined, 'annotate', note, { id: `${contract.id}.someday` }).refused).toEqual(refused);
    expect(tell(undefined, 'annotate', note, { id: `${contract.id}.nothing` }).refused).toEqual(refused);
    expect(tell(undefined, 'annotate', note, { id: 'nonsense' }).refused).toEqual(refused);
  });

  it('takes the contract’s own periods alone', () => {
    const at = (from: string) => tell(undefined, 'rebase', rebase(from)).refused;
    expect(at('2025-M04')).toEqual(['curve-own-periods at from']);
    expect(at('2024-Q4')).toEqual(['curve-own-periods at from']);
    expect(at('2028-Q1')).toEqual(['curve-own-periods at from']);
  });

  it('asks about a text that seems to hold personal data, and takes it once it was checked', () => {
    const note = { on: '2025-Q2', text: 'Mrs Penrose took over' };
    expect(tell(undefined, 'annotate', note).refused).toEqual(['curve-no-personal-data at text']);
    expect(tell(undefined, 'annotate', { ...note, personalDataChecked: 'yes' }).refused).toEqual([]);
  });
});

describe('a new phase', () => {
  it('is kept by period with its reason, once, and can be taken back', () => {
    const later = having(undefined, 'rebase', rebase('2026-Q1'));
    const both = having(later, 'rebase', rebase('2025-Q3'));
    expect(both.rebases.map(({ from }) => from)).toEqual(['2025-Q3', '2026-Q1']);
    expect(tell(both, 'rebase', rebase('2025-Q3')).refused).toEqual(['curve-phase-begins-once at from']);
    const back = having(both, 'removeRebase', { from: '2025-Q3', reason: 'It was another service' });
    expect(back.rebases.map(({ from }) => from)).toEqual(['2026-Q1']);
    expect(tell(back, 'removeRebase', rebase('2025-Q3')).refused).toEqual(['curve-phase-to-take-back at from']);
  });
});

describe('an annotation', () => {
  it('says what was done in a period that has begun', () => {
    expect(tell(undefined, 'annotate', { on: '2025-Q4', text: 'Opened' }).refused).toEqual([]);
    expect(tell(undefined, 'annotate', { on: '2026-Q1', text: 'Opened' }).refused).toEqual([
      'curve-annotates-what-was-done at on',
    ]);
  });
});

describe('a forecast entered by people', () => {
  const forecast = (...periods: string[]) => ({
    points: periods.map((period) => ({ period, value: '12' })),
    because: 'Two advisers leave in spring',
  });

  it('is kept in order of its periods, each once', () => {
    const state = having(undefined, 'forecast', forecast('2026-Q2', '2026-Q1'));
    expect(state.forecasts[0]?.points).toEqual([
      { period: '2026-Q1', value: 12 },
      { period: '2026-Q2', value: 12 },
    ]);
    expect(tell(undefined, 'forecast', forecast('2026-Q1', '2026-Q1')).refused).toEqual([
      'curve-forecasts-periods-once at points.1.period',
    ]);
  });
});

describe('an action', () => {
  const days = [12, 10, 12, 10, 12, 10];

  it('freezes history, the forecast drawn from it and the one that people entered', () => {
    const entered = { points: [{ period: '2026-Q3', value: '15' }], because: 'Winter' };
    const state = having(undefined, 'forecast', entered);
    const { baseline } = having(state, 'beginAction', action, { returns: quartersOf(days) }).actions[0] ?? {};
    expect(baseline?.history.map(({ period, quantity }) => [period, quantity])).toEqual(
      ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'].map((period, index) => [
        period,
        { kind: 'number', value: days[index] },
      ]),
    );
    expect(baseline?.drawn).toMatchObject({ method: 'average', count: 6 });
    expect(baseline?.drawn?.points).toHaveLength(12);
    expect(baseline?.drawn?.points[0]).toMatchObject({ at: '2026-Q3', value: 11 });
    expect(baseline?.entered).toEqual({ points: [{ period: '2026-Q3', value: 15 }], because: 'Winter' });
  });

  it('forecasts no share above 100% and nothing below zero', () => {
    const falling = having(undefined, 'beginAction', action, { returns: quartersOf([12, 10, 8, 6, 4, 2]) });
    expect(falling.actions[0]?.baseline.drawn).toMatchObject({ method: 'trend' });
    const values = falling.actions[0]?.baseline.drawn?.points.flatMap(({ value, lower }) => [value, lower]);
    expect(Math.min(...(values ?? []))).toBe(0);
  });

  it('says why no forecast is drawn from fewer than five figures', () => {
    const state = having(
      undefined,
      'beginAction',
      { ...action, from: '2026-Q1' },
      { returns: quartersOf(days.slice(0, 4)) },
    );
    expect(state.actions[0]?.baseline).toMatchObject({
      phaseFrom: '2025-Q1',
      notDrawnBecause: '4 figures in this phase: a forecast takes 5',
    });
  });

  it('draws from the last phase alone: since a new one began, or since the measure is counted otherwise', () => {
    const known = { returns: quartersOf(days) };
    const rebased = having(having(undefined, 'rebase', rebase('2025-Q3')), 'beginAction', action, known);
    expect(rebased.actions[0]?.baseline).toMatchObject({
      phaseFrom: '2025-Q3',
      notDrawnBecause: '4 figures in this phase: a forecast takes 5',
    });
    const counted = varied('2026-10-01', [{ ...waiting, definition: 'Counted in working days' }]);
    const changed = having(undefined, 'beginAction', action, { ...known, contract: counted });
    expect(changed.actions[0]?.baseline.notDrawnBecause).toBe('0 figures in this phase: a forecast takes 5');
  });

  it('is refused once the figures have come that it would be compared with', () => {
    const returns = quartersOf([...days, 9]);
    expect(tell(undefined, 'beginAction', action, { returns }).refused).toEqual([
      'curve-baseline-before-figures at from',
    ]);
    expect(tell(undefined, 'beginAction', { ...action, from: '2026-Q4' }, { returns }).refused).toEqual([]);
  });

  it('does not count a draft as a figure that has come', () => {
    const draft = { ...sent({ period: '2026-Q3', today: '2028-01-01' }), status: 'draft' as const };
    const known = { returns: [...quartersOf(days), draft] };
    expect(tell(undefined, 'beginAction', action, known).refused).toEqual([]);
  });

  it('draws no forecast from figures for the year to date', () => {
    const id = `${contract.id}.quits-to-date`;
    const state = having(undefined, 'beginAction', action, { id, returns: quartersOf(days) });
    expect(state.actions[0]?.baseline.notDrawnBecause).toContain('year to date');
  });
});

describe('a report', () => {
  const report = { story: 'Advisers left', partners: 'Surgeries', whatWorks: 'Texts', proposals: 'Hire two' };

  it('is added to the earlier ones, which stay as they were read', () => {
    const first = having(undefined, 'report', report);
    const second = having(first, 'report', { ...report, noCostIdeas: 'Share the rota' });
    expect(second.reports.map(({ noCostIdeas }) => noCostIdeas)).toEqual([undefined, 'Share the rota']);
    expect(second.reports[0]).toEqual(first.reports[0]);
  });
});
