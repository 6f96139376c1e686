import * as z from 'zod';
import { choice, entries, fieldset, group, optionalText, type Parsed, pounds, text } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';

const vatBases = ['notStated', 'net', 'gross'] as const;

const printed = (label: string) =>
  fieldset({
    amount: pounds(label),
    printedIn: text('where the figure is printed', 200),
    vat: choice('whether the figure includes VAT', vatBases).default('notStated'),
  });

const financialYear = lazily(() =>
  z
    .string({ error: 'Enter the financial year, such as 2025/26' })
    .regex(/^\d{4}\/\d{2}$/, { error: 'The financial year must be written like 2025/26' })
    .refine((year) => (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5)), {
      error: 'The financial year must name two years that follow each other, such as 2025/26',
    }),
);

/** The contract values as the papers print them. Amounts come in pounds and are kept in pence. */
export const Values = lazily(() =>
  z
    .object({
      /** Every annual value that the papers print, once for each place. With a year, the value of that year alone. */
      annual: entries(
        'annual values',
        printed('the annual value').extend({ financialYear: financialYear().optional() }),
        40,
      ),
      lifetime: entries('lifetime values', printed('the lifetime value'), 40),
      /** The figures that calculations use, who chose them and why. Each must be among those printed. */
      computesWith: group({
        annual: pounds('the annual value to compute with').optional(),
        lifetime: pounds('the lifetime value to compute with').optional(),
        decidedBy: text('who decided which figures to compute with'),
        because: optionalText('why', 1000),
      }),
    })
    .refine((values) => values.annual.length + values.lifetime.length > 0, {
      error: 'Add at least one annual or lifetime value',
      path: ['annual'],
    }),
);

export type Values = Parsed<typeof Values>;
