import * as z from 'zod';
import type { Unit } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { explain, scoreOf } from '../scoring/score.ts';
import { choice, decimal } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { calculator, conflict } from './calculator.ts';

const polarities = ['higherIsBetter', 'lowerIsBetter'] as const;

const parts = {
  numerator: decimal('the numerator', { min: 0, whole: true }),
  denominator: decimal('the denominator', { min: 0, whole: true }),
};

const Facts = lazily(() =>
  z.object({
    value: z.union([z.object(parts), decimal('the figure, even if it is zero')]).optional(),
    numerator: parts.numerator.optional(),
    denominator: parts.denominator.optional(),
    target: decimal('the target, or null where there is none', { min: 0 }).nullable(),
    polarity: z.enum(polarities, { error: 'Select which direction is better, or null where neither is' }).nullable(),
    ruleSet: choice('the colour rule', ['withinTolerance', 'points']),
    tolerancePercent: decimal('the tolerance', { min: 0, max: 1000 }),
  }),
);
type Facts = z.output<ReturnType<typeof Facts>>;

/** The figure, however its parts were given; undefined where they make none. */
const quantityOf = ({ value, numerator, denominator }: Facts): Quantity | undefined => {
  if (typeof value === 'number') return { kind: 'number', value };
  const ratio =
    value ?? (numerator !== undefined && denominator !== undefined ? { numerator, denominator } : undefined);
  return ratio && { kind: 'ratio', ...ratio };
};

const checkFacts = (facts: Facts, context: z.RefinementCtx): void => {
  const quantity = quantityOf(facts);
  const partsGiven = facts.numerator !== undefined || facts.denominator !== undefined;
  if (!quantity) {
    const path = facts.numerator === undefined ? (partsGiven ? 'numerator' : 'value') : 'denominator';
    context.addIssue({
      code: 'custom',
      path: [path],
      message: 'Enter the figure, or both its numerator and its denominator',
    });
  } else if (facts.value !== undefined && partsGiven) {
    conflict(context, 'numerator', ['the figure is given as value', 'it is also given by its parts']);
  } else if (quantity.kind === 'ratio' && quantity.numerator > quantity.denominator) {
    conflict(context, 'numerator', [
      `the numerator is ${quantity.numerator}`,
      `it is part of a denominator of ${quantity.denominator}`,
    ]);
  }
};

const schema = lazily(() => Facts().superRefine(checkFacts));

export const statusCalculator = calculator({
  name: 'status',
  title: 'What colour is this figure?',
  about:
    'From a figure, its target and the rule: the status, the margin to the next colour, and what so many cases can show.',
  schema,
  answer: (facts) => {
    const quantity = quantityOf(facts) ?? { kind: 'notDue' };
    const unit: Unit = quantity.kind === 'ratio' ? 'percent' : 'score';
    const target =
      facts.target === null
        ? undefined
        : { value: facts.target, ruleSet: facts.ruleSet, tolerance: facts.tolerancePercent };
    const measure = { polarity: facts.polarity ?? ('none' as const), target, unit };
    const found = explain(scoreOf(measure, quantity), quantity, unit);
    return {
      status: found.status,
      variance: found.variance,
      variancePercent: found.variancePercent,
      marginToNext: found.marginToNext?.amount ?? null,
      interval: found.interval && { lower: found.interval.lower, upper: found.interval.upper },
      reading: found.reading,
      because: [found.because, found.readingBecause].filter(Boolean).join('. '),
    };
  },
});
