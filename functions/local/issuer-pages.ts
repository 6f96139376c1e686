import type { DemonstrationPerson } from './person.ts';

/** The local issuer's pages. They carry the service's style sheet and work without script. */

/** Everyone who can be chosen, by organisation, as one form of buttons. */
export const choosePersonPage = (people: readonly DemonstrationPerson[], baseUrl: string): string =>
  page(
    'Choose who to sign in as',
    baseUrl,
    `<div class="govuk-inset-text">This sign-in is for demonstration on this machine only. It asks for no password, and the people are made up.</div>
    <form method="post">${organisations(people).map(group).join('')}</form>
    <p class="govuk-body"><a class="govuk-link" href="${escaped(baseUrl)}/">Go back without signing in</a></p>`,
  );

/** `form` is the provider's own hidden form, which the button sends. */
export const signOutPage = (form: string, baseUrl: string): string =>
  page(
    'Sign out',
    baseUrl,
    `${form}<button class="govuk-button" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
  );

export const messagePage = (title: string, message: string, baseUrl: string): string =>
  page(
    title,
    baseUrl,
    `<p class="govuk-body">${escaped(message)}</p>
    <p class="govuk-body"><a class="govuk-link" href="${escaped(baseUrl)}/">Go to the service</a></p>`,
  );

const organisations = (people: readonly DemonstrationPerson[]): [string, DemonstrationPerson[]][] => [
  ...Map.groupBy(people, ({ organisationName }) => organisationName),
];

const group = ([organisation, members]: [string, DemonstrationPerson[]]): string =>
  `<fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${escaped(organisation)}</legend>
    <div class="govuk-button-group">${members.map(choice).join('')}</div>
  </fieldset>`;

const choice = ({ id, name, roles }: DemonstrationPerson): string =>
  `<button class="govuk-button govuk-button--secondary" type="submit" name="person" value="${escaped(id)}">${escaped(name)}: ${escaped(roles.map(inWords).join(', '))}</button>`;

/** dataOfficer becomes "data officer". */
const inWords = (role: string): string => role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** For where the service's style sheet has not been built; it comes first and gives way to that. */
const plainStyle = 'body{font-family:sans-serif;margin:2rem}button{min-height:2.75rem;margin:.25rem;font-size:1rem}';

const page = (title: string, baseUrl: string, content: string): string => `<!doctype html>
<html lang="en-GB" class="govuk-template">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} - Outturn</title>
    <style>${plainStyle}</style>
    <link rel="stylesheet" href="/styles.css">
  </head>
  <body class="govuk-template__body">
    <header class="govuk-template__header">
      <div class="govuk-generic-header outturn-header">
        <div class="govuk-generic-header__container govuk-width-container">
          <div class="govuk-generic-header__logo">
            <a href="${escaped(baseUrl)}/" class="govuk-generic-header__homepage-link"><span class="outturn-header__product">Outturn</span></a>
          </div>
        </div>
      </div>
    </header>
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper">
        <h1 class="govuk-heading-l">${escaped(title)}</h1>
        ${content}
      </main>
    </div>
  </body>
</html>
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
