import { type Attributes, type Content, classNames, type Extras, type Maybe, type Optional } from './common.ts';

/** How a column is sorted now, and the address that sorts by it. */
export type ColumnSort = { readonly href: string } & Optional<{ direction: 'ascending' | 'descending' }>;

export type FigureColumn<Row> = {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => Content;
} & Optional<{
  /** Right-aligned, in figures of equal width. */
  numeric: boolean;
  /** The unit, said once, under the heading. */
  unit: string;
  sort: ColumnSort;
  /** Left out of the phone layout's labels, for cells that explain themselves. */
  selfLabelled: boolean;
  class: string;
}>;

export type FigureGroup<Row> = { readonly heading: Content; readonly rows: readonly Row[] } & Optional<{
  class: string;
}>;

export type FigureTableProps<Row> = Extras & {
  readonly caption: Content;
  /** The first column names the row. */
  readonly columns: readonly Maybe<FigureColumn<Row>>[];
} & (
    | { readonly rows: readonly Row[]; readonly groups?: undefined }
    | { readonly groups: readonly FigureGroup<Row>[]; readonly rows?: undefined }
  ) &
  Optional<{
    captionSize: 's' | 'm' | 'l';
    captionHidden: boolean;
    /** Keeps the header in sight on long tables. */
    stickyHeader: boolean;
    dense: boolean;
    /** For many columns: rows become blocks below a desktop's width already. */
    stackEarly: boolean;
    rowAttributes: (row: Row) => Attributes;
    /** Shown instead of an empty table: the first step to take. */
    empty: Content;
  }>;

function HeadCell<Row>({ column }: { column: FigureColumn<Row> }) {
  const { heading, unit, numeric, sort } = column;
  const words = (
    <>
      {heading}
      {unit ? <span class="outturn-table__unit"> {unit}</span> : null}
    </>
  );
  return (
    <th
      scope="col"
      class={classNames('govuk-table__header', numeric && 'govuk-table__header--numeric', column.class)}
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
    >
      {sort ? (
        <a class="govuk-link govuk-link--no-visited-state outturn-sort" href={sort.href}>
          {words}
          <span class={`outturn-sort__mark outturn-sort__mark--${sort.direction ?? 'none'}`} aria-hidden="true" />
        </a>
      ) : (
        words
      )}
    </th>
  );
}

function BodyRow<Row>({
  row,
  columns,
  attributes,
}: {
  row: Row;
  columns: readonly FigureColumn<Row>[];
  attributes: Attributes | undefined;
}) {
  return (
    <tr class="govuk-table__row" {...attributes}>
      {columns.map((column, index) =>
        index === 0 ? (
          <th scope="row" class={classNames('govuk-table__header', column.class)}>
            {column.cell(row)}
          </th>
        ) : (
          <td
            class={classNames('govuk-table__cell', column.numeric && 'govuk-table__cell--numeric', column.class)}
            data-label={column.selfLabelled ? undefined : column.heading}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** A table of figures: sorted by link, header kept in sight, and on a phone each row a block with its labels. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { caption, captionSize = 'm', captionHidden, stickyHeader, dense, rowAttributes, empty } = props;
  const columns = props.columns.filter((column): column is FigureColumn<Row> => Boolean(column));
  const groups = props.groups ?? [{ heading: null, rows: props.rows ?? [] }];
  const isEmpty = groups.every((group) => group.rows.length === 0);
  if (isEmpty && empty !== undefined) return <p class="govuk-body outturn-empty">{empty}</p>;
  return (
    <table
      id={props.id}
      class={classNames(
        'govuk-table outturn-table outturn-table--stack',
        stickyHeader && 'outturn-table--sticky',
        dense && 'outturn-table--dense',
        props.stackEarly && 'outturn-table--stack-early',
        props.class,
      )}
      {...props.attributes}
    >
      <caption
        class={captionHidden ? 'govuk-visually-hidden' : `govuk-table__caption govuk-table__caption--${captionSize}`}
      >
        {caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map((column) => (
            <HeadCell column={column} />
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody class={classNames('govuk-table__body', group.class)}>
          {group.heading ? (
            <tr class="govuk-table__row outturn-table__group">
              <th scope="rowgroup" colspan={columns.length} class="govuk-table__header">
                {group.heading}
              </th>
            </tr>
          ) : null}
          {group.rows.map((row) => (
            <BodyRow row={row} columns={columns} attributes={rowAttributes?.(row)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
