import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type ErrorMessageProps = Extras & { readonly children: Content } & Optional<{
    /** Read out before the message and not shown; an empty string leaves it out. */
    prefix: string;
  }>;

/** What is wrong with one field and how to mend it, beside the field. */
export function ErrorMessage({ children, prefix = 'Error', ...extras }: ErrorMessageProps) {
  return (
    <p id={extras.id} class={classNames('govuk-error-message', extras.class)} {...extras.attributes}>
      {prefix ? (
        <>
          <span class="govuk-visually-hidden">{prefix}:</span> {children}
        </>
      ) : (
        children
      )}
    </p>
  );
}
