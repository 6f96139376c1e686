/** Pages that anyone may read. */

export const SignedOutPage = () => (
  <>
    <h1 class="govuk-heading-l">You are signed out</h1>
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in">
        Sign in again
      </a>
    </p>
  </>
);

export const SignInRefusedPage = () => (
  <>
    <h1 class="govuk-heading-l">You could not be signed in</h1>
    <p class="govuk-body">
      The sign-in service did not say who you are, or your account has no role here. Your organisation gives people
      their role; ask whoever looks after accounts there.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in">
        Try again
      </a>
    </p>
  </>
);

export const AccessibilityPage = () => (
  <>
    <h1 class="govuk-heading-l">Accessibility</h1>
    <p class="govuk-body">
      This service is built to the Web Content Accessibility Guidelines 2.2 at level AA. Every page works without
      JavaScript, with a keyboard, at 320 pixels wide and at 400% zoom. Colour never stands alone: each status has its
      word, and each chart has its sentence and its table.
    </p>
    <h2 class="govuk-heading-m">How it is checked</h2>
    <p class="govuk-body">
      Each page that the tests visit is checked by an automatic tool, with JavaScript on and off. Automatic checks find
      some problems and not others; no audit by people who use assistive technology has been made yet.
    </p>
    <h2 class="govuk-heading-m">If you meet a problem</h2>
    <p class="govuk-body">Tell the commissioning team of your council, who can give you the information another way.</p>
  </>
);

export const PrivacyPage = () => (
  <>
    <h1 class="govuk-heading-l">Privacy</h1>
    <p class="govuk-body">
      The service holds counts and narrative about services. It holds no personal data of the people who use them; a
      narrative that seems to name a person is stopped before it is sent.
    </p>
    <h2 class="govuk-heading-m">About you</h2>
    <p class="govuk-body">
      When you sign in, the service keeps your name, your organisation and your role in an encrypted cookie for 8 hours.
      Your name stays in the journal beside what you recorded, since the record has to show who decided what.
    </p>
    <h2 class="govuk-heading-m">Small numbers</h2>
    <p class="govuk-body">
      Figures about fewer than 8 people are shown only to the provider that reported them and to the council&rsquo;s
      contract managers. Other readers see them suppressed, and other counts of people rounded to the nearest 5.
    </p>
    <h2 class="govuk-heading-m">Cookies</h2>
    <p class="govuk-body">
      One cookie keeps you signed in; another lives for 10 minutes while you sign in. There are no others.
    </p>
  </>
);

export const SecurityPage = () => (
  <>
    <h1 class="govuk-heading-l">Security</h1>
    <p class="govuk-body">
      Your organisation comes from your sign-in and never from an address: a record of another organisation is not found
      by any link. Who may do what is one table, tested whole.
    </p>
    <p class="govuk-body">
      Everything that is recorded stays in a journal whose entries are chained, each to the one before it, so that a
      later alteration shows.
    </p>
    <p class="govuk-body">
      If you find a weakness, tell the council&rsquo;s information security team before anyone else.
    </p>
  </>
);
