import { type Content, classNames, type Extras, type HeadingSize, isPresent, type Optional } from './common.ts';

export type LabelProps = Extras &
  Optional<{ children: Content; for: string; size: HeadingSize; hidden: boolean; pageHeading: boolean }>;

/** A field's name. `hidden` keeps it for screen readers where a table header already shows it. */
export function Label({ children, size, hidden, pageHeading, ...rest }: LabelProps) {
  if (!isPresent(children)) return null;
  const label = (
    <label
      id={rest.id}
      class={classNames('govuk-label', size && `govuk-label--${size}`, hidden && 'govuk-visually-hidden', rest.class)}
      for={rest.for}
      {...rest.attributes}
    >
      {children}
    </label>
  );
  return pageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
