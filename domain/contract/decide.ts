import { OrganisationId } from '../shared/ids.ts';
import type { CommandOf } from '../shared/record.ts';
import { accept, type Decision, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import { changeRules } from './change/change-rules.ts';
import { novate } from './change/decide-novate.ts';
import { terminate } from './change/decide-terminate.ts';
import { vary } from './change/decide-vary.ts';
import { detailsRefusals, measuresDiffer, yearsRefusals } from './checks.ts';
import type { ContractDetails, contractCommands } from './commands.ts';
import { type Contract, mostMeasures } from './contract.ts';
import { sign } from './decide-sign.ts';
import type { ContractEvent } from './events.ts';
import { decideExtension, optionsRefusal, recordOptions } from './extension/extension-decision.ts';
import { recordSpend } from './money/spend.ts';
import { publishNotice } from './notices/decide-notice.ts';
import type { ContractContext, ContractRelated } from './related.ts';
import { contractRules as rule } from './rules.ts';

export type ContractCommand = CommandOf<typeof contractCommands>;

/** The outcome is called what its own record calls it; its title is typed only where it has no record. */
const withOutcomeTitle = (data: ContractDetails, { outcome }: ContractRelated): ContractDetails =>
  outcome ? { ...data, outcomeTitle: outcome.title } : data;

const record = (data: ContractDetails, context: ContractContext): Decision<ContractEvent> =>
  unlessRefused(detailsRefusals(data, context.related), () =>
    accept({
      type: 'contractRecorded',
      data: {
        ...withOutcomeTitle(data, context.related),
        id: context.id as Contract['id'],
        authority: OrganisationId.parse(context.by.organisation),
        ...(context.by.organisationName !== undefined && { authorityName: context.by.organisationName }),
      },
    }),
  );

const correctDetails = (contract: Contract, data: ContractDetails, context: ContractContext): Decision<ContractEvent> =>
  unlessRefused(
    [
      ...detailsRefusals(data, context.related),
      yearsRefusals(data, contract.terms.values).length > 0 &&
        refusal(rule.yearsWithinTerm, {
          because: 'The draft has a value for a financial year outside this term',
          field: 'start',
        }),
      contract.extensionOptions &&
        optionsRefusal(contract.extensionOptions.options, data.extensionTermYears, 'extensionTermYears'),
    ],
    () => accept({ type: 'detailsCorrected', data: withOutcomeTitle(data, context.related) }),
  );

/**
 * What the command does to the contract: events, or the rule that refuses it. Draft terms are free to change; from
 * signing on they change only by a variation, so that every past result can be judged by the terms it was made under.
 */
export const decideContract = (
  contract: Contract | undefined,
  command: ContractCommand,
  context: ContractContext,
): Decision<ContractEvent> => {
  if (command.type === 'record') {
    return contract ? refuse(refusal(rule.contractExists)) : record(command.data, context);
  }
  if (!contract) throw new Error(`No contract to ${command.type}`);
  switch (command.type) {
    case 'vary':
      return vary(contract, command.data, context);
    case 'recordOptions':
      return recordOptions(contract, command.data, context);
    case 'decideExtension':
      return contract.termination
        ? refuse(refusal(changeRules.terminatedIsNotExtended))
        : decideExtension(contract, command.data, context);
    case 'recordSpend':
      return recordSpend(contract, command.data, context);
    case 'novate':
      return novate(contract, command.data, context);
    case 'terminate':
      return terminate(contract, command.data, context);
    case 'publishNotice':
      return publishNotice(contract, command.data, context);
    default:
      return decideTerms(contract, command, context);
  }
};

type ExtensionCommand = Extract<ContractCommand, { type: 'recordOptions' | 'decideExtension' | 'recordSpend' }>;
type TermsCommand = Exclude<
  ContractCommand,
  ExtensionCommand | { type: 'record' | 'vary' | 'novate' | 'terminate' | 'publishNotice' }
>;

const decideTerms = (contract: Contract, command: TermsCommand, context: ContractContext): Decision<ContractEvent> => {
  if (contract.status === 'signed') {
    const why = command.type === 'sign' ? rule.signedOnceOnly : rule.signedTermsChangeByVariation;
    return refuse(refusal(why));
  }
  return decideDraft(contract, command, context);
};

type DraftCommand = TermsCommand;

const decideDraft = (contract: Contract, command: DraftCommand, context: ContractContext): Decision<ContractEvent> => {
  const { measures } = contract.terms;
  switch (command.type) {
    case 'correctDetails':
      return correctDetails(contract, command.data, context);
    case 'setValues':
      return unlessRefused(yearsRefusals(contract, command.data.values), () =>
        accept({ type: 'valuesSet', data: command.data }),
      );
    case 'setFunding':
      return accept({ type: 'fundingSet', data: command.data });
    case 'setMeasures':
      return unlessRefused([measuresDiffer(command.data.measures)], () =>
        accept({ type: 'measuresSet', data: command.data }),
      );
    case 'putMeasure': {
      const isKnown = measures.some((each) => each.key === command.data.measure.key);
      return unlessRefused([!isKnown && measures.length >= mostMeasures && refusal(rule.notTooManyMeasures)], () =>
        accept({ type: 'measurePut', data: command.data }),
      );
    }
    case 'removeMeasure':
      return unlessRefused(
        [!measures.some((each) => each.key === command.data.key) && refusal(rule.noSuchMeasure, { field: 'key' })],
        () => accept({ type: 'measureRemoved', data: command.data }),
      );
    case 'sign':
      return sign(contract, command.data, context);
    default:
      return command satisfies never;
  }
};
