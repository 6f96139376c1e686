import type { AwardEvidence } from '../../../domain/award/award.ts';
import type { Values } from '../../../domain/award/values.ts';
import { keyCriteria, keyCriterionNames } from '../../../domain/award/vocabulary.ts';
import { pounds } from '../format.ts';
import { vatNames } from './words.ts';

/** What the papers say, written as rows of name and value. */

export interface Row {
  readonly key: string;
  readonly value: string;
}

type Part<Name extends keyof AwardEvidence> = NonNullable<AwardEvidence[Name]>;

/** The rows that have something to say. */
export const stated = (rows: readonly { key: string; value: string | undefined }[]): readonly Row[] =>
  rows.flatMap(({ key, value }) => (value === undefined || value === '' ? [] : [{ key, value }]));

const amountText = ({ amount, printedIn, vat }: Values['annual'][number]): string =>
  `${pounds(amount)} in ${printedIn}${vat === 'notStated' ? '' : ` (${vatNames[vat].toLowerCase()})`}`;

const lines = (each: readonly string[]): string => each.join('\n');

export const valueRows = ({ annual, lifetime, computesWith }: Values): readonly Row[] =>
  stated([
    {
      key: 'Annual value as printed',
      value: lines(annual.map((each) => `${each.financialYear ? `${each.financialYear}: ` : ''}${amountText(each)}`)),
    },
    { key: 'Lifetime value as printed', value: lines(lifetime.map(amountText)) },
    {
      key: 'Used for a year',
      value: computesWith.annual === undefined ? undefined : pounds(computesWith.annual),
    },
    {
      key: 'Used for the lifetime',
      value: computesWith.lifetime === undefined ? undefined : pounds(computesWith.lifetime),
    },
    {
      key: 'Chosen by',
      value: `${computesWith.decidedBy}${computesWith.because ? `: ${computesWith.because}` : ''}`,
    },
  ]);

export const conflictRows = ({ noneDeclared, declared }: Part<'conflicts'>): readonly Row[] =>
  noneDeclared
    ? [{ key: 'Declared', value: 'None' }]
    : declared.map(({ who, interest, management }) => ({ key: who, value: `${interest}\nManaged: ${management}` }));

export const decisionMakerRows = ({ published, individuals }: Part<'decisionMakers'>): readonly Row[] => [
  { key: 'Named in the notice', value: lines(published) },
  {
    key: 'People, for the record only',
    value: lines(individuals.map(({ name, capacity }) => `${name}, ${capacity}`)),
  },
];

export const optionRows = ({ rejected }: Part<'options'>): readonly Row[] =>
  rejected.map(({ option, because }) => ({ key: option, value: `Rejected because: ${because}` }));

export const reasonRows = ({ selectingProvider, byCriterion, considerableChange }: Part<'reasons'>): readonly Row[] =>
  stated([
    { key: 'For selecting the provider', value: selectingProvider },
    ...keyCriteria.map((key) => ({ key: keyCriterionNames[key], value: byCriterion?.[key] })),
    { key: 'On the considerable change threshold', value: considerableChange },
  ]);
