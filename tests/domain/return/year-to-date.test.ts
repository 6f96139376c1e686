import { describe, expect, it } from 'vitest';
import { Measure } from '../../../domain/measure/measure.ts';
import { return_ } from '../../../domain/return/noun.ts';
import type { Return } from '../../../domain/return/return.ts';
import { explain } from '../../../domain/scoring/score.ts';
import { cellsOf, scoreLines, scoreRows } from '../../../domain/views/scores.ts';
import { contract, having, key, refusedBy, sent, sessions } from './given.ts';

const yearly = Measure().parse({
  ...sessions,
  target: { kind: 'cumulative', value: 400, ruleSet: 'withinTolerance', tolerance: 15 },
});
const within = (measures: readonly Measure[]) => ({
  ...contract,
  versions: contract.versions.map((version) => ({ ...version, measures })),
});
const yearlyContract = within([yearly]);

const quarter = (period: string, value: object, related: object = {}, of = yearlyContract): Return =>
  sent(
    { period, today: '2026-07-01', related: { contract: of, ...related } },
    {
      entries: { sessions: value },
      narrative: { workingWell: 'a', worriedAbout: 'b', needsToHappen: 'c' },
      explanations: { sessions: 'Rooms were closed' },
    },
  );
const scoreIn = (state: Return) => state.results[key('sessions')];

describe('a target for the end of the year, of a count that is given for each period', () => {
  const first = quarter('2025-Q1', { value: 90 });
  const second = quarter('2025-Q2', { value: 120 }, { previous: first });

  it('is compared with the sum of the periods so far', () => {
    expect(scoreIn(first)).toMatchObject({ status: 'amber', target: 100, toDate: { value: 90, periods: 1 } });
    expect(scoreIn(second)).toMatchObject({ status: 'green', target: 200, toDate: { value: 210, periods: 2 } });
    const third = quarter('2025-Q3', { value: 30 }, { previous: second, inYear1: first });
    expect(scoreIn(third)).toMatchObject({ status: 'red', target: 300, toDate: { value: 240, periods: 3 } });
  });

  it('takes a restated figure of an earlier period as it now stands', () => {
    const restated = having(
      first,
      'restate',
      { measureKey: 'sessions', entry: { value: 150 }, reason: 'A list was missed' },
      { period: '2025-Q1', related: { contract: yearlyContract } },
    );
    const third = quarter('2025-Q3', { value: 30 }, { previous: second, inYear1: restated });
    expect(scoreIn(third)).toMatchObject({ status: 'green', toDate: { value: 300, periods: 3 } });
  });

  it('is not judged where an earlier period is missing or has no figure', () => {
    expect(scoreIn(quarter('2025-Q2', { value: 120 }))).toMatchObject({ status: 'none', noTarget: 'periodMissing' });
    const late = quarter('2025-Q1', { absence: 'late' });
    expect(scoreIn(quarter('2025-Q2', { value: 120 }, { previous: late }))).toMatchObject({
      noTarget: 'periodMissing',
    });
  });

  it('does not miss a period from before the contract began', () => {
    const later = { ...yearlyContract, start: '2025-07-01' as typeof contract.start };
    expect(scoreIn(quarter('2025-Q2', { value: 220 }, {}, later))).toMatchObject({
      status: 'green',
      toDate: { value: 220, periods: 1 },
    });
  });

  it('begins again with the financial year', () => {
    const next = quarter('2026-Q1', { value: 100 }, { previous: second });
    expect(scoreIn(next)).toMatchObject({ status: 'green', toDate: { value: 100, periods: 1 } });
  });

  it('is refused for figures that are not added up, with the reason', () => {
    const people = within([Measure().parse({ ...yearly, additivity: 'distinctPeople' })]);
    const state = quarter('2025-Q2', { value: 120 }, { previous: first }, people);
    const score = scoreIn(state);
    expect(score).toMatchObject({ status: 'none', noTarget: 'notAdditive' });
    expect(score && explain(score, { kind: 'number', value: 120 }, 'count').because).toMatch(/are not added up/);
  });

  it('is compared with the figure itself where that is for the year to date', () => {
    const toDate = within([Measure().parse({ ...yearly, yearToDate: true })]);
    expect(scoreIn(quarter('2025-Q2', { value: 210 }, {}, toDate))).toMatchObject({ status: 'green', target: 200 });
    expect(scoreIn(quarter('2025-Q2', { value: 210 }, {}, toDate))).not.toHaveProperty('toDate');
  });

  it('comes back whole from the scorecard’s line, and so does each reason for having none', () => {
    const states = [
      second,
      quarter('2025-Q2', { value: 120 }),
      quarter('2025-Q2', { absence: 'late' }, { previous: first }),
    ];
    for (const state of states) {
      const [row] = scoreRows(state);
      const line = scoreLines.line(JSON.parse(JSON.stringify(row?.body)));
      expect(cellsOf(line, yearlyContract.versions)[0]?.score).toEqual(scoreIn(state));
    }
  });

  it('is decided beside the other returns of its year', () => {
    const named = (period: string) =>
      return_.relatedTo(undefined, { type: 'send', data: {} as never }, `ctr_example.${period}`);
    expect(Object.keys(named('2025-Q4'))).toEqual(['contract', 'previous', 'lastYear', 'inYear1', 'inYear2']);
    expect(named('2025-Q4')).toMatchObject({
      previous: { id: 'ctr_example.2025-Q3' },
      inYear1: { id: 'ctr_example.2025-Q1' },
    });
    expect(Object.keys(named('2025-Q2'))).toEqual(['contract', 'previous', 'lastYear']);
    expect(Object.keys(named('2025-M12'))).toHaveLength(13);
  });
});

describe('a derived measure', () => {
  const part = (name: string) =>
    Measure().parse({
      ...sessions,
      key: name,
      title: `Engaged, ${name}`,
      unit: 'percent',
      calculation: 'ratio',
      additivity: 'events',
      numeratorIs: 'engaged',
      denominatorIs: 'referred',
    });
  const derived = Measure().parse({
    ...part('north'),
    key: 'both',
    title: 'Engaged, both',
    calculation: 'derived',
    derivedFrom: ['north', 'south'],
    target: { value: 50, ruleSet: 'withinTolerance', tolerance: 15 },
  });
  const of = within([part('north'), part('south'), derived]);
  const filled = (north: object, south: object) => ({
    entries: { north, south },
    narrative: { workingWell: 'a', worriedAbout: 'b', needsToHappen: 'c' },
    explanations: { both: 'Fewer referrals' },
  });
  const setting = { related: { contract: of } };
  const state = sent(setting, filled({ numerator: 1, denominator: 2 }, { numerator: 10, denominator: 80 }));

  it('adds numerators and denominators, and never averages percentages', () => {
    // The mean of 50% and 12.5% would be 31.25%.
    expect(state.entries[key('both')]).toEqual({ numerator: 11, denominator: 82 });
    expect(state.results[key('both')]).toMatchObject({ status: 'red', target: 50 });
  });

  it('has no figure where one that it is made of has none, and says which', () => {
    const none = sent(setting, filled({ numerator: 1, denominator: 2 }, { absence: 'refused', reason: 'Away' }));
    expect(none.entries[key('both')]).toEqual({
      absence: 'notCollected',
      reason: 'Worked out from Engaged, south: refused',
    });
    expect(none.results[key('both')]?.status).toBe('none');
  });

  it('is worked out again when one that it is made of is put right', () => {
    const entry = { numerator: 70, denominator: 80 };
    const again = having(state, 'restate', { measureKey: 'south', entry, reason: 'Two lists' }, setting);
    expect(again.entries[key('both')]).toEqual({ numerator: 71, denominator: 82 });
    expect(again.results[key('both')]?.status).toBe('green');
  });

  it('is neither typed nor restated', () => {
    const typed = { ...filled({}, {}), entries: { both: { numerator: 1, denominator: 2 } } };
    expect(refusedBy(undefined, 'save', typed, setting)).toEqual(['return-derived-not-entered at entries.both']);
    const entry = { numerator: 1, denominator: 2 };
    expect(refusedBy(state, 'restate', { measureKey: 'both', entry, reason: 'Why' }, setting)).toEqual([
      'return-derived-not-entered at measureKey',
    ]);
  });

  it('needs an explanation of a miss as any other figure does', () => {
    const { explanations: _none, ...rest } = filled(
      { numerator: 1, denominator: 2 },
      { numerator: 1, denominator: 80 },
    );
    expect(refusedBy(undefined, 'send', { ...rest, certifier: 'Ada Osei', statementAgreed: 'yes' }, setting)).toEqual([
      expect.stringMatching(/at explanations\.both$/),
    ]);
  });
});
