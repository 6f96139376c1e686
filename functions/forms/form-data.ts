import { londonTimeFrom } from './form-time.ts';

/**
 * HTML form fields to the nested input that commands take, and back to what was typed. Names are dotted paths
 * (`keyCriteria.value.weight`, `options.0.why`); fields named `.day`, `.month` and `.year` are one date, and with
 * `.time` beside them one instant. Blank fields are left out, and so are list rows in which everything is blank.
 */
export type Typed = string | TypedList | TypedGroup;
export type TypedList = readonly Typed[];
export interface TypedGroup {
  readonly [name: string]: Typed;
}

type Tree = Map<string, string | Tree>;

/** Path parts that would reach an object's own machinery are no field names. */
const isSafe = (part: string): boolean => part !== '__proto__' && part !== 'constructor' && part !== 'prototype';

const place = (tree: Tree, parts: readonly string[], value: string): void => {
  const [part, ...rest] = parts;
  if (part === undefined || !isSafe(part)) return;
  if (rest.length === 0) {
    if (!tree.has(part)) tree.set(part, value);
    return;
  }
  const below = tree.get(part);
  if (typeof below === 'string') return;
  const branch: Tree = below ?? new Map();
  tree.set(part, branch);
  place(branch, rest, value);
};

const grow = (tree: Tree): Typed => {
  const entries = [...tree].map(([name, value]) => [name, typeof value === 'string' ? value : grow(value)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d{1,3}$/.test(name));
  if (!isList) return Object.fromEntries(entries);
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
};

const isBlank = (typed: Typed): boolean =>
  typeof typed === 'string' ? typed.trim() === '' : Object.values(typed).every(isBlank);

/** What was typed, nested as named, with rows that are blank throughout left out. */
export const typedFrom = (fields: Iterable<readonly [string, string]>): TypedGroup => {
  const tree: Tree = new Map();
  for (const [name, value] of fields) if (name.length <= 200) place(tree, name.split('.').slice(0, 8), value);
  return withoutBlankRows(grow(tree)) as TypedGroup;
};

const withoutBlankRows = (typed: Typed): Typed => {
  if (typeof typed === 'string') return typed;
  if (Array.isArray(typed)) return typed.filter((row: Typed) => !isBlank(row)).map(withoutBlankRows);
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, withoutBlankRows(value)]));
};

const dateParts = new Set(['day', 'month', 'year']);
const isDate = (typed: TypedGroup): boolean =>
  Object.keys(typed).length > 0 && Object.keys(typed).every((name) => dateParts.has(name));
const isDateAndTime = ({ time, ...date }: TypedGroup): boolean => typeof time === 'string' && isDate(date);

const padded = (text: Typed | undefined, length: number): string =>
  (typeof text === 'string' ? text.trim() : '').padStart(length, '0');

const joinedDate = ({ year, month, day }: TypedGroup): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/**
 * The input for a command's schema: dates joined to `yyyy-mm-dd`, times in London to an instant, blanks left out. `keepsBlanks` is for commands to which
 * a box sent blank means one that was cleared.
 */
export const inputFrom = (typed: Typed, keepsBlanks = false): unknown => {
  if (typeof typed === 'string') return typed;
  if (Array.isArray(typed)) return typed.map((item: Typed) => inputFrom(item, keepsBlanks));
  const group = typed as TypedGroup;
  if (isDate(group)) return joinedDate(group);
  if (isDateAndTime(group)) return londonTimeFrom(joinedDate(group), typeof group.time === 'string' ? group.time : '');
  return Object.fromEntries(
    Object.entries(group)
      .filter(([, value]) => keepsBlanks || !isBlank(value))
      .map(([name, value]) => [name, inputFrom(value, keepsBlanks)]),
  );
};

/** State to what a form shows as typed: dates split, pence as pounds by the caller, numbers and booleans as text. */
export const typedOf = (value: unknown): Typed => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(typedOf);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typedOf(item)]));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!date) return text;
  return { year: date[1] ?? '', month: String(Number(date[2])), day: String(Number(date[3])) };
};
