import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: 16 letters and digits that are not easily mistaken for one another, 80 random bits. */
export const newId = (): string => Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('');
