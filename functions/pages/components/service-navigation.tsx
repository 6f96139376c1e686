import {
  type Attributes,
  type Content,
  classNames,
  type Extras,
  isPresent,
  type Maybe,
  type Optional,
} from './common.ts';

/** A section of the service. `current`: this very page; `active`: a page inside this section. */
export type NavigationItem = { readonly text: Content } & Optional<{
  href: string;
  current: boolean;
  active: boolean;
  attributes: Attributes;
}>;

export type ServiceNavigationProps = Extras &
  Optional<{
    serviceName: string;
    serviceUrl: string;
    items: readonly Maybe<NavigationItem>[];
    inverse: boolean;
    /** What the landmark is called; the menu button's words when left out. */
    navigationLabel: string;
    navigationId: string;
    navigationClass: string;
    menuText: string;
    menuLabel: string;
    /** Whether a phone shows a menu button instead of the list; by default with more than one item. */
    collapseOnMobile: boolean;
    ariaLabel: string;
    start: Content;
    end: Content;
    endInline: boolean;
    navigationStart: Content;
    navigationEnd: Content;
  }>;

function Item({ item }: { item: NavigationItem }) {
  const marked = item.active || item.current;
  const current = marked ? (item.current ? 'page' : 'true') : undefined;
  const words = marked ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text;
  return (
    <li class={classNames('govuk-service-navigation__item', marked && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a class="govuk-service-navigation__link" href={item.href} aria-current={current} {...item.attributes}>
          {words}
        </a>
      ) : isPresent(item.text) ? (
        <span class="govuk-service-navigation__text" aria-current={current}>
          {words}
        </span>
      ) : null}
    </li>
  );
}

function Menu(props: ServiceNavigationProps) {
  const { menuText = 'Menu', menuLabel, navigationId = 'navigation' } = props;
  const items = (props.items ?? []).filter((item): item is NavigationItem => Boolean(item));
  if (items.length === 0 && !isPresent(props.navigationStart) && !isPresent(props.navigationEnd)) return null;
  return (
    <nav
      aria-label={props.navigationLabel ?? menuText}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClass)}
    >
      {(props.collapseOnMobile ?? items.length > 1) ? (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden and out of the tab order until the script shows it.
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={menuLabel === menuText ? undefined : menuLabel}
          hidden
          aria-hidden="true"
        >
          {menuText}
        </button>
      ) : null}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {props.navigationStart}
        {items.map((item) => (
          <Item item={item} />
        ))}
        {props.navigationEnd}
      </ul>
    </nav>
  );
}

/** The service's name and its sections. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const inner = (
    <div class={classNames('govuk-width-container', props.endInline && 'govuk-service-navigation__inlining-container')}>
      {props.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName ? (
          <span class="govuk-service-navigation__service-name">
            {props.serviceUrl ? (
              <a href={props.serviceUrl} class="govuk-service-navigation__link">
                {props.serviceName}
              </a>
            ) : (
              <span class="govuk-service-navigation__text">{props.serviceName}</span>
            )}
          </span>
        ) : null}
        <Menu {...props} />
      </div>
      {props.end}
    </div>
  );
  const shared = {
    id: props.id,
    class: classNames('govuk-service-navigation', props.inverse && 'govuk-service-navigation--inverse', props.class),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  // With a service name the region needs a landmark of its own; without, the nav inside is enough.
  return props.serviceName || isPresent(props.start) || isPresent(props.end) ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...shared}>
      {inner}
    </section>
  ) : (
    <div {...shared}>{inner}</div>
  );
}
