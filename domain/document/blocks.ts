import { lazily } from '../shared/lazily.ts';
import type { Source } from '../shared/source.ts';
import type { Block, DocumentColumn } from './document.ts';

/** The blocks of a document, one function each, so that a section reads as what it says. */

export const heading = (text: string): Block => ({ kind: 'heading', text });

export const paragraph = (text: string, source?: Source): Block => ({
  kind: 'paragraph',
  text,
  ...(source && { source }),
});

/** What the record does not hold, as a sentence. */
export const missing = (text: string): Block => ({ kind: 'missing', text });

/** Nothing at all for an empty list. */
export const list = (items: readonly string[]): readonly Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);

/** Names with their values; a value that is not there is left out, and so is a list of none. */
export const facts = (rows: readonly (readonly [name: string, value: string | undefined])[]): readonly Block[] => {
  const stated = rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]));
  return stated.length > 0 ? [{ kind: 'facts', rows: stated }] : [];
};

/** Nothing at all for a table without rows. A column that starts with `#` holds figures. */
export const table = (
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] => {
  const columns: readonly DocumentColumn[] = titles.map((title) =>
    title.startsWith('#') ? { title: title.slice(1), numeric: true } : { title },
  );
  return rows.length > 0 ? [{ kind: 'table', caption, columns, rows }] : [];
};

/** The blocks of a part of the record, or the sentence that says that it is missing. */
export const held = <Part>(
  part: Part | undefined,
  blocks: (part: Part) => readonly Block[],
  otherwise: string,
): readonly Block[] => (part === undefined ? [missing(otherwise)] : blocks(part));

/** The text as a sentence: with a capital and a full stop. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  const begun = `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}`;
  return /[.!?:]$/.test(begun) ? begun : `${begun}.`;
};

const conjunction = lazily(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));

/** `A, B and C`. */
export const inWords = (items: readonly string[]): string => conjunction().format(items);
