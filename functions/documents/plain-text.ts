import { type Block, type Document, frontMatter, missingLabel, sourceText } from '../../domain/document/document.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A row as `Criterion: Value. Importance: ranked 5 of 5`, which survives being pasted into anything. */
const rowText = (columns: TableBlock['columns'], row: readonly string[]): string =>
  `- ${columns.map(({ title }, index) => `${title}: ${row[index] ?? ''}`).join('; ')}`;

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.source ? `${block.text}\n${sourceText(block.source)}` : block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(({ name, value }) => `${name}: ${value}`).join('\n');
    case 'table':
      return [block.caption, ...block.rows.map((row) => rowText(block.columns, row))].join('\n');
    case 'missing':
      return `${missingLabel}: ${block.text}`;
    default:
      return block satisfies never;
  }
};

const underlined = (title: string): string => `${title}\n${'='.repeat(title.length)}`;

/** The document as plain text to paste, with a blank line between its parts. */
export const toText = (document: Document): string =>
  [
    document.title,
    frontMatter(document).join('\n'),
    ...document.sections.flatMap(({ title, blocks }) => [underlined(title), ...blocks.map(blockText)]),
  ].join('\n\n');
