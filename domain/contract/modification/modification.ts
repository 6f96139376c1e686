import { modificationOfFreeContract, modificationUnderAct } from './modification-act.ts';
import type { ModificationAnswer, ModificationFacts, ModificationFinding } from './modification-facts.ts';
import { modificationUnderPcr } from './modification-pcr.ts';
import { modificationUnderPsr } from './modification-psr.ts';
import { modificationRules } from './modification-rules.ts';
import { cumulativeChange, percentOf } from './modification-sums.ts';

export type { ModificationAnswer, ModificationFacts } from './modification-facts.ts';

const outside = (): ModificationFinding => ({
  permitted: true,
  rule: modificationRules.outsideIsFree,
  because: modificationRules.outsideIsFree.sentence,
  review: [modificationRules.outsideIsFree.mend],
});

const findingFor = (facts: ModificationFacts): ModificationFinding => {
  switch (facts.regime) {
    case 'psr':
      return modificationUnderPsr(facts);
    case 'pa2023':
      return modificationUnderAct(facts);
    case 'pa2023LightTouch':
    case 'pa2023BelowThreshold':
      return modificationOfFreeContract();
    case 'pcr2015':
    case 'pcr2015LightTouch':
      return modificationUnderPcr(facts);
    case 'outside':
      return outside();
    default:
      return facts.regime satisfies never;
  }
};

/**
 * Whether a contract may change during its term without a new procurement, why, and whether a notice is owed (law.md
 * sections 5.1 and 8). Amounts in pence. A health care contract follows the Provider Selection Regime even when it was made
 * before 2024; any other keeps the law under which it was procured. Throws RangeError when the original value is negative
 * or the sums leave the range of amounts.
 */
export const modification = (facts: ModificationFacts): ModificationAnswer => {
  if (facts.originalLifetimeValue < 0) throw new RangeError('An original lifetime value is never negative');
  const change = cumulativeChange(facts);
  const finding = findingFor(facts);
  return {
    ...finding,
    source: finding.rule.source,
    cumulativeChange: change,
    cumulativePercent: percentOf(change, facts.originalLifetimeValue),
    noticeRequired: finding.noticeDue !== undefined,
  };
};
