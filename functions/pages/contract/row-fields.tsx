import type { Child } from 'hono/jsx';
import { type FormState, fieldId } from '../../forms/form-state.ts';
import { ErrorMessage, FormGroup, Input, type InputProps, Select } from '../components/index.ts';
import type { Option } from '../form-fields.tsx';

/** One column of a form's table: its heading, which is also the label of every box in it, and the box. */
export interface RowColumn {
  readonly heading: string;
  readonly cell: (path: string, label: string) => Child;
}

interface RowBox {
  readonly form: FormState;
  readonly path: string;
  readonly label: string;
}

const bound = ({ form, path, label }: RowBox) => ({
  id: fieldId(path),
  name: path,
  label,
  labelHidden: true,
  value: form.value(path),
  error: form.error(path),
});

/** A box in a row: its label is the column's heading with the row's name, said to screen readers. */
export const RowInput = (props: RowBox & Pick<InputProps, 'prefix' | 'suffix' | 'width' | 'inputmode' | 'class'>) => (
  <Input
    {...bound(props)}
    prefix={props.prefix}
    suffix={props.suffix}
    width={props.width}
    inputmode={props.inputmode}
    class={props.class}
  />
);

export const RowSelect = (props: RowBox & { options: readonly Option[]; blank?: string }) => (
  <Select {...bound(props)} options={[{ value: '', text: props.blank ?? 'Choose' }, ...props.options]} />
);

/** Rows of a list as a table of boxes. A row left blank throughout is dropped when the form is sent. */
export const RowTable = (props: {
  form: FormState;
  path: string;
  caption: string;
  columns: readonly RowColumn[];
  rows: readonly { readonly path: string; readonly name: string; readonly header?: Child }[];
  rowHeading?: string;
}) => {
  const error = props.form.error(props.path);
  return (
    <FormGroup error={error}>
      {error ? <ErrorMessage id={`${fieldId(props.path)}-error`}>{error}</ErrorMessage> : null}
      <table
        id={fieldId(props.path)}
        class="govuk-table outturn-table outturn-table--stack outturn-table--stack-early outturn-rows"
        tabindex={error ? -1 : undefined}
      >
        <caption class="govuk-table__caption govuk-table__caption--s">{props.caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.rowHeading ? (
              <th scope="col" class="govuk-table__header">
                {props.rowHeading}
              </th>
            ) : null}
            {props.columns.map(({ heading }) => (
              <th scope="col" class="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {props.rows.map((row) => (
            <tr class="govuk-table__row">
              {row.header ? (
                <th scope="row" class="govuk-table__header">
                  {row.header}
                </th>
              ) : null}
              {props.columns.map(({ heading, cell }) => (
                <td class="govuk-table__cell" data-label={heading}>
                  {cell(row.path, `${heading}, ${row.name}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FormGroup>
  );
};

/** The rows typed so far and some blank ones, by their paths. */
export const listRows = (form: FormState, path: string, each: string, blank = 2) =>
  Array.from({ length: form.rows(path) + blank }, (_, index) => ({
    path: `${path}.${index}`,
    name: `${each} ${index + 1}`,
  }));
