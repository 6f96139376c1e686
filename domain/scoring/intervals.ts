import { inverseNormal } from './inverse-normal.ts';

/** Limits of a proportion, 0 to 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const usual = { confidence: 0.95, deviate: inverseNormal(0.975) };

const deviateFor = (confidence: number): number =>
  confidence === usual.confidence ? usual.deviate : inverseNormal(confidence + (1 - confidence) / 2);

/**
 * The Wilson score interval of `numerator` in `denominator` at `confidence` (0.95 unless told), as proportions
 * (measures.md section 5). Undefined when there is no proportion: a denominator of zero, or parts that are not one.
 */
export const wilson = (
  numerator: number,
  denominator: number,
  confidence: number = usual.confidence,
): Interval | undefined => {
  if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) return undefined;
  const z = deviateFor(confidence);
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  const middle = 2 * numerator + z * z;
  const scale = 2 * (denominator + z * z);
  // None and all have exact ends, which rounding would otherwise miss by a hair.
  return {
    lower: numerator === 0 ? 0 : (middle - spread) / scale,
    upper: numerator === denominator ? 1 : (middle + spread) / scale,
  };
};
