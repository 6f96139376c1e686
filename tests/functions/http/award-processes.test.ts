import { describe, expect, it } from 'vitest';
import { choice, recordedAs } from '../../domain/award/every-process.ts';
import type { Typed } from '../../domain/award/given.ts';
import { confirmation, details, evidenceWithout, processFacts, scope } from '../../domain/award/health-improvement.ts';
import { fieldsOf } from '../../support/visitor.ts';
import { begun, commissioner, formOf, prepared, record, refusedAt, send, stateOf } from './awards-given.ts';

/** The forms of evidence that one process alone asks for. */
const ownForms = [
  ['urgent', 'recordUrgency', 'urgency'],
  ['frameworkCallOff', 'recordFramework', 'frameworkUsed'],
  ['mostSuitable', 'recordApproach', 'approach'],
  ['competitive', 'recordOffers', 'offers'],
] as const;

const inputOf = (process: Parameters<typeof recordedAs>[0], command: Typed[0]): unknown =>
  recordedAs(process).find(([type]) => type === command)?.[1];

describe('the forms of each process', () => {
  it.each(ownForms)(
    '%s: %s keeps what was typed, shows it, and opens again with it',
    async (process, command, part) => {
      const award = await begun({ process });
      const page = await record(award, command, fieldsOf(inputOf(process, command)));
      const before = (await stateOf(award))[part];
      expect(before).toBeDefined();
      expect(page.text).toContain('What is recorded so far');
      await record(award, command, {});
      expect((await stateOf(award))[part]).toEqual(before);
    },
  );

  it('a form of another process is closed, with the rule and without fields', async () => {
    const award = await begun();
    for (const [, command] of ownForms) {
      const page = await commissioner.open(formOf(award, command));
      expect(page.form.size).toBe(0);
      expect(page.text).toContain('each recorded for the process that asks for them');
    }
  });

  it('a process that the facts refuse is blocked beside the question, with the regulation', async () => {
    const award = await begun({ process: 'competitive' });
    const facts = { ...processFacts, unrestrictedPatientChoice: choice };
    const page = await send(award, 'recordProcess', fieldsOf(facts));
    expect(refusedAt(page)).toEqual(['unrestrictedPatientChoice-choiceOffered']);
    expect(page.text).toContain('Source: PSR Regulations, regulation 6(4)');
  });

  it('a test of urgency that fails says that it can be set aside by name, and is set aside on the form of the rules', async () => {
    const award = await begun({ process: 'urgent' });
    const failing = fieldsOf({ ...(inputOf('urgent', 'recordUrgency') as object), reasonForeseeable: 'yes' });
    const page = await send(award, 'recordUrgency', failing);
    expect(refusedAt(page)).toEqual(['reasonForeseeable']);
    expect(page.problems[0]?.message).toContain('record a named confirmation that it does not apply');
    const rule = 'urgent-reason-not-foreseeable';
    await record(award, 'confirmRules', fieldsOf({ ...confirmation, rules: [rule], position: 'doesNotApply' }));
    const done = await record(award, 'recordUrgency', failing);
    expect(done.text).toContain('It does not apply, and is set aside: confirmed by Sam Reed, head of legal services');
  });
});

describe('which law applies', () => {
  it('is refused beside the question when it contradicts the award, saying both', async () => {
    const award = await begun();
    const page = await send(
      award,
      'recordScope',
      fieldsOf({ ...scope, isHealthService: 'no', estimatedValue: '800,000' }),
    );
    expect(refusedAt(page)).toEqual(['isHealthService']);
    expect(page.problems[0]?.message).toContain('Recorded: Provider Selection Regime');
    expect(page.problems[0]?.message).toContain('By the facts: Public Contracts Regulations 2015, light touch');
    expect(page.form.get('estimatedValue')).toBe('800,000');
  });

  it('offers every regime and process when an award is recorded', async () => {
    const award = await begun({ regime: 'pcr2015', process: 'notApplicable' });
    expect((await commissioner.open(award)).text).toContain('Public Contracts Regulations 2015');
    expect(details.regime).toBe('psr');
  });
});

describe('the rules to confirm with legal', () => {
  it('keeps the rules ticked when something else is wrong, and lists each with what it decides', async () => {
    const award = await prepared(evidenceWithout('confirmRules'));
    const open = await commissioner.open(formOf(award, 'confirmRules'));
    expect(open.text).toContain('Decides on which day standstill ends.');
    const { confirmedBy: _, ...unnamed } = confirmation;
    const page = await commissioner.send(open, fieldsOf({ ...unnamed, rules: [], 'rules.2': confirmation.rules[2] }));
    expect(refusedAt(page)).toEqual(['confirmedBy']);
    expect(page.form.get('rules.2')).toBe('working-days-of-standstill');
    expect(page.form.get('rules.0')).toBe('');
    const none = await send(award, 'confirmRules', fieldsOf({ ...confirmation, rules: [] }));
    expect(refusedAt(none)).toEqual(['rules']);
  });
});
