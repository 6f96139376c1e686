import { describe, expect, it } from 'vitest';
import { earlierReturnIds, makeReturnId, parseReturnId } from '../../../domain/return/ids.ts';
import { return_ } from '../../../domain/return/noun.ts';
import { returnRules } from '../../../domain/return/rules.ts';
import type { PeriodKey } from '../../../domain/shared/quarters.ts';
import { authority, command, contractId, provider, sent } from './given.ts';

const id = 'ctr_example.2025-Q1';

describe('the id of a return', () => {
  it('is its contract and its period, and reads back as both', () => {
    expect(makeReturnId(contractId, '2025-Q1' as PeriodKey)).toBe(id);
    expect(parseReturnId(id)).toMatchObject({ contract: contractId, period: { key: '2025-Q1', end: '2025-06-30' } });
  });

  it('leads to the period before and to the same period last year', () => {
    expect(earlierReturnIds(id)).toEqual({ previous: 'ctr_example.2024-Q4', lastYear: 'ctr_example.2024-Q1' });
    expect(earlierReturnIds('nonsense')).toBeUndefined();
  });
});

describe('what a decision reads', () => {
  it('is the contract and both earlier returns where figures are scored', () => {
    const restating = command('restate', { measureKey: 'waiting', entry: { value: 1 }, reason: 'Miscounted' });
    expect(return_.relatedTo(sent(), restating, id)).toEqual({
      contract: { noun: 'contract', id: 'ctr_example' },
      previous: { noun: 'return', id: 'ctr_example.2024-Q4', mayMove: true },
      lastYear: { noun: 'return', id: 'ctr_example.2024-Q1', mayMove: true },
    });
  });

  it('is the contract alone while a draft is saved, and nothing for a question', () => {
    expect(Object.keys(return_.relatedTo(undefined, command('save', {}), id))).toEqual(['contract']);
    expect(return_.relatedTo(sent(), command('accept', {}), id)).toEqual({});
    expect(return_.relatedTo(undefined, command('save', {}), 'nonsense')).toEqual({});
  });
});

describe('a return', () => {
  it('is held by the authority and the provider of its contract', () => {
    expect(return_.parties(sent())).toEqual({ authority, provider });
  });

  it('has rules each with an id of its own', () => {
    const ids = Object.values(returnRules).map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cannot come of a history without a beginning', () => {
    const stamp = { at: sent().savedAt, by: sent().savedBy };
    expect(() => return_.evolve(undefined, { type: 'returnSaved', data: {} }, stamp)).toThrow();
  });
});
