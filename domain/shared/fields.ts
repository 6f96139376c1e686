import * as z from 'zod';
import { type CivilDate, type Instant, isCivilDate, writtenDate } from './dates.ts';
import { type Pence, parsePounds } from './money.ts';
import { type PeriodKey, periodOf } from './quarters.ts';

/**
 * The kinds of field that forms and requests are made of. Each takes its label as it reads within a sentence
 * ("the title of the award") and refuses bad input with a sentence that says how to mend it. A form's text and
 * a request's JSON go through the same schema, so numbers and yes/no are understood in both shapes.
 */

/** What a schema gives that is made when it is first needed. */
export type Parsed<Schema extends () => z.ZodType> = z.output<ReturnType<Schema>>;

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** A tag, a comment or a declaration. "Below a target of <a week" is plain text, and so is "<5". */
const markup = /<\/?[a-z][^<>]*>|<!/i;
/** What a spreadsheet would work out. A list begins its lines with "- ", which no formula does. */
const formula = /^\s*(?:[=@]|[+-][a-z(])/i;
/** Control characters other than tab and line ends, the replacement character of broken UTF-8, unpaired surrogates. */
const unprintable = /[^\P{Cc}\t\n\r]|\ufffd|\p{Cs}/u;

const printable = (label: string) =>
  z.refine<string>((text) => !unprintable.test(text), {
    error: () =>
      `${capital(label)} contains characters that cannot be printed. Type it again or paste it as plain text`,
  });
const withoutMarkup = (label: string) =>
  z.refine<string>((text) => !markup.test(text), {
    error: () => `${capital(label)} must not contain HTML, such as <b>. Use plain text`,
  });
const withoutFormula = (label: string) =>
  z.refine<string>((text) => !formula.test(text), {
    error: () => `${capital(label)} must not start with a spreadsheet formula, such as =SUM. Start with a word`,
  });
const noLonger = (label: string, max: number) =>
  z.maxLength(max, { error: () => `${capital(label)} must be ${max.toLocaleString('en-GB')} characters or fewer` });

/**
 * All checks are given at once and every sentence is made when it is needed: chained, each check would copy the schema,
 * and the whole service waits for its hundreds of text fields at each cold start.
 */
const plainText = (label: string, max: number, ...more: readonly z.core.$ZodCheck<string>[]) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? `Enter ${label}` : `${capital(label)} must be text`) })
    .check(z.trim(), noLonger(label, max), printable(label), withoutMarkup(label), withoutFormula(label), ...more);

/** Text that must be given, at most `max` characters. Refuses blank text, HTML and spreadsheet formulas. */
export const text = (label: string, max = 200) =>
  plainText(label, max, z.minLength(1, { error: () => `Enter ${label}` }));

/** Text that may be left out. Blank counts as left out. */
export const optionalText = (label: string, max = 200) =>
  plainText(label, max)
    .transform((value) => (value === '' ? undefined : value))
    .optional();

/** A date that exists, `yyyy-mm-dd`. Forms join day, month and year into this before it is parsed. */
export const date = (label: string) =>
  z
    .string({ error: `Enter ${label}` })
    .min(1, { error: `Enter ${label}` })
    .refine(isCivilDate, { error: `${capital(label)} must be a real date, such as 9 12 2024` })
    .transform((value) => value as string as CivilDate);

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A date and time typed into a form that could not be made an instant, with its zone as RFC 9557 writes it. */
const localPattern = /^(.*?)T(.*)\[Europe\/London\]$/;
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

const faultOfInstant = (label: string, value: string): string => {
  const local = localPattern.exec(value);
  if (!local) return `${capital(label)} must be a time with its zone, such as 2026-12-03T16:30:00Z`;
  const [, day = '', time = ''] = local;
  if (!isCivilDate(day)) return `${capital(label)} must have a real date, such as 9 12 2024`;
  if (!timeOfDay.test(time)) return `${capital(label)} must have a time of day, such as 16:30 or 4:30pm`;
  return `${capital(label)} cannot be ${time} on ${writtenDate(day)}, because the clocks went forward over it`;
};

/**
 * A point in time with its offset, ISO 8601; kept in UTC. A form's date and time in London come as an instant too; where
 * they make none, they come as typed (`2025-03-30T01:30[Europe/London]`) and are refused with what is wrong with them.
 */
export const instant = (label: string) =>
  z
    .string({ error: `Enter ${label}` })
    .refine(
      (value) => instantPattern.test(value) && isCivilDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
      { error: (issue) => faultOfInstant(label, String(issue.input)) },
    )
    .transform((value) => new Date(value).toISOString() as Instant);

/** An amount in pounds, as decimal text (`1,108,760` or `2199323.75`), to pence. Refuses negative amounts. */
export const pounds = (label: string) =>
  z
    .string({ error: `Enter ${label} in pounds, such as 1,108,760` })
    .min(1, { error: `Enter ${label} in pounds, such as 1,108,760` })
    .transform((value, context): Pence => {
      const amount = parsePounds(value);
      if (amount === undefined) {
        context.addIssue({
          code: 'custom',
          message: `${capital(label)} must be an amount in pounds, such as 1,108,760 or 185.50`,
        });
        return z.NEVER;
      }
      if (amount < 0) {
        context.addIssue({ code: 'custom', message: `${capital(label)} must be 0 or more` });
        return z.NEVER;
      }
      return amount;
    });

/** An amount in pounds that may be a decrease, as decimal text (`50,000`, `-1200.50`, `0`), to pence. */
export const signedPounds = (label: string) => {
  const error = `Enter ${label} in pounds, such as 50,000 or -50,000`;
  return z
    .string({ error })
    .min(1, { error })
    .transform((value, context): Pence => {
      const amount = parsePounds(value);
      if (amount !== undefined) return amount;
      context.addIssue({ code: 'custom', message: error });
      return z.NEVER;
    });
};

/** A JSON number in digits: the smallest would print with an exponent. */
const writtenOut = (value: number): string =>
  Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(20) : String(value);
const numberText = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
/** As many as an exact share is kept with. */
const mostPlaces = 6;

/** A decimal number, from JSON or from text with thousands separators. At most six decimal places in either. */
export const decimal = (label: string, limits: { min?: number; max?: number; whole?: boolean } = {}) =>
  z.union([z.number(), z.string()], { error: `Enter ${label}` }).transform((value, context): number => {
    const fail = (message: string): never => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const typed = typeof value === 'string' ? value.trim().replace(/%$/, '') : writtenOut(value);
    if (typed === '') return fail(`Enter ${label}`);
    const parts = numberText.exec(typed);
    const number = Number(typed.replaceAll(',', ''));
    const isNumber = parts !== null && Math.abs(number) <= 1e12;
    if (limits.whole && !(isNumber && Number.isInteger(number)))
      return fail(`${capital(label)} must be a whole number, such as 82`);
    if (!isNumber) return fail(`${capital(label)} must be a number, such as 82 or 82.5`);
    if ((parts[1]?.length ?? 0) > mostPlaces + 1)
      return fail(`${capital(label)} must have ${mostPlaces} decimal places at most, such as 82.5`);
    if (limits.min !== undefined && number < limits.min) return fail(`${capital(label)} must be ${limits.min} or more`);
    if (limits.max !== undefined && number > limits.max) return fail(`${capital(label)} must be ${limits.max} or less`);
    return number;
  });

/** A whole number, from JSON or text. */
export const wholeNumber = (label: string, limits: { min?: number; max?: number } = {}) =>
  decimal(label, { ...limits, whole: true });

/** Yes or no: a JSON boolean, or a form's `yes` or `no`. */
export const yesNo = (question: string) =>
  z
    .union([z.boolean(), z.enum(['yes', 'no'])], { error: `Select yes or no: ${question}` })
    .transform((value) => value === true || value === 'yes');

/** One of a closed list. */
export const choice = <const Values extends readonly [string, ...string[]]>(label: string, values: Values) =>
  z.enum(values, { error: `Select ${label}` });

/** The key of a reporting period, such as `2025-Q1`. */
export const periodKey = (label: string) =>
  z
    .string({ error: `Enter ${label}, such as 2025-Q1` })
    .refine((value) => periodOf(value) !== undefined, { error: `${capital(label)} must be a period, such as 2025-Q1` })
    .transform((value) => value as string as PeriodKey);

/** A list that must have at least one entry, and no more than a person would enter. */
export const listOf = <Item extends z.ZodType>(label: string, item: Item, max = 50, verb: 'Add' | 'Choose' = 'Add') =>
  z
    .array(item, { error: `${verb} at least one ${label}` })
    .min(1, { error: `${verb} at least one ${label}` })
    .max(max, { error: `There can be ${max} at most: ${label}` });

/** A web address or a document reference is text; an e-mail address has its own shape. */
export const email = (label: string) =>
  z.email({ error: `${capital(label)} must be an e-mail address, such as name@example.org` });

/** Fields that belong together: an entry of a list, or a group that may be left out altogether. */
export const fieldset = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object(shape, { error: 'Give each field by its name' });

/** Fields that belong together under one name. A group that is left out is told what each of its fields needs. */
export const group = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.preprocess((value) => value ?? {}, fieldset(shape));

/** A list that may be empty, and no longer than a person would enter. */
export const entries = <Item extends z.ZodType>(label: string, item: Item, max = 50) =>
  z
    .array(item, { error: `Give the ${label} as a list` })
    .max(max, { error: `There can be ${max} at most: ${label}` })
    .default([]);
