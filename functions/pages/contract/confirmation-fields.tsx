import { positionNames, positions } from '../../../domain/shared/confirmation.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';
import type { FormState } from '../../forms/form-state.ts';
import { ChoiceField, DateField, TextField } from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';

interface Props {
  readonly form: FormState;
  /** Of the confirmation's own fields: `modification.confirmation`. */
  readonly path: string;
  /** The unconfirmed rules one of which decides; empty where that depends on what is typed. */
  readonly rules: readonly Rule[];
  readonly legend?: string;
  /** What is said before several rules. */
  readonly intro?: string;
}

/** Asked at once where the law leaves no other way, and else once the change was refused for want of it. */
const isAsked = ({ form, path, rules }: Props): boolean =>
  rules.length > 0 ||
  form.problems.some(({ field }) => field.startsWith(`${path}.`)) ||
  ['confirmedBy', 'confirmedOn', 'position'].some((name) => form.value(`${path}.${name}`) !== '');

/** Who confirmed what of a rule that is not confirmed itself. Nothing where no such rule is known to decide. */
export const ConfirmationFields = (props: Props) => {
  const {
    form,
    path,
    rules,
    legend = 'Confirmation of a rule that is not confirmed',
    intro = 'One of these rules decides, by the ground of the change:',
  } = props;
  const [only, ...others] = rules;
  return isAsked(props) ? (
    <FieldGroup
      form={form}
      path={path}
      legend={legend}
      size="s"
      hint={
        only && others.length === 0
          ? `This rule is not confirmed: ${only.sentence}.`
          : 'The rule that decides is not confirmed, so it needs the name of who confirmed whether it applies.'
      }
    >
      {others.length > 0 ? (
        <>
          <p class="govuk-body">{intro}</p>
          <ul class="govuk-list govuk-list--bullet">
            {rules.map(({ sentence, source }) => (
              <li>
                {sentence} ({source.reference}).
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <TextField form={form} path={`${path}.confirmedBy`} label="Who confirmed it: name and role" />
      <DateField form={form} path={`${path}.confirmedOn`} label="The date of the confirmation" />
      <ChoiceField
        form={form}
        path={`${path}.position`}
        label="Does the rule apply to this contract?"
        options={positions.map((value) => ({ value, text: positionNames[value] }))}
      />
    </FieldGroup>
  ) : null;
};
