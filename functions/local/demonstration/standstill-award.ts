import { addDays, type CivilDate, civilDate } from '../../../domain/shared/dates.ts';
import { isCountable } from '../../../domain/shared/working-days.ts';
import type { Act } from './act.ts';
import { confirmationOf, processFacts, selection } from './health-improvement/evidence.ts';
import type { Strand } from './story.ts';

const detailsFor = (start: CivilDate, began: CivilDate) => ({
  title: 'Falls prevention classes (made up for demonstration)',
  reference: 'DEMONSTRATION-1',
  description:
    'Strength and balance classes for people at risk of a fall. The whole award is made up for demonstration',
  demonstration: true,
  cpv: '85323000-9',
  providers: [
    { organisation: 'org_example-steady', name: 'Steady Steps (made up)', address: 'Made up for demonstration' },
  ],
  regime: 'psr',
  process: 'C',
  began,
  existingContract: {
    title: 'Falls prevention classes, first contract',
    ends: addDays(start, -1),
    lifetimeValueAtEntry: '180,000',
  },
  start,
  initialTermYears: 2,
  extensionTermYears: 1,
});

const values = {
  annual: [{ amount: '62,000', printedIn: 'Decision report' }],
  lifetime: [{ amount: '186,000', printedIn: 'Decision report' }],
  computesWith: { annual: '62,000', lifetime: '186,000', decidedBy: 'Casey Morgan' },
};

const scope = {
  arrangement: 'contract',
  isHealthService: true,
  category: 'lightTouch',
  because: 'Strength and balance classes are given to individuals at risk (made up for demonstration)',
};

const account = 'Made up for demonstration';
/** The answers of the other award, without the reasons that belong to it. */
const madeUpFacts = {
  ...processFacts,
  onlyCapableBecause: account,
  incumbentSatisfyingBecause: account,
  incumbentLikelyBecause: account,
};
const madeUpSelection = {
  ...selection,
  technicalAndProfessionalAbility: { result: 'met', reason: account },
};
const keyCriteria = {
  method: 'weighted',
  criteria: {
    qualityAndInnovation: { importance: 30, account },
    value: { importance: 20, account },
    integrationCollaborationSustainability: { importance: 15, account },
    improvingAccessReducingInequalitiesChoice: { importance: 25, account },
    socialValue: { importance: 10, account },
  },
};

const given = { state: 'given', reference: 'Made up' };
const signOffs = {
  finance: given,
  legal: given,
  monitoringOfficer: given,
  humanResources: { state: 'notRequired', because: 'No staff of the council are affected' },
  assets: { state: 'notRequired', because: 'No building of the council is used' },
  strategicProcurement: given,
};

const regimeInForce = civilDate('2024-01-01');

/** An award whose intention notice was published three days ago, so that a standstill is running. All of it is made up. */
export async function* awardInStandstill(act: Act, today: CivilDate): Strand {
  const [began, recorded] = [addDays(today, -21), addDays(today, -14)];
  const [decided, published] = [addDays(today, -4), addDays(today, -3)];
  const start = addDays(today, 90);
  // There is no such award before the regime came into force, nor once the known bank holidays run out.
  if (began < regimeInForce || !isCountable(start)) return;
  yield recorded;
  const award = await act('commissioner', '/awards', detailsFor(start, began));
  const assessed = { assessed: recorded, externalNegative: false, internalNegative: false };
  const exclusion = { organisation: 'org_example-steady', result: 'neither', reason: account };
  const evidence: readonly (readonly [string, object])[] = [
    ['record-scope', scope],
    ['record-values', values],
    ['record-process', madeUpFacts],
    ['record-key-criteria', keyCriteria],
    ['record-basic-selection', madeUpSelection],
    [
      'record-exclusions',
      {
        providers: [exclusion],
        checkedOn: recorded,
        subContractorsAsked: true,
        debarmentList: 'noSubContractors',
      },
    ],
    [
      'record-conflicts',
      {
        noneDeclared: false,
        declared: [
          {
            who: 'A member of the evaluation team',
            interest: 'A relative works for the provider',
            management: 'They took no part in the evaluation or the decision',
          },
        ],
      },
    ],
    [
      'record-decision-makers',
      {
        published: ['Director of Public Health'],
        individuals: [{ name: 'Made up', capacity: 'Director of Public Health' }],
      },
    ],
    ['record-options', { rejected: [{ option: 'Let the contract expire', because: account }] }],
    ['record-sign-offs', signOffs],
    [
      'record-assessments',
      {
        equality: { ...assessed, fullAssessmentRequired: false },
        climate: { reference: 'Made up', scores: [{ theme: 'Air quality', before: 3 }] },
        dataProtection: { state: 'notRequired', because: 'What is processed does not change' },
      },
    ],
    ['record-reasons', { selectingProvider: account, considerableChange: 'The lifetime value rises by £6,000' }],
    [
      'confirm-rules',
      confirmationOf(
        ['schedule-one-code-in-scope', 'basic-selection-criteria-met', 'working-days-of-standstill'],
        recorded,
      ),
    ],
  ];
  for (const [command, input] of evidence) await act('commissioner', `/awards/${award}/${command}`, input);

  yield decided;
  await act('commissioner', `/awards/${award}/decide`, {
    body: 'Director of Public Health',
    date: decided,
    keyDecision: false,
  });

  yield addDays(published, 1);
  await act('commissioner', `/awards/${award}/publish-notice`, {
    kind: 'intentionC',
    published: `${published}T09:00:00Z`,
  });
}
