import type { Quantity } from '../measure/quantity.ts';
import type { Figure, RecordedFigure } from './disclosure.ts';

/** What stands in the place of a text that says a number which its reader may not see. */
export const quotesWithheld = 'This text quotes a figure that is withheld';

/** What stands in the place of a text with a number, where it is not known which figures its reader may see. */
export const quotesNumbers = 'Quotes figures: see the measure';

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count or share as people write it: the figure, and for a share its parts and its percentage, whole and to one place. */
const writtenNumbers = (quantity: Quantity): readonly number[] => {
  if (quantity.kind === 'number') return [quantity.value];
  if (quantity.kind !== 'ratio') return [];
  const { numerator, denominator } = quantity;
  const percent =
    denominator === 0
      ? []
      : [Math.round((100 * numerator) / denominator), Math.round((1000 * numerator) / denominator) / 10];
  return [numerator, denominator, ...percent];
};

const says = (text: string, number: number): boolean => {
  const digits = number.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  const either = [...new Set([digits, String(number)])].map((each) => each.replaceAll('.', '\\.')).join('|');
  const word = Number.isInteger(number) ? words[number] : undefined;
  const pattern = `(?<![\\w.,])(?:${either}${word ? `|${word}` : ''})(?![\\w]|[.,]\\d)`;
  return new RegExp(pattern, 'i').test(text);
};

/** The numbers of a figure that is withheld from the reader; none where the reader is shown it. */
export const numbersBehind = (
  { quantity }: RecordedFigure,
  { figure }: { readonly figure: Pick<Figure, 'isProtected' | 'quantity'> },
): readonly number[] => (figure.isProtected && figure.quantity.kind === 'suppressed' ? writtenNumbers(quantity) : []);

/** Whether the text says one of the numbers, in digits or, up to twelve, in words. */
export const quotes = (text: string, numbers: readonly number[]): boolean => numbers.some((each) => says(text, each));

/** The text as a reader may see it from whom these numbers are withheld. */
export const withoutQuotes = (text: string, numbers: readonly number[]): string =>
  quotes(text, numbers) ? quotesWithheld : text;

/** Whether the text says any number at all, in digits or, up to twelve, in words. */
export const quotesAnyNumber = (text: string): boolean =>
  /\d/.test(text) ||
  quotes(
    text,
    words.map((_, number) => number),
  );
