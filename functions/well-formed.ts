import type * as z from 'zod';

/** A copy of the input without what stands at the paths: the rest can then be judged by itself. */
export const withoutPaths = (input: unknown, paths: readonly (readonly PropertyKey[])[]): unknown =>
  paths.reduce((rest, path) => withoutPath(rest, path), input);

const withoutPath = (input: unknown, [part, ...below]: readonly PropertyKey[]): unknown => {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || part === undefined) return input;
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
      if (name !== String(part)) return [[name, value]];
      return below.length === 0 ? [] : [[name, withoutPath(value, below)]];
    }),
  );
};

/** The part of an input that its schema can read once its faults are left out; undefined where that is not enough. */
export const wellFormedPart = (
  schema: z.ZodType,
  input: unknown,
  fault: z.ZodError,
): { readonly data: unknown } | undefined => {
  const parsed = schema.safeParse(
    withoutPaths(
      input,
      fault.issues.map((issue) => issue.path),
    ),
  );
  return parsed.success ? { data: parsed.data } : undefined;
};
