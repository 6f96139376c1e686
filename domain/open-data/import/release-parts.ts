import {
  addDays,
  type CivilDate,
  type Instant,
  isCivilDate,
  londonDate,
  termEnd,
  writtenDate,
} from '../../shared/dates.ts';
import { firstOf, type JsonAt } from './json-at.ts';
import type { ReleaseChoice } from './read-releases.ts';

/** Where each part of a contract stands in a release: the first place that has it, since publishers differ. */

/** What was read, and where it stood. */
export interface Reading<Value> {
  readonly value: Value;
  readonly path: string;
}

export const textAt = (place: JsonAt | undefined): Reading<string> | undefined => {
  const value = place?.text();
  return place && value !== undefined ? { value, path: place.path } : undefined;
};

/** A date or a time as the civil date in London on which it falls. */
export const dateAt = (place: JsonAt): Reading<CivilDate> | undefined => {
  const text = place.text();
  if (text === undefined) return undefined;
  if (isCivilDate(text)) return { value: text, path: place.path };
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  const date = Number.isNaN(moment) ? '' : londonDate(new Date(moment).toISOString() as Instant);
  if (isCivilDate(date)) return { value: date, path: place.path };
  place.tell('This should be a date that exists, such as 2025-04-01T00:00:00+01:00');
  return undefined;
};

const lotsOf = ({ release }: ReleaseChoice): readonly JsonAt[] => release.at('tender').at('lots').items();

/** The lot of the award; the only lot where the award names none. */
const lotOf = (choice: ReleaseChoice): JsonAt | undefined => {
  const lots = lotsOf(choice);
  const [wanted] = choice.award?.at('relatedLots').items() ?? [];
  const id = wanted?.text();
  return (
    lots.find((lot) => id !== undefined && lot.at('id').text() === id) ?? (lots.length === 1 ? lots[0] : undefined)
  );
};

export const titleOf = ({ contract, award, release }: ReleaseChoice) =>
  firstOf(
    () => textAt(contract?.at('title')),
    () => textAt(award?.at('title')),
    () => textAt(release.at('tender').at('title')),
  );

/** The reference of the process; a process without one of its own repeats its open contracting id there. */
export const referenceOf = ({ release }: ReleaseChoice) => {
  const found = textAt(release.at('tender').at('id'));
  return found && found.value !== release.at('ocid').text() ? found : undefined;
};

export const descriptionOf = (choice: ReleaseChoice) =>
  firstOf(
    () => textAt(choice.contract?.at('description')),
    () => textAt(choice.release.at('tender').at('description')),
    () => textAt(lotOf(choice)?.at('description')),
  );

const cpvIn = (classification: JsonAt): Reading<string> | undefined =>
  classification.at('scheme').text() === 'CPV' ? textAt(classification.at('id')) : undefined;

export const cpvOf = ({ release }: ReleaseChoice) =>
  firstOf(
    () => cpvIn(release.at('tender').at('classification')),
    () =>
      firstOf(
        ...release
          .at('tender')
          .at('items')
          .items()
          .map((item) => () => cpvIn(item.at('classification'))),
      ),
  );

export const suppliersOf = ({ award, release }: ReleaseChoice): readonly JsonAt[] => {
  const named = award?.at('suppliers').items() ?? [];
  if (named.length > 0) return named;
  const isSupplier = (party: JsonAt) =>
    party
      .at('roles')
      .items()
      .some((role) => role.text() === 'supplier');
  return release.at('parties').items().filter(isSupplier);
};

export const identifierOf = ({ release }: ReleaseChoice, supplier: JsonAt): Reading<string> | undefined => {
  const id = textAt(supplier.at('id'));
  const party = release
    .at('parties')
    .items()
    .find((each) => each.at('id').text() === id?.value);
  const [scheme, number] = [party?.at('identifier').at('scheme').text(), textAt(party?.at('identifier').at('id'))];
  if (number) return { value: scheme ? `${scheme} ${number.value}` : number.value, path: number.path };
  return id;
};

export const periodOf = (choice: ReleaseChoice): JsonAt | undefined =>
  [
    choice.contract?.at('period'),
    choice.award?.at('contractPeriod'),
    lotOf(choice)?.at('contractPeriod'),
    choice.release.at('tender').at('contractPeriod'),
  ].find((place) => place?.isThere);

const longestTerm = 35;

/** The whole years from the start to the end; undefined where the term is not whole years. The end may be a day over. */
const wholeYears = (start: CivilDate, end: CivilDate): number | undefined =>
  Array.from({ length: longestTerm }, (_, index) => index + 1).find((years) => {
    const last = termEnd(start, years);
    return last === end || addDays(last, 1) === end;
  });

export const termFrom = (period: JsonAt | undefined) => {
  if (!period) return {};
  const [start, end, latest] = ['startDate', 'endDate', 'maxExtentDate'].map((name) => dateAt(period.at(name)));
  if (start && end && end.value < start.value) period.at('endDate').tell('The term ends before it starts');
  const years = start && end ? wholeYears(start.value, end.value) : undefined;
  if (start && end && end.value >= start.value && years === undefined)
    period
      .at('endDate')
      .tell(
        `The term from ${writtenDate(start.value)} to ${writtenDate(end.value)} is not whole years: enter the initial term in the form`,
      );
  if (start && !end) period.tell('There is no end date: enter the initial term in the form');
  const longest = start && latest ? wholeYears(start.value, latest.value) : undefined;
  const extension = longest !== undefined && years !== undefined && longest >= years ? longest - years : undefined;
  return { start, end, latest, years, extension };
};

export const renewalOf = (choice: ReleaseChoice) =>
  firstOf(
    () => textAt(lotOf(choice)?.at('renewal').at('description')),
    () => textAt(choice.release.at('tender').at('renewal').at('description')),
  );

export const optionsOf = (choice: ReleaseChoice) => textAt(lotOf(choice)?.at('options').at('description'));

export const amountOf = ({ contract, award }: ReleaseChoice): Reading<string> | undefined => {
  const place = [contract?.at('value'), award?.at('value')].find((each) => each?.isThere);
  const amount = place?.at('amount').number();
  if (!place || amount === undefined) return undefined;
  const currency = place.at('currency').text() ?? 'no currency';
  if (currency !== 'GBP') place.at('currency').tell(`The value is in ${currency}, not in pounds`);
  if (amount < 0) place.at('amount').tell('A value is never negative');
  return { value: `${amount.toLocaleString('en-GB', { maximumFractionDigits: 2 })} ${currency}`, path: place.path };
};

export const wordsOf = (choice: ReleaseChoice): readonly string[] =>
  [
    choice.release.at('description').text(),
    choice.release.at('tender').at('description').text(),
    choice.release.at('tender').at('procurementMethodDetails').text(),
    ...lotsOf(choice).map((lot) => lot.at('description').text()),
  ].filter((each) => each !== undefined);
