import { choice, date, fieldset, type Parsed, text } from './fields.ts';
import { lazily } from './lazily.ts';

/**
 * Named confirmations of rules that are not confirmed. Such a rule never decides silently: someone confirms by name that
 * it applies, or that it does not, which sets aside what it would refuse.
 */

export const positions = ['applies', 'doesNotApply'] as const;
export type Position = (typeof positions)[number];

export const positionNames: Record<Position, string> = { applies: 'It applies', doesNotApply: 'It does not apply' };

/** What is said behind a refusal that rests on an unconfirmed rule. */
export const canBeSetAside =
  'This rule is not confirmed: record a named confirmation that it does not apply to set it aside';

/** A confirmation as it is typed beside what rests on the rule. */
export const NamedConfirmation = lazily(() =>
  fieldset({
    confirmedBy: text('who confirmed, by name and role'),
    confirmedOn: date('the date of the confirmation'),
    position: choice('whether the rule applies', positions),
  }),
);
export type NamedConfirmation = Parsed<typeof NamedConfirmation>;

/** A confirmation as it is kept, with the rule as it read then. */
export interface KeptConfirmation extends NamedConfirmation {
  readonly rule: string;
  readonly sentence: string;
}
