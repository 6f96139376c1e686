import type { AwardProcess, Regime } from '../../../domain/award/vocabulary.ts';
import type { Typed } from './given.ts';
import * as health from './health-improvement.ts';

/** An award by each process, with exactly the evidence that the process asks for. */

const confirmedBy = (rules: readonly string[]): Typed => ['confirmRules', { ...health.confirmation, rules }];

/** What every award under the Provider Selection Regime shows. */
const common = health.evidence.filter(
  ([type]) => !['recordProcess', 'recordKeyCriteria', 'recordBasicSelection', 'confirmRules'].includes(type),
);
const criteria = health.evidence.filter(([type]) => ['recordKeyCriteria', 'recordBasicSelection'].includes(type));
const facts = (change: object = {}): Typed => ['recordProcess', { ...health.processFacts, ...change }];

const scopeCode = 'schedule-one-code-in-scope';
const criteriaRules = [scopeCode, 'basic-selection-criteria-met', 'working-days-of-standstill'];

export const choice = {
  choiceOffered: 'yes',
  numberUnlimited: 'yes',
  allQualifyingOffered: 'yes',
  expressionOfInterestRoute: 'yes',
};

export const urgency = {
  mustBeMadeUrgently: 'yes',
  urgentBecause: 'The provider became insolvent overnight',
  reasonForeseeable: 'no',
  foreseeableBecause: 'Its accounts were sound in October',
  reasonAttributableToAuthority: 'no',
  attributableBecause: 'Nothing that the authority did',
  delayRisksSafety: 'yes',
  riskBecause: 'People would go without their treatment',
  months: '6',
};

export const framework = {
  title: 'Community services framework',
  reference: 'FW-1',
  concludedBy: 'Northshire Council',
  ends: '2028-03-31',
  mayBeUsedBecause: 'The authority is named in it',
  followsTerms: 'Direct call-off from the provider ranked first',
};

export const approach = {
  considered: [
    { provider: 'Livewell Southwest', finding: 'The strongest local reach' },
    { provider: 'Harbour Care', finding: 'No clinic in the city' },
  ],
  informationUsed: 'Market review and performance of existing services',
  howIdentified: 'By the key criteria in their order',
  assessed: '2024-11-18',
  completed: '2024-11-25',
};

const scores = (score: string) => [
  { criterion: 'Quality', evaluator: 'Ada Bell', score, comment: 'As described' },
  { criterion: 'Price', evaluator: 'Ben Ash', score, comment: 'As priced' },
];
export const offers = {
  criteria: [
    { name: 'Quality', weight: '60' },
    { name: 'Price', weight: '40' },
  ],
  offers: [
    { provider: 'Livewell Southwest', scores: scores('85'), result: 'successful' },
    { provider: 'Harbour Care', scores: scores('70'), result: 'unsuccessful', whyNot: 'It scored less on both' },
  ],
  moderation: 'Scores that differed by more than ten were talked through',
  evaluated: '2024-11-28',
};

/** When the notice of the approach was published: providers may be assessed from 16 November 2024. */
export const approachNotice: readonly Typed[] = [
  ['recordNoticeWording', { howToBeKnown: 'Write to the commissioner by 15 November' }],
  ['publishNotice', { kind: 'mostSuitableApproach', published: '2024-11-01T10:00:00Z' }],
];

/** The notice with which the competitive process begins. */
export const invitation: Typed = [
  'publishNotice',
  { kind: 'competitiveInvitation', published: '2024-11-01T10:00:00Z' },
];

const ofProcess: Readonly<Record<Exclude<AwardProcess, 'notApplicable'>, readonly Typed[]>> = {
  A: [facts({ onlyCapableProvider: 'yes' }), confirmedBy([scopeCode])],
  B: [facts({ unrestrictedPatientChoice: choice }), confirmedBy([scopeCode])],
  C: [facts(), ...criteria, confirmedBy(criteriaRules)],
  mostSuitable: [
    facts({ canIdentifyMostSuitable: 'yes' }),
    ...approachNotice,
    ['recordApproach', approach],
    ...criteria,
    confirmedBy([...criteriaRules, 'fourteen-days-before-assessing-providers']),
  ],
  competitive: [
    facts({ framework: 'yes' }),
    invitation,
    ['recordOffers', offers],
    ...criteria,
    confirmedBy(criteriaRules),
  ],
  urgent: [['recordUrgency', urgency], confirmedBy([scopeCode, 'urgent-tests-met', 'urgent-award-without-criteria'])],
  frameworkCallOff: [
    ['recordFramework', framework],
    confirmedBy([scopeCode, 'call-off-follows-framework', 'standstill-for-framework-call-off']),
  ],
};

const recordedBy = (process: AwardProcess): Typed => ['record', { ...health.details, process }];

/** An award under the Provider Selection Regime by that process: recorded, and the evidence that its decision waits for. */
export const recordedAs = (process: Exclude<AwardProcess, 'notApplicable'>): readonly Typed[] => [
  recordedBy(process),
  ...common,
  ...ofProcess[process],
];

export const psrProcesses = Object.keys(ofProcess) as readonly Exclude<AwardProcess, 'notApplicable'>[];

const light = { category: 'lightTouch', isHealthService: 'no' };
const scopes: Readonly<
  Record<Exclude<Regime, 'psr'>, readonly [began: string, scope: object, rules: readonly string[]]>
> = {
  pa2023: ['2025-03-01', { isHealthService: 'no', category: 'goodsAndServices', estimatedValue: '300,000' }, []],
  pa2023LightTouch: ['2025-03-01', { ...light, estimatedValue: '700,000' }, []],
  pa2023BelowThreshold: ['2025-03-01', { ...light, estimatedValue: '600,000' }, ['no-standstill-below-threshold']],
  pcr2015: [
    '2024-11-01',
    { isHealthService: 'no', category: 'goodsAndServices', estimatedValue: '300,000' },
    ['thresholds-of-public-contracts-regulations', 'standstill-under-public-contracts-regulations'],
  ],
  pcr2015LightTouch: [
    '2024-11-01',
    { ...light, estimatedValue: '700,000' },
    ['thresholds-of-public-contracts-regulations', 'standstill-under-public-contracts-regulations'],
  ],
  outside: ['2024-11-01', { ...light, arrangement: 'grant' }, ['outside-procurement-regimes']],
};

export const otherRegimes = Object.keys(scopes) as readonly Exclude<Regime, 'psr'>[];

/** An award under another regime: recorded, and the evidence that its decision waits for. */
export const recordedUnder = (regime: Exclude<Regime, 'psr'>): readonly Typed[] => {
  const [began, scope, rules] = scopes[regime];
  const start = began < '2025' ? '2025-04-01' : '2026-04-01';
  return [
    ['record', { ...health.details, regime, process: 'notApplicable', began, start }],
    ['recordScope', { arrangement: 'contract', because: 'By what is bought', ...scope }],
    ...health.evidence.filter(([type]) => type === 'recordValues' || type === 'recordDecisionMakers'),
    ...(rules.length > 0 ? [confirmedBy(rules)] : []),
  ];
};
