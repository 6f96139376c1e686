import { describe, expect, it } from 'vitest';
import { changeRoom, changesOf } from '../../../domain/contract/change/changes.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { contradictionsOf } from '../../../domain/contract/contradictions-of.ts';
import { evolveContract } from '../../../domain/contract/evolve.ts';
import { contractNotices } from '../../../domain/contract/notices/notices-owed.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import {
  type Awarded,
  awarded,
  draft,
  ground,
  having,
  problems,
  refusalsWhen,
  refusedRules,
  signed,
  signedUnder,
  type Typed,
  values,
} from './given.ts';

const on = '2025-10-01';
const change = (more: object = {}, typed: object = {}): object => ({
  effectiveFrom: on,
  because: 'As decided',
  funding: [{ source: 'Grant', confirmed: `annually, ${Object.values(more).join(' ')}`.slice(0, 100) }],
  modification: { ...ground, ...more },
  ...typed,
});
const vary = (of: Awarded, more: object = {}, typed: object = {}): Typed => [
  'vary',
  change(more, typed),
  { related: awarded(...of), on },
];
const found = (contract: Contract) => contract.versions.at(-1)?.change?.found;
const named = { confirmedBy: 'Ada Bell, Head of Legal', confirmedOn: '2025-09-30' };
const applies = { confirmation: { ...named, position: 'applies' } };
const doesNotApply = { confirmation: { ...named, position: 'doesNotApply' } };

describe('the lifetime value when a contract was entered into', () => {
  it('is that of its award, fixed at signing, and no later change raises it', () => {
    const of: Awarded = ['psr', { process: 'C', lifetime: '5,543,800' }];
    const contract = having(signedUnder(...of), vary(of, { lifetimeValueChange: '20,000' }));
    expect(contract.lifetimeValueAtEntry).toMatchObject({ amount: 554_380_000, from: 'award' });
    expect(contract).toMatchObject({ regime: 'psr', awardedUnder: 'C' });
  });

  it('is the sum of the years where every year states a value', () => {
    const stated = values.map((year) => ({ ...year, status: 'confirmed', amount: '1,000' }));
    const contract = having(having(draft(), ['setValues', { values: stated }]), ['sign', { signedOn: '2025-01-20' }]);
    expect(contract.lifetimeValueAtEntry).toMatchObject({ amount: 300_000, from: 'years' });
  });

  it('is asked for once where a year states none, and is kept with what says it', () => {
    const of: Awarded = ['psr', { process: 'C' }];
    expect(refusedRules(signedUnder(...of), vary(of))).toEqual([
      'lifetime-value-at-entry-known at modification.lifetimeValueAtEntry.amount',
    ]);
    const lifetimeValueAtEntry = { amount: '3,000,000', because: 'The business case' };
    const contract = having(signedUnder(...of), vary(of, { lifetimeValueAtEntry }));
    expect(contract.lifetimeValueAtEntry).toEqual({
      amount: 300_000_000,
      from: 'stated',
      because: 'The business case',
    });
    expect(refusedRules(contract, vary(of, { lifetimeValueAtEntry, lifetimeValueChange: '1' }))).toEqual([
      'lifetime-value-at-entry-fixed at modification.lifetimeValueAtEntry.amount',
    ]);
  });

  it('of an award to several providers is that of no one contract', () => {
    const of: Awarded = ['psr', { process: 'C', lifetime: '9,000,000' }];
    const { award } = awarded(...of);
    const shared = { award: { ...award, providers: [...award.providers, ...award.providers] } };
    const contract = having(signedUnder('psr'), [
      'vary',
      change({ lifetimeValueAtEntry: { amount: '1', because: 'x' } }),
      { related: shared, on },
    ]);
    expect(contract.lifetimeValueAtEntry?.from).toBe('stated');
  });

  it('is not needed where no limit is counted from it', () => {
    for (const regime of ['outside', 'pa2023LightTouch', 'pa2023BelowThreshold'] as const) {
      const of: Awarded = [regime];
      const confirmed = regime === 'outside' ? applies : {};
      expect(
        found(having(signedUnder(...of), vary(of, { lifetimeValueChange: '900,000', ...confirmed }))),
      ).toMatchObject({
        regime,
        cumulativePercent: null,
      });
    }
  });

  it('is more than all decreases take away', () => {
    const of: Awarded = ['psr', { process: 'C', lifetime: '1,000' }];
    expect(refusedRules(signedUnder(...of), vary(of, { lifetimeValueChange: '-1,000.01' }))).toEqual([
      'changes-leave-a-value at modification.lifetimeValueChange',
    ]);
    expect(found(having(signedUnder(...of), vary(of, { lifetimeValueChange: '-1,000' })))?.review).toHaveLength(1);
  });
});

describe('a rule that is not confirmed', () => {
  const of: Awarded = ['pcr2015LightTouch', { lifetime: '1,000,000' }];

  it('permits nothing without a name', () => {
    expect(refusedRules(signedUnder(...of), vary(of))).toEqual([
      'unconfirmed-rule-needs-named-confirmation at modification.confirmation.confirmedBy',
    ]);
    expect(found(having(signedUnder(...of), vary(of, applies)))).toMatchObject({
      setAside: false,
      rule: 'modification-below-threshold-and-limit',
      source: { confidence: 'M' },
    });
  });

  it('refuses until somebody’s name sets the refusal aside, and the name is kept', () => {
    const [refused] = refusalsWhen(signedUnder(...of), vary(of, { lifetimeValueChange: '900,000' }));
    expect(refused).toMatchObject({
      rule: { id: 'modification-below-threshold-and-limit' },
      field: 'modification.confirmation.confirmedBy',
    });
    expect(refused?.because).toContain('This rule is not confirmed');
    const contract = having(signedUnder(...of), vary(of, { lifetimeValueChange: '900,000', ...doesNotApply }));
    expect(contract.versions.at(-1)?.change).toMatchObject({
      confirmations: [{ ...named, position: 'doesNotApply', rule: 'modification-below-threshold-and-limit' }],
      found: { setAside: true },
    });
  });

  it('cannot be set aside by half a name, nor by a confirmation that is still to come', () => {
    const half = { ...ground, confirmation: { confirmedBy: 'Ada Bell' } };
    expect(problems('vary', { ...change(), modification: half })).toEqual([
      'modification.confirmation.confirmedOn: Enter the date of the confirmation',
      'modification.confirmation.position: Select whether the rule applies',
    ]);
    const later = { confirmation: { ...applies.confirmation, confirmedOn: '2025-10-02' } };
    expect(refusedRules(signedUnder(...of), vary(of, later))).toEqual([
      'confirmation-not-in-future at modification.confirmation.confirmedOn',
    ]);
  });

  it('is not relied on where somebody confirmed the opposite', () => {
    expect(refusalsWhen(signedUnder(...of), vary(of, doesNotApply))).toMatchObject([
      { rule: { id: 'confirmation-fits-change' }, field: 'modification.confirmation.position' },
    ]);
    const [refused] = refusalsWhen(signedUnder(...of), vary(of, { lifetimeValueChange: '900,000', ...applies }));
    expect(refused?.rule.id).toBe('modification-below-threshold-and-limit');
    expect(refused?.because).toContain('Ada Bell, Head of Legal confirmed that this rule applies');
  });

  it('is confirmed for a change outside the regimes too, and for one whose regime nobody recorded', () => {
    const needed = ['unconfirmed-rule-needs-named-confirmation at modification.confirmation.confirmedBy'];
    expect(refusedRules(signedUnder('outside'), vary(['outside']))).toEqual(needed);
    expect(refusedRules(signed(), ['vary', change(), { on }])).toEqual(needed);
    expect(having(signed(), ['vary', change(applies), { on }]).versions.at(-1)?.change).toMatchObject({
      confirmations: [{ ...named, rule: 'modification-outside-regimes' }],
    });
  });

  it('of the statute is not set aside by any name', () => {
    const health: Awarded = ['psr', { process: 'C', lifetime: '1,000,000' }];
    expect(
      refusedRules(signedUnder(...health), vary(health, { lifetimeValueChange: '500,000', ...doesNotApply })),
    ).toEqual(['modification-by-decision-within-limits at modification.ground']);
  });
});

describe('an urgent change', () => {
  const of: Awarded = ['psr', { process: 'C', lifetime: '1,000,000' }];
  const urgency = {
    mustBeMadeUrgently: 'yes',
    reasonForeseeable: 'no',
    reasonAttributableToAuthority: 'no',
    delayRisksSafety: 'yes',
  };

  it('answers the tests, is confirmed by name, and is published whatever its value', () => {
    expect(problems('vary', { ...change(), modification: { ...ground, ground: 'urgent' } })).toEqual([
      'modification.urgency: Answer the questions about urgency',
    ]);
    const contract = having(signedUnder(...of), vary(of, { ground: 'urgent', urgency, ...applies }));
    expect(contractNotices(contract, 'psr', civilDate('2025-11-01'))).toMatchObject([
      { kind: 'urgentModification', deadline: { lastLawfulDay: '2025-10-31' }, state: 'late' },
    ]);
  });

  it('of the authority’s own doing is refused, and so is one under another law', () => {
    const own = { ground: 'urgent', urgency: { ...urgency, reasonAttributableToAuthority: 'yes' } };
    expect(refusedRules(signedUnder(...of), vary(of, own))).toEqual([
      'urgent-reason-not-own-doing at modification.confirmation.confirmedBy',
    ]);
    const act: Awarded = ['pa2023', { lifetime: '1,000,000' }];
    expect(refusedRules(signedUnder(...act), vary(act, { ground: 'urgent', urgency }))).toEqual([
      'urgent-change-only-under-provider-selection-regime at modification.confirmation.confirmedBy',
    ]);
    expect(found(having(signedUnder(...act), vary(act, { ground: 'urgent', urgency, ...doesNotApply })))).toMatchObject(
      {
        rule: 'urgent-change-only-under-provider-selection-regime',
        setAside: true,
      },
    );
  });
});

describe('the regime of a contract', () => {
  it('is the award’s, and another one is refused', () => {
    const record: Typed = [
      'record',
      { ...awardedDetails, regime: 'outside' },
      { related: awarded('psr', { process: 'C' }) },
    ];
    expect(refusedRules(undefined, record)).toEqual(['regime-is-the-awards at regime']);
  });

  it('is typed where there is no award, and counts as outside until it is', () => {
    expect(found(having(signed(), ['vary', change(applies), { on }]))?.regime).toBe('outside');
    const contract = having(draft({ regime: 'psr' }), ['sign', { signedOn: '2025-01-20' }]);
    const stated = { lifetimeValueAtEntry: { amount: '1,000,000', because: 'The tender' } };
    expect(found(having(contract, ['vary', change(stated), { on }]))?.regime).toBe('psr');
  });
});

const awardedDetails = {
  title: 'Health Improvement Services',
  description: 'Stop smoking support',
  award: 'awd_0001',
  provider: 'org_livewell',
  providerName: 'Livewell Southwest',
  start: '2025-04-01',
  initialTermYears: '3',
  extensionTermYears: '2',
  calendar: { frequency: 'quarter', dueWorkingDays: '20' },
};

describe('the room that is left', () => {
  const of: Awarded = ['psr', { process: 'C', lifetime: '5,543,800' }];

  it('is counted from a quarter of the value at entry, or £500,000 where that is more', () => {
    const contract = having(signedUnder(...of), vary(of, { lifetimeValueChange: '20,000' }));
    expect(changeRoom(contract, { regime: 'psr', awardedUnder: 'C' })).toMatchObject({
      used: 2_000_000,
      limit: 138_595_000,
      left: 136_595_000,
      reaches: false,
    });
    const small = signedUnder('psr', { process: 'C', lifetime: '1,000' });
    expect(changeRoom(small, { regime: 'psr', awardedUnder: 'C' })?.limit).toBe(50_000_000);
  });

  it('is the point at which the law refuses: there it does, a penny below it does not', () => {
    const contract = signedUnder(...of);
    expect(refusedRules(contract, vary(of, { lifetimeValueChange: '1,385,950' }))).toHaveLength(1);
    expect(found(having(contract, vary(of, { lifetimeValueChange: '1,385,949.99' })))?.cumulativePercent).toBe(25);
  });

  it('has no bound for a contract awarded under A or B, nor where the law counts none', () => {
    expect(changeRoom(signedUnder(...of), { regime: 'psr', awardedUnder: 'B' })).toBeUndefined();
    expect(changeRoom(signedUnder(...of), { regime: 'pa2023LightTouch' })).toBeUndefined();
    expect(changeRoom(signedUnder(...of), { regime: 'pa2023' })).toMatchObject({ limit: 55_438_000, reaches: true });
  });
});

describe('what is kept', () => {
  it('lists every change with its cumulative figure, and a version from before grounds were asked has none', () => {
    const of: Awarded = ['psr', { process: 'C', lifetime: '1,000,000' }];
    const twice = having(
      having(signedUnder(...of), vary(of, { lifetimeValueChange: '20,000' })),
      vary(of, { lifetimeValueChange: '21,000' }),
    );
    expect(changesOf(twice).map((each) => each.change.found.cumulativeChange)).toEqual([2_000_000, 4_100_000]);
    const { change: _change, ...older } = twice.versions[1] ?? twice.versions[0] ?? expect.fail();
    const old = evolveContract(signedUnder(...of), { type: 'contractVaried', data: older });
    expect(changesOf(old)).toEqual([]);
  });

  it('shows a typed change that the years contradict, and refuses nothing for it', () => {
    const more = [{ ...values[0], amount: '1,128,760' }, ...values.slice(1)];
    const typed = (lifetimeValueChange: string) =>
      having(signed(), ['vary', { ...change({ lifetimeValueChange, ...applies }), values: more }, { on }]);
    expect(contradictionsOf(typed('20,000'))).toEqual([]);
    expect(contradictionsOf(typed('25,000'))).toMatchObject([
      {
        key: 'change-2',
        sentence:
          'Version 2 changes the years that state a value by £20,000, and its change in the lifetime value is given as £25,000.',
      },
    ]);
  });
});
