import { type Contradiction, type PrintedAmount, partsAgainstTotal, termAgainstEnd } from '../shared/contradictions.ts';
import { type CivilDate, writtenDate } from '../shared/dates.ts';
import { type Pence, sumPence, writtenPounds } from '../shared/money.ts';
import { type Contract, type ContractVersion, initialEnd, latestEnd, totalValue } from './contract.ts';
import { noticeBy, workingDaysBefore } from './extension/extension.ts';
import { fundingAgainstValues, spendRowsAgainstTotals } from './money/money-contradictions.ts';
import { yearsOfLongestTerm } from './years.ts';

/** What is compared with the award that the contract comes from: its term, its values as printed, whom it went to. */
export interface AwardForChecks {
  readonly start: CivilDate;
  readonly initialTermYears: number;
  readonly urgency?: { readonly months: number } | undefined;
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

const initialTerm = ({
  initialTermYears,
  initialTermMonths: months,
}: Pick<Contract, 'initialTermYears' | 'initialTermMonths'>): string => {
  if (months === undefined) return years(initialTermYears);
  return months % 12 === 0 ? years(months / 12) : `${months} ${months === 1 ? 'month' : 'months'}`;
};

const termsDiffer = (contract: Contract, award: AwardForChecks): readonly (Contradiction | undefined)[] => [
  differs('award-start', 'the start', writtenDate(contract.start), writtenDate(award.start)),
  differs(
    'award-term',
    'the initial term',
    initialTerm(contract),
    initialTerm({ ...award, initialTermMonths: award.urgency?.months }),
  ),
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
  if (printedEnd === initialEnd(contract) || printedEnd === latestEnd(contract)) return undefined;
  return termAgainstEnd(start, initialTermYears + extensionTermYears, printedEnd);
};

/** A typed last day for the decision on the first extension that the register of options counts otherwise. */
const typedDecideByAgainstOptions = (contract: Contract): Contradiction | undefined => {
  const { extensionDecideBy: typed, extensionOptions } = contract;
  const first = extensionOptions?.options[0];
  if (typed === undefined || !first) return undefined;
  const end = initialEnd(contract);
  const counted = workingDaysBefore(noticeBy(end, first.noticeMonths), extensionOptions.workingDaysForLaw);
  if (counted === typed) return undefined;
  const months = first.noticeMonths === 1 ? '1 month' : `${first.noticeMonths} months`;
  return {
    key: 'extension-decide-by',
    sentence: `The contract’s details have ${writtenDate(typed)} as the last day to decide on the extension, and ${months} of notice before ${writtenDate(end)} come to ${writtenDate(counted)}.`,
    figures: [
      { what: 'the last day to decide, as typed', written: writtenDate(typed), printedIn: inContract },
      { what: 'the last day to decide, as counted', written: writtenDate(counted), printedIn: first.wherePrinted },
    ],
    computesWith: writtenDate(counted),
    decidedBy: 'The platform computes with the notice period',
  };
};

/** How the amounts of years that state one both before and after differ; undefined where none of them changed. */
const statedDifference = (before: ContractVersion, after: ContractVersion): Pence | undefined => {
  const earlier = new Map(before.values.map(({ financialYear, amount }) => [financialYear, amount]));
  const differences = after.values.flatMap(({ financialYear, amount }) => {
    const was = earlier.get(financialYear);
    return amount === undefined || was === undefined || amount === was ? [] : [(amount - was) as Pence];
  });
  return differences.length === 0 ? undefined : sumPence(differences);
};

/** The change in the lifetime value as typed with a variation, against the change of the years that state a value. */
const changesAgainstValues = ({ versions }: Contract): readonly Contradiction[] =>
  versions.flatMap((version, index) => {
    const before = versions[index - 1];
    const byYears = before && version.change && statedDifference(before, version);
    const typed = version.change?.lifetimeValueChange;
    if (byYears === undefined || typed === undefined || byYears === typed) return [];
    const [years, given] = [writtenPounds(byYears), writtenPounds(typed)];
    return [
      {
        key: `change-${version.number}`,
        sentence: `Version ${version.number} changes the years that state a value by ${years}, and its change in the lifetime value is given as ${given}.`,
        figures: [
          { what: 'the change of the years', written: years, printedIn: inContract },
          {
            what: 'the change in the lifetime value',
            written: given,
            printedIn: `the ground of version ${version.number}`,
          },
        ],
        computesWith: given,
        decidedBy: 'The limits on changes are counted with the change as given',
      },
    ];
  });

/** What in the contract disagrees with itself or with its award. Nothing here refuses a record: both figures are kept. */
export const contradictionsOf = (contract: Contract, award?: AwardForChecks): readonly Contradiction[] =>
  [
    printedEndAgainstTerm(contract),
    ...changesAgainstValues(contract),
    typedDecideByAgainstOptions(contract),
    fundingAgainstValues(contract),
    ...spendRowsAgainstTotals(contract),
    ...(award ? [...termsDiffer(contract, award), totalAgainstLifetime(contract, award)] : []),
  ].filter((each) => each !== undefined);
