import { Measure } from '../../domain/measure/measure.ts';

/** Forty measures of a made-up programme: eight services, five measures each, in all four quadrants. */
const services = [
  'Stop smoking',
  'Weight management',
  'NHS health checks',
  'Alcohol advice',
  'Falls prevention',
  'Befriending',
  'Debt advice',
  'Parenting groups',
] as const;

const keyOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const base = { level: 'headline', calculation: 'entered', yearToDate: false, additivity: 'events', countsPeople: true };

/** Each says which service it counts for: the same words with two figures would be a contradiction. */
const measuresOf = (service: string): readonly object[] => [
  {
    ...base,
    key: `${keyOf(service)}-referrals`,
    title: `${service}: people referred`,
    definition: 'People referred in the period by any route, each counted once for each referral.',
    quadrant: 'howMuch',
    unit: 'count',
    polarity: 'higherIsBetter',
    target: { value: 120, ruleSet: 'withinTolerance', tolerance: 15 },
  },
  {
    ...base,
    key: `${keyOf(service)}-waiting-days`,
    title: `${service}: average wait for a first appointment`,
    definition: 'Average days from referral to the first appointment kept, of those who were seen in the period.',
    quadrant: 'howWell',
    unit: 'days',
    polarity: 'lowerIsBetter',
    countsPeople: false,
    additivity: 'notAdditive',
    target: { value: 14, ruleSet: 'withinTolerance', tolerance: 20 },
  },
  {
    ...base,
    key: `${keyOf(service)}-completion`,
    title: `${service}: completed the programme`,
    definition: 'People who completed, as a share of those who started in time to have completed by the period’s end.',
    quadrant: 'howWell',
    unit: 'percent',
    polarity: 'higherIsBetter',
    calculation: 'ratio',
    numeratorIs: `people who completed: ${service}`,
    denominatorIs: `people who started: ${service}`,
    target: { value: 60, ruleSet: 'points', tolerance: 5 },
  },
  {
    ...base,
    key: `${keyOf(service)}-improved`,
    title: `${service}: people better off`,
    definition: 'People whose own score of their wellbeing rose between the first and the last appointment.',
    quadrant: 'betterOffNumber',
    unit: 'count',
    polarity: 'higherIsBetter',
    target: { value: 40, ruleSet: 'withinTolerance', tolerance: 15 },
  },
  {
    ...base,
    key: `${keyOf(service)}-improved-share`,
    title: `${service}: share better off`,
    definition: 'The same people, as a share of those asked at both appointments.',
    quadrant: 'betterOffPercent',
    unit: 'percent',
    polarity: 'higherIsBetter',
    calculation: 'ratio',
    numeratorIs: `people whose score rose: ${service}`,
    denominatorIs: `people asked at both appointments: ${service}`,
    target: { value: 50, ruleSet: 'points', tolerance: 5 },
  },
];

export const fortyMeasures: readonly Measure[] = services.flatMap(measuresOf).map((each) => Measure().parse(each));

/** Chance that is the same in every run (Lehmer's generator with Park and Miller's constants). */
export const chance = (seed: number): ((from: number, to: number) => number) => {
  let state = seed + 1;
  return (from, to) => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
};

type Between = ReturnType<typeof chance>;

/** A figure on target, or well off it, as typed into a row. A red draws as often as any other: the rest stays as it was. */
const entryOf = ({ calculation, unit }: Measure, isRed: boolean, between: Between): object => {
  if (calculation === 'ratio') {
    const [denominator, share] = [between(60, 190), 0.62 + between(0, 20) / 100];
    return { numerator: Math.ceil(denominator * (isRed ? 0.2 : share)), denominator };
  }
  const value = unit === 'days' ? between(7, 14) : between(120, 260);
  if (isRed) return { value: unit === 'days' ? 30 : 9 };
  return { value };
};

const narrative = {
  workingWell:
    'The evening groups at the library are full and most of those who start now finish. Two surgeries have begun to refer by text message, which has halved the time between a referral and a first call.',
  worriedAbout:
    'Referrals from the maternity unit have fallen since its clinic moved. One adviser leaves in the autumn and the post has been advertised twice without anyone suitable applying.',
  needsToHappen:
    'Agree with the hospital where leaflets and a named contact will be from next month, and decide together whether the vacant hours can go to the weekend sessions that people ask for.',
};

const comments = [
  'Includes people who moved here from the earlier service.',
  'One group began three weeks late after a burst pipe.',
  'Checked by carbon monoxide reading where people came in person.',
  'The surgery’s own count differs by two; both lists were compared.',
];

/** A whole return as one command: forty figures, four comments, three answers and, for each red, why it was missed. */
export const filledIn = ({ seed, reds }: { readonly seed: number; readonly reds: number }): object => {
  const between = chance(seed);
  const isRed = (index: number): boolean => index % 5 === 1 && index < reds * 5;
  const entries = fortyMeasures.map((measure, index) => {
    const comment = index % 10 === 7 ? { comment: comments[Math.floor(index / 10)] } : {};
    return [measure.key, { ...entryOf(measure, isRed(index), between), ...comment }] as const;
  });
  const explanations = fortyMeasures
    .filter((_, index) => isRed(index))
    .map(
      ({ key }) => [key, 'Two advisers were away for most of May, and their clinics could not be covered.'] as const,
    );
  return { entries: Object.fromEntries(entries), narrative, explanations: Object.fromEntries(explanations) };
};

/**
 * The chance by which the quarter's figures are common cause only after the history of the first contract: no special cause
 * for better or worse, and no target missed by the whole of the usual variation. What a return then costs with findings is
 * the cost of its reds.
 */
export const withoutFindings = 45_365;

export const certified = { certifier: 'Ada Osei', statementAgreed: 'yes' };
