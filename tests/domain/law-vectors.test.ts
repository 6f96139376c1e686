import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../domain/award/next-steps.ts';
import { openProcesses } from '../../domain/award/process/process.ts';
import { standstillOf } from '../../domain/award/standstill/representations.ts';
import { standstillPa2023, standstillPsr } from '../../domain/award/standstill/standstill.ts';
import type { NoticeContents } from '../../domain/notice/contents.ts';
import { noticeDeadline, refusalOfAssessment } from '../../domain/notice/deadline.ts';
import { missingFields, noticeWarnings } from '../../domain/notice/missing-fields.ts';
import { noticesOfProcess } from '../../domain/notice/notices.ts';
import { standstillDuty } from '../../domain/regime/standstill-duty.ts';
import { civilDate } from '../../domain/shared/dates.ts';
import { changedFrom, closing, patientChoice, pounds, settled } from './award/facts-of-regulation-6.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './award/given.ts';
import * as health from './award/health-improvement.ts';

/**
 * The worked cases of the law on awards, each by its id: processes, standstill, notices and exclusion. One whose rule is
 * not confirmed says so in its name: it holds what the platform does until the rule is confirmed.
 */

describe('which process applies', () => {
  it('P01: the only capable existing provider means process A, no standstill and a notice within 30 days of the award', () => {
    expect(openProcesses({ ...settled, onlyCapableProvider: true })).toMatchObject({
      required: 'A',
      permitted: ['A'],
    });
    expect(standstillDuty('A').required).toBe(false);
    expect(noticesOfProcess.A).toEqual(['awardA']);
    expect(noticeDeadline('awardA', civilDate('2026-12-01'))).toMatchObject({
      lastLawfulDay: '2026-12-31',
      targetDay: '2026-12-30',
    });
  });

  it('P02: process A is refused for a new service', () => {
    const facts = { ...settled, existingProvider: false, onlyCapableProvider: true };
    expect(closing(facts, 'A')).toEqual(['process-a-needs-existing-provider']);
  });

  it('P03: unrestricted patient choice means process B, even where the existing provider would do', () => {
    expect(openProcesses({ ...settled, unrestrictedPatientChoice: patientChoice })).toMatchObject({
      required: 'B',
      permitted: ['B'],
    });
  });

  it('P04: a limit on the number of providers closes B and leaves the others', () => {
    const facts = { ...settled, unrestrictedPatientChoice: { ...patientChoice, numberUnlimited: false } };
    expect(closing(facts, 'B')).toEqual(['process-b-needs-no-limit-on-providers']);
    expect(openProcesses(facts).permitted).toEqual(['C', 'mostSuitable', 'competitive']);
  });

  it('P05: without a way to express interest B is refused', () => {
    const facts = { ...settled, unrestrictedPatientChoice: { ...patientChoice, expressionOfInterestRoute: false } };
    expect(closing(facts, 'B')).toEqual(['process-b-needs-expression-of-interest']);
  });

  it('P06: a framework is concluded by the competitive process alone, whoever provides now', () => {
    expect(openProcesses({ ...settled, framework: true, onlyCapableProvider: true })).toMatchObject({
      required: 'competitive',
      permitted: ['competitive'],
    });
  });

  it('P07: a rise of £400,000 on £2,000,000 leaves C, most suitable provider and competitive open', () => {
    expect(openProcesses(changedFrom('2,000,000', '2,400,000'))).toMatchObject({
      permitted: ['C', 'mostSuitable', 'competitive'],
      considerableChange: { met: false },
    });
  });

  it('P09: a rise of £499,999.99 on £1,000,000 does not meet the threshold', () => {
    expect(openProcesses(changedFrom('1,000,000', '1,499,999.99')).considerableChange.met).toBe(false);
  });

  it('P10: a rise of exactly £500,000 and exactly 25% meets the threshold and closes C', () => {
    const facts = changedFrom('2,000,000', '2,500,000');
    expect(openProcesses(facts).considerableChange.met).toBe(true);
    expect(closing(facts, 'C')).toEqual(['process-c-considerable-change']);
  });

  it('P12 (pending confirmation): a rise from patient volume beyond control leaves C open', () => {
    const answer = openProcesses({ ...changedFrom('2,000,000', '2,500,000'), externalFactors: true });
    expect(answer.permitted).toContain('C');
    expect(answer.considerableChange).toMatchObject({ met: false, source: { confidence: 'M' } });
  });

  it('P13: a material difference in character closes C at the same value', () => {
    const facts = { ...settled, materiallyDifferentInCharacter: true };
    expect(openProcesses(facts).considerableChange.met).toBe(true);
    expect(closing(facts, 'C')).toEqual(['process-c-considerable-change']);
  });

  it('P14 (pending confirmation): a provider that only merged does not meet the threshold', () => {
    expect(openProcesses({ ...settled, soleChangeIsProviderIdentity: true }).considerableChange).toMatchObject({
      met: false,
      exception: 'providerIdentity',
      source: { confidence: 'M' },
    });
  });

  it('P16: a provider that does not satisfy the contract closes C and leaves the other two', () => {
    const facts = { ...settled, incumbentSatisfying: false };
    expect(closing(facts, 'C')).toEqual(['process-c-incumbent-not-satisfying']);
    expect(openProcesses(facts).permitted).toEqual(['mostSuitable', 'competitive']);
  });

  it('P17: a contract that is not due to expire closes C', () => {
    expect(closing({ ...settled, existingContractExpiring: false }, 'C')).toEqual([
      'process-c-needs-expiring-contract',
    ]);
  });

  it('P18: a C decision with no record for one key criterion is refused as incomplete', () => {
    const { socialValue, ...four } = health.keyCriteria.criteria;
    expect(socialValue).toBeDefined();
    const criteria = { ...four, socialValue: {} };
    const state = given(health.recorded, ...health.evidenceWith('recordKeyCriteria', { method: 'equal', criteria }));
    const [refusal, ...others] = refusalsWhen(state, ['decide', health.decision, '2024-12-09T15:00:00Z']);
    expect(refusal).toMatchObject({ rule: { id: 'key-criteria-considered' }, field: 'keyCriteria' });
    expect(refusal?.because.toLowerCase()).toContain('social value');
    expect(others).toEqual([]);
  });

  it('P20 (pending confirmation): assessment 9 days after the most suitable provider notice is refused', () => {
    const published = civilDate('2026-06-01');
    expect(refusalOfAssessment(published, civilDate('2026-06-10'))).toMatchObject({
      rule: { id: 'fourteen-days-before-assessing-providers', source: { confidence: 'M' } },
    });
    expect(refusalOfAssessment(published, civilDate('2026-06-16'))).toBeUndefined();
  });
});

/** Published, and the end of standstill; the reading that counts eight working days from publication, where it differs. */
const standstills = [
  ['S01', '2024-01-08', '2024-01-09', '2024-01-19', '2024-01-20', '2024-01-18'],
  ['S02', '2024-03-13', '2024-03-14', '2024-03-26', '2024-03-27', '2024-03-25'],
  ['S03', '2024-03-26', '2024-03-27', '2024-04-10', '2024-04-11', '2024-04-09'],
  ['S04', '2026-03-03', '2026-03-04', '2026-03-16', '2026-03-17', '2026-03-13'],
  ['S05', '2026-03-26', '2026-03-27', '2026-04-10', '2026-04-11', '2026-04-09'],
  ['S06', '2026-12-03', '2026-12-04', '2026-12-16', '2026-12-17', '2026-12-15'],
  ['S07', '2026-12-04', '2026-12-05', '2026-12-16', '2026-12-17', undefined],
  ['S08', '2026-12-14', '2026-12-15', '2026-12-29', '2026-12-30', '2026-12-24'],
  ['S09', '2026-12-18', '2026-12-19', '2027-01-04', '2027-01-05', undefined],
  ['S10', '2026-12-24', '2026-12-25', '2027-01-08', '2027-01-09', undefined],
  ['S11', '2027-03-17', '2027-03-18', '2027-04-01', '2027-04-02', '2027-03-31'],
  ['S12', '2027-12-24', '2027-12-25', '2028-01-10', '2028-01-11', undefined],
] as const;

const received = (at: string, more: object = {}): Typed => [
  'recordRepresentation',
  { from: 'Harbour', received: at, ...more },
  '2024-12-30T09:00:00Z',
];
const inStandstill = () => given(...health.published);

describe('standstill and representations', () => {
  it.each(standstills)(
    '%s: published on %s, standstill starts on %s and takes representations until the end of %s',
    (_id, published, starts, until, earliest, misread) => {
      const standstill = standstillPsr(civilDate(published));
      expect(standstill).toMatchObject({ starts, representationsUntil: until, earliestAward: earliest });
      expect(standstill.representationsUntil).not.toBe(misread);
    },
  );

  it('S13: a contract on the last day for representations is refused', () => {
    const confirm = (at: string): Typed => ['confirm', {}, at];
    expect(refusedRules(inStandstill(), confirm('2024-12-23T12:00:00Z'))).toEqual(['standstill-not-over']);
    expect(having(inStandstill(), confirm('2024-12-24T00:00:00Z')).status).toBe('confirmed');
  });

  it('S14: process A has no standstill to wait for', () => {
    expect(standstillDuty('A')).toMatchObject({ required: false, source: { confidence: 'S' } });
    expect(standstillDuty('C').required).toBe(true);
  });

  it('S15: a representation at 23:59 on the last day is in time and keeps standstill open', () => {
    const state = having(inStandstill(), received('2024-12-23T23:59:00Z'));
    expect(state.representations[0]?.inTime).toBe(true);
    expect(standstillOf(state)?.closes).toBeUndefined();
  });

  it('S16: a representation at 00:00 the next day is out of time and is kept', () => {
    const state = having(inStandstill(), received('2024-12-24T00:00:00Z'));
    expect(state.representations).toMatchObject([{ inTime: false }]);
    expect(standstillOf(state)?.closes).toBe('2024-12-23');
  });

  it('S18: an evaluation record that is asked for is owed promptly', () => {
    const state = having(
      inStandstill(),
      received('2024-12-20T09:00:00Z', { informationRequested: 'The evaluation record' }),
    );
    expect(nextSteps(state, civilDate('2024-12-20'))[0]).toMatchObject({
      key: 'rep-1-information',
      what: expect.stringContaining('promptly'),
      source: { reference: expect.stringContaining('12(4)(b)') },
    });
  });

  it('S20: a light-touch social care award under the Procurement Act has no mandatory standstill', () => {
    expect(standstillDuty('pa2023LightTouch').required).toBe(false);
    expect(standstillDuty('pa2023').required).toBe(true);
  });

  it('S21: an ordinary award notice of Tuesday 3 March 2026 has its standstill end on Thursday 12 March', () => {
    expect(standstillPa2023(civilDate('2026-03-03')).representationsUntil).toBe('2026-03-12');
  });
});

const intention: NoticeContents = {
  statement: 'The authority intends to award a contract under direct award process C',
  title: 'Health improvement',
  reference: 'DN757399',
  provider: { name: 'Livewell', address: '200 Mount Gould Road' },
  description: 'Stop smoking support',
  cpv: ['85323000-9'],
  lifetimeValue: pounds('5,543,800'),
  decisionMakers: ['Cabinet'],
  reasons: 'The provider is satisfying the contract',
  keyCriteria: {
    qualityAndInnovation: 'Accredited practice',
    value: 'Held within the grant',
    integrationCollaborationSustainability: 'Part of the system',
    improvingAccessReducingInequalitiesChoice: 'Works where need is greatest',
    socialValue: 'Local recruitment',
  },
  conflicts: 'noneDeclared',
};
const urgentChange: NoticeContents = {
  ...intention,
  effectiveDate: civilDate('2026-12-01'),
  natureOfChange: 'Six more beds',
  urgencyReasons: 'The other provider closed overnight',
};

describe('what notices say', () => {
  it('N01: an intention notice without reasons that refer to the key criteria is invalid by paragraph 7', () => {
    expect(missingFields('intentionC', intention)).toEqual([]);
    for (const without of [{ reasons: undefined }, { keyCriteria: undefined }])
      expect(missingFields('intentionC', { ...intention, ...without })).toMatchObject([
        { key: 'reasons', paragraph: 7, source: { confidence: 'S' } },
      ]);
  });

  it('N02: without conflicts an intention notice is valid only when it says that there are none', () => {
    const unsaid = missingFields('intentionC', { ...intention, conflicts: [] });
    expect(unsaid.map((each) => each.paragraph)).toEqual([8, 9]);
    expect(missingFields('intentionC', { ...intention, conflicts: 'noneDeclared' })).toEqual([]);
  });

  it('N03: Cabinet is accepted as the decision-maker', () => {
    expect(missingFields('intentionC', { ...intention, decisionMakers: ['Cabinet'] })).toEqual([]);
    expect(missingFields('intentionC', { ...intention, decisionMakers: [' '] })).toMatchObject([{ paragraph: 6 }]);
  });

  it('N04: CPV 85000000 alone is warned about, and blocks nothing', () => {
    const general = { ...intention, cpv: ['85000000-9'] };
    expect(noticeWarnings('intentionC', general)).toEqual([expect.stringContaining('not in Schedule 1')]);
    expect(missingFields('intentionC', general)).toEqual([]);
    expect(noticeWarnings('intentionC', { ...intention, cpv: ['85000000-9', '85100000-0'] })).toEqual([]);
  });

  it('N06: an urgent modification notice without reasons for regulation 14 is invalid by paragraph 9', () => {
    expect(missingFields('urgentModification', urgentChange)).toEqual([]);
    expect(missingFields('urgentModification', { ...urgentChange, urgencyReasons: '' })).toMatchObject([
      { key: 'urgencyReasons', paragraph: 9, source: { confidence: 'S' } },
    ]);
  });
});

describe('exclusion', () => {
  it('X01: an award to an excluded provider is refused without an overriding public interest', () => {
    const provider = { organisation: 'org_livewell', result: 'excluded', reason: 'A mandatory ground applies' };
    const found = { ...health.exclusions, providers: [provider] };
    const decideWith = (input: object) =>
      ({
        state: given(health.recorded, ...health.evidenceWith('recordExclusions', input)),
        decide: ['decide', health.decision, '2024-12-09T15:00:00Z'] as Typed,
      }) as const;
    const refused = decideWith(found);
    expect(refusalsWhen(refused.state, refused.decide)).toHaveLength(1);
    expect(refusalsWhen(refused.state, refused.decide)[0]?.rule.source.reference).toContain('20');
    const overridden = decideWith({ ...found, overridingPublicInterest: 'No other service protects life' });
    expect(having(overridden.state, overridden.decide).status).toBe('decided');
  });
});
