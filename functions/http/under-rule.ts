import { type OtherRule, OtherRuleQuery } from '../../domain/scoring/under-rule.ts';
import { FormState } from '../forms/form-state.ts';

const boxes = ['under', 'tolerance', 'band', 'version'] as const;

/** The other rule that an address asks for, and the form with what was typed and what is wrong with it. */
export const otherRuleAsked = (query: URLSearchParams): { form: FormState; other: OtherRule | undefined } => {
  const typed = Object.fromEntries(
    boxes.flatMap((box) => (query.get(box)?.trim() ? [[box, query.get(box) ?? '']] : [])),
  );
  const asked = typed.under === undefined ? undefined : OtherRuleQuery().safeParse(typed);
  const problems = (asked?.error?.issues ?? []).map(({ path, message }) => ({
    field: path.join('.'),
    because: message,
  }));
  return { form: new FormState({ typed, problems, version: 0, requestId: '' }), other: asked?.data };
};
