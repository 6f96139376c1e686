import { describe, expect, it } from 'vitest';
import { contractCommands } from '../../../domain/contract/commands.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { ContractCommand } from '../../../domain/contract/decide.ts';
import {
  confirmation,
  details,
  draft,
  having,
  modification,
  quits,
  refusedRules,
  signed,
  type Typed,
  values,
} from './given.ts';

/** Every command in every state of a contract in which it must be refused, with the rules that refuse it. */

type Type = ContractCommand['type'];

const option = { years: 2, noticeMonths: 6, delegatedTo: 'The director', wherePrinted: 'Clause 4' };
const signedWithOption = (): Contract =>
  having(having(draft(), ['recordOptions', { options: [option] }]), ['sign', { signedOn: '2025-01-20' }]);
const termination = { on: '2025-12-31', kind: 'agreement', because: 'Both sides agreed' };
const terminated = (): Contract => having(signedWithOption(), ['terminate', termination, { on: '2025-10-01' }]);

/** Each state with the day on which its commands are tried. */
const states = {
  none: { contract: () => undefined, on: '2025-01-20' },
  draft: { contract: draft, on: '2025-01-20' },
  signed: { contract: signed, on: '2025-10-01' },
  beingTerminated: { contract: terminated, on: '2025-10-02' },
  terminated: { contract: terminated, on: '2026-01-01' },
  expired: { contract: signedWithOption, on: '2028-04-01' },
} as const;
type State = keyof typeof states;

const inputs: Readonly<Record<Type, object>> = {
  record: details,
  correctDetails: details,
  setValues: { values },
  setFunding: { funding: [] },
  setMeasures: { measures: [quits] },
  putMeasure: { measure: quits },
  removeMeasure: { key: 'quits' },
  sign: { signedOn: '2025-01-20' },
  vary: { effectiveFrom: '2025-10-01', because: 'A grant', modification, values: values.slice(0, 1) },
  recordOptions: { options: [option] },
  decideExtension: {
    outcome: 'extend',
    decidedOn: '2025-10-01',
    decidedBy: 'The director',
    reasons: 'It works',
    confirmation,
    values: [
      { financialYear: '2028/29', status: 'notStated' },
      { financialYear: '2029/30', status: 'notStated' },
    ],
  },
  recordSpend: { financialYear: '2025/26', asAt: '2025-09-30', forecast: '100', actual: '90' },
  novate: {
    on: '2025-10-01',
    organisation: 'org_beacon',
    name: 'Beacon Trust',
    kind: 'merger',
    becauseOf: 'The two became one',
    changesNothingElse: 'yes',
    meetsBasicSelection: 'yes',
    meetsBasicSelectionBecause: 'Assessed',
    confirmation,
  },
  terminate: { ...termination, on: '2025-11-30' },
  publishNotice: { kind: 'modification', published: '2025-01-10T09:00:00Z' },
};

const draftOnly = { signed: ['signed-terms-change-by-variation'] };
const everyEnd = (rule: string) => ({ terminated: [rule], expired: [rule] });
const inEveryState = (rules: readonly string[]) => ({
  signed: rules,
  beingTerminated: rules,
  terminated: rules,
  expired: rules,
});

/** A command without a line here fails the last test: whoever adds one says where it is unlawful. */
const unlawful: Readonly<Record<Type, Partial<Record<Exclude<State, 'none'>, readonly string[]>>>> = {
  record: { draft: ['contract-exists'], ...inEveryState(['contract-exists']) },
  correctDetails: inEveryState(draftOnly.signed),
  setValues: inEveryState(draftOnly.signed),
  setFunding: inEveryState(draftOnly.signed),
  setMeasures: inEveryState(draftOnly.signed),
  putMeasure: inEveryState(draftOnly.signed),
  removeMeasure: inEveryState(draftOnly.signed),
  sign: inEveryState(['signed-once-only']),
  vary: { draft: ['contract-not-signed'], ...everyEnd('contract-has-ended') },
  recordOptions: {},
  decideExtension: {
    draft: ['extension-option-in-register'],
    signed: ['extension-option-in-register'],
    beingTerminated: ['terminated-contract-not-extended'],
    terminated: ['terminated-contract-not-extended'],
  },
  recordSpend: {},
  novate: { draft: ['contract-not-signed'], ...everyEnd('contract-has-ended') },
  terminate: {
    draft: ['contract-not-signed'],
    beingTerminated: ['contract-terminated-once'],
    terminated: ['contract-terminated-once'],
    expired: ['contract-has-ended'],
  },
  publishNotice: {
    draft: ['contract-not-signed'],
    ...inEveryState(['notice-of-the-contracts-regime at kind']),
  },
};

const cases = (Object.keys(unlawful) as Type[]).flatMap((type) =>
  Object.entries(unlawful[type]).map(([state, rules]) => [type, state as Exclude<State, 'none'>, rules] as const),
);

describe('an unlawful step', () => {
  it.each(cases)('%s is refused while the contract is %s', (type, state, rules) => {
    const { contract, on } = states[state];
    const typed: Typed = [type, inputs[type], { on }];
    expect(refusedRules(contract(), typed)).toEqual(rules);
  });

  it('is known for every command, and tried with input that the command takes', () => {
    expect(Object.keys(unlawful).toSorted()).toEqual(Object.keys(contractCommands).toSorted());
    for (const [type, input] of Object.entries(inputs)) {
      const schema = contractCommands[type as Type].schema();
      expect(schema.safeParse(input).error?.issues, type).toBeUndefined();
    }
  });

  it('leaves what is lawful open: a signed contract is varied, passed on and terminated', () => {
    for (const type of ['vary', 'novate', 'terminate'] as const) {
      const { on } = states.signed;
      expect(having(signed(), [type, inputs[type], { on }]).versions, type).toHaveLength(2);
    }
  });
});
