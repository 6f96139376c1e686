import { isReported, type Measure } from '../measure/measure.ts';
import { OrganisationId } from '../shared/ids.ts';
import type { CommandOf, Context } from '../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import type { contractCommands } from './commands.ts';
import type { Contract, YearValue } from './contract.ts';
import type { ContractEvent } from './events.ts';
import { contractRules as rule } from './rules.ts';

/** What a contract needs to know of its award: whether it may be entered into, and with whom. */
export interface AwardForContract {
  readonly status: string;
  readonly providers: readonly { readonly organisation: OrganisationId }[];
}

export type ContractRelated = { readonly award: AwardForContract | undefined };
export type ContractCommand = CommandOf<typeof contractCommands>;
type ContractContext = Context<ContractRelated>;

const repeated = (keys: readonly string[]): number => keys.findIndex((key, index) => keys.indexOf(key) !== index);

const measuresDiffer = (measures: readonly Measure[]): Refusal | undefined => {
  const index = repeated(measures.map((measure) => measure.key));
  return index < 0 ? undefined : refusal(rule.measureKeysDiffer, { field: `measures.${index}.key` });
};

const yearsDiffer = (values: readonly YearValue[]): Refusal | undefined => {
  const index = repeated(values.map((year) => year.financialYear));
  return index < 0 ? undefined : refusal(rule.yearsDiffer, { field: `values.${index}.financialYear` });
};

const record = (
  data: Extract<ContractCommand, { type: 'record' }>['data'],
  context: ContractContext,
): Decision<ContractEvent> =>
  unlessRefused(
    [
      !data.award && !data.awardNotNeededBecause && refusal(rule.awardNamedOrNotNeeded, { field: 'award' }),
      data.award &&
        !context.related.award &&
        refusal(rule.awardNamedOrNotNeeded, { because: 'There is no such award', field: 'award' }),
      data.award &&
        context.related.award &&
        !context.related.award.providers.some((each) => each.organisation === data.provider) &&
        refusal(rule.providerIsTheAwarded, { field: 'provider' }),
    ],
    () =>
      accept({
        type: 'contractRecorded',
        data: { ...data, id: context.id as Contract['id'], authority: OrganisationId.parse(context.by.organisation) },
      }),
  );

const sign = (
  contract: Contract,
  data: { signedOn: Contract['start'] },
  context: ContractContext,
): Decision<ContractEvent> =>
  unlessRefused(
    [
      contract.award &&
        context.related.award?.status !== 'confirmed' &&
        refusal(rule.awardConfirmedBeforeContract, { field: 'signedOn' }),
      data.signedOn > context.today && refusal(rule.dateNotInFuture, { field: 'signedOn' }),
      contract.terms.values.length === 0 &&
        refusal(rule.termsCompleteBeforeSigning, {
          because: 'The contract has no value by financial year',
          field: 'values',
        }),
      !contract.terms.measures.some(isReported) &&
        refusal(rule.termsCompleteBeforeSigning, {
          because: 'The contract has no measure to report',
          field: 'measures',
        }),
    ],
    () => accept({ type: 'contractSigned', data: { signedOn: data.signedOn } }),
  );

const vary = (
  contract: Contract,
  data: Extract<ContractCommand, { type: 'vary' }>['data'],
): Decision<ContractEvent> => {
  const latest = contract.versions.at(-1);
  if (!latest) return refuse(refusal(rule.notSigned));
  const { effectiveFrom, because, values, funding, measures } = data;
  return unlessRefused(
    [
      !values && !funding && !measures && refusal(rule.variationChangesSomething),
      (effectiveFrom < latest.effectiveFrom || effectiveFrom > latest.end) &&
        refusal(rule.variationInOrder, { field: 'effectiveFrom' }),
      measures && measuresDiffer(measures),
      values && yearsDiffer(values),
    ],
    () =>
      accept({
        type: 'contractVaried',
        data: {
          ...latest,
          number: latest.number + 1,
          effectiveFrom,
          because,
          ...(values && { values }),
          ...(funding && { funding }),
          ...(measures && { measures }),
        },
      }),
  );
};

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
  if (command.type === 'vary') return vary(contract, command.data);
  if (contract.status === 'signed') {
    const why = command.type === 'sign' ? rule.signedOnceOnly : rule.signedTermsChangeByVariation;
    return refuse(refusal(why));
  }
  switch (command.type) {
    case 'setValues':
      return unlessRefused([yearsDiffer(command.data.values)], () => accept({ type: 'valuesSet', data: command.data }));
    case 'setFunding':
      return accept({ type: 'fundingSet', data: command.data });
    case 'setMeasures':
      return unlessRefused([measuresDiffer(command.data.measures)], () =>
        accept({ type: 'measuresSet', data: command.data }),
      );
    case 'putMeasure':
      return accept({ type: 'measurePut', data: command.data });
    case 'removeMeasure':
      return unlessRefused(
        [
          !contract.terms.measures.some((each) => each.key === command.data.key) &&
            refusal(rule.noSuchMeasure, { field: 'key' }),
        ],
        () => accept({ type: 'measureRemoved', data: command.data }),
      );
    case 'sign':
      return sign(contract, command.data, context);
    default:
      return command satisfies never;
  }
};
