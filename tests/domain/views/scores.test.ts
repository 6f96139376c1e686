import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReported } from '../../../domain/measure/measure.ts';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import { quantityOf } from '../../../domain/measure/quantity.ts';
import { forMeasure, type Return } from '../../../domain/return/return.ts';
import type { MeasureKey } from '../../../domain/shared/ids.ts';
import {
  catalogueLines,
  catalogueRows,
  cellsOf,
  isCatalogue,
  scoreLines,
  scoreRows,
} from '../../../domain/views/scores.ts';
import { contract, full, having, measures, quitRate, sent, varied, waiting } from '../return/given.ts';

/** What a reader of the list gets back: the row written, parsed as JSON as the table gives it, and unpacked. */
const unpacked = (state: Return, of = contract) => {
  const [row] = scoreRows(state);
  const line = scoreLines.line(JSON.parse(JSON.stringify(row?.body)));
  return cellsOf(line, of.versions);
};

const asSent = (state: Return) =>
  (Object.keys(state.results) as MeasureKey[]).toSorted().map((key) => {
    const entry = forMeasure(state.entries, key);
    return { key, quantity: entry && quantityOf(entry), score: forMeasure(state.results, key) };
  });

const withoutReason = (quantity: Quantity | undefined) =>
  quantity && 'reason' in quantity ? { ...quantity, reason: '' } : quantity;

describe('the scorecard line of a return', () => {
  it('gives back every figure with its status, target, directions and reading', () => {
    const cells = unpacked(sent());
    expect(cells.map(({ measure, quantity, score }) => ({ key: measure.key, quantity, score }))).toEqual(
      asSent(sent()),
    );
  });

  it('gives back any number, ratio or absence that a row may hold, each as what it is', () => {
    const figure = fc.oneof(
      fc.record({ value: fc.integer({ min: 0, max: 1_000_000 }) }),
      fc.record({ absence: fc.constantFrom('notCollected', 'notApplicable', 'refused'), reason: fc.constant('Away') }),
      fc.constant({ absence: 'late' }),
    );
    const ratio = fc
      .tuple(fc.nat(1000), fc.nat(1000))
      .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));
    fc.assert(
      fc.property(figure, figure, ratio, (sessions, quits, rate) => {
        const explanations = Object.fromEntries(measures.filter(isReported).map(({ key }) => [key, 'As it was']));
        const entries = { ...full.entries, sessions, 'quits-to-date': quits, 'quit-rate': rate };
        const state = sent({}, { ...full, entries, explanations });
        expect(unpacked(state).map(({ quantity }) => quantity)).toEqual(
          asSent(state).map(({ quantity }) => withoutReason(quantity)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('tells zero, an absence and nothing apart', () => {
    const entries = { ...full.entries, sessions: { value: 0 }, 'quits-to-date': { absence: 'late' } };
    const quantities = new Map(
      unpacked(sent({}, { ...full, entries })).map((cell) => [cell.measure.key, cell.quantity]),
    );
    expect(quantities.get('sessions' as MeasureKey)).toEqual({ kind: 'number', value: 0 });
    expect(quantities.get('quits-to-date' as MeasureKey)).toEqual({ kind: 'late' });
  });

  it('marks a restated figure, which then stands with its new result', () => {
    const state = having(sent(), 'restate', { measureKey: 'waiting', entry: { value: 9 }, reason: 'Counted twice' });
    const cells = unpacked(state);
    expect(cells.filter(({ restated }) => restated).map(({ measure }) => measure.key)).toEqual(['waiting']);
    expect(cells.find(({ restated }) => restated)).toMatchObject({
      quantity: { value: 9 },
      score: { status: 'green' },
    });
  });

  it('shows a figure that was scored again under a later version with the target that scored it', () => {
    const later = varied('2025-05-01', [quitRate, { ...waiting, target: { ...waiting.target, value: 13 } } as never]);
    const state = having(
      sent(),
      'restate',
      { measureKey: 'waiting', entry: { value: 12.5 }, reason: 'Counted twice' },
      { related: { contract: later } },
    );
    const cell = unpacked(state, later).find(({ restated }) => restated);
    expect(cell).toMatchObject({ version: 2, score: { status: 'green', target: 13 } });
    expect(
      unpacked(state, later)
        .filter(({ restated }) => !restated)
        .map(({ version }) => version),
    ).toEqual([1, 1, 1]);
  });

  it('is written from sending on, and never for a draft', () => {
    expect(scoreRows(having(undefined, 'save', full))).toEqual([]);
    expect(scoreRows(sent()).map(({ owner, sort }) => [owner, sort])).toEqual([
      ['org_council', 'ctr_example#2025-04-01'],
    ]);
  });

  it('goes to the authority alone: its figures are raw until they are disclosed', () => {
    expect(new Set(scoreRows(sent()).map(({ owner }) => owner))).toEqual(new Set([contract.authority]));
  });

  it('packs forty measures of a period into less than half a kilobyte', () => {
    const [row] = scoreRows(sent());
    const cells = scoreLines.line(row?.body).cells;
    expect((cells.length / 4) * 40).toBeLessThan(512);
  });
});

describe('the catalogue of a contract', () => {
  it('is there from signing on, sorts behind the periods, and names what each version measures', () => {
    expect(catalogueRows({ ...contract, status: 'draft' })).toEqual([]);
    const [row] = catalogueRows(varied('2025-10-01', [quitRate]));
    expect(isCatalogue(row?.sort ?? '')).toBe(true);
    expect('ctr_example#2027-01-01' < (row?.sort ?? '')).toBe(true);
    const { versions } = catalogueLines.line(JSON.parse(JSON.stringify(row?.body)));
    expect(versions.map(({ number, measures: own }) => [number, own.length])).toEqual([
      [1, measures.length],
      [2, 1],
    ]);
  });
});
