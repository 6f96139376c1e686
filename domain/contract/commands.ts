import * as z from 'zod';
import { Measure } from '../measure/measure.ts';
import { VariedTarget } from '../measure/target-boxes.ts';
import { date, optionalText, type Parsed, text, yesNo } from '../shared/fields.ts';
import { MeasureKey } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';
import type { CommandDefinitions } from '../shared/record.ts';
import { Modification } from './change/change.ts';
import { Novation } from './change/novate.ts';
import { TerminationInput } from './change/terminate.ts';
import { Calendar, contractFields } from './contract.ts';
import { ExtensionDecision, RecordedOptions } from './extension/extension-input.ts';
import { Spend } from './money/spend.ts';
import { Publication } from './notices/notice-record.ts';

/** What a contract is about, apart from its values, funding and measures. */
const Details = lazily(() => {
  const fields = contractFields();
  return z.object({
    title: fields.title,
    reference: fields.reference,
    description: fields.description,
    award: fields.award,
    awardNotNeededBecause: fields.awardNotNeededBecause,
    regime: fields.regime,
    provider: fields.provider,
    providerName: fields.providerName,
    outcome: fields.outcome,
    outcomeTitle: fields.outcomeTitle,
    start: fields.start,
    initialTermYears: fields.initialTermYears,
    initialTermMonths: fields.initialTermMonths,
    extensionTermYears: fields.extensionTermYears,
    printedEnd: fields.printedEnd,
    extensionDecideBy: fields.extensionDecideBy,
    breaks: fields.breaks,
    escalation: fields.escalation,
    calendar: Calendar(),
    demonstration: yesNo('are its returns made up for demonstration?').optional(),
  });
});
export type ContractDetails = Parsed<typeof Details>;

export const Variation = lazily(() => {
  const fields = contractFields();
  return z.object({
    effectiveFrom: date('the date the variation takes effect'),
    because: text('the reason for the variation', 1000),
    modification: Modification(),
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

export const Signing = lazily(() =>
  z.object({
    signedOn: date('the date it was signed'),
    /** Where the law asks for key performance indicators and the contract has fewer. */
    kpisNotAssessableBecause: optionalText('why its performance cannot be assessed by indicators', 2000),
  }),
);
export type Signing = Parsed<typeof Signing>;

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
    schema: Signing,
  },
  vary: { title: 'Record a variation: new terms from a date on, and its legal ground', schema: Variation },
  recordOptions: { title: 'Record the extension options', schema: RecordedOptions },
  decideExtension: { title: 'Record the decision on an extension', schema: ExtensionDecision },
  recordSpend: { title: 'Record the spend of a financial year', schema: Spend },
  novate: { title: 'Record that another provider took the contract over', schema: Novation },
  terminate: { title: 'Record that the contract is terminated', schema: TerminationInput },
  publishNotice: { title: 'Record that a notice about the contract was published', schema: Publication },
} as const satisfies CommandDefinitions;
