import type { Service } from '../../../functions/local/service.ts';

/** A signed contract with measures of each kind and returns for it, made through the JSON API as people would. */
export const boardToday = '2026-02-10';

const target = (value: number) => ({ value, ruleSet: 'withinTolerance', tolerance: 15 });
export const measure = (part: object) => ({
  definition: 'As the contract says',
  level: 'headline',
  quadrant: 'howMuch',
  unit: 'count',
  polarity: 'higherIsBetter',
  calculation: 'entered',
  yearToDate: 'no',
  additivity: 'events',
  countsPeople: 'no',
  ...part,
});

export const measures = [
  measure({ key: 'sessions', title: 'Sessions held', target: target(40) }),
  measure({
    key: 'waiting',
    title: 'Days to a first appointment',
    quadrant: 'howWell',
    unit: 'days',
    polarity: 'lowerIsBetter',
    target: target(10),
  }),
  measure({
    key: 'moved-on',
    title: 'People who moved on',
    quadrant: 'betterOffNumber',
    additivity: 'distinctPeople',
    countsPeople: 'yes',
    target: target(5),
  }),
  measure({
    key: 'quit-rate',
    title: 'Quit rate at four weeks',
    quadrant: 'betterOffPercent',
    unit: 'percent',
    calculation: 'ratio',
    numeratorIs: 'people who quit',
    denominatorIs: 'people who set a quit date',
    countsPeople: 'yes',
    target: target(50),
  }),
  measure({ key: 'leaflets', title: 'Leaflets given out', level: 'secondary' }),
  measure({
    key: 'quality-of-life',
    title: 'Quality of life',
    level: 'dataDevelopment',
    quadrant: 'betterOffPercent',
    undefinedInPaper: 'Which scale would be used',
  }),
];

const narrative = {
  workingWell: 'The evening group is full.',
  worriedAbout: 'Fewer referrals from surgeries.',
  needsToHappen: 'Meet the practice managers.',
};

export const certified = { certifier: 'Cy Stone', statementAgreed: 'yes', narrative };

/** The two quarters that were sent; the third is left to be late. Figures, and why a red one missed its target. */
const sentReturns: readonly (readonly [string, object, object])[] = [
  [
    '2025-Q1',
    {
      sessions: { value: 44 },
      waiting: { value: 9 },
      'moved-on': { value: 12 },
      'quit-rate': { numerator: 30, denominator: 50 },
      leaflets: { absence: 'notCollected', reason: 'The printer was away' },
    },
    {},
  ],
  [
    '2025-Q2',
    {
      sessions: { value: 41 },
      waiting: { value: 14, comment: 'Two advisers were away' },
      'moved-on': { value: 16 },
      'quit-rate': { numerator: 5, denominator: 9 },
      leaflets: { value: 0 },
    },
    { waiting: 'Two advisers were away in August.' },
  ],
];

const done = async (reply: Promise<{ status: number; body: unknown }>): Promise<{ id: string }> => {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`Refused with ${status}: ${JSON.stringify(body)}`);
  return body as { id: string };
};

/** Signs a contract of one year from April 2025, with an option of two more. Gives its id. */
export const signBoardContract = async (
  service: Service,
  more: object = {},
  measured: readonly object[] = measures,
): Promise<string> => {
  const commissioner = service.client.as('commissioner');
  const { id } = await done(
    commissioner.post('/v1/contracts', {
      title: 'Stop smoking support',
      description: 'Advice and medicine for people who want to stop smoking',
      awardNotNeededBecause: 'Made before awards were recorded here',
      provider: 'org_harbour',
      providerName: 'Harbour Care',
      start: '2025-04-01',
      initialTermYears: '1',
      extensionTermYears: '2',
      calendar: { frequency: 'quarter', dueWorkingDays: 20 },
      ...more,
    }),
  );
  const put = (command: string, body: object) => done(commissioner.post(`/v1/contracts/${id}/${command}`, body));
  await put('set-values', { values: [{ financialYear: '2025/26', status: 'confirmed', amount: '100000' }] });
  await put('set-measures', { measures: measured });
  await put('sign', { signedOn: '2025-03-01' });
  await service.drained();
  return id;
};

/** Records an outcome and a signed contract that works towards it, and sends its first two returns. Gives both ids. */
export const havingBoard = async (service: Service): Promise<{ contract: string; outcome: string }> => {
  const outcomeTitle = 'People live longer in good health';
  const { id: outcome } = await done(
    service.client.as('commissioner').post('/v1/outcomes', { title: outcomeTitle, population: 'Adults in Northtown' }),
  );
  const contract = await signBoardContract(service, { outcome, outcomeTitle });
  for (const [period, entries, explanations] of sentReturns) {
    const path = `/v1/contracts/${contract}/returns/${period}/send`;
    await done(service.client.as('certifier').post(path, { entries, explanations, ...certified }));
    await service.drained();
  }
  return { contract, outcome };
};
