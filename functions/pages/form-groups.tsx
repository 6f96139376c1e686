import type { Child } from 'hono/jsx';
import { type FormState, fieldId } from '../forms/form-state.ts';
import { ErrorMessage, Fieldset, FormGroup, Hint, idList } from './components/index.ts';

interface Grouped {
  readonly form: FormState;
  /** Dotted path of the group or list: its own error stands at its top, and the error summary links to it. */
  readonly path: string;
  readonly legend: string;
  readonly hint?: Child;
}

/** Fields that belong together under one heading. */
export const FieldGroup = ({ form, path, legend, hint, children, size = 'm' }: Grouped & GroupContent) => {
  const id = fieldId(path);
  const error = form.error(path);
  return (
    <FormGroup error={error}>
      <Fieldset
        id={id}
        legend={legend}
        legendSize={size}
        describedBy={idList(hint ? `${id}-hint` : undefined, error && `${id}-error`)}
        attributes={{ tabindex: error ? -1 : undefined }}
      >
        {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
        {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
        {children}
      </Fieldset>
    </FormGroup>
  );
};

interface GroupContent {
  readonly children?: Child | Child[];
  readonly size?: 's' | 'm';
}

/**
 * A list that grows without a script: the rows typed so far and two blank ones, at least `least` in all. Rows
 * left blank are dropped when the form is sent.
 */
export const RowsField = (
  props: Grouped & {
    /** What one row is called: "Provider" gives the legend "Provider 2". */
    readonly each: string;
    readonly row: (path: string, index: number) => Child;
    readonly least?: number;
    /** Short fields side by side where there is room. */
    readonly inline?: boolean;
    /** Rows that are there already and no more: for one answer about each of a known list. */
    readonly fixed?: number;
  },
) => {
  const { form, path, each, row, least = 2, fixed, inline } = props;
  const rows = fixed ?? Math.max(least, form.rows(path) + 2);
  return (
    <FieldGroup form={form} path={path} legend={props.legend} hint={props.hint}>
      {Array.from({ length: rows }, (_, index) => (
        <FormGroup>
          <Fieldset legend={`${each} ${index + 1}`} legendSize="s">
            {inline ? (
              <div class="outturn-fields">{row(`${path}.${index}`, index)}</div>
            ) : (
              row(`${path}.${index}`, index)
            )}
          </Fieldset>
        </FormGroup>
      ))}
    </FieldGroup>
  );
};
