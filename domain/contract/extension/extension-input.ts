import * as z from 'zod';
import { NamedConfirmation } from '../../shared/confirmation.ts';
import { choice, date, fieldset, listOf, optionalText, type Parsed, text, yesNo } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import { YearValue } from '../contract.ts';
import { ExtensionOption } from './extension.ts';

/** What is typed about the options to extend a contract, and about the decision on one of them. */

export const RecordedOptions = lazily(() => z.object({ options: listOf('option', ExtensionOption(), 10) }));
export type RecordedOptions = Parsed<typeof RecordedOptions>;

export const ExtensionDecision = lazily(() =>
  z.object({
    outcome: choice('whether the contract is extended', ['extend', 'doNotExtend'] as const),
    decidedOn: date('the date of the decision'),
    decidedBy: text('who decided, by their role or as a body', 160),
    consulted: fieldset({
      role: text('who was consulted, by their role', 160),
      on: date('the date of the consultation'),
    }).optional(),
    reasons: text('the reasons for the decision', 4000),
    /** What each financial year of the extension is worth; without meaning when the contract is not extended. */
    values: z
      .array(YearValue(), { error: 'Give the values as a list' })
      .max(11, { error: 'There can be 11 financial years at most' })
      .optional(),
    /** For the notice of the extension: they can still be given when its publication is recorded. */
    noConflictDeclared: yesNo('was no conflict of interest declared?').optional(),
    declaredConflicts: optionalText('the conflicts of interest that were declared', 2000),
    conflictManagement: optionalText('how the conflicts were managed', 2000),
    /** Where the rule that decides about the extension is not confirmed itself. */
    confirmation: NamedConfirmation().optional(),
    /** That the provider agrees to an extension decided late. */
    lateConfirmation: NamedConfirmation().optional(),
  }),
);
export type ExtensionDecision = Parsed<typeof ExtensionDecision>;
