import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * A body as it is stored: JSON text, or the same compressed where that is shorter. A return of forty figures is about
 * 11 KB as JSON and 1.5 KB packed; a transaction pays twice per kilobyte.
 */
export type Packed = string | Uint8Array;

/** Below this next to nothing is saved, and text can be read in the console. */
const compressAbove = 150;

/**
 * `quick` is for records, where someone waits while they are saved. `small` takes a few milliseconds more for a sixth
 * less: for rows, which are written behind the scenes once and paid for each time that their list is read.
 */
const qualities = { quick: 5, small: constants.BROTLI_MAX_QUALITY } as const;

export const pack = (value: unknown, effort: keyof typeof qualities = 'quick'): Packed => {
  const text = JSON.stringify(value);
  if (text.length <= compressAbove) return text;
  const compressed = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualities[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  return compressed.length < text.length ? compressed : text;
};

export const unpack = (packed: Packed): unknown =>
  JSON.parse(typeof packed === 'string' ? packed : brotliDecompressSync(packed).toString('utf8'));
