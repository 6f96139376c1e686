import { describe, expect, it } from 'vitest';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { filledFields } from '../../../domain/award/notices/notice-contents.ts';
import { awardRules } from '../../../domain/award/rules.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const decide = (change: object = {}): Typed => ['decide', { ...health.decision, ...change }, '2024-12-09T15:00:00Z'];
const missingOf = (state: Parameters<typeof evidenceChecklist>[0], key: string) =>
  evidenceChecklist(state).find((item) => item.key === key)?.missing;

describe('the decision waits for the evidence', () => {
  it.each(health.evidence.map((each) => [each[0]] as const))('refuses a decision without %s', (type) => {
    const state = given(health.recorded, ...health.evidenceWithout(type));
    const refusals = refusalsWhen(state, decide());
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.every((each) => each.field !== undefined && each.rule.mend !== '')).toBe(true);
  });

  it('says each thing that is missing, by part, when nothing is recorded', () => {
    const fields = refusalsWhen(given(health.recorded), decide()).map((each) => each.field);
    expect(new Set(fields).size).toBe(14);
  });

  it('P18: refuses a decision with no record for one key criterion, and names it', () => {
    const { socialValue, ...four } = health.keyCriteria.criteria;
    expect(socialValue).toBeDefined();
    const state = given(
      health.recorded,
      ...health.evidenceWith('recordKeyCriteria', { method: 'ranked', criteria: four }),
    );
    expect(refusalsWhen(state, decide()).map((each) => [each.rule.id, each.field, each.because])).toEqual([
      ['key-criteria-considered', 'keyCriteria', 'Enter the importance of this key criterion: Social value'],
      ['key-criteria-considered', 'keyCriteria', 'Enter how this key criterion was taken into account: Social value'],
    ]);
  });

  it('accepts criteria weighted equally, or by weights that add up to 100, such as thirds', () => {
    const accounts = Object.fromEntries(
      Object.entries(health.keyCriteria.criteria).map(([key, { account }]) => [key, { account }]),
    );
    const equal = given(health.recorded, ['recordKeyCriteria', { method: 'equal', criteria: accounts }]);
    expect(missingOf(equal, 'keyCriteria')).toEqual([]);
    const weights = ['33.3', '33.3', '33.3', '0.1', '0'];
    const criteria = Object.fromEntries(
      Object.entries(accounts).map(([key, value], index) => [key, { ...value, importance: weights[index] }]),
    );
    expect(
      missingOf(given(health.recorded, ['recordKeyCriteria', { method: 'weighted', criteria }]), 'keyCriteria'),
    ).toEqual([]);
  });

  it('refuses weights that do not add up to 100, and ranks that are shared or out of range', () => {
    const withImportance = (method: string, importances: readonly string[]): Typed => [
      'recordKeyCriteria',
      {
        method,
        criteria: Object.fromEntries(
          Object.entries(health.keyCriteria.criteria).map(([key, { account }], index) => [
            key,
            { account, importance: importances[index] },
          ]),
        ),
      },
    ];
    const state = given(health.recorded);
    expect(refusalsWhen(state, withImportance('weighted', ['20', '20', '20', '20', '19']))[0]).toMatchObject({
      rule: { id: 'key-criteria-weights' },
      because: expect.stringContaining('they add up to 99'),
    });
    expect(refusedRules(state, withImportance('ranked', ['1', '1', '2', '3', '4']))).toEqual(['key-criteria-ranks']);
    expect(refusedRules(state, withImportance('ranked', ['0', '1', '2', '3', '4']))).toEqual(['key-criteria-ranks']);
    expect(refusedRules(state, withImportance('ranked', ['1.5', '1', '2', '3', '4']))).toEqual(['key-criteria-ranks']);
  });

  it('needs the threshold to be considered with the value at entry, or why it is not known', () => {
    const { valueUnknownBecause, ...existingContract } = health.details.existingContract;
    expect(valueUnknownBecause).toBeDefined();
    const state = given(['record', { ...health.details, existingContract }], ...health.evidence);
    expect(missingOf(state, 'considerableChange')).toEqual([
      'Record the lifetime value of the existing contract when it was entered into, or why it is not known',
    ]);
  });

  it('finds process C closed again when a later correction closes it', () => {
    const changed = {
      ...health.processFacts,
      attributableToAuthorityDecision: 'yes',
    };
    const details = {
      ...health.details,
      existingContract: { title: 'Before', ends: '2025-03-31', lifetimeValueAtEntry: '5,500,000' },
    };
    const state = given(['record', details], ...health.evidenceWith('recordProcess', changed));
    expect(missingOf(state, 'process')).toEqual([]);
    const corrected = having(state, [
      'correctDetails',
      { ...details, existingContract: { ...details.existingContract, lifetimeValueAtEntry: '4,000,000' } },
    ]);
    expect(refusalsWhen(corrected, decide())[0]?.because).toContain('£5,543,800 against £4,000,000 at entry');
  });

  it('needs the debarment check of sub-contractors for procurements begun from 24 February 2025', () => {
    const unchecked = { ...health.exclusions, subContractorsAsked: 'no', debarmentList: 'notChecked' };
    const before = given(health.recorded, ['recordExclusions', unchecked]);
    const from = given(
      [
        'record',
        {
          ...health.details,
          began: '2025-02-24',
          start: '2026-04-01',
          existingContract: { ...health.details.existingContract, ends: '2026-03-31' },
        },
      ],
      ['recordExclusions', unchecked],
    );
    expect(missingOf(before, 'exclusions')).toEqual([]);
    expect(missingOf(from, 'exclusions')).toHaveLength(2);
  });

  it('needs each provider to be checked for exclusion', () => {
    const state = given(health.recorded, [
      'recordExclusions',
      { ...health.exclusions, providers: [{ organisation: 'org_other', result: 'neither', reason: 'Checked' }] },
    ]);
    expect(missingOf(state, 'exclusions')).toEqual([
      'Record whether Livewell Southwest is excluded, excludable or neither',
    ]);
  });

  it('X01: refuses an excluded provider, unless an overriding public interest is recorded', () => {
    const excluded = {
      ...health.exclusions,
      providers: [{ organisation: 'org_livewell', result: 'excluded', reason: 'Conviction' }],
    };
    const state = given(health.recorded, ...health.evidenceWith('recordExclusions', excluded));
    expect(refusedRules(state, decide())).toEqual(['provider-excluded']);
    const justified = { ...excluded, overridingPublicInterest: 'No other provider can keep patients safe' };
    expect(having(given(health.recorded, ...health.evidenceWith('recordExclusions', justified)), decide()).status).toBe(
      'decided',
    );
  });

  it('refuses a debarred sub-contractor and a basic selection criterion that is not met', () => {
    const listed = health.evidenceWith('recordExclusions', { ...health.exclusions, debarmentList: 'listed' });
    expect(refusedRules(given(health.recorded, ...listed), decide())).toEqual(['sub-contractor-on-debarment-list']);
    const notMet = health.evidenceWith('recordBasicSelection', {
      ...health.basicSelection,
      suitability: { result: 'notMet', reason: 'Not registered' },
    });
    expect(refusedRules(given(health.recorded, ...notMet), decide())).toEqual(['basic-selection-criteria-met']);
  });

  it('refuses a decision in the future, before its evidence, before its report, or after the start', () => {
    const state = given(health.recorded, ...health.evidence);
    expect(refusedRules(state, decide({ date: '2024-12-10' }))).toEqual(['decision-not-in-future']);
    const early = refusalsWhen(state, decide({ date: '2024-11-19', reportPublished: '2024-11-01' }));
    expect(early.map((each) => [each.rule.id, each.because.replace(/^.*: the /, '')])).toEqual([
      ['decision-after-evidence', 'check for exclusion is dated 20 November 2024, after the decision'],
      [
        'decision-after-evidence',
        'confirmation by Sam Reed, head of legal services is dated 25 November 2024, after the decision',
      ],
    ]);
    expect(refusedRules(state, decide({ reportPublished: '2024-12-10' }))).toEqual(['report-before-decision']);
    expect(refusedRules(state, ['decide', { ...health.decision, date: '2025-04-01' }, '2025-05-01T00:00:00Z'])).toEqual(
      ['decision-before-start'],
    );
  });
});

describe('recording that process C is open', () => {
  const recordProcess = (change: object): Typed => ['recordProcess', { ...health.processFacts, ...change }];

  it.each([
    ['P16', { incumbentSatisfying: 'no' }, 'process-c-incumbent-not-satisfying', 'incumbentSatisfying'],
    ['P17', { existingContractExpiring: 'no' }, 'process-c-needs-expiring-contract', 'existingContractExpiring'],
    [
      'P13',
      { materiallyDifferentInCharacter: 'yes' },
      'process-c-considerable-change',
      'materiallyDifferentInCharacter',
    ],
    ['a framework', { framework: 'yes' }, 'process-c-not-for-frameworks', 'framework'],
    ['an only capable provider', { onlyCapableProvider: 'yes' }, 'process-a-required', 'onlyCapableProvider'],
    [
      'a value not recorded',
      { attributableToAuthorityDecision: 'yes' },
      'process-c-change-not-known',
      'attributableToAuthorityDecision',
    ],
  ])('%s is refused with its rule, beside its field', (_name, change, rule, field) => {
    expect(refusalsWhen(given(health.recorded), recordProcess(change))).toMatchObject([{ rule: { id: rule }, field }]);
  });

  it('a new contract that starts before the existing one ends is refused, with both dates', () => {
    const state = given(['record', { ...health.details, start: '2025-03-31' }]);
    expect(refusalsWhen(state, recordProcess({}))[0]?.because).toContain(
      'the existing contract ends on 31 March 2025 and the new one would start on 31 March 2025',
    );
  });

  it.each([
    ['P12', { externalFactors: 'yes' }, 'considerable-change-external-factors'],
    ['P14', { soleChangeIsProviderIdentity: 'yes' }, 'considerable-change-provider-identity'],
  ])(
    '%s (pending confirmation): the exception is relied on only when someone has confirmed it by name',
    (_, change, rule) => {
      const evidence = health.evidenceWith('recordProcess', { ...health.processFacts, ...change });
      const state = given(health.recorded, ...evidence);
      expect(refusedRules(state, decide())).toEqual(['unconfirmed-rules-confirmed-by-name']);
      const confirmed = having(state, ['confirmRules', { ...health.confirmation, rules: [rule] }]);
      expect(having(confirmed, decide()).status).toBe('decided');
      const denied = having(state, [
        'confirmRules',
        { ...health.confirmation, rules: [rule], position: 'doesNotApply' },
      ]);
      expect(refusalsWhen(denied, decide())[0]?.because).toContain('rests on the opposite');
    },
  );
});

describe('the notice of intention to award', () => {
  const fieldsOf = (state: Parameters<typeof filledFields>[0]) => filledFields(state, 'intentionC');
  const missing = (state: Parameters<typeof filledFields>[0]) =>
    fieldsOf(state)
      .filter((each) => each.missing !== undefined)
      .map((each) => each.key);

  it('N01: is invalid without reasons that refer to the key criteria (paragraph 7)', () => {
    for (const type of ['recordReasons', 'recordKeyCriteria'] as const) {
      const state = given(health.recorded, ...health.evidenceWithout(type));
      expect(missing(state)).toEqual(['reasons']);
      expect(fieldsOf(state).find((each) => each.key === 'reasons')?.source.reference).toContain('paragraph 7');
    }
  });

  it('N02: with no conflicts it is valid only when it says so', () => {
    expect(missing(given(health.recorded, ...health.evidenceWithout('recordConflicts')))).toEqual([
      'conflicts',
      'conflictManagement',
    ]);
    const fields = fieldsOf(given(health.recorded, ...health.evidence));
    expect(fields.find((each) => each.key === 'conflicts')?.text).toBe('None declared.');
  });

  it('names each declared conflict and how it was managed', () => {
    const declared = [{ who: 'A member', interest: 'Trustee of the provider', management: 'Took no part' }];
    const state = given(health.recorded, ...health.evidenceWith('recordConflicts', { noneDeclared: 'no', declared }));
    const text = (key: string) => fieldsOf(state).find((each) => each.key === key)?.text;
    expect(text('conflicts')).toBe('A member: Trustee of the provider.');
    expect(text('conflictManagement')).toBe('A member: Took no part.');
  });

  it('N03: a committee is enough as decision-maker', () => {
    const fields = fieldsOf(given(health.recorded, ...health.evidence));
    expect(fields.find((each) => each.key === 'decisionMakers')).toMatchObject({ text: 'Cabinet', missing: undefined });
  });

  it('N04: CPV 85000000 alone is warned about and never blocks', () => {
    const state = given(['record', { ...health.details, cpv: '85000000' }], ...health.evidence);
    expect(evidenceChecklist(state)[0]?.warnings[0]).toContain('not in Schedule 1');
    expect(having(state, decide()).status).toBe('decided');
  });
});

describe('the rules of an award', () => {
  const all = Object.values(awardRules);

  it('each have an address of their own, in small letters and hyphens', () => {
    expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
    expect(all.every((rule) => /^[a-z]+(-[a-z]+)*$/.test(rule.id))).toBe(true);
  });

  it('each are one sentence with a source and a way to mend', () => {
    for (const rule of all) {
      expect(rule.sentence, rule.id).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.mend, rule.id).toMatch(/^[A-Z].*\.$/);
      expect(rule.source.reference, rule.id).not.toBe('');
    }
  });
});
