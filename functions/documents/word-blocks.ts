import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { type Block, missingLabel, sourceText } from '../../domain/document/document.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Text with its line breaks kept. */
const lines = (text: string): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));

const strong = (text: string): TextRun => new TextRun({ text, bold: true });

const cell = (text: string, column: TableBlock['columns'][number] | undefined, isHeader: boolean): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        style: 'TableText',
        ...(column?.numeric && { alignment: 'right' }),
        children: isHeader ? [strong(text)] : lines(text),
      }),
    ],
  });

/** The width of the text on the page, in twentieths of a point. */
const textWidth = 9638;

/** Columns as wide as what they hold, within reason: not every program that opens a .docx works them out. */
const columnWidths = ({ columns, rows }: TableBlock): number[] => {
  const weights = columns.map(({ title }, index) => {
    const longest = Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0));
    return Math.min(Math.max(longest, 10), 60);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((textWidth * weight) / sum));
};

const table = (block: TableBlock): readonly (Paragraph | Table)[] => [
  // Kept with the table, so that a page never ends on the caption.
  new Paragraph({ style: 'Caption', keepNext: true, text: block.caption }),
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(block),
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map((column) => cell(column.title, column, true)),
      }),
      ...block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, index) => cell(text, block.columns[index], false)),
          }),
      ),
    ],
  }),
  // Word joins two tables that touch.
  new Paragraph({ style: 'AfterTable' }),
];

/** One block as Word writes it. */
export const wordBlock = (block: Block): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: 'Heading2', text: block.text })];
    case 'paragraph':
      return [
        new Paragraph({ children: lines(block.text), keepNext: block.source !== undefined }),
        ...(block.source ? [new Paragraph({ style: 'Source', text: sourceText(block.source) })] : []),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: lines(item) }),
      );
    case 'facts':
      return block.rows.map(
        ({ name, value }) => new Paragraph({ style: 'Fact', children: [strong(`${name}: `), ...lines(value)] }),
      );
    case 'table':
      return table(block);
    case 'missing':
      return [new Paragraph({ style: 'Missing', children: [strong(`${missingLabel}: `), ...lines(block.text)] })];
    default:
      return block satisfies never;
  }
};
