import { type Attributes, type Content, classNames, type Extras, isPresent, type Optional } from './common.ts';

/** One thing to put right; `href` is the field's own address on the page (`#field-id`). */
export type ErrorSummaryItem = { readonly text: Content } & Optional<{ href: string; attributes: Attributes }>;

export type ErrorSummaryProps = Extras &
  Optional<{
    title: Content;
    children: Content;
    errors: readonly ErrorSummaryItem[];
    /** The summary takes the focus when the page opens, unless this is true. */
    disableAutoFocus: boolean;
  }>;

/** Everything that stopped the page from going on, each entry linking to its field. */
export function ErrorSummary({ title = 'There is a problem', children, errors = [], ...rest }: ErrorSummaryProps) {
  return (
    <div
      id={rest.id}
      class={classNames('govuk-error-summary', rest.class)}
      data-disable-auto-focus={rest.disableAutoFocus === undefined ? undefined : String(rest.disableAutoFocus)}
      data-module="govuk-error-summary"
      {...rest.attributes}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {isPresent(children) ? <p>{children}</p> : null}
          {errors.length > 0 ? (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(({ href, text, attributes }) => (
                <li>
                  {href ? (
                    <a href={href} {...attributes}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
