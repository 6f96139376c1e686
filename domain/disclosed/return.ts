import type { Contract } from '../contract/contract.ts';
import type { Measure } from '../measure/measure.ts';
import { type Entry, type Quantity, quantityOf } from '../measure/quantity.ts';
import { reportedMeasures, versionFor } from '../return/results.ts';
import {
  type FigureReview,
  figureReview,
  forMeasure,
  type Question,
  type Restatement,
  type Return,
  restatementsOf,
} from '../return/return.ts';
import { type DisclosedScore, discloseScore } from '../scoring/disclosed-score.ts';
import type { Figure, Reader } from '../scoring/disclosure.ts';
import type { Score } from '../scoring/score.ts';
import type { StatusName } from '../scoring/status.ts';
import { periodOf } from '../shared/quarters.ts';

/** A correction as its reader may see it: both figures, why, when and by whom. */
export interface DisclosedRestatement {
  readonly before: Figure;
  /** The colour that the earlier figure had; a concern opened by it stays. */
  readonly statusBefore: StatusName;
  readonly after: Figure;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** One row of a return as its reader may see it. */
export interface DisclosedRow {
  readonly measure: Measure;
  readonly shown: DisclosedScore | undefined;
  readonly comment: string | undefined;
  readonly explanation: string | undefined;
  readonly review: FigureReview;
  readonly questions: readonly Question[];
  readonly restatements: readonly DisclosedRestatement[];
}

/** A return without a single raw figure: what leaves the record for pages and the API. */
export interface DisclosedReturn
  extends Omit<Return, 'entries' | 'explanations' | 'results' | 'restatements' | 'questions'> {
  readonly rows: readonly DisclosedRow[];
}

const quantityIn = (entry: Entry): Quantity => quantityOf(entry) ?? { kind: 'notDue' };

const discloseRestatement = (
  { before, after, resultBefore, reason, at, by }: Restatement,
  resultAfter: Score,
  measure: Measure,
  reader: Reader,
): DisclosedRestatement => {
  const earlier = discloseScore({ quantity: quantityIn(before), measure }, resultBefore ?? unscored(measure), reader);
  return {
    before: earlier.figure,
    statusBefore: earlier.score.status,
    after: discloseScore({ quantity: quantityIn(after), measure }, resultAfter, reader).figure,
    reason,
    at,
    by: by.name,
  };
};

const unscored = (measure: Measure): Score => ({
  status: 'none',
  polarity: measure.polarity,
  direction: 'notComparable',
  sinceLastYear: 'notComparable',
});

/** The version of the contract whose measures the return reports: the one it was sent under, else the one in force. */
const measuresOf = (contract: Contract, state: Return): readonly Measure[] => {
  const period = periodOf(state.period);
  const sentUnder = contract.versions.find((version) => version.number === state.sending?.contractVersion);
  const version = sentUnder ?? (period && versionFor(contract, period));
  return version ? reportedMeasures(version) : [];
};

/** The return as the reader's audience may see it. Every figure goes through the one disclosure function. */
export const discloseReturn = (state: Return, contract: Contract, reader: Reader): DisclosedReturn => {
  const { entries, explanations, results, restatements: _restatements, questions, ...rest } = state;
  const rows = measuresOf(contract, state).map((measure): DisclosedRow => {
    const entry = forMeasure(entries, measure.key);
    const quantity = entry && quantityOf(entry);
    const score = forMeasure(results, measure.key) ?? unscored(measure);
    const corrections = restatementsOf(state, measure.key);
    return {
      measure,
      shown: quantity && discloseScore({ quantity, measure }, score, reader),
      comment: entry?.comment,
      explanation: forMeasure(explanations, measure.key),
      review: figureReview(state, measure.key),
      questions: questions.filter((question) => question.measureKey === measure.key),
      restatements: corrections.map((each, index) =>
        discloseRestatement(each, corrections[index + 1]?.resultBefore ?? score, measure, reader),
      ),
    };
  });
  return { ...rest, rows };
};
