import type * as z from 'zod';
import type { Source } from '../shared/source.ts';

/**
 * A question that anyone may ask without an account, so that a colleague can check an answer: facts in, the answer with
 * its reason and source out. Nothing is stored.
 */
export interface Calculator {
  /** As in its address: `notice-deadline`. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The facts: refuses missing ones by name, and those that cannot both be true. */
  readonly schema: () => z.ZodType;
  readonly answer: (facts: never) => object;
}

/** Gives back the calculator with its facts' type checked against its answer, then put aside. */
export const calculator = <Schema extends z.ZodType, Answer extends object>(given: {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly schema: () => Schema;
  readonly answer: (facts: z.output<Schema>) => Answer;
}): Calculator => given;

const marks: Readonly<Record<Source['confidence'], string>> = {
  S: 'text of the statute',
  G: 'official guidance',
  '2': 'secondary source',
  D: 'published notices',
  I: 'inferred',
  M: 'not confirmed: confirm with legal',
  C: 'the council’s own rule',
};

/** A source as one line of text: where it stands, and how sure we are of it. */
export const sourceText = ({ reference, confidence }: Source): string => `${reference} (${marks[confidence]})`;

/** Two facts that cannot both be true, told at the second of them. */
export const conflict = (
  context: z.RefinementCtx,
  field: string,
  [first, second]: readonly [first: string, second: string],
): void => {
  context.addIssue({ code: 'custom', path: [field], message: `These two facts conflict: ${first}, and ${second}` });
};
