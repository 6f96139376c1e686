import type { Rule } from '../../shared/refusal.ts';
import type { Source } from '../../shared/source.ts';
import type { AwardCommand } from '../commands.ts';

/** One thing that the record must show before the decision. */
export interface ChecklistItem {
  readonly key: string;
  readonly title: string;
  readonly rule: Rule;
  readonly source: Source;
  /** The command that records it. */
  readonly command: AwardCommand['type'];
  /** Whether the decision waits for it. What the law of another regime does not ask for is shown and not required. */
  readonly required: boolean;
  readonly done: boolean;
  /** What is missing, each as a sentence that says what to do. */
  readonly missing: readonly string[];
  /** What to look at again; never stops the decision. */
  readonly warnings: readonly string[];
}

type Draft = Omit<ChecklistItem, 'source' | 'done' | 'warnings' | 'required'> & {
  readonly warnings?: readonly string[];
  readonly required?: boolean;
};

export const item = ({ warnings = [], required = true, ...draft }: Draft): ChecklistItem => ({
  ...draft,
  warnings,
  required,
  source: draft.rule.source,
  done: draft.missing.length === 0,
});

/** Nothing is missing where it is recorded; else the sentence that says what to do. */
export const unless = (recorded: unknown, otherwise: string): readonly string[] => (recorded ? [] : [otherwise]);
