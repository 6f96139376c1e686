import { type Attributes, type Content, classNames, type Extras, type Optional } from './common.ts';

/** One step of the trail. The last, without `href`, is the page being read. */
export type Breadcrumb = { readonly text: Content } & Optional<{ href: string; attributes: Attributes }>;

export type BreadcrumbsProps = Extras & { readonly items: readonly Breadcrumb[] } & Optional<{
    label: string;
    inverse: boolean;
    collapseOnMobile: boolean;
  }>;

/** Where this page stands, from the home page down. */
export function Breadcrumbs({ items, label = 'Breadcrumb', inverse, collapseOnMobile, ...extras }: BreadcrumbsProps) {
  return (
    <nav
      id={extras.id}
      class={classNames(
        'govuk-breadcrumbs',
        inverse && 'govuk-breadcrumbs--inverse',
        collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
        extras.class,
      )}
      aria-label={label}
      {...extras.attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ href, text, attributes }) =>
          href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href} {...attributes}>
                {text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
