import {
  type Attributes,
  type Content,
  classNames,
  type Extras,
  isPresent,
  type Maybe,
  type Optional,
} from './common.ts';

export type TableCellOptions = { readonly content: Content } & Optional<{
  /** Right-aligned, in figures of equal width. */
  numeric: boolean;
  class: string;
  colspan: number;
  rowspan: number;
  attributes: Attributes;
}>;

/** A cell: plain text, or its content with what it needs. */
export type TableCell = string | number | TableCellOptions;

export type TableProps = Extras & { readonly rows: readonly Maybe<readonly TableCell[]>[] } & Optional<{
    caption: Content;
    captionSize: 's' | 'm' | 'l' | 'xl';
    captionClass: string;
    head: readonly TableCell[];
    /** The first cell of each row is its header. */
    rowHeaders: boolean;
  }>;

const cellOptions = (cell: TableCell): TableCellOptions => (typeof cell === 'object' ? cell : { content: cell });

const spans = (cell: TableCellOptions) => ({
  colspan: cell.colspan,
  rowspan: cell.rowspan,
  ...cell.attributes,
});

function HeadCell({ cell }: { cell: TableCellOptions }) {
  const className = classNames('govuk-table__header', cell.numeric && 'govuk-table__header--numeric', cell.class);
  return (
    <th scope="col" class={className} {...spans(cell)}>
      {cell.content}
    </th>
  );
}

function BodyCell({ cell, isHeader }: { cell: TableCellOptions; isHeader: boolean }) {
  if (isHeader) {
    return (
      <th scope="row" class={classNames('govuk-table__header', cell.class)} {...spans(cell)}>
        {cell.content}
      </th>
    );
  }
  return (
    <td
      class={classNames('govuk-table__cell', cell.numeric && 'govuk-table__cell--numeric', cell.class)}
      {...spans(cell)}
    >
      {cell.content}
    </td>
  );
}

/** A plain table. For figures with sorting, links and a phone layout see FigureTable. */
export function Table({ rows, caption, captionSize, captionClass, head, rowHeaders = false, ...extras }: TableProps) {
  return (
    <table id={extras.id} class={classNames('govuk-table', extras.class)} {...extras.attributes}>
      {isPresent(caption) ? (
        <caption
          class={classNames(
            'govuk-table__caption',
            captionSize && `govuk-table__caption--${captionSize}`,
            captionClass,
          )}
        >
          {caption}
        </caption>
      ) : null}
      {head ? (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <HeadCell cell={cellOptions(cell)} />
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody class="govuk-table__body">
        {rows.map((row) =>
          row ? (
            <tr class="govuk-table__row">
              {row.map((cell, index) => (
                <BodyCell cell={cellOptions(cell)} isHeader={rowHeaders && index === 0} />
              ))}
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}
