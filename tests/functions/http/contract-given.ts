import type { Service } from '../../../functions/local/service.ts';
import { decision, details, evidence } from '../../domain/award/health-improvement.ts';
import { must, quitRate, quits } from '../../support/contract.ts';

/** A contract with every kind of measure, made from an award as people would make it. */

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The notice is published the day after the decision, and standstill is over on this day. */
export const confirmedOn = '2025-01-06';

/** An award to Harbour Care, as far as the evidence; its id. Undecided until `confirmAward`. */
export const awardToHarbour = async (service: Service): Promise<string> => {
  const { id } = await must(service, 'commissioner', '/v1/awards', {
    ...details,
    providers: [{ organisation: 'org_harbour', name: 'Harbour Care', address: '1 Quay Street' }],
  });
  for (const [command, input] of evidence) {
    const text = JSON.stringify(input).replaceAll('org_livewell', 'org_harbour');
    await must(service, 'commissioner', `/v1/awards/${id}/${kebab(command)}`, JSON.parse(text));
  }
  return id;
};

/** Decides the award, publishes its notice and confirms it, each on its day. Leaves the service on the last of them. */
export const confirmAward = async (service: Service, id: string): Promise<void> => {
  service.setToday('2024-12-09');
  await must(service, 'commissioner', `/v1/awards/${id}/decide`, decision);
  service.setToday('2024-12-10', '12:00');
  await must(service, 'commissioner', `/v1/awards/${id}/publish-notice`, {
    kind: 'intentionC',
    published: '2024-12-10T00:00:00Z',
  });
  service.setToday(confirmedOn);
  await must(service, 'commissioner', `/v1/awards/${id}/confirm`, { awardedOn: confirmedOn });
};

export const contractInput = {
  title: 'Health Improvement Services',
  reference: 'DN757399',
  description: 'Stop smoking support, healthy weight programmes and NHS Health Checks',
  provider: 'org_harbour',
  providerName: 'Harbour Care',
  start: '2025-04-01',
  initialTermYears: 3,
  extensionTermYears: 2,
  extensionDecideBy: '2027-09-30',
  breaks: [{ on: '2026-09-30', terms: 'six months of notice by either side' }],
  calendar: { frequency: 'quarter', dueWorkingDays: 20 },
};

export const values = [
  { financialYear: '2025/26', status: 'confirmed', amount: '1,108,760' },
  { financialYear: '2026/27', status: 'indicative', amount: '1,108,760', note: 'Subject to the grant' },
  { financialYear: '2027/28', status: 'notStated' },
];

export const funding = [
  { source: 'Public Health grant (ring-fenced)', confirmed: 'annually' },
  {
    source: 'Smokefree Generation grant',
    confirmed: 'annually, pledged for five years',
    amount: '20,000',
    condition: 'existing spend on stop smoking services is maintained',
  },
];

export const satisfaction = {
  ...quitRate,
  key: 'satisfaction',
  title: 'People who would recommend the service',
  definition: 'People asked at the end of their support who would recommend it to a friend',
  quadrant: 'howWell',
  level: 'secondary',
  numeratorIs: 'People who would recommend it',
  denominatorIs: 'People asked',
  target: { value: 90, ruleSet: 'points', tolerance: 5 },
};

export const sessions = {
  ...quits,
  key: 'sessions',
  title: 'Group sessions held',
  definition: 'Sessions of a stop smoking group that were held',
  quadrant: 'howMuch',
  level: 'secondary',
  additivity: 'events',
  countsPeople: false,
  polarity: 'none',
  target: undefined,
};

export const wellbeing = {
  ...quitRate,
  key: 'wellbeing',
  title: 'Change in wellbeing',
  definition: 'People whose wellbeing is better at the end of their support than at its start',
  level: 'dataDevelopment',
  target: undefined,
  undefinedInPaper: 'The papers name no scale, and no point at which it is asked',
};

/** The ground of a change that no limit stands against. */
export const modification = {
  ground: 'authorityDecision',
  groundBecause: 'Cabinet decided so',
  materiallyDifferentInCharacter: 'no',
  lifetimeValueChange: '0',
};

/** Somebody's name for a rule that is not confirmed. */
export const confirmation = {
  confirmedBy: 'Ada Bell, Head of Legal',
  confirmedOn: '2026-06-30',
  position: 'applies',
};

export const measures = [quits, quitRate, satisfaction, sessions, wellbeing];

/** A draft made from the award, with its values, funding and measures; its id. */
export const draftOf = async (service: Service, award: string, change: object = {}): Promise<string> => {
  const { id } = await must(service, 'commissioner', '/v1/contracts', { ...contractInput, award, ...change });
  const put = (command: string, body: object) => must(service, 'commissioner', `/v1/contracts/${id}/${command}`, body);
  await put('set-values', { values });
  await put('set-funding', { funding });
  await put('set-measures', { measures });
  return id;
};
