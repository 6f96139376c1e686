import { regimeNames } from '../../../domain/award/vocabulary.ts';
import type { OutcomeLine } from '../../../domain/views/outcome-list.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, SummaryList } from '../components/index.ts';
import {
  CommandForm,
  DateField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
  YesNoField,
} from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import { type KnownOrganisation, OrganisationField, OrganisationList } from '../shared/organisations.tsx';
import { frequencyNames } from './words.ts';

/** The award and provider that the contract was begun from: shown, and sent along unchanged. */
export interface FromAward {
  readonly award: string;
  readonly awardTitle: string;
  readonly provider: string;
  readonly providerName: string;
}

export interface DetailsFormProps {
  readonly form: FormState;
  readonly action: string;
  readonly from: FromAward | undefined;
  /** The organisations whose ids are known, where the contract comes from no award. */
  readonly known: readonly KnownOrganisation[];
  readonly outcomes: readonly OutcomeLine[];
  readonly isNew: boolean;
}

const hidden = (name: string, value: string) => <input type="hidden" name={name} value={value} />;

const Parties = ({ form, from, known }: Pick<DetailsFormProps, 'form' | 'from' | 'known'>) =>
  from ? (
    <>
      <SummaryList
        rows={[
          {
            key: 'Award',
            value: (
              <a class="govuk-link" href={`/awards/${from.award}`}>
                {from.awardTitle}
              </a>
            ),
          },
          { key: 'Provider', value: from.providerName },
        ]}
      />
      {hidden('award', from.award)}
      {hidden('provider', from.provider)}
      {hidden('providerName', from.providerName)}
    </>
  ) : (
    <>
      <LongTextField
        form={form}
        path="awardNotNeededBecause"
        label="Why is no award recorded here?"
        hint="For example, the contract was made before this system."
        rows={2}
      />
      <SelectField
        form={form}
        path="regime"
        label="The procurement regime that it follows"
        hint="It decides how the contract may change. Left blank, it counts as outside the regimes: confirm with legal."
        options={Object.entries(regimeNames).map(([value, text]) => ({ value, text }))}
      />
      <TextField form={form} path="providerName" label="Name of the provider" />
      <OrganisationList known={known} />
      <OrganisationField form={form} path="provider" label="The provider’s organisation id" />
    </>
  );

const Term = ({ form }: { form: FormState }) => (
  <FieldGroup form={form} path="term" legend="Term">
    <DateField form={form} path="start" label="The date the contract starts" hint="For example, 1 4 2025" />
    <NumberField form={form} path="initialTermYears" label="Initial term" suffix="years" whole width={2} />
    <NumberField
      form={form}
      path="initialTermMonths"
      label="Initial term in months, in place of the years (optional)"
      hint="Where it is not whole years, as of an urgent award. Enter 1 for the years then."
      suffix="months"
      whole
      width={2}
    />
    <NumberField
      form={form}
      path="extensionTermYears"
      label="Option to extend"
      hint="Enter 0 when there is none."
      suffix="years"
      whole
      width={2}
    />
    <DateField
      form={form}
      path="extensionDecideBy"
      label="Last day to decide on the extension (optional)"
      hint="With the notice that the contract asks for."
    />
    <DateField
      form={form}
      path="printedEnd"
      label="Latest end as the papers print it (optional)"
      hint="Checked against the term; both are kept."
    />
  </FieldGroup>
);

const Calendar = ({ form }: { form: FormState }) => (
  <FieldGroup form={form} path="calendar" legend="Reporting calendar">
    <SelectField
      form={form}
      path="calendar.frequency"
      label="How often a return is due"
      options={Object.entries(frequencyNames).map(([value, text]) => ({ value, text }))}
    />
    <NumberField
      form={form}
      path="calendar.dueWorkingDays"
      label="Working days allowed after the period ends"
      suffix="working days"
      whole
      width={3}
    />
  </FieldGroup>
);

/** What the contract is about, who the parties are, how long it runs and when it reports. */
export const DetailsForm = ({ form, action, from, known, outcomes, isNew }: DetailsFormProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{isNew ? 'Record a contract' : 'Parties, term and reporting calendar'}</h1>
      {isNew ? (
        <p class="govuk-body">
          The contract begins as a draft, which only your organisation sees. Values, funding and measures follow on the
          next page.
        </p>
      ) : null}
      <CommandForm form={form} action={action}>
        <Parties form={form} from={from} known={known} />
        <TextField form={form} path="title" label="Title of the contract" />
        <TextField form={form} path="reference" label="Reference (optional)" width={20} />
        <LongTextField form={form} path="description" label="What it provides" />
        {outcomes.length > 0 ? (
          <SelectField
            form={form}
            path="outcome"
            label="The outcome that it works towards (optional)"
            blank="None recorded"
            options={outcomes.map(({ outcome, title }) => ({ value: outcome, text: title }))}
          />
        ) : null}
        <Term form={form} />
        <RowsField
          form={form}
          path="breaks"
          legend="Breaks (optional)"
          hint="Days on which the contract may be ended early."
          each="Break"
          least={1}
          row={(path) => (
            <>
              <DateField form={form} path={`${path}.on`} label="The date of the break" />
              <TextField form={form} path={`${path}.terms`} label="On what terms" />
            </>
          )}
        />
        <Calendar form={form} />
        <RowsField
          form={form}
          path="escalation"
          legend="Escalation (optional)"
          hint="What is done, in this order, about a concern that does not get better. Left blank: a performance meeting, an improvement plan, a formal notice."
          each="Step"
          least={1}
          row={(path) => <TextField form={form} path={`${path}.step`} label="What is done" />}
        />
        <YesNoField
          form={form}
          path="demonstration"
          label="Are its returns made up for demonstration?"
          hint="Demonstration contracts say so on every page."
        />
        <Button preventDoubleClick>{isNew ? 'Record the draft' : 'Save'}</Button>
      </CommandForm>
    </div>
  </div>
);
