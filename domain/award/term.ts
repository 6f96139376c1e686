import { addDays, addMonths, type CivilDate, termEnd } from '../shared/dates.ts';
import type { AwardState } from './award.ts';

/** When the contract of an award ends. */

type Term = Pick<AwardState, 'start' | 'initialTermYears' | 'extensionTermYears' | 'urgency'>;

/** The last day of the term without any option. An urgent contract ends after the months that its urgency asks for. */
export const initialEnd = ({ start, initialTermYears, urgency }: Omit<Term, 'extensionTermYears'>): CivilDate =>
  urgency ? addDays(addMonths(start, urgency.months), -1) : termEnd(start, initialTermYears);

/** The last day of the term with every option. */
export const longestEnd = (term: Term): CivilDate =>
  term.urgency
    ? addDays(addMonths(term.start, term.urgency.months + 12 * term.extensionTermYears), -1)
    : termEnd(term.start, term.initialTermYears + term.extensionTermYears);

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** How long the term is without any option: `3 years`, of an urgent contract `6 months`. */
export const initialTerm = ({ initialTermYears, urgency }: Pick<Term, 'initialTermYears' | 'urgency'>): string =>
  urgency ? counted(urgency.months, 'month') : counted(initialTermYears, 'year');
