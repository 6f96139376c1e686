import * as z from 'zod';
import { protectTable } from '../scoring/protected-table.ts';
import { choice, decimal, text, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { calculator } from './calculator.ts';

const mostRows = 200;

const schema = lazily(() =>
  z.object({
    profile: choice('how small numbers are protected', ['sevenFive', 'underFive', 'midpoint6']),
    rows: z
      .array(
        z.object({
          label: text('what the row counts', 120),
          count: decimal('the count', { min: 0, max: 1e9, whole: true }),
        }),
        { error: 'Add at least one row' },
      )
      .min(1, { error: 'Add at least one row' })
      .max(mostRows, { error: `There can be ${mostRows} rows at most` }),
    showTotal: yesNo('is the total shown?'),
  }),
);

export const disclosureCalculator = calculator({
  name: 'disclosure',
  title: 'How may this table be published?',
  about: 'From counts of people: the table with small numbers protected, and what is withheld and why.',
  schema,
  answer: (facts) => protectTable(facts),
});
