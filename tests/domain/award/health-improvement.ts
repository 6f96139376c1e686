import type { Typed } from './given.ts';

/** A real award under direct award process C, with the figures as its papers print them. */
export const details = {
  title: 'Health Improvement Services',
  reference: 'DN757399',
  description: 'Stop smoking support, healthy weight programmes, physical activity sessions and NHS Health Checks',
  cpv: '85323000-9',
  providers: [{ organisation: 'org_livewell', name: 'Livewell Southwest', address: '200 Mount Gould Road' }],
  regime: 'psr',
  process: 'C',
  began: '2024-11-01',
  existingContract: {
    title: 'Health Improvement Services 2017',
    ends: '2025-03-31',
    valueUnknownBecause: 'The papers do not state it, and no change follows from a decision of the council',
  },
  start: '2025-04-01',
  initialTermYears: '3',
  extensionTermYears: '2',
};

export const values = {
  annual: [
    { amount: '1,108,760', printedIn: 'Covering report' },
    { amount: '1,108,760', printedIn: 'Award report' },
    { amount: '1,088,760', printedIn: 'Budget section' },
  ],
  lifetime: [
    { amount: '5,543,800', printedIn: 'Covering report' },
    { amount: '5,443,800', printedIn: 'Award report' },
  ],
  computesWith: {
    annual: '1,108,760',
    lifetime: '5,543,800',
    decidedBy: 'Ada Bell',
    because: 'Five years at the annual value',
  },
};

export const scope = {
  arrangement: 'contract',
  isHealthService: 'yes',
  category: 'lightTouch',
  because: 'Stop smoking support and health checks are given to individuals',
};

/** The unconfirmed rules on which an award under process C with this code rests, confirmed by name. */
export const confirmation = {
  rules: ['schedule-one-code-in-scope', 'basic-selection-criteria-met', 'working-days-of-standstill'],
  position: 'applies',
  confirmedBy: 'Sam Reed, head of legal services',
  on: '2024-11-25',
  because: 'As the guidance reads',
};

export const processFacts = {
  existingProvider: 'yes',
  onlyCapableProvider: 'no',
  onlyCapableBecause: 'Other providers run such services elsewhere',
  unrestrictedPatientChoice: {
    choiceOffered: 'no',
    numberUnlimited: 'no',
    allQualifyingOffered: 'no',
    expressionOfInterestRoute: 'no',
  },
  existingContractExpiring: 'yes',
  incumbentSatisfying: 'yes',
  incumbentSatisfyingBecause: 'Quarterly reviews found no concern',
  incumbentLikelyToSatisfy: 'yes',
  incumbentLikelyBecause: 'The same staff provide the same services',
  framework: 'no',
  materiallyDifferentInCharacter: 'no',
  attributableToAuthorityDecision: 'no',
  soleChangeIsProviderIdentity: 'no',
  externalFactors: 'no',
};

export const keyCriteria = {
  method: 'ranked',
  criteria: {
    qualityAndInnovation: { importance: '3', account: 'Accredited practice and a record of new services' },
    value: { importance: '5', account: 'The price is held within the grant' },
    integrationCollaborationSustainability: { importance: '2', account: 'Part of the wellbeing system' },
    improvingAccessReducingInequalitiesChoice: { importance: '1', account: 'Works in the neighbourhoods most in need' },
    socialValue: { importance: '4', account: 'Local recruitment and wellbeing champions' },
  },
};

export const basicSelection = {
  suitability: { result: 'notApplied', reason: 'Known from the existing contract' },
  economicAndFinancialStanding: { result: 'met', reason: 'Accounts were reviewed' },
  technicalAndProfessionalAbility: { result: 'met', reason: 'Clinical competency process, and accreditation' },
};

export const exclusions = {
  providers: [{ organisation: 'org_livewell', result: 'neither', reason: 'Self-declaration checked' }],
  checkedOn: '2024-11-20',
  subContractorsAsked: 'yes',
  debarmentList: 'noSubContractors',
};

export const signOffs = {
  finance: { state: 'given', reference: 'CH.24.25.046' },
  legal: { state: 'given', reference: 'LS/00003197/22/LB/26/11/24' },
  monitoringOfficer: { state: 'notStated' },
  humanResources: { state: 'notStated' },
  assets: { state: 'notStated' },
  strategicProcurement: { state: 'given', reference: 'JS/SC/061/CAB/BC/1124' },
};

export const assessments = {
  equality: {
    assessed: '2024-11-18',
    externalNegative: 'no',
    internalNegative: 'no',
    fullAssessmentRequired: 'no',
  },
  climate: {
    reference: 'HEA818',
    scores: [
      { theme: 'Air quality', before: '2', mitigated: '3' },
      { theme: 'Biodiversity', before: '3' },
    ],
  },
  dataProtection: { state: 'notRequired', because: 'No change to what is processed' },
};

/** Every part of the evidence, in the order of the checklist. */
export const evidence = [
  ['recordScope', scope],
  ['recordValues', values],
  ['recordProcess', processFacts],
  ['recordKeyCriteria', keyCriteria],
  ['recordBasicSelection', basicSelection],
  ['recordExclusions', exclusions],
  ['recordConflicts', { noneDeclared: 'yes' }],
  [
    'recordDecisionMakers',
    { published: ['Cabinet'], individuals: [{ name: 'The members minuted as present', capacity: 'Cabinet' }] },
  ],
  [
    'recordOptions',
    {
      rejected: [
        { option: 'Do nothing', because: 'Contravenes a statutory duty' },
        { option: 'Insource', because: 'No clinical governance in place' },
      ],
    },
  ],
  ['recordSignOffs', signOffs],
  ['recordAssessments', assessments],
  [
    'recordReasons',
    {
      selectingProvider: 'The provider is satisfying the contract and brings the strongest local reach',
      considerableChange: 'No significant change to service or staffing',
    },
  ],
  ['confirmRules', confirmation],
] as const satisfies readonly Typed[];

export const recorded: Typed = ['record', details];

export const decision = {
  body: 'Cabinet',
  date: '2024-12-09',
  keyDecision: 'yes',
  reference: 'DP 12 11 24',
  reportPublished: '2024-11-29',
};

export const decided: readonly Typed[] = [recorded, ...evidence, ['decide', decision, '2024-12-09T15:00:00Z']];

/** Published on Tuesday 10 December 2024: standstill starts on the 11th and ends with Monday 23 December. */
export const published: readonly Typed[] = [
  ...decided,
  [
    'publishNotice',
    { kind: 'intentionC', submitted: '2024-12-10T09:00:00Z', published: '2024-12-10T12:00:00Z' },
    '2024-12-10T13:00:00Z',
  ],
];

/** The evidence without one part of it. */
export const evidenceWithout = (type: Typed[0]): readonly Typed[] => evidence.filter((each) => each[0] !== type);
/** The evidence with one part recorded otherwise. */
export const evidenceWith = (type: Typed[0], input: unknown): readonly Typed[] =>
  evidence.map((each): Typed => (each[0] === type ? [type, input] : each));
