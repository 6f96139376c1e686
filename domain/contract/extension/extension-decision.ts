import type { KeptConfirmation } from '../../shared/confirmation.ts';
import { type CivilDate, writtenDate } from '../../shared/dates.ts';
import { accept, type Decision, type Refusal, refusal, unlessRefused } from '../../shared/refusal.ts';
import { keptConfirmation, refusalOfRule } from '../change/confirm-rule.ts';
import type { Contract } from '../contract.ts';
import type { ContractEvent } from '../events.ts';
import { regimeOfContract } from '../regime.ts';
import type { ContractContext } from '../related.ts';
import { contractRules } from '../rules.ts';
import { changesOn, type ExtensionOption, isClosedToExtension, type OpenOption, openOption } from './extension.ts';
import { authorityRefusal, consultationRefusal, valueRefusals } from './extension-checks.ts';
import { isLate, lawOf, rulesDeciding } from './extension-deciding.ts';
import type { ExtensionDecision, RecordedOptions } from './extension-input.ts';
import { changeOf, type ExtensionLaw, withExtensionValues, workingDaysForLaw } from './extension-law.ts';
import { extensionRules } from './extension-rules.ts';

/** Years of options that do not come to the extension that the contract has; undefined when they do. */
export const optionsRefusal = (
  options: readonly ExtensionOption[],
  extensionTermYears: number,
  field: string,
): Refusal | undefined => {
  const sum = options.reduce((years, option) => years + option.years, 0);
  return sum === extensionTermYears
    ? undefined
    : refusal(extensionRules.optionsAddUp, {
        because: `The options come to ${sum} in years, and the contract’s details have an extension of ${extensionTermYears}`,
        field,
      });
};

/** What the signed documents say about extending: recorded as a whole, until an extension is decided. */
export const recordOptions = (
  contract: Contract,
  { options }: RecordedOptions,
  { related }: ContractContext,
): Decision<ContractEvent> =>
  unlessRefused(
    [
      (contract.extensionDecisions?.length ?? 0) > 0 && refusal(extensionRules.optionsStandOnceUsed),
      optionsRefusal(options, contract.extensionTermYears, 'options'),
    ],
    () =>
      accept({
        type: 'extensionOptionsRecorded',
        data: { options, workingDaysForLaw: workingDaysForLaw(regimeOfContract(contract, related.award)) },
      }),
  );

/** Extends the contract under its next option, or decides not to, which closes every option that is left. */
export const decideExtension = (
  contract: Contract,
  data: ExtensionDecision,
  context: ContractContext,
): Decision<ContractEvent> => {
  const latest = contract.versions.at(-1);
  const open = latest && openOption(contract);
  if (!latest || !open) {
    return unlessRefused([refusal(extensionRules.optionInRegister, { because: whyNoOption(contract) })], () =>
      accept(),
    );
  }
  const late = isLate(open, data);
  const law = lawOf(contract, open, data, context.related);
  const deciding = rulesDeciding(open, data, { law, late });
  return unlessRefused(
    [
      data.decidedOn > context.today && refusal(contractRules.dateNotInFuture, { field: 'decidedOn' }),
      data.decidedOn > contract.terms.end &&
        refusal(extensionRules.decidedWithinTerm, {
          because: `The term ended on ${writtenDate(contract.terms.end)}`,
          field: 'decidedOn',
        }),
      authorityRefusal(open, data, context.related),
      consultationRefusal(open, data),
      ...valueRefusals(contract, open, data),
      ...deciding.flatMap(({ given, at, asks, ...rule }) =>
        refusalOfRule(rule, given, { at, otherwise: 'outcome', today: context.today, ...(asks && { asks }) }),
      ),
    ],
    () => {
      const confirmations = deciding.flatMap(({ rule, given }) => keptConfirmation(rule, given));
      return accept({
        type: 'extensionDecided',
        data: decided(contract, { open, late, latest, law, confirmations }, data, context),
      });
    },
  );
};

const whyNoOption = (contract: Contract): string => {
  if (contract.versions.length === 0) return 'The contract is not signed yet';
  if (isClosedToExtension(contract)) return 'It was decided not to extend the contract';
  return contract.extensionOptions ? 'Every option in the register is used up' : 'No option is recorded';
};

const decided = (
  contract: Contract,
  found: {
    readonly open: OpenOption;
    readonly late: boolean;
    readonly latest: Contract['versions'][number];
    readonly law: ExtensionLaw | undefined;
    readonly confirmations: readonly KeptConfirmation[];
  },
  {
    values = [],
    consulted,
    reasons,
    noConflictDeclared,
    declaredConflicts,
    conflictManagement,
    ...data
  }: ExtensionDecision,
  { now }: ContractContext,
): Extract<ContractEvent, { type: 'extensionDecided' }>['data'] => {
  const { open, late, latest, law, confirmations } = found;
  const decision = {
    outcome: data.outcome,
    option: open.option,
    decidedOn: data.decidedOn,
    decidedBy: data.decidedBy,
    decideBy: open.decideBy,
    isLate: late,
    end: data.outcome === 'extend' ? open.end : contract.terms.end,
    recordedAt: now,
  };
  const grounds = { reasons, consulted, ...(confirmations.length > 0 && { confirmations }) };
  if (!law) return { decision: { ...decision, grounds } };
  const changedOn = changesOn(contract, open, data.decidedOn);
  // A variation recorded ahead, for a later day, stays in force from its day on; the new end goes with it.
  const effectiveFrom: CivilDate = changedOn > latest.effectiveFrom ? changedOn : latest.effectiveFrom;
  const { change: _change, ...terms } = latest;
  return {
    decision: { ...decision, grounds: { ...grounds, law } },
    version: {
      ...terms,
      end: open.end,
      values: withExtensionValues(contract, values),
      number: latest.number + 1,
      effectiveFrom,
      because: `Extended to ${writtenDate(open.end)} under the option printed in ${open.option.wherePrinted}`,
      change: changeOf(law, open.option.wherePrinted, confirmations, {
        ...(noConflictDeclared !== undefined && { noConflictDeclared }),
        ...(declaredConflicts !== undefined && { declaredConflicts }),
        ...(conflictManagement !== undefined && { conflictManagement }),
      }),
    },
  };
};
