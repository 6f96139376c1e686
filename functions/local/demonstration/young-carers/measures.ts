import type * as z from 'zod';
import type { Measure } from '../../../../domain/measure/measure.ts';

type MeasureInput = z.input<ReturnType<typeof Measure>>;

const madeUp = (definition: string): string =>
  `${definition} Made up for demonstration: the paper names the service and prints no measure or target for it.`;

const target = (value: number): NonNullable<MeasureInput['target']> => ({
  value,
  ruleSet: 'withinTolerance',
  tolerance: 15,
});

/** None of them counts people: sessions, requests and working days are shown to every reader as they were reported. */
const usual = { level: 'headline', yearToDate: false, additivity: 'notAdditive', countsPeople: false } as const;
const ratio = { ...usual, unit: 'percent', calculation: 'ratio', polarity: 'higherIsBetter' } as const;

/** Four measures with a figure each month, and one that is worth having and has none yet. */
export const measures: readonly MeasureInput[] = [
  {
    ...usual,
    key: 'sessions-held',
    title: 'Sessions held for young carers',
    definition: madeUp('Group and one-to-one sessions that took place in the month, whoever came.'),
    quadrant: 'howMuch',
    unit: 'count',
    polarity: 'higherIsBetter',
    calculation: 'entered',
    additivity: 'events',
    target: target(28),
  },
  {
    ...usual,
    key: 'days-to-first-meeting',
    title: 'Working days to the first meeting',
    definition: madeUp('Mean working days from a referral to the first meeting, of the first meetings in the month.'),
    quadrant: 'howWell',
    unit: 'days',
    polarity: 'lowerIsBetter',
    calculation: 'entered',
    target: target(10),
  },
  {
    ...ratio,
    key: 'requests-answered',
    title: 'Requests from schools answered in five working days',
    definition: madeUp('Of the requests for advice that schools made in the month, the share answered in time.'),
    quadrant: 'howWell',
    numeratorIs: 'Requests answered within five working days',
    denominatorIs: 'Requests from schools',
    target: target(80),
  },
  {
    ...ratio,
    key: 'sessions-with-checked-worker',
    title: 'Sessions led by a worker with a current check',
    definition: madeUp('Of the sessions held, the share led by a worker whose enhanced check is in date.'),
    quadrant: 'howWell',
    level: 'secondary',
    numeratorIs: 'Sessions led by a worker with a current check',
    denominatorIs: 'Sessions held',
    target: target(100),
  },
  {
    ...usual,
    key: 'young-carers-better-off',
    title: 'Young carers who are better off',
    definition: madeUp('Of the young carers who had support for six months, the share whose wellbeing has risen.'),
    quadrant: 'betterOffPercent',
    level: 'dataDevelopment',
    unit: 'percent',
    polarity: 'none',
    calculation: 'entered',
    countsPeople: true,
    undefinedInPaper: 'No scale is agreed yet by which wellbeing would be told before and after.',
  },
];
