import * as ui from '../../../../functions/pages/components/index.ts';
import {
  attributes,
  content,
  extras,
  field,
  fieldset,
  flag,
  group,
  headingSizes,
  list,
  modifiers,
  number,
  type Options,
  optionalContent,
  text,
} from './fixture-options.tsx';

function affix(value: unknown): ui.Affix | undefined {
  if (!value) return undefined;
  const options = group(value);
  return { text: content(options), class: text(options.classes), attributes: attributes(options) };
}

function choices(options: Options, type: 'radios' | 'checkboxes') {
  const size = modifiers(options, `govuk-${type}--`, ['small']);
  return {
    ...fieldset(options),
    name: text(options.name) ?? '',
    idPrefix: text(options.idPrefix),
    hint: optionalContent(options.hint),
    error: optionalContent(options.errorMessage),
    small: size.modifier === 'small',
    class: size.rest,
    attributes: attributes(options),
    groupClass: text(group(options.formGroup).classes),
    items: list(options.items).map((item) => item && choice(item)),
  };
}

function choice(item: Options): ui.Choice | ui.Divider {
  if (item.divider) return { divider: text(item.divider) ?? '' };
  const label = group(item.label);
  return {
    value: item.value as string | number,
    text: content(item),
    id: text(item.id),
    name: text(item.name),
    hint: optionalContent(item.hint),
    checked: flag(item.checked),
    disabled: flag(item.disabled),
    conditional: optionalContent(item.conditional),
    exclusive: item.behaviour === 'exclusive',
    labelClass: text(label.classes),
    labelAttributes: attributes(label),
    attributes: attributes(item),
  };
}

function datePart(options: Options, part: unknown, fallbackName?: string): ui.DatePart | undefined {
  if (part === false) return undefined;
  const item = group(part);
  const name = text(item.name) ?? fallbackName ?? '';
  const prefix = text(options.namePrefix);
  const isYear = name === 'year' || name === group(options.year).name;
  const width = modifiers(item, 'govuk-input--width-', ['2', '3', '4']);
  const error = modifiers({ classes: width.rest }, 'govuk-input--', ['error']);
  const value = item.value ?? group(options[name]).value ?? group(options.values)[prefix ? `${prefix}-${name}` : name];
  return {
    name,
    label: text(item.label),
    value: value as string | number | undefined,
    width: width.modifier ? (Number(width.modifier) as 2 | 3 | 4) : isYear ? 4 : 2,
    invalid: error.modifier ? true : flag(item.error),
    class: error.rest,
    id: text(item.id),
    inputmode: text(item.inputmode) as 'text' | undefined,
    pattern: text(item.pattern),
    autocomplete: text(item.autocomplete),
    attributes: attributes(item),
  };
}

function dateParts(options: Options): readonly (ui.DatePart | undefined)[] {
  const items = options.items as readonly unknown[] | undefined;
  if (items && items.length > 0) return items.map((item) => (item ? datePart(options, item) : undefined));
  return ['day', 'month', 'year'].map((name) => datePart(options, options[name], name));
}

/** Forms: each component's options turned into our properties. */
export const fieldAdapters = {
  button: (o: Options) => {
    const look = modifiers(o, 'govuk-button--', ['secondary', 'warning', 'inverse']);
    const words = o.isStartButton && o.html ? <span>{content(o)}</span> : content(o);
    return (
      <ui.Button
        {...extras(o)}
        class={look.rest}
        variant={look.modifier}
        href={text(o.href)}
        type={text(o.type) as 'button' | undefined}
        name={text(o.name)}
        value={text(o.value)}
        start={flag(o.isStartButton)}
        disabled={flag(o.disabled)}
        preventDoubleClick={flag(o.preventDoubleClick)}
      >
        {words}
      </ui.Button>
    );
  },
  'character-count': (o: Options) => (
    <ui.CharacterCount
      {...field(o)}
      value={text(o.value)}
      rows={number(o.rows)}
      spellcheck={flag(o.spellcheck)}
      maxlength={number(o.maxlength)}
      maxwords={number(o.maxwords)}
      countType={text(o.countType) as 'words' | undefined}
      threshold={number(o.threshold)}
      limitText={text(o.textareaDescriptionText)}
      messageClass={text(group(o.countMessage).classes)}
      wording={{
        charactersUnderLimit: o.charactersUnderLimitText as ui.PluralWording | undefined,
        charactersAtLimit: text(o.charactersAtLimitText),
        charactersOverLimit: o.charactersOverLimitText as ui.PluralWording | undefined,
        wordsUnderLimit: o.wordsUnderLimitText as ui.PluralWording | undefined,
        wordsAtLimit: text(o.wordsAtLimitText),
        wordsOverLimit: o.wordsOverLimitText as ui.PluralWording | undefined,
      }}
    />
  ),
  checkboxes: (o: Options) => (
    <ui.Checkboxes
      {...choices(o, 'checkboxes')}
      values={o.values as readonly string[] | undefined}
      describedBy={text(o.describedBy)}
    />
  ),
  'date-input': (o: Options) => (
    <ui.DateInput
      {...fieldset(o)}
      id={text(o.id) ?? ''}
      class={text(o.classes)}
      attributes={attributes(o)}
      namePrefix={text(o.namePrefix)}
      hint={optionalContent(o.hint)}
      error={optionalContent(o.errorMessage)}
      groupClass={text(group(o.formGroup).classes)}
      parts={dateParts(o)}
    />
  ),
  'error-message': (o: Options) => (
    <ui.ErrorMessage {...extras(o)} prefix={text(o.visuallyHiddenText)}>
      {content(o)}
    </ui.ErrorMessage>
  ),
  'error-summary': (o: Options) => (
    <ui.ErrorSummary
      {...extras(o)}
      title={content(o, 'titleHtml', 'titleText')}
      disableAutoFocus={flag(o.disableAutoFocus)}
      errors={list(o.errorList).map((item = {}) => ({
        text: content(item),
        href: text(item.href),
        attributes: attributes(item),
      }))}
    >
      {content(o, 'descriptionHtml', 'descriptionText')}
    </ui.ErrorSummary>
  ),
  fieldset: (o: Options) => (
    <ui.Fieldset
      {...extras(o)}
      {...fieldset({ fieldset: o })}
      describedBy={text(o.describedBy)}
      role={text(o.role) as 'group' | undefined}
    >
      {content(o)}
    </ui.Fieldset>
  ),
  hint: (o: Options) => <ui.Hint {...extras(o)}>{content(o)}</ui.Hint>,
  input: (o: Options) => {
    const width = modifiers(o, 'govuk-input--width-', ['2', '3', '4', '5', '10', '20']);
    return (
      <ui.Input
        {...field(o)}
        class={width.rest}
        width={width.modifier && (Number(width.modifier) as 2)}
        type={text(o.type)}
        value={text(o.value)}
        prefix={affix(o.prefix)}
        suffix={affix(o.suffix)}
        wrapperClass={text(group(o.inputWrapper).classes)}
        wrapperAttributes={attributes(group(o.inputWrapper))}
        inputmode={text(o.inputmode) as 'decimal' | undefined}
        pattern={text(o.pattern)}
        spellcheck={flag(o.spellcheck)}
        autocomplete={text(o.autocomplete)}
        autocapitalize={text(o.autocapitalize) as 'none' | undefined}
        disabled={flag(o.disabled)}
      />
    );
  },
  label: (o: Options) => {
    const size = modifiers(o, 'govuk-label--', headingSizes);
    return (
      <ui.Label
        {...extras(o)}
        class={size.rest}
        size={size.modifier}
        for={text(o.for)}
        pageHeading={flag(o.isPageHeading)}
      >
        {content(o)}
      </ui.Label>
    );
  },
  radios: (o: Options) => {
    const layout = modifiers(o, 'govuk-radios--', ['inline']);
    return (
      <ui.Radios
        {...choices({ ...o, classes: layout.rest }, 'radios')}
        inline={Boolean(layout.modifier)}
        value={o.value as string | undefined}
      />
    );
  },
  select: (o: Options) => (
    <ui.Select
      {...field(o)}
      value={o.value as string | number | undefined}
      options={list(o.items).map(
        (item) =>
          item && {
            text: text(item.text) ?? '',
            value: item.value as string | number | undefined,
            selected: flag(item.selected),
            disabled: flag(item.disabled),
            attributes: attributes(item),
          },
      )}
    />
  ),
  textarea: (o: Options) => (
    <ui.Textarea
      {...field(o)}
      value={text(o.value)}
      rows={number(o.rows)}
      spellcheck={flag(o.spellcheck)}
      autocomplete={text(o.autocomplete)}
    />
  ),
};
