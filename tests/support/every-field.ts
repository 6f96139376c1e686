import { describe, expect, it } from 'vitest';

/** Words that a person would not understand: the schema library's own. */
export const jargon = /invalid (input|option|string|key)|expected \w+,|\bundefined\b|\bnull\b|\bNaN\b|pattern/i;

type Path = readonly (string | number)[];

/** Every path in the input that holds a single value. */
const leaves = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => leaves(each, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : leaves(each, [...path, key])));
  return [path];
};

/** The input with the value at a path replaced. */
const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? replaced(each, rest, by) : each));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [name, name === key ? replaced(each, rest, by) : each]),
  );
};

/** Tries each field of each command's example with what it must refuse, and expects plain English at that field. */
export const refusesBadInputEverywhere = <Type extends string>(
  commands: Readonly<Record<Type, unknown>>,
  typed: ReadonlyMap<Type, object>,
  problems: (type: Type, input: unknown) => readonly string[],
): void => {
  const inputOf = (type: Type) => typed.get(type) ?? {};
  const everyField = [...typed].flatMap(([type, input]) =>
    leaves(input).map((path) => [type, path.join('.'), path] as const),
  );

  describe('every field of every command', () => {
    it('every command has an example here that its schema accepts', () => {
      expect([...typed.keys()].toSorted()).toEqual(Object.keys(commands).toSorted());
      for (const [type, input] of typed) expect(problems(type, input), type).toEqual([]);
    });

    it.each(everyField)('%s %s refuses the wrong type in plain English, at the field', (type, _name, path) => {
      const found = problems(type, replaced(inputOf(type), path, { wrong: ['type'] }));
      expect(found.length).toBeGreaterThan(0);
      for (const each of found) expect(each).not.toMatch(jargon);
      expect(found[0]?.startsWith(`${path.join('.')}: `)).toBe(true);
    });

    it.each(everyField)(
      '%s %s refuses HTML, formulas, broken text and text that is far too long',
      (type, _name, path) => {
        for (const bad of [
          '<script>alert(1)</script>',
          '=SUM(A1:A9)',
          'broken \ufffd text',
          `a${'b'.repeat(10_000)}`,
        ]) {
          const found = problems(type, replaced(inputOf(type), path, bad));
          expect(found.length, bad.slice(0, 20)).toBeGreaterThan(0);
          for (const each of found) expect(each).not.toMatch(jargon);
        }
      },
    );

    it('a command with nothing in it says what it needs in plain English', () => {
      for (const type of typed.keys()) for (const each of problems(type, {})) expect(each).not.toMatch(jargon);
    });
  });
};
