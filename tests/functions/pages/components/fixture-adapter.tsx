import * as ui from '../../../../functions/pages/components/index.ts';
import {
  attributes,
  content,
  extras,
  field,
  fieldset,
  flag,
  group,
  headingSizes,
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

function affix(value: unknown): ui.Affix | undefined {
  if (!value) return undefined;
  const options = group(value);
  return { text: content(options), class: text(options.classes), attributes: attributes(options) };
}

function choices(options: Options, type: 'radios' | 'checkboxes') {
  const size = modifiers(options, `govuk-${type}--`, ['small']);
  return {
    ...fieldset(options),
    name: text(options.name) ?? '',
    idPrefix: text(options.idPrefix),
    hint: optionalContent(options.hint),
    error: optionalContent(options.errorMessage),
    small: size.modifier === 'small',
    class: size.rest,
    attributes: attributes(options),
    groupClass: text(group(options.formGroup).classes),
    items: list(options.items).map((item) => item && choice(item)),
  };
}

function choice(item: Options): ui.Choice | ui.Divider {
  if (item.divider) return { divider: text(item.divider) ?? '' };
  const label = group(item.label);
  return {
    value: item.value as string | number,
    text: content(item),
    id: text(item.id),
    name: text(item.name),
    hint: optionalContent(item.hint),
    checked: flag(item.checked),
    disabled: flag(item.disabled),
    conditional: optionalContent(item.conditional),
    exclusive: item.behaviour === 'exclusive',
    labelClass: text(label.classes),
    labelAttributes: attributes(label),
    attributes: attributes(item),
  };
}

function datePart(options: Options, part: unknown, fallbackName?: string): ui.DatePart | undefined {
  if (part === false) return undefined;
  const item = group(part);
  const name = text(item.name) ?? fallbackName ?? '';
  const prefix = text(options.namePrefix);
  const isYear = name === 'year' || name === group(options.year).name;
  const width = modifiers(item, 'govuk-input--width-', ['2', '3', '4']);
  const error = modifiers({ classes: width.rest }, 'govuk-input--', ['error']);
  const value = item.value ?? group(options[name]).value ?? group(options.values)[prefix ? `${prefix}-${name}` : name];
  return {
    name,
    label: text(item.label),
    value: value as string | number | undefined,
    width: width.modifier ? (Number(width.modifier) as 2 | 3 | 4) : isYear ? 4 : 2,
    invalid: error.modifier ? true : flag(item.error),
    class: error.rest,
    id: text(item.id),
    inputmode: text(item.inputmode) as 'text' | undefined,
    pattern: text(item.pattern),
    autocomplete: text(item.autocomplete),
    attributes: attributes(item),
  };
}

function dateParts(options: Options): readonly (ui.DatePart | undefined)[] {
  const items = options.items as readonly unknown[] | undefined;
  if (items && items.length > 0) return items.map((item) => (item ? datePart(options, item) : undefined));
  return ['day', 'month', 'year'].map((name) => datePart(options, options[name], name));
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

/** For each component of the package that the pages use: its options turned into our properties. */
export const adapters = {
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
  button: (o: Options) => {
    const look = modifiers(o, 'govuk-button--', ['secondary', 'warning', 'inverse']);
    const words = o.isStartButton && o.html ? <span>{content(o)}</span> : content(o);
    return (
      <ui.Button
        {...extras(o)}
        class={look.rest}
        variant={look.modifier}
        href={text(o.href)}
        type={text(o.type) as 'button' | undefined}
        name={text(o.name)}
        value={text(o.value)}
        start={flag(o.isStartButton)}
        disabled={flag(o.disabled)}
        preventDoubleClick={flag(o.preventDoubleClick)}
      >
        {words}
      </ui.Button>
    );
  },
  'character-count': (o: Options) => (
    <ui.CharacterCount
      {...field(o)}
      value={text(o.value)}
      rows={number(o.rows)}
      spellcheck={flag(o.spellcheck)}
      maxlength={number(o.maxlength)}
      maxwords={number(o.maxwords)}
      countType={text(o.countType) as 'words' | undefined}
      threshold={number(o.threshold)}
      limitText={text(o.textareaDescriptionText)}
      messageClass={text(group(o.countMessage).classes)}
      wording={{
        charactersUnderLimit: o.charactersUnderLimitText as ui.PluralWording | undefined,
        charactersAtLimit: text(o.charactersAtLimitText),
        charactersOverLimit: o.charactersOverLimitText as ui.PluralWording | undefined,
        wordsUnderLimit: o.wordsUnderLimitText as ui.PluralWording | undefined,
        wordsAtLimit: text(o.wordsAtLimitText),
        wordsOverLimit: o.wordsOverLimitText as ui.PluralWording | undefined,
      }}
    />
  ),
  checkboxes: (o: Options) => (
    <ui.Checkboxes
      {...choices(o, 'checkboxes')}
      values={o.values as readonly string[] | undefined}
      describedBy={text(o.describedBy)}
    />
  ),
  'date-input': (o: Options) => (
    <ui.DateInput
      {...fieldset(o)}
      id={text(o.id) ?? ''}
      class={text(o.classes)}
      attributes={attributes(o)}
      namePrefix={text(o.namePrefix)}
      hint={optionalContent(o.hint)}
      error={optionalContent(o.errorMessage)}
      groupClass={text(group(o.formGroup).classes)}
      parts={dateParts(o)}
    />
  ),
  details: (o: Options) => (
    <ui.Details {...extras(o)} summary={content(o, 'summaryHtml', 'summaryText')} open={flag(o.open)}>
      {content(o)}
    </ui.Details>
  ),
  'error-message': (o: Options) => (
    <ui.ErrorMessage {...extras(o)} prefix={text(o.visuallyHiddenText)}>
      {content(o)}
    </ui.ErrorMessage>
  ),
  'error-summary': (o: Options) => (
    <ui.ErrorSummary
      {...extras(o)}
      title={content(o, 'titleHtml', 'titleText')}
      disableAutoFocus={flag(o.disableAutoFocus)}
      errors={list(o.errorList).map((item = {}) => ({
        text: content(item),
        href: text(item.href),
        attributes: attributes(item),
      }))}
    >
      {content(o, 'descriptionHtml', 'descriptionText')}
    </ui.ErrorSummary>
  ),
  fieldset: (o: Options) => (
    <ui.Fieldset
      {...extras(o)}
      {...fieldset({ fieldset: o })}
      describedBy={text(o.describedBy)}
      role={text(o.role) as 'group' | undefined}
    >
      {content(o)}
    </ui.Fieldset>
  ),
  hint: (o: Options) => <ui.Hint {...extras(o)}>{content(o)}</ui.Hint>,
  input: (o: Options) => {
    const width = modifiers(o, 'govuk-input--width-', ['2', '3', '4', '5', '10', '20']);
    return (
      <ui.Input
        {...field(o)}
        class={width.rest}
        width={width.modifier && (Number(width.modifier) as 2)}
        type={text(o.type)}
        value={text(o.value)}
        prefix={affix(o.prefix)}
        suffix={affix(o.suffix)}
        wrapperClass={text(group(o.inputWrapper).classes)}
        wrapperAttributes={attributes(group(o.inputWrapper))}
        inputmode={text(o.inputmode) as 'decimal' | undefined}
        pattern={text(o.pattern)}
        spellcheck={flag(o.spellcheck)}
        autocomplete={text(o.autocomplete)}
        autocapitalize={text(o.autocapitalize) as 'none' | undefined}
        disabled={flag(o.disabled)}
      />
    );
  },
  'inset-text': (o: Options) => <ui.InsetText {...extras(o)}>{content(o)}</ui.InsetText>,
  label: (o: Options) => {
    const size = modifiers(o, 'govuk-label--', headingSizes);
    return (
      <ui.Label
        {...extras(o)}
        class={size.rest}
        size={size.modifier}
        for={text(o.for)}
        pageHeading={flag(o.isPageHeading)}
      >
        {content(o)}
      </ui.Label>
    );
  },
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
  radios: (o: Options) => {
    const layout = modifiers(o, 'govuk-radios--', ['inline']);
    return (
      <ui.Radios
        {...choices({ ...o, classes: layout.rest }, 'radios')}
        inline={Boolean(layout.modifier)}
        value={o.value as string | undefined}
      />
    );
  },
  select: (o: Options) => (
    <ui.Select
      {...field(o)}
      value={o.value as string | number | undefined}
      options={list(o.items).map(
        (item) =>
          item && {
            text: text(item.text) ?? '',
            value: item.value as string | number | undefined,
            selected: flag(item.selected),
            disabled: flag(item.disabled),
            attributes: attributes(item),
          },
      )}
    />
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
  textarea: (o: Options) => (
    <ui.Textarea
      {...field(o)}
      value={text(o.value)}
      rows={number(o.rows)}
      spellcheck={flag(o.spellcheck)}
      autocomplete={text(o.autocomplete)}
    />
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
