import { Button } from './components/index.ts';

/** Keeps what was typed for someone whose session ended before they sent it. */
export const SessionEndedPage = (props: {
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
}) => (
  <>
    <h1 class="govuk-heading-l">You were signed out</h1>
    <p class="govuk-body">Nothing was saved, and nothing that you typed is lost: this page holds it.</p>
    <ol class="govuk-list govuk-list--number">
      <li>
        <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">
          Sign in again (opens in a new tab)
        </a>
      </li>
      <li>Come back to this page and send what you typed.</li>
    </ol>
    <form method="post" action={props.action}>
      {props.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button preventDoubleClick>Send what I typed</Button>
    </form>
  </>
);
