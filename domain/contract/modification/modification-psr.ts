import { writtenPounds } from '../../shared/money.ts';
import {
  directAwards,
  type ModificationFacts,
  type ModificationFinding,
  type NoticeDue,
} from './modification-facts.ts';
import { found, type Ground } from './modification-ground.ts';
import { modificationNoticeRules, modificationRules } from './modification-rules.ts';
import { cumulativeChange, isBelow, largestChange } from './modification-sums.ts';

const halfAMillion = 50_000_000;

const character = (differs: boolean): string =>
  differs ? 'they become materially different' : 'they stay materially the same';

const successor = ({ successorMeetsBasicSelection: meets, thisChange, ...facts }: ModificationFacts): Ground => {
  const rule = modificationRules.successorQualifies;
  if (thisChange !== 0 || facts.materiallyDifferentInCharacter)
    return found(false, rule, 'here more changes than who the provider is');
  if (meets === undefined) return found(false, rule, 'whether the successor meets them is not recorded');
  return found(meets, rule, meets ? 'the successor meets them' : 'the successor does not meet them');
};

const byDecision = (facts: ModificationFacts): Ground => {
  const rule = modificationRules.decisionStaysWithinLimits;
  if (facts.materiallyDifferentInCharacter) return found(false, rule, character(true));
  const change = cumulativeChange(facts);
  const figures = `${writtenPounds(change)} in all on an original ${writtenPounds(facts.originalLifetimeValue)} is`;
  if (change < halfAMillion) return found(true, rule, `${figures} below £500,000`);
  return isBelow(change, 25, facts.originalLifetimeValue)
    ? found(true, rule, `${figures} £500,000 or more, and less than 25%`)
    : found(false, rule, `${figures} £500,000 or more, and 25% or more`);
};

const groundFor = (facts: ModificationFacts): Ground => {
  const differs = facts.materiallyDifferentInCharacter;
  const isDirectAward = facts.awardedUnder !== undefined && directAwards.includes(facts.awardedUnder);
  switch (facts.ground) {
    case 'providedFor':
      return found(true, modificationRules.providedFor, 'the documents of this one provide for it');
    case 'successor':
      return successor(facts);
    case 'externalFactors':
      return found(!differs, modificationRules.externalFactorsKeepCharacter, character(differs));
    case 'authorityDecision':
      return isDirectAward
        ? found(!differs, modificationRules.directAwardKeepsCharacter, character(differs))
        : byDecision(facts);
    default:
      return facts.ground satisfies never;
  }
};

/**
 * The regulation that ties notices to cumulative changes by decision was not read, and the flowchart ties them to the value
 * of one change on any ground: a notice is asked for where either reading asks for one, and the answer says which does.
 */
const noticeFor = (facts: ModificationFacts): NoticeDue | undefined => {
  if (largestChange(facts) < halfAMillion) return undefined;
  const { psrNotice } = modificationNoticeRules;
  const reading =
    Math.abs(facts.thisChange) >= halfAMillion
      ? 'this change alone is that large, which is how the flowchart counts'
      : facts.ground === 'authorityDecision'
        ? 'all changes together are that large and this one follows from a decision of the authority, which is how the regulation may count'
        : 'all changes together are that large, and it is safer to publish';
  return { kind: 'modification', sentence: `${psrNotice.sentence}: ${reading}`, source: psrNotice.source };
};

const reviewOf = ({ thisChange, originalLifetimeValue, ...facts }: ModificationFacts): readonly string[] => [
  ...(thisChange < 0 || facts.previousCumulativeChange < 0
    ? [
        'How the limits count a decrease is not confirmed: this answer adds up what rises and falls. Confirm with legal.',
      ]
    : []),
  ...(originalLifetimeValue === 0
    ? ['The original lifetime value is nothing, so no percentage can be worked out. Check the value at entry.']
    : []),
];

/**
 * Whether a health care contract may change during its term without a new process (regulation 13; law.md section 5.1). By
 * decision of the authority it may not when all changes together are £500,000 or more and 25% or more of the original value.
 */
export const modificationUnderPsr = (facts: ModificationFacts): ModificationFinding => {
  const ground = groundFor(facts);
  const noticeDue = ground.permitted ? noticeFor(facts) : undefined;
  return { ...ground, ...(noticeDue ? { noticeDue } : {}), review: reviewOf(facts) };
};
