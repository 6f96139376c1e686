import { expect, it } from 'vitest';
import { DocumentPage } from '../../../../functions/pages/document/document-page.tsx';
import { everyBlock } from '../../documents/documents-given.ts';

const html = String(
  await (<DocumentPage document={everyBlock} files={[{ text: 'Save as Word', href: '/awards/a/report.docx' }]} />),
);
const words = html
  .replaceAll(/<[^>]+>/g, ' ')
  .replaceAll(/\s+/g, ' ')
  .trim();

it('shows a document with its contents, its sections under their anchors, and its tables with headers', () => {
  expect(words).toContain(
    'Contract award report: Walks &amp; talks A council Made from the record on 21 November 2026.',
  );
  expect(html).toContain('href="#values"');
  expect(html).toMatch(/<h2 class="govuk-heading-m" id="values">\s*Values/);
  expect(html).toMatch(/<th scope="col"[^>]*>Paper/);
  expect(html).toMatch(/<td[^>]*govuk-table__cell--numeric[^>]*>/);
});

it('says clearly what is missing and that it is a draft, and shows what a statement rests on', () => {
  expect(words).toContain('Missing: No risk is recorded.');
  expect(words).toContain('Draft: the decision is not recorded.');
  expect(words).toContain('regulation 12(1) (text of the statute)');
});

it('offers its files, which are not printed', () => {
  expect(html).toMatch(/<ul class="[^"]*outturn-no-print">.*href="\/awards\/a\/report.docx"/s);
});
