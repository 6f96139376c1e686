import { evidenceRules } from '../../../domain/award/evidence/evidence-rules.ts';
import { offerResultNames } from '../../../domain/award/evidence/evidence-words.ts';
import { offerResults } from '../../../domain/award/process/offers.ts';
import type { FormState } from '../../forms/form-state.ts';
import { ChoiceField, DateField, LongTextField, NumberField, TextField } from '../form-fields.tsx';
import { RowsField } from '../form-groups.tsx';
import type { FieldsProps } from './form-page.tsx';
import { sourceHint } from './words.ts';

const Scores = ({ form, path }: { form: FormState; path: string }) => (
  <RowsField
    form={form}
    path={path}
    legend="Scores of this offer"
    hint="One row for each criterion and evaluator, with the evaluator’s own comment."
    each="Score"
    inline
    row={(row) => (
      <>
        <TextField form={form} path={`${row}.criterion`} label="Criterion" />
        <TextField form={form} path={`${row}.evaluator`} label="Evaluator, by name or role" />
        <NumberField form={form} path={`${row}.score`} label="Score, from 0 to 100" width={3} />
        <LongTextField form={form} path={`${row}.comment`} label="Comment" rows={2} />
      </>
    )}
  />
);

/** The contract award criteria, each offer with its scores and result, and how the scores were moderated. */
export const OffersFields = ({ form }: FieldsProps) => (
  <>
    <RowsField
      form={form}
      path="criteria"
      legend="Contract award criteria"
      hint={`The weights add up to 100. ${sourceHint(evidenceRules.offersAreEvaluated.source)}`}
      each="Criterion"
      least={3}
      inline
      row={(path) => (
        <>
          <TextField form={form} path={`${path}.name`} label="Name" />
          <NumberField form={form} path={`${path}.weight`} label="Weight" suffix="%" width={3} />
        </>
      )}
    />
    <RowsField
      form={form}
      path="offers"
      legend="Offers"
      each="Offer"
      row={(path) => (
        <>
          <TextField
            form={form}
            path={`${path}.provider`}
            label="Provider"
            hint="A provider of the award by the name that the award gives it."
          />
          <Scores form={form} path={`${path}.scores`} />
          <ChoiceField
            form={form}
            path={`${path}.result`}
            label="Result"
            options={offerResults.map((value) => ({
              value,
              text: offerResultNames[value],
              ...(value === 'unsuccessful' && {
                conditional: (
                  <LongTextField form={form} path={`${path}.whyNot`} label="Why it did not succeed" rows={3} />
                ),
              }),
            }))}
          />
        </>
      )}
    />
    <LongTextField
      form={form}
      path="moderation"
      label="How the scores were moderated"
      hint="Which scores differed, what was said, and why the agreed score is what it is."
      rows={6}
    />
    <DateField
      form={form}
      path="evaluated"
      label="Date on which the evaluation was completed"
      hint="No later than the decision."
    />
  </>
);
