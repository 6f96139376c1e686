import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { Block, Document } from '../../../domain/document/document.ts';
import { extensionDossier } from '../../../domain/dossier/dossier.ts';
import { leadTimes } from '../../../domain/dossier/lead-times.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import type { OrganisationId } from '../../../domain/shared/ids.ts';
import { having, signed } from '../contract/given.ts';

const award = {
  title: 'Health Improvement award',
  status: 'confirmed',
  regime: 'psr' as const,
  process: 'C',
  providers: [{ organisation: 'org_livewell' as OrganisationId }],
  decision: { body: 'Cabinet' },
};
const options = [
  {
    years: '2',
    noticeMonths: '6',
    delegatedTo: 'Director of Public Health',
    inConsultationWith: 'Cabinet Member for Health',
    wherePrinted: 'Clause 3.2',
  },
];
const values = ['2028/29', '2029/30'].map((financialYear) => ({
  financialYear,
  status: 'indicative',
  amount: '300,000',
}));
const registered = (): Contract => {
  const contract = having(signed(), ['recordOptions', { options }, { related: { award } }]);
  const extensionYears = values.map((year) => ({ ...year, status: 'indicative' as const, amount: 30_000_000 }));
  const terms = { ...contract.terms, values: [...contract.terms.values, ...extensionYears] } as Contract['terms'];
  return { ...contract, terms };
};

const lines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.map(({ name, value }) => `${name}: ${value}`);
    case 'table':
      return block.rows.map((row) => row.join(' | '));
    default:
      return [block.text];
  }
};
const said = (document: Document, section: string): readonly string[] =>
  document.sections.filter(({ id }) => id === section).flatMap(({ blocks }) => blocks.flatMap(lines));
const made = (contract: Contract, change: object = {}) =>
  extensionDossier({
    contract,
    award,
    measures: [],
    concerns: [],
    madeOn: civilDate('2027-06-01'),
    ...change,
  });

describe('the extension dossier', () => {
  it('opens with the question: may we, by when, who decides and whom they must consult', () => {
    const question = said(made(registered()), 'question');
    expect(question[0]).toBe(
      'Should Health Improvement Services, with Livewell Southwest, be extended by 2 years, to 31 March 2030?',
    );
    expect(question).toContain('May we?: Yes, as the option provides; the test is below');
    expect(question).toContain('By when?: Decided by 30 September 2027');
    expect(question).toContain('Notice: 6 months before the end: by 30 September 2027');
    expect(question).toContain('Who decides?: Director of Public Health');
    expect(question).toContain('In consultation with: Cabinet Member for Health');
  });

  it('says once the last day has passed that a decision is late', () => {
    expect(said(made(registered(), { madeOn: civilDate('2027-10-01') }), 'question')).toContain(
      'By when?: The last day was 30 September 2027: a decision now is late, and needs the provider’s agreement',
    );
  });

  it('gives the legal test, and each notice for a decision today and on the last day', () => {
    const law = said(made(registered()), 'law');
    expect(law[0]).toBe(
      'Permitted. A contract may change as its own documents clearly and unambiguously provide: the documents of this one provide for it.',
    );
    expect(law.at(-1)).toBe('Notice of a modification | 1 July 2027 | 30 October 2027');
  });

  it('says of a contract without an award that nobody says which law it follows', () => {
    const document = made(registered(), { award: undefined });
    expect(said(document, 'law')[0]).toContain('Neither an award nor the contract says under which law');
    expect(said(document, 'options')).toContain(
      'Which process a new procurement would follow cannot be said from the record.',
    );
  });

  it('counts each new procurement back from the end', () => {
    const rows = said(made(registered()), 'options').filter((line) => line.includes('process'));
    expect(rows[0]).toContain('Direct award process C');
    expect(rows.join('\n')).toContain('1 January 2028');
  });

  it('lists what legal should confirm', () => {
    const confirm = said(made(registered()), 'confirm');
    expect(confirm.join(' ')).toContain('A modification is published when its value');
    expect(confirm.join(' ')).toContain('binds the provider only if the provider agrees');
  });

  it('says what the record does not hold', () => {
    const document = made(signed());
    expect(said(document, 'question')).toContain('No option to extend is open in the register.');
    expect(said(document, 'performance')).toContain(
      'No return has been sent, so nothing shows whether the service works.',
    );
    expect(said(document, 'money')).toContain('No spend is recorded: what the contract cost so far cannot be shown.');
  });

  it('closes with the decision and its reason once one is made, on the same record', () => {
    const before = made(registered());
    const decided = having(registered(), [
      'decideExtension',
      {
        outcome: 'extend',
        decidedOn: '2027-06-01',
        decidedBy: 'Cabinet',
        reasons: 'It works',
        values,
      },
      { on: '2027-06-01', related: { award } },
    ]);
    const after = made(registered(), { decision: decided.extensionDecisions?.[0] });
    expect(said(before, 'decision')).toEqual(['No decision is recorded yet.']);
    expect(said(after, 'decision')).toEqual([
      'Decided: To extend the contract to 31 March 2030',
      'On: 1 June 2027',
      'By: Cabinet',
      'Reasons: It works',
    ]);
    expect(after.sections.slice(0, -1)).toEqual(before.sections.slice(0, -1));
  });
});

describe('lead times', () => {
  it('leave time for standstill, the process and mobilisation, and 14 whole days more for the most suitable provider', () => {
    // Published on Saturday 18 December 2027, standstill is over at the end of Friday 31 December: 27 and 28 are bank holidays.
    const [direct, suitable, competitive] = leadTimes('psr', civilDate('2028-03-31'));
    expect(direct).toMatchObject({ makeBy: '2028-01-01', publishBy: '2027-12-18', begin: '2027-09-18' });
    expect(suitable?.begin).toBe('2027-08-03');
    expect(competitive?.begin).toBe('2027-06-18');
  });

  it('give no day that depends on bank holidays that are not known', () => {
    expect(leadTimes('psr', civilDate('2033-03-31'))[0]?.publishBy).toBeUndefined();
  });

  it('follow today’s law, and are not known outside the regimes', () => {
    expect(leadTimes('pcr2015LightTouch', civilDate('2027-03-31'))).toEqual(
      leadTimes('pa2023LightTouch', civilDate('2027-03-31')),
    );
    expect(leadTimes('outside', civilDate('2027-03-31'))).toEqual([]);
  });
});
