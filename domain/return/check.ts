import { dueOnIfKnown, reportingOf } from '../contract/calendar.ts';
import type { Contract, ContractVersion } from '../contract/contract.ts';
import type { Measure } from '../measure/measure.ts';
import { type Entry, type Quantity, quantityOf } from '../measure/quantity.ts';
import { type Explanation, explain, type Score } from '../scoring/score.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { Period } from '../shared/quarters.ts';
import { type Refusal, refusal } from '../shared/refusal.ts';
import { contradictionsIn, type ReturnContradiction } from './contradictions.ts';
import { withDerived } from './derived.ts';
import { findPersonalData, type PersonalDataFound } from './personal-data.ts';
import { type EarlierReturns, reportedMeasures, resultOf } from './results.ts';
import { type Draft, forMeasure, type NarrativeQuestion, narrativeOrder, narrativeQuestions } from './return.ts';
import { rowRefusals } from './row.ts';
import { returnRules as rule } from './rules.ts';

/** One row as it would be sent: the figure, its result by the contract's rule, and what is still to do. */
export interface RowCheck {
  readonly measure: Measure;
  readonly entry: Entry | undefined;
  readonly quantity: Quantity | undefined;
  readonly result: Score | undefined;
  readonly working: Explanation | undefined;
  readonly explanation: string | undefined;
  readonly isMissing: boolean;
  readonly needsExplanation: boolean;
}

export interface Flagged extends PersonalDataFound {
  /** Dotted path of the text, such as `narrative.workingWell`. */
  readonly field: string;
}

export interface SendingCheck {
  readonly rows: readonly RowCheck[];
  readonly unanswered: readonly NarrativeQuestion[];
  readonly personalData: readonly Flagged[];
  /** Told to the sender; they do not keep the return from being sent. */
  readonly contradictions: readonly ReturnContradiction[];
  /** What keeps it from being sent, personal data and certification apart. */
  readonly refusals: readonly Refusal[];
  readonly due: CivilDate | undefined;
  readonly isLate: boolean;
}

/** The day the return is due; undefined for years whose bank holidays are not known. */
export const dueDate = (contract: Contract, period: Period): CivilDate | undefined =>
  dueOnIfKnown(reportingOf(contract), period);

/** Looks through every text by its path. */
export const flagPersonalData = (texts: readonly (readonly [string, string | undefined])[]): readonly Flagged[] =>
  texts.flatMap(([field, text]) =>
    text === undefined ? [] : findPersonalData(text).map((each) => ({ field, ...each })),
  );

/** The refusal for text that was flagged and not confirmed as checked. One for each text, so that each can be found. */
export const personalDataRefusals = (flags: readonly Flagged[]): readonly Refusal[] =>
  [...Map.groupBy(flags, (flag) => flag.field)].map(([field, found]) => {
    const listed = found.map(({ kind, found: words }) => `a ${kind} (${words})`).join(', ');
    return refusal(rule.noPersonalData, {
      field,
      because: `This text seems to hold ${listed}. Take it out, or confirm that it is not about a person who uses the service`,
    });
  });

const textsOf = (draft: Draft): readonly (readonly [string, string | undefined])[] => [
  ...narrativeOrder.map((question) => [`narrative.${question}`, draft.narrative[question]] as const),
  ...Object.entries(draft.entries).flatMap(([key, entry]) => [
    [`entries.${key}.reason`, entry.reason] as const,
    [`entries.${key}.comment`, entry.comment] as const,
  ]),
  ...Object.entries(draft.explanations).map(([key, text]) => [`explanations.${key}`, text] as const),
];

const checkRow = (measure: Measure, draft: Draft, period: Period, earlier: EarlierReturns): RowCheck => {
  const entry = forMeasure(draft.entries, measure.key);
  const quantity = entry && quantityOf(entry);
  const result = quantity && resultOf(measure, quantity, period, earlier);
  const explanation = forMeasure(draft.explanations, measure.key);
  return {
    measure,
    entry,
    quantity,
    result,
    working: quantity && result && explain(result, quantity, measure.unit),
    explanation,
    isMissing: quantity === undefined,
    needsExplanation: result?.status === 'red' && explanation === undefined,
  };
};

const refusalsOf = (row: RowCheck): readonly Refusal[] => {
  const { measure, entry, isMissing, needsExplanation, working } = row;
  const field = `entries.${measure.key}.${measure.calculation === 'ratio' ? 'numerator' : 'value'}`;
  const isDerived = measure.calculation === 'derived';
  // A derived row is made from others, which are told what is wrong with them.
  if (isDerived && isMissing) return [];
  const form = entry && !isDerived ? rowRefusals(measure, entry, `entries.${measure.key}`) : [];
  if (form.length > 0) return form;
  if (isMissing) {
    return [
      refusal(rule.everyMeasure, {
        field,
        because: `${measure.title}: enter a figure, even if it is zero, or say why there is none`,
      }),
    ];
  }
  if (!needsExplanation) return [];
  const because = `${measure.title} needs an explanation: ${working?.because}`;
  return [refusal(rule.missExplained, { field: `explanations.${measure.key}`, because })];
};

/**
 * What a return would say if it were sent now: the status of each row before anyone else sees it, what is missing and
 * what is flagged. Sending is decided by this same check, so that the page and the rule cannot differ.
 */
export const checkBeforeSending = (
  draft: Draft,
  {
    contract,
    version,
    period,
    earlier,
    today,
  }: {
    readonly contract: Contract;
    readonly version: ContractVersion;
    readonly period: Period;
    readonly earlier: EarlierReturns;
    readonly today: CivilDate;
  },
): SendingCheck => {
  const measures = reportedMeasures(version);
  const whole = withDerived(measures, draft);
  const rows = measures.map((measure) => checkRow(measure, whole, period, earlier));
  const unanswered = narrativeOrder.filter((question) => draft.narrative[question] === undefined);
  const due = dueDate(contract, period);
  return {
    rows,
    unanswered,
    personalData: flagPersonalData(textsOf(draft)),
    contradictions: contradictionsIn(measures, whole, period, earlier.previous),
    refusals: [
      ...rows.flatMap(refusalsOf),
      ...unanswered.map((question) =>
        refusal(rule.narrativeAnswered, {
          field: `narrative.${question}`,
          because: `Answer the question: ${narrativeQuestions[question]}`,
        }),
      ),
    ],
    due,
    isLate: due !== undefined && today > due,
  };
};
