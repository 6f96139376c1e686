import * as ui from '../../../../functions/pages/components/index.ts';
import {
  attributes,
  content,
  extras,
  flag,
  group,
  list,
  modifiers,
  number,
  type Options,
  optionalContent,
  text,
} from './fixture-options.tsx';

const tagColours = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'] as const;

function tag(options: Options) {
  const colour = modifiers(options, 'govuk-tag--', tagColours);
  return { colour: colour.modifier, class: colour.rest, attributes: attributes(options) };
}

function paginationLink(value: unknown): ui.PaginationLink | undefined {
  const link = group(value);
  if (!link.href) return undefined;
  return {
    href: text(link.href) ?? '',
    text: content(link),
    label: text(link.labelText),
    attributes: attributes(link),
  };
}

function summaryAction(value: Options | undefined): ui.SummaryAction {
  const action = value ?? {};
  return {
    href: text(action.href) ?? '',
    text: content(action),
    hiddenText: text(action.visuallyHiddenText),
    class: text(action.classes),
    attributes: attributes(action),
  };
}

function summaryRow(row: Options): ui.SummaryRow {
  const key = group(row.key);
  const value = group(row.value);
  const actions = group(row.actions);
  return {
    key: content(key),
    value: content(value),
    actions: actions.items ? list(actions.items).map(summaryAction) : undefined,
    class: text(row.classes),
    keyClass: text(key.classes),
    valueClass: text(value.classes),
    actionsClass: text(actions.classes),
  };
}

function summaryCard(value: unknown): ui.SummaryCard | undefined {
  if (!value) return undefined;
  const card = group(value);
  const title = group(card.title);
  return {
    title: content(title),
    headingLevel: number(title.headingLevel) as ui.HeadingLevel | undefined,
    actions: list(group(card.actions).items).map(summaryAction),
    class: text(card.classes),
    attributes: attributes(card),
  };
}

function tableCell(value: unknown): ui.TableCell {
  const cell = group(value);
  return {
    content: content(cell),
    numeric: cell.format === 'numeric',
    class: text(cell.classes),
    colspan: number(cell.colspan),
    rowspan: number(cell.rowspan),
    attributes: attributes(cell),
  };
}

function task(item: Options): ui.Task {
  const title = group(item.title);
  const status = group(item.status);
  const later = modifiers(status, 'govuk-task-list__status--', ['cannot-start-yet']);
  return {
    title: content(title),
    titleClass: text(title.classes),
    href: text(item.href),
    hint: optionalContent(item.hint),
    class: text(item.classes),
    status: status.tag ? { tag: content(group(status.tag)), ...tag(group(status.tag)) } : content(status),
    cannotStartYet: Boolean(later.modifier),
    statusClass: later.rest,
  };
}

/** Everything but forms: each component's options turned into our properties. */
export const contentAdapters = {
  'back-link': (o: Options) => {
    const look = modifiers(o, 'govuk-back-link--', ['inverse']);
    return (
      <ui.BackLink {...extras(o)} class={look.rest} inverse={Boolean(look.modifier)} href={text(o.href)}>
        {content(o) ?? undefined}
      </ui.BackLink>
    );
  },
  breadcrumbs: (o: Options) => (
    <ui.Breadcrumbs
      {...extras(o)}
      label={text(o.labelText)}
      collapseOnMobile={flag(o.collapseOnMobile)}
      items={list(o.items).map((item = {}) => ({
        text: content(item),
        href: text(item.href),
        attributes: attributes(item),
      }))}
    />
  ),
  details: (o: Options) => (
    <ui.Details {...extras(o)} summary={content(o, 'summaryHtml', 'summaryText')} open={flag(o.open)}>
      {content(o)}
    </ui.Details>
  ),
  'inset-text': (o: Options) => <ui.InsetText {...extras(o)}>{content(o)}</ui.InsetText>,
  'notification-banner': (o: Options) => (
    <ui.NotificationBanner
      {...extras(o)}
      text={o.html ? undefined : text(o.text)}
      success={o.type === 'success'}
      title={content(o, 'titleHtml', 'titleText')}
      titleId={text(o.titleId)}
      titleLevel={number(o.titleHeadingLevel) as ui.HeadingLevel | undefined}
      role={text(o.role)}
      disableAutoFocus={flag(o.disableAutoFocus)}
    >
      {o.html ? content(o) : undefined}
    </ui.NotificationBanner>
  ),
  pagination: (o: Options) => (
    <ui.Pagination
      {...extras(o)}
      landmarkLabel={text(o.landmarkLabel)}
      previous={paginationLink(o.previous)}
      next={paginationLink(o.next)}
      items={
        o.items
          ? list(o.items).map((item) => {
              if (!item || Object.keys(item).length === 0) return null;
              if (item.ellipsis) return { ellipsis: true as const };
              return {
                number: item.number as number,
                href: text(item.href) ?? '',
                current: flag(item.current),
                accessibleName: text(item.visuallyHiddenText),
                attributes: attributes(item),
              };
            })
          : undefined
      }
    />
  ),
  panel: (o: Options) => {
    const kind = modifiers(o, 'govuk-panel--', ['interruption']);
    const actions = group(o.actions);
    return (
      <ui.Panel
        {...extras(o)}
        class={kind.rest}
        variant={kind.modifier}
        title={content(o, 'titleHtml', 'titleText')}
        headingLevel={number(o.headingLevel) as ui.HeadingLevel | undefined}
        actionsClass={text(actions.classes)}
        actionsAttributes={attributes(actions)}
        actions={
          o.actions
            ? list(actions.items).map((action = {}) => ({
                text: text(action.text) ?? '',
                href: text(action.href),
                type: text(action.type) as 'button' | undefined,
                class: text(action.classes),
                attributes: attributes(action),
              }))
            : undefined
        }
      >
        {content(o)}
      </ui.Panel>
    );
  },
  'phase-banner': (o: Options) => (
    <ui.PhaseBanner {...extras(o)} tag={content(group(o.tag))} tagColour={tag(group(o.tag)).colour}>
      {content(o)}
    </ui.PhaseBanner>
  ),
  'service-navigation': (o: Options) => {
    const slots = group(o.slots);
    const end = typeof slots.end === 'string' ? { html: slots.end } : group(slots.end);
    const look = modifiers(o, 'govuk-service-navigation--', ['inverse']);
    return (
      <ui.ServiceNavigation
        {...extras(o)}
        class={look.rest}
        inverse={Boolean(look.modifier)}
        serviceName={text(o.serviceName)}
        serviceUrl={text(o.serviceUrl)}
        items={list(o.navigation).map(
          (item) =>
            item && {
              text: content(item),
              href: text(item.href),
              current: flag(item.current),
              active: flag(item.active),
              attributes: attributes(item),
            },
        )}
        navigationLabel={text(o.navigationLabel)}
        navigationId={text(o.navigationId)}
        navigationClass={text(o.navigationClasses)}
        menuText={text(o.menuButtonText)}
        menuLabel={text(o.menuButtonLabel)}
        collapseOnMobile={flag(o.collapseNavigationOnMobile)}
        ariaLabel={text(o.ariaLabel)}
        start={content(slots, 'start')}
        end={content(end)}
        endInline={end.align === 'inline'}
        navigationStart={content(slots, 'navigationStart')}
        navigationEnd={content(slots, 'navigationEnd')}
      />
    );
  },
  'skip-link': (o: Options) => (
    <ui.SkipLink {...extras(o)} href={text(o.href)}>
      {content(o)}
    </ui.SkipLink>
  ),
  'summary-list': (o: Options) => {
    const border = modifiers(o, 'govuk-summary-list--', ['no-border']);
    return (
      <ui.SummaryList
        {...extras(o)}
        class={border.rest}
        noBorder={Boolean(border.modifier)}
        card={summaryCard(o.card)}
        rows={list(o.rows).map((row) => row && summaryRow(row))}
      />
    );
  },
  table: (o: Options) => (
    <ui.Table
      {...extras(o)}
      caption={text(o.caption)}
      captionClass={text(o.captionClasses)}
      head={o.head ? list(o.head).map(tableCell) : undefined}
      rowHeaders={flag(o.firstCellIsHeader)}
      rows={(o.rows as readonly unknown[]).map((row) => (Array.isArray(row) ? row.map(tableCell) : null))}
    />
  ),
  tag: (o: Options) => <ui.Tag {...tag(o)}>{content(o)}</ui.Tag>,
  'task-list': (o: Options) => (
    <ui.TaskList {...extras(o)} idPrefix={text(o.idPrefix)} items={list(o.items).map((item) => item && task(item))} />
  ),
  'warning-text': (o: Options) => (
    <ui.WarningText {...extras(o)} iconText={text(o.iconFallbackText)}>
      {content(o)}
    </ui.WarningText>
  ),
  'generic-header': (o: Options) => (
    <ui.GenericHeader {...extras(o)} url={text(o.url)} containerClass={text(o.containerClasses)}>
      {content(o, 'logoHtml', 'logoText')}
    </ui.GenericHeader>
  ),
  footer: (o: Options) => {
    const meta = group(o.meta);
    const link = (item: Options = {}) => ({
      href: text(item.href) ?? '',
      text: text(item.text),
      attributes: attributes(item),
    });
    const withAddress = (item: Options | undefined) => Boolean(item?.href && item.text);
    return (
      <ui.Footer
        {...extras(o)}
        containerClass={text(o.containerClasses)}
        sections={list(o.navigation).map((section = {}) => ({
          title: text(section.title) ?? '',
          links: list(section.items).filter(withAddress).map(link),
          columns: number(section.columns),
          width: text(section.width),
        }))}
        links={o.meta ? list(meta.items).map(link) : undefined}
        linksTitle={text(meta.visuallyHiddenTitle)}
      >
        {content(meta)}
      </ui.Footer>
    );
  },
};
