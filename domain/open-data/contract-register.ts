import type { AwardState } from '../award/award.ts';
import { type Contract, latestEnd, totalValue } from '../contract/contract.ts';
import { extensionDecideBy } from '../contract/extension/extension.ts';
import type { CivilDate } from '../shared/dates.ts';
import { type Pence, pence, toPoundsDecimal } from '../shared/money.ts';
import type { Source } from '../shared/source.ts';
import { toCsv } from './csv.ts';
import { methodInWords } from './ocds/tender.ts';

/** What a contract is worth more than to be in the register. */
const threshold: Pence = pence(500_000);

export const registerSource: Source = {
  reference: 'Local Government Transparency Code 2015, contracts',
  confidence: '2',
};

/** A contract with the award that it was made under, where one is recorded. */
export interface Registered {
  readonly contract: Contract;
  readonly award?: Pick<AwardState, 'process' | 'regime'> | undefined;
}

/** Whether the register lists it: signed, and worth more than £5,000, or of a worth that is not stated in full. */
export const isRegistered = ({ status, terms }: Contract): boolean => {
  if (status === 'draft') return false;
  const { stated, yearsNotStated } = totalValue(terms.values);
  return stated > threshold || yearsNotStated > 0;
};

const stated = ({ values }: Contract['terms']): string => {
  const { stated: sum, yearsNotStated } = totalValue(values);
  if (sum === 0 && yearsNotStated > 0) return '';
  return toPoundsDecimal(sum);
};

const notesOn = ({ terms, demonstration }: Contract): string => {
  const { yearsNotStated } = totalValue(terms.values);
  const notes = [
    yearsNotStated > 0 && `${yearsNotStated === 1 ? '1 year has' : `${yearsNotStated} years have`} no stated value`,
    demonstration && 'Made up for demonstration',
  ].filter((each) => each !== false);
  return notes.join('. ');
};

/** The value of one year: the highest of those stated, since they differ from year to year. */
const largestYear = ({ values }: Contract['terms']): string => {
  const amounts = values.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  return amounts.length > 0 ? toPoundsDecimal(pence(Math.max(...amounts))) : '';
};

const extensionOf = (contract: Contract): string => {
  const latest = latestEnd(contract);
  return latest > contract.terms.end ? latest : '';
};

const routeOf = ({ award, contract }: Registered): string =>
  award ? methodInWords(award) : contract.awardNotNeededBecause ? `No award: ${contract.awardNotNeededBecause}` : '';

type Column = readonly [heading: string, value: (registered: Registered) => string];

const notRecorded = (): string => '';

/** The columns of the Code, with those that the record does not hold left empty, and what helps to read them. */
const columns: readonly Column[] = [
  ['Reference number', ({ contract }) => contract.reference ?? contract.id],
  ['Title of agreement', ({ contract }) => contract.title],
  ['Department responsible', notRecorded],
  ['Description', ({ contract }) => contract.description],
  ['Supplier name', ({ contract }) => contract.providerName],
  ['Supplier registration number', notRecorded],
  ['Small or medium-sized enterprise', notRecorded],
  ['Voluntary or community sector organisation', notRecorded],
  ['Sum over the length of the contract (GBP)', ({ contract }) => stated(contract.terms)],
  ['Largest annual sum (GBP)', ({ contract }) => largestYear(contract.terms)],
  ['VAT that cannot be recovered (GBP)', notRecorded],
  ['Start date', ({ contract }) => contract.start],
  ['End date', ({ contract }) => contract.terms.end],
  ['Review date', ({ contract }) => extensionDecideBy(contract) ?? ''],
  ['Latest end with extensions', ({ contract }) => extensionOf(contract)],
  ['Procurement route', routeOf],
  ['Notes', ({ contract }) => notesOn(contract)],
];

/** The headings of columns that are always empty, since the record does not hold them. */
export const columnsNotRecorded: readonly string[] = columns.flatMap(([heading, value]) =>
  value === notRecorded ? [heading] : [],
);

const inOrder = (one: Registered, other: Registered): number => one.contract.title.localeCompare(other.contract.title);

/**
 * The contract register as the Local Government Transparency Code 2015 asks for it, as comma-separated values: every
 * signed contract worth more than £5,000, by title. Dates are `yyyy-mm-dd` and sums are pounds without signs. A contract
 * of which a year has no stated value is listed, since its worth may be more than is stated.
 */
export const contractRegister = (all: readonly Registered[]): string =>
  toCsv([
    columns.map(([heading]) => heading),
    ...all
      .filter(({ contract }) => isRegistered(contract))
      .toSorted(inOrder)
      .map((each) => columns.map(([, value]) => value(each))),
  ]);

/** The name under which the register of that day is saved. */
export const registerName = (on: CivilDate): string => `contract-register-${on}.csv`;
