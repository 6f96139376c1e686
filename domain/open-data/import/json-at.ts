/** What could not be read, by its place in what was pasted (a JSON pointer; empty for the whole) and in plain words. */
export interface ImportProblem {
  readonly path: string;
  readonly because: string;
}

/** A step of a JSON pointer (RFC 6901). */
const step = (name: string | number): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** More than any title or description needs; what is longer is cut, and that is said. */
const longestText = 4000;

/** Everything that is not printed but the line break and the tab. */
const unprinted = /[^\P{C}\n\t]/gu;

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A place in JSON that somebody else wrote. Whatever stands there, asking gives a value of the kind asked for or nothing,
 * and what was of another kind is told once, with its place.
 */
export class JsonAt {
  readonly value: unknown;
  readonly path: string;
  readonly #problems: ImportProblem[];

  constructor(value: unknown, path: string, problems: ImportProblem[]) {
    this.value = value;
    this.path = path;
    this.#problems = problems;
  }

  /** The place below by that name; one with nothing in it where there is none. */
  at(name: string): JsonAt {
    const { value, path } = this;
    const own = isBag(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return new JsonAt(own, path + step(name), this.#problems);
  }

  get isThere(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get isBag(): boolean {
    return isBag(this.value);
  }

  /** The places in a list; none where there is no list. */
  items(): readonly JsonAt[] {
    const { value } = this;
    if (!this.isThere) return [];
    if (!Array.isArray(value)) {
      this.tell('This should be a list');
      return [];
    }
    return value.map((each: unknown, index) => new JsonAt(each, this.path + step(index), this.#problems));
  }

  /** The text there without unprinted characters, or a number as text; nothing where it is blank or of another kind. */
  text(): string | undefined {
    const { value } = this;
    if (!this.isThere) return undefined;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') {
      this.tell('This should be text');
      return undefined;
    }
    const printed = value.toWellFormed().replaceAll(unprinted, '').trim();
    if (printed.length > longestText) this.tell(`This is longer than ${longestText} characters: the rest was left out`);
    return printed === '' ? undefined : printed.slice(0, longestText);
  }

  /** The finite number there. */
  number(): number | undefined {
    const { value } = this;
    if (!this.isThere) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.tell('This should be a number');
    return undefined;
  }

  tell(because: string): void {
    this.#problems.push({ path: this.path, because });
  }
}

/** The first of the readings that gives something; the rest are not read. */
export const firstOf = <Value>(...readings: readonly (() => Value | undefined)[]): Value | undefined => {
  for (const read of readings) {
    const found = read();
    if (found !== undefined) return found;
  }
  return undefined;
};
