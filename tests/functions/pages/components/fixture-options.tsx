import { raw } from 'hono/html';
import type { Attributes, Content, HeadingSize } from '../../../../functions/pages/components/common.ts';

/** The package's own options, as its fixtures spell them. Only what the adapter reads is named. */
export type Options = { readonly [name: string]: unknown };

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

export const group = (value: unknown): Options =>
  typeof value === 'object' && value !== null ? (value as Options) : {};

export const list = (value: unknown): readonly (Options | undefined)[] =>
  Array.isArray(value) ? value.map((item) => (item ? group(item) : undefined)) : [];

export const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

export const number = (value: unknown): number | undefined =>
  value === undefined || value === null ? undefined : Number(value);

/** `html` as it stands, or `text` to be escaped. */
export function content(options: Options, htmlName = 'html', textName = 'text'): Content {
  const html = text(options[htmlName]);
  return html ? raw(html.trim()) : text(options[textName]);
}

export const optionalContent = (options: unknown): Content => (options ? content(group(options)) : undefined);

export const attributes = (options: Options): Attributes => group(options.attributes) as Attributes;

/** The classes of an option group, split into the modifiers that our properties name and the rest. */
export function modifiers<Name extends string>(
  options: Options,
  prefix: string,
  known: readonly Name[],
): { readonly modifier: Name | undefined; readonly rest: string | undefined } {
  const names = (text(options.classes) ?? '').split(/\s+/).filter(Boolean);
  const modifier = known.find((name) => names.includes(prefix + name));
  return { modifier, rest: names.filter((name) => name !== prefix + modifier).join(' ') || undefined };
}

export const headingSizes: readonly HeadingSize[] = ['s', 'm', 'l', 'xl'];

/** Class and attributes, for every component that takes them. */
export const extras = (options: Options) => ({
  id: text(options.id),
  class: text(options.classes),
  attributes: attributes(options),
});

/** What the single-control fields share. */
export function field(options: Options) {
  const label = group(options.label);
  const size = modifiers(label, 'govuk-label--', headingSizes);
  const formGroup = group(options.formGroup);
  return {
    name: text(options.name) ?? '',
    id: text(options.id),
    label: content(label),
    labelSize: size.modifier,
    labelClass: size.rest,
    pageHeading: flag(label.isPageHeading),
    hint: optionalContent(options.hint),
    error: optionalContent(options.errorMessage),
    describedBy: text(options.describedBy),
    class: text(options.classes),
    attributes: attributes(options),
    groupClass: text(formGroup.classes),
    groupAttributes: attributes(formGroup),
  };
}

/** Legend and fieldset of the grouped fields. */
export function fieldset(options: Options) {
  const legend = group(group(options.fieldset).legend);
  const size = modifiers(legend, 'govuk-fieldset__legend--', headingSizes);
  const outer = group(options.fieldset);
  return {
    legend: content(legend),
    legendSize: size.modifier,
    legendClass: size.rest,
    pageHeading: flag(legend.isPageHeading),
    fieldset: options.fieldset
      ? { class: text(outer.classes), attributes: attributes(outer), describedBy: text(outer.describedBy) }
      : undefined,
  };
}
