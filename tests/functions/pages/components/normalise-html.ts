/**
 * Brings two pieces of HTML to one spelling, so that they compare equal when a browser would build the same document.
 * Attributes are sorted, class names sorted, character references decoded, void and empty elements written one way, and
 * line breaks that only lay out the source removed. A space between words and an inline element is kept, because it is
 * read out and seen.
 */

export type Element = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
};
export type HtmlNode = string | Element;

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const inlineTags = new Set(['a', 'b', 'em', 'strong', 'span', 'i', 'code']);
const namedCharacters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ctdot: '⋯',
  nbsp: '\u00a0',
  copy: '©',
};

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return namedCharacters[name] ?? whole;
    const code =
      name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return String.fromCodePoint(code);
  });
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const pairs = [...source.matchAll(/([^\s=/]+)(?:\s*=\s*"([^"]*)")?/g)].map(([, name = '', value = '']) => {
    const text = decode(value);
    return [name.toLowerCase(), name === 'class' ? text.split(/\s+/).filter(Boolean).sort().join(' ') : text] as const;
  });
  return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads well-formed HTML without optional end tags, which is all that the fixtures and the components hold. */
export function parseHtml(html: string): readonly HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: { tag: string; children: HtmlNode[] }[] = [{ tag: '', children: root }];
  const current = () => open.at(-1)?.children ?? root;
  const token =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=/>]+(?:\s*=\s*"[^"]*")?)*)\s*(\/?)>|[^<]+/gi;
  for (const [whole, closing, name, attributes = '', selfClosing] of html.matchAll(token)) {
    if (whole.startsWith('<!')) continue;
    if (name === undefined) {
      current().push(decode(whole));
      continue;
    }
    const tag = name.toLowerCase();
    if (closing) {
      const top = open.pop();
      if (top?.tag !== tag) throw new Error(`</${tag}> closes <${top?.tag}>`);
      continue;
    }
    const children: HtmlNode[] = [];
    current().push({ tag, attributes: attributesOf(attributes), children });
    if (!voidTags.has(tag) && !selfClosing) open.push({ tag, children });
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

const isInline = (node: HtmlNode | undefined) => typeof node === 'object' && inlineTags.has(node.tag);

function tidyText(text: string, before: HtmlNode | undefined, after: HtmlNode | undefined): string {
  const words = text.replace(/\s+/g, (gap) => (gap.includes('\n') ? '\n' : ' '));
  if (words.trim() === '') return isInline(before) && isInline(after) ? ' ' : '';
  return words
    .replace(/^\n/, isInline(before) ? ' ' : '')
    .replace(/\n$/, isInline(after) ? ' ' : '')
    .replace(/\n/g, ' ');
}

function print(nodes: readonly HtmlNode[], indent: string): string[] {
  return nodes.flatMap((node, index) => {
    if (typeof node === 'string') {
      const text = tidyText(node, nodes[index - 1], nodes[index + 1]);
      return text === '' ? [] : [`${indent}"${text}"`];
    }
    const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
    if (node.tag === 'textarea')
      return [
        `${indent}<textarea${attributes}>`,
        `${indent}  "${node.children
          .filter((child) => typeof child === 'string')
          .join('')
          .trim()}"`,
      ];
    return [`${indent}<${node.tag}${attributes}>`, ...print(joinText(node.children), `${indent}  `)];
  });
}

function joinText(nodes: readonly HtmlNode[]): HtmlNode[] {
  const joined: HtmlNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}

/** One line for each element and each run of text, indented by depth: two documents are the same when these are. */
export function outline(nodes: readonly HtmlNode[]): string {
  return print(joinText(nodes), '').join('\n');
}

/** The outline of a piece of HTML. */
export function normaliseHtml(html: string): string {
  return outline(parseHtml(html));
}

/** The same nodes without those that `unwanted` picks out, at any depth. */
export function without(nodes: readonly HtmlNode[], unwanted: (element: Element) => boolean): readonly HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    return unwanted(node) ? [] : [{ ...node, children: without(node.children, unwanted) }];
  });
}
