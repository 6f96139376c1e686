import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type GenericHeaderProps = Extras & { readonly children: Content } & Optional<{
    url: string;
    containerClass: string;
  }>;

/** The bar at the top: whose service this is. No crown and no GOV.UK logotype, which a council may not use. */
export function GenericHeader({ children, url = '/', containerClass, ...extras }: GenericHeaderProps) {
  return (
    <div id={extras.id} class={classNames('govuk-generic-header', extras.class)} {...extras.attributes}>
      <div class={classNames('govuk-generic-header__container', containerClass ?? 'govuk-width-container')}>
        <div class="govuk-generic-header__logo">
          <a href={url} class="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  );
}
