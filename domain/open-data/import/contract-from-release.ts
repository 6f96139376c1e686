import { type CivilDate, writtenDate } from '../../shared/dates.ts';
import type { JsonAt } from './json-at.ts';
import type { ReleaseChoice } from './read-releases.ts';
import { type RegimeByText, regimeByText, regimeInWords } from './regime-by-text.ts';
import {
  amountOf,
  cpvOf,
  dateAt,
  descriptionOf,
  identifierOf,
  optionsOf,
  periodOf,
  type Reading,
  referenceOf,
  renewalOf,
  suppliersOf,
  termFrom,
  textAt,
  titleOf,
  wordsOf,
} from './release-parts.ts';

/** What a release gives to the form that records a contract, each as it would be typed. */
export interface ContractStart {
  readonly title?: string;
  readonly reference?: string;
  readonly description?: string;
  readonly providerName?: string;
  readonly start?: CivilDate;
  readonly initialTermYears?: number;
  readonly extensionTermYears?: number;
  readonly printedEnd?: CivilDate;
  readonly awardNotNeededBecause: string;
  readonly regime?: 'psr';
}

/** One thing found in the release: what it is, where, and which field of the form it fills, if any. */
export interface ImportRow {
  readonly label: string;
  readonly text: string;
  readonly path: string;
  readonly fills?: keyof ContractStart;
}

export interface ContractImport {
  readonly start: ContractStart;
  readonly rows: readonly ImportRow[];
  readonly found: RegimeByText;
}

const row = (label: string, found: Reading<string> | undefined, fills?: keyof ContractStart): readonly ImportRow[] =>
  found ? [{ label, text: found.value, path: found.path, ...(fills && { fills }) }] : [];

const written = (found: Reading<CivilDate> | undefined): Reading<string> | undefined =>
  found && { value: writtenDate(found.value), path: found.path };

const years = (count: number | undefined, path: string): Reading<string> | undefined =>
  count === undefined ? undefined : { value: count === 1 ? '1 year' : `${count} years`, path };

/** The one supplier; several are told, since a contract is made with one. */
const supplierOf = (choice: ReleaseChoice): JsonAt | undefined => {
  const [first, ...others] = suppliersOf(choice);
  if (first && others.length > 0) {
    const names = [first, ...others].map((each) => each.at('name').text() ?? 'without a name');
    (choice.award ?? choice.release).tell(
      `There are ${names.length} suppliers (${names.join('; ')}). A contract is with one: enter it in the form`,
    );
    return undefined;
  }
  return first;
};

/** Where the contract comes from, kept with it: the id of the release, and what the form has no field for. */
const origin = (choice: ReleaseChoice, found: RegimeByText, cpv: Reading<string> | undefined): string => {
  const { release } = choice;
  const parts = [
    `Started from a published release: ${release.at('ocid').text() ?? 'without an open contracting id'}`,
    release.at('id').text() && `release ${release.at('id').text()}`,
    cpv && `CPV ${cpv.value}`,
    found.isPsr && regimeInWords(found),
  ];
  return parts.filter(Boolean).join(', ').slice(0, 1000);
};

/**
 * What the chosen contract of a release gives to the form that records a contract. Nothing is stored: the provider's
 * organisation here is chosen by a person, and each field can be changed. What is missing or odd is told through the
 * problems of `readReleases`, to which this reading adds.
 */
export const contractFrom = (choice: ReleaseChoice): ContractImport => {
  const found = regimeByText(wordsOf(choice));
  const [title, reference, description, cpv] = [
    titleOf(choice),
    referenceOf(choice),
    descriptionOf(choice),
    cpvOf(choice),
  ];
  const supplier = supplierOf(choice);
  const provider = textAt(supplier?.at('name'));
  const period = periodOf(choice);
  const { start, end, latest, years: initial, extension } = termFrom(period);
  if (!title) choice.release.at('tender').tell('There is no title: enter it in the form');
  if (title && title.value.length > 160)
    choice.release.at('tender').at('title').tell('The title is longer than 160 characters: shorten it in the form');
  if (!period) choice.release.at('tender').tell('There is no contract period: enter the term in the form');
  const periodPath = period?.path ?? choice.path;
  return {
    found,
    start: {
      ...(title && { title: title.value }),
      ...(reference && { reference: reference.value }),
      ...(description && { description: description.value }),
      ...(provider && { providerName: provider.value }),
      ...(start && { start: start.value }),
      ...(initial !== undefined && { initialTermYears: initial }),
      ...(extension !== undefined && { extensionTermYears: extension }),
      ...(latest && { printedEnd: latest.value }),
      ...(found.isPsr && { regime: 'psr' as const }),
      awardNotNeededBecause: origin(choice, found, cpv),
    },
    rows: [
      ...row('Title', title, 'title'),
      ...row('Reference', reference, 'reference'),
      ...row('Description', description, 'description'),
      ...row('CPV code', cpv, 'awardNotNeededBecause'),
      {
        label: 'Regime, by its words',
        text: regimeInWords(found),
        path: choice.release.path,
        ...(found.isPsr && { fills: 'regime' as const }),
      },
      ...row('Provider', provider, 'providerName'),
      ...row('Provider’s identifier', supplier && identifierOf(choice, supplier)),
      ...row('Start', written(start), 'start'),
      ...row('End', written(end)),
      ...row('Initial term', years(initial, periodPath), 'initialTermYears'),
      ...row('Latest end', written(latest), 'printedEnd'),
      ...row('Extension', years(extension, periodPath), 'extensionTermYears'),
      ...row('Renewal, in words', renewalOf(choice)),
      ...row('Options, in words', optionsOf(choice)),
      ...row('Value', amountOf(choice)),
      ...row('Signed', choice.contract && written(dateAt(choice.contract.at('dateSigned')))),
    ],
  };
};
