import * as z from 'zod';
import { byar } from '../scoring/byar.ts';
import { wilson } from '../scoring/intervals.ts';
import { decimal } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { calculator, conflict } from './calculator.ts';

const greatest = 1e12;
const whole = (label: string) => decimal(label, { min: 0, max: greatest, whole: true }).optional();

const Facts = lazily(() =>
  z.object({
    numerator: whole('the numerator'),
    denominator: whole('the denominator'),
    count: whole('the count'),
    confidence: decimal('the confidence', { min: 0.5, max: 0.9999 }).default(0.95),
  }),
);
type Facts = z.output<ReturnType<typeof Facts>>;

const checkFacts = ({ numerator, denominator, count }: Facts, context: z.RefinementCtx): void => {
  const missing = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (count !== undefined && (numerator !== undefined || denominator !== undefined)) {
    conflict(context, 'count', ['a count is given', 'a numerator or a denominator is given too']);
  }
  if (count !== undefined) return;
  if (numerator === undefined) missing('numerator', 'Enter the numerator, or a count instead');
  if (denominator === undefined) missing('denominator', 'Enter the denominator, or a count instead');
  if (denominator === 0) missing('denominator', 'The denominator must be 1 or more: nothing can be said of 0 cases');
  if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    conflict(context, 'numerator', [`the numerator is ${numerator}`, `it is part of a denominator of ${denominator}`]);
  }
};

const schema = lazily(() => Facts().superRefine(checkFacts));

export const intervalCalculator = calculator({
  name: 'interval',
  title: 'How sure is this figure?',
  about: 'From a proportion or a count: the interval that is consistent with it, by Wilson’s or Byar’s method.',
  schema,
  answer: ({ numerator = 0, denominator = 0, count, confidence }) => {
    if (count !== undefined) {
      const limits = byar(count, confidence);
      return { lower: limits?.lower ?? null, upper: limits?.upper ?? null, method: 'Byar' };
    }
    const limits = wilson(numerator, denominator, confidence);
    return { lower: limits?.lower ?? null, upper: limits?.upper ?? null, method: 'Wilson' };
  },
});
