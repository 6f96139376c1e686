import { type AgreedAction, reviewFindingNames, reviewFindings } from '../../../domain/concern/concern.ts';
import type { FormState } from '../../http/form-state.ts';
import { Button, Checkboxes } from '../components/index.ts';
import { ChoiceField, CommandForm, DateField, LongTextField, TextField } from '../form-fields.tsx';

interface ConcernFormProps {
  readonly form: FormState;
  /** The address of the concern's page. */
  readonly path: string;
}

/** Asked only after the text was flagged. */
const CheckedText = ({ form }: { form: FormState }) =>
  form.problems.some((problem) => problem.refusal?.rule.id === 'concern-no-personal-data') && (
    <Checkboxes
      idPrefix="personalDataChecked"
      name="personalDataChecked"
      values={[form.value('personalDataChecked')]}
      items={[{ value: 'yes', text: 'I have checked this text: it is not about a person who uses the service' }]}
    />
  );

export const ExplainForm = ({ form, path }: ConcernFormProps) => (
  <CommandForm form={form} action={`${path}/explain`}>
    <h2 class="govuk-heading-m">Explain this figure</h2>
    <LongTextField form={form} path="explanation" label="Why it is off target, and what you are doing about it" />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Send the explanation
    </Button>
  </CommandForm>
);

export const AgreeActionForm = ({ form, path }: ConcernFormProps) => (
  <CommandForm form={form} action={`${path}/agree-action`}>
    <h2 class="govuk-heading-m">Agree an action</h2>
    <LongTextField form={form} path="action" label="What will be done" rows={3} />
    <TextField
      form={form}
      path="owner"
      label="Who does it"
      hint="A person or a team, such as the stop smoking team"
      width={20}
    />
    <DateField form={form} path="due" label="By when" hint="For example, 30 9 2026" />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Agree the action
    </Button>
  </CommandForm>
);

/** One form for each action that waits for a review would say every label twice: the person chooses which. */
export const ReviewForm = ({ form, path, actions }: ConcernFormProps & { actions: readonly AgreedAction[] }) => (
  <CommandForm form={form} action={`${path}/review`}>
    <h2 class="govuk-heading-m">Review an action</h2>
    <ChoiceField
      form={form}
      path="actionId"
      label="Which action"
      options={actions.map(({ id, action }) => ({ value: id, text: action }))}
    />
    <ChoiceField
      form={form}
      path="worked"
      label="Did it work?"
      options={reviewFindings.map((finding) => ({ value: finding, text: reviewFindingNames[finding] }))}
    />
    <LongTextField form={form} path="note" label="What came of it" rows={3} />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Record the review
    </Button>
  </CommandForm>
);

export const CloseForm = ({ form, path }: ConcernFormProps) => (
  <CommandForm form={form} action={`${path}/close`}>
    <h2 class="govuk-heading-m">Close the concern</h2>
    <LongTextField
      form={form}
      path="reason"
      label="Why it can be closed"
      hint="It opens again by itself if the figure is restated to red"
      rows={3}
    />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Close the concern
    </Button>
  </CommandForm>
);
