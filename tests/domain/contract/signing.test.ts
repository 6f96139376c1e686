import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { contractNotices, noticeKindsOf } from '../../../domain/contract/notices/notices-owed.ts';
import type { AwardForContract } from '../../../domain/contract/related.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import {
  awarded,
  fromAward,
  given,
  having,
  quits,
  rate,
  refusalsWhen,
  refusedRules,
  type Typed,
  values,
} from './given.ts';

/** What the law asks of a contract on the day on which it is entered into, through the contract's own commands. */

const third = { ...quits, key: 'waiting', title: 'People seen within a week' };
const headlines = [quits, rate, third];
type Regime = AwardForContract['regime'];

const related = (regime: Regime, lifetime: string) => awarded(regime, { lifetime, process: 'C' });

const drafted = (of: ReturnType<typeof related>, measures: readonly object[]): Contract =>
  given(
    ['record', fromAward, { related: of }],
    ['setValues', { values: values.map((year) => ({ ...year, status: 'notStated', amount: undefined })) }],
    ['setMeasures', { measures }],
  );

const signing = (of: ReturnType<typeof related>, more: object = {}): Typed => [
  'sign',
  { signedOn: '2025-03-03', ...more },
  { related: of, on: '2025-03-03' },
];

const signs = (regime: Regime, lifetime: string, measures: readonly object[], more: object = {}): Contract => {
  const of = related(regime, lifetime);
  return having(drafted(of, measures), signing(of, more));
};

const refused = (regime: Regime, lifetime: string, measures: readonly object[]) => {
  const of = related(regime, lifetime);
  return refusalsWhen(drafted(of, measures), signing(of));
};

const kindsOwed = (contract: Contract, regime: Regime) =>
  contractNotices(contract, regime, civilDate('2025-03-03')).map(({ kind }) => kind);

describe('key performance indicators at signing', () => {
  it('K01: a contract of exactly £5,000,000 is signed without them, and none are assessed', () => {
    const contract = signs('pa2023', '5,000,000.00', [quits]);
    expect(contract.kpis).toMatchObject({ required: false });
    expect(kindsOwed(contract, 'pa2023')).toEqual(['contractDetails']);
  });

  it('K02: a contract of £5,000,000.01 is not signed with two of them, and is with three', () => {
    expect(refused('pa2023', '5,000,000.01', [quits, rate])).toMatchObject([
      {
        rule: { id: 'kpis-set-over-five-million', source: { reference: 'Procurement Act 2023, section 52' } },
        because: expect.stringContaining('with 2 of them'),
        field: 'kpisNotAssessableBecause',
      },
    ]);
    const contract = signs('pa2023', '5,000,000.01', headlines);
    expect(contract.kpis).toMatchObject({ required: true });
    expect(kindsOwed(contract, 'pa2023')).toContain('performance');
  });

  it('are the headline measures that are reported: secondary measures do not count', () => {
    const others = [quits, rate, { ...third, level: 'secondary' }];
    expect(refused('pa2023', '6,000,000', others)).toHaveLength(1);
  });

  it('are left out where the reason is recorded why performance cannot be assessed by them, and the reason is kept', () => {
    const reason = 'The contract is a framework';
    const contract = signs('pa2023', '6,000,000', [quits], { kpisNotAssessableBecause: reason });
    expect(contract.kpis).toMatchObject({ required: false, notAssessableBecause: reason });
    expect(kindsOwed(contract, 'pa2023')).not.toContain('performance');
  });

  it('K03: a light-touch contract of £9,000,000 is exempt: details within 120 days, and no change notice', () => {
    const contract = signs('pa2023LightTouch', '9,000,000', [quits]);
    expect(contract.kpis).toMatchObject({ required: false, because: expect.stringContaining('light-touch') });
    const [details] = contractNotices(contract, 'pa2023LightTouch', civilDate('2025-03-03'));
    expect(details).toMatchObject({ kind: 'contractDetailsLightTouch', deadline: { lastLawfulDay: '2025-06-30' } });
    expect(noticeKindsOf.pa2023LightTouch).not.toContain('contractChange');
  });

  it('K09: a contract of £8,000,000 under the Provider Selection Regime has no such duty', () => {
    const contract = signs('psr', '8,000,000', [quits]);
    expect(contract.kpis).toBeUndefined();
    expect(kindsOwed(contract, 'psr')).toEqual([]);
  });

  it('are asked for by what its years state where nothing says the whole value', () => {
    const of = awarded('pa2023');
    const stated = [{ financialYear: '2025/26', status: 'confirmed', amount: '5,000,001' }, ...values.slice(2)];
    const draft = having(drafted(of, [quits]), ['setValues', { values: stated }]);
    expect(refusedRules(draft, signing(of))).toEqual(['kpis-set-over-five-million at kpisNotAssessableBecause']);
  });
});

describe('the start of a contract', () => {
  it('is not before the day on which its award was made', () => {
    const of = related('psr', '1,000,000');
    const early = having(drafted(of, [quits]), [
      'correctDetails',
      { ...fromAward, start: '2025-01-05' },
      { related: of },
    ]);
    expect(refusalsWhen(early, signing(of))).toMatchObject([
      { rule: { id: 'contract-starts-after-award' }, field: 'start' },
    ]);
    const sameDay = having(early, ['correctDetails', { ...fromAward, start: '2025-01-06' }, { related: of }]);
    expect(having(sameDay, signing(of)).status).toBe('signed');
  });
});
