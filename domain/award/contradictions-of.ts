import {
  annualAgainstLifetime,
  type Contradiction,
  type PrintedAmount,
  partsAgainstTotal,
  printedDifferently,
  termAgainstEnd,
} from '../shared/contradictions.ts';
import { writtenPounds } from '../shared/money.ts';
import type { AwardState } from './award.ts';
import { initialEnd } from './term.ts';
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

/** By the estimated value a threshold decides which law applies. With VAT it is no less than the lifetime value. */
const estimateAgainstLifetime = ({ scope, values }: AwardState): Contradiction | undefined => {
  const [estimated, lifetime] = [scope?.estimatedValue, values?.computesWith.lifetime];
  if (estimated === undefined || lifetime === undefined || estimated >= lifetime) return undefined;
  const [below, above] = [writtenPounds(estimated), writtenPounds(lifetime)];
  return {
    key: 'estimated-lifetime',
    sentence: `Which law applies rests on an estimated value of ${below} including VAT, and the lifetime value used is ${above}.`,
    figures: [
      { what: 'the estimated value including VAT', written: below, printedIn: 'Which law applies' },
      { what: 'the lifetime value used', written: above, printedIn: 'Contract value' },
    ],
    mend: 'Check the estimated value: it decides on which side of a threshold the award stands.',
  };
};

/** An urgent contract lasts as long as is strictly necessary, in months; the term of every award is in whole years. */
const urgentMonthsAgainstTerm = ({ urgency, ...state }: AwardState): Contradiction | undefined => {
  const years = state.initialTermYears + state.extensionTermYears;
  if (urgency === undefined || years <= Math.ceil(urgency.months / 12)) return undefined;
  const [needed, term] = [counted(urgency.months, 'month'), counted(years, 'year')];
  return {
    key: 'urgent-months-term',
    sentence: `The urgent contract is to last ${needed}, and the term recorded, with any extension, is ${term}.`,
    figures: [
      { what: 'how long the urgent contract lasts', written: needed, printedIn: 'Why the award is urgent' },
      { what: 'the longest term', written: term, printedIn: 'What the award is about' },
    ],
    mend: 'Correct the term, or how long the urgent contract is to last.',
  };
};

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/**
 * Every set of figures in the award that disagrees: the same value printed twice, a year's value times the years
 * against the lifetime value (where both stand in one paper, and for the two that calculations use), the years'
 * values against their total, the term against the printed end, the estimated value against the lifetime value, and the
 * months of an urgent contract against its term. Each pair of amounts is reported once.
 */
export const contradictionsOf = (state: AwardState): readonly Contradiction[] => {
  const { values, ...details } = state;
  const longest = details.initialTermYears + details.extensionTermYears;
  const found = [
    ...(values ? ofValues(values, [details.initialTermYears, longest]) : []),
    details.printedEnd &&
      !(state.urgency && details.printedEnd === initialEnd(state)) &&
      termAgainstEnd(details.start, longest, details.printedEnd),
    estimateAgainstLifetime(state),
    urgentMonthsAgainstTerm(state),
  ].filter((each) => each !== undefined && each !== false);
  return [...new Map(found.reverse().map((each) => [each.key, each])).values()].reverse();
};
