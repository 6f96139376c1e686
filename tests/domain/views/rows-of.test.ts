import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/views/rows-of.ts';
import { contract, having, sent } from '../return/given.ts';

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
};

const restated = () =>
  having(sent(), 'restate', { measureKey: 'waiting', entry: { value: 9 }, reason: 'Counted twice' });

describe('the lines that records give to the lists', () => {
  it.each([
    ['contract', contract],
    ['return', sent()],
    ['return', restated()],
  ] as const)('are the same however often they are made, and change nothing: %s', (noun, state) => {
    const before = structuredClone(state);
    const first = rowsOf(noun, frozen(structuredClone(state)));
    expect(rowsOf(noun, structuredClone(state))).toEqual(first);
    expect(state).toEqual(before);
    expect(first.length).toBeGreaterThan(0);
  });

  it('keep no undefined value, which the table could not hold', () => {
    const bodies = [...rowsOf('contract', contract), ...rowsOf('return', sent())].map(({ body }) => body);
    expect(bodies.flat().filter((value) => value === undefined)).toEqual([]);
  });

  it('are none for a noun that no list tells of', () => {
    expect(rowsOf('something', {})).toEqual([]);
  });

  it('put no figure into a list that both sides read', () => {
    const shared = rowsOf('return', sent()).filter(({ view }) => view === 'returns');
    expect(shared.map(({ owner }) => owner)).toEqual(['org_council', 'org_provider']);
    expect(JSON.stringify(shared)).not.toContain('30');
  });

  it('give a provider a contract from its signing on', () => {
    const owners = (status: 'draft' | 'signed') =>
      rowsOf('contract', { ...contract, status }).map(({ owner }) => owner);
    expect(new Set(owners('draft'))).toEqual(new Set(['org_council']));
    expect(owners('signed')).toContain('org_provider');
  });
});
