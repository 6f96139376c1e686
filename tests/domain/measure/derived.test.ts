import { describe, expect, it } from 'vitest';
import { derivedRefusal } from '../../../domain/contract/checks.ts';
import { derivedFault } from '../../../domain/measure/derived.ts';
import { Measure } from '../../../domain/measure/measure.ts';
import { quitRate, sessions } from '../return/given.ts';

const derived = Measure().parse({
  ...quitRate,
  key: 'all',
  title: 'All',
  calculation: 'derived',
  derivedFrom: ['quit-rate'],
});

describe('a derived measure', () => {
  it('is made of measures of the same contract that are given as two counts', () => {
    expect(derivedFault(derived, [quitRate, derived])).toBeUndefined();
    expect(derivedFault(derived, [derived])).toBe(
      'All is derived from quit-rate, which is not a measure of this contract',
    );
    const of = { ...derived, derivedFrom: [sessions.key] };
    expect(derivedFault(of, [sessions, of])).toMatch(/is not given as a numerator and a denominator$/);
    const itself = { ...derived, derivedFrom: [derived.key] };
    expect(derivedFault(itself, [itself])).toMatch(/is not given as a numerator and a denominator$/);
  });

  it('never adds different people, nor a year to date to a period', () => {
    expect(derivedFault(derived, [{ ...quitRate, additivity: 'distinctPeople' }])).toMatch(/counts different people/);
    expect(derivedFault(derived, [{ ...quitRate, yearToDate: true }])).toMatch(/must both be for the year to date/);
    expect(derivedFault(derived, [{ ...quitRate, level: 'dataDevelopment' }])).toMatch(/has no data yet$/);
  });

  it('is refused with its place in the contract', () => {
    expect(derivedRefusal([sessions, derived])).toMatchObject({
      rule: { id: 'derived-from-measures-with-parts' },
      field: 'measures.1.derivedFrom',
    });
    expect(derivedRefusal([quitRate, derived])).toBeUndefined();
  });

  it('names what it is derived from, and no other measure does', () => {
    const { derivedFrom: _none, ...without } = derived;
    expect(Measure().safeParse(without).success).toBe(false);
    expect(Measure().safeParse({ ...quitRate, derivedFrom: ['sessions'] }).success).toBe(false);
  });
});
