import type { Child } from 'hono/jsx';
import { isCivilDate } from '../../../domain/shared/dates.ts';
import { periodName, periodOf } from '../../../domain/shared/quarters.ts';
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

const List = ({ field, items }: { field: string; items: readonly unknown[] }) => (
  <ol class="outturn-facts__list">
    {items.map((item) => (
      <li>{shown(field, item)}</li>
    ))}
  </ol>
);

const shown = (field: string, value: unknown): Child => {
  if (isPlain(value)) return plain(field, value);
  return isList(value) ? <List field={field} items={value} /> : <Facts value={value} />;
};

/** Any recorded value, read out field by field in words: nested groups as lists within lists. Nothing blank is shown. */
export const Facts = ({ value }: { value: unknown }) => {
  if (isEmpty(value)) return <p class="govuk-body-s">Nothing further.</p>;
  if (isPlain(value)) return <p class="govuk-body-s">{plain('', value)}</p>;
  if (isList(value)) return <List field="" items={value} />;
  return (
    <dl class="outturn-facts">
      {Object.entries(value as Readonly<Record<string, unknown>>)
        .filter(([, each]) => !isEmpty(each))
        .map(([field, each]) => (
          <>
            <dt>{labelOf(field)}</dt>
            <dd>{shown(field, each)}</dd>
          </>
        ))}
    </dl>
  );
};
