import * as z from 'zod';
import { type CivilDate, writtenDate } from '../shared/dates.ts';
import { choice, date, fieldset, listOf, optionalText, type Parsed, text } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';

import { accept, type Decision, type Refusal, refusal, unlessRefused } from '../shared/refusal.ts';
import { type Contract, YearValue } from './contract.ts';
import type { ContractEvent } from './events.ts';
import {
  changesOn,
  ExtensionOption,
  isClosedToExtension,
  isSameRole,
  type OpenOption,
  openOption,
} from './extension.ts';
import { changeOf, extensionLaw, withExtensionValues, workingDaysForLaw, yearsOfExtension } from './extension-law.ts';
import { extensionRules } from './extension-rules.ts';
import { regimeOfContract } from './regime.ts';
import type { ContractContext, ContractRelated } from './related.ts';
import { contractRules } from './rules.ts';

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
    lateConfirmedBy: optionalText('who confirms that the provider agrees to a late extension', 160),
  }),
);
export type ExtensionDecision = Parsed<typeof ExtensionDecision>;

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

const authorityRefusal = (
  { option }: OpenOption,
  { decidedBy }: ExtensionDecision,
  { award }: ContractRelated,
): Refusal | undefined => {
  const body = award?.decision?.body;
  if (isSameRole(decidedBy, option.delegatedTo) || (body !== undefined && isSameRole(decidedBy, body)))
    return undefined;
  const others = body === undefined ? '' : `, and the award was decided by ${body}`;
  return refusal(extensionRules.decidedByDelegate, {
    because: `The decision is delegated to ${option.delegatedTo}${others}`,
    field: 'decidedBy',
  });
};

/** The body that decided the award is not bound by the terms on which it delegated. */
const consultationRefusal = (
  { option }: OpenOption,
  { decidedBy, decidedOn, consulted }: ExtensionDecision,
): Refusal | undefined => {
  const wanted = option.inConsultationWith;
  if (consulted && consulted.on > decidedOn) {
    return refusal(extensionRules.consultedFirst, {
      because: `The consultation of ${writtenDate(consulted.on)} is later than the decision`,
      field: 'consulted.on',
    });
  }
  if (wanted === undefined || !isSameRole(decidedBy, option.delegatedTo)) return undefined;
  return consulted && isSameRole(consulted.role, wanted)
    ? undefined
    : refusal(extensionRules.consultedFirst, {
        because: `The decision is taken in consultation with ${wanted}, which is not recorded`,
        field: 'consulted.role',
      });
};

const valueRefusals = (
  contract: Contract,
  open: OpenOption,
  { outcome, values = [] }: ExtensionDecision,
): readonly Refusal[] => {
  if (outcome === 'doNotExtend') return [];
  const rule = extensionRules.valuesWithinExtension;
  const years = yearsOfExtension(contract, open.end);
  const given = values.map(({ financialYear }) => financialYear);
  const missing = years.filter((year) => !given.includes(year));
  return [
    ...given.flatMap((year, index) => {
      const field = `values.${index}.financialYear`;
      if (!years.includes(year))
        return [refusal(rule, { because: `The extension does not run through ${year}`, field })];
      return given.indexOf(year) < index ? [refusal(contractRules.yearsDiffer, { field })] : [];
    }),
    ...(missing.length > 0
      ? [refusal(rule, { because: `Nothing is given for ${missing.join(', ')}`, field: 'values' })]
      : []),
  ];
};

const isLate = (open: OpenOption, { outcome, decidedOn }: ExtensionDecision): boolean =>
  outcome === 'extend' && decidedOn > open.decideBy;

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
      late &&
        data.lateConfirmedBy === undefined &&
        refusal(extensionRules.lateIsConfirmed, {
          because: `The last day was ${writtenDate(open.decideBy)}: the provider’s agreement is needed, and who confirms it`,
          field: 'lateConfirmedBy',
        }),
    ],
    () => accept({ type: 'extensionDecided', data: decided(contract, { open, late, latest }, data, context) }),
  );
};

const whyNoOption = (contract: Contract): string => {
  if (contract.versions.length === 0) return 'The contract is not signed yet';
  if (isClosedToExtension(contract)) return 'It was decided not to extend the contract';
  return contract.extensionOptions ? 'Every option in the register is used up' : 'No option is recorded';
};

const decided = (
  contract: Contract,
  found: { readonly open: OpenOption; readonly late: boolean; readonly latest: Contract['versions'][number] },
  { values = [], consulted, reasons, lateConfirmedBy, ...data }: ExtensionDecision,
  { now, related }: ContractContext,
): Extract<ContractEvent, { type: 'extensionDecided' }>['data'] => {
  const { open, late, latest } = found;
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
  const grounds = { reasons, consulted, lateConfirmedBy };
  if (data.outcome === 'doNotExtend') return { decision: { ...decision, grounds } };
  const changedOn = changesOn(contract, open, data.decidedOn);
  const law = extensionLaw(contract, related.award, { end: open.end, values, changedOn });
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
      change: changeOf(law, open.option.wherePrinted),
    },
  };
};
