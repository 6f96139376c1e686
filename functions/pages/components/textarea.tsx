import { type Content, classNames, isPresent, type Optional } from './common.ts';
import { descriptionIds, Field, type FieldProps, fieldId } from './form-group.tsx';

export type TextareaProps = FieldProps &
  Optional<{
    value: string;
    rows: number;
    spellcheck: boolean;
    autocomplete: string;
    disabled: boolean;
    /** Drawn below the box. */
    after: Content;
  }>;

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const { value = '', rows = 5, spellcheck, after } = props;
  const id = fieldId(props);
  return (
    <Field {...props}>
      <textarea
        class={classNames('govuk-textarea', isPresent(props.error) && 'govuk-textarea--error', props.class)}
        id={id}
        name={props.name}
        rows={rows}
        spellcheck={spellcheck}
        disabled={props.disabled}
        aria-describedby={descriptionIds(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {value}
      </textarea>
      {after}
    </Field>
  );
}
