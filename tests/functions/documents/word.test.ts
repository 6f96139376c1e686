import { describe, expect, it } from 'vitest';
import { toWord } from '../../../functions/documents/word.ts';
import { unzipped, wordParagraphs } from '../../support/word.ts';
import { everyBlock } from './documents-given.ts';

const written = await toWord(everyBlock);
const paragraphs = wordParagraphs(written);
const part = (name: string): string => unzipped(written).get(name) ?? '';

describe('a document as a Word file', () => {
  it('says everything in order, under real heading styles', () => {
    expect(paragraphs.filter(({ style }) => style !== 'AfterTable')).toEqual([
      { style: 'Title', text: 'Contract award report: Walks & talks' },
      { style: 'Normal', text: 'Award DN1, Provider Selection Regime' },
      { style: 'Normal', text: 'A council' },
      { style: 'Normal', text: 'Made from the record on 21 November 2026.' },
      { style: 'Normal', text: 'Draft: the decision is not recorded.' },
      { style: 'Normal', text: 'Some of what this document holds is made up for demonstration.' },
      { style: 'Contents', text: 'Introduction' },
      { style: 'Contents', text: 'Values' },
      { style: 'Contents', text: 'Risks' },
      { style: 'Contents', text: 'Authorisation' },
      { style: 'Heading1', text: 'Introduction' },
      { style: 'Normal', text: 'First line\nsecond line <of> the "same" paragraph' },
      { style: 'Normal', text: 'Standstill runs.' },
      {
        style: 'Source',
        text: 'Source: The Health Care Services (Provider Selection Regime) Regulations 2023 (SI 2023/1348), regulation 12(1) (text of the statute).',
      },
      { style: 'ListParagraph', text: 'One' },
      { style: 'ListParagraph', text: 'Two' },
      { style: 'Heading1', text: 'Values' },
      { style: 'Heading2', text: 'As printed' },
      { style: 'Fact', text: 'A year: £1' },
      { style: 'Caption', text: 'What the papers print' },
      { style: 'TableText', text: 'Paper' },
      { style: 'TableText', text: 'Amount' },
      { style: 'TableText', text: 'Report' },
      { style: 'TableText', text: '£1' },
      { style: 'TableText', text: 'Budget' },
      { style: 'TableText', text: '£2' },
      { style: 'Heading1', text: 'Risks' },
      { style: 'Missing', text: 'Missing: No risk is recorded.' },
      { style: 'Heading1', text: 'Authorisation' },
    ]);
  });

  it('marks the header row of a table and repeats it, and keeps each row on one page', () => {
    const rows = [...part('word/document.xml').matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) => row);
    expect(rows.map((row) => /<w:tblHeader ?\/?/.test(row))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true);
    expect(part('word/document.xml')).toMatch(/<w:tblLook [^>]*w:firstRow="(1|true)"/);
  });

  it('carries its title and its language, and numbers its pages', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>Contract award report: Walks &amp; talks</dc:title>');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('writes in black alone, so that no colour means anything', () => {
    const colours = ['word/document.xml', 'word/styles.xml'].flatMap((name) =>
      [...part(name).matchAll(/<w:color w:val="([^"]+)"/g)].map(([, colour]) => colour),
    );
    expect(new Set(colours)).toEqual(new Set(['000000']));
    expect(part('word/document.xml')).not.toMatch(/<w:(shd|highlight) /);
  });

  it('links each line of the contents to its heading', () => {
    const xml = part('word/document.xml');
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toHaveLength(4);
    expect(bookmarks).toEqual(anchors);
  });

  it('leaves out the contents of a document that is read at a glance', async () => {
    const short = await toWord({ ...everyBlock, sections: everyBlock.sections.slice(0, 2) });
    expect(wordParagraphs(short).filter(({ style }) => style === 'Contents')).toEqual([]);
  });
});
