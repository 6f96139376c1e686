import { RuleSource } from '../pages/components/rule-source.tsx';
import { allRules } from './all-rules.ts';
import type { PageView } from './page-routes.ts';

/** The page that a problem's `type` opens; undefined when no rule has that id. */
export const rulePage = (id: string): PageView | undefined => {
  const rule = allRules().find((each) => each.id === id);
  return (
    rule && {
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
    }
  );
};

/** Every rule that can refuse something, in one list. */
export const ruleIndexPage = (): PageView => ({
  title: 'Rules that can refuse something',
  body: (
    <>
      <h1 class="govuk-heading-l">Rules that can refuse something</h1>
      <p class="govuk-body">Each rule is named once. Pages, the API and the journal use the same sentence.</p>
      <ul class="govuk-list govuk-list--spaced">
        {allRules().map((rule) => (
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
