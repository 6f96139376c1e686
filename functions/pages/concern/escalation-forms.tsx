import type { DisclosedCause } from '../../../domain/disclosed/concern.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button } from '../components/index.ts';
import { ChoiceField, CommandForm, DateField, LongTextField, TextField } from '../form-fields.tsx';
import { quotingHint } from '../return/words.ts';
import { CheckedText, type ConcernFormProps } from './concern-forms.tsx';

/** A named person or a role, on each side; the authority's own concerns have none of the provider's. */
export const OwnersForm = ({ form, path, isOwn }: ConcernFormProps & { isOwn: boolean }) => (
  <CommandForm form={form} action={`${path}/name-owners`}>
    <h2 class="govuk-heading-m">Who looks after it</h2>
    <TextField form={form} path="authority" label="For the authority" hint="A person or a role" width={20} />
    {isOwn ? null : (
      <TextField form={form} path="provider" label="For the provider (optional)" hint="A person or a role" width={20} />
    )}
    <Button type="submit" variant="secondary" preventDoubleClick>
      Name them
    </Button>
  </CommandForm>
);

/** The steps that are left, the next one first. */
export const EscalateForm = ({ form, path, steps }: ConcernFormProps & { steps: readonly string[] }) => (
  <CommandForm form={form} action={`${path}/escalate`}>
    <h2 class="govuk-heading-m">Escalate</h2>
    <ChoiceField
      form={form}
      path="step"
      label="The step taken"
      options={steps.map((step, place) => ({ value: step, text: place === 0 ? `${step} (the next step)` : step }))}
    />
    <DateField form={form} path="on" label="When" />
    <LongTextField form={form} path="because" label="Why" hint={quotingHint} rows={3} />
    <LongTextField form={form} path="skippedBecause" label="Why a step is left out (only where one is)" rows={2} />
    <CheckedText form={form} />
    <Button type="submit" variant="secondary" preventDoubleClick>
      Record the step
    </Button>
  </CommandForm>
);

const WhichContradiction = ({ form, causes }: { form: FormState; causes: readonly DisclosedCause[] }) => {
  const [only, ...others] = causes;
  return only && others.length === 0 ? (
    <>
      <p class="govuk-body">{only.sentence}</p>
      <input type="hidden" name="contradiction" value={only.key} />
    </>
  ) : (
    <ChoiceField
      form={form}
      path="contradiction"
      label="Which contradiction"
      options={causes.map(({ key, sentence }) => ({ value: key, text: sentence }))}
    />
  );
};

/** Each figure once, with the places that print it. */
const optionsOf = (causes: readonly DisclosedCause[]) => {
  const figures = causes.flatMap(({ figures: own = [] }) => own);
  return [...Map.groupBy(figures, ({ written }) => written)].map(([written, printed]) => ({
    value: written,
    text: `${written} (${[...new Set(printed.map(({ printedIn }) => printedIn))].join('; ')})`,
  }));
};

/** Which of the figures is computed with from now on. What was sent or printed stays as it is. */
export const SettleForm = ({ form, path, causes }: ConcernFormProps & { causes: readonly DisclosedCause[] }) => (
  <CommandForm form={form} action={`${path}/settle`}>
    <h2 class="govuk-heading-m">Decide between the figures</h2>
    <p class="govuk-body">What was sent or printed stays as it is. Your decision is kept beside it.</p>
    <WhichContradiction form={form} causes={causes} />
    <ChoiceField form={form} path="computesWith" label="The figure to compute with" options={optionsOf(causes)} />
    <LongTextField form={form} path="because" label="Why" rows={3} />
    <Button type="submit" preventDoubleClick>
      Record the decision
    </Button>
  </CommandForm>
);
