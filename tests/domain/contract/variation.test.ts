import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../domain/contract/change/variation.ts';
import { type Contract, versionInForce } from '../../../domain/contract/contract.ts';
import { contract as noun } from '../../../domain/contract/noun.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import {
  draft,
  having,
  modification,
  parsed,
  quits,
  rate,
  refusalsWhen,
  refusedRules,
  signed,
  values,
} from './given.ts';

const because = 'The grant for the year';
const newTarget = { quits: { ruleSet: 'withinTolerance', value: '55', tolerance: '10' } };
const varied = (input: object, effectiveFrom = '2025-10-01'): Contract =>
  having(signed(), ['vary', { effectiveFrom, because, modification, ...input }]);
const refused = (input: object, effectiveFrom = '2025-10-01') =>
  refusedRules(signed(), ['vary', { effectiveFrom, because, modification, ...input }]);
const targetIn = (contract: Contract, on: string) => {
  const target = versionInForce(contract, civilDate(on))?.measures.find((measure) => measure.key === 'quits')?.target;
  return target && 'value' in target ? target.value : undefined;
};

describe('a variation', () => {
  it('adds a version and leaves the ones before it as they were', () => {
    const before = signed();
    const after = having(before, ['vary', { effectiveFrom: '2025-10-01', because, modification, targets: newTarget }]);
    expect(after.versions[0]).toEqual(before.versions[0]);
    expect(after.versions[1]).toMatchObject({ number: 2, effectiveFrom: '2025-10-01', because });
    expect(after.terms.measures).toEqual(after.versions[1]?.measures);
  });

  it('is in force from its own day: the day before still goes by the version before', () => {
    const contract = varied({ targets: newTarget });
    expect(targetIn(contract, '2025-03-31')).toBeUndefined();
    expect(targetIn(contract, '2025-04-01')).toBe(50);
    expect(targetIn(contract, '2025-09-30')).toBe(50);
    expect(targetIn(contract, '2025-10-01')).toBe(55);
    expect(targetIn(contract, '2031-01-01')).toBe(55);
  });

  it('of the same day as another leaves the later one in force', () => {
    const twice = having(varied({ targets: newTarget }), [
      'vary',
      {
        effectiveFrom: '2025-10-01',
        because,
        modification,
        targets: { quits: { ruleSet: 'points', value: '60', tolerance: '0' } },
      },
    ]);
    expect(targetIn(twice, '2025-10-01')).toBe(60);
    expect(twice.versions).toHaveLength(3);
  });

  it('can take a target away, so that the measure is monitored only', () => {
    const contract = varied({ targets: { quits: { ruleSet: 'none' } } });
    expect(contract.terms.measures[0]).not.toHaveProperty('target');
  });

  it('changes values, funding and whole measures too', () => {
    const contract = varied({
      values: [{ financialYear: '2025/26', status: 'confirmed', amount: '1,128,760' }, ...values.slice(1)],
      funding: [{ source: 'Smokefree Generation grant', confirmed: 'annually', amount: '20,000' }],
      measures: [quits, { ...rate, key: 'new-rate' }],
    });
    const [before, after] = contract.versions;
    expect(before && after && changesBetween(before, after)).toEqual([
      { part: 'value', what: 'Value for 2025/26', before: '£1,108,760, confirmed', after: '£1,128,760, confirmed' },
      { part: 'funding', what: 'Smokefree Generation grant', before: undefined, after: '£20,000\nConfirmed: annually' },
      {
        part: 'measure',
        what: 'Quit rate',
        before: '60% or more; a miss of up to 5 percentage points is amber',
        after: undefined,
      },
      { part: 'measure', what: 'Wellbeing', before: 'On the data development agenda', after: undefined },
      {
        part: 'measure',
        what: 'Quit rate',
        before: undefined,
        after: '60% or more; a miss of up to 5 percentage points is amber',
      },
    ]);
  });

  it('of a definition is told apart from one of a target', () => {
    const contract = varied({ measures: [{ ...quits, definition: 'Counted anew' }, rate] });
    const [before, after] = contract.versions;
    const changes = before && after ? changesBetween(before, after) : [];
    expect(changes.map((change) => change.what)).toContain('Definition of Four-week quits');
  });

  it('is refused for a draft', () => {
    expect(
      refusedRules(draft(), ['vary', { effectiveFrom: '2025-10-01', because, modification, targets: newTarget }]),
    ).toEqual(['contract-not-signed']);
  });

  it('is refused when nothing changes, even though everything was sent again', () => {
    const same = { quits: { ruleSet: 'withinTolerance', value: 50, tolerance: 15 } };
    expect(refused({})).toEqual(['variation-changes-something']);
    expect(refused({ values, targets: same })).toEqual(['variation-changes-something']);
  });

  it.each(['2025-03-31', '2028-04-01'])('is refused from %s, outside the term', (day) => {
    expect(refused({ targets: newTarget }, day)).toEqual(['variation-in-order at effectiveFrom']);
  });

  it('is refused from a day before the variation that came before it', () => {
    const again = { effectiveFrom: '2025-09-30', because, modification, targets: { quits: { ruleSet: 'none' } } };
    expect(refusedRules(varied({ targets: newTarget }), ['vary', again])).toEqual([
      'variation-in-order at effectiveFrom',
    ]);
  });

  it('refuses a target for a measure that is not there', () => {
    expect(refused({ targets: { 'none-such': { ruleSet: 'none' }, ...newTarget } })).toEqual([
      'no-such-measure at targets.none-such.value',
    ]);
  });

  it('refuses a target that does not fit its measure, and says how', () => {
    const targets = { 'quit-rate': { ruleSet: 'points', value: '101', tolerance: '5' } };
    expect(
      refusalsWhen(signed(), ['vary', { effectiveFrom: '2025-10-01', because, modification, targets }]),
    ).toMatchObject([
      {
        rule: { id: 'target-fits-measure' },
        because: 'A target in percent must be 100 or less',
        field: 'targets.quit-rate.value',
      },
    ]);
    expect(refused({ targets: { wellbeing: { ruleSet: 'points', value: '5', tolerance: '5' } } })).toEqual([
      'target-fits-measure at targets.wellbeing.value',
    ]);
  });

  it('refuses two measures of one name and a year outside the term', () => {
    expect(refused({ measures: [quits, quits] })).toContain('measure-keys-differ at measures.1.key');
    expect(refused({ values: [{ financialYear: '2031/32', status: 'notStated' }] })).toEqual([
      'years-within-term at values.0.financialYear',
    ]);
  });
});

describe('periods that were reported already', () => {
  const vary = (input: object, status: string) =>
    [
      'vary',
      { effectiveFrom: '2025-07-01', because, modification, ...input },
      { related: { 'return 2025-Q2': { status } } },
    ] as const;

  it.each(['sent', 'inReview', 'accepted'])('keep the targets they were judged by once the return is %s', (status) => {
    const [refusal] = refusalsWhen(signed(), vary({ targets: newTarget }, status));
    expect(refusal).toMatchObject({ rule: { id: 'reported-periods-keep-their-terms' }, field: 'effectiveFrom' });
    expect(refusal?.because).toBe(
      'The return for Q2 2025/26 (Jul-Sep) has been sent under the measures that stand. Enter a date after 30 September 2025',
    );
  });

  it('do not stand in the way while the return is a draft, or when only values change', () => {
    expect(having(signed(), vary({ targets: newTarget }, 'draft')).versions).toHaveLength(2);
    expect(having(signed(), vary({ values: values.slice(0, 1) }, 'accepted')).versions).toHaveLength(2);
  });

  it('are asked for from the period that holds the day, and only when measures or targets are sent', () => {
    const related = (input: object) =>
      noun.relatedTo(
        signed(),
        parsed(['vary', { effectiveFrom: '2025-08-15', because, modification, ...input }]),
        'ctr_0001',
      );
    expect(Object.keys(related({ targets: newTarget }))).toEqual(
      expect.arrayContaining(['return 2025-Q2', 'return 2027-Q4']),
    );
    expect(related({ targets: newTarget })).not.toHaveProperty(['return 2025-Q1']);
    expect(related({ values })).toEqual({});
  });
});
