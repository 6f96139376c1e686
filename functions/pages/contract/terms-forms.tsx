import type { Contract } from '../../../domain/contract/contract.ts';
import { keyIndicators } from '../../../domain/contract/kpis.ts';
import type { KpiDuty } from '../../../domain/regime/kpi.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, InsetText } from '../components/index.ts';
import { CommandForm, DateField, LongTextField } from '../form-fields.tsx';
import { FundingFields, ValueFields } from './terms-fields.tsx';
import { termText } from './words.ts';

interface FormProps {
  readonly contract: Contract;
  readonly form: FormState;
  readonly action: string;
}

/** What each financial year of the contract is worth, and how sure that is. */
export const ValuesForm = ({ contract, form, action }: FormProps) => (
  <>
    <h1 class="govuk-heading-l">Value by financial year</h1>
    <p class="govuk-body">
      {contract.title} runs for {termText(contract)}. Say for each year whether its value is confirmed, indicative or
      not stated. A year not stated is not a year worth nothing. Years of the extension may be added in the blank rows.
    </p>
    <CommandForm form={form} action={action}>
      <ValueFields form={form} />
      <Button preventDoubleClick>Save values</Button>
    </CommandForm>
  </>
);

/** Where the money comes from. */
export const FundingForm = ({ form, action }: FormProps) => (
  <>
    <h1 class="govuk-heading-l">Funding lines</h1>
    <p class="govuk-body">
      One line for each source. A source without an amount is one whose amount is not stated yet. To take a line out,
      clear all its boxes.
    </p>
    <CommandForm form={form} action={action}>
      <FundingFields form={form} />
      <Button preventDoubleClick>Save funding lines</Button>
    </CommandForm>
  </>
);

const asksWhyNotAssessable = (contract: Contract, duty: KpiDuty, form: FormState): boolean =>
  keyIndicators(contract.terms.measures).length < duty.atLeast || form.value('kpisNotAssessableBecause') !== '';

/** The signing: from then on the terms change by variation alone. */
export const SignForm = ({ contract, duty, form, action }: FormProps & { duty: KpiDuty }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Record that the contract is signed</h1>
      <p class="govuk-body">
        {contract.title}, with {contract.providerName}.
      </p>
      <InsetText>
        {contract.providerName} sees the contract from then on, and its returns fall due. Its terms change only by a
        variation with a date and a reason.
      </InsetText>
      <CommandForm form={form} action={action}>
        <DateField
          form={form}
          path="signedOn"
          label="The date it was signed"
          hint={contract.award ? 'Not before the award was confirmed.' : undefined}
        />
        {asksWhyNotAssessable(contract, duty, form) ? (
          <LongTextField
            form={form}
            path="kpisNotAssessableBecause"
            label="Why its performance cannot be assessed by key performance indicators"
            hint={`${duty.because}. It has ${keyIndicators(contract.terms.measures).length}: its headline measures count.`}
            rows={3}
          />
        ) : null}
        <Button preventDoubleClick>Record the signing</Button>
      </CommandForm>
    </div>
  </div>
);

/** A measure taken out of a draft. */
export const RemoveMeasureForm = ({ form, action, title }: Omit<FormProps, 'contract'> & { title: string }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Remove the measure “{title}”?</h1>
      <p class="govuk-body">It is taken out of the draft. The journal keeps its definition.</p>
      <CommandForm form={form} action={action}>
        <input type="hidden" name="key" id="key" value={form.value('key')} />
        <Button variant="warning" preventDoubleClick>
          Remove the measure
        </Button>
      </CommandForm>
    </div>
  </div>
);
