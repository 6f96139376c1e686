import { debarmentChecksFrom } from '../../../domain/award/process/process-of.ts';
import { signOffNames, signOffs } from '../../../domain/award/vocabulary.ts';
import { psr } from '../../../domain/shared/source.ts';
import type { FormState } from '../../forms/form-state.ts';
import { ChoiceField, DateField, LongTextField, NumberField, TextField, YesNoField } from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import { dateText } from '../format.ts';
import type { FieldsProps } from './form-page.tsx';
import { checkStateNames, debarmentNames, exclusionResultNames, sourceHint } from './words.ts';

const optionsOf = <Name extends string>(names: Readonly<Record<Name, string>>) =>
  Object.entries<string>(names).map(([value, text]) => ({ value, text }));

/** Whether each provider of the award is excluded, and the check of its sub-contractors. */
export const ExclusionsFields = ({ form, award }: FieldsProps) => (
  <>
    <RowsField
      form={form}
      path="providers"
      legend="Each provider"
      hint={sourceHint(psr('regulation 20', '2'))}
      each="Provider"
      fixed={award.providers.length}
      row={(path, index) => (
        <>
          <p class="govuk-body">{award.providers[index]?.name}</p>
          <input type="hidden" name={`${path}.organisation`} value={award.providers[index]?.organisation} />
          <ChoiceField form={form} path={`${path}.result`} label="Result" options={optionsOf(exclusionResultNames)} />
          <LongTextField form={form} path={`${path}.reason`} label="What was checked and found" rows={3} />
        </>
      )}
    />
    <LongTextField
      form={form}
      path="overridingPublicInterest"
      label="Overriding reasons relating to the public interest (optional)"
      hint="The only ground for an award to an excluded provider. Confirm with legal."
      rows={2}
    />
    <DateField form={form} path="checkedOn" label="Date of the check" hint="No later than the decision." />
    <YesNoField
      form={form}
      path="subContractorsAsked"
      label="Was the provider asked whether it intends to sub-contract?"
      hint={sourceHint(psr('regulation 20A, as amended by SI 2025/163', '2'))}
    />
    <ChoiceField
      form={form}
      path="debarmentList"
      label="Intended sub-contractors against the debarment list"
      hint={`Required for a procurement that began on or after ${dateText(debarmentChecksFrom)}.`}
      options={optionsOf(debarmentNames)}
    />
  </>
);

const CheckFields = ({ form, path, legend }: { form: FormState; path: string; legend: string }) => (
  <FieldGroup form={form} path={path} legend={legend} size="s">
    <ChoiceField
      form={form}
      path={`${path}.state`}
      label="Is it given?"
      options={[
        {
          value: 'given',
          text: checkStateNames.given,
          conditional: <TextField form={form} path={`${path}.reference`} label="Reference" />,
        },
        {
          value: 'notRequired',
          text: checkStateNames.notRequired,
          conditional: <TextField form={form} path={`${path}.because`} label="Why it is not required" />,
        },
        { value: 'notStated', text: checkStateNames.notStated },
      ]}
    />
  </FieldGroup>
);

/** The six sign-offs: given with a reference, not required with a reason, or not stated in the papers. */
export const SignOffsFields = ({ form }: FieldsProps) => (
  <>
    {signOffs.map((key) => (
      <CheckFields form={form} path={key} legend={signOffNames[key]} />
    ))}
  </>
);

const Equality = ({ form }: { form: FormState }) => (
  <FieldGroup form={form} path="equality" legend="Equality" hint="Equality Act 2010, section 149.">
    <DateField form={form} path="equality.assessed" label="Date of the assessment" />
    <YesNoField
      form={form}
      path="equality.externalNegative"
      label="Is there a negative impact on people who use the services?"
    />
    <YesNoField form={form} path="equality.internalNegative" label="Is there a negative impact on staff?" />
    <YesNoField form={form} path="equality.fullAssessmentRequired" label="Is a full assessment required?" />
    <TextField
      form={form}
      path="equality.fullAssessmentReference"
      label="Reference of the full assessment"
      hint="Only when a full assessment is required."
    />
  </FieldGroup>
);

const Climate = ({ form }: { form: FormState }) => (
  <FieldGroup form={form} path="climate" legend="Climate" hint="Scores run from 1 to 5, where 3 is neutral.">
    <TextField form={form} path="climate.reference" label="Reference of the assessment" width={20} />
    <RowsField
      form={form}
      path="climate.scores"
      legend="Scores"
      each="Score"
      least={8}
      inline
      row={(path) => (
        <>
          <TextField form={form} path={`${path}.theme`} label="Theme" />
          <NumberField form={form} path={`${path}.before`} label="Score" whole width={2} />
          <NumberField form={form} path={`${path}.mitigated`} label="After mitigation (optional)" whole width={2} />
        </>
      )}
    />
  </FieldGroup>
);

/** The three impact assessments; one that is left blank throughout can be recorded later. */
export const AssessmentsFields = ({ form }: FieldsProps) => (
  <>
    <Equality form={form} />
    <Climate form={form} />
    <CheckFields form={form} path="dataProtection" legend="Data protection" />
  </>
);
