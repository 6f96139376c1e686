import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type BackLinkProps = Extras & Optional<{ href: string; inverse: boolean; children: Content }>;

/** The way back to the page before; the words are "Back" unless others are given. */
export function BackLink({ href = '#', inverse, children = 'Back', ...extras }: BackLinkProps) {
  return (
    <a
      href={href}
      id={extras.id}
      class={classNames('govuk-back-link', inverse && 'govuk-back-link--inverse', extras.class)}
      {...extras.attributes}
    >
      {children}
    </a>
  );
}
