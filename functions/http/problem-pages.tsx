import type { PageView } from './page-routes.ts';
import type { Problem } from './problems.ts';

/** The page for a problem met on a page: what is wrong, and what can be done. */
export const problemPage = (problem: Problem): PageView => ({
  title: problem.title,
  body: (
    <>
      <h1 class="govuk-heading-l">{problem.title}</h1>
      <p class="govuk-body">{problem.detail}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the home page
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={new URL(problem.type).pathname}>
          read more about this problem
        </a>
        .
      </p>
    </>
  ),
});
