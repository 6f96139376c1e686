import { keyCriteria, keyCriterionNames } from '../award/vocabulary.ts';
import { writtenDate } from '../shared/dates.ts';
import { writtenPounds } from '../shared/money.ts';
import { type NoticeContents, type NoticeFieldKey, noticeFieldKinds } from './contents.ts';
import { fieldsOf } from './missing-fields.ts';
import { type NoticeKind, noticeSpec } from './notices.ts';

/** What a notice says, written out. */

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const lines = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');

const reasonsText = ({ reasons, keyCriteria: given = {}, importance = {} }: NoticeContents): string => {
  const accounts = keyCriteria.map((key) => {
    const [account, weight] = [given[key], importance[key]];
    return account && `${keyCriterionNames[key]}${weight ? ` (${weight})` : ''}: ${sentence(account)}`;
  });
  return lines(reasons && sentence(reasons), ...accounts);
};

const conflictsText = ({ conflicts = [] }: NoticeContents, part: 'declared' | 'management'): string => {
  if (conflicts === 'noneDeclared') return part === 'declared' ? 'None declared.' : 'Not applicable: none declared.';
  return conflicts.map((each) => sentence(each[part] ?? '')).join('\n');
};

const supplierText = ({ supplier }: NoticeContents): string =>
  lines(supplier?.name, supplier?.address, supplier?.email, supplier?.identifier);

const texts: Record<NoticeFieldKey, (given: NoticeContents) => string | undefined> = {
  statement: (given) => given.statement,
  title: (given) => given.title,
  reference: (given) => given.reference,
  providerName: ({ provider }) => provider?.name,
  providerAddress: ({ provider }) => provider?.address,
  description: ({ description }) => description && sentence(description),
  cpv: ({ cpv = [] }) => cpv.join(', '),
  lifetimeValue: ({ lifetimeValue }) => (lifetimeValue === undefined ? undefined : writtenPounds(lifetimeValue)),
  term: ({ term }) => (term?.from && term.to ? `${writtenDate(term.from)} to ${writtenDate(term.to)}` : undefined),
  decisionMakers: ({ decisionMakers = [] }) => decisionMakers.join('\n'),
  reasons: reasonsText,
  basicSelection: (given) => given.basicSelection,
  conflicts: (given) => conflictsText(given, 'declared'),
  conflictManagement: (given) => conflictsText(given, 'management'),
  framework: ({ framework }) => lines(framework?.duration, framework?.authorities?.join(', ')),
  basedOnFramework: (given) => given.basedOnFramework,
  effectiveDate: ({ effectiveDate }) => effectiveDate && writtenDate(effectiveDate),
  natureOfChange: (given) => given.natureOfChange,
  urgencyReasons: (given) => given.urgencyReasons,
  howToBeKnown: (given) => given.howToBeKnown,
  decidedOn: ({ decidedOn }) => decidedOn && writtenDate(decidedOn),
  awardCriteria: (given) => given.awardCriteria,
  whyOthersFailed: (given) => given.whyOthersFailed,
  standstillDates: (given) => given.standstillDates,
  authority: (given) => given.authority,
  procurementIdentifier: (given) => given.procurementIdentifier,
  contractIdentifier: (given) => given.contractIdentifier,
  indicators: ({ indicators = [] }) => indicators.join('\n'),
  supplier: supplierText,
  rating: (given) => given.rating,
  periodCovered: (given) => given.periodCovered,
};

/** What the notice says in one field; undefined where there is nothing to say, which is not always a fault. */
export const fieldText = (key: NoticeFieldKey, given: NoticeContents): string | undefined =>
  texts[key](given) || undefined;

/** Said where a kind's contents were not read, so that its text is a start and not the whole notice. */
const commonFields = [
  'statement',
  'title',
  'reference',
  'providerName',
  'providerAddress',
  'description',
  'cpv',
  'lifetimeValue',
  'term',
] as const;

/**
 * The whole notice as plain text to paste into the form, field by field in the order of its Schedule. What is missing
 * stands in square brackets with what to do about it. A kind whose contents were not read has what is usual in a notice.
 */
export const noticeText = (kind: NoticeKind, given: NoticeContents): string => {
  const spec = noticeSpec(kind);
  const keys: readonly NoticeFieldKey[] =
    spec.fields.length > 0
      ? fieldsOf(kind, given).map((each) => each.key)
      : commonFields.filter((key) => fieldText(key, given) !== undefined);
  const written = keys.map((key) => {
    const [title, missing] = noticeFieldKinds[key];
    const absent = missing(given);
    return lines(title, fieldText(key, given), absent && `[${absent}]`);
  });
  return [spec.title, ...written].join('\n\n');
};
