import type { Rule } from '../../domain/shared/refusal.ts';
import { RuleSource } from '../pages/components/index.ts';
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

/** The page that a problem's `type` opens. */
export const rulePage = (rule: Rule): PageView => ({
  title: rule.sentence,
  trail: [{ text: 'Rules', href: '/problems' }],
  body: (
    <>
      <h1 class="govuk-heading-l">{rule.sentence}</h1>
      <h2 class="govuk-heading-m">What you can do</h2>
      <p class="govuk-body">{rule.mend}</p>
      <h2 class="govuk-heading-m">Where the rule comes from</h2>
      <RuleSource
        sentence={rule.sentence}
        source={rule.source.reference}
        confidence={rule.source.confidence as never}
      />
      <p class="govuk-body">
        In the API, this problem has the type ending in <code>/problems/{rule.id}</code>.
      </p>
    </>
  ),
});

/** Every rule that can refuse something, in one list. */
export const ruleIndexPage = (rules: readonly Rule[]): PageView => ({
  title: 'Rules that can refuse something',
  body: (
    <>
      <h1 class="govuk-heading-l">Rules that can refuse something</h1>
      <p class="govuk-body">Each rule is named once. Pages, the API and the journal use the same sentence.</p>
      <ul class="govuk-list govuk-list--spaced">
        {rules.map((rule) => (
          <li>
            <a class="govuk-link" href={`/problems/${rule.id}`}>
              {rule.sentence}
            </a>
          </li>
        ))}
      </ul>
    </>
  ),
});
