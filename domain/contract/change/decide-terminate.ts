import { addDays, type CivilDate, writtenDate } from '../../shared/dates.ts';
import { accept, type Decision, refusal, refuse, unlessRefused } from '../../shared/refusal.ts';
import { lastReportedSince } from '../checks.ts';
import { type Contract, hasEnded, versionInForce } from '../contract.ts';
import type { ContractEvent } from '../events.ts';
import { type ContractRegime, regimeOfContract } from '../regime.ts';
import type { ContractContext } from '../related.ts';
import { contractRules } from '../rules.ts';
import { changeRules as rule } from './change-rules.ts';
import { type DecidingRule, keptConfirmation, refusalOfRule } from './confirm-rule.ts';
import { type TerminationInput, terminationKindNames } from './terminate.ts';
import { terminationRules } from './termination.ts';

const latestOf = (first: CivilDate, second: CivilDate): CivilDate => (first > second ? first : second);
const earliestOf = (first: CivilDate, second: CivilDate): CivilDate => (first < second ? first : second);

const underRegulation22 = ({ regime }: ContractRegime): DecidingRule => {
  const permits = regime === 'psr';
  const deciding = permits ? terminationRules.openUnderRegulation22 : rule.regulation22OnlyUnderPsr;
  return { rule: deciding, permits, because: deciding.sentence };
};

/**
 * The contract ends before its term: a version of its terms with the new end, from the day on which that is recorded. A
 * version that would only have come into force after the new end never does.
 */
export const terminate = (
  contract: Contract,
  data: TerminationInput,
  { related, today }: ContractContext,
): Decision<ContractEvent> => {
  const latest = contract.versions.at(-1);
  if (!latest) return refuse(refusal(contractRules.notSigned));
  if (contract.termination) return refuse(refusal(rule.terminatedOnce));
  if (hasEnded(contract, today)) return refuse(refusal(rule.endedContractsStand));
  const { confirmation, ...ending } = data;
  const { on, noticeGivenOn, kind, because } = ending;
  const deciding = kind === 'regulation22' ? underRegulation22(regimeOfContract(contract, related.award)) : undefined;
  const base = versionInForce(contract, on) ?? latest;
  const last = lastReportedSince(contract, addDays(on, 1), related);
  return unlessRefused(
    [
      (on < contract.start || on >= contract.terms.end) && refusal(rule.terminationWithinTerm, { field: 'on' }),
      last &&
        refusal(rule.terminationAfterReports, {
          because: `${rule.terminationAfterReports.sentence}: that period runs to ${writtenDate(last.end)}`,
          field: 'on',
        }),
      ...(deciding ? refusalOfRule(deciding, confirmation, { at: 'confirmation', otherwise: 'kind', today }) : []),
      noticeGivenOn !== undefined &&
        (noticeGivenOn > on || noticeGivenOn > today) &&
        refusal(rule.terminationNoticeBeforeEnd, { field: 'noticeGivenOn' }),
    ],
    () => {
      const { change: _change, ...terms } = base;
      return accept({
        type: 'contractTerminated',
        data: {
          ...terms,
          end: on,
          number: latest.number + 1,
          effectiveFrom: earliestOf(on, latestOf(today, base.effectiveFrom)),
          because: `Terminated. ${terminationKindNames[kind]}: ${because}`,
          termination: {
            ...ending,
            ...(deciding && confirmation && { confirmations: keptConfirmation(deciding.rule, confirmation) }),
            insteadOf: contract.terms.end,
          },
        },
      });
    },
  );
};
