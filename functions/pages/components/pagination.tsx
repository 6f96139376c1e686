import { type Attributes, type Content, classNames, type Extras, type Maybe, type Optional } from './common.ts';

/** The page before or after. `label` names it ("Q2 2025/26") and is shown when there are no page numbers. */
export type PaginationLink = { readonly href: string } & Optional<{
  text: Content;
  label: string;
  attributes: Attributes;
}>;

export type PageNumber =
  | ({ readonly number: number | string; readonly href: string } & Optional<{
      current: boolean;
      accessibleName: string;
      attributes: Attributes;
    }>)
  | { readonly ellipsis: true };

export type PaginationProps = Extras &
  Optional<{
    previous: PaginationLink;
    next: PaginationLink;
    items: readonly Maybe<PageNumber>[];
    landmarkLabel: string;
  }>;

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};
const words = { prev: 'Previous', next: 'Next' };
type Direction = keyof typeof arrows;

function Arrow({ direction }: { direction: Direction }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[direction]} />
    </svg>
  );
}

function ArrowLink({ link, direction, block }: { link: PaginationLink; direction: Direction; block: boolean }) {
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={direction} {...link.attributes}>
        {block || direction === 'prev' ? <Arrow direction={direction} /> : null}
        <span
          class={classNames(
            'govuk-pagination__link-title',
            block && !link.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text ?? (
            <>
              {words[direction]}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.label && block ? (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        ) : null}
        {!block && direction === 'next' ? <Arrow direction={direction} /> : null}
      </a>
    </div>
  );
}

function PageItem({ item }: { item: PageNumber }) {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.accessibleName ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
}

/** To the page before and after; with `items`, to any page of a list. */
export function Pagination({ previous, next, items, landmarkLabel = 'Pagination', ...extras }: PaginationProps) {
  const block = !items && Boolean(previous || next);
  return (
    <nav
      id={extras.id}
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', extras.class)}
      aria-label={landmarkLabel}
      {...extras.attributes}
    >
      {previous ? <ArrowLink link={previous} direction="prev" block={block} /> : null}
      {items ? (
        <ul class="govuk-pagination__list">{items.map((item) => (item ? <PageItem item={item} /> : null))}</ul>
      ) : null}
      {next ? <ArrowLink link={next} direction="next" block={block} /> : null}
    </nav>
  );
}
