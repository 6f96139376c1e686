import * as z from 'zod';
import { fewestFixedPoints, greatestValue } from '../scoring/signals/phases.ts';
import { signals } from '../scoring/signals/signals.ts';
import { improvementDirections, signalProfiles } from '../scoring/signals/words.ts';
import { choice, decimal, text, wholeNumber, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { calculator } from './calculator.ts';

const mostPoints = 1000;

/** A page gives the points as lines, `2025-04, 53.1`; a program as a list. */
const linesOf = (typed: unknown): unknown =>
  typeof typed === 'string'
    ? typed
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [at = '', value = ''] = line.split(/[,\t]/);
          return { at: at.trim(), value: value.trim() };
        })
    : typed;

const value = () =>
  decimal('the value').refine((number) => Math.abs(number) <= greatestValue, { error: 'The value is too large' });

const points = () =>
  z
    .array(z.object({ at: text('when it was', 40), value: value() }), { error: 'Enter at least one point' })
    .min(1, { error: 'Enter at least one point' })
    .max(mostPoints, { error: `There can be ${mostPoints} points at most` })
    .refine((all) => new Set(all.map(({ at }) => at)).size === all.length, {
      error: 'Give each point a time of its own',
    });

const schema = lazily(() =>
  z.object({
    profile: choice('the profile', signalProfiles),
    points: z.union([points(), z.string().transform(linesOf).pipe(points())], {
      error: 'Enter the points, each with its time and its value',
    }),
    improvementDirection: choice('which direction is an improvement', improvementDirections),
    target: decimal('the target').nullish(),
    rebase: z.array(text('the time from which limits are drawn anew', 40)).max(50).nullish(),
    fixAfterPoints: wholeNumber('after how many points limits are fixed', {
      min: fewestFixedPoints,
      max: mostPoints,
    }).nullish(),
    screenOutliers: yesNo('are unusual moving ranges left out?').nullish(),
  }),
);

export const signalsCalculator = calculator({
  name: 'signals',
  title: 'Is this series signal or noise?',
  about: 'From a series: its limits, the special causes in it, and what may be said with so many points.',
  schema,
  answer: ({ screenOutliers, ...given }) => {
    const found = signals({
      ...given,
      rebase: given.rebase ?? [],
      fixAfterPoints: given.fixAfterPoints ?? null,
      target: given.target ?? null,
      ...(typeof screenOutliers === 'boolean' && { screenOutliers }),
    });
    return {
      points: found.points.map(({ at, value: shown, mean, lower, upper, specialCause, pointType }) => ({
        at,
        value: shown,
        mean,
        lower,
        upper,
        specialCause,
        pointType,
      })),
      variation: found.variation,
      assurance: found.assurance,
      stage: found.stage,
      because: found.because,
    };
  },
});
