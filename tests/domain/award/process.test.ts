import { describe, expect, it } from 'vitest';
import { openProcesses } from '../../../domain/award/process/process.ts';
import { changedFrom, closing, patientChoice, settled } from './facts-of-regulation-6.ts';

describe('the processes of regulation 6', () => {
  it('P01: A must be followed where only the existing provider is capable', () => {
    const answer = openProcesses({ ...settled, onlyCapableProvider: true });
    expect(answer).toMatchObject({ required: 'A', permitted: ['A'] });
    expect(new Set(answer.refused.map((each) => each.process))).toEqual(
      new Set(['B', 'C', 'mostSuitable', 'competitive']),
    );
  });

  it('P02: A is refused for a new service', () => {
    const facts = { ...settled, existingProvider: false, onlyCapableProvider: true };
    expect(closing(facts, 'A')).toEqual(['process-a-needs-existing-provider']);
  });

  it('P03: B must be followed where patients choose without limit, even if the existing provider is satisfying', () => {
    const answer = openProcesses({ ...settled, unrestrictedPatientChoice: patientChoice });
    expect(answer).toMatchObject({ required: 'B', permitted: ['B'] });
    expect(answer.refused.find((each) => each.process === 'C')?.rule.id).toBe('process-b-required');
  });

  it('P04: B is refused where the number of providers is limited', () => {
    const facts = { ...settled, unrestrictedPatientChoice: { ...patientChoice, numberUnlimited: false } };
    expect(closing(facts, 'B')).toEqual(['process-b-needs-no-limit-on-providers']);
    expect(openProcesses(facts).permitted).toContain('C');
  });

  it('P05: B is refused where providers cannot express an interest', () => {
    const facts = { ...settled, unrestrictedPatientChoice: { ...patientChoice, expressionOfInterestRoute: false } };
    expect(closing(facts, 'B')).toEqual(['process-b-needs-expression-of-interest']);
  });

  it('P06: a framework is concluded by the competitive process only', () => {
    expect(openProcesses({ ...settled, framework: true, onlyCapableProvider: true })).toMatchObject({
      required: 'competitive',
      permitted: ['competitive'],
    });
  });

  it('P07: a rise of £400,000 on £2,000,000 leaves C, most suitable provider and competitive open', () => {
    const answer = openProcesses(changedFrom('2,000,000', '2,400,000'));
    expect(answer).toMatchObject({ required: null, permitted: ['C', 'mostSuitable', 'competitive'] });
    expect(answer.considerableChange.met).toBe(false);
  });

  it('P09: a rise of £499,999.99 on £1,000,000 does not meet the threshold, though it is nearly half', () => {
    expect(openProcesses(changedFrom('1,000,000', '1,499,999.99')).considerableChange.met).toBe(false);
  });

  it('P10: a rise of exactly £500,000 and exactly 25% meets the threshold, so C is refused', () => {
    const answer = openProcesses(changedFrom('2,000,000', '2,500,000'));
    expect(answer.considerableChange).toMatchObject({ met: true, source: { confidence: 'M' } });
    expect(answer.permitted).toEqual(['mostSuitable', 'competitive']);
    expect(closing(changedFrom('2,000,000', '2,500,000'), 'C')).toEqual(['process-c-considerable-change']);
  });

  it('a rise of £500,000 and a penny less than 25% does not meet the threshold', () => {
    expect(openProcesses(changedFrom('2,000,000.04', '2,500,000.04')).considerableChange.met).toBe(false);
  });

  it('a lifetime value that falls never meets the threshold', () => {
    expect(openProcesses(changedFrom('2,000,000', '1')).considerableChange.met).toBe(false);
  });

  it('a contract that cost nothing at entry meets the threshold from £500,000', () => {
    expect(openProcesses(changedFrom('0', '500,000')).considerableChange.met).toBe(true);
    expect(openProcesses(changedFrom('0', '0')).considerableChange.met).toBe(false);
  });

  it('a value that is not recorded leaves the threshold unknown, and C closed until it is', () => {
    const facts = { ...settled, attributableToAuthorityDecision: true };
    expect(openProcesses(facts).considerableChange.met).toBe('unknown');
    expect(closing(facts, 'C')).toEqual(['process-c-change-not-known']);
  });

  it('P12 (pending confirmation): a rise from patient volume beyond control leaves C open, on an unconfirmed exception', () => {
    const answer = openProcesses({ ...changedFrom('2,000,000', '2,500,000'), externalFactors: true });
    expect(answer.permitted).toContain('C');
    expect(answer.considerableChange).toMatchObject({
      met: false,
      exception: 'externalFactors',
      source: { confidence: 'M' },
    });
  });

  it('the external factors exception does not cover services of a different character', () => {
    const facts = { ...settled, externalFactors: true, materiallyDifferentInCharacter: true };
    expect(openProcesses(facts).considerableChange.met).toBe(true);
  });

  it('P13: services materially different in character close C at the same value', () => {
    expect(closing({ ...settled, materiallyDifferentInCharacter: true }, 'C')).toEqual([
      'process-c-considerable-change',
    ]);
  });

  it('P14 (pending confirmation): a provider that only merged leaves C open, on an unconfirmed exception', () => {
    const answer = openProcesses({ ...settled, soleChangeIsProviderIdentity: true });
    expect(answer.permitted).toContain('C');
    expect(answer.considerableChange).toMatchObject({
      met: false,
      exception: 'providerIdentity',
      source: { confidence: 'M' },
    });
  });

  it('the competitive process is required where nothing else is open', () => {
    expect(openProcesses({ ...settled, incumbentSatisfying: false, canIdentifyMostSuitable: false })).toMatchObject({
      required: 'competitive',
      permitted: ['competitive'],
    });
  });

  it('every refused process says why, with its source', () => {
    for (const refused of openProcesses({ ...settled, framework: true }).refused) {
      expect(refused.because.startsWith(refused.rule.sentence)).toBe(true);
      expect(refused.source).toBe(refused.rule.source);
    }
  });
});
