import { openDataFolder } from '../../../functions/local/data-folder.ts';
import type { Service } from '../../../functions/local/service.ts';
import { decision, details, evidence, exclusions } from '../../domain/award/health-improvement.ts';
import { certified, must, narrative, quitRate, quits } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';

/**
 * Two true histories that readers of protected figures must not be able to tell apart: the same but for small counts of
 * people and what they add up to, which gives them other colours and totals that round differently.
 */
export const truths = {
  one: { first: 4, quits: 3, dates: 7, women: 1, young: 2, men: 3, referred: 2 },
  other: { first: 6, quits: 5, dates: 6, women: 4, young: 5, men: 6, referred: 7 },
} as const;
export type Truth = Readonly<Record<keyof (typeof truths)['one'], number>>;

/** How the provider and its contract manager see the first history's small figures. */
export const tellTale = /\b3 of 7\b|42\.9|"numerator":3\b|"value":(?:22|32|33)\b/;

const people = { ...quits, additivity: 'events' };
const above = (value: number) => ({ value, ruleSet: 'withinTolerance', tolerance: 0 });
const measures = [
  { ...people, target: above(18) },
  { ...quitRate, additivity: 'events', target: above(50) },
  {
    ...people,
    key: 'quits-to-date',
    title: 'People who stopped smoking, year to date',
    yearToDate: true,
    target: above(24),
  },
  { ...people, key: 'women', title: 'Women who stopped smoking', partOf: 'quits', target: above(2) },
  { ...people, key: 'seen', title: 'People seen', definition: 'Everyone who came', target: undefined },
  { ...people, key: 'men-seen', title: 'Men seen', definition: 'Men who came', partOf: 'seen', target: above(4) },
  {
    ...people,
    key: 'referred',
    title: 'People referred',
    definition: 'People whom a surgery sent',
    target: { kind: 'cumulative', value: 70, ruleSet: 'withinTolerance', tolerance: 0 },
  },
  { ...people, key: 'young', title: 'Young people seen', definition: 'Under 18', disclosureProfile: 'midpoint6' },
  { ...people, key: 'sessions', title: 'Group sessions held', definition: 'Sessions held', countsPeople: false },
];
export const measureKeys = measures.map(({ key }) => key);

const explanations = Object.fromEntries(measureKeys.map((key) => [key, 'Advisers were away']));

const firstQuarter = ({ first }: Pick<Truth, 'first'>) => ({
  quits: { value: first },
  'quit-rate': { numerator: first, denominator: 40 },
  'quits-to-date': { value: first },
  women: { value: 2 },
  seen: { value: 60 },
  'men-seen': { value: 30 },
  referred: { value: 30 },
  young: { value: 14 },
  sessions: { value: 60 },
});

const secondQuarter = (truth: Truth) => ({
  quits: { value: truth.quits },
  'quit-rate': { numerator: truth.quits, denominator: truth.dates },
  'quits-to-date': { value: 19 + truth.quits },
  women: { value: truth.women },
  seen: { value: 29 + truth.men },
  'men-seen': { value: truth.men },
  referred: { value: truth.referred },
  young: { value: truth.young },
  sessions: { value: 10 },
});

const corrections = [
  ['quits', { value: 19 }],
  ['quit-rate', { numerator: 19, denominator: 40 }],
  ['quits-to-date', { value: 19 }],
] as const;

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const harbour = { organisation: 'org_harbour', name: 'Harbour Care', address: '1 Quay Street' };
const beacon = { organisation: 'org_beacon', name: 'Beacon Trust', address: '2 Hill Street' };

/** An award to two providers, confirmed after its standstill. */
const award = async (service: Service): Promise<string> => {
  service.setToday('2024-12-03');
  const { id } = await must(service, 'commissioner', '/v1/awards', { ...details, providers: [harbour, beacon] });
  const put = (command: string, input: unknown) =>
    must(service, 'commissioner', `/v1/awards/${id}/${kebab(command)}`, input);
  const checked = [harbour, beacon].map(({ organisation }) => ({
    organisation,
    result: 'neither',
    reason: 'Self-declaration checked',
  }));
  for (const [command, input] of evidence) {
    await put(command, command === 'recordExclusions' ? { ...exclusions, providers: checked } : input);
  }
  service.setToday('2024-12-09');
  await put('decide', decision);
  service.setToday('2024-12-10', '12:00');
  await put('publishNotice', { kind: 'intentionC', published: '2024-12-10T09:30:00Z' });
  service.setToday('2025-01-06');
  await put('confirm', { awardedOn: '2025-01-06' });
  return id;
};

const contractOf = async (
  service: Service,
  awardId: string,
  outcome: string,
  provider: { readonly organisation: string; readonly name: string },
): Promise<string> => {
  const { id } = await must(service, 'commissioner', '/v1/contracts', {
    award: awardId,
    outcome,
    outcomeTitle: 'Fewer people smoke',
    title: `Stop smoking: ${provider.name}`,
    description: 'Help to stop smoking',
    provider: provider.organisation,
    providerName: provider.name,
    start: '2025-04-01',
    initialTermYears: 3,
    extensionTermYears: 2,
    calendar: { frequency: 'quarter', dueWorkingDays: 20 },
  });
  const put = (command: string, input: unknown) =>
    must(service, 'commissioner', `/v1/contracts/${id}/${command}`, input);
  await put('set-values', { values: [{ financialYear: '2025/26', status: 'confirmed', amount: '100,000' }] });
  await put('set-measures', { measures });
  await put('sign', { signedOn: '2025-01-06' });
  return id;
};

const report = async (service: Service, person: string, contract: string, truth: Truth): Promise<void> => {
  const at = (period: string, command: string) => `/v1/contracts/${contract}/returns/${period}/${command}`;
  const words = { ...certified, narrative, explanations };
  service.setToday('2025-07-20');
  await must(service, person, at('2025-Q1', 'send'), { ...words, entries: firstQuarter(truth) });
  await service.drained();
  for (const [measureKey, entry] of corrections) {
    await must(service, person, at('2025-Q1', 'restate'), { measureKey, entry, reason: 'Two clinics were left out' });
  }
  await must(service, 'commissioner', at('2025-Q1', 'accept'), {});
  await service.drained();
  service.setToday('2025-10-20');
  await must(service, person, at('2025-Q2', 'send'), { ...words, entries: secondQuarter(truth) });
  await service.drained();
  await must(service, 'commissioner', at('2025-Q2', 'ask'), { measureKey: 'sessions', question: 'Were any missed?' });
  await must(service, 'commissioner', at('2025-Q2', 'accept'), {});
};

const actOn = async (service: Service, contract: string): Promise<void> => {
  for (const key of ['quits', 'quit-rate', 'young']) {
    const path = `/v1/contracts/${contract}/measures/${key}`;
    await must(service, 'commissioner', `${path}/begin-action`, {
      title: 'More evening groups',
      owner: 'Cora Lane',
      from: '2025-Q3',
      because: 'People work in the day',
    });
    await must(service, 'commissioner', `${path}/annotate`, { on: '2025-Q2', text: 'A new adviser' });
  }
};

/** A service with one of the histories, and where its records are. */
export interface Given {
  readonly service: Service;
  readonly outbox: string;
  readonly award: string;
  readonly outcome: string;
  /** Of the provider whose figures differ between the histories, and of the one whose do not. */
  readonly contracts: readonly [string, string];
}

/** Makes everything through the app, as people would. `folder` is empty, and is kept for the test to read. */
export const having = async (truth: Truth, folder: string): Promise<Given> => {
  const data = await openDataFolder(folder);
  const service = await testService({ today: '2024-12-03', data });
  const awardId = await award(service);
  const { id: outcome } = await must(service, 'commissioner', '/v1/outcomes', {
    title: 'Fewer people smoke',
    population: 'Adults in Northtown',
  });
  const own = await contractOf(service, awardId, outcome, { organisation: 'org_harbour', name: 'Harbour Care' });
  const next = await contractOf(service, awardId, outcome, { organisation: 'org_beacon', name: 'Beacon Trust' });
  await service.drained();
  await report(service, 'certifier', own, truth);
  await report(service, 'other-certifier', next, { ...truths.other, quits: 1, dates: 30, men: 40 });
  await actOn(service, own);
  service.setToday('2025-11-10');
  await service.remind();
  await service.drained();
  return { service, outbox: data.files.outbox, award: awardId, outcome, contracts: [own, next] };
};
