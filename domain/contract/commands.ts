import * as z from 'zod';
import { Measure } from '../measure/measure.ts';
import { date, text, yesNo } from '../shared/fields.ts';
import { MeasureKey } from '../shared/ids.ts';
import { Calendar, contractFields } from './contract.ts';

const fields = contractFields;

export const contractCommands = {
  record: {
    title: 'Record a contract, as a draft',
    begins: true,
    schema: z.object({
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
      calendar: Calendar,
      demonstration: yesNo('are its returns made up for demonstration?').optional(),
    }),
  },
  setValues: { title: 'Set the value by financial year of a draft', schema: z.object({ values: fields.values }) },
  setFunding: { title: 'Set the funding lines of a draft', schema: z.object({ funding: fields.funding }) },
  setMeasures: { title: 'Set all the measures of a draft', schema: z.object({ measures: fields.measures }) },
  putMeasure: {
    title: 'Add a measure to a draft, or replace the one of that name',
    schema: z.object({ measure: Measure }),
  },
  removeMeasure: { title: 'Remove a measure from a draft', schema: z.object({ key: MeasureKey }) },
  sign: {
    title: 'Record that the contract is signed',
    schema: z.object({ signedOn: date('the date it was signed') }),
  },
  vary: {
    title: 'Record a variation: new terms from a date on',
    schema: z.object({
      effectiveFrom: date('the date the variation takes effect'),
      because: text('the reason for the variation', 1000),
      values: fields.values.optional(),
      funding: fields.funding.optional(),
      measures: fields.measures.optional(),
    }),
  },
} as const;
