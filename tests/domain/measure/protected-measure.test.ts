import { describe, expect, it } from 'vitest';
import { derivedRefusal } from '../../../domain/contract/checks.ts';
import { Measure } from '../../../domain/measure/measure.ts';
import { disclose } from '../../../domain/scoring/disclosure.ts';
import { quitsToDate, sessions } from '../return/given.ts';

describe('how the data owner of a measure protects small numbers', () => {
  const protectedBy = (disclosureProfile: string | undefined) => Measure().parse({ ...quitsToDate, disclosureProfile });
  const shown = (measure: Measure, value: number) =>
    disclose({ quantity: { kind: 'number', value }, measure }, { audience: 'public' }).text;

  it('goes with every figure of the measure', () => {
    expect(['midpoint6', 'underFive', 'sevenFive', undefined].map((each) => shown(protectedBy(each), 6))).toEqual([
      '3',
      '5',
      'Suppressed',
      'Suppressed',
    ]);
  });

  it('is never that nothing is protected', () => {
    expect(Measure().safeParse({ ...quitsToDate, disclosureProfile: 'exact' }).success).toBe(false);
  });

  it('means nothing where no people are counted', () => {
    expect(shown({ ...protectedBy('midpoint6'), countsPeople: false }, 6)).toBe('6');
  });
});

describe('a part of another measure', () => {
  const part = Measure().parse({ ...quitsToDate, key: 'women', title: 'Women', partOf: 'quits-to-date' });

  it('is one of the same contract', () => {
    expect(derivedRefusal([quitsToDate, part])).toBeUndefined();
    expect(derivedRefusal([sessions, part])).toMatchObject({
      rule: { id: 'part-of-a-measure-of-the-contract' },
      because: 'Women is said to be a part of quits-to-date, which is not a measure of this contract',
      field: 'measures.1.partOf',
    });
  });

  it('is not itself', () => {
    expect(Measure().safeParse({ ...part, partOf: 'women' }).success).toBe(false);
  });
});
