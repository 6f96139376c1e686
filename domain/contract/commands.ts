import * as z from 'zod';
import { Measure } from '../measure/measure.ts';
import { choice, date, decimal, fieldset, type Parsed, text, yesNo } from '../shared/fields.ts';
import { MeasureKey } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';
import type { CommandDefinitions } from '../shared/record.ts';
import { Calendar, contractFields } from './contract.ts';

/** What a contract is about, apart from its values, funding and measures. */
const Details = lazily(() => {
  const fields = contractFields();
  return z.object({
    title: fields.title,
    reference: fields.reference,
    description: fields.description,
    award: fields.award,
    awardNotNeededBecause: fields.awardNotNeededBecause,
    provider: fields.provider,
    providerName: fields.providerName,
    outcome: fields.outcome,
    outcomeTitle: fields.outcomeTitle,
    start: fields.start,
    initialTermYears: fields.initialTermYears,
    extensionTermYears: fields.extensionTermYears,
    printedEnd: fields.printedEnd,
    extensionDecideBy: fields.extensionDecideBy,
    breaks: fields.breaks,
    calendar: Calendar(),
    demonstration: yesNo('are its returns made up for demonstration?').optional(),
  });
});
export type ContractDetails = Parsed<typeof Details>;

/** A measure's target under a variation; `none` makes it monitored only. */
export const VariedTarget = lazily(() =>
  fieldset({
    ruleSet: choice('the colour rule, or that the measure is monitored only', [
      'withinTolerance',
      'points',
      'none',
    ] as const),
    value: decimal('the target', { min: 0 }).optional(),
    tolerance: decimal('the tolerance', { min: 0, max: 1000 }).optional(),
  })
    .refine((target) => target.ruleSet === 'none' || target.value !== undefined, {
      error: 'Enter the target, or choose monitored only',
      path: ['value'],
    })
    .refine((target) => target.ruleSet === 'none' || target.tolerance !== undefined, {
      error: 'Enter the tolerance: 0 when no miss is tolerated',
      path: ['tolerance'],
    })
    .refine((target) => target.ruleSet !== 'none' || target.value === undefined, {
      error: 'Choose how the target is coloured, or leave the target blank',
      path: ['ruleSet'],
    }),
);

export const Variation = lazily(() => {
  const fields = contractFields();
  return z.object({
    effectiveFrom: date('the date the variation takes effect'),
    because: text('the reason for the variation', 1000),
    values: fields.values.optional(),
    funding: fields.funding.optional(),
    /** The measures as a whole, where measures are added, taken out or defined anew. */
    measures: fields.measures.optional(),
    /** New targets for measures that stay as they are defined, by their short names. */
    targets: z
      .record(MeasureKey, VariedTarget(), { error: 'Give the targets by the short names of their measures' })
      .optional(),
  });
});
export type Variation = Parsed<typeof Variation>;

/** What can be done to a contract. */
export const contractCommands = {
  record: { title: 'Record a contract, as a draft', begins: true, schema: Details },
  correctDetails: { title: 'Correct what a draft contract is about', schema: Details },
  setValues: {
    title: 'Set the value by financial year of a draft',
    schema: lazily(() => z.object({ values: contractFields().values })),
  },
  setFunding: {
    title: 'Set the funding lines of a draft',
    schema: lazily(() => z.object({ funding: contractFields().funding })),
  },
  setMeasures: {
    title: 'Set all the measures of a draft',
    schema: lazily(() => z.object({ measures: contractFields().measures })),
  },
  putMeasure: {
    title: 'Add a measure to a draft, or replace the one of that name',
    schema: lazily(() => z.object({ measure: Measure() })),
  },
  removeMeasure: { title: 'Remove a measure from a draft', schema: lazily(() => z.object({ key: MeasureKey })) },
  sign: {
    title: 'Record that the contract is signed',
    schema: lazily(() => z.object({ signedOn: date('the date it was signed') })),
  },
  vary: { title: 'Record a variation: new terms from a date on', schema: Variation },
} as const satisfies CommandDefinitions;
