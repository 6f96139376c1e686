import type { Child } from 'hono/jsx';

/** Anything that can stand between two tags: text (escaped), a number, or JSX. */
export type Content = Child;

/** Further HTML attributes, for `data-*` hooks and the like. `undefined` leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Every property may be left out or given as `undefined`, so that a page can pass on what it does not have. */
export type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A list entry that a page may leave out in place: `isOpen && { ... }`. */
export type Maybe<T> = T | null | undefined | false | '';

/** What may be added to the outermost element of any component. */
export type Extras = Optional<{ id: string; class: string; attributes: Attributes }>;

/** The GOV.UK type scale, used for labels and legends. */
export type HeadingSize = 's' | 'm' | 'l' | 'xl';

/** Joins class names, leaving out the empty ones. */
export function classNames(...names: readonly Maybe<string>[]): string {
  return names.filter(Boolean).join(' ');
}

/** Joins the ids that `aria-describedby` lists; `undefined` when there are none, so that the attribute is left out. */
export function idList(...ids: readonly Maybe<string>[]): string | undefined {
  return classNames(...ids) || undefined;
}

/** True for content that would show something. */
export function isPresent(content: Content): boolean {
  return content !== undefined && content !== null && content !== false && content !== '';
}
