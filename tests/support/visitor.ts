import { expect } from 'vitest';
import type { Service } from '../../functions/local/service.ts';
import { type Element, type HtmlNode, parseHtml } from '../functions/pages/components/normalise-html.ts';

/** A page as someone without script sees it: what it says, and the form on it as it would be sent. */
export interface Visited {
  readonly status: number;
  /** The path that the page was found at, after any redirect. */
  readonly path: string;
  readonly heading: string;
  /** Everything that the main part says, in one line. */
  readonly text: string;
  /** The messages at the top that link to what is wrong, each with the element it links to. */
  readonly problems: readonly { readonly message: string; readonly field: string | undefined }[];
  /** What the form holds, name by name. A choice that nobody made is the empty string. */
  readonly form: ReadonlyMap<string, string>;
  /** The fields that are choices: one that nobody made is not sent. */
  readonly choices: ReadonlySet<string>;
  /** Where the links of the main part lead. */
  readonly links: readonly string[];
  /** What the element with that id says; undefined when there is none. */
  says(id: string): string | undefined;
}

/** A file as it is saved. */
export interface SavedFile {
  readonly status: number;
  readonly type: string;
  /** The name under which the browser would save it; empty for what is no file. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** A person at a browser without script: keeps cookies, follows redirects and sends only fields that the page has. */
export interface Visitor {
  open(path: string): Promise<Visited>;
  save(path: string): Promise<SavedFile>;
  /** Fills in the form of a page over what it holds and sends it. */
  send(page: Visited, fields: Readonly<Record<string, string>>): Promise<Visited>;
}

/** Signs the person in by the code flow, as a browser would. */
export const visitorAs = async (service: Service, personId: string): Promise<Visitor> => {
  const go = browserOf(service.baseUrl);
  const choose = await go('/sign-in');
  const arrived = await go(choose.address, new URLSearchParams({ person: personId }));
  expect(new URL(arrived.address).origin, 'signed in').toBe(service.baseUrl);
  return {
    open: async (path) => visited(await go(path)),
    save: async (path) => {
      const { status, headers, content } = await go(path);
      return {
        status,
        type: headers.get('content-type') ?? '',
        name: /filename="([^"]*)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '',
        content,
      };
    },
    send: async (page, fields) => {
      const unknown = Object.keys(fields).filter((name) => !page.form.has(name));
      expect(unknown, `fields that ${page.path} does not have`).toEqual([]);
      const filled = [...new Map([...page.form, ...Object.entries(fields)])].filter(
        ([name, value]) => value !== '' || !page.choices.has(name),
      );
      return visited(await go(page.path.split('?')[0] ?? '', new URLSearchParams(filled)));
    },
  };
};

/** Input as the API takes it, as the fields of a form: dotted names, and dates in three boxes. */
export const fieldsOf = (input: unknown, path = ''): Record<string, string> => {
  if (typeof input === 'object' && input !== null) {
    return Object.assign(
      {},
      ...Object.entries(input).map(([name, value]) => fieldsOf(value, path ? `${path}.${name}` : name)),
    ) as Record<string, string>;
  }
  const text = String(input);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!date) return { [path]: text };
  return { [`${path}.day`]: date[3] ?? '', [`${path}.month`]: date[2] ?? '', [`${path}.year`]: date[1] ?? '' };
};

interface Arrived {
  readonly status: number;
  readonly address: string;
  readonly headers: Headers;
  readonly content: Uint8Array;
}

const browserOf = (baseUrl: string) => {
  const cookies = new Map<string, string>();
  return async (path: string, form?: URLSearchParams): Promise<Arrived> => {
    let [address, body] = [new URL(path, baseUrl), form];
    for (let hop = 0; hop < 12; hop += 1) {
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body && { method: 'POST', body }),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';', 1);
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const next = response.headers.get('location');
      if (next === null) {
        const { status, headers } = response;
        return { status, headers, address: address.href, content: await response.bytes() };
      }
      await response.arrayBuffer();
      [address, body] = [new URL(next, address), undefined];
    }
    throw new Error(`${path} redirects without end`);
  };
};

const elements = (nodes: readonly HtmlNode[]): readonly Element[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));

const textOf = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.tag === 'script' ? '' : node.children.map(textOf).join(' ');

const oneLine = (node: HtmlNode | undefined): string =>
  node === undefined ? '' : textOf(node).replaceAll(/\s+/g, ' ').trim();

const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';

const isChoice = (element: Element): boolean => ['radio', 'checkbox'].includes(attribute(element, 'type'));

const fieldsIn = (form: Element | undefined): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const element of elements(form ? [form] : [])) {
    const name = attribute(element, 'name');
    if (name === '') continue;
    if (element.tag === 'textarea') fields.set(name, element.children.map(textOf).join(''));
    if (element.tag === 'select') {
      const chosen = elements(element.children).find((option) => option.attributes.has('selected'));
      fields.set(name, chosen ? attribute(chosen, 'value') : '');
    }
    if (element.tag !== 'input') continue;
    if (!isChoice(element) || element.attributes.has('checked')) fields.set(name, attribute(element, 'value'));
    else if (!fields.has(name)) fields.set(name, '');
  }
  return fields;
};

const visited = ({ status, address, content }: Arrived): Visited => {
  const all = elements(parseHtml(new TextDecoder().decode(content)));
  const main = all.find((element) => element.tag === 'main');
  const inMain = elements(main ? [main] : []);
  const summary = inMain.find((element) => attribute(element, 'class').includes('govuk-error-summary'));
  const form = inMain.find((element) => element.tag === 'form' && attribute(element, 'method') === 'post');
  const { pathname, search } = new URL(address);
  return {
    status,
    path: `${pathname}${search}`,
    heading: oneLine(inMain.find((element) => element.tag === 'h1')),
    text: oneLine(main),
    problems: elements(summary ? [summary] : [])
      .filter((element) => element.tag === 'li')
      .map((item) => ({
        message: oneLine(item),
        field: elements([item])
          .find((element) => element.tag === 'a')
          ?.attributes.get('href')
          ?.slice(1),
      })),
    form: fieldsIn(form),
    choices: new Set(
      elements(form ? [form] : [])
        .filter(isChoice)
        .map((element) => attribute(element, 'name')),
    ),
    links: inMain.filter((element) => element.tag === 'a').map((element) => attribute(element, 'href')),
    says: (id) => {
      const found = all.find((element) => attribute(element, 'id') === id);
      return found && oneLine(found);
    },
  };
};
