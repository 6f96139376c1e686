import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { signals } from '../../../../domain/scoring/signals/signals.ts';
import { improvementDirections } from '../../../../domain/scoring/signals/words.ts';

/**
 * Real series (NHS England A&E attendances, from NHSRdatasets, Open Government Licence) scored by the NHS-R
 * community's package NHSRplotthedots 0.2.2. The whole file is read where it lies beside the project; one case of it,
 * and the reference points below, are always checked.
 */
const Case = z.object({
  id: z.string(),
  improvementDirection: z.enum(improvementDirections),
  target: z.number().nullable(),
  rebase: z.array(z.string()),
  fixAfterNPoints: z.number().nullable(),
  screenOutliers: z.boolean(),
  x: z.array(z.string()),
  y: z.array(z.number()),
  mean: z.array(z.number()),
  lpl: z.array(z.number()),
  upl: z.array(z.number()),
  specialCause: z.array(z.string()),
  pointType: z.array(z.string()),
  variation: z.string().nullable(),
  assurance: z.string().nullable(),
});
type Case = z.output<typeof Case>;

const score = (one: Case) =>
  signals({
    profile: 'nhsr',
    points: one.x.map((at, index) => ({ at, value: one.y[index] ?? Number.NaN })),
    improvementDirection: one.improvementDirection,
    target: one.target,
    rebase: one.rebase,
    fixAfterPoints: one.fixAfterNPoints,
    screenOutliers: one.screenOutliers,
  });

/** The greatest difference between what was found and what was expected, point by point; infinite for a missing one. */
const apart = (found: readonly (number | null)[], expected: readonly number[]): number =>
  Math.max(
    ...expected.map((value, index) => Math.abs((found[index] ?? Number.POSITIVE_INFINITY) - value)),
    Math.abs(found.length - expected.length),
  );

const expectEveryField = (one: Case): void => {
  const { points, variation, assurance } = score(one);
  for (const [ours, theirs] of [
    ['mean', 'mean'],
    ['lower', 'lpl'],
    ['upper', 'upl'],
  ] as const) {
    const found = points.map((point) => point[ours]);
    expect(apart(found, one[theirs]), `${ours} of ${one.id}`).toBeLessThan(1e-6);
  }
  expect(
    {
      x: points.map(({ at }) => at),
      y: points.map(({ value }) => value),
      specialCause: points.map(({ specialCause }) => specialCause),
      pointType: points.map(({ pointType }) => pointType),
      variation,
      assurance,
    },
    one.id,
  ).toMatchObject({
    x: one.x,
    y: one.y,
    specialCause: one.specialCause,
    pointType: one.pointType,
    variation: one.variation,
    assurance: one.assurance,
  });
};

const reference = new URL('../../../../../shared/reference/spc.json', import.meta.url);
const isThere = existsSync(reference);

const twelveTimes = <T>(value: T): T[] => Array.from({ length: 12 }, () => value);

/** Case `RQM-quarterly-breach-rate` of that file. */
const copied: Case = {
  id: 'RQM-quarterly-breach-rate',
  improvementDirection: 'decrease',
  target: 10,
  rebase: [],
  fixAfterNPoints: null,
  screenOutliers: true,
  x: [
    '2016-04-01',
    '2016-07-01',
    '2016-10-01',
    '2017-01-01',
    '2017-04-01',
    '2017-07-01',
    '2017-10-01',
    '2018-01-01',
    '2018-04-01',
    '2018-07-01',
    '2018-10-01',
    '2019-01-01',
  ],
  y: [
    6.470342523, 7.6963339824, 13.4492626018, 14.5710422812, 8.7875967764, 7.4008775269, 7.5470994217, 8.094009529,
    6.5195271308, 6.3937269094, 7.2191378762, 7.7270922867,
  ],
  mean: twelveTimes(8.4896707371),
  lpl: twelveTimes(6.2844508227),
  upl: twelveTimes(10.6948906516),
  specialCause: [
    'Common Cause',
    'Common Cause',
    'Above UCL',
    'Above UCL',
    'Common Cause',
    '7 Points Below CL',
    '7 Points Below CL',
    '7 Points Below CL',
    '2 in 3 Below CL',
    '2 in 3 Below CL',
    '7 Points Below CL',
    '7 Points Below CL',
  ],
  pointType: [
    'common_cause',
    'common_cause',
    'special_cause_concern',
    'special_cause_concern',
    'common_cause',
    'special_cause_improvement',
    'special_cause_improvement',
    'special_cause_improvement',
    'special_cause_improvement',
    'special_cause_improvement',
    'special_cause_improvement',
    'special_cause_improvement',
  ],
  variation: 'special_cause_improvement',
  assurance: 'inconsistent',
};

describe('the profile nhsr', () => {
  it('gives every field of a real series as NHSRplotthedots does', () => expectEveryField(copied));

  it.skipIf(!isThere)(
    `gives every field of every case of the reference file${isThere ? '' : ' (skipped: the reference file does not lie beside the project)'}`,
    () => {
      const { cases } = z.object({ cases: z.array(Case) }).parse(JSON.parse(readFileSync(reference, 'utf8')));
      expect(cases.length).toBeGreaterThan(15);
      cases.forEach(expectEveryField);
    },
  );
});

/** The table of reference points of measures.md section 4, whose figures are those of NHSRplotthedots' documentation. */
const spiked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const normal = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
  -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
  0.7013559, -0.47279141,
];
const withTen = normal.with(14, 10);

describe('limits', () => {
  it.each([
    { name: 'a spiked series, screened', values: spiked, screened: true, limits: [1.94, -0.72, 4.6], places: 2 },
    { name: 'a spiked series, not screened', values: spiked, screened: false, limits: [1.94, -3.06, 6.95], places: 2 },
    { name: 'normal deviates', values: normal, screened: true, limits: [0.1416238, -3.01138, 3.294627], places: 5 },
    {
      name: 'deviates with a ten, screened',
      values: withTen,
      screened: true,
      limits: [0.6694159, -2.383666, 3.722497],
      places: 6,
    },
    {
      name: 'deviates with a ten, not screened',
      values: withTen,
      screened: false,
      limits: [0.6694159, -4.596625, 5.935457],
      places: 6,
    },
  ])('of $name are as published', ({ values, screened, limits, places }) => {
    const points = values.map((value, index) => ({ at: `day ${String(index).padStart(2, '0')}`, value }));
    const [first] = signals({
      profile: 'nhsr',
      points,
      improvementDirection: 'increase',
      screenOutliers: screened,
    }).points;
    [first?.mean, first?.lower, first?.upper].forEach((found, index) => {
      expect(found).toBeCloseTo(limits[index] ?? Number.NaN, places);
    });
  });
});
