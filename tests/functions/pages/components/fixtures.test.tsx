import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adapters } from './fixture-adapters.ts';
import type { Options } from './fixture-options.tsx';
import { type Element, normaliseHtml, outline, parseHtml, without } from './normalise-html.ts';

type Fixture = { readonly name: string; readonly options: Options; readonly html: string };

function fixturesOf(component: string): readonly Fixture[] {
  const address = import.meta.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  return JSON.parse(readFileSync(new URL(address), 'utf8')).fixtures;
}

// Every fixture of every component in use runs: none is left out. The footer's are compared without what is the Crown's.

const hasClass = (element: Element, name: string) => (element.attributes.get('class') ?? '').split(' ').includes(name);

/** The package's footer always shows the crown, and by default its licence and Crown copyright: not a council's to show. */
function isCrownProperty(element: Element): boolean {
  return (
    ['govuk-footer__crown', 'govuk-footer__licence-logo', 'govuk-footer__licence-description'].some((name) =>
      hasClass(element, name),
    ) ||
    (hasClass(element, 'govuk-footer__meta-item') &&
      element.children.some((child) => typeof child === 'object' && hasClass(child, 'govuk-footer__copyright-logo')))
  );
}

const html = async (node: unknown) => String(await node);

for (const [component, render] of Object.entries(adapters)) {
  describe(`${component} draws what govuk-frontend draws`, () => {
    for (const { name, options, html: expected } of fixturesOf(component)) {
      it(name, async () => {
        const element = render(options);
        const ours = element === null ? '' : await html(element);
        const theirs = without(parseHtml(expected), isCrownProperty);
        expect(normaliseHtml(ours)).toBe(outline(theirs));
      });
    }
  });
}
