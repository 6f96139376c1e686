import { expect } from 'vitest';
import type { Block, Document, Section } from '../../domain/document/document.ts';

/** Everything that a block says, in order. */
const saidBy = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'missing':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.map(({ name, value }) => `${name}: ${value}`);
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.join(' | '))];
    default:
      return block satisfies never;
  }
};

export const section = (document: Document, id: string): Section => {
  const found = document.sections.find((each) => each.id === id);
  expect(found, `the section ${id}`).toBeDefined();
  return found as Section;
};

/** What one section says, in order. */
export const said = (document: Document, id: string): readonly string[] => section(document, id).blocks.flatMap(saidBy);

/** What a section says to be missing. */
export const missingIn = (document: Document, id: string): readonly string[] =>
  section(document, id).blocks.flatMap((block) => (block.kind === 'missing' ? [block.text] : []));

/** Everything that a document says, as one text. */
export const everything = (document: Document): string =>
  [document.standing ?? '', ...document.sections.flatMap((each) => [each.title, ...said(document, each.id)])].join(
    '\n',
  );
