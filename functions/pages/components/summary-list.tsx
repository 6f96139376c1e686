import { type Attributes, type Content, classNames, type Extras, type Maybe, type Optional } from './common.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

/** A link beside a row. `hiddenText` completes it for screen readers: "Change" + "the end date". */
export type SummaryAction = { readonly href: string; readonly text: Content } & Optional<{
  hiddenText: Content;
  class: string;
  attributes: Attributes;
}>;

export type SummaryRow = { readonly key: Content; readonly value: Content } & Optional<{
  actions: readonly SummaryAction[];
  class: string;
  keyClass: string;
  valueClass: string;
  actionsClass: string;
}>;

export type SummaryCard = Optional<{
  title: Content;
  headingLevel: HeadingLevel;
  actions: readonly SummaryAction[];
  class: string;
  attributes: Attributes;
}>;

export type SummaryListProps = Extras & { readonly rows: readonly Maybe<SummaryRow>[] } & Optional<{
    card: SummaryCard;
    noBorder: boolean;
  }>;

function Action({ action, cardTitle }: { action: SummaryAction; cardTitle: Content }) {
  return (
    <a class={classNames('govuk-link', action.class)} href={action.href} {...action.attributes}>
      {action.text}
      {action.hiddenText || cardTitle ? (
        <span class="govuk-visually-hidden">
          {action.hiddenText ? <> {action.hiddenText}</> : null}
          {cardTitle ? <> ({cardTitle})</> : null}
        </span>
      ) : null}
    </a>
  );
}

function Row({ row, gap, cardTitle }: { row: SummaryRow; gap: boolean; cardTitle: Content }) {
  const actions = row.actions ?? [];
  const [only] = actions;
  return (
    <div class={classNames('govuk-summary-list__row', gap && 'govuk-summary-list__row--no-actions', row.class)}>
      <dt class={classNames('govuk-summary-list__key', row.keyClass)}>{row.key}</dt>
      <dd class={classNames('govuk-summary-list__value', row.valueClass)}>{row.value}</dd>
      {only ? (
        <dd class={classNames('govuk-summary-list__actions', row.actionsClass)}>
          {actions.length === 1 ? (
            <Action action={only} cardTitle={cardTitle} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {actions.map((action) => (
                <li class="govuk-summary-list__actions-list-item">
                  <Action action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      ) : null}
    </div>
  );
}

function Card({ card, children }: { card: SummaryCard; children: Content }) {
  const actions = card.actions ?? [];
  const [only] = actions;
  return (
    <div class={classNames('govuk-summary-card', card.class)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title ? (
          <Heading level={card.headingLevel ?? 2} class="govuk-summary-card__title">
            {card.title}
          </Heading>
        ) : null}
        {actions.length > 1 ? (
          <ul class="govuk-summary-card__actions">
            {actions.map((action) => (
              <li class="govuk-summary-card__action">
                <Action action={action} cardTitle={card.title} />
              </li>
            ))}
          </ul>
        ) : only ? (
          <div class="govuk-summary-card__actions">
            <Action action={only} cardTitle={card.title} />
          </div>
        ) : null}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

/** Facts about one thing, name by value, each with its way to change it. */
export function SummaryList({ rows, card, noBorder, ...extras }: SummaryListProps) {
  const anyActions = rows.some((row) => row && (row.actions ?? []).length > 0);
  const list = (
    <dl
      id={extras.id}
      class={classNames('govuk-summary-list', noBorder && 'govuk-summary-list--no-border', extras.class)}
      {...extras.attributes}
    >
      {rows.map((row) =>
        row ? <Row row={row} gap={anyActions && row.actions === undefined} cardTitle={card?.title} /> : null,
      )}
    </dl>
  );
  return card ? <Card card={card}>{list}</Card> : list;
}
