import { type ThresholdCategory, thresholdOn } from '../../regime/thresholds.ts';
import { civilDate } from '../../shared/dates.ts';
import { writtenPounds } from '../../shared/money.ts';
import type { ModificationFacts, ModificationFinding } from './modification-facts.ts';
import { found, type Ground } from './modification-ground.ts';
import { modificationNoticeRules, modificationRules } from './modification-rules.ts';
import { cumulativeChange, isAtMost, isBelow } from './modification-sums.ts';

/** The last thresholds of the 2015 Regulations, which contracts under them are measured by. */
const whenLastSet = civilDate('2024-12-31');

const categoryOf = ({ regime, isWorks }: ModificationFacts): ThresholdCategory => {
  if (isWorks) return 'works';
  return regime === 'pcr2015LightTouch' ? 'lightTouch' : 'goodsAndServices';
};

const successor = (facts: ModificationFacts): Ground => {
  const rule = modificationRules.pcrReplacement;
  if (facts.thisChange !== 0 || facts.materiallyDifferentInCharacter)
    return found(false, rule, 'here more changes than who the provider is');
  return facts.successorMeetsBasicSelection
    ? found(true, rule, 'the successor meets them')
    : found(false, rule, 'the successor is not recorded as meeting them');
};

const unforeseen = (facts: ModificationFacts): Ground => {
  const rule = modificationRules.pcrUnforeseen;
  if (facts.materiallyDifferentInCharacter) return found(false, rule, 'its nature changes');
  const fits = isAtMost(Math.abs(facts.thisChange), 50, facts.originalLifetimeValue);
  return found(fits, rule, fits ? 'this change is no more than 50%' : 'this change is more than 50%');
};

const byDecision = (facts: ModificationFacts): Ground => {
  const { pcrStaysSmall, pcrIsNotSubstantial } = modificationRules;
  if (facts.materiallyDifferentInCharacter) return found(false, pcrStaysSmall, 'its nature changes');
  const change = Math.abs(cumulativeChange(facts));
  const percent = facts.isWorks ? 15 : 10;
  const threshold = thresholdOn(categoryOf(facts), whenLastSet)?.amount;
  if (threshold !== undefined && change < threshold && isBelow(change, percent, facts.originalLifetimeValue))
    return found(true, pcrStaysSmall, `all changes are below ${writtenPounds(threshold)} and below ${percent}%`);
  if (facts.shiftsBalanceToSupplier === false && facts.thisChange === 0)
    return found(true, pcrIsNotSubstantial, 'neither value, nature nor economic balance changes');
  return found(false, pcrStaysSmall, `all changes reach the threshold or ${percent}%`);
};

const groundFor = (facts: ModificationFacts): Ground => {
  switch (facts.ground) {
    case 'providedFor':
      return found(true, modificationRules.pcrReviewClause, 'this one has such a clause');
    case 'successor':
      return successor(facts);
    case 'externalFactors':
      return unforeseen(facts);
    case 'authorityDecision':
      return byDecision(facts);
    default:
      return facts.ground satisfies never;
  }
};

/**
 * Whether a contract under the Public Contracts Regulations 2015 may change without a new procurement (regulation 72;
 * law.md section 8). Nothing of it was read in full, so every answer asks to be confirmed with legal.
 */
export const modificationUnderPcr = (facts: ModificationFacts): ModificationFinding => {
  const ground = groundFor(facts);
  const { pcrNotice } = modificationNoticeRules;
  const isPublished = ground.permitted && ground.rule === modificationRules.pcrUnforeseen;
  return {
    ...ground,
    ...(isPublished ? { noticeDue: { sentence: pcrNotice.sentence, source: pcrNotice.source } } : {}),
    review: ['Regulation 72 may permit more, such as additional services of up to 50% each time. Confirm with legal.'],
  };
};
