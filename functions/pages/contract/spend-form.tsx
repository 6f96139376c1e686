import type { Contract } from '../../../domain/contract/contract.ts';
import { toleranceOf, usualTolerancePercent } from '../../../domain/contract/money/money.ts';
import { financialYearsBetween } from '../../../domain/contract/years.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Refusals } from '../award/refusals.tsx';
import { Button } from '../components/index.ts';
import { CommandForm, DateField, LongTextField, NumberField, PoundsField, SelectField } from '../form-fields.tsx';
import { listRows, RowInput, RowTable } from './row-fields.tsx';

/** What a financial year cost so far and is expected to cost: added to what is recorded, never written over it. */
export const SpendForm = ({ contract, form, action }: { contract: Contract; form: FormState; action: string }) => (
  <>
    <h1 class="govuk-heading-l">Record spend</h1>
    <Refusals form={form} />
    <p class="govuk-body">
      {contract.title}. Earlier figures are kept: figures for the same year and date correct them, with a reason in the
      note. The provider does not see them.
    </p>
    <CommandForm form={form} action={action}>
      <SelectField
        form={form}
        path="financialYear"
        label="Financial year"
        options={financialYearsBetween(contract.start, contract.terms.end).map((year) => ({ value: year, text: year }))}
      />
      <DateField
        form={form}
        path="asAt"
        label="The figures as at"
        hint="The end of the month or quarter closed last."
      />
      <PoundsField
        form={form}
        path="budget"
        label="Budget for the year (optional)"
        hint="Left blank, the contract’s own value for the year is the budget."
      />
      <PoundsField form={form} path="forecast" label="Forecast for the whole year" />
      <PoundsField form={form} path="actual" label="Spent up to that date" />
      <RowTable
        form={form}
        path="rows"
        caption="What the totals are made of (optional)"
        rows={listRows(form, 'rows', 'row', 3)}
        columns={[
          { heading: 'What', cell: (path, label) => <RowInput form={form} path={`${path}.what`} label={label} /> },
          {
            heading: 'Forecast',
            cell: (path, label) => (
              <RowInput form={form} path={`${path}.forecast`} label={label} prefix="£" width={10} inputmode="decimal" />
            ),
          },
          {
            heading: 'Spent',
            cell: (path, label) => (
              <RowInput form={form} path={`${path}.actual`} label={label} prefix="£" width={10} inputmode="decimal" />
            ),
          },
        ]}
      />
      <NumberField
        form={form}
        path="tolerancePercent"
        label="Tolerance from now on (optional)"
        hint={`Now ${toleranceOf(contract)}%. The platform’s own is ${usualTolerancePercent}%; enter the council’s where it has one.`}
        suffix="%"
      />
      <LongTextField form={form} path="note" label="Note (optional)" rows={3} />
      <Button preventDoubleClick>Record the spend</Button>
    </CommandForm>
  </>
);
