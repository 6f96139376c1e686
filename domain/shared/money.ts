import type * as z from 'zod';

/** Money in integer pence. */
export type Pence = number & z.BRAND<'Pence'>;

/** Ten billion pounds: more than any council's contract, and far inside exact integers. */
const limit = 1_000_000_000_000;

/** The number as pence. Throws when it is not a whole number in range: for stored data and arithmetic. */
export const pence = (amount: number): Pence => {
  if (!Number.isInteger(amount) || Math.abs(amount) > limit) throw new RangeError(`Not an amount in pence: ${amount}`);
  return amount as Pence;
};

/**
 * Pounds as a person writes them (`1,108,760`, `£2199323.75`) to pence; undefined when the text is not an amount.
 * No more than two decimal places; a minus sign is understood, so that a rule can refuse it by name.
 */
export const parsePounds = (text: string): Pence | undefined => {
  const parts = /^(-?)\s*£?\s*(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const whole = Number((parts[3] ?? '').replaceAll(',', ''));
  const amount = whole * 100 + Number((parts[4] ?? '').padEnd(2, '0'));
  if (amount > limit) return undefined;
  return (parts[1] || parts[2] ? -amount : amount) as Pence;
};

/** Pounds as a plain decimal, two places, for data formats: `2199323.75`. */
export const toPoundsDecimal = (amount: Pence): string =>
  `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;

/** Pounds as a person reads them: `£1,108,760`, with pence only where there are any, `£2,199,323.75`. */
export const writtenPounds = (amount: Pence): string => {
  const [whole = '0', pennies = '00'] = toPoundsDecimal(Math.abs(amount) as Pence).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}£${grouped}${pennies === '00' ? '' : `.${pennies}`}`;
};

export const sumPence = (amounts: readonly Pence[]): Pence => pence(amounts.reduce((sum, each) => sum + each, 0));
