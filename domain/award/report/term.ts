import { type CivilDate, termEnd, writtenDate } from '../../shared/dates.ts';
import type { Details } from '../details.ts';

type Term = Pick<Details, 'start' | 'initialTermYears' | 'extensionTermYears'>;

const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`;

/** The last day of the initial term, and with the extension. */
export const initialEnd = ({ start, initialTermYears }: Term): CivilDate => termEnd(start, initialTermYears);
export const longestEnd = ({ start, initialTermYears, extensionTermYears }: Term): CivilDate =>
  termEnd(start, initialTermYears + extensionTermYears);

/** `3 years to 31 March 2028, with an option of 2 years more, to 31 March 2030`. */
export const termText = (term: Term): string => {
  const initial = `${years(term.initialTermYears)} to ${writtenDate(initialEnd(term))}`;
  return term.extensionTermYears > 0
    ? `${initial}, with an option of ${years(term.extensionTermYears)} more, to ${writtenDate(longestEnd(term))}`
    : `${initial}, with no option to extend`;
};
