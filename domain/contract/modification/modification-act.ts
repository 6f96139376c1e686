import type { ModificationFacts, ModificationFinding, NoticeDue } from './modification-facts.ts';
import { found, type Ground } from './modification-ground.ts';
import { modificationNoticeRules, modificationRules } from './modification-rules.ts';
import { isAtMost, largestChange } from './modification-sums.ts';

const limitOf = ({ isWorks }: ModificationFacts): number => (isWorks ? 15 : 10);

/** Linked changes that could have been one count as one, so the larger of this change and of all together is tested. */
const valueStaysSmall = (facts: ModificationFacts): boolean =>
  isAtMost(largestChange(facts), limitOf(facts), facts.originalLifetimeValue);

const termStaysSmall = ({ term }: ModificationFacts): boolean =>
  term === undefined || isAtMost(Math.abs(term.changeDays), 10, term.maximumDays);

const byDecision = (facts: ModificationFacts): Ground => {
  const { actStaysSmall, actIsNotSubstantial } = modificationRules;
  if (facts.materiallyDifferentInCharacter) return found(false, actIsNotSubstantial, 'the scope changes materially');
  if (valueStaysSmall(facts)) return found(true, actStaysSmall, `the value changes by ${limitOf(facts)}% at most`);
  if (!termStaysSmall(facts)) return found(false, actIsNotSubstantial, 'the term changes by more than 10%');
  if (facts.shiftsBalanceToSupplier === false)
    return found(true, actIsNotSubstantial, 'neither term, scope nor economic balance changes that much');
  return found(
    false,
    actIsNotSubstantial,
    facts.shiftsBalanceToSupplier
      ? 'the economic balance shifts materially towards the supplier'
      : 'whether the economic balance shifts towards the supplier is not recorded',
  );
};

const groundFor = (facts: ModificationFacts): Ground => {
  switch (facts.ground) {
    case 'providedFor':
      return found(true, modificationRules.actProvidesForIt, 'the terms of this one provide for it');
    case 'successor':
      return found(true, modificationRules.actAllowsNovation, 'this one passes to another supplier');
    case 'externalFactors':
    case 'authorityDecision':
      return byDecision(facts);
    default:
      return facts.ground satisfies never;
  }
};

const noticeFor = (facts: ModificationFacts): NoticeDue | undefined => {
  const { actNotice } = modificationNoticeRules;
  const due = (why: string): NoticeDue => ({
    kind: 'contractChange',
    sentence: `${actNotice.sentence}: ${why}`,
    source: actNotice.source,
  });
  if (facts.ground === 'successor') return due('this is a novation');
  if (!valueStaysSmall(facts)) return due(`the value changes by more than ${limitOf(facts)}%`);
  if (!termStaysSmall(facts)) return due('the term changes by more than 10%');
  return undefined;
};

const reviewOf = ({ ground }: ModificationFacts): readonly string[] => {
  switch (ground) {
    case 'successor':
      return [
        'Check that the new supplier is not excluded, and that the restructuring is of a kind that Schedule 8 covers.',
      ];
    case 'externalFactors':
      return ['Schedule 8 may permit more for what could not be foreseen. Confirm with legal.'];
    default:
      return [];
  }
};

/**
 * Whether an ordinary public contract may change without a new procurement, and whether it is published first (sections 74
 * and 75 and Schedule 8 of the Procurement Act 2023; law.md section 8). A change of exactly 10% (15% for works) is small.
 */
export const modificationUnderAct = (facts: ModificationFacts): ModificationFinding => {
  const ground = groundFor(facts);
  const noticeDue = ground.permitted ? noticeFor(facts) : undefined;
  return { ...ground, ...(noticeDue ? { noticeDue } : {}), review: reviewOf(facts) };
};

/** Light-touch and below-threshold contracts change freely, and no contract change notice is owed for them. */
export const modificationOfFreeContract = (): ModificationFinding => ({
  permitted: true,
  rule: modificationRules.actLeavesFree,
  because: modificationRules.actLeavesFree.sentence,
  review: [],
});
