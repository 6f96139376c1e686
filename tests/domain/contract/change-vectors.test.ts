import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { type ContractNotice, contractNotices } from '../../../domain/contract/notices/notices-owed.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import {
  type Awarded,
  awarded,
  having,
  modification,
  refusalsWhen,
  refusedRules,
  signedUnder,
  type Typed,
} from './given.ts';

/** The worked cases of the law on changes, each by its id, through the contract's own commands. */

const grant = (change: string, more: object = {}): object => ({
  effectiveFrom: '2025-10-01',
  because: 'As decided',
  funding: [{ source: `A grant of ${change}`, confirmed: 'annually' }],
  modification: { ...modification, lifetimeValueChange: change, ...more },
});

const psr = (lifetime: string, process = 'C') => ({ of: ['psr', { process, lifetime }] as const });
const on = '2025-10-01';

const varied = ({ of }: ReturnType<typeof psr>, ...changes: readonly object[]): Contract =>
  changes.reduce<Contract>(
    (state, change) => having(state, ['vary', change, { related: awarded(...of), on }]),
    signedUnder(...of),
  );

const refusedVariation = ({ of }: ReturnType<typeof psr>, change: object): readonly string[] =>
  refusedRules(signedUnder(...of), ['vary', change, { related: awarded(...of), on }]);

const noticesOf = (contract: Contract): readonly ContractNotice['kind'][] =>
  contractNotices(contract, contract.regime ?? 'outside', civilDate(on)).map((each) => each.kind);

const found = (contract: Contract) => contract.versions.at(-1)?.change?.found;

describe('changes under the Provider Selection Regime', () => {
  it('M01: £600,000 in all on £10,000,000 by decision is recorded, with a notice', () => {
    const contract = varied(psr('10,000,000'), grant('400,000'), grant('200,000'));
    expect(found(contract)).toMatchObject({
      regime: 'psr',
      rule: 'modification-by-decision-within-limits',
      source: { confidence: 'S' },
      lifetimeValueAtEntry: 1_000_000_000,
      cumulativeChange: 60_000_000,
      cumulativePercent: 6,
      notice: { kind: 'modification' },
      setAside: false,
    });
    expect(noticesOf(contract)).toEqual(['modification']);
  });

  it('M02: £499,999 on £1,000,000 is recorded, with no notice', () => {
    expect(noticesOf(varied(psr('1,000,000'), grant('499,999')))).toEqual([]);
  });

  it('M03: £500,000 on £1,000,000 is refused: £500,000 and 50%', () => {
    expect(refusedVariation(psr('1,000,000'), grant('500,000'))).toEqual([
      'modification-by-decision-within-limits at modification.ground',
    ]);
  });

  it('counts all changes together: two that are small by themselves are refused as one', () => {
    const contract = varied(psr('1,000,000'), grant('300,000'));
    expect(
      refusedRules(contract, ['vary', grant('200,000'), { related: awarded('psr', { lifetime: '1,000,000' }), on }]),
    ).toEqual(['modification-by-decision-within-limits at modification.ground']);
    const back = varied(psr('1,000,000'), grant('300,000'), grant('-200,000'), grant('399,999.99'));
    expect(found(back)).toMatchObject({ cumulativeChange: 49_999_999, cumulativePercent: 50 });
  });

  it('a change of exactly £500,000 and exactly 25% is refused, and a penny less is not', () => {
    expect(refusedVariation(psr('2,000,000'), grant('500,000'))).toHaveLength(1);
    expect(found(varied(psr('2,000,000'), grant('499,999.99')))?.notice).toBeUndefined();
  });

  it('M05: £900,000 on £1,000,000 from a price formula is recorded, with a notice', () => {
    const contract = varied(psr('1,000,000'), grant('900,000', { ground: 'externalFactors' }));
    expect(found(contract)?.rule).toBe('modification-for-external-factors');
    expect(noticesOf(contract)).toEqual(['modification']);
  });

  it('M06: the same change is refused where the services become materially different', () => {
    const change = grant('900,000', { ground: 'externalFactors', materiallyDifferentInCharacter: 'yes' });
    expect(refusedVariation(psr('1,000,000'), change)).toEqual([
      'modification-for-external-factors at modification.ground',
    ]);
  });

  it('M08: £700,000 that the contract clearly provides for is recorded, with a notice', () => {
    const contract = varied(psr('1,000,000'), grant('700,000', { ground: 'providedFor' }));
    expect(noticesOf(contract)).toEqual(['modification']);
  });

  it('M09: £1,000,000 more on a contract awarded under B is recorded while its character stays, with a notice', () => {
    const contract = varied(psr('1,000,000', 'B'), grant('1,000,000'));
    expect(found(contract)?.rule).toBe('modification-of-direct-award');
    expect(noticesOf(contract)).toEqual(['modification']);
    const other = grant('1,000,000', { materiallyDifferentInCharacter: 'yes' });
    expect(refusedVariation(psr('1,000,000', 'B'), other)).toEqual([
      'modification-of-direct-award at modification.ground',
    ]);
  });
});

const novation = {
  on: '2025-10-01',
  organisation: 'org_beacon',
  name: 'Beacon Trust',
  kind: 'acquisition',
  becauseOf: 'Beacon Trust bought the business',
  changesNothingElse: 'yes',
  meetsBasicSelection: 'yes',
  meetsBasicSelectionBecause: 'Assessed on 1 September 2025',
};

describe('novations', () => {
  const novate = (of: Awarded, change: object = {}): Typed => [
    'novate',
    { ...novation, ...change },
    { related: awarded(...of), on },
  ];

  it('M07: a successor that fails the basic selection criteria is refused, and one that meets them takes over', () => {
    const of = ['psr', { process: 'C', lifetime: '1,000,000' }] as const;
    expect(refusedRules(signedUnder(...of), novate(of, { meetsBasicSelection: 'no' }))).toEqual([
      'modification-successor-qualifies at meetsBasicSelection',
    ]);
    expect(having(signedUnder(...of), novate(of))).toMatchObject({ provider: 'org_beacon' });
  });

  it('K07: under the Procurement Act the contract change notice comes first, though the value stays', () => {
    const of = ['pa2023', { lifetime: '1,000,000' }] as const;
    const [refused] = refusalsWhen(signedUnder(...of), novate(of));
    expect(refused).toMatchObject({ rule: { id: 'novation-published-first', source: { confidence: 'S' } } });
    const late = { changeNoticePublished: '2025-10-01T09:00:00Z' };
    expect(refusedRules(signedUnder(...of), novate(of, late))).toEqual([
      'novation-published-first at changeNoticePublished',
    ]);
    const contract = having(signedUnder(...of), novate(of, { changeNoticePublished: '2025-09-30T09:00:00Z' }));
    expect(contractNotices(contract, 'pa2023', civilDate(on))).toContainEqual(
      expect.objectContaining({ kind: 'contractChange', state: 'published', event: '2025-10-01' }),
    );
  });
});
