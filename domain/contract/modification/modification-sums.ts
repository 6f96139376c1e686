import { type Pence, sumPence } from '../../shared/money.ts';
import type { ModificationFacts } from './modification-facts.ts';

/** The change in lifetime value since the contract was entered into, this change included. Pence. */
export const cumulativeChange = ({ previousCumulativeChange, thisChange }: ModificationFacts): Pence =>
  sumPence([previousCumulativeChange, thisChange]);

/**
 * A part of a whole as a percentage, rounded to two decimal places, halves away from nothing; null where the whole is
 * nothing. Whole numbers all the way, so that no binary fraction moves the last digit. Limits are never tested on it: a
 * share just under a limit may round to it.
 */
export const percentOf = (part: Pence, whole: Pence): number | null => {
  if (whole === 0) return null;
  const [size, of] = [BigInt(Math.abs(part)), BigInt(whole)];
  const hundredths = (size * 20_000n + of) / (2n * of);
  const percent = Number(hundredths) / 100;
  return part < 0 && percent !== 0 ? -percent : percent;
};

/** The larger of this change and of all changes together, whichever way each goes. Pence. */
export const largestChange = (facts: ModificationFacts): Pence =>
  Math.max(Math.abs(facts.thisChange), Math.abs(cumulativeChange(facts))) as Pence;

/** Whether an amount is no more than that percentage of a whole, both in pence. */
export const isAtMost = (amount: number, percent: number, whole: number): boolean => amount * 100 <= whole * percent;

/** Whether an amount is less than that percentage of a whole, both in pence. */
export const isBelow = (amount: number, percent: number, whole: number): boolean => amount * 100 < whole * percent;
