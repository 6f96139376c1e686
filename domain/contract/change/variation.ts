import { Measure } from '../../measure/measure.ts';
import { targetFrom, type VariedTarget } from '../../measure/target-boxes.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { MeasureKey } from '../../shared/ids.ts';
import { writtenPounds } from '../../shared/money.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { Variation } from '../commands.ts';
import { type ContractTerms, type FundingLine, type YearValue, yearStatusNames } from '../contract.ts';
import { contractRules as rule } from '../rules.ts';
import { judgedBy } from '../target-words.ts';

type Targets = NonNullable<Variation['targets']>;

const retargeted = (measure: Measure, target: VariedTarget | undefined): Measure => {
  if (!target) return measure;
  const { target: _before, ...rest } = measure;
  const { ruleSet, ...parts } = target;
  const varied = ruleSet === 'none' ? undefined : targetFrom({ ...parts, ruleSet });
  return varied ? { ...rest, target: varied } : rest;
};

const targetOf = (targets: Targets, key: MeasureKey): VariedTarget | undefined =>
  Object.hasOwn(targets, key) ? targets[key] : undefined;

/** The measures with the variation's new targets in place of their own. */
const withTargets = (measures: readonly Measure[], targets: Targets = {}): readonly Measure[] =>
  measures.map((measure) => retargeted(measure, targetOf(targets, measure.key)));

/** New targets that no measure could have: of a measure that is not there, or against the measure's own definition. */
export const targetRefusals = (measures: readonly Measure[], targets: Targets = {}): readonly Refusal[] =>
  (Object.keys(targets) as MeasureKey[]).flatMap((key) => {
    const measure = measures.find((each) => each.key === key);
    if (!measure) return [refusal(rule.noSuchMeasure, { field: `targets.${key}.value` })];
    const checked = Measure().safeParse(retargeted(measure, targetOf(targets, key)));
    const issue = checked.error?.issues[0];
    return issue ? [refusal(rule.targetFitsMeasure, { because: issue.message, field: `targets.${key}.value` })] : [];
  });

/** The terms after the variation: what it does not name stays as it is. */
export const variedTerms = (
  terms: ContractTerms,
  { values, funding, measures, targets }: Variation,
): ContractTerms => ({
  ...terms,
  values: values ?? terms.values,
  funding: funding ?? terms.funding,
  measures: withTargets(measures ?? terms.measures, targets),
});

/** One difference between two versions of the terms, as a person reads it. */
export interface TermsChange {
  readonly part: 'value' | 'funding' | 'measure' | 'end' | 'calendar';
  readonly what: string;
  /** Undefined where it was not there before. */
  readonly before: string | undefined;
  /** Undefined where it is no longer there. */
  readonly after: string | undefined;
}

const valueWords = ({ status, amount, note }: YearValue): string =>
  [
    amount === undefined
      ? yearStatusNames[status]
      : `${writtenPounds(amount)}, ${yearStatusNames[status].toLowerCase()}`,
    note,
  ]
    .filter(Boolean)
    .join('\n');

/** The amount, how it is confirmed and on what condition: each in its own words, and so on a line of its own. */
const fundingWords = ({ confirmed, amount, condition }: FundingLine): string =>
  [
    amount === undefined ? 'Amount not stated' : writtenPounds(amount),
    `Confirmed: ${confirmed}`,
    condition && `Condition: ${condition}`,
  ]
    .filter(Boolean)
    .join('\n');

/** The definition without its target, in an order of its own, so that two definitions can be compared. */
const definitionOf = ({ target: _target, ...measure }: Measure): string =>
  JSON.stringify(Object.entries(measure).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const differences = <Item>(
  part: TermsChange['part'],
  [before, after]: readonly [readonly Item[], readonly Item[]],
  { key, name, words }: { key: (item: Item) => string; name: (item: Item) => string; words: (item: Item) => string },
): readonly TermsChange[] => {
  const [earlier, later] = [before, after].map((items) => new Map(items.map((item) => [key(item), item])));
  const keys = new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])]);
  return [...keys].flatMap((each) => {
    const [was, is] = [earlier?.get(each), later?.get(each)];
    const [wasWords, isWords] = [was && words(was), is && words(is)];
    const known = is ?? was;
    return known === undefined || wasWords === isWords
      ? []
      : [{ part, what: name(known), before: wasWords, after: isWords }];
  });
};

const definitionChanges = (before: ContractTerms, after: ContractTerms): readonly TermsChange[] =>
  after.measures.flatMap((measure) => {
    const earlier = before.measures.find((each) => each.key === measure.key);
    return earlier && definitionOf(earlier) !== definitionOf(measure)
      ? [
          {
            part: 'measure',
            what: `Definition of ${measure.title}`,
            before: earlier.definition,
            after: measure.definition,
          },
        ]
      : [];
  });

/** What one version changes against the one before it. Empty when they say the same. */
export const changesBetween = (before: ContractTerms, after: ContractTerms): readonly TermsChange[] => [
  ...differences('end', [[before.end], [after.end]], {
    key: () => 'end',
    name: () => 'End of the term',
    words: writtenDate,
  }),
  ...differences('value', [before.values, after.values], {
    key: (year) => year.financialYear,
    name: (year) => `Value for ${year.financialYear}`,
    words: valueWords,
  }),
  ...differences('funding', [before.funding, after.funding], {
    key: (line) => line.source,
    name: (line) => line.source,
    words: fundingWords,
  }),
  ...differences('measure', [before.measures, after.measures], {
    key: (measure) => measure.key,
    name: (measure) => measure.title,
    words: judgedBy,
  }),
  ...definitionChanges(before, after),
];
