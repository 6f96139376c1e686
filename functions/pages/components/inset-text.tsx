import { type Content, classNames, type Extras } from './common.ts';

export type InsetTextProps = Extras & { readonly children: Content };

/** A passage set apart from the text around it, such as a quotation from a rule. */
export function InsetText({ children, ...extras }: InsetTextProps) {
  return (
    <div id={extras.id} class={classNames('govuk-inset-text', extras.class)} {...extras.attributes}>
      {children}
    </div>
  );
}
