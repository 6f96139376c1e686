import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { carryOut, type Filled, refused, text, visit } from '../support/forms.ts';

/**
 * Health Improvement Services to Livewell Southwest under direct award process C, as the council's papers of
 * 9 December 2024 have it. Where they are silent, a plausible value stands in.
 */
const details: Filled = {
  title: 'Health Improvement Services',
  description: 'Stop smoking support, healthy weight, physical activity and NHS Health Checks',
  cpv: '85323000-9',
  'providers.0.organisation': 'org_livewell',
  'providers.0.name': 'Livewell Southwest',
  'providers.0.address': '200 Mount Gould Road',
  regime: 'psr',
  process: 'C',
  began: '2024-11-01',
  'existingContract.title': 'Health Improvement Services 2017',
  'existingContract.ends': '2025-03-31',
  'existingContract.valueUnknownBecause': 'The papers do not state it',
  start: '2025-04-01',
  initialTermYears: '3',
  extensionTermYears: '2',
};

const criteria = {
  qualityAndInnovation: '3',
  value: '5',
  integrationCollaborationSustainability: '2',
  improvingAccessReducingInequalitiesChoice: '1',
  socialValue: '4',
};

/** The evidence, section by section, by the command that records each. */
const evidence: Readonly<Record<string, Filled>> = {
  'record-scope': {
    arrangement: 'contract',
    isHealthService: 'yes',
    category: 'lightTouch',
    because: 'Stop smoking support and health checks are given to individuals',
  },
  'record-values': {
    'annual.0.amount': '1,108,760',
    'annual.0.printedIn': 'Award report',
    'annual.1.amount': '1,088,760',
    'annual.1.printedIn': 'Budget section',
    'lifetime.0.amount': '5,443,800',
    'lifetime.0.printedIn': 'Award report',
    'lifetime.1.amount': '5,543,800',
    'lifetime.1.printedIn': 'Value section',
    'computesWith.annual': '1,108,760',
    'computesWith.lifetime': '5,543,800',
    'computesWith.decidedBy': 'Public health commissioner',
  },
  'record-process': {
    existingProvider: 'yes',
    onlyCapableProvider: 'no',
    onlyCapableBecause: 'Other providers hold the accreditation',
    'unrestrictedPatientChoice.choiceOffered': 'no',
    'unrestrictedPatientChoice.numberUnlimited': 'no',
    'unrestrictedPatientChoice.allQualifyingOffered': 'no',
    'unrestrictedPatientChoice.expressionOfInterestRoute': 'no',
    existingContractExpiring: 'yes',
    incumbentSatisfying: 'yes',
    incumbentSatisfyingBecause: 'Targets have been met',
    incumbentLikelyToSatisfy: 'yes',
    incumbentLikelyBecause: 'Service and staffing stay as they are',
    framework: 'no',
    materiallyDifferentInCharacter: 'no',
    attributableToAuthorityDecision: 'no',
    soleChangeIsProviderIdentity: 'no',
    externalFactors: 'no',
  },
  'record-key-criteria': {
    method: 'ranked',
    ...Object.fromEntries(
      Object.entries(criteria).flatMap(([criterion, rank]) => [
        [`criteria.${criterion}.importance`, rank],
        [`criteria.${criterion}.account`, 'Weighed against the record of the service'],
      ]),
    ),
  },
  'record-basic-selection': Object.fromEntries(
    ['suitability', 'economicAndFinancialStanding', 'technicalAndProfessionalAbility'].flatMap((criterion) => [
      [`${criterion}.result`, 'met'],
      [`${criterion}.reason`, 'Checked by the professional lead'],
    ]),
  ),
  'record-exclusions': {
    'providers.0.result': 'neither',
    'providers.0.reason': 'No ground found',
    checkedOn: '2024-11-20',
    subContractorsAsked: 'yes',
    debarmentList: 'noSubContractors',
  },
  'record-conflicts': { noneDeclared: 'yes' },
  'record-decision-makers': {
    'published.0': 'Cabinet',
    'individuals.0.name': 'Sam Reed',
    'individuals.0.capacity': 'Chair of Cabinet',
  },
  'record-options': {
    'rejected.0.option': 'Let the contract expire',
    'rejected.0.because': 'It would contravene a statutory duty',
    'rejected.1.option': 'Bring the service in house',
    'rejected.1.because': 'No clinical governance is in place',
  },
  'record-sign-offs': {
    'finance.state': 'given',
    'finance.reference': 'CH.24.25.046',
    'legal.state': 'given',
    'legal.reference': 'LS/00003197/22/LB/26/11/24',
    'monitoringOfficer.state': 'notStated',
    'humanResources.state': 'notStated',
    'assets.state': 'notStated',
    'strategicProcurement.state': 'given',
    'strategicProcurement.reference': 'JS/SC/061/CAB/BC/1124',
  },
  'record-assessments': {
    'equality.assessed': '2024-11-18',
    'equality.externalNegative': 'no',
    'equality.internalNegative': 'no',
    'equality.fullAssessmentRequired': 'no',
    'climate.reference': 'HEA818',
    'climate.scores.0.theme': 'Air quality',
    'climate.scores.0.before': '2',
    'climate.scores.0.mitigated': '3',
    'dataProtection.state': 'notRequired',
    'dataProtection.because': 'No change to what is processed',
  },
  'record-reasons': {
    selectingProvider: 'The provider reaches the people with the poorest health, which matters most here',
    considerableChange: 'The service, its staffing and its value stay as they are',
  },
  'confirm-rules': {
    'rules.0': 'schedule-one-code-in-scope',
    'rules.1': 'basic-selection-criteria-met',
    'rules.2': 'working-days-of-standstill',
    position: 'applies',
    confirmedBy: 'Sam Reed, head of legal services',
    on: '2024-11-26',
    because: 'As the guidance reads',
  },
};

const decision: Filled = {
  body: 'Cabinet',
  date: '2024-12-09',
  keyDecision: 'yes',
  reference: 'DP 12 11 24',
  reportPublished: '2024-11-29',
};

/** Step 2, up to the published notice: gives the address of the award's page. */
export const recordAward = async (page: Page, site: string): Promise<string> => {
  await carryOut(page, `${site}/awards/new`, details);
  const award = page.url().replace(/[?#].*$/, '');
  expect(award).toMatch(/\/awards\/awd_[a-z0-9]+$/);
  expect(await refused(page, `${award}/decide`, decision)).toMatch(/key criteria|evidence/i);
  for (const [section, filled] of Object.entries(evidence)) await carryOut(page, `${award}/${section}`, filled);

  await page.goto(award);
  await visit(page);
  // The contradiction is shown with both figures and the one that calculations use.
  const shown = await text(page);
  for (const figure of ['£1,108,760', '£1,088,760', '£5,443,800', '£5,543,800']) expect(shown).toContain(figure);

  await carryOut(page, `${award}/decide`, decision);
  await carryOut(page, `${award}/publish-notice`, {
    kind: 'intentionC',
    published: '2024-12-10 09:30',
    contractReference: 'DN757399',
  });
  await page.goto(award);
  await visit(page);
  // Published on Tuesday 10 December 2024: eight working days after the 11th, with Christmas still ahead.
  expect(await text(page)).toContain('23 December 2024');
  return award;
};

/** The award cannot be confirmed while standstill runs. */
export const confirmTooEarly = async (page: Page, award: string): Promise<void> => {
  expect(await refused(page, `${award}/confirm`, {})).toMatch(/standstill/i);
};

export const confirmAward = async (page: Page, award: string): Promise<void> => {
  await carryOut(page, `${award}/confirm`, {});
  await page.goto(award);
  expect(await text(page)).toContain('Award confirmed');
};
