import * as z from 'zod';
import { type KeptConfirmation, NamedConfirmation } from '../../shared/confirmation.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { choice, date, type Parsed, text } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';

export const terminationKinds = ['breach', 'break', 'agreement', 'regulation22', 'other'] as const;
export type TerminationKind = (typeof terminationKinds)[number];

export const terminationKindNames: Record<TerminationKind, string> = {
  breach: 'For breach by the provider',
  break: 'At a break date',
  agreement: 'By agreement of both sides',
  regulation22: 'Under regulation 22: modified in breach, or a provider that should have been excluded',
  other: 'On another ground',
};

/** The end of a contract before its term: what is typed. */
export const TerminationInput = lazily(() =>
  z.object({
    on: date('the last day of the contract'),
    noticeGivenOn: date('the date on which notice was given').optional(),
    kind: choice('how the contract is terminated', terminationKinds),
    because: text('the reason for the termination', 2000),
    /** Where the rule that decides about it is not confirmed itself. */
    confirmation: NamedConfirmation().optional(),
  }),
);
export type TerminationInput = Parsed<typeof TerminationInput>;

export interface Termination extends Omit<TerminationInput, 'confirmation'> {
  readonly confirmations?: readonly KeptConfirmation[] | undefined;
  /** The end that the contract had before. */
  readonly insteadOf: CivilDate;
}
