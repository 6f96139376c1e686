import { describe, expect, it } from 'vitest';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { processOf } from '../../../domain/award/process/process-of.ts';
import { termText } from '../../../domain/award/report/term.ts';
import { timeline } from '../../../domain/award/timeline.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { choice, offers, otherRegimes, psrProcesses, recordedAs, recordedUnder, urgency } from './every-process.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const decide = (date = '2024-12-09'): Typed => ['decide', { ...health.decision, date }, `${date}T15:00:00Z`];
const missingOf = (state: Parameters<typeof evidenceChecklist>[0], key: string) =>
  evidenceChecklist(state).find((item) => item.key === key)?.missing;
const recordedFor = (process: string, change: object = {}) =>
  given(['record', { ...health.details, process, ...change }]);
const facts = (change: object = {}): Typed => ['recordProcess', { ...health.processFacts, ...change }];

describe('each process is decided on its own evidence, and on no other', () => {
  it.each(psrProcesses)('%s is decided once what it asks for is there, and the evidence is frozen', (process) => {
    const state = having(given(...recordedAs(process)), decide());
    expect(state.status).toBe('decided');
    expect(refusedRules(state, recordedAs(process).at(-1) as Typed)).toEqual(['evidence-frozen-at-decision']);
  });

  it.each(otherRegimes)('%s is decided on its scope, value, decision-makers and confirmations', (regime) => {
    const day = regime.startsWith('pa2023') ? '2025-12-01' : '2024-12-09';
    expect(
      having(given(...recordedUnder(regime)), ['decide', { ...health.decision, date: day }, `${day}T15:00:00Z`]).status,
    ).toBe('decided');
  });

  it.each([
    ['A', ['scope', 'process', 'exclusions']],
    ['B', ['scope', 'process', 'exclusions']],
    ['C', ['scope', 'process', 'considerableChange', 'keyCriteria', 'basicSelection', 'exclusions']],
    ['mostSuitable', ['scope', 'process', 'approach', 'keyCriteria', 'basicSelection', 'exclusions']],
    ['competitive', ['scope', 'process', 'invitation', 'offers', 'keyCriteria', 'basicSelection', 'exclusions']],
    ['urgent', ['scope', 'urgency', 'exclusions']],
    ['frameworkCallOff', ['scope', 'framework', 'exclusions']],
  ])('%s asks for these, and for what every award shows', (process, keys) => {
    const required = evidenceChecklist(recordedFor(process)).filter((item) => item.required);
    const common = ['values', 'conflicts', 'decisionMakers', 'options', 'signOffs', 'assessments', 'reasons'];
    expect(required.map((item) => item.key)).toEqual([...keys, ...common, 'confirmations']);
  });

  it('several providers may be awarded contracts under process B', () => {
    const providers = [
      ...health.details.providers,
      { organisation: 'org_harbour', name: 'Harbour Care', address: '1 Quay Street' },
    ];
    const state = recordedFor('B', { providers });
    expect(state.providers).toHaveLength(2);
    expect(having(state, facts({ unrestrictedPatientChoice: choice })).processFacts).toBeDefined();
  });
});

describe('a process that the facts refuse', () => {
  it.each([
    ['A', {}, ['process-a-needs-only-capable-provider'], ['onlyCapableProvider']],
    [
      'A',
      { onlyCapableProvider: 'yes', existingProvider: 'no' },
      ['process-a-needs-existing-provider'],
      ['existingProvider'],
    ],
    [
      'B',
      { unrestrictedPatientChoice: { ...choice, numberUnlimited: 'no' } },
      ['process-b-needs-no-limit-on-providers'],
      ['unrestrictedPatientChoice.numberUnlimited'],
    ],
    ['C', { unrestrictedPatientChoice: choice }, ['process-b-required'], ['unrestrictedPatientChoice.choiceOffered']],
    ['mostSuitable', { canIdentifyMostSuitable: 'no' }, ['most-suitable-needs-view'], ['canIdentifyMostSuitable']],
    ['competitive', { onlyCapableProvider: 'yes' }, ['process-a-required'], ['onlyCapableProvider']],
    ['mostSuitable', { framework: 'yes' }, ['most-suitable-not-for-frameworks'], ['framework']],
  ])('%s is blocked with each reason beside its question', (process, change, rules, fields) => {
    const refusals = refusalsWhen(recordedFor(process), facts(change));
    expect(refusals.map((each) => each.rule.id)).toEqual(rules);
    expect(refusals.map((each) => each.field)).toEqual(fields);
    expect(refusals.every((each) => each.rule.source.reference !== '')).toBe(true);
  });

  it('cannot be chosen by a correction either, once the facts are there', () => {
    const state = having(recordedFor('C'), facts());
    expect(refusalsWhen(state, ['correctDetails', { ...health.details, process: 'A' }])).toMatchObject([
      { rule: { id: 'process-a-needs-only-capable-provider' }, field: 'process' },
    ]);
    expect(having(state, ['correctDetails', { ...health.details, process: 'competitive' }]).process).toBe(
      'competitive',
    );
  });

  it('a framework agreement is concluded by the competitive process', () => {
    expect(processOf(having(recordedFor('competitive'), facts({ framework: 'yes' })))).toMatchObject({
      required: 'competitive',
    });
  });
});

describe('an urgent award', () => {
  const record = (change: object = {}): Typed => ['recordUrgency', { ...urgency, ...change }];

  it('U01: is open where every test is met', () => {
    expect(having(recordedFor('urgent'), record()).urgency?.months).toBe(6);
  });

  it.each([
    ['U02', { reasonAttributableToAuthority: 'yes' }, 'urgent-reason-not-own-doing', 'reasonAttributableToAuthority'],
    ['not urgent', { mustBeMadeUrgently: 'no' }, 'urgent-must-be-made-urgently', 'mustBeMadeUrgently'],
    ['foreseeable', { reasonForeseeable: 'yes' }, 'urgent-reason-not-foreseeable', 'reasonForeseeable'],
    ['no risk', { delayRisksSafety: 'no' }, 'urgent-delay-risks-safety', 'delayRisksSafety'],
  ])('%s: is refused beside the question, as a rule that can be set aside by name', (_, change, rule, field) => {
    const state = recordedFor('urgent');
    const [found] = refusalsWhen(state, record(change));
    expect(found).toMatchObject({ rule: { id: rule }, field });
    expect(found?.because).toContain('record a named confirmation that it does not apply');
    const aside = having(state, ['confirmRules', { ...health.confirmation, rules: [rule], position: 'doesNotApply' }]);
    expect(having(aside, record(change)).urgency).toBeDefined();
  });

  it('gives the term in its own months wherever the term is shown', () => {
    const state = given(...recordedAs('urgent'));
    const { start } = state;
    const ends = timeline(state, civilDate('2024-12-01')).find(({ key }) => key === 'initialTermEnds');
    expect([start, ends?.date]).toEqual(['2025-04-01', '2025-09-30']);
    expect(termText({ ...state, extensionTermYears: 0 })).toBe(
      '6 months to 30 September 2025, with no option to extend',
    );
  });

  it('warns of more than twelve months, and takes them', () => {
    const warningsFor = (months: string) =>
      evidenceChecklist(having(recordedFor('urgent'), record({ months }))).find((item) => item.key === 'urgency')
        ?.warnings;
    expect(warningsFor('12')).toEqual([]);
    expect(warningsFor('13')).toHaveLength(1);
  });
});

describe('the most suitable provider process', () => {
  it('P20 (pending confirmation): providers assessed before 14 days are over are refused, unless the rule is set aside', () => {
    const early = recordedAs('mostSuitable').map(
      (each): Typed =>
        each[0] === 'recordApproach' ? [each[0], { ...(each[1] as object), assessed: '2024-11-15' }] : each,
    );
    expect(() => given(...early)).toThrow('16 November 2024 is the first day');
    const first = early.map(
      (each): Typed =>
        each[0] === 'recordApproach' ? [each[0], { ...(each[1] as object), assessed: '2024-11-16' }] : each,
    );
    expect(having(given(...first), decide()).status).toBe('decided');
    const aside: Typed = [
      'confirmRules',
      { ...health.confirmation, rules: ['fourteen-days-before-assessing-providers'], position: 'doesNotApply' },
    ];
    const [recorded, ...rest] = early.filter((each) => each[0] !== 'confirmRules');
    const confirmations = early
      .filter((each) => each[0] === 'confirmRules')
      .map(
        ([type, input]): Typed => [
          type,
          {
            ...(input as object),
            rules: (input as { rules: string[] }).rules.filter((id) => !id.startsWith('fourteen')),
          },
        ],
      );
    expect(having(given(recorded as Typed, aside, ...rest, ...confirmations), decide()).status).toBe('decided');
  });

  it('waits for the notice of the approach', () => {
    const state = given(...recordedAs('mostSuitable').filter((each) => each[0] !== 'publishNotice'));
    expect(missingOf(state, 'approach')).toEqual([
      'Publish the notice of the most suitable provider approach, and record when it was published',
    ]);
  });

  it('a decision before the assessment was completed is refused', () => {
    expect(
      refusalsWhen(given(...recordedAs('mostSuitable')), [
        'decide',
        { ...health.decision, date: '2024-11-24', reportPublished: '2024-11-20' },
      ])[0],
    ).toMatchObject({
      rule: { id: 'decision-after-evidence' },
      because: expect.stringContaining('assessment of providers is dated 25 November 2024'),
    });
  });
});

describe('the competitive process', () => {
  it('waits for the notice inviting offers, unless the rule is set aside by name', () => {
    const state = given(...recordedAs('competitive').filter(([type]) => type !== 'publishNotice'));
    const rule = 'offers-invited-by-notice-before-decision';
    expect(refusalsWhen(state, decide())).toMatchObject([{ rule: { id: rule }, field: 'invitation' }]);
    const confirmed = (position: string): Typed => [
      'confirmRules',
      { ...health.confirmation, rules: [rule], position },
    ];
    expect(refusalsWhen(having(state, confirmed('applies')), decide())).toHaveLength(1);
    expect(having(having(state, confirmed('doesNotApply')), decide()).status).toBe('decided');
  });
});

describe('the evaluation of offers', () => {
  const record = (change: object): Typed => ['recordOffers', { ...offers, ...change }];
  const weighted = (...weights: readonly string[]) =>
    record({ criteria: offers.criteria.map((each, index) => ({ ...each, weight: weights[index] })) });
  const [won, lost] = offers.offers;

  it('needs weights that add up to exactly 100', () => {
    const state = recordedFor('competitive');
    expect(refusalsWhen(state, weighted('60', '39.9'))).toMatchObject([
      { rule: { id: 'contract-award-criteria-weights' }, field: 'criteria', because: expect.stringContaining('99.9') },
    ]);
    expect(refusedRules(state, weighted('60', '40.1'))).toEqual(['contract-award-criteria-weights']);
    expect(having(state, weighted('33.3', '66.7')).offers).toBeDefined();
  });

  it('needs a score of each offer by each criterion, by its name', () => {
    const state = recordedFor('competitive');
    const unscored = { ...won, scores: won?.scores.slice(0, 1) };
    expect(refusalsWhen(state, record({ offers: [unscored, lost] }))).toMatchObject([
      { rule: { id: 'offer-scored-by-each-criterion' }, field: 'offers.0.scores' },
    ]);
    const misnamed = { ...won, scores: [...(won?.scores ?? []), { ...won?.scores[0], criterion: 'Colour' }] };
    expect(refusalsWhen(state, record({ offers: [misnamed, lost] }))).toMatchObject([
      { rule: { id: 'offer-scored-by-each-criterion' }, field: 'offers.0.scores.2.criterion' },
    ]);
  });

  it('needs the reason why an offer did not succeed', () => {
    const { whyNot, ...unexplained } = lost ?? {};
    expect(whyNot).toBeDefined();
    expect(refusalsWhen(recordedFor('competitive'), record({ offers: [won, unexplained] }))).toMatchObject([
      { rule: { id: 'unsuccessful-offer-explained' }, field: 'offers.1.whyNot' },
    ]);
  });

  it('shows a successful offer for each provider of the award', () => {
    const state = having(recordedFor('competitive'), record({ offers: [{ ...won, provider: 'Beacon Trust' }, lost] }));
    expect(missingOf(state, 'offers')).toEqual([
      'Record the successful offer of Livewell Southwest, or correct the providers of the award',
    ]);
  });

  it('a decision before the evaluation was completed is refused, and an evaluation still to come', () => {
    const early: Typed = ['decide', { ...health.decision, date: '2024-11-27', reportPublished: '2024-11-20' }];
    expect(refusedRules(given(...recordedAs('competitive')), early)).toEqual(['decision-after-evidence']);
    expect(refusedRules(recordedFor('competitive'), record({ evaluated: '2024-12-02' }))).toEqual(['not-in-future']);
  });
});

describe('the considerable change threshold on recorded values', () => {
  const change = (atEntry: string, proposed: string) =>
    given(
      [
        'record',
        { ...health.details, existingContract: { ...health.details.existingContract, lifetimeValueAtEntry: atEntry } },
      ],
      [
        'recordValues',
        {
          lifetime: [{ amount: proposed, printedIn: 'Report' }],
          computesWith: { lifetime: proposed, decidedBy: 'Ada Bell' },
        },
      ],
    );
  const byDecision = facts({ attributableToAuthorityDecision: 'yes' });

  it('P10: exactly £500,000 and exactly 25% close process C, until someone confirms that the rule does not apply', () => {
    const state = change('2,000,000', '2,500,000');
    const [found] = refusalsWhen(state, byDecision);
    expect(found).toMatchObject({
      rule: { id: 'process-c-considerable-change' },
      field: 'materiallyDifferentInCharacter',
    });
    expect(found?.because).toContain('record a named confirmation that it does not apply');
    const aside = having(state, [
      'confirmRules',
      { ...health.confirmation, rules: ['considerable-change-by-value'], position: 'doesNotApply' },
    ]);
    const recorded = having(aside, byDecision);
    expect(processOf(recorded)?.permitted).toContain('C');
    expect(missingOf(recorded, 'process')).toEqual([]);
  });

  it('a penny less than either limit leaves process C open', () => {
    for (const [atEntry, proposed] of [
      ['2,000,000', '2,499,999.99'],
      ['2,000,000.04', '2,500,000.04'],
    ] as const)
      expect(having(change(atEntry, proposed), byDecision).processFacts, proposed).toBeDefined();
  });

  it('a lifetime value that decreases never meets it, and rests on no rule to confirm', () => {
    const state = having(change('5,000,000', '1,000,000.01'), byDecision);
    expect(processOf(state)?.considerableChange).toMatchObject({ met: false });
    expect(missingOf(state, 'confirmations')?.join(' ')).not.toContain('25%');
  });

  it('£500,000 or more that is less than 25% rests on the share, which is not confirmed', () => {
    const state = having(change('4,000,000', '4,600,000'), byDecision);
    expect(missingOf(state, 'confirmations')?.join(' ')).toContain('25% or more');
  });
});
