import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type SkipLinkProps = Extras & { readonly children: Content } & Optional<{ href: string }>;

/** The first thing the keyboard reaches: past the header to the page's own text. */
export function SkipLink({ href = '#content', children, ...extras }: SkipLinkProps) {
  return (
    <a
      href={href}
      id={extras.id}
      class={classNames('govuk-skip-link', extras.class)}
      data-module="govuk-skip-link"
      {...extras.attributes}
    >
      {children}
    </a>
  );
}
