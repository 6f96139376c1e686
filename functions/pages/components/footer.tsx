import { type Attributes, type Content, classNames, type Extras, isPresent, type Optional } from './common.ts';

export type FooterLink = { readonly href: string; readonly text: Content } & Optional<{ attributes: Attributes }>;

export type FooterSection = { readonly title: string } & Optional<{
  links: readonly FooterLink[];
  columns: number;
  width: string;
}>;

export type FooterProps = Extras &
  Optional<{
    sections: readonly FooterSection[];
    links: readonly FooterLink[];
    linksTitle: string;
    /** Plain text or JSX below the links. */
    children: Content;
    containerClass: string;
  }>;

function Section({ section: { title, links = [], columns, width = 'full' } }: { section: FooterSection }) {
  return (
    <div class={`govuk-footer__section govuk-grid-column-${width}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{title}</h2>
      {links.length > 0 ? (
        <ul class={classNames('govuk-footer__list', columns !== undefined && `govuk-footer__list--columns-${columns}`)}>
          {links.map(({ href, text, attributes }) => (
            <li class="govuk-footer__list-item">
              <a class="govuk-footer__link" href={href} {...attributes}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Support links and who runs the service. Without crown, licence mark and Crown copyright: those are not a council's. */
export function Footer({ sections = [], links, linksTitle, children, containerClass, ...extras }: FooterProps) {
  const hasMeta = links !== undefined || linksTitle !== undefined || isPresent(children);
  return (
    <div id={extras.id} class={classNames('govuk-footer', extras.class)} {...extras.attributes}>
      <div class={classNames('govuk-width-container', containerClass)}>
        {sections.length > 0 ? (
          <>
            <div class="govuk-footer__navigation">
              {sections.map((section) => (
                <Section section={section} />
              ))}
            </div>
            <hr class="govuk-footer__section-break" />
          </>
        ) : null}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {hasMeta ? (
              <>
                <h2 class="govuk-visually-hidden">{linksTitle ?? 'Support links'}</h2>
                {links && links.length > 0 ? (
                  <ul class="govuk-footer__inline-list">
                    {links.map(({ href, text, attributes }) => (
                      <li class="govuk-footer__inline-list-item">
                        <a class="govuk-footer__link" href={href} {...attributes}>
                          {text}
                        </a>
                      </li>
                    ))}
                  </ul>
                ) : null}
                {isPresent(children) ? <div class="govuk-footer__meta-custom">{children}</div> : null}
              </>
            ) : null}
          </div>
        </div>
      </div>
    </div>
  );
}
