import { type Attributes, type Content, classNames, isPresent, type Optional } from './common.ts';
import { descriptionIds, Field, type FieldProps, fieldId } from './form-group.tsx';

/** A unit or currency sign drawn against the box. Hidden from screen readers, so the label must say it too. */
export type Affix = { readonly text: Content } & Optional<{ class: string; attributes: Attributes }>;

export type InputProps = FieldProps &
  Optional<{
    type: string;
    value: string | number;
    /** Width in characters: 2, 3, 4, 5, 10 or 20. */
    width: 2 | 3 | 4 | 5 | 10 | 20;
    prefix: string | Affix;
    suffix: string | Affix;
    wrapperClass: string;
    wrapperAttributes: Attributes;
    inputmode: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search';
    pattern: string;
    spellcheck: boolean;
    autocomplete: string;
    autocapitalize: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters';
    disabled: boolean;
  }>;

function AffixBox({ affix, kind }: { affix: string | Affix | undefined; kind: 'prefix' | 'suffix' }) {
  if (affix === undefined) return null;
  const { text, ...extras } = typeof affix === 'string' ? { text: affix } : affix;
  if (!isPresent(text)) return null;
  return (
    <div class={classNames(`govuk-input__${kind}`, extras.class)} aria-hidden="true" {...extras.attributes}>
      {text}
    </div>
  );
}

/** One line of text. A hint or an error is read out with it. */
export function Input(props: InputProps) {
  const { type = 'text', value, width, prefix, suffix, spellcheck } = props;
  const id = fieldId(props);
  const control = (
    <input
      class={classNames(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        props.class,
        isPresent(props.error) && 'govuk-input--error',
      )}
      id={id}
      name={props.name}
      type={type}
      spellcheck={spellcheck}
      value={value}
      disabled={props.disabled}
      aria-describedby={descriptionIds(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  );
  return (
    <Field {...props}>
      {prefix || suffix ? (
        <div class={classNames('govuk-input__wrapper', props.wrapperClass)} {...props.wrapperAttributes}>
          <AffixBox affix={prefix} kind="prefix" />
          {control}
          <AffixBox affix={suffix} kind="suffix" />
        </div>
      ) : (
        control
      )}
    </Field>
  );
}
