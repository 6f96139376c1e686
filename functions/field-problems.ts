import * as z from 'zod';
import { usePlainMessages } from '../domain/shared/plain-messages.ts';

usePlainMessages();

/** What is wrong with one field of an input. */
export interface FieldProblem {
  /** Dotted path, as in the schema; empty where no single field is at fault. */
  readonly field: string;
  readonly because: string;
}

/** The first thing wrong with each field, as a schema found it. */
export const fieldProblems = (error: z.ZodError): readonly FieldProblem[] => {
  const seen = new Set<string>();
  return error.issues.flatMap((issue) => {
    const field = issue.path.map(String).join('.');
    if (seen.has(field)) return [];
    seen.add(field);
    return [{ field, because: issue.message }];
  });
};

const stricter = new WeakMap<z.ZodType, z.ZodType>();

/** The same schema, refusing fields that it does not know: nothing that a program sent is silently lost. */
export const strictOf = (schema: z.ZodType): z.ZodType => {
  if (!(schema instanceof z.ZodObject)) return schema;
  const known = stricter.get(schema) ?? schema.strict();
  stricter.set(schema, known);
  return known;
};
