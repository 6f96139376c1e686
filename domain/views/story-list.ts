import { measureKeys } from '../return/draft.ts';
import { forMeasure, type Return, restatementsOf } from '../return/return.ts';
import { quotesAnyNumber, quotesNumbers } from '../scoring/quoted.ts';
import type { ContractId, MeasureKey } from '../shared/ids.ts';
import { type PeriodKey, periodOf } from '../shared/quarters.ts';
import { defineView, type Row } from './row.ts';

/** The first line of what a return says of its figures, for the scorecard. Figures of which nothing is said have none. */
export interface StoryLine {
  readonly contract: ContractId;
  readonly period: PeriodKey;
  readonly said: readonly (readonly [measure: MeasureKey, sentence: string])[];
}

const protectedLine = ({ said, ...line }: StoryLine): StoryLine => ({
  ...line,
  said: said.map(([measure, sentence]) => [measure, quotesAnyNumber(sentence) ? quotesNumbers : sentence] as const),
});

/**
 * A list of its own, sorted as the returns are: the scorecard needs the words of the latest period alone, and would
 * otherwise read those of every period with its figures. A reader of protected figures is shown no sentence with a number
 * in it: the list does not know which figures are withheld, and the measure's page does.
 */
export const storyList = defineView<StoryLine>('stories')(['contract', 'period', 'said'], protectedLine);

const longest = 140;

/** The first sentence, cut between two words where it is long. */
export const firstSentence = (text: string): string => {
  const line = text.trim().split(/\s*\n/)[0] ?? '';
  const [sentence = ''] = /^.*?[.!?](?=\s|$)/.exec(line) ?? [line];
  return sentence.length <= longest ? sentence : `${sentence.slice(0, longest).replace(/\s+\S*$/, '')} …`;
};

/** Why the figure was put right, where it was; else why it missed its target; else what was said of it. */
const saidOf = (state: Return, key: MeasureKey): string | undefined =>
  restatementsOf(state, key).at(-1)?.reason ??
  forMeasure(state.explanations, key) ??
  forMeasure(state.entries, key)?.comment;

/** The line of a return that was sent and says something of a figure. */
export const storyRows = (state: Return): readonly Row[] => {
  const period = periodOf(state.period);
  if (!state.sending || !period) return [];
  const said = measureKeys(state.results).flatMap((key) => {
    const text = saidOf(state, key);
    return text === undefined ? [] : [[key, firstSentence(text)] as const];
  });
  return said.length === 0
    ? []
    : [
        storyList.row(state.authority, `${period.start}#${state.contract}`, {
          contract: state.contract,
          period: state.period,
          said,
        }),
      ];
};
