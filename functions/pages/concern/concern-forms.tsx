import { type AgreedAction, reviewFindingNames, reviewFindings } from '../../../domain/concern/concern.ts';
import { addMonths, type CivilDate } from '../../../domain/shared/dates.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, Checkboxes } from '../components/index.ts';
import { ChoiceField, CommandForm, DateField, LongTextField, TextField } from '../form-fields.tsx';
import { quotingHint } from '../return/words.ts';

export interface ConcernFormProps {
  readonly form: FormState;
  /** The address of the concern's page. */
  readonly path: string;
}

/** Asked only after the text was flagged. */
export const CheckedText = ({ form }: { form: FormState }) =>
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
    <h2 class="govuk-heading-m">Explain what happened</h2>
    <LongTextField
      form={form}
      path="explanation"
      label="Why it happened, and what you are doing about it"
      hint={quotingHint}
    />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Send the explanation
    </Button>
  </CommandForm>
);

/** A day as the boxes of a date take it: "30 9 2026". */
const asTyped = (day: CivilDate): string => day.split('-').map(Number).toReversed().join(' ');

export const AgreeActionForm = ({ form, path, today }: ConcernFormProps & { today: CivilDate }) => (
  <CommandForm form={form} action={`${path}/agree-action`}>
    <h2 class="govuk-heading-m">Agree an action</h2>
    <LongTextField form={form} path="action" label="What will be done" hint={quotingHint} rows={3} />
    <TextField
      form={form}
      path="owner"
      label="Who does it"
      hint="A person or a team, such as the stop smoking team"
      width={20}
    />
    <DateField form={form} path="due" label="By when" hint={`For example, ${asTyped(addMonths(today, 1))}`} />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Agree the action
    </Button>
  </CommandForm>
);

/** A choice among one is no choice: the only action is named instead. */
const WhichAction = ({ form, actions }: { form: FormState; actions: readonly AgreedAction[] }) => {
  const [only, ...others] = actions;
  return only && others.length === 0 ? (
    <>
      <p class="govuk-body">{only.action}</p>
      <input type="hidden" name="actionId" value={only.id} />
    </>
  ) : (
    <ChoiceField
      form={form}
      path="actionId"
      label="Which action"
      options={actions.map(({ id, action }) => ({ value: id, text: action }))}
    />
  );
};

/** One form for each action that waits for a review would say every label twice: the person chooses which. */
export const ReviewForm = ({ form, path, actions }: ConcernFormProps & { actions: readonly AgreedAction[] }) => (
  <CommandForm form={form} action={`${path}/review`}>
    <h2 class="govuk-heading-m">Review an action</h2>
    <WhichAction form={form} actions={actions} />
    <ChoiceField
      form={form}
      path="worked"
      label="Did it work?"
      options={reviewFindings.map((finding) => ({ value: finding, text: reviewFindingNames[finding] }))}
    />
    <LongTextField form={form} path="note" label="What came of it" hint={quotingHint} rows={3} />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Record the review
    </Button>
  </CommandForm>
);

/** Said in the place of the form for closing, while it would be refused. */
export const ClosingWaits = ({ actions }: { actions: readonly AgreedAction[] }) => (
  <>
    <h2 class="govuk-heading-m">Close the concern</h2>
    <p class="govuk-body">
      {actions.length === 1
        ? 'You can close this concern once its action has been reviewed.'
        : `You can close this concern once its ${actions.length} open actions have been reviewed.`}
    </p>
  </>
);

export const CloseForm = ({ form, path }: ConcernFormProps) => (
  <CommandForm form={form} action={`${path}/close`}>
    <h2 class="govuk-heading-m">Close the concern</h2>
    <LongTextField
      form={form}
      path="reason"
      label="Why it can be closed"
      hint={`It opens again by itself when there is a new cause. ${quotingHint}`}
      rows={3}
    />
    <CheckedText form={form} />
    <Button type="submit" preventDoubleClick>
      Close the concern
    </Button>
  </CommandForm>
);
