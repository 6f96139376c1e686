import type * as z from 'zod';
import type { Measure } from '../../../../domain/measure/measure.ts';

type MeasureInput = z.input<ReturnType<typeof Measure>>;

const madeUp = (definition: string): string =>
  `${definition} Made up for demonstration: the papers name the service and print no measure or target for it.`;

/** Under the rule that the council prints with its own indicators: amber within 15% of the target. */
const target = (value: number): NonNullable<MeasureInput['target']> => ({
  value,
  ruleSet: 'withinTolerance',
  tolerance: 15,
});

const usual = { yearToDate: false, additivity: 'distinctPeople', countsPeople: true } as const;
const entered = { ...usual, unit: 'count', calculation: 'entered', polarity: 'higherIsBetter' } as const;
const ratio = {
  ...usual,
  unit: 'percent',
  calculation: 'ratio',
  polarity: 'higherIsBetter',
  additivity: 'notAdditive',
} as const;

const quitRate: MeasureInput = {
  ...ratio,
  key: 'quit-rate-at-4-weeks',
  title: 'Quit rate at four weeks',
  definition: madeUp(
    'Of the people who set a quit date in the quarter, the share who had not smoked in weeks 3 and 4.',
  ),
  quadrant: 'betterOffPercent',
  level: 'headline',
  numeratorIs: 'People who had quit at four weeks',
  denominatorIs: 'People setting a quit date',
  target: target(50),
};

/** Measures for what the service does, in the four quadrants. */
export const measures: readonly MeasureInput[] = [
  {
    ...entered,
    key: 'quit-dates-set',
    title: 'People setting a quit date',
    definition: madeUp('People who agreed a date to stop smoking with an adviser in the quarter, each counted once.'),
    quadrant: 'howMuch',
    level: 'secondary',
    target: target(300),
  },
  {
    ...entered,
    key: 'health-checks-offered',
    title: 'NHS Health Checks offered',
    definition: madeUp('Invitations sent in the quarter. Monitored only: more is neither better nor worse.'),
    quadrant: 'howMuch',
    level: 'secondary',
    polarity: 'none',
    additivity: 'events',
  },
  {
    ...entered,
    key: 'physical-activity-attendances',
    title: 'Attendances at physical activity sessions',
    definition: madeUp('Attendances in the quarter; one person may attend many times.'),
    quadrant: 'howMuch',
    level: 'secondary',
    additivity: 'events',
    countsPeople: false,
    target: target(1500),
  },
  {
    ...entered,
    key: 'new-wellbeing-champions',
    title: 'New wellbeing champions, year to date',
    definition:
      'People who became wellbeing champions since 1 April. The papers print 41 in April to June 2024, and 616 champions in all. The figures of this contract are made up for demonstration.',
    quadrant: 'howMuch',
    level: 'secondary',
    yearToDate: true,
  },
  {
    ...entered,
    key: 'emotional-resilience-training',
    title: 'People completing emotional resilience training',
    definition:
      'People who completed the training in the quarter. The papers print 98 in April to June 2024. The target and the figures are made up for demonstration.',
    quadrant: 'howMuch',
    level: 'secondary',
    target: target(90),
  },
  {
    ...ratio,
    key: 'health-checks-delivered',
    title: 'NHS Health Checks taken up',
    definition: madeUp('Of the NHS Health Checks offered in the quarter, the share carried out.'),
    quadrant: 'howWell',
    level: 'headline',
    numeratorIs: 'NHS Health Checks carried out',
    denominatorIs: 'NHS Health Checks offered',
    target: target(45),
  },
  {
    ...entered,
    key: 'days-to-first-appointment',
    title: 'Days to a first stop smoking appointment',
    definition: madeUp('Mean days from referral to first appointment, for first appointments in the quarter.'),
    quadrant: 'howWell',
    level: 'secondary',
    unit: 'days',
    polarity: 'lowerIsBetter',
    additivity: 'notAdditive',
    countsPeople: false,
    target: target(7),
  },
  {
    ...ratio,
    key: 'weight-programme-completion',
    title: 'Healthy weight programmes completed',
    definition: madeUp('Of the people whose programme was due to end in the quarter, the share who completed it.'),
    quadrant: 'howWell',
    level: 'secondary',
    numeratorIs: 'People who completed a programme',
    denominatorIs: 'People whose programme was due to end',
    target: target(60),
  },
  {
    ...entered,
    key: 'quits-at-4-weeks',
    title: 'People who had quit at four weeks',
    definition: madeUp('People who set a quit date in the quarter and had not smoked in weeks 3 and 4.'),
    quadrant: 'betterOffNumber',
    level: 'headline',
    target: target(150),
  },
  {
    ...entered,
    key: 'pregnant-quits-at-4-weeks',
    title: 'Pregnant people who had quit at four weeks',
    definition: madeUp('Those of the people who had quit at four weeks who were pregnant. Monitored only.'),
    quadrant: 'betterOffNumber',
    level: 'secondary',
  },
  quitRate,
  {
    ...ratio,
    key: 'wellbeing-improved',
    title: 'People with better wellbeing after twelve weeks',
    definition: madeUp('Of the people asked at the start and after twelve weeks, the share whose score had risen.'),
    quadrant: 'betterOffPercent',
    level: 'secondary',
    numeratorIs: 'People whose wellbeing score had risen',
    denominatorIs: 'People asked both times',
    target: target(70),
  },
  {
    ...ratio,
    key: 'suicide-prevention-confidence',
    title: 'Confidence after suicide prevention training',
    definition: madeUp('Of the people trained, the share who feel able to start a conversation about suicide.'),
    quadrant: 'betterOffPercent',
    level: 'dataDevelopment',
    numeratorIs: 'People who feel able to start a conversation',
    denominatorIs: 'People who completed the training',
    undefinedInPaper: 'The papers name the training. No question, scale or time of asking has been agreed.',
  },
];

/** From 1 April 2026 the quit rate has to reach 52%, so that earlier quarters keep the target they were judged by. */
export const measuresFrom2026: readonly MeasureInput[] = measures.map((measure) =>
  measure === quitRate ? { ...quitRate, target: target(52) } : measure,
);
