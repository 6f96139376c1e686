import { Bookmark, File, Footer, InternalHyperlink, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { type Document, frontMatter, type Section } from '../../domain/document/document.ts';
import { wordBlock } from './word-blocks.ts';
import { numbering, styles } from './word-styles.ts';

/** A4 with 2 cm margins, in twentieths of a point. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } };

/** Below this many sections a reader finds their way without a list of contents. */
const contentsFrom = 4;

/** Names of bookmarks take letters, digits and underscores. */
const bookmarkOf = ({ id }: Section): string => `s_${id.replaceAll(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 40);

/** Links rather than a field: a field has to be updated by hand before it says anything. */
const contents = (sections: readonly Section[]): readonly Paragraph[] =>
  sections.length < contentsFrom
    ? []
    : sections.map(
        (section) =>
          new Paragraph({
            style: 'Contents',
            children: [
              new InternalHyperlink({
                anchor: bookmarkOf(section),
                children: [new TextRun({ text: section.title, style: 'Hyperlink' })],
              }),
            ],
          }),
      );

const sectionBlocks = (section: Section) => [
  new Paragraph({
    style: 'Heading1',
    children: [new Bookmark({ id: bookmarkOf(section), children: [new TextRun(section.title)] })],
  }),
  ...section.blocks.flatMap(wordBlock),
];

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [new TextRun({ children: [`${title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** Writes the file. Apart from `toWord`, which loads it, nothing imports it: the library is a megabyte. */
export const wordFile = async (document: Document): Promise<Uint8Array<ArrayBuffer>> => {
  const file = new File({
    title: document.title,
    subject: document.subtitle,
    description: frontMatter(document).join(' '),
    creator: document.authority ?? '',
    lastModifiedBy: document.authority ?? '',
    styles,
    numbering,
    sections: [
      {
        properties: { page },
        footers: { default: footer(document.title) },
        children: [
          new Paragraph({ style: 'Title', text: document.title }),
          ...frontMatter(document).map((text) => new Paragraph({ text })),
          ...contents(document.sections),
          ...document.sections.flatMap(sectionBlocks),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};
