import { civilDate } from '../../../../domain/shared/dates.ts';
import type { Act } from '../act.ts';
import type { Strand } from '../story.ts';

const address = 'The papers give no address; made up for demonstration';

const details = {
  title: 'Family Hubs',
  reference: 'FHCA',
  description:
    'Family hubs and children’s centres: Early Help, parenting support and Start for Life. One decision, three contracts',
  demonstration: true,
  cpv: '85310000-5',
  providers: [
    { organisation: 'org_afc', name: 'Action for Children', address },
    { organisation: 'org_barnardos', name: "Barnardo's", address },
    { organisation: 'org_lark', name: 'Lark', address },
  ],
  regime: 'pcr2015LightTouch',
  process: 'notApplicable',
  began: '2024-11-01',
  existingContract: {
    title: 'Emerging Family Hubs, awarded in February 2023',
    ends: '2025-03-31',
    valueUnknownBecause: 'The papers do not state it',
  },
  start: '2025-04-01',
  initialTermYears: 2,
  extensionTermYears: 1,
  printedEnd: '2028-03-31',
};

const values = {
  annual: [
    { amount: '2,443,693', printedIn: 'Award report, for the three contracts together', financialYear: '2025/26' },
    {
      amount: '2,199,323.75',
      printedIn: 'Award report, for the three contracts together (indicative)',
      financialYear: '2026/27',
    },
  ],
  computesWith: {
    decidedBy: 'Casey Morgan, made up for this demonstration',
    because: 'The papers give no lifetime value and no split between the three contracts',
  },
};

const notStated = { state: 'notStated' };
const signOffs = {
  finance: { state: 'given', reference: 'HS.24.25.28' },
  legal: { state: 'given', reference: 'LS/00003197/24/LB/28/11/24' },
  monitoringOfficer: notStated,
  humanResources: notStated,
  assets: notStated,
  strategicProcurement: { state: 'given', reference: 'JS/SC/062/CAB/BC/1124' },
};

const climate = {
  reference: 'FAM734',
  scores: [
    { theme: 'Biodiversity', before: 3 },
    { theme: 'Greenhouse gas emissions', before: 3 },
    { theme: 'Renewable energy', before: 4 },
    { theme: 'Ocean and waterways', before: 3 },
    { theme: 'Air quality', before: 3 },
    { theme: 'Materials and waste', before: 3 },
    { theme: 'Climate change adaptation', before: 4 },
    { theme: 'Education, engagement and enabling', before: 4 },
  ],
};

/** The papers give two yearly values, without saying whether VAT is in them. Either way they are far above the threshold. */
const scope = {
  arrangement: 'contract',
  isHealthService: false,
  category: 'lightTouch',
  estimatedValue: '4,643,016.75',
  because:
    'Early Help, parenting support and Start for Life are no health care services; the procurement began before 24 February 2025. The value is the sum of the two printed years, and the papers do not say whether VAT is in it',
};

const confirmation = {
  rules: ['thresholds-of-public-contracts-regulations', 'standstill-under-public-contracts-regulations'],
  position: 'applies',
  confirmedBy: 'Robin Hale, solicitor (made up for demonstration)',
  on: '2024-11-28',
  because: 'Light-touch contracts were awarded without a standstill (made up for demonstration)',
};

const whatIsMadeUp =
  'Made up for demonstration, since the papers do not state it: the CPV code, the day on which the procurement began, the providers’ addresses, the named confirmation of rules, the names of individuals, the day of confirmation and the times of the notice. Everything else is as the papers print it.';

/** One decision outside the Provider Selection Regime, for three contracts. Returns the award's id. */
export async function* awardFamilyHubs(act: Act): Strand<string> {
  yield civilDate('2024-11-04');
  const award = await act('commissioner', '/awards', details);
  const path = `/awards/${award}`;
  await act('commissioner', `${path}/record-scope`, scope);
  await act('commissioner', `${path}/record-values`, values);
  await act('commissioner', `${path}/add-note`, { text: whatIsMadeUp });

  yield civilDate('2024-11-28');
  await act('commissioner', `${path}/record-sign-offs`, signOffs);
  await act('commissioner', `${path}/record-assessments`, { climate });
  await act('commissioner', `${path}/record-decision-makers`, {
    published: ['Cabinet'],
    individuals: [
      { name: 'The members minuted as present (names left out of this demonstration)', capacity: 'Cabinet' },
    ],
  });

  await act('commissioner', `${path}/confirm-rules`, confirmation);

  yield civilDate('2024-12-09');
  await act('commissioner', `${path}/decide`, {
    body: 'Cabinet',
    date: '2024-12-09',
    keyDecision: true,
    reference: 'FHCA',
  });

  yield civilDate('2025-01-06');
  await act('commissioner', `${path}/confirm`);

  yield civilDate('2025-01-27');
  await act('commissioner', `${path}/publish-notice`, {
    kind: 'awardUnder2015',
    submitted: '2025-01-24T15:00:00Z',
    published: '2025-01-27T09:00:00Z',
  });
  return award;
}
