import { writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import { initialEnd, initialTerm, longestEnd } from '../term.ts';

/** `3 years to 31 March 2028, with an option of 2 years more, to 31 March 2030`. */
export const termText = (state: AwardState): string => {
  const initial = `${initialTerm(state)} to ${writtenDate(initialEnd(state))}`;
  const { extensionTermYears: years } = state;
  return years > 0
    ? `${initial}, with an option of ${years} ${years === 1 ? 'year' : 'years'} more, to ${writtenDate(longestEnd(state))}`
    : `${initial}, with no option to extend`;
};
