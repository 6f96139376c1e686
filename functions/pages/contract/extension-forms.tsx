import { alwaysUnconfirmed } from '../../../domain/contract/change/confirm-rule.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { openOption } from '../../../domain/contract/extension/extension.ts';
import { extensionRules } from '../../../domain/contract/extension/extension-rules.ts';
import type { ContractRegime } from '../../../domain/contract/regime.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Refusals } from '../award/refusals.tsx';
import { Button, InsetText } from '../components/index.ts';
import { ChoiceField, CommandForm, DateField, LongTextField, NumberField, TextField } from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import { dateText } from '../format.ts';
import { ConfirmationFields } from './confirmation-fields.tsx';
import { ConflictFields } from './conflict-fields.tsx';
import { ValueFields } from './terms-fields.tsx';
import { countText, termText, yearsText } from './words.ts';

interface FormProps {
  readonly contract: Contract;
  readonly form: FormState;
  readonly action: string;
}

/** What the signed documents say about extending. */
export const OptionsForm = ({ contract, form, action }: FormProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Record the extension options</h1>
      <Refusals form={form} />
      <p class="govuk-body">
        {contract.title} runs for {termText(contract)}. Record each option as the signed documents print it, in the
        order in which they may be taken up. Together they come to the extension in the contract’s details.
      </p>
      <CommandForm form={form} action={action}>
        <RowsField
          form={form}
          path="options"
          legend="Options"
          each="Option"
          least={1}
          row={(path) => (
            <>
              <NumberField form={form} path={`${path}.years`} label="Years" suffix="years" whole width={2} />
              <NumberField
                form={form}
                path={`${path}.noticeMonths`}
                label="Notice before the end"
                hint="The months that the documents ask for. Enter 0 when they ask for none."
                suffix="months"
                whole
                width={2}
              />
              <TextField
                form={form}
                path={`${path}.delegatedTo`}
                label="Who decides"
                hint="A role or a body, such as Director of Public Health."
              />
              <TextField
                form={form}
                path={`${path}.inConsultationWith`}
                label="In consultation with (optional)"
                hint="The role that the delegation names."
              />
              <TextField
                form={form}
                path={`${path}.wherePrinted`}
                label="Where it is printed"
                hint="The clause of the contract, or the paper with its paragraph."
              />
            </>
          )}
        />
        <Button preventDoubleClick>Save the options</Button>
      </CommandForm>
    </div>
  </div>
);

/** The decision on the next option. */
export const DecisionForm = ({
  contract,
  regime,
  today,
  form,
  action,
}: FormProps & { regime: ContractRegime; today: CivilDate }) => {
  const open = openOption(contract);
  return (
    <>
      <h1 class="govuk-heading-l">Record the decision on the extension</h1>
      <Refusals form={form} />
      {open ? (
        <>
          <p class="govuk-body">
            {contract.title}, with {contract.providerName}: an option of {yearsText(open.option.years)}, to{' '}
            {dateText(open.end)}. Only this role may decide: {open.option.delegatedTo}
            {open.option.inConsultationWith ? `, in consultation with ${open.option.inConsultationWith}` : ''}. Decide
            by {dateText(open.decideBy)}.
          </p>
          <InsetText>
            <a class="govuk-link" href={`/contracts/${contract.id}/extension`}>
              The dossier
            </a>{' '}
            shows what the decision rests on. What it shows when the decision is recorded is kept with it.
          </InsetText>
        </>
      ) : (
        <p class="govuk-body">No option to extend is open. Record the options that the signed documents hold first.</p>
      )}
      <CommandForm form={form} action={action}>
        <ChoiceField
          form={form}
          path="outcome"
          label="What was decided?"
          options={[
            { value: 'extend', text: open ? `Extend to ${dateText(open.end)}` : 'Extend' },
            { value: 'doNotExtend', text: 'Do not extend', hint: 'Every option that is left is closed.' },
          ]}
        />
        <DateField form={form} path="decidedOn" label="When was it decided?" />
        <TextField
          form={form}
          path="decidedBy"
          label="Who decided?"
          hint="The role in the register, or the body that decided the award."
        />
        <FieldGroup
          form={form}
          path="consulted"
          legend="Consultation"
          hint={
            open?.option.inConsultationWith ? undefined : 'The register names nobody. Leave blank if there was none.'
          }
        >
          <TextField form={form} path="consulted.role" label="Who was consulted" />
          <DateField form={form} path="consulted.on" label="When they were consulted" />
        </FieldGroup>
        <LongTextField form={form} path="reasons" label="Why" hint="With reference to the dossier." rows={6} />
        <p class="govuk-body">
          If the contract is extended, say what each financial year of the extension is worth. These values are left
          aside when it is not.
        </p>
        <ValueFields form={form} />
        <ConflictFields
          form={form}
          at=""
          summary="To extend, for a notice: conflicts of interest"
          hint="What is left blank can still be given when the publication of the notice is recorded."
        />
        <ConfirmationFields
          form={form}
          path="confirmation"
          legend="To extend: confirmation of a rule that is not confirmed"
          rules={alwaysUnconfirmed(regime.regime, 'extension')}
        />
        <ConfirmationFields
          form={form}
          path="lateConfirmation"
          legend="Confirmation that the provider agrees after the last day"
          rules={open && open.decideBy < today ? [extensionRules.lateIsConfirmed] : []}
        />
        <Button preventDoubleClick>Record the decision</Button>
      </CommandForm>
    </>
  );
};

/** The words of one open option for a list: `1 year, decide by 31 December 2026`. */
export const optionText = (years: number, noticeMonths: number): string =>
  `${yearsText(years)}, with ${countText(noticeMonths, 'month')} of notice`;
