import { yearStatuses, yearStatusNames } from '../../../domain/contract/contract.ts';
import type { FormState } from '../../forms/form-state.ts';
import { listRows, RowInput, RowSelect, RowTable } from './row-fields.tsx';

/** The value of each financial year, as a table of boxes. */
export const ValueFields = ({ form }: { form: FormState }) => (
  <RowTable
    form={form}
    path="values"
    caption="Value by financial year"
    rows={listRows(form, 'values', 'year')}
    columns={[
      {
        heading: 'Financial year',
        cell: (path, label) => <RowInput form={form} path={`${path}.financialYear`} label={label} width={5} />,
      },
      {
        heading: 'Status',
        cell: (path, label) => (
          <RowSelect
            form={form}
            path={`${path}.status`}
            label={label}
            options={yearStatuses.map((value) => ({ value, text: yearStatusNames[value] }))}
          />
        ),
      },
      {
        heading: 'Value',
        cell: (path, label) => (
          <RowInput form={form} path={`${path}.amount`} label={label} prefix="£" width={10} inputmode="decimal" />
        ),
      },
      {
        heading: 'Note, if any',
        cell: (path, label) => <RowInput form={form} path={`${path}.note`} label={label} />,
      },
    ]}
  />
);

/** Where the money comes from, as a table of boxes. */
export const FundingFields = ({ form }: { form: FormState }) => (
  <RowTable
    form={form}
    path="funding"
    caption="Funding lines"
    rows={listRows(form, 'funding', 'line')}
    columns={[
      { heading: 'Source', cell: (path, label) => <RowInput form={form} path={`${path}.source`} label={label} /> },
      {
        heading: 'When confirmed',
        cell: (path, label) => <RowInput form={form} path={`${path}.confirmed`} label={label} />,
      },
      {
        heading: 'Amount, if stated',
        cell: (path, label) => (
          <RowInput form={form} path={`${path}.amount`} label={label} prefix="£" width={10} inputmode="decimal" />
        ),
      },
      {
        heading: 'Condition, if any',
        cell: (path, label) => <RowInput form={form} path={`${path}.condition`} label={label} />,
      },
    ]}
  />
);
