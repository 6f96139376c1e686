import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { wellFormedPart, withoutPaths } from '../../functions/well-formed.ts';

const schema = z.object({
  rows: z.record(z.string(), z.strictObject({ value: z.number().optional(), comment: z.string().optional() })),
  title: z.string().optional(),
});

const partOf = (input: unknown) => {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('The input has no fault');
  return wellFormedPart(schema, input, parsed.error)?.data;
};

describe('the well-formed part of an input', () => {
  it('is the input without the fields that cannot be read, and the input stays as it was', () => {
    const input = { rows: { a: { value: 'many', comment: 'Kept' }, b: { value: 2 } }, title: 7 };
    expect(partOf(input)).toEqual({ rows: { a: { comment: 'Kept' }, b: { value: 2 } } });
    expect(input.title).toBe(7);
  });

  it('leaves a row out whole where it holds a part that there is not', () => {
    expect(partOf({ rows: { a: { vlaue: 1 }, b: { value: 2 } } })).toEqual({ rows: { b: { value: 2 } } });
  });

  it('is nothing where a field that must be there is at fault', () => {
    expect(partOf({ rows: 'none' })).toBeUndefined();
    expect(partOf('none')).toBeUndefined();
  });

  it('leaves what is not there alone', () => {
    expect(withoutPaths({ a: 1, b: [1] }, [['c', 'd'], ['a', 'b'], []])).toEqual({ a: 1, b: [1] });
  });
});
