import type { Refusal } from '../../../domain/shared/refusal.ts';
import type { FormState } from '../../forms/form-state.ts';
import { LawSource } from './law-source.tsx';

/** Each rule once, though it may have refused several fields; without those that the fields themselves explain. */
const refusalsIn = (form: FormState, explained: readonly string[]): readonly Refusal[] => [
  ...new Map(
    form.problems.flatMap(({ field, refusal }) =>
      refusal && !explained.includes(field) ? [[refusal.rule.id, refusal] as const] : [],
    ),
  ).values(),
];

/** Why the command was refused: the rule, where it comes from and what to do about it. */
export const Refusals = ({ form, explained = [] }: { form: FormState; explained?: readonly string[] | undefined }) => {
  const refusals = refusalsIn(form, explained);
  if (refusals.length === 0) return null;
  return (
    <section class="outturn-section" aria-labelledby="refused">
      <h2 class="govuk-heading-m" id="refused">
        Why this was refused
      </h2>
      {refusals.map(({ rule }) => (
        <>
          <LawSource sentence={`${rule.sentence}.`} source={rule.source} href={`/problems/${rule.id}`} />
          <p class="govuk-body">{rule.mend}</p>
        </>
      ))}
    </section>
  );
};
