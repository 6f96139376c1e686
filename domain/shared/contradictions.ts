import type { CivilDate } from './dates.ts';
import { termEnd, writtenDate } from './dates.ts';
import { lazily } from './lazily.ts';
import { type Pence, sumPence, writtenPounds } from './money.ts';

/**
 * Figures that disagree (measures.md section 7). A contradiction never blocks a record: every printed figure is
 * kept, with the one that calculations use and who decided so.
 */
export interface Contradiction {
  /** Unique within the record: `annual`, `annual-lifetime-110876000-544380000`. */
  readonly key: string;
  readonly sentence: string;
  readonly figures: readonly PrintedFigure[];
  readonly computesWith?: string;
  readonly decidedBy?: string;
  readonly because?: string;
  /** What to do about it, where there is no choosing between the figures. */
  readonly mend?: string;
}

export interface PrintedFigure {
  readonly what: string;
  readonly written: string;
  readonly printedIn: string;
}

export interface PrintedAmount {
  readonly amount: Pence;
  readonly printedIn: string;
}

/** Which amount calculations use, and who decided so. */
export interface Chosen {
  readonly amount?: Pence | undefined;
  readonly decidedBy: string;
  readonly because?: string | undefined;
}

const figure = (what: string, { amount, printedIn }: PrintedAmount): PrintedFigure => ({
  what,
  written: writtenPounds(amount),
  printedIn,
});

const settled = ({ amount, decidedBy, because }: Chosen) =>
  amount === undefined
    ? {}
    : { computesWith: writtenPounds(amount), decidedBy, ...(because === undefined ? {} : { because }) };

const list = lazily(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));

/** The same fact printed with different amounts; undefined when every place agrees. */
export const printedDifferently = (
  key: string,
  what: string,
  printed: readonly PrintedAmount[],
  chosen: Chosen,
): Contradiction | undefined => {
  const amounts = [...new Set(printed.map((each) => each.amount))];
  if (amounts.length < 2) return undefined;
  return {
    key,
    sentence: `The papers print ${what} as ${list().format(amounts.map(writtenPounds))}.`,
    figures: printed.map((each) => figure(what, each)),
    ...settled(chosen),
  };
};

/** An annual value that gives the lifetime value in none of the terms, each in whole years; undefined when one fits. */
export const annualAgainstLifetime = (
  annual: PrintedAmount,
  lifetime: PrintedAmount,
  terms: readonly number[],
  chosen: Chosen,
): Contradiction | undefined => {
  const years = [...new Set(terms)];
  if (years.some((count) => annual.amount * count === lifetime.amount)) return undefined;
  const products = years.map((count) => `${writtenPounds((annual.amount * count) as Pence)} over ${count} years`);
  return {
    key: `annual-lifetime-${annual.amount}-${lifetime.amount}`,
    sentence: `${writtenPounds(annual.amount)} a year comes to ${list().format(products)}, not ${writtenPounds(lifetime.amount)}.`,
    figures: [figure('the annual value', annual), figure('the lifetime value', lifetime)],
    ...settled(chosen),
  };
};

/** Whether amounts that are all rounded to a unit, in pence, can differ by that much from their exact total. */
const roundingExplains = (parts: readonly PrintedAmount[], total: PrintedAmount, difference: number): boolean => {
  const unit = [100_000, 100].find((each) => [...parts, total].every(({ amount }) => amount % each === 0));
  return unit !== undefined && Math.abs(difference) <= (unit / 2) * (parts.length + 1);
};

/** Parts that do not add up to their printed total; undefined when they do. Says where rounding can explain it. */
export const partsAgainstTotal = (
  key: string,
  what: string,
  parts: readonly PrintedAmount[],
  total: PrintedAmount,
  chosen: Chosen,
): Contradiction | undefined => {
  const sum = sumPence(parts.map((each) => each.amount));
  if (sum === total.amount) return undefined;
  return {
    key,
    sentence: `The parts of ${what} add up to ${writtenPounds(sum)}, not ${writtenPounds(total.amount)}.${
      roundingExplains(parts, total, sum - total.amount) ? ' Rounding can explain the difference.' : ''
    }`,
    figures: [...parts.map((each) => figure(`part of ${what}`, each)), figure(what, total)],
    ...settled(chosen),
  };
};

/** A printed end that is not the end of the longest term, in whole years; undefined when it is. */
export const termAgainstEnd = (start: CivilDate, years: number, printedEnd: CivilDate): Contradiction | undefined => {
  const end = termEnd(start, years);
  if (end === printedEnd) return undefined;
  const term = `${years} years from ${writtenDate(start)}`;
  return {
    key: 'term-end',
    sentence: `${term} end on ${writtenDate(end)}, and the papers print ${writtenDate(printedEnd)}.`,
    figures: [
      { what: 'the end by the term', written: writtenDate(end), printedIn: term },
      { what: 'the latest end', written: writtenDate(printedEnd), printedIn: 'the papers' },
    ],
    computesWith: writtenDate(end),
    decidedBy: 'The platform computes with the term',
  };
};
