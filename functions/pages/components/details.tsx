import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type DetailsProps = Extras & { readonly summary: Content; readonly children: Content } & Optional<{
    open: boolean;
  }>;

/** Further text on demand: a definition, a rule, the data table behind a chart. */
export function Details({ summary, children, open, ...extras }: DetailsProps) {
  return (
    <details id={extras.id} class={classNames('govuk-details', extras.class)} open={open} {...extras.attributes}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
