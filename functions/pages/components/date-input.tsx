import {
  type Attributes,
  type Content,
  classNames,
  type Extras,
  isPresent,
  type Maybe,
  type Optional,
} from './common.ts';
import { Fieldset, type LegendProps } from './fieldset.tsx';
import { descriptionIds, FormGroup, HintAndError } from './form-group.tsx';
import { Input } from './input.tsx';

/** One box of a date. */
export type DatePart = { readonly name: string } & Optional<{
  label: string;
  value: string | number;
  width: 2 | 3 | 4;
  /** This box is what the error is about; when none is marked, all are. `false` is never marked. */
  invalid: boolean;
  id: string;
  inputmode: 'text' | 'numeric' | 'decimal';
  pattern: string;
  autocomplete: string;
  class: string;
  attributes: Attributes;
}>;

export type DateInputProps = Omit<Extras, 'id'> &
  LegendProps & {
    /** Ids are `<id>-day`, `<id>-month`, `<id>-year`. */
    readonly id: string;
  } & Optional<{
    /** Names are `<namePrefix>-day` and so on; without it, `day`, `month`, `year`. */
    namePrefix: string;
    /** What was typed, kept as typed. */
    value: Optional<{ day: string | number; month: string | number; year: string | number }>;
    /** Boxes other than day, month and year. */
    parts: readonly Maybe<DatePart>[];
    hint: Content;
    error: Content;
    groupClass: string;
    fieldset: Optional<{ class: string; attributes: Attributes; describedBy: string }>;
  }>;

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A date that the person knows, in boxes: day, month and year. */
export function DateInput(props: DateInputProps) {
  const { id, namePrefix, value = {}, error } = props;
  const parts = (
    props.parts ?? [
      { name: 'day', value: value.day },
      { name: 'month', value: value.month },
      { name: 'year', value: value.year, width: 4 as const },
    ]
  ).filter((part): part is DatePart => Boolean(part));
  const anyMarked = parts.some((part) => part.invalid);
  const isMarked = (part: DatePart) => part.invalid ?? (isPresent(error) && !anyMarked);

  const inner = (
    <>
      <HintAndError id={id} hint={props.hint} error={error} />
      <div id={id} class={classNames('govuk-date-input', props.class)} {...props.attributes}>
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <DatePartInput part={part} id={id} namePrefix={namePrefix} marked={isMarked(part)} />
          </div>
        ))}
      </div>
    </>
  );
  const hasFieldset = isPresent(props.legend) || props.fieldset !== undefined;
  return (
    <FormGroup error={error} class={props.groupClass}>
      {hasFieldset ? (
        <Fieldset
          {...props.fieldset}
          legend={props.legend}
          legendSize={props.legendSize}
          legendClass={props.legendClass}
          pageHeading={props.pageHeading}
          role="group"
          describedBy={descriptionIds(id, { ...props, describedBy: props.fieldset?.describedBy })}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

type PartProps = { part: DatePart; id: string; namePrefix: string | undefined; marked: boolean };

function DatePartInput({ part, id, namePrefix, marked }: PartProps) {
  return (
    <Input
      label={part.label ?? capitalised(part.name)}
      labelClass="govuk-date-input__label"
      id={part.id ?? `${id}-${part.name}`}
      name={namePrefix ? `${namePrefix}-${part.name}` : part.name}
      value={part.value}
      width={part.width ?? 2}
      class={classNames('govuk-date-input__input', marked && 'govuk-input--error', part.class)}
      inputmode={part.inputmode ?? 'numeric'}
      pattern={part.pattern}
      autocomplete={part.autocomplete}
      attributes={part.attributes}
    />
  );
}
