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
import type { Figure } from '../scoring/disclosure.ts';
import { numbersBehind, withoutQuotes } from '../scoring/quoted.ts';
import type { Score } from '../scoring/score.ts';
import type { StatusName } from '../scoring/status.ts';
import { type PeriodKey, periodOf } from '../shared/quarters.ts';
import type { ContractReader } from './beside.ts';

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
  { score: resultAfter, isLatest }: { readonly score: Score; readonly isLatest: boolean },
  measure: Measure,
  period: PeriodKey,
  reader: ContractReader,
): DisclosedRestatement => {
  const { beside } = reader;
  const shown = (quantity: Quantity, score: Score, isNow: boolean): DisclosedScore => {
    const along = isNow ? beside.at(period, measure.key) : beside.asItWas(period, measure.key, quantity);
    return discloseScore({ quantity, measure }, score, reader, along);
  };
  const earlier = shown(quantityIn(before), resultBefore ?? unscored(measure), false);
  return {
    before: earlier.figure,
    statusBefore: earlier.score.status,
    after: shown(quantityIn(after), resultAfter, isLatest).figure,
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

/**
 * The return as the reader's audience may see it. Every figure goes through the one disclosure function, and a text that
 * quotes a figure withheld from the reader, of whichever measure, is withheld with it.
 */
export const discloseReturn = (state: Return, contract: Contract, reader: ContractReader): DisclosedReturn => {
  const { entries, explanations, results, restatements: _restatements, questions, ...rest } = state;
  const withheld: number[] = [];
  const shownRows = measuresOf(contract, state).map((measure) => {
    const entry = forMeasure(entries, measure.key);
    const quantity = entry && quantityOf(entry);
    const score = forMeasure(results, measure.key) ?? unscored(measure);
    const corrections = restatementsOf(state, measure.key);
    const shown =
      quantity && discloseScore({ quantity, measure }, score, reader, reader.beside.at(state.period, measure.key));
    const restatements = corrections.map((each, index) => {
      const next = corrections[index + 1];
      const after = { score: next?.resultBefore ?? score, isLatest: next === undefined };
      return discloseRestatement(each, after, measure, state.period, reader);
    });
    withheld.push(
      ...(quantity && shown ? numbersBehind({ quantity, measure }, shown) : []),
      ...restatements.flatMap(({ before }, index) => {
        const was = quantityIn(corrections[index]?.before ?? {});
        return numbersBehind({ quantity: was, measure }, { figure: before });
      }),
    );
    return { measure, entry, score, shown, restatements };
  });
  // The comment on one measure may quote another one's figure.
  const said = (text: string): string => withoutQuotes(text, withheld);
  const rows = shownRows.map(({ measure, entry, score, shown, restatements }): DisclosedRow => {
    // Only a red figure has to be explained: where its colour is withheld, that there is an explanation would tell it.
    const isColourShown = shown === undefined || shown.score.status === score.status;
    const explanation = isColourShown ? forMeasure(explanations, measure.key) : undefined;
    return {
      measure,
      shown,
      comment: entry?.comment === undefined ? undefined : said(entry.comment),
      explanation: explanation === undefined ? undefined : said(explanation),
      review: figureReview(state, measure.key),
      questions: questions
        .filter((question) => question.measureKey === measure.key)
        .map(({ answer, ...question }) => ({
          ...question,
          question: said(question.question),
          ...(answer && { answer: { ...answer, text: said(answer.text) } }),
        })),
      restatements: restatements.map((each) => ({ ...each, reason: said(each.reason) })),
    };
  });
  const narrative = Object.fromEntries(
    Object.entries(rest.narrative).map(([question, text]) => [question, said(text)]),
  );
  return { ...rest, narrative, rows };
};
