import {
  type Attributes,
  type Content,
  classNames,
  type HeadingSize,
  idList,
  isPresent,
  type Optional,
} from './common.ts';
import { ErrorMessage } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** What every single-control field takes: its name, its label, its hint and what is wrong with it. */
export type FieldProps = { readonly name: string; readonly label: Content } & Optional<{
  /** The control's id; the name when left out. The error summary links to it. */
  id: string;
  labelSize: HeadingSize;
  labelHidden: boolean;
  labelClass: string;
  /** The label is the page's only heading (h1). */
  pageHeading: boolean;
  hint: Content;
  error: Content;
  /** Ids of other elements that describe the control. */
  describedBy: string;
  /** Classes and attributes of the control itself. */
  class: string;
  attributes: Attributes;
  groupClass: string;
  groupAttributes: Attributes;
}>;

/** The id of a field's control. */
export function fieldId({ id, name }: Pick<FieldProps, 'id' | 'name'>): string {
  return id ?? name;
}

/** The ids that a control's `aria-describedby` must list, in reading order. */
export function descriptionIds(
  id: string,
  { hint, error, describedBy }: Optional<{ hint: Content; error: Content; describedBy: string }>,
): string | undefined {
  return idList(describedBy, isPresent(hint) && `${id}-hint`, isPresent(error) && `${id}-error`);
}

export type FormGroupProps = { readonly children: Content } & Optional<{
  error: Content;
  class: string;
  attributes: Attributes;
}>;

/** The block around a field; a line down its side when something is wrong. */
export function FormGroup({ children, error, class: extraClass, attributes }: FormGroupProps) {
  return (
    <div
      class={classNames('govuk-form-group', isPresent(error) && 'govuk-form-group--error', extraClass)}
      {...attributes}
    >
      {children}
    </div>
  );
}

/** Hint and error of a field or a group of fields, with the ids that `descriptionIds` names. */
export function HintAndError({
  id,
  hint,
  error,
}: { readonly id: string } & Optional<{ hint: Content; error: Content }>) {
  return (
    <>
      {isPresent(hint) ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {isPresent(error) ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
    </>
  );
}

/** A whole field: label, hint, error and then the control, which the caller draws. */
export function Field({ children, ...field }: FieldProps & { readonly children: Content }) {
  const id = fieldId(field);
  return (
    <FormGroup error={field.error} class={field.groupClass} attributes={field.groupAttributes}>
      <Label
        for={id}
        size={field.labelSize}
        hidden={field.labelHidden}
        class={field.labelClass}
        pageHeading={field.pageHeading}
      >
        {field.label}
      </Label>
      <HintAndError id={id} hint={field.hint} error={field.error} />
      {children}
    </FormGroup>
  );
}
