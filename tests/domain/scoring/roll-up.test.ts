import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose } from '../../../domain/scoring/disclosure.ts';
import { protectTable } from '../../../domain/scoring/protected-table.ts';
import { completenessText, type Part, rollUp, whyNotAdded } from '../../../domain/scoring/roll-up.ts';

const ratio = (numerator: number, denominator: number) => ({ kind: 'ratio', numerator, denominator }) as const;
const share = { unit: 'percent', calculation: 'ratio', additivity: 'notAdditive' } as const;
const events = { unit: 'count', calculation: 'entered', additivity: 'events' } as const;
const part = (name: string, quantity: Part['quantity'], why?: string): Part => ({ name, quantity, why });

describe('several providers of one service', () => {
  it('have their numerators and denominators added up, and never their percentages averaged', () => {
    const found = rollUp(
      share,
      [part('A', ratio(1, 2)), part('B', ratio(10, 80)), part('C', ratio(0, 0))],
      'providers',
    );
    expect(found).toMatchObject({ kind: 'rolledUp', quantity: ratio(11, 82), have: 3, of: 3 });
  });

  it('have their counts added up exactly', () => {
    const counts = [0.1, 0.2].map((value) => part('A', { kind: 'number', value }));
    expect(rollUp({ ...events, unit: 'pounds' }, counts, 'providers')).toMatchObject({ quantity: { value: 0.3 } });
  });

  it('say how complete the whole is, and who is missing', () => {
    const parts = [part('A', ratio(1, 2)), part('B', ratio(10, 80)), part('Lark', undefined, 'late')];
    const found = rollUp(share, parts, 'providers');
    expect(found.kind === 'rolledUp' && completenessText(found, 'providers')).toBe(
      '2 of 3 providers; missing: Lark, late',
    );
    const none = rollUp(share, [part('A', { kind: 'refused', reason: 'No' }), part('B', undefined)], 'providers');
    expect(none).toEqual({
      kind: 'nothing',
      have: 0,
      of: 2,
      missing: [
        { name: 'A', why: 'refused' },
        { name: 'B', why: 'no return' },
      ],
    });
  });

  it('are not added up where a figure counts different people, or has lost the parts that it was made of', () => {
    const people = { ...events, additivity: 'distinctPeople' } as const;
    expect(rollUp(people, [part('A', { kind: 'number', value: 3 })], 'providers')).toEqual({
      kind: 'refused',
      because: 'It counts different people, and one person may use two providers: providers are not added up',
    });
    expect(whyNotAdded(people, 'periods')).toMatch(/Ask for a separate count for the year to date$/);
    expect(whyNotAdded({ ...share, additivity: 'distinctPeople' }, 'providers')).toMatch(/different people/);
    expect(whyNotAdded({ ...share, calculation: 'entered' }, 'providers')).toMatch(/typed without the two counts/);
    expect(whyNotAdded({ ...events, unit: 'days' }, 'providers')).toMatch(/never averaged again$/);
    expect(whyNotAdded({ ...events, additivity: 'notAdditive' }, 'periods')).toMatch(/not added up$/);
  });

  it('are not added up where some gave two counts and others one figure', () => {
    const mixed = [part('A', ratio(1, 2)), part('B', { kind: 'number', value: 40 })];
    expect(rollUp(share, mixed, 'providers').kind).toBe('refused');
  });
});

describe('the whole, for a reader who sees figures of people protected', () => {
  const shownTo = (count: number) =>
    disclose(
      { quantity: { kind: 'number', value: count }, measure: { unit: 'count', countsPeople: true } },
      { audience: 'board' },
    ).quantity;

  it('is the same whatever a withheld provider gave: it is made of what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 400 }), fc.integer({ min: 8, max: 400 }), (a, b) => {
        const wholes = [1, 4, 7].map((small) =>
          JSON.stringify(
            rollUp(
              events,
              [a, b, small].map((count) => part(String(count > 7), shownTo(count))),
              'providers',
            ),
          ),
        );
        expect(new Set(wholes).size).toBe(1);
      }),
    );
  });

  it('is the total that the protected table of the same counts has', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 6 }), (counts) => {
        const rows = counts.map((count, index) => ({ label: String(index), count }));
        const table = protectTable({ profile: 'sevenFive', rows, showTotal: true });
        fc.pre(table.total !== 'c' && table.withheld.every(({ label }) => (counts[Number(label)] ?? 0) > 0));
        const found = rollUp(
          events,
          counts.map((count) => part('A', shownTo(count))),
          'providers',
        );
        if (found.kind === 'rolledUp') expect(found.quantity).toEqual({ kind: 'number', value: table.total });
      }),
    );
  });
});
