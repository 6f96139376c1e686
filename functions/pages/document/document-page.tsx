import { type Document, frontMatter, type Section } from '../../../domain/document/document.ts';
import { DocumentBlock } from './document-block.tsx';

/** A file that holds the same document, or a part of it. */
export interface DocumentFile {
  readonly text: string;
  readonly href: string;
}

export interface DocumentPageProps {
  readonly document: Document;
  readonly files: readonly DocumentFile[];
}

/** Below this many sections a reader finds their way without a list of contents. */
const contentsFrom = 4;

const Files = ({ files }: { files: readonly DocumentFile[] }) =>
  files.length === 0 ? null : (
    <ul class="govuk-list outturn-no-print">
      {files.map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href} download>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );

const Contents = ({ sections }: { sections: readonly Section[] }) =>
  sections.length < contentsFrom ? null : (
    <nav class="outturn-no-print" aria-labelledby="contents">
      <h2 class="govuk-heading-s" id="contents">
        Contents
      </h2>
      <ul class="govuk-list outturn-contents">
        {sections.map(({ id, title }) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

/** A document made from the record: to read here, to print, or to save as Word. */
export const DocumentPage = ({ document, files }: DocumentPageProps) => {
  const [subtitle, ...rest] = frontMatter(document);
  return (
    <article class="outturn-document">
      <span class="govuk-caption-l">{subtitle}</span>
      <h1 class="govuk-heading-l">{document.title}</h1>
      <ul class="govuk-list">
        {rest.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Files files={files} />
      <Contents sections={document.sections} />
      {document.sections.map(({ id, title, blocks }) => (
        <section aria-labelledby={id}>
          <h2 class="govuk-heading-m" id={id}>
            {title}
          </h2>
          {blocks.map((block) => (
            <DocumentBlock block={block} />
          ))}
        </section>
      ))}
    </article>
  );
};
