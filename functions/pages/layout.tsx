import { raw } from 'hono/html';
import { type Brand, brandOf } from './components/brand.ts';
import type { Content, Optional } from './components/common.ts';
import { DemonstrationMark } from './components/demonstration-mark.tsx';
import { ErrorSummary, type ErrorSummaryItem } from './components/error-summary.tsx';
import { Footer, type FooterLink } from './components/footer.tsx';
import { GenericHeader } from './components/generic-header.tsx';
import { type NavigationItem, ServiceNavigation } from './components/service-navigation.tsx';
import { SkipLink } from './components/skip-link.tsx';

/** Turns a bundled file's plain name (`outturn.css`) into the address that carries its content hash. */
export type AssetResolver = (name: string) => string;

/** Who is signed in, as the header shows it. */
export type PagePerson = {
  readonly name: string;
  readonly organisationName: string;
  readonly roleNames: readonly string[];
};

/** Whose page this is: the council's name, and its one brand colour written `#rrggbb`. */
export type PageOrganisation = { readonly name: string } & Optional<{ brandColour: string }>;

export type LayoutProps = {
  /** The name of the answer that the page gives. The browser's title is "<title> - Outturn". */
  readonly title: string;
  readonly asset: AssetResolver;
  readonly children: Content;
} & Optional<{
  /** What must be put right: listed at the top of the page, and the browser's title begins "Error: ". */
  errors: readonly ErrorSummaryItem[];
  person: PagePerson;
  organisation: PageOrganisation;
  navigation: readonly NavigationItem[];
  /** Breadcrumbs or a back link. */
  beforeContent: Content;
  /** Figures shown are made up for demonstration. */
  demonstration: boolean;
  /** Dense pages use the full width of the window. */
  wide: boolean;
  /** The content security policy's nonce for the two inline elements. */
  nonce: string;
  homeHref: string;
  signOutAction: string;
  footerLinks: readonly FooterLink[];
}>;

/** The page's only inline script: tells the style sheet that scripts run. Exported so that a policy may hash it. */
export const scriptsRunSnippet =
  "document.body.classList.add('js-enabled');" +
  "'noModule' in HTMLScriptElement.prototype&&document.body.classList.add('govuk-frontend-supported')";

const productName = 'Outturn';

type HeadProps = Pick<LayoutProps, 'title' | 'errors' | 'asset' | 'nonce'> & { brand: Brand };

function Head({ title, errors, asset, nonce, brand }: HeadProps) {
  const hasErrors = errors !== undefined && errors.length > 0;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasErrors ? 'Error: ' : ''}${title} - ${productName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={brand.background} />
      <link rel="stylesheet" href={asset('outturn.css')} />
      <style nonce={nonce}>
        {raw(`:root{--outturn-brand:${brand.background};--outturn-brand-text:${brand.text}}`)}
      </style>
    </head>
  );
}

/** Signing out changes something, so it is a form and never a link that a browser may fetch ahead. */
function Who({ person, signOutAction }: { person: PagePerson; signOutAction: string }) {
  return (
    <div class="outturn-who">
      <span class="outturn-who__person">
        <strong>{person.name}</strong>, {person.organisationName}
        {person.roleNames.length > 0 ? ` (${person.roleNames.join(', ').toLowerCase()})` : ''}
      </span>{' '}
      <form method="post" action={signOutAction}>
        <button type="submit" class="outturn-link-button">
          Sign out
        </button>
      </form>
    </div>
  );
}

type HeaderProps = Pick<
  LayoutProps,
  'organisation' | 'person' | 'navigation' | 'homeHref' | 'signOutAction' | 'demonstration'
>;

function Header(props: HeaderProps) {
  const { organisation, person, navigation = [], homeHref = '/', signOutAction = '/sign-out' } = props;
  return (
    <header class="govuk-template__header">
      <GenericHeader url={homeHref} class="outturn-header">
        <span class="outturn-header__product">{productName}</span>
        {organisation ? (
          <>
            {' '}
            <span class="outturn-header__organisation">{organisation.name}</span>
          </>
        ) : null}
      </GenericHeader>
      {navigation.length > 0 || person ? (
        <ServiceNavigation
          items={navigation}
          end={person ? <Who person={person} signOutAction={signOutAction} /> : undefined}
          endInline
          ariaLabel="Sections and account"
        />
      ) : null}
      {props.demonstration ? <DemonstrationMark /> : null}
    </header>
  );
}

/**
 * The frame of every page: skip link, header with the council's name and colour, sections, the page itself, footer.
 * Follows the structure of govuk-frontend's page template, without crown, GOV.UK logotype and GDS Transport.
 */
export function Layout(props: LayoutProps) {
  const { title, asset, children, errors = [], nonce, wide, beforeContent } = props;
  const brand = brandOf(props.organisation?.brandColour);
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en-GB" class="govuk-template">
        <Head title={title} errors={errors} asset={asset} nonce={nonce} brand={brand} />
        <body class={wide ? 'govuk-template__body outturn-wide' : 'govuk-template__body'}>
          <script nonce={nonce}>{raw(scriptsRunSnippet)}</script>
          <SkipLink href="#main-content">Skip to main content</SkipLink>
          <Header {...props} />
          <div class="govuk-width-container">
            {beforeContent}
            <main class="govuk-main-wrapper" id="main-content">
              {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
              {children}
            </main>
          </div>
          <footer class="govuk-template__footer">
            <Footer links={props.footerLinks ?? []}>
              {productName}: outcomes-based commissioning and contract management
            </Footer>
          </footer>
          <script type="module" nonce={nonce} src={asset('outturn.js')} />
        </body>
      </html>
    </>
  );
}
