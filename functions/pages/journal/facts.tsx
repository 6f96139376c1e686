import type { Child } from 'hono/jsx';
import { isCivilDate } from '../../../domain/shared/dates.ts';
import { periodName, periodOf } from '../../../domain/shared/quarters.ts';
import { Details } from '../components/index.ts';
import { dateText, dateTimeText, pounds } from '../format.ts';
import type { KnownNames, Name } from './names.ts';
import { labelOf, valueName } from './words.ts';

/** Fields whose whole numbers are pence. */
const moneyFields: ReadonlySet<string> = new Set([
  'amount',
  'annual',
  'lifetime',
  'lifetimeValueAtEntry',
  'budget',
  'forecast',
  'actual',
  'extensionValue',
  'countedAtEntry',
  'cumulativeChange',
  'lifetimeValueChange',
]);
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** Fields that hold the short name of a measure or an indicator. */
const measureFields: ReadonlySet<string> = new Set(['key', 'measureKey', 'heldBack', 'indicator']);
/** Groups with one entry for each measure, by its short name. */
const byMeasure: ReadonlySet<string> = new Set(['entries', 'explanations', 'results', 'targets']);

const named = ({ text, href }: Name): Child =>
  href === undefined ? (
    text
  ) : (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  );

/**
 * Whether a field is only for machines: an id of the record itself or of a part of it, and a short name beside a title.
 */
const isMachine = (field: string, siblings: object): boolean =>
  field === 'id' || field === 'questionId' || (field === 'key' && 'title' in siblings);

/** What an id is called, recorded beside it: the id is already shown by that name. */
const isRepeated = (field: string, siblings: object): boolean =>
  (field === 'providerName' && 'provider' in siblings) ||
  (field === 'authorityName' && 'authority' in siblings) ||
  (field === 'outcomeTitle' && 'outcome' in siblings);

const plain = (field: string, value: string | number | boolean, names: KnownNames): Child => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number')
    return moneyFields.has(field) ? pounds(value) : value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  const name = names.of(value);
  if (name) return named(name);
  if (measureFields.has(field)) return names.measure(value) ?? value;
  if (isCivilDate(value)) return dateText(value);
  if (instant.test(value)) return dateTimeText(value);
  if (periodOf(value)) return periodName(value);
  return valueName(field, value);
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every((each) => each === undefined || each === null));

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isPlain = (value: unknown): value is string | number | boolean => typeof value !== 'object';

/** The fields that name an entry of a list, most telling first. */
const namingFields = [
  'title',
  'name',
  'financialYear',
  'source',
  'organisation',
  'number',
  'measureKey',
  'from',
  'what',
  'option',
  'who',
  'question',
  'action',
];

const nameOf = (item: object, index: number, names: KnownNames): string => {
  const fields = item as Readonly<Record<string, unknown>>;
  const field = namingFields.find((each) => isPlain(fields[each]) && !isEmpty(fields[each]));
  if (field === undefined) return `Entry ${index + 1}`;
  const text = String(fields[field]);
  if (field === 'number') return `Version ${text}`;
  return (field === 'measureKey' ? names.measure(text) : names.of(text)?.text) ?? text;
};

/** A group with more fields than this is opened on demand. */
const fewFields = 3;

const Group = ({ name, value, names }: { name: string; value: object; names: KnownNames }) =>
  Object.keys(value).length <= fewFields ? (
    <Facts value={value} names={names} />
  ) : (
    <Details summary={name}>
      <Facts value={value} names={names} />
    </Details>
  );

const List = ({ field, items, names }: { field: string; items: readonly unknown[]; names: KnownNames }) => (
  <ol class="outturn-facts__list">
    {items.map((item, index) => (
      <li>
        {typeof item === 'object' && item !== null && !isList(item) ? (
          <Group name={nameOf(item, index, names)} value={item} names={names} />
        ) : (
          shown(field, item, names)
        )}
      </li>
    ))}
  </ol>
);

const shown = (field: string, value: unknown, names: KnownNames): Child => {
  if (isPlain(value)) return plain(field, value, names);
  if (isList(value)) return <List field={field} items={value} names={names} />;
  if (value === null) return '';
  return Object.keys(value as object).length <= fewFields ? (
    <Facts value={value} names={names} within={field} />
  ) : (
    <Details
      summary={
        <>
          Show<span class="govuk-visually-hidden"> {labelOf(field)}</span>
        </>
      }
    >
      <Facts value={value} names={names} within={field} />
    </Details>
  );
};

interface FactsProps {
  readonly value: unknown;
  readonly names: KnownNames;
  /** The field that holds the value, where it is part of another. */
  readonly within?: string;
}

/** Any recorded value, read out field by field in words: groups within groups open on demand. Nothing blank is shown. */
export const Facts = ({ value, names, within = '' }: FactsProps) => {
  if (isEmpty(value)) return <p class="govuk-body-s">Nothing further.</p>;
  if (isPlain(value)) return <p class="govuk-body-s">{plain('', value, names)}</p>;
  if (isList(value)) return <List field="" items={value} names={names} />;
  return (
    <dl class="outturn-facts">
      {Object.entries(value as Readonly<Record<string, unknown>>)
        .filter(
          ([field, each]) =>
            !isEmpty(each) && !isMachine(field, value as object) && !isRepeated(field, value as object),
        )
        .map(([field, each]) => (
          <div>
            <dt>{(byMeasure.has(within) ? names.measure(field) : undefined) ?? labelOf(field)}</dt>
            <dd>{shown(field, each, names)}</dd>
          </div>
        ))}
    </dl>
  );
};
