import type { Rule } from '../../shared/refusal.ts';
import type { ModificationFinding } from './modification-facts.ts';

/** What a ground for a change comes to: whether it holds, under which rule, and why. */
export type Ground = Pick<ModificationFinding, 'permitted' | 'rule' | 'because'>;

/** The rule's sentence with the fact on which this change passes or fails it. */
export const found = (permitted: boolean, rule: Rule, detail: string): Ground => ({
  permitted,
  rule,
  because: `${rule.sentence}: ${detail}`,
});
