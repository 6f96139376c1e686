import { type Attributes, classNames, isPresent, type Maybe, type Optional } from './common.ts';
import { descriptionIds, Field, type FieldProps, fieldId } from './form-group.tsx';

export type SelectOption = { readonly text: string } & Optional<{
  /** What is sent; the text when left out. */
  value: string | number;
  selected: boolean;
  disabled: boolean;
  attributes: Attributes;
}>;

export type SelectProps = FieldProps & { readonly options: readonly Maybe<SelectOption>[] } & Optional<{
    value: string | number;
    disabled: boolean;
  }>;

/** One of a long list. Up to seven choices are better as radios. */
export function Select(props: SelectProps) {
  const id = fieldId(props);
  return (
    <Field {...props}>
      <select
        class={classNames('govuk-select', props.class, isPresent(props.error) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={descriptionIds(id, props)}
        {...props.attributes}
      >
        {props.options.map((option) =>
          option ? (
            <option
              value={option.value}
              selected={option.selected ?? (isPresent(props.value) && (option.value ?? option.text) === props.value)}
              disabled={option.disabled}
              {...option.attributes}
            >
              {option.text}
            </option>
          ) : null,
        )}
      </select>
    </Field>
  );
}
