import type { Quantity } from '../measure/quantity.ts';

/**
 * Exact arithmetic on figures as people type them. Boundaries of colours are inclusive, and binary floating point
 * puts 63.75 on either side of 75 less 15% depending on how it is worked out; fractions of whole numbers do not.
 */
export interface Fraction {
  readonly top: bigint;
  /** Always above zero. */
  readonly bottom: bigint;
}

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The number as its shortest decimal text reads: 80.6 is 806/10. Throws on NaN and the infinities. */
export const exact = (value: number): Fraction => {
  if (Number.isSafeInteger(value)) return { top: BigInt(value), bottom: 1n };
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) throw new RangeError(`Not a finite number: ${value}`);
  const [, sign, whole = '0', decimals = '', exponent = '0'] = parts;
  const digits = BigInt(whole + decimals) * (sign ? -1n : 1n);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0 ? { top: digits * powerOfTen(shift), bottom: 1n } : { top: digits, bottom: powerOfTen(-shift) };
};

export const add = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const negate = (a: Fraction): Fraction => ({ top: -a.top, bottom: a.bottom });
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });

/** `a` divided by `b`; undefined when `b` is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined => {
  if (b.top === 0n) return undefined;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
};

/** Below zero, zero or above zero, as `a` is less than, equal to or more than `b`. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));

/** The nearest number: reduced first, so that 806/10 less 750/10 gives 5.6 and not 5.5999. */
export const toNumber = ({ top, bottom }: Fraction): number => {
  const size = top < 0n ? -top : top;
  const divisor = greatestCommonDivisor(bottom, size);
  return Number(top / divisor) / Number(bottom / divisor);
};

export const hundred: Fraction = { top: 100n, bottom: 1n };

/** The figure to compare, in its measure's unit; a ratio as a percentage. Undefined for an absence and for 0 of 0. */
export const exactValueOf = (quantity: Quantity): Fraction | undefined => {
  if (quantity.kind === 'number') return exact(quantity.value);
  if (quantity.kind !== 'ratio') return undefined;
  return divide(multiply(exact(quantity.numerator), hundred), exact(quantity.denominator));
};

/** The same as a number, for charts and pages. */
export const numberOf = (quantity: Quantity): number | undefined => {
  if (quantity.kind === 'number') return quantity.value;
  if (quantity.kind !== 'ratio') return undefined;
  const [top, bottom] = [quantity.numerator * 100, quantity.denominator];
  // One division of whole numbers is rounded once, as a fraction's is: thousands of figures need no fraction.
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return bottom === 0 ? undefined : top / bottom;
  const value = exactValueOf(quantity);
  return value && toNumber(value);
};
