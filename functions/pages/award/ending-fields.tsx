import { repeatedStepNames, repeatedSteps } from '../../../domain/award/standstill/review-vocabulary.ts';
import { ChoiceField, DateField, LongTextField } from '../form-fields.tsx';
import type { FieldsProps } from './form-page.tsx';

/** Going back to an earlier step after the decision. */
export const RepeatFields = ({ form }: FieldsProps) => (
  <>
    <p class="govuk-body">
      The decision and what followed from it stay on the record as a round that was gone back on. The evidence can then
      be changed again, and a new decision follows.
    </p>
    <ChoiceField
      form={form}
      path="from"
      label="Which step is repeated first?"
      options={repeatedSteps.map((step) => ({ value: step, text: repeatedStepNames[step] }))}
    />
    <DateField form={form} path="decidedOn" label="Date of the decision to go back" />
    <LongTextField form={form} path="reasons" label="Reasons for going back" />
  </>
);

/** The end of a procurement without a contract. */
export const AbandonFields = ({ form, award }: FieldsProps) => (
  <>
    <p class="govuk-body">
      This cannot be undone. After it only {award.regime === 'psr' ? 'the notice of abandonment and ' : ''}notes can be
      recorded.
    </p>
    <DateField form={form} path="decidedOn" label="Date of the decision to abandon" />
    <DateField form={form} path="providersToldOn" label="Date the providers were told (optional)" />
    <LongTextField form={form} path="reasons" label="Reasons for abandoning" />
  </>
);
