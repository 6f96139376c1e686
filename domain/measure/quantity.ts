import * as z from 'zod';
import { choice, decimal, optionalText, type Parsed } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';

/**
 * A reported figure is a number, a numerator over a denominator, or a typed absence (measures.md section 2).
 * The kinds are different values from the form to the board: zero is not blank, and no two absences print alike.
 */
export type Quantity =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'notDue' }
  | { readonly kind: 'notCollected'; readonly reason: string }
  | { readonly kind: 'late'; readonly expected?: string | undefined }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'suppressed' };

export type Absence = Exclude<Quantity, { kind: 'number' | 'ratio' }>;
export type AbsenceKind = Absence['kind'];

/** The absences that a provider may choose in a return; the rest are made by the platform. */
export const statedAbsences = ['notCollected', 'notApplicable', 'late', 'refused'] as const;

export const absenceNames: Record<AbsenceKind, string> = {
  notApplicable: 'Not applicable',
  notDue: 'Not due',
  notCollected: 'Not collected',
  late: 'Late',
  refused: 'Refused',
  suppressed: 'Suppressed',
};

export const isAbsent = (quantity: Quantity): quantity is Absence =>
  quantity.kind !== 'number' && quantity.kind !== 'ratio';

/** A box left blank is a box not filled in: forms send every box of a row. */
const orBlank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed), schema.optional());

/**
 * The figure as typed into one row of a return, by form or by API: a value, or both parts of a ratio, or an absence
 * with its reason. Which of these a measure takes is checked against the measure when the row is saved. A misspelt part is
 * refused, since leaving it out would clear the row.
 */
export const Entry = lazily(() =>
  z.strictObject({
    value: orBlank(decimal('the figure')),
    numerator: orBlank(decimal('the numerator', { min: 0, whole: true })),
    denominator: orBlank(decimal('the denominator', { min: 0, whole: true })),
    /** A percentage worked out elsewhere; checked against the two parts, never kept over them. */
    stated: orBlank(decimal('the percentage')),
    absence: orBlank(choice('why there is no figure', statedAbsences)),
    /** Why there is no figure; for a late one, when it is expected. */
    reason: optionalText('the reason', 500),
    comment: optionalText('the comment', 2000),
  }),
);
export type Entry = Parsed<typeof Entry>;

/** The figure or absence that an entry states; undefined while it states neither. */
export const quantityOf = (entry: Entry): Quantity | undefined => {
  const { value, numerator, denominator, absence, reason } = entry;
  if (absence === 'late') return { kind: 'late', ...(reason !== undefined && { expected: reason }) };
  if (absence !== undefined) return { kind: absence, reason: reason ?? '' };
  if (value !== undefined) return { kind: 'number', value };
  if (numerator === undefined || denominator === undefined) return undefined;
  return { kind: 'ratio', numerator, denominator };
};
