/**
 * What DynamoDB charges on demand, worked out from the items (Amazon DynamoDB Developer Guide, "DynamoDB item sizes and
 * formats" and "DynamoDB throughput capacity"). A local engine only says what it believes.
 */

export type Item = Readonly<Record<string, unknown>>;

const bytesOfText = (text: string): number => Buffer.byteLength(text, 'utf8');

/** A number takes about a byte for every two significant digits, and one more. */
const bytesOfNumber = (value: number): number => {
  const digits = value.toExponential().split('e')[0]?.replace(/[-.]/g, '') ?? '';
  return Math.ceil(digits.length / 2) + 1 + (value < 0 ? 1 : 0);
};

const bytesOfValue = (value: unknown): number => {
  if (typeof value === 'string') return bytesOfText(value);
  if (typeof value === 'number') return bytesOfNumber(value);
  if (value instanceof Uint8Array) return value.length;
  if (value === null || typeof value === 'boolean') return 1;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, each) => sum + 1 + bytesOfValue(each), 0);
  if (typeof value === 'object') return 3 + Object.keys(value).length + bytesOf(value as Item);
  throw new Error(`An item cannot hold a ${typeof value}`);
};

/** The size of an item in bytes: the names of its attributes and their values. */
export const bytesOf = (item: Item): number =>
  Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + bytesOfText(name) + bytesOfValue(value), 0);

/** Write units of an item that takes the place of `before`: one per started kilobyte of the larger, two in a transaction. */
export const writeUnits = (item: Item, before: Item | undefined, isTransaction: boolean): number => {
  const bytes = Math.max(bytesOf(item), before ? bytesOf(before) : 0);
  return Math.max(1, Math.ceil(bytes / 1024)) * (isTransaction ? 2 : 1);
};

/** Read units of what is read together: one per started 4 KB, half of that when an older value will do. */
export const readUnits = (items: readonly Item[], isConsistent: boolean): number => {
  const bytes = items.reduce((sum, item) => sum + bytesOf(item), 0);
  return Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent ? 1 : 0.5);
};
