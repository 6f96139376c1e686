import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../../domain/award/contradictions-of.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { lawPanel } from '../../../domain/award/process/law-panel.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { given, having, refusedRules, type Typed } from './given.ts';
import { processFacts } from './health-improvement.ts';

/** One decision, three contracts, outside the Provider Selection Regime. */
const details = {
  title: 'Family Hubs',
  description: 'Parenting programmes, early help and family support',
  cpv: '85310000',
  providers: [
    { organisation: 'org_afc', name: 'Action for Children', address: 'Watford' },
    { organisation: 'org_barnardos', name: "Barnardo's", address: 'Barkingside' },
    { organisation: 'org_lark', name: 'Lark', address: 'Plymouth' },
  ],
  regime: 'pcr2015LightTouch',
  process: 'notApplicable',
  began: '2024-11-01',
  existingContract: { title: 'Emerging Family Hubs', ends: '2025-03-31' },
  start: '2025-04-01',
  initialTermYears: 2,
  extensionTermYears: 1,
  printedEnd: '2028-03-31',
};
const values = {
  annual: [
    { amount: '2443693', printedIn: 'Award report', financialYear: '2025/26' },
    { amount: '2199323.75', printedIn: 'Award report', financialYear: '2026/27' },
  ],
  computesWith: { decidedBy: 'Ada Bell' },
};
const scope = {
  arrangement: 'contract',
  isHealthService: 'no',
  category: 'lightTouch',
  estimatedValue: '4,643,016.75',
  because: 'Parenting support and early help are no health care',
};
const confirmation = {
  rules: ['thresholds-of-public-contracts-regulations', 'standstill-under-public-contracts-regulations'],
  position: 'applies',
  confirmedBy: 'Sam Reed, head of legal services',
  on: '2024-11-25',
  because: 'As the guidance reads',
};
const recorded: readonly Typed[] = [
  ['record', details],
  ['recordScope', scope],
  ['confirmRules', confirmation],
  ['recordValues', values],
  ['recordDecisionMakers', { published: ['Cabinet'], individuals: [{ name: 'As minuted', capacity: 'Cabinet' }] }],
];
const decided: readonly Typed[] = [
  ...recorded,
  ['decide', { body: 'Cabinet', date: '2024-12-09', keyDecision: true, reference: 'FHCA' }, '2024-12-09T15:00:00Z'],
];

describe('Family Hubs, outside the Provider Selection Regime', () => {
  it('requires the value and the decision-makers before the decision, and shows the rest', () => {
    const items = evidenceChecklist(given(['record', details]));
    expect(items.filter((item) => item.required).map((item) => item.key)).toEqual([
      'scope',
      'values',
      'decisionMakers',
      'confirmations',
    ]);
    expect(items.map((item) => item.key)).not.toContain('process');
  });

  it('is confirmed on the decision alone: no notice and no standstill', () => {
    const state = given(...decided);
    expect(nextSteps(state, civilDate('2024-12-09'))).toMatchObject([{ key: 'confirm', command: 'confirm' }]);
    const confirmed = having(state, ['confirm', {}, '2024-12-09T16:00:00Z']);
    expect(confirmed.status).toBe('confirmed');
    expect(standstillOf(confirmed)).toBeUndefined();
    expect(nextSteps(confirmed, civilDate('2024-12-10'))).toMatchObject([
      { key: 'awardUnder2015', command: 'publishNotice', on: '2025-01-07', source: { confidence: 'M' } },
    ]);
  });

  it('has no intention notice and no process facts', () => {
    expect(
      refusedRules(given(...decided), [
        'publishNotice',
        { kind: 'intentionC', published: '2024-12-10T09:00:00Z' },
        '2025-01-01T00:00:00Z',
      ]),
    ).toEqual(['notice-of-another-route']);
    expect(refusedRules(given(...recorded), ['recordProcess', processFacts])).toEqual([
      'process-only-under-provider-selection-regime',
    ]);
  });

  it('says which law applies, with what is not confirmed', () => {
    const panel = lawPanel(given(...recorded));
    expect(panel.processes).toBeUndefined();
    expect(panel.unconfirmed.length).toBeGreaterThan(0);
  });

  it('finds no contradiction in its term and its values by year', () => {
    expect(contradictionsOf(given(...recorded))).toEqual([]);
  });

  it('shows a printed end that the term does not give', () => {
    const state = given(['record', { ...details, printedEnd: '2027-03-31' }]);
    expect(contradictionsOf(state)).toMatchObject([{ key: 'term-end', computesWith: '31 March 2028' }]);
  });

  it('shows years that do not add up to the lifetime value', () => {
    const lifetime = [{ amount: '4,700,000', printedIn: 'Award report' }];
    const state = given(
      ['record', details],
      ['recordValues', { ...values, lifetime, computesWith: { lifetime: '4,700,000', decidedBy: 'Ada Bell' } }],
    );
    expect(contradictionsOf(state).map((each) => each.sentence)).toEqual([
      'The parts of the lifetime value add up to £4,643,016.75, not £4,700,000.',
    ]);
  });
});

describe('the regime of an award', () => {
  const record = (change: object): Typed => ['record', { ...details, ...change }];

  it('names its process under the Provider Selection Regime and none outside it', () => {
    expect(refusedRules(undefined, record({ process: 'C' }))).toEqual(['process-fits-regime']);
    expect(refusedRules(undefined, record({ regime: 'psr' }))).toEqual(['process-fits-regime']);
  });

  it('is the one in force when the procurement began', () => {
    expect(refusedRules(undefined, record({ began: '2025-02-24' }))).toEqual(['regime-in-force']);
    expect(refusedRules(undefined, record({ regime: 'pa2023LightTouch', began: '2025-02-23' }))).toEqual([
      'regime-in-force',
    ]);
    expect(refusedRules(undefined, record({ regime: 'psr', process: 'C', began: '2023-12-31' }))).toEqual([
      'regime-in-force',
    ]);
    for (const firstDay of [
      { regime: 'psr', process: 'C', began: '2024-01-01' },
      { regime: 'pa2023LightTouch', began: '2025-02-24' },
      { regime: 'pcr2015LightTouch', began: '2025-02-23' },
      { regime: 'outside', began: '2020-01-01' },
    ])
      expect(given(record(firstDay)).status).toBe('preparing');
  });

  it('a light-touch award under the Procurement Act has no standstill either (S20)', () => {
    const panel = lawPanel(given(record({ regime: 'pa2023LightTouch', began: '2025-03-01' })));
    expect(panel.statements.map((each) => each.sentence).join(' ')).toContain('needs no standstill');
  });
});
