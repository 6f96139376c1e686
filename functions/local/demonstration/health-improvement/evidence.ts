const madeUp = (text: string): string => `${text} (made up for demonstration)`;

export const scope = {
  arrangement: 'contract',
  isHealthService: true,
  category: 'lightTouch',
  because:
    'Stop smoking support, weight management and NHS Health Checks are given to individuals; the papers follow the Provider Selection Regime',
};

/** The papers name nobody who confirmed a rule: the person and the reason are made up. */
export const confirmationOf = (rules: readonly string[], on: string) => ({
  rules,
  position: 'applies',
  confirmedBy: 'Robin Hale, solicitor (made up for demonstration)',
  on,
  because: madeUp('The papers rest on this reading, and legal services cleared the report'),
});

export const processFacts = {
  existingProvider: true,
  onlyCapableProvider: false,
  onlyCapableBecause: 'Other organisations provide such services elsewhere, and the service was tendered in 2017',
  unrestrictedPatientChoice: {
    choiceOffered: false,
    numberUnlimited: false,
    allQualifyingOffered: false,
    expressionOfInterestRoute: false,
  },
  existingContractExpiring: true,
  incumbentSatisfying: true,
  incumbentSatisfyingBecause: 'The papers state that the existing provider is satisfying the existing contract',
  incumbentLikelyToSatisfy: true,
  incumbentLikelyBecause:
    'The papers state that it is likely to satisfy the new contract to a sufficient standard, with no significant change to service or staffing',
  framework: false,
  materiallyDifferentInCharacter: false,
  attributableToAuthorityDecision: false,
  soleChangeIsProviderIdentity: false,
  externalFactors: false,
};

/** The importance of the criteria is as printed. The papers say little of how each was taken into account. */
export const keyCriteria = {
  method: 'ranked',
  criteria: {
    improvingAccessReducingInequalitiesChoice: {
      importance: 1,
      account: madeUp('Sessions are held in the neighbourhoods with the highest smoking rates'),
    },
    integrationCollaborationSustainability: {
      importance: 2,
      account: madeUp('The service is part of the wellbeing system and works with primary care'),
    },
    qualityAndInnovation: {
      importance: 3,
      account:
        'A clinical competency process approved by a professional lead, and National Centre for Smoking Cessation and Training accreditation',
    },
    socialValue: {
      importance: 4,
      account: madeUp('Staff and wellbeing champions are recruited in the city'),
    },
    value: {
      importance: 5,
      account: madeUp('The yearly price is held within the grants that pay for it'),
    },
  },
};

export const selection = {
  suitability: { result: 'met', reason: madeUp('Registered for the regulated activities that the services need') },
  economicAndFinancialStanding: { result: 'met', reason: madeUp('The latest accounts were reviewed by Finance') },
  technicalAndProfessionalAbility: {
    result: 'met',
    reason:
      'Clinical competency process approved by a professional lead; National Centre for Smoking Cessation and Training accreditation',
  },
};

export const exclusions = {
  providers: [{ organisation: 'org_livewell', result: 'neither', reason: madeUp('The self-declaration was checked') }],
  checkedOn: '2024-11-25',
  subContractorsAsked: true,
  debarmentList: 'notChecked',
};

export const options = {
  rejected: [
    {
      option: 'Do nothing: let the contract expire with no replacement',
      because: 'Contravenes a statutory duty; demand moves to primary care and adult services',
    },
    {
      option: 'Bring the service in-house under TUPE',
      because:
        'No clinical governance or infrastructure in place; longer mobilisation; NHS terms and conditions transfer',
    },
  ],
};

const notStated = { state: 'notStated' };
export const signOffs = {
  finance: { state: 'given', reference: 'CH.24.25.046' },
  legal: { state: 'given', reference: 'LS/00003197/22/LB/26/11/24' },
  monitoringOfficer: notStated,
  humanResources: notStated,
  assets: notStated,
  strategicProcurement: { state: 'given', reference: 'JS/SC/061/CAB/BC/1124' },
};

const neutral = [
  'Biodiversity',
  'Greenhouse gas emissions',
  'Renewable energy',
  'Ocean and waterways',
  'Materials and waste',
  'Climate change adaptation',
  'Education, engagement and enabling',
].map((theme) => ({ theme, before: 3 }));

export const assessments = {
  equality: {
    assessed: '2024-11-18',
    externalNegative: false,
    internalNegative: false,
    fullAssessmentRequired: false,
  },
  climate: { reference: 'HEA818', scores: [...neutral, { theme: 'Air quality', before: 2, mitigated: 3 }] },
  dataProtection: notStated,
};

export const reasons = {
  selectingProvider:
    'The existing contract comes to an end. The existing provider is satisfying it, and is likely to satisfy the new contract to a sufficient standard.',
  considerableChange: 'No significant change to service or staffing, as the papers state',
};
