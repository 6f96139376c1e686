import type { CivilDate } from '../shared/dates.ts';
import { financialYearOf } from '../shared/quarters.ts';
import { type Contract, latestEnd, type Term } from './contract.ts';

const writtenYear = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** The financial years that hold any day from `start` to `end`, oldest first: `2025/26`. */
export const financialYearsBetween = (start: CivilDate, end: CivilDate): readonly string[] => {
  const [first, last] = [start, end].map((date) => Number(financialYearOf(date).slice(0, 4)));
  if (first === undefined || last === undefined || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => writtenYear(first + index));
};

/** The financial years of the longest term, extension included: a value belongs to one of these. */
export const yearsOfLongestTerm = (term: Term): readonly string[] => financialYearsBetween(term.start, latestEnd(term));

/** The financial years of the term as it stands that have no line at all: neither a value nor "not stated". */
export const yearsWithoutLine = (contract: Contract): readonly string[] => {
  const given = new Set(contract.terms.values.map((year) => year.financialYear));
  return financialYearsBetween(contract.start, contract.terms.end).filter((year) => !given.has(year));
};
