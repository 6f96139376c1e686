import type { Child } from 'hono/jsx';
import { type FormState, fieldId } from '../forms/form-state.ts';
import { DateInput, Input, Radios, Select, Textarea } from './components/index.ts';

/**
 * The page kit's fields, bound to a form by the field's dotted path: name, id, what was typed and what is wrong with
 * it are said once, by the path.
 */
interface Bound {
  readonly form: FormState;
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

const bind = ({ form, path, label, hint }: Bound) => ({
  id: fieldId(path),
  name: path,
  label,
  hint,
  value: form.value(path),
  error: form.error(path),
});

/** A form that posts to the page's own command address, with the version seen and a key that makes it safe to repeat. */
export const CommandForm = (props: {
  form: FormState;
  action: string;
  children?: Child | Child[];
  autosave?: boolean;
  class?: string;
}) => (
  <form
    method="post"
    action={props.action}
    novalidate
    class={props.class}
    {...(props.autosave && { 'data-autosave': '' })}
  >
    <input type="hidden" name="version" value={String(props.form.version)} />
    <input type="hidden" name="requestId" value={props.form.requestId} />
    {props.children}
  </form>
);

export const TextField = (
  props: Bound & {
    width?: 2 | 3 | 4 | 5 | 10 | 20;
    suffix?: string;
    autocomplete?: string;
    /** Id of a `datalist` with answers to choose from; others may be typed. */
    list?: string;
  },
) => (
  <Input
    {...bind(props)}
    width={props.width}
    suffix={props.suffix}
    autocomplete={props.autocomplete}
    attributes={props.list === undefined ? undefined : { list: props.list }}
  />
);

/** An amount in pounds. */
export const PoundsField = (props: Bound) => <Input {...bind(props)} prefix="£" width={10} inputmode="decimal" />;

/** A number, with its unit behind it. */
export const NumberField = (props: Bound & { suffix?: string; whole?: boolean; width?: 2 | 3 | 4 | 5 | 10 }) => (
  <Input
    {...bind(props)}
    suffix={props.suffix}
    width={props.width ?? 5}
    inputmode={props.whole ? 'numeric' : 'decimal'}
  />
);

export const LongTextField = (props: Bound & { rows?: number }) => <Textarea {...bind(props)} rows={props.rows ?? 5} />;

type DatePartName = 'day' | 'month' | 'year' | 'time';

const datePart = ({ form, path }: Bound, name: DatePartName, width: 2 | 4, label?: string) => ({
  name: `${path}.${name}`,
  id: name === 'day' ? fieldId(path) : `${fieldId(path)}-${name}`,
  label: label ?? name.charAt(0).toUpperCase() + name.slice(1),
  value: form.value(`${path}.${name}`),
  width,
});

const dateParts = (props: Bound) => [
  datePart(props, 'day', 2),
  datePart(props, 'month', 2),
  datePart(props, 'year', 4),
];

export const DateField = (props: Bound) => {
  const { id, error, hint } = bind(props);
  return <DateInput id={`${id}-date`} legend={props.label} hint={hint} error={error} parts={dateParts(props)} />;
};

/** A date and a time of day in London, which become one instant. */
export const DateTimeField = (props: Bound) => {
  const { id, error } = bind(props);
  return (
    <DateInput
      id={`${id}-date`}
      legend={props.label}
      hint={props.hint ?? 'For example, 9 12 2024 at 16:30, as clocks in the United Kingdom showed it.'}
      error={error}
      parts={[...dateParts(props), { ...datePart(props, 'time', 4, 'Time'), inputmode: 'text' as const }]}
    />
  );
};

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
  /** Further fields, shown below the choice once it is chosen. */
  readonly conditional?: Child;
}

export const ChoiceField = (props: Bound & { options: readonly Option[]; inline?: boolean }) => {
  const { id, name, value, error, hint } = bind(props);
  return (
    <Radios
      idPrefix={id}
      name={name}
      legend={props.label}
      hint={hint}
      error={error}
      value={value}
      inline={props.inline}
      items={[...props.options]}
    />
  );
};

export const YesNoField = (props: Bound) => (
  <ChoiceField
    {...props}
    inline
    options={[
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ]}
  />
);

export const SelectField = (props: Bound & { options: readonly Option[]; blank?: string }) => (
  <Select {...bind(props)} options={[{ value: '', text: props.blank ?? 'Choose' }, ...props.options]} />
);
