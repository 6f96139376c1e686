import { accept, type Decision, refusal, refuse, unlessRefused } from '../../shared/refusal.ts';
import { measuresDiffer, reportedSince, yearsRefusals } from '../checks.ts';
import type { Variation } from '../commands.ts';
import { type Contract, hasEnded } from '../contract.ts';
import type { ContractEvent } from '../events.ts';
import type { ContractContext } from '../related.ts';
import { contractRules as rule } from '../rules.ts';
import type { RecordedChange } from './change.ts';
import { changeRules } from './change-rules.ts';
import { judgeChange, judgedParts } from './judge-change.ts';
import { changesBetween, targetRefusals, variedTerms } from './variation.ts';

/**
 * A variation: new terms from a day on, on a legal ground. The event keeps the ground as typed and what the law said of it;
 * where the value at entry was stated with it, that too.
 */
export const vary = (
  contract: Contract,
  data: Variation,
  { related, today }: ContractContext,
): Decision<ContractEvent> => {
  const latest = contract.versions.at(-1);
  if (!latest) return refuse(refusal(rule.notSigned));
  if (hasEnded(contract, today)) return refuse(refusal(changeRules.endedContractsStand));
  const { effectiveFrom, because } = data;
  const { lifetimeValueAtEntry: _stated, confirmation: _confirmation, ...ground } = data.modification;
  const terms = variedTerms(latest, data);
  const changes = changesBetween(latest, terms);
  const reported = reportedSince(contract, effectiveFrom, related);
  const misfits = targetRefusals(data.measures ?? latest.measures, data.targets);
  const judged = judgeChange(data.modification, { contract, award: related.award, today, at: 'modification.' });
  const change: RecordedChange = { ...ground, ...judgedParts(judged), recordedOn: today };
  return unlessRefused(
    [
      changes.length === 0 && misfits.length === 0 && refusal(rule.variationChangesSomething),
      (effectiveFrom < latest.effectiveFrom || effectiveFrom > latest.end) &&
        refusal(rule.variationInOrder, { field: 'effectiveFrom' }),
      changes.some(({ part }) => part === 'measure') && reported,
      data.measures && measuresDiffer(data.measures),
      ...misfits,
      ...(data.values ? yearsRefusals(contract, data.values) : []),
      ...judged.refusals,
    ],
    () =>
      accept({
        type: 'contractVaried',
        data: {
          ...terms,
          number: latest.number + 1,
          effectiveFrom,
          because,
          change,
          ...(judged.lifetimeValueAtEntry && { lifetimeValueAtEntry: judged.lifetimeValueAtEntry }),
        },
      }),
  );
};
