import type * as z from 'zod';
import type { Measure } from '../../../../domain/measure/measure.ts';

type MeasureInput = z.input<ReturnType<typeof Measure>>;

const printed = (definition: string, filledIn?: string): string =>
  filledIn === undefined
    ? `As printed: ${definition}.`
    : `As printed: ${definition}. Filled in for demonstration: ${filledIn}`;

const madeUpTarget = (value: number): NonNullable<MeasureInput['target']> => ({
  value,
  ruleSet: 'withinTolerance',
  tolerance: 15,
});

const usual = { yearToDate: false, additivity: 'notAdditive', countsPeople: true } as const;
const ratio = { ...usual, unit: 'percent', calculation: 'ratio', level: 'secondary' } as const;
/** Worth having; it joins the returns once what the paper leaves open is settled. */
const agenda = { ...usual, calculation: 'entered', level: 'dataDevelopment', polarity: 'none' } as const;

/** The eleven printed indicators, the same in each of the three contracts. No target is printed for any of them. */
export const measures: readonly MeasureInput[] = [
  {
    ...usual,
    key: 'referral-rate',
    title: 'Referral rate',
    definition: printed('referrals received per month or quarter', 'reported each quarter and monitored only.'),
    quadrant: 'howMuch',
    level: 'secondary',
    unit: 'count',
    polarity: 'none',
    calculation: 'entered',
    additivity: 'events',
  },
  {
    ...agenda,
    key: 'referral-source',
    title: 'Referral source',
    definition: printed('referrals by source: schools, healthcare providers, social services, other'),
    quadrant: 'howMuch',
    unit: 'count',
    undefinedInPaper:
      'The paper lists four sources and names no figure to follow: a count for each, or the share of one of them. What counts as “other” is not said.',
  },
  {
    ...usual,
    key: 'initial-response-time',
    title: 'Initial response time',
    definition: printed(
      'time taken to respond to a referral',
      'mean working days from receipt to the first conversation with the family. The target is made up.',
    ),
    quadrant: 'howWell',
    level: 'headline',
    unit: 'days',
    polarity: 'lowerIsBetter',
    calculation: 'entered',
    countsPeople: false,
    target: madeUpTarget(10),
  },
  {
    ...ratio,
    key: 'engagement-rate',
    title: 'Engagement rate',
    definition: printed(
      'percentage of referred families who engage with Early Help',
      'engaged means two meetings or more. The target is made up.',
    ),
    quadrant: 'howWell',
    level: 'headline',
    polarity: 'higherIsBetter',
    numeratorIs: 'Families who engaged',
    denominatorIs: 'Families referred',
    target: madeUpTarget(70),
  },
  {
    ...agenda,
    key: 'service-access-equity',
    title: 'Service access equity',
    definition: printed('access across demographic groups, to find and address disparities'),
    quadrant: 'howWell',
    unit: 'percent',
    undefinedInPaper: 'The paper names neither the groups nor what their access is compared with.',
  },
  {
    ...ratio,
    key: 'parental-satisfaction',
    title: 'Parental satisfaction',
    definition: printed(
      'survey of parents and carers',
      'the share who say that they are satisfied or very satisfied. The question and the target are made up.',
    ),
    quadrant: 'howWell',
    polarity: 'higherIsBetter',
    numeratorIs: 'Parents and carers satisfied or very satisfied',
    denominatorIs: 'Parents and carers who answered',
    target: madeUpTarget(85),
  },
  {
    ...agenda,
    key: 'cost-effectiveness',
    title: 'Cost-effectiveness',
    definition: printed('cost against effect of each kind of intervention'),
    quadrant: 'howWell',
    unit: 'pounds',
    undefinedInPaper: 'Neither the effect to be counted nor the costs to be included are said.',
  },
  {
    ...agenda,
    key: 'outcomes-tracking',
    title: 'Outcomes tracking',
    definition: printed('outcomes of interventions: academic performance, behaviour, family stability'),
    quadrant: 'betterOffNumber',
    unit: 'count',
    undefinedInPaper:
      'Three outcomes of different kinds, with no way of measuring any of them and no time of measuring.',
  },
  {
    ...ratio,
    key: 'child-development',
    title: 'Child development metrics',
    definition: printed(
      'improvement in speech, language and communication and other key development indicators',
      'the share of children checked twice whose speech, language and communication had improved. Monitored only, as the paper names no tool.',
    ),
    quadrant: 'betterOffPercent',
    polarity: 'higherIsBetter',
    numeratorIs: 'Children whose speech, language and communication had improved',
    denominatorIs: 'Children checked twice',
  },
  {
    ...ratio,
    key: 're-referral-rate',
    title: 'Re-referral rate',
    definition: printed('percentage of families re-referred within a year', 'the target is made up.'),
    quadrant: 'betterOffPercent',
    level: 'headline',
    polarity: 'lowerIsBetter',
    numeratorIs: 'Families referred again within a year',
    denominatorIs: 'Families referred',
    target: madeUpTarget(25),
  },
  {
    ...agenda,
    key: 'school-attendance',
    title: 'Impact on school attendance',
    definition: printed('change in attendance among children receiving Early Help'),
    quadrant: 'betterOffPercent',
    unit: 'percent',
    undefinedInPaper: 'The paper does not say before and after what, over how long, or who holds the attendance data.',
  },
];
