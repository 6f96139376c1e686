import type { Document } from '../../domain/document/document.ts';

/** The media type of a Word file. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The document as a Word file (.docx) that a colleague can edit and a screen reader can read: real headings, language
 * and title, marked and repeated table headers, page numbers, and no colour that carries meaning. The library that writes
 * it is loaded only here, when a file is asked for.
 */
export const toWord = async (document: Document): Promise<Uint8Array<ArrayBuffer>> => {
  const { wordFile } = await import('./word-file.ts');
  return wordFile(document);
};
