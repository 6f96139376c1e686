import { describe, expect, it } from 'vitest';
import { Measure } from '../../../domain/measure/measure.ts';
import { absenceNames, Entry, isAbsent, quantityOf, statedAbsences } from '../../../domain/measure/quantity.ts';

const problemsOf = (input: unknown): readonly string[] => {
  const parsed = Entry().safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('an entry in a row of a return', () => {
  it('is a number, zero included, and zero is not blank', () => {
    expect(quantityOf(Entry().parse({ value: 0 }))).toEqual({ kind: 'number', value: 0 });
    expect(quantityOf(Entry().parse({ value: '0' }))).toEqual({ kind: 'number', value: 0 });
    expect(quantityOf(Entry().parse({ value: '' }))).toBeUndefined();
    expect(quantityOf(Entry().parse({}))).toBeUndefined();
  });

  it('is a ratio once both parts are there', () => {
    expect(quantityOf(Entry().parse({ numerator: '64', denominator: '282' }))).toEqual({
      kind: 'ratio',
      numerator: 64,
      denominator: 282,
    });
    expect(quantityOf(Entry().parse({ numerator: 64 }))).toBeUndefined();
  });

  it('is a typed absence with its reason, and a late one with the day it is expected', () => {
    expect(quantityOf(Entry().parse({ absence: 'notCollected', reason: 'The survey is yearly' }))).toEqual({
      kind: 'notCollected',
      reason: 'The survey is yearly',
    });
    expect(quantityOf(Entry().parse({ absence: 'late', reason: '30 July' }))).toEqual({
      kind: 'late',
      expected: '30 July',
    });
    expect(quantityOf(Entry().parse({ absence: 'late' }))).toEqual({ kind: 'late' });
  });

  it('counts blank boxes as left out, since a form sends every box', () => {
    const blank = { value: '', numerator: ' ', denominator: '', stated: '', absence: '', reason: '', comment: '' };
    expect(quantityOf(Entry().parse(blank))).toBeUndefined();
  });

  it.each([
    [{ value: 'many' }, 'value: The figure must be a number, such as 82 or 82.5'],
    [{ value: {} }, 'value: Enter the figure'],
    [{ value: null }, 'value: Enter the figure'],
    [{ value: 82.1234567 }, 'value: The figure must have 6 decimal places at most, such as 82.5'],
    [{ value: '82.1234567' }, 'value: The figure must have 6 decimal places at most, such as 82.5'],
    [{ value: 1e-7 }, 'value: The figure must have 6 decimal places at most, such as 82.5'],
    [{ numerator: 'many' }, 'numerator: The numerator must be a whole number, such as 82'],
    [{ numerator: -1 }, 'numerator: The numerator must be 0 or more'],
    [{ numerator: 1.5 }, 'numerator: The numerator must be a whole number, such as 82'],
    [{ denominator: 1e13 }, 'denominator: The denominator must be a whole number, such as 82'],
    [{ stated: 'Infinity' }, 'stated: The percentage must be a number, such as 82 or 82.5'],
    [{ absence: 'suppressed' }, 'absence: Select why there is no figure'],
    [{ reason: 'x'.repeat(501) }, 'reason: The reason must be 500 characters or fewer'],
    [{ comment: '<script>' }, 'comment: The comment must not contain HTML, such as <b>. Use plain text'],
    [
      { comment: '=SUM(A1)' },
      'comment: The comment must not start with a spreadsheet formula, such as =SUM. Start with a word',
    ],
    [{ comment: 7 }, 'comment: The comment must be text'],
  ])('refuses %j with a sentence that says how to mend it', (input, message) => {
    expect(problemsOf(input)).toEqual([message]);
  });

  it('refuses a misspelt part, which would otherwise clear the row', () => {
    expect(problemsOf({ vlaue: 5 })).toHaveLength(1);
  });
});

describe('absences', () => {
  it('print each in its own words', () => {
    const names = Object.values(absenceNames);
    expect(new Set(names).size).toBe(names.length);
  });

  it('that a provider may state are absences and not figures', () => {
    for (const absence of statedAbsences) {
      const quantity = quantityOf({ absence, reason: 'Because' });
      expect(quantity && isAbsent(quantity)).toBe(true);
    }
  });
});

describe('a measure', () => {
  const measure = {
    key: 'quits',
    title: 'Quits',
    definition: 'People who quit',
    quadrant: 'betterOffNumber',
    level: 'headline',
    unit: 'count',
    polarity: 'higherIsBetter',
    calculation: 'entered',
    yearToDate: 'no',
    additivity: 'events',
    countsPeople: true,
    target: { value: '100', ruleSet: 'withinTolerance', tolerance: 15 },
  };
  const pathsOf = (change: object): readonly string[] => {
    const parsed = Measure().safeParse({ ...measure, ...change });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  };

  it('is read from text and JSON alike', () => {
    expect(Measure().parse(measure)).toMatchObject({ yearToDate: false, target: { value: 100, tolerance: 15 } });
  });

  it.each([
    [
      'a ratio whose unit is not percent',
      { calculation: 'ratio', numeratorIs: 'quits', denominatorIs: 'dates set' },
      'unit',
    ],
    [
      'a ratio that does not say what its parts count',
      { calculation: 'ratio', unit: 'percent', target: undefined },
      'numeratorIs',
    ],
    ['a target without a direction', { polarity: 'none' }, 'polarity'],
    ['a target over 100 percent', { unit: 'percent', target: { ...measure.target, value: 101 } }, 'target.value'],
    [
      'a data development measure with a target',
      { level: 'dataDevelopment', undefinedInPaper: 'All of it' },
      'undefinedInPaper',
    ],
    ['a negative target', { target: { ...measure.target, value: -1 } }, 'target.value'],
    ['a short name with capitals', { key: 'Quits' }, 'key'],
    ['a short name under which a contract has a concern of another kind', { key: 'money' }, 'key'],
  ])('is refused as %s', (_what, change, path) => {
    expect(pathsOf(change)).toEqual([path]);
  });
});
