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
