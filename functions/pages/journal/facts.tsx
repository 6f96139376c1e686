import type { Child } from 'hono/jsx';
import { isCivilDate } from '../../../domain/shared/dates.ts';
import { periodName, periodOf } from '../../../domain/shared/quarters.ts';
import { Details } from '../components/index.ts';
import { dateText, dateTimeText, pounds } from '../format.ts';
import { labelOf, valueName } from './words.ts';

/** Fields whose whole numbers are pence. */
const moneyFields: ReadonlySet<string> = new Set(['amount', 'annual', 'lifetime', 'lifetimeValueAtEntry']);
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

const plain = (field: string, value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number')
    return moneyFields.has(field) ? pounds(value) : value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
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
  'id',
  'key',
  'what',
  'option',
];

const nameOf = (item: object, index: number): string => {
  const fields = item as Readonly<Record<string, unknown>>;
  const field = namingFields.find((each) => isPlain(fields[each]) && !isEmpty(fields[each]));
  return field === undefined ? `Entry ${index + 1}` : `${field === 'number' ? 'Version ' : ''}${String(fields[field])}`;
};

/** A group with more fields than this is opened on demand. */
const fewFields = 3;

const Group = ({ name, value }: { name: string; value: object }) =>
  Object.keys(value).length <= fewFields ? (
    <Facts value={value} />
  ) : (
    <Details summary={name}>
      <Facts value={value} />
    </Details>
  );

const List = ({ field, items }: { field: string; items: readonly unknown[] }) => (
  <ol class="outturn-facts__list">
    {items.map((item, index) => (
      <li>
        {typeof item === 'object' && item !== null && !isList(item) ? (
          <Group name={nameOf(item, index)} value={item} />
        ) : (
          shown(field, item)
        )}
      </li>
    ))}
  </ol>
);

const shown = (field: string, value: unknown): Child => {
  if (isPlain(value)) return plain(field, value);
  if (isList(value)) return <List field={field} items={value} />;
  if (value === null) return '';
  return Object.keys(value as object).length <= fewFields ? (
    <Facts value={value} />
  ) : (
    <Details
      summary={
        <>
          Show<span class="govuk-visually-hidden"> {labelOf(field)}</span>
        </>
      }
    >
      <Facts value={value} />
    </Details>
  );
};

/** Any recorded value, read out field by field in words: groups within groups open on demand. Nothing blank is shown. */
export const Facts = ({ value }: { value: unknown }) => {
  if (isEmpty(value)) return <p class="govuk-body-s">Nothing further.</p>;
  if (isPlain(value)) return <p class="govuk-body-s">{plain('', value)}</p>;
  if (isList(value)) return <List field="" items={value} />;
  return (
    <dl class="outturn-facts">
      {Object.entries(value as Readonly<Record<string, unknown>>)
        .filter(([, each]) => !isEmpty(each))
        .map(([field, each]) => (
          <div>
            <dt>{labelOf(field)}</dt>
            <dd>{shown(field, each)}</dd>
          </div>
        ))}
    </dl>
  );
};
