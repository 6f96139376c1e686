import {
  annualAgainstLifetime,
  type Contradiction,
  type PrintedAmount,
  partsAgainstTotal,
  printedDifferently,
  termAgainstEnd,
} from '../shared/contradictions.ts';
import type { AwardState } from './award.ts';
import type { Values } from './values.ts';

const samePlace = (one: PrintedAmount, other: PrintedAmount): boolean =>
  one.printedIn.toLowerCase() === other.printedIn.toLowerCase();

type Settled = { readonly decidedBy: string; readonly because?: string | undefined };

const settledBy = ({ computesWith }: Values): Settled => ({
  decidedBy: computesWith.decidedBy,
  because: computesWith.because,
});

/** One figure for each year that the papers name: a year printed twice is reported as such, and summed once. */
const byYear = (values: Values): ReadonlyMap<string, Values['annual']> =>
  Map.groupBy(
    values.annual.filter((each) => each.financialYear !== undefined),
    (each) => each.financialYear ?? '',
  );

const ofValues = (values: Values, terms: readonly number[]): readonly (Contradiction | undefined)[] => {
  const settled = settledBy(values);
  const annual = values.annual.filter((each) => each.financialYear === undefined);
  const { annual: chosenAnnual, lifetime: chosenLifetime } = values.computesWith;
  const computed = (amount: Values['computesWith']['annual']): PrintedAmount[] =>
    amount === undefined ? [] : [{ amount, printedIn: 'the figures to compute with' }];
  const pairs = [
    ...annual.flatMap((one) => values.lifetime.filter((other) => samePlace(one, other)).map((other) => [one, other])),
    ...(annual.length === 0
      ? []
      : computed(chosenAnnual).flatMap((one) => computed(chosenLifetime).map((other) => [one, other]))),
  ];
  const years = byYear(values);
  const yearly = [...years.values()].map((printed) => printed[0]).filter((each) => each !== undefined);
  return [
    printedDifferently('annual', 'the annual value', annual, { amount: chosenAnnual, ...settled }),
    printedDifferently('lifetime', 'the lifetime value', values.lifetime, { amount: chosenLifetime, ...settled }),
    ...pairs.map(([one, other]) =>
      one && other ? annualAgainstLifetime(one, other, terms, { amount: chosenLifetime, ...settled }) : undefined,
    ),
    ...[...years].map(([year, printed]) =>
      printedDifferently(`annual-${year}`, `the value for ${year}`, printed, settled),
    ),
    ...(terms.includes(yearly.length)
      ? computed(chosenLifetime).map((total) =>
          partsAgainstTotal('years-lifetime', 'the lifetime value', yearly, total, {
            amount: chosenLifetime,
            ...settled,
          }),
        )
      : []),
  ];
};

/**
 * Every set of figures in the award that disagrees: the same value printed twice, a year's value times the years
 * against the lifetime value (where both stand in one paper, and for the two that calculations use), the years'
 * values against their total, and the term against the printed end. Each pair of amounts is reported once.
 */
export const contradictionsOf = ({ values, ...details }: AwardState): readonly Contradiction[] => {
  const longest = details.initialTermYears + details.extensionTermYears;
  const found = [
    ...(values ? ofValues(values, [details.initialTermYears, longest]) : []),
    details.printedEnd && termAgainstEnd(details.start, longest, details.printedEnd),
  ].filter((each) => each !== undefined);
  return [...new Map(found.reverse().map((each) => [each.key, each])).values()].reverse();
};
