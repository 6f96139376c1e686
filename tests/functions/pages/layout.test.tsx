import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Layout, type LayoutProps, scriptsRunSnippet } from '../../../functions/pages/layout.tsx';
import { type Element, type HtmlNode, parseHtml } from './components/normalise-html.ts';

const asset = (name: string) => `/assets/${name}`;

async function render(props: Partial<LayoutProps> = {}): Promise<string> {
  const page: unknown = (
    <Layout title="Health Improvement Services" asset={asset} {...props}>
      {props.children ?? <h1>Is it working?</h1>}
    </Layout>
  );
  return String(await page);
}

const isElement = (node: HtmlNode | undefined): node is Element => typeof node === 'object';
const childrenOf = (element: Element) => element.children.filter(isElement);

function find(nodes: readonly HtmlNode[], wanted: (element: Element) => boolean): Element | undefined {
  for (const node of nodes.filter(isElement)) {
    const found = wanted(node) ? node : find(node.children, wanted);
    if (found) return found;
  }
  return undefined;
}

const classesOf = (element: Element | undefined) => (element?.attributes.get('class') ?? '').split(' ');
const byTag = (html: string, tag: string) => find(parseHtml(html), (element) => element.tag === tag);

describe('the page shell', () => {
  it('follows the order of the package template: script, skip link, header, container with main, footer', async () => {
    const body = byTag(await render(), 'body');
    const parts = body ? childrenOf(body).map(({ tag, attributes }) => `${tag}.${attributes.get('class') ?? ''}`) : [];
    expect(parts).toEqual([
      'script.',
      'a.govuk-skip-link',
      'header.govuk-template__header',
      'div.govuk-width-container',
      'footer.govuk-template__footer',
      'script.',
    ]);
  });

  it('carries every class that the package template puts on its frame', async () => {
    const template = readFileSync(new URL(import.meta.resolve('govuk-frontend/dist/govuk/template.njk')), 'utf8');
    const frame = [...template.matchAll(/class="(govuk-[a-z_-]+)/g)].map(([, name]) => name);
    const html = await render();
    expect(frame).toContain('govuk-template');
    for (const name of frame) expect(html).toContain(name);
  });

  it('begins with a doctype, says its language and its viewport', async () => {
    const html = await render();
    expect(html.startsWith('<!DOCTYPE html><html lang="en-GB" class="govuk-template">')).toBe(true);
    expect(html).toContain('content="width=device-width, initial-scale=1, viewport-fit=cover"');
  });

  it('lets the skip link reach the main part of the page', async () => {
    const html = await render();
    expect(byTag(html, 'main')?.attributes.get('id')).toBe('main-content');
    expect(
      find(parseHtml(html), (element) => classesOf(element).includes('govuk-skip-link'))?.attributes.get('href'),
    ).toBe('#main-content');
  });

  it('shows neither crown nor GOV.UK logotype', async () => {
    expect(await render()).not.toMatch(/crown|govuk-header__logotype/i);
  });
});

describe('the title', () => {
  it('is the answer that the page gives, then the product', async () => {
    expect(await render()).toContain('<title>Health Improvement Services - Outturn</title>');
  });

  it('says that there is an error, and the page lists it first', async () => {
    const html = await render({ errors: [{ text: 'Enter a start date', href: '#start-day' }] });
    expect(html).toContain('<title>Error: Health Improvement Services - Outturn</title>');
    const main = byTag(html, 'main');
    const [first] = main ? childrenOf(main) : [];
    expect(classesOf(first)).toContain('govuk-error-summary');
    expect(html).toContain('<a href="#start-day">Enter a start date</a>');
  });

  it('cannot break out of its element', async () => {
    expect(await render({ title: '</title><script>' })).toContain('&lt;/title&gt;&lt;script&gt;');
  });
});

describe('the header', () => {
  it('says who is signed in, for whom and as what', async () => {
    const html = await render({
      person: { name: 'Priya Shah', organisationName: 'Plymouth City Council', roleNames: ['Commissioner', 'Auditor'] },
    });
    expect(html).toContain('<strong>Priya Shah</strong>, Plymouth City Council (commissioner, auditor)');
    expect(html).toContain('<form method="post" action="/sign-out"><button type="submit"');
    expect(html).not.toContain('href="/sign-out"');
  });

  it('carries the council name and colour, and ignores a colour that is none', async () => {
    const organisation = { name: 'Plymouth City Council', brandColour: '#00527A' };
    expect(await render({ organisation })).toContain('--outturn-brand:#00527a;--outturn-brand-text:#ffffff');
    const odd = await render({ organisation: { ...organisation, brandColour: 'red}</style>' } });
    expect(odd).not.toContain('red}');
  });

  it('says when the records are a demonstration', async () => {
    expect(await render({ demonstration: true })).toContain('are made up for demonstration');
    expect(await render()).not.toContain('Demonstration');
  });
});

describe('the footer', () => {
  it('links to nothing that the caller did not name', async () => {
    const html = await render();
    expect(html).not.toContain('govuk-footer__link');
    expect(await render({ footerLinks: [{ href: '/privacy', text: 'Privacy' }] })).toContain('href="/privacy"');
  });
});

describe('a strict content security policy', () => {
  it('is met: the nonce stands on every inline element and no element has a style of its own', async () => {
    const html = await render({ nonce: 'n0nce', demonstration: true });
    expect([...html.matchAll(/<(?:script|style) nonce="n0nce"/g)]).toHaveLength(2);
    expect(html).toContain(scriptsRunSnippet);
    expect(html).toMatch(/<script type="module" nonce="n0nce" src="\/assets\/outturn.js">/);
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });
});
