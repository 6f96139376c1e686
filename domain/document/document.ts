import { type CivilDate, writtenDate } from '../shared/dates.ts';
import { confidenceWords, type Source } from '../shared/source.ts';

/** A column of a table; figures stand to the right. */
export interface DocumentColumn {
  readonly title: string;
  readonly numeric?: boolean;
}

/** One part of a section, as a reader sees it, whether on a page or in Word. All of it is plain text. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** With a source, the rule that it rests on is shown after it. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly source?: Source | undefined }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names with their values, one below another. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** What the record does not hold: said, so that nobody takes silence for an answer. */
  | { readonly kind: 'missing'; readonly text: string };

export interface Section {
  /** Unique within the document: the anchor of its heading on a page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * A document made from the record: the same content is shown as a page and written as Word. It says for
 * which day it was made, since the record goes on.
 */
export interface Document {
  readonly title: string;
  /** What it is about, below the title. */
  readonly subtitle: string;
  readonly authority?: string | undefined;
  readonly madeOn: CivilDate;
  /** What a reader has to know before anything else: that it is a draft, or what was left out. */
  readonly standing?: string | undefined;
  /** Whether anything in it is made up for demonstration. */
  readonly demonstration: boolean;
  readonly sections: readonly Section[];
}

/** The rule that a statement rests on and how sure it is, as it stands after the statement. */
export const sourceText = ({ reference, confidence }: Source): string =>
  `Source: ${reference} (${confidenceWords[confidence]}).`;

/** What stands before whatever the record does not hold. */
export const missingLabel = 'Missing';

/** What stands under the title, in order: what it is about, whose it is, when it was made and how far to trust it. */
export const frontMatter = (document: Document): readonly string[] => [
  document.subtitle,
  ...(document.authority === undefined ? [] : [document.authority]),
  `Made from the record on ${writtenDate(document.madeOn)}.`,
  ...(document.standing === undefined ? [] : [document.standing]),
  ...(document.demonstration ? ['Some of what this document holds is made up for demonstration.'] : []),
];
