import { type Contradiction, type PrintedAmount, partsAgainstTotal, termAgainstEnd } from '../shared/contradictions.ts';
import { type CivilDate, termEnd, writtenDate } from '../shared/dates.ts';
import { type Pence, writtenPounds } from '../shared/money.ts';
import { type Contract, latestEnd, totalValue } from './contract.ts';
import { yearsOfLongestTerm } from './years.ts';

/** What is compared with the award that the contract comes from: its term, its values as printed, whom it went to. */
export interface AwardForChecks {
  readonly start: CivilDate;
  readonly initialTermYears: number;
  readonly extensionTermYears: number;
  readonly providers: readonly unknown[];
  readonly values?:
    | {
        readonly lifetime: readonly PrintedAmount[];
        readonly computesWith: { readonly lifetime?: Pence | undefined; readonly decidedBy: string };
      }
    | undefined;
}

const inContract = 'this contract';
const inAward = 'the award';

const years = (count: number): string => (count === 1 ? '1 year' : `${count} years`);

const differs = (key: string, what: string, contract: string, award: string): Contradiction | undefined =>
  contract === award
    ? undefined
    : {
        key,
        sentence: `The contract has ${contract} for ${what}, and the award has ${award}.`,
        figures: [
          { what, written: contract, printedIn: inContract },
          { what, written: award, printedIn: inAward },
        ],
        computesWith: contract,
        decidedBy: 'The platform computes with the contract',
      };

const termsDiffer = (contract: Contract, award: AwardForChecks): readonly (Contradiction | undefined)[] => [
  differs('award-start', 'the start', writtenDate(contract.start), writtenDate(award.start)),
  differs('award-term', 'the initial term', years(contract.initialTermYears), years(award.initialTermYears)),
  differs('award-extension', 'the extension', years(contract.extensionTermYears), years(award.extensionTermYears)),
];

/**
 * The total by years against the award's lifetime value. Only a contract that states every year of its longest term can
 * be held against it; one of several contracts of an award can only come to more than the whole.
 */
const totalAgainstLifetime = (contract: Contract, award: AwardForChecks): Contradiction | undefined => {
  const chosen = award.values?.computesWith;
  const lifetime = award.values?.lifetime.find((printed) => printed.amount === chosen?.lifetime);
  if (!chosen || !lifetime) return undefined;
  const { values } = contract.terms;
  const { stated, yearsNotStated } = totalValue(values);
  const stating = new Set(values.map((year) => year.financialYear));
  const isWhole = yearsNotStated === 0 && yearsOfLongestTerm(contract).every((year) => stating.has(year));
  const settled = {
    amount: stated,
    decidedBy: 'The platform computes with the years',
    because: 'they are what is paid',
  };
  const parts = values.flatMap(({ amount, financialYear }) =>
    amount === undefined ? [] : [{ amount, printedIn: `${inContract}, ${financialYear}` }],
  );
  if (award.providers.length === 1 && isWhole) {
    return partsAgainstTotal('award-lifetime', 'the lifetime value', parts, lifetime, settled);
  }
  if (stated <= lifetime.amount) return undefined;
  return {
    key: 'award-lifetime',
    sentence: `The years stated come to ${writtenPounds(stated)}, more than the ${writtenPounds(lifetime.amount)} of the whole award.`,
    figures: [
      { what: 'the years stated', written: writtenPounds(stated), printedIn: inContract },
      { what: 'the lifetime value', written: writtenPounds(lifetime.amount), printedIn: lifetime.printedIn },
    ],
    computesWith: writtenPounds(stated),
    decidedBy: settled.decidedBy,
  };
};

/** A printed end that is the end of neither the initial nor the longest term. */
const printedEndAgainstTerm = (contract: Contract): Contradiction | undefined => {
  const { start, initialTermYears, extensionTermYears, printedEnd } = contract;
  if (printedEnd === undefined) return undefined;
  if (printedEnd === termEnd(start, initialTermYears) || printedEnd === latestEnd(contract)) return undefined;
  return termAgainstEnd(start, initialTermYears + extensionTermYears, printedEnd);
};

/** What in the contract disagrees with itself or with its award. Nothing here refuses a record: both figures are kept. */
export const contradictionsOf = (contract: Contract, award?: AwardForChecks): readonly Contradiction[] =>
  [
    printedEndAgainstTerm(contract),
    ...(award ? [...termsDiffer(contract, award), totalAgainstLifetime(contract, award)] : []),
  ].filter((each) => each !== undefined);
