import { describe, expect, it } from 'vitest';
import { periodsOwed, reportingOf } from '../../../domain/contract/calendar.ts';
import { changesBetween } from '../../../domain/contract/change/variation.ts';
import { type Contract, versionInForce } from '../../../domain/contract/contract.ts';
import {
  extensionDecideBy,
  isSameRole,
  openOption,
  reachableEnd,
} from '../../../domain/contract/extension/extension.ts';
import { discloseContract } from '../../../domain/disclosed/contract.ts';
import {
  award,
  day,
  decide,
  decision,
  extended,
  known,
  lateConfirmation,
  option,
  refused,
  registered,
  values,
} from './extension-given.ts';
import { confirmation, draft, having, type Known, refusalsWhen, refusedRules, signed } from './given.ts';

describe('an extension', () => {
  it('makes a version with the later end and its values, and uses the option up', () => {
    const contract = extended();
    expect(contract.terms.end).toBe('2030-03-31');
    expect(contract.versions.at(-1)).toMatchObject({ number: 2, effectiveFrom: '2027-09-01', end: '2030-03-31' });
    expect(contract.terms.values.map(({ financialYear }) => financialYear)).toEqual([
      '2025/26',
      '2026/27',
      '2027/28',
      '2028/29',
      '2029/30',
    ]);
    expect(openOption(contract)).toBeUndefined();
    expect(extensionDecideBy(contract)).toBeUndefined();
    expect(reachableEnd(contract)).toBe('2030-03-31');
  });

  it('leaves the earlier end in force until the day of the decision', () => {
    const contract = extended();
    expect(versionInForce(contract, day('2027-08-31'))?.end).toBe('2028-03-31');
    expect(versionInForce(contract, day('2027-09-01'))?.end).toBe('2030-03-31');
    expect(versionInForce(contract, day('2030-01-01'))?.end).toBe('2030-03-31');
  });

  it('says what it changed, the end first', () => {
    const [before, after] = extended().versions;
    expect(before && after && changesBetween(before, after)[0]).toEqual({
      part: 'end',
      what: 'End of the term',
      before: '31 March 2028',
      after: '31 March 2030',
    });
  });

  it('has returns owed to the new end', () => {
    const owed = (contract: Contract) => periodsOwed(reportingOf(contract), day('2031-01-01')).length;
    expect([owed(registered()), owed(extended())]).toEqual([12, 20]);
  });

  it('rests on what the documents provide for, and its notice on its whole value', () => {
    const law = extended().extensionDecisions?.[0]?.grounds?.law;
    expect(law).toMatchObject({
      permitted: true,
      rule: { id: 'modification-provided-for' },
      extensionValue: 60_000_000,
      cumulativeChange: 60_000_000,
      notices: [{ kind: 'modification', deadline: { lastLawfulDay: '2027-10-01', targetDay: '2027-09-30' } }],
    });
    expect(extended().versions.at(-1)?.change).toMatchObject({
      ground: 'providedFor',
      lifetimeValueChange: 60_000_000,
    });
  });

  it.each([
    ['249,999', 0],
    ['250,000', 1],
  ])('of £%s a year has %i notices', (amount, count) => {
    const contract = extended({ values: values.map((year) => ({ ...year, amount })) });
    expect(contract.extensionDecisions?.[0]?.grounds?.law?.notices).toHaveLength(count);
  });

  it('does not count twice what the lifetime value at entry counted for its years', () => {
    const years = ['2025/26', '2026/27', '2027/28', '2028/29', '2029/30'].map((financialYear) => ({
      financialYear,
      status: 'confirmed',
      amount: '300,000',
    }));
    const whole = having(having(draft(), ['setValues', { values: years }]), ['sign', { signedOn: '2025-01-20' }]);
    const contract = having(having(whole, ['recordOptions', { options: [option] }]), decide());
    expect(contract.extensionDecisions?.[0]?.grounds?.law).toMatchObject({
      lifetimeValueAtEntry: 150_000_000,
      countedAtEntry: 60_000_000,
      cumulativeChange: 0,
      notices: [{ kind: 'modification' }],
    });
  });

  it('of an ordinary public contract is published before notice is given to the provider', () => {
    const related = { award: { ...award, regime: 'pa2023' as const } };
    const when: Known = { on: '2027-09-10', related };
    const contract = having(having(signed(), ['recordOptions', { options: [option] }, when]), decide({}, when));
    expect(contract.versions.at(-1)?.effectiveFrom).toBe('2027-09-30');
    expect(contract.extensionDecisions?.[0]?.grounds?.law).toMatchObject({
      rule: { id: 'modification-permitted-by-schedule-eight' },
      notices: [{ kind: 'contractChange', deadline: { lastLawfulDay: '2027-09-29' } }],
    });
    expect(contract.extensionDecisions?.[0]?.decideBy).toBe('2027-09-29');
  });

  it('of a year that states no value cannot say whether a notice is owed', () => {
    const unstated = values.map(({ financialYear }) => ({ financialYear, status: 'notStated' }));
    const law = extended({ values: unstated }).extensionDecisions?.[0]?.grounds?.law;
    expect(law?.extensionValue).toBeUndefined();
    expect(law?.review.join(' ')).toContain('states no value for one of its years');
  });

  it('takes one option after another', () => {
    const two = [
      { ...option, years: '1' },
      { ...option, years: '1', noticeMonths: '3' },
    ];
    const first = having(having(signed(), ['recordOptions', { options: two }]), decide({ values: values.slice(0, 1) }));
    expect(first.terms.end).toBe('2029-03-31');
    expect(openOption(first)).toMatchObject({ end: '2030-03-31', decideBy: '2028-12-31' });
  });

  it('keeps a variation recorded ahead in force, with the new end', () => {
    const varied: Contract = {
      ...registered(),
      versions: registered().versions.flatMap((version) => [
        version,
        { ...version, number: 2, effectiveFrom: day('2027-12-01'), because: 'Recorded ahead' },
      ]),
    };
    expect(having(varied, decide()).versions.at(-1)).toMatchObject({ number: 3, effectiveFrom: '2027-12-01' });
  });
});

describe('a decision not to extend', () => {
  const closed = extended({ outcome: 'doNotExtend', values: undefined });

  it('closes the option and leaves the end as it is', () => {
    expect(closed.terms.end).toBe('2028-03-31');
    expect(closed.versions).toHaveLength(1);
    expect(reachableEnd(closed)).toBe('2028-03-31');
    expect(extensionDecideBy(closed)).toBeUndefined();
  });

  it('is never late, since nothing binds the provider', () => {
    const late = having(
      registered(),
      decide({ outcome: 'doNotExtend', decidedOn: '2027-12-01' }, { ...known, on: '2027-12-02' }),
    );
    expect(late.extensionDecisions?.[0]?.isLate).toBe(false);
  });

  it('leaves nothing more to decide', () => {
    expect(refusalsWhen(closed, decide())).toMatchObject([
      { rule: { id: 'extension-option-in-register' }, because: 'It was decided not to extend the contract' },
    ]);
  });
});

describe('a decision on an extension is refused', () => {
  it('without an option in the register', () => {
    expect(refusedRules(signed(), decide())).toEqual(['extension-option-in-register']);
    expect(refusedRules(extended(), decide())).toEqual(['extension-option-in-register']);
    expect(refusalsWhen(having(draft(), ['recordOptions', { options: [option] }]), decide())).toMatchObject([
      { rule: { id: 'extension-option-in-register' }, because: 'The contract is not signed yet' },
    ]);
  });

  it('after the end of the term', () => {
    const after = { decidedOn: '2028-04-01', lateConfirmation };
    expect(refused(after, { ...known, on: '2028-04-02' })).toEqual(['extension-decided-within-term at decidedOn']);
  });

  it('in the future', () => {
    expect(refused({ decidedOn: '2027-09-11' })).toEqual(['date-not-in-future at decidedOn']);
  });

  it('by somebody to whom it is not delegated', () => {
    expect(refusalsWhen(registered(), decide({ decidedBy: 'Head of Service' }))).toMatchObject([
      {
        rule: { id: 'extension-decided-by-delegate' },
        because: 'The decision is delegated to Director of Public Health, and the award was decided by Cabinet',
        field: 'decidedBy',
      },
    ]);
    expect(refused({ decidedBy: 'Cabinet', consulted: undefined, confirmation }, { on: '2027-09-10' })).toEqual([
      'extension-decided-by-delegate at decidedBy',
    ]);
  });

  it('without the consultation that the delegation asks for, or with another’s', () => {
    expect(refused({ consulted: undefined })).toEqual(['extension-consultation-before-decision at consulted.role']);
    expect(refused({ consulted: { role: 'Finance', on: '2027-08-20' } })).toEqual([
      'extension-consultation-before-decision at consulted.role',
    ]);
  });

  it('with a consultation after it', () => {
    expect(refused({ consulted: { ...decision.consulted, on: '2027-09-02' } })).toEqual([
      'extension-consultation-before-decision at consulted.on',
    ]);
  });

  it('with values outside its years, twice for one year, or missing', () => {
    const rule = 'extension-values-within-its-years';
    expect(refused({ values: [...values, { financialYear: '2027/28', status: 'notStated' }] })).toEqual([
      `${rule} at values.2.financialYear`,
    ]);
    expect(refused({ values: [...values, ...values.slice(0, 1)] })).toEqual(['years-differ at values.2.financialYear']);
    expect(refused({ values: undefined })).toEqual([`${rule} at values`]);
  });

  it('after the last day, until somebody confirms by name that the provider agrees', () => {
    const late: Known = { ...known, on: '2027-10-02' };
    expect(refusalsWhen(registered(), decide({ decidedOn: '2027-10-01' }, late))).toMatchObject([
      {
        rule: { id: 'late-extension-confirmed' },
        because: 'The last day was 30 September 2027: the provider’s agreement is needed, and who confirms it',
        field: 'lateConfirmation.confirmedBy',
      },
    ]);
    const confirmed = having(registered(), decide({ decidedOn: '2027-10-01', lateConfirmation }, late));
    expect(confirmed.extensionDecisions?.[0]).toMatchObject({
      isLate: true,
      decideBy: '2027-09-30',
      grounds: { confirmations: [{ ...lateConfirmation, rule: 'late-extension-confirmed' }] },
    });
    expect(confirmed.versions.at(-1)?.change?.confirmations).toEqual(
      confirmed.extensionDecisions?.[0]?.grounds?.confirmations,
    );
  });

  it('under an unconfirmed rule, until somebody confirms by name that it applies; not extending needs no name', () => {
    const pcr: Known = { ...known, related: { award: { ...award, regime: 'pcr2015LightTouch' } } };
    expect(refusalsWhen(registered(), decide({}, pcr))).toMatchObject([
      {
        rule: { id: 'unconfirmed-rule-needs-named-confirmation' },
        because: expect.stringContaining('as a review clause in it provides'),
        field: 'confirmation.confirmedBy',
      },
    ]);
    const contrary = { ...confirmation, position: 'doesNotApply' };
    expect(refusedRules(registered(), decide({ confirmation: contrary }, pcr))).toEqual([
      'confirmation-fits-change at confirmation.position',
    ]);
    const contract = having(registered(), decide({ confirmation }, pcr));
    expect(contract.versions.at(-1)?.change?.confirmations).toMatchObject([
      { ...confirmation, rule: 'modification-by-review-clause' },
    ]);
    const ended = having(registered(), decide({ outcome: 'doNotExtend', values: undefined }, pcr));
    expect(ended.extensionDecisions?.[0]?.grounds?.confirmations).toBeUndefined();
  });
});

describe('whose decision it is', () => {
  it('may be the body that decided the award, which need not consult', () => {
    expect(extended({ decidedBy: 'Cabinet', consulted: undefined }).extensionDecisions).toHaveLength(1);
  });

  it('goes by the role, however it is written', () => {
    expect(isSameRole('the  director of public health', 'Director of Public Health')).toBe(true);
    expect(isSameRole('Sub-Director', 'Sub Director')).toBe(true);
    expect(isSameRole('Director', 'Director of Public Health')).toBe(false);
  });
});

describe('what the provider sees of it', () => {
  it('is that it was decided, not why', () => {
    const [shown] = discloseContract(extended(), 'provider').extensionDecisions ?? [];
    expect(shown).toMatchObject({ outcome: 'extend', end: '2030-03-31' });
    expect(shown).not.toHaveProperty('grounds');
    expect(discloseContract(extended(), 'authority').extensionDecisions?.[0]?.grounds?.reasons).toBe(decision.reasons);
  });
});
