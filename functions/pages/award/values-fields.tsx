import type { FormState } from '../../forms/form-state.ts';
import { LongTextField, PoundsField, SelectField, TextField } from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import type { FieldsProps } from './form-page.tsx';
import { vatNames } from './words.ts';

const Printed = ({ form, path, label }: { form: FormState; path: string; label: string }) => (
  <>
    <PoundsField form={form} path={`${path}.amount`} label={label} />
    <TextField form={form} path={`${path}.printedIn`} label="Where it is printed" />
    <SelectField
      form={form}
      path={`${path}.vat`}
      label="VAT"
      blank={vatNames.notStated}
      options={[
        { value: 'net', text: vatNames.net },
        { value: 'gross', text: vatNames.gross },
      ]}
    />
  </>
);

/** The values as the papers print them, once for each place, and which of them to compute with. */
export const ValuesFields = ({ form }: FieldsProps) => (
  <>
    <p class="govuk-body">
      Enter every figure that the papers print, once for each place. Figures that disagree are all kept and shown side
      by side.
    </p>
    <RowsField
      form={form}
      path="annual"
      legend="Annual values"
      hint="Write the same name for the same paper, such as Award report. Give the financial year, such as 2025/26, only for the value of one year alone."
      each="Annual value"
      least={5}
      inline
      row={(path) => (
        <>
          <Printed form={form} path={path} label="A year" />
          <TextField form={form} path={`${path}.financialYear`} label="Financial year" width={5} />
        </>
      )}
    />
    <RowsField
      form={form}
      path="lifetime"
      legend="Lifetime values"
      each="Lifetime value"
      least={3}
      inline
      row={(path) => <Printed form={form} path={path} label="Over the whole term" />}
    />
    <FieldGroup
      form={form}
      path="computesWith"
      legend="Figures to compute with"
      hint="Each must be one of those entered above. The lifetime value goes into the intention notice: PSR Regulations, Schedule 3 paragraph 5."
    >
      <PoundsField form={form} path="computesWith.annual" label="Annual value to compute with" />
      <PoundsField form={form} path="computesWith.lifetime" label="Lifetime value to compute with" />
      <TextField form={form} path="computesWith.decidedBy" label="Who decided which figures to compute with" />
      <LongTextField form={form} path="computesWith.because" label="Why these figures (optional)" rows={2} />
    </FieldGroup>
  </>
);
