import * as z from 'zod';
import { lazily } from '../shared/lazily.ts';

/**
 * A Common Procurement Vocabulary code: eight digits, with or without its check digit (`85323000-9`).
 * The check digit is kept as typed.
 */
export const cpvCode = lazily(() =>
  z
    .string({ error: 'Enter the CPV code that describes the services best' })
    .trim()
    .min(1, { error: 'Enter the CPV code that describes the services best' })
    .regex(/^\d{8}(-\d)?$/, {
      error: 'The CPV code must be eight digits, with or without its check digit: 85323000-9',
    }),
);

/** The codes outside 851… that Schedule 1 lists, each for a limited purpose (law.md section 7 [M]). */
const limitedCodes: ReadonlyMap<string, string> = new Map([
  ['85312330', 'only family planning that supports the sexual and reproductive health of individuals'],
  ['85312500', 'only rehabilitation of individuals for substance misuse, or mental or physical rehabilitation'],
  ['85323000', 'only community health services delivered to individuals'],
]);

/**
 * What to check about the code under the Provider Selection Regime; undefined when nothing stands out.
 * A warning never blocks: real notices use 85000000, and Schedule 1 was read in part only (law.md section 7).
 */
export const cpvWarning = (code: string): string | undefined => {
  const digits = code.slice(0, 8);
  if (digits === '85000000')
    return '85000000 (health and social work services) is not in Schedule 1. Give the most relevant code from Schedule 1 as well, such as 85323000.';
  const limit = limitedCodes.get(digits);
  if (limit) return `Schedule 1 includes ${digits} within limits: ${limit}. Confirm with legal.`;
  if (digits.startsWith('851')) return undefined;
  return `${digits} was not found in Schedule 1, so the services may not be health care services. Confirm with legal.`;
};
