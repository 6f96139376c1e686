import { type Content, classNames, type Extras, type HeadingSize, isPresent, type Optional } from './common.ts';

export type LegendProps = Optional<{
  legend: Content;
  legendSize: HeadingSize;
  legendClass: string;
  /** The legend is the page's only heading (h1). */
  pageHeading: boolean;
}>;

export type FieldsetProps = Extras & LegendProps & Optional<{ children: Content; describedBy: string; role: string }>;

/** Several fields that answer one question, which the legend asks. */
export function Fieldset({ legend, legendSize, legendClass, pageHeading, children, ...rest }: FieldsetProps) {
  return (
    <fieldset
      id={rest.id}
      class={classNames('govuk-fieldset', rest.class)}
      role={rest.role}
      aria-describedby={rest.describedBy}
      {...rest.attributes}
    >
      {isPresent(legend) ? (
        <legend
          class={classNames(
            'govuk-fieldset__legend',
            legendSize && `govuk-fieldset__legend--${legendSize}`,
            legendClass,
          )}
        >
          {pageHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      ) : null}
      {children}
    </fieldset>
  );
}
