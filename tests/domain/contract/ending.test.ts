import { describe, expect, it } from 'vitest';
import { periodsOwed, reportingOf } from '../../../domain/contract/calendar.ts';
import { type Contract, standingOn, versionInForce } from '../../../domain/contract/contract.ts';
import { contractNoticeContents } from '../../../domain/contract/notices/notice-contents.ts';
import { contractNotices } from '../../../domain/contract/notices/notices-owed.ts';
import { contract as noun } from '../../../domain/contract/noun.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { contractRows } from '../../../domain/views/contract-list.ts';
import { messagesOf } from '../../../domain/views/messages.ts';
import {
  type Awarded,
  awarded,
  confirmation,
  fromAward,
  given,
  having,
  modification,
  parsed,
  quits,
  rate,
  refusedRules,
  signed,
  signedUnder,
  type Typed,
  values,
} from './given.ts';

const day = '2025-10-01';
const terminate = (change: object = {}, known: object = {}): Typed => [
  'terminate',
  { on: '2025-12-31', noticeGivenOn: '2025-09-30', kind: 'break', because: 'The service closes', ...change },
  { on: day, ...known },
];
/** With the three key performance indicators that a public contract of more than £5 million has. */
const largePublic = (of: Awarded): Contract => {
  const related = awarded(...of);
  return given(
    ['record', fromAward, { related }],
    ['setValues', { values }],
    ['setMeasures', { measures: [quits, rate, { ...quits, key: 'waiting' }] }],
    ['sign', { signedOn: '2025-01-20' }, { related }],
  );
};
const notices = (contract: Contract, today: string) =>
  contractNotices(contract, contract.regime ?? 'outside', civilDate(today)).map(
    ({ kind, state, deadline }) => `${kind} ${state} ${deadline.lastLawfulDay}`,
  );

describe('a termination', () => {
  it('adds a version with the new end, and the returns after it are no longer owed', () => {
    const contract = having(signed(), terminate());
    expect(contract.terms.end).toBe('2025-12-31');
    expect(contract.versions.at(-1)).toMatchObject({ number: 2, effectiveFrom: day, end: '2025-12-31' });
    expect(contract.termination).toMatchObject({ kind: 'break', insteadOf: '2028-03-31' });
    const owed = periodsOwed(reportingOf(contract), civilDate('2027-01-01')).map(({ key }) => key);
    expect(owed).toEqual(['2025-Q1', '2025-Q2', '2025-Q3']);
    expect(contractRows(contract)[0]?.body).toContain('2025-12-31');
    expect(JSON.stringify(contractRows(contract))).not.toContain('2030-03-31');
  });

  it('stands from the day it is recorded, however far ahead a variation was', () => {
    const ahead = {
      effectiveFrom: '2026-04-01',
      because: 'A new target',
      modification,
      targets: { quits: { ruleSet: 'none' } },
    };
    const contract = having(having(signed(), ['vary', ahead, { on: day }]), terminate());
    const inForce = versionInForce(contract, civilDate('2025-12-31'));
    expect(inForce).toMatchObject({ number: 3, effectiveFrom: day });
    expect(inForce?.measures[0]?.target).toBeDefined();
    const later = having(having(signed(), ['vary', ahead, { on: day }]), terminate({ on: '2026-06-30' }));
    expect(versionInForce(later, civilDate('2026-03-31'))?.number).toBe(1);
    expect(versionInForce(later, civilDate('2026-04-01'))).toMatchObject({ number: 3, end: '2026-06-30' });
    expect(versionInForce(later, civilDate('2026-04-01'))?.measures[0]?.target).toBeUndefined();
  });

  it('makes the contract ended once its day has passed, as the end of the term does by itself', () => {
    const contract = having(signed(), terminate());
    expect(standingOn(contract, civilDate('2025-12-31'))).toBe('signed');
    expect(standingOn(contract, civilDate('2026-01-01'))).toBe('terminated');
    expect(standingOn(signed(), civilDate('2028-04-01'))).toBe('expired');
  });

  it.each(['2025-03-31', '2028-03-31', '2029-01-01'])('is refused on %s, which ends nothing earlier', (on) => {
    expect(refusedRules(signed(), terminate({ on, noticeGivenOn: undefined }))).toEqual([
      'termination-within-term at on',
    ]);
  });

  it('is refused before the end of a period that was reported', () => {
    const related = { 'return 2025-Q1': { status: 'accepted' } };
    expect(refusedRules(signed(), terminate({ on: '2025-06-29', noticeGivenOn: undefined }, { related }))).toEqual([
      'termination-after-reported-periods at on',
    ]);
    expect(having(signed(), terminate({ on: '2025-06-30', noticeGivenOn: undefined }, { related: {} })).terms.end).toBe(
      '2025-06-30',
    );
    expect(Object.keys(noun.relatedTo(signed(), parsed(terminate({ on: '2025-06-30' })), 'ctr_0001'))[0]).toBe(
      'return 2025-Q2',
    );
  });

  it.each(['2026-01-01', '2025-10-02'])('is refused with notice given on %s', (noticeGivenOn) => {
    expect(refusedRules(signed(), terminate({ noticeGivenOn }))).toEqual([
      'termination-notice-before-end at noticeGivenOn',
    ]);
  });

  it('under regulation 22 is one under the Provider Selection Regime', () => {
    const under = { kind: 'regulation22' };
    expect(refusedRules(signed(), terminate(under))).toEqual([
      'termination-under-regulation-22-only-under-provider-selection-regime at confirmation.confirmedBy',
    ]);
    const setAside = { ...confirmation, position: 'doesNotApply' };
    expect(having(signed(), terminate({ ...under, confirmation: setAside })).termination?.confirmations).toMatchObject([
      { ...setAside, rule: 'termination-under-regulation-22-only-under-provider-selection-regime' },
    ]);
    const related = awarded('psr', { process: 'C' });
    expect(refusedRules(signedUnder('psr'), terminate(under, { related }))).toEqual([
      'unconfirmed-rule-needs-named-confirmation at confirmation.confirmedBy',
    ]);
    const contract = having(signedUnder('psr'), terminate({ ...under, confirmation }, { related }));
    expect(contract.termination).toMatchObject({
      kind: 'regulation22',
      confirmations: [{ ...confirmation, rule: 'termination-open-under-provider-selection-regime' }],
    });
  });

  it('of a public contract is published within 30 days beginning with its last day, and so is its expiry', () => {
    const contract = having(signedUnder('pa2023LightTouch'), terminate({}, { related: awarded('pa2023LightTouch') }));
    expect(notices(contract, '2025-12-30')).toEqual(['contractDetailsLightTouch late 2025-05-19']);
    expect(notices(contract, '2025-12-31')).toContain('termination due 2026-01-29');
    expect(notices(contract, '2026-01-30')).toContain('termination late 2026-01-29');
    expect(notices(signedUnder('pa2023'), '2028-04-01')).toContain('termination due 2028-04-29');
    expect(notices(having(signedUnder('psr'), terminate({}, { related: awarded('psr') })), '2026-03-01')).toEqual([]);
  });

  it('is told to the provider', () => {
    const before = signed();
    expect(messagesOf('contract', before, having(before, terminate()))).toMatchObject([
      { to: 'org_livewell', subject: 'The end of a contract has been recorded' },
    ]);
  });
});

const novation = {
  on: day,
  organisation: 'org_beacon',
  name: 'Beacon Trust',
  address: '1 Quay Street',
  kind: 'takeover',
  becauseOf: 'Beacon Trust took the business over',
  changesNothingElse: 'yes',
  meetsBasicSelection: 'yes',
  meetsBasicSelectionBecause: 'Assessed on 1 September 2025',
};
const psr = ['psr', { process: 'C', lifetime: '1,000,000' }] as const;
const novate = (change: object = {}, related: object = {}): Typed => [
  'novate',
  { ...novation, ...change },
  { on: day, related: { ...awarded(...psr), ...related } },
];

describe('a novation', () => {
  it('makes the other provider the contract’s, keeps who held it before, and changes no term', () => {
    const before = signedUnder(...psr);
    const contract = having(before, novate());
    expect(contract).toMatchObject({
      provider: 'org_beacon',
      providerName: 'Beacon Trust',
      providerAddress: '1 Quay Street',
      formerProviders: [{ organisation: 'org_livewell', name: 'Livewell Southwest', until: '2025-09-30' }],
    });
    expect(contract.terms).toEqual(before.terms);
    expect(contract.versions.at(-1)?.change).toMatchObject({
      ground: 'successor',
      lifetimeValueChange: 0,
      found: { rule: 'modification-successor-qualifies', setAside: false },
    });
    expect(noun.parties(contract)).toEqual({ authority: 'org_northshire', provider: 'org_beacon' });
  });

  it('takes the line of the contract from one provider’s list to the other’s', () => {
    const lists = (contract: Contract) =>
      contractRows(contract)
        .filter(({ view }) => view === 'contracts')
        .map(({ owner }) => owner);
    expect(lists(signedUnder(...psr))).toEqual(['org_northshire', 'org_livewell']);
    expect(lists(having(signedUnder(...psr), novate()))).toEqual(['org_northshire', 'org_beacon']);
  });

  it('is told to both providers', () => {
    const before = signedUnder(...psr);
    expect(messagesOf('contract', before, having(before, novate())).map(({ to }) => to)).toEqual([
      'org_beacon',
      'org_livewell',
    ]);
  });

  it.each([
    [{ changesNothingElse: 'no' }, 'novation-changes-provider-alone at changesNothingElse'],
    [{ organisation: 'org_livewell' }, 'novation-to-another-provider at organisation'],
    [{ on: '2025-10-02' }, 'novation-in-order at on'],
    [{ on: '2025-03-31' }, 'novation-in-order at on'],
    [{ meetsBasicSelection: 'no' }, 'modification-successor-qualifies at meetsBasicSelection'],
  ])('is refused with %o', (change, rule) => {
    expect(refusedRules(signedUnder(...psr), novate(change))).toEqual([rule]);
  });

  it('is refused from a day within a period that the other provider reported', () => {
    const sent = { 'return 2025-Q1': { status: 'sent' } };
    expect(refusedRules(signedUnder(...psr), novate({ on: '2025-06-30' }, sent))).toEqual([
      'reported-periods-keep-their-provider at on',
    ]);
    expect(having(signedUnder(...psr), novate({ on: '2025-07-01' }, {})).provider).toBe('org_beacon');
  });

  it('beside a variation recorded ahead leaves that one its day', () => {
    const ahead = {
      effectiveFrom: '2026-04-01',
      because: 'A new target',
      modification,
      targets: { quits: { ruleSet: 'none' } },
    };
    const contract = having(
      having(signedUnder(...psr), ['vary', ahead, { on: day, related: awarded(...psr) }]),
      novate(),
    );
    expect(contract.provider).toBe('org_beacon');
    expect(versionInForce(contract, civilDate('2026-03-31'))?.measures[0]?.target).toBeDefined();
    expect(versionInForce(contract, civilDate('2026-04-01'))?.measures[0]?.target).toBeUndefined();
  });
});

describe('a novation that an unconfirmed rule decides', () => {
  const pcr = ['pcr2015', { lifetime: '1,000,000' }] as const;
  const under = { related: awarded(...pcr), on: day };

  it('needs a name under the 2015 Regulations, whether the rule permits or refuses, and keeps it', () => {
    const at = 'confirmation.confirmedBy';
    expect(refusedRules(signedUnder(...pcr), ['novate', novation, under])).toEqual([
      `unconfirmed-rule-needs-named-confirmation at ${at}`,
    ]);
    const failing = { ...novation, meetsBasicSelection: 'no' };
    expect(refusedRules(signedUnder(...pcr), ['novate', failing, under])).toEqual([
      `modification-by-replacement at ${at}`,
    ]);
    const contract = having(signedUnder(...pcr), ['novate', { ...novation, confirmation }, under]);
    expect(contract.versions.at(-1)?.change?.confirmations).toMatchObject([
      { ...confirmation, rule: 'modification-by-replacement' },
    ]);
  });
});

describe('the notices of a contract', () => {
  const varied = () =>
    having(signedUnder(...psr), [
      'vary',
      {
        effectiveFrom: day,
        because: 'More people',
        funding: [{ source: 'Grant', confirmed: 'annually' }],
        modification: { ...modification, ground: 'externalFactors', lifetimeValueChange: '600,000' },
      },
      { on: day, related: awarded(...psr) },
    ]);
  const wording = {
    reference: 'C-1',
    cpv: '85323000-9',
    decisionMakers: 'Director of Public Health',
    noConflictDeclared: 'yes',
  };
  const publish = (change: object = {}): Typed => [
    'publishNotice',
    { kind: 'modification', published: '2025-10-20T09:00:00Z', wording, ...change },
    { on: '2025-11-10', related: awarded(...psr) },
  ];

  it('are due, late, published and published late, counted from the day of the change', () => {
    expect(notices(varied(), '2025-10-31')).toEqual(['modification due 2025-10-31']);
    expect(notices(varied(), '2025-11-01')).toEqual(['modification late 2025-10-31']);
    expect(notices(having(varied(), publish()), '2025-11-10')).toEqual(['modification published 2025-10-31']);
    const late = having(varied(), publish({ published: '2025-11-01T00:00:00Z' }));
    expect(notices(late, '2025-11-10')).toEqual(['modification publishedLate 2025-10-31']);
  });

  it('take the London day: half past eleven at night in summer is the next day', () => {
    const contract = having(varied(), publish({ published: '2025-10-20T23:30:00Z' }));
    expect(contract.notices?.[0]).toMatchObject({ version: 2, publishedOn: '2025-10-21' });
  });

  it('are recorded once, and corrected with a reason', () => {
    const contract = having(varied(), publish());
    expect(refusedRules(contract, publish({ published: '2025-10-21T09:00:00Z', contractVersion: 2 }))).toEqual([
      'contract-notice-already-published at correctedBecause',
    ]);
    const again = publish({ published: '2025-10-21T09:00:00Z', contractVersion: 2, correctedBecause: 'A slip' });
    expect(having(contract, again).notices).toMatchObject([{ publishedOn: '2025-10-21', correctedBecause: 'A slip' }]);
  });

  it.each([
    [{ kind: 'termination' }, 'notice-of-the-contracts-regime at kind'],
    [{ kind: 'contractChange' }, 'notice-of-the-contracts-regime at kind'],
    [{ contractVersion: 1 }, 'notice-has-its-change at contractVersion'],
    [{ contractVersion: 9 }, 'notice-has-its-change at contractVersion'],
    [{ published: '2025-11-10T10:00:00.001Z' }, 'contract-notice-in-order at published'],
    [{ submitted: '2025-10-20T09:00:01Z' }, 'contract-notice-in-order at submitted'],
  ])('are refused with %o', (change, rule) => {
    expect(refusedRules(varied(), publish(change))).toEqual([rule]);
  });

  it('are refused while they leave out what their Schedule is taken to ask for, unless that is set aside by name', () => {
    const at = 'notice-says-what-unread-schedule-is-taken-to-ask at';
    const bare = publish({ wording: undefined });
    expect(refusedRules(varied(), bare)).toEqual(
      ['cpv', 'decisionMakers', 'noConflictDeclared', 'conflictManagement'].map((field) => `${at} wording.${field}`),
    );
    const says = (position: string, confirmedOn = '2025-11-01') =>
      publish({ wording: undefined, confirmation: { confirmedBy: 'A Lawyer, Legal', confirmedOn, position } });
    expect(refusedRules(varied(), says('applies'))).toHaveLength(4);
    expect(refusedRules(varied(), says('doesNotApply', '2025-11-11'))).toEqual([
      'confirmation-not-in-future at confirmation.confirmedOn',
    ]);
    expect(having(varied(), says('doesNotApply')).notices).toMatchObject([
      {
        confirmations: [{ confirmedBy: 'A Lawyer, Legal', rule: 'notice-says-what-unread-schedule-is-taken-to-ask' }],
      },
    ]);
  });

  it('say what was given with their publication, which a correction of the day keeps', () => {
    const corrected = having(
      having(varied(), publish()),
      publish({ contractVersion: 2, wording: undefined, correctedBecause: 'A slip' }),
    );
    const [notice] = contractNotices(corrected, 'psr', civilDate('2025-11-10'));
    if (!notice) throw new Error('No notice');
    expect(contractNoticeContents(corrected, notice)).toMatchObject({
      reference: 'C-1',
      cpv: ['85323000-9'],
      decisionMakers: ['Director of Public Health'],
      conflicts: 'noneDeclared',
    });
  });

  it('of a modification come after it, unless somebody confirmed by name that they need not', () => {
    const early = { published: '2025-09-30T09:00:00Z' };
    expect(refusedRules(varied(), publish(early))).toEqual(['notice-after-its-change at published']);
    const confirmation = { confirmedBy: 'A Lawyer, Legal', confirmedOn: '2025-11-01', position: 'doesNotApply' };
    expect(having(varied(), publish({ ...early, confirmation })).notices).toHaveLength(1);
  });

  it('of a change under the Procurement Act may come before it', () => {
    const act = ['pa2023', { lifetime: '6,000,000' }] as const;
    const related = awarded(...act);
    const contract = having(largePublic(act), [
      'vary',
      {
        effectiveFrom: '2025-12-01',
        because: 'More people',
        funding: [{ source: 'Grant', confirmed: 'annually' }],
        modification: { ...modification, ground: 'providedFor', lifetimeValueChange: '700,000' },
      },
      { on: day, related },
    ]);
    const change = publish({ kind: 'contractChange', published: '2025-09-20T09:00:00Z', wording: undefined });
    expect(having(contract, [change[0], change[1], { on: '2025-11-10', related }]).notices).toHaveLength(1);
  });

  it('of a large public contract include its copies, and a change of it is published before it is made', () => {
    const act = ['pa2023', { lifetime: '6,000,000' }] as const;
    const contract = having(largePublic(act), [
      'vary',
      {
        effectiveFrom: '2025-12-01',
        because: 'More people',
        funding: [{ source: 'Grant', confirmed: 'annually' }],
        modification: { ...modification, ground: 'providedFor', lifetimeValueChange: '700,000' },
      },
      { on: day, related: awarded(...act) },
    ]);
    expect(notices(contract, day)).toEqual([
      'contractDetails late 2025-02-18',
      'contractCopy late 2025-04-19',
      'contractChange due 2025-11-30',
      'changedContractCopy due 2026-02-28',
      'performance due 2026-12-31',
    ]);
  });
});
