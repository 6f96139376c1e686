import { civilDate } from '../../../../domain/shared/dates.ts';
import type { Act } from '../act.ts';
import type { Strand } from '../story.ts';
import {
  assessments,
  confirmationOf,
  exclusions,
  keyCriteria,
  options,
  processFacts,
  reasons,
  scope,
  selection,
  signOffs,
} from './evidence.ts';
import { values } from './values.ts';

const details = {
  title: 'Health Improvement Services',
  reference: 'DN757399',
  description:
    'Stop smoking support, wellness and healthy weight programmes, physical activity sessions, NHS Health Checks, and mental health support including suicide prevention training, under the name One You Plymouth',
  demonstration: true,
  cpv: '85323000-9',
  providers: [
    {
      organisation: 'org_livewell',
      name: 'Livewell Southwest',
      address: 'Registered office, Plymouth (the papers give no address; made up for demonstration)',
    },
  ],
  regime: 'psr',
  process: 'C',
  began: '2024-11-01',
  existingContract: {
    title: 'Health Improvement Services, procured by competitive tender in 2017',
    ends: '2025-03-31',
    valueUnknownBecause: 'The papers do not state the value of the contract as it was entered into',
  },
  start: '2025-04-01',
  initialTermYears: 3,
  extensionTermYears: 2,
};

const whatIsMadeUp =
  'Made up for demonstration, since the papers do not state it: the day on which the procurement began, the provider’s address, whether other organisations could provide the services, the accounts of four of the key criteria, suitability and financial standing, the check for exclusion and the question about sub-contractors, the conflicts, the named confirmation of rules, the names of individuals, the times of the notices and the day of confirmation. Everything else is as the papers print it.';

/** The award to Livewell Southwest by direct award process C, from the evidence to the confirmation. Returns its id. */
export async function* awardHealthImprovement(act: Act): Strand<string> {
  yield civilDate('2024-11-04');
  const award = await act('commissioner', '/awards', details);
  const path = `/awards/${award}`;
  const evidence: readonly (readonly [string, object])[] = [
    ['record-scope', scope],
    ['record-values', values],
    ['record-process', processFacts],
    ['record-key-criteria', keyCriteria],
    ['record-basic-selection', selection],
    ['record-options', options],
    ['record-reasons', reasons],
    ['add-note', { text: whatIsMadeUp }],
  ];
  for (const [command, input] of evidence) await act('commissioner', `${path}/${command}`, input);

  yield civilDate('2024-11-26');
  await act('commissioner', `${path}/record-exclusions`, exclusions);
  await act('commissioner', `${path}/record-conflicts`, { noneDeclared: true });
  await act('commissioner', `${path}/record-sign-offs`, signOffs);
  await act('commissioner', `${path}/record-assessments`, assessments);
  await act('commissioner', `${path}/record-decision-makers`, {
    published: ['Cabinet'],
    individuals: [
      { name: 'The members minuted as present (names left out of this demonstration)', capacity: 'Cabinet' },
    ],
  });

  await act(
    'commissioner',
    `${path}/confirm-rules`,
    confirmationOf(
      ['schedule-one-code-in-scope', 'basic-selection-criteria-met', 'working-days-of-standstill'],
      '2024-11-26',
    ),
  );

  yield civilDate('2024-12-09');
  await act('commissioner', `${path}/decide`, {
    body: 'Cabinet',
    date: '2024-12-09',
    keyDecision: true,
    reference: 'DP 12 11 24',
    reportPublished: '2024-11-29',
  });

  yield civilDate('2024-12-11');
  await act('commissioner', `${path}/publish-notice`, {
    kind: 'intentionC',
    submitted: '2024-12-10T09:30:00Z',
    published: '2024-12-10T11:00:00Z',
  });

  yield civilDate('2025-01-06');
  await act('commissioner', `${path}/confirm`);

  yield civilDate('2025-01-20');
  await act('commissioner', `${path}/publish-notice`, {
    kind: 'confirmationC',
    submitted: '2025-01-17T15:00:00Z',
    published: '2025-01-20T09:00:00Z',
  });
  return award;
}
