import { type Block, missingLabel } from '../../../domain/document/document.ts';
import { FigureTable, RuleSource, SummaryList } from '../components/index.ts';

const Lines = ({ text }: { text: string }) => <span class="outturn-typed">{text}</span>;

const Table = ({ block }: { block: Extract<Block, { kind: 'table' }> }) => (
  <FigureTable
    caption={block.caption}
    captionSize="s"
    columns={block.columns.map(({ title, numeric }, index) => ({
      key: String(index),
      heading: title,
      ...(numeric && { numeric }),
      cell: (row: readonly string[]) => <Lines text={row[index] ?? ''} />,
    }))}
    rows={block.rows}
  />
);

/** One part of a document's section, with the components that every page uses. */
export const DocumentBlock = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return <h3 class="govuk-heading-s">{block.text}</h3>;
    case 'paragraph':
      return block.source ? (
        <RuleSource
          sentence={<Lines text={block.text} />}
          source={block.source.reference}
          confidence={block.source.confidence}
        />
      ) : (
        <p class="govuk-body">
          <Lines text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>
              <Lines text={item} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return <SummaryList rows={block.rows.map(({ name, value }) => ({ key: name, value: <Lines text={value} /> }))} />;
    case 'table':
      return <Table block={block} />;
    case 'missing':
      return (
        <p class="govuk-body outturn-missing">
          <strong>{missingLabel}:</strong> <Lines text={block.text} />
        </p>
      );
    default:
      return block satisfies never;
  }
};
