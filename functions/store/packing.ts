import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * A record's body as it is stored: JSON text, or the same compressed where that saves write units. A return of forty
 * figures is about 6 KB as JSON and about 1 KB packed; a transaction pays twice per kilobyte.
 */
export type Packed = string | Uint8Array;

/** Below this a write unit cannot be saved, and text can be read in the console. */
const compressAbove = 500;

export const pack = (value: unknown): Packed => {
  const text = JSON.stringify(value);
  if (text.length <= compressAbove) return text;
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
};

export const unpack = (packed: Packed): unknown =>
  JSON.parse(typeof packed === 'string' ? packed : brotliDecompressSync(packed).toString('utf8'));
