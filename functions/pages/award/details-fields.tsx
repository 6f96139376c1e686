import { awardProcesses, processNames, regimeNames, regimes } from '../../../domain/award/vocabulary.ts';
import type { FormState } from '../../forms/form-state.ts';
import {
  ChoiceField,
  DateField,
  LongTextField,
  NumberField,
  PoundsField,
  TextField,
  YesNoField,
} from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import { type KnownOrganisation, OrganisationField, OrganisationList } from '../shared/organisations.tsx';

const Providers = ({ form }: { form: FormState }) => (
  <RowsField
    form={form}
    path="providers"
    legend="Providers"
    hint="One decision may award several contracts, each to a provider of its own. Leave rows that you do not need blank."
    each="Provider"
    least={3}
    row={(path) => (
      <>
        <TextField form={form} path={`${path}.name`} label="Name of the provider" />
        <TextField
          form={form}
          path={`${path}.address`}
          label="Registered office or principal place of business"
          hint="The intention notice prints it: PSR Regulations, Schedule 3 paragraph 3."
        />
        <OrganisationField form={form} path={`${path}.organisation`} label="The provider’s organisation id" />
      </>
    )}
  />
);

const ExistingContract = ({ form }: { form: FormState }) => (
  <FieldGroup
    form={form}
    path="existingContract"
    legend="Existing contract"
    hint="Leave blank when there is none. Process C needs one that is due to expire: PSR Regulations, regulation 6(5)(b)."
  >
    <TextField form={form} path="existingContract.title" label="Title" />
    <DateField form={form} path="existingContract.ends" label="Date it ends" />
    <PoundsField
      form={form}
      path="existingContract.lifetimeValueAtEntry"
      label="Lifetime value when it was entered into"
      hint="Later modifications do not raise it: PSR Regulations, regulation 6(10). Leave blank if it is not known."
    />
    <LongTextField form={form} path="existingContract.valueUnknownBecause" label="If it is not known, why" rows={2} />
  </FieldGroup>
);

const Term = ({ form }: { form: FormState }) => (
  <FieldGroup form={form} path="term" legend="Term of the new contract">
    <DateField form={form} path="start" label="Proposed start date" hint="For example, 1 4 2025" />
    <NumberField form={form} path="initialTermYears" label="Initial term" suffix="years" whole width={3} />
    <NumberField
      form={form}
      path="extensionTermYears"
      label="Option to extend"
      hint="Enter 0 if there is none."
      suffix="years"
      whole
      width={3}
    />
    <DateField
      form={form}
      path="printedEnd"
      label="Latest end date as the papers print it (optional)"
      hint="Kept so that it can be checked against the term."
    />
  </FieldGroup>
);

/** What an award is about: the same questions when it is recorded and when it is corrected. */
export const DetailsFields = ({ form, known }: { form: FormState; known: readonly KnownOrganisation[] }) => (
  <>
    <TextField form={form} path="title" label="Title of the award" />
    <TextField
      form={form}
      path="reference"
      label="Contract reference (optional)"
      hint="The intention notice needs one: it can be added when the notice is published."
      width={20}
    />
    <LongTextField form={form} path="description" label="What the services are" />
    <TextField
      form={form}
      path="cpv"
      label="CPV code that describes the services best"
      hint="Eight digits, with or without the check digit, such as 85323000-9."
      width={10}
    />
    <ChoiceField
      form={form}
      path="regime"
      label="Procurement regime"
      hint="The regime in force on the day the procurement began applies."
      options={regimes.map((regime) => ({ value: regime, text: regimeNames[regime] }))}
    />
    <p class="govuk-body">
      <a class="govuk-link" href="/calculators/process">
        Work out which processes the law allows
      </a>{' '}
      before choosing one.
    </p>
    <ChoiceField
      form={form}
      path="process"
      label="Process"
      hint="Under the Provider Selection Regime. A framework agreement itself is concluded by the competitive process."
      options={awardProcesses.map((process) => ({
        value: process,
        text: processNames[process],
        ...(process === 'notApplicable' && { hint: 'For an award under any other regime.' }),
      }))}
    />
    <DateField
      form={form}
      path="began"
      label="Date the procurement began"
      hint="The law in force on this date applies throughout. For example, 1 11 2024"
    />
    <OrganisationList known={known} />
    <Providers form={form} />
    <ExistingContract form={form} />
    <Term form={form} />
    <YesNoField
      form={form}
      path="demonstration"
      label="Is any of the award made up for demonstration? (optional)"
      hint="Demonstration awards say so on every page."
    />
  </>
);
