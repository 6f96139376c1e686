import type { Child } from 'hono/jsx';
import type { Outcome } from '../../../domain/outcome/outcome.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button } from '../components/index.ts';
import {
  ChoiceField,
  CommandForm,
  DateField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '../form-fields.tsx';

const FormPage = (props: {
  heading: string;
  caption?: string;
  form: FormState;
  action: string;
  button: string;
  children?: Child | Child[];
}) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      {props.caption ? <span class="govuk-caption-l">{props.caption}</span> : null}
      <h1 class="govuk-heading-l">{props.heading}</h1>
      <CommandForm form={props.form} action={props.action}>
        {props.children}
        <Button preventDoubleClick>{props.button}</Button>
      </CommandForm>
    </div>
  </div>
);

export const RecordOutcomeForm = ({ form }: { form: FormState }) => (
  <FormPage heading="Record an outcome" form={form} action="/outcomes/new" button="Record the outcome">
    <TextField
      form={form}
      path="title"
      label="Outcome"
      hint="A condition of wellbeing in plain words, for example: people live longer in good health"
    />
    <TextField
      form={form}
      path="population"
      label="Population"
      hint="Who, and where, for example: adults in the city"
    />
  </FormPage>
);

export const RecordIndicatorForm = ({ form, outcome }: { form: FormState; outcome: Outcome }) => (
  <FormPage
    heading="Add a population indicator"
    caption={outcome.title}
    form={form}
    action={`/outcomes/${outcome.id}/record-indicator`}
    button="Add the indicator"
  >
    <TextField form={form} path="title" label="Indicator" hint="For example: adults who smoke" />
    <TextField
      form={form}
      path="key"
      label="Short name"
      hint="Small letters, numbers and hyphens, for example: adults-who-smoke. It stands in addresses and cannot be changed"
    />
    <TextField
      form={form}
      path="unit"
      label="Unit"
      hint="As it is read after the figure, for example: percent of adults"
      width={20}
    />
    <ChoiceField
      form={form}
      path="polarity"
      label="Which way is better?"
      options={[
        { value: 'higherIsBetter', text: 'Higher is better' },
        { value: 'lowerIsBetter', text: 'Lower is better' },
        { value: 'none', text: 'Neither' },
      ]}
    />
    <LongTextField form={form} path="source" label="Source" hint="Who publishes it, and under what name" rows={2} />
  </FormPage>
);

export const RecordReadingForm = ({ form, outcome }: { form: FormState; outcome: Outcome }) => (
  <FormPage
    heading="Record a reading"
    caption={outcome.title}
    form={form}
    action={`/outcomes/${outcome.id}/record-reading`}
    button="Record the reading"
  >
    <SelectField
      form={form}
      path="key"
      label="Indicator"
      options={outcome.indicators.map(({ key, title, unit }) => ({ value: key, text: `${title} (${unit})` }))}
    />
    <DateField
      form={form}
      path="at"
      label="Where it stood on"
      hint="The day that the figure is for, or the last day of its period. For example, 31 3 2025"
    />
    <NumberField form={form} path="value" label="Reading" hint="In the unit of the indicator" />
    <LongTextField form={form} path="source" label="Published in" hint="Title, and date or address" rows={2} />
  </FormPage>
);
