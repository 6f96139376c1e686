import { isReported } from '../measure/measure.ts';
import { kpiDuty, refusalOfKpis } from '../regime/kpi.ts';
import { type CivilDate, writtenDate } from '../shared/dates.ts';
import { accept, type Decision, type Refusal, refusal, unlessRefused } from '../shared/refusal.ts';
import { lifetimeAtEntry } from './change/lifetime.ts';
import { derivedRefusal } from './checks.ts';
import type { Signing } from './commands.ts';
import type { Contract } from './contract.ts';
import type { ContractEvent } from './events.ts';
import { type KpisFound, keyIndicators, kpiFactsOf } from './kpis.ts';
import { regimeOfContract } from './regime.ts';
import type { ContractContext } from './related.ts';
import { contractRules as rule } from './rules.ts';

const awardRefusals = (
  contract: Contract,
  signedOn: CivilDate,
  { related: { award } }: ContractContext,
): readonly (Refusal | false | undefined)[] => {
  if (!contract.award) return [];
  if (award?.status !== 'confirmed') return [refusal(rule.awardConfirmedBeforeContract, { field: 'signedOn' })];
  const awardedOn = award.confirmation?.awardedOn;
  return [
    awardedOn !== undefined &&
      signedOn < awardedOn &&
      refusal(rule.awardConfirmedBeforeContract, {
        because: 'The contract cannot have been signed before the award was confirmed',
        field: 'signedOn',
      }),
    awardedOn !== undefined &&
      contract.start < awardedOn &&
      refusal(rule.startsAfterAward, {
        because: `${rule.startsAfterAward.sentence}: it starts on ${writtenDate(contract.start)}, and the award was made on ${writtenDate(awardedOn)}`,
        field: 'start',
      }),
    !award.providers.some((each) => each.organisation === contract.provider) && refusal(rule.providerIsTheAwarded),
  ];
};

const kpisFound = (
  contract: Contract,
  { kpisNotAssessableBecause }: Signing,
  { related: { award } }: ContractContext,
): { readonly refusal: Refusal | undefined; readonly kpis: KpisFound | undefined } => {
  const { regime } = regimeOfContract(contract, award);
  const facts = kpiFactsOf(contract, regime, award, kpisNotAssessableBecause);
  const found = refusalOfKpis(facts, keyIndicators(contract.terms.measures).length);
  const { required, because } = kpiDuty(facts);
  return {
    refusal: found && { ...found, field: 'kpisNotAssessableBecause' },
    kpis:
      facts.regime === 'pa2023'
        ? {
            required,
            because,
            ...(kpisNotAssessableBecause !== undefined && { notAssessableBecause: kpisNotAssessableBecause }),
          }
        : undefined,
  };
};

/**
 * The contract is entered into: after its award (regulation 12(1)), with the provider to whom it was made, with complete
 * terms, and, where section 52 asks for them, with its key performance indicators. What was found then is kept.
 */
export const sign = (contract: Contract, data: Signing, context: ContractContext): Decision<ContractEvent> => {
  const { signedOn } = data;
  const { refusal: kpiRefusal, kpis } = kpisFound(contract, data, context);
  return unlessRefused(
    [
      ...awardRefusals(contract, signedOn, context),
      signedOn > context.today && refusal(rule.dateNotInFuture, { field: 'signedOn' }),
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
      derivedRefusal(contract.terms.measures),
      kpiRefusal,
    ],
    () => {
      const { award } = context.related;
      const { regime, awardedUnder, isAssumed } = regimeOfContract(contract, award);
      const entry = lifetimeAtEntry(contract, award);
      return accept({
        type: 'contractSigned',
        data: {
          signedOn,
          ...(!isAssumed && { regime }),
          ...(awardedUnder !== undefined && { awardedUnder }),
          ...(entry && { lifetimeValueAtEntry: entry }),
          ...(kpis && { kpis }),
        },
      });
    },
  );
};
