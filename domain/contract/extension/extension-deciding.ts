import type { NamedConfirmation } from '../../shared/confirmation.ts';
import { writtenDate } from '../../shared/dates.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { DecidingRule } from '../change/confirm-rule.ts';
import type { Contract } from '../contract.ts';
import type { ContractRelated } from '../related.ts';
import { changesOn, type OpenOption } from './extension.ts';
import type { ExtensionDecision } from './extension-input.ts';
import { type ExtensionLaw, extensionLaw } from './extension-law.ts';
import { extensionRules } from './extension-rules.ts';

/** Whether the option is taken up after the last day for its decision. */
export const isLate = (open: OpenOption, { outcome, decidedOn }: ExtensionDecision): boolean =>
  outcome === 'extend' && decidedOn > open.decideBy;

/** Undefined where the contract is not extended: nothing changes then. */
export const lawOf = (
  contract: Contract,
  open: OpenOption,
  { outcome, values = [], decidedOn }: ExtensionDecision,
  { award }: ContractRelated,
): ExtensionLaw | undefined =>
  outcome === 'extend'
    ? extensionLaw(contract, award, { end: open.end, values, changedOn: changesOn(contract, open, decidedOn) })
    : undefined;

export interface Deciding extends DecidingRule {
  readonly given: NamedConfirmation | undefined;
  readonly at: string;
  readonly asks?: Refusal;
}

/** The law of the change, and of a late decision the notice period in the contract: each is confirmed by itself. */
export const rulesDeciding = (
  open: OpenOption,
  { confirmation, lateConfirmation }: ExtensionDecision,
  { law, late }: { readonly law: ExtensionLaw | undefined; readonly late: boolean },
): readonly Deciding[] => {
  const { lateIsConfirmed } = extensionRules;
  return [
    ...(law
      ? [{ rule: law.rule, permits: law.permitted, because: law.because, given: confirmation, at: 'confirmation' }]
      : []),
    ...(late
      ? [
          {
            rule: lateIsConfirmed,
            permits: true,
            because: lateIsConfirmed.sentence,
            given: lateConfirmation,
            at: 'lateConfirmation',
            asks: refusal(lateIsConfirmed, {
              because: `The last day was ${writtenDate(open.decideBy)}: the provider’s agreement is needed, and who confirms it`,
            }),
          },
        ]
      : []),
  ];
};
