import type { ContractScores, MeasureScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { colours, type StatusName } from '../../../domain/scoring/status.ts';
import { periodAfter, periodOf } from '../../../domain/shared/quarters.ts';
import type { OwedReturn } from '../../../domain/views/owed.ts';
import type { StoryLine } from '../../../domain/views/story-list.ts';

/** One measure of one contract as the board reads it: every figure in it was disclosed to the reader. */
export interface BoardLine {
  readonly contract: ContractScores;
  readonly measure: Measure;
  /** Oldest first. */
  readonly history: readonly ShownCell[];
  readonly rebases?: NonNullable<MeasureScores['rebases']>;
  readonly latest: ShownCell | undefined;
  /** What its provider says of the latest figure, the first sentence of it. */
  readonly story: string | undefined;
  /** The colour against the one of the period just before; undefined where either has none, or where it stayed. */
  readonly turned: 'better' | 'worse' | undefined;
  /** The contract's last ended period, where its return has not come. */
  readonly missing: OwedReturn | undefined;
}

const rank = (status: StatusName | undefined): number => colours.indexOf(status as never);

/** Whether the colour turned between a figure and the one of the period just before it. */
const turnOf = (history: readonly ShownCell[]): BoardLine['turned'] => {
  const [before, latest] = history.slice(-2);
  const period = latest && periodOf(latest.period);
  if (!before || !latest || !period || before.period !== periodAfter(period, -1).key) return undefined;
  const [from, to] = [rank(before.score.status), rank(latest.score.status)];
  if (from < 0 || to < 0 || from === to) return undefined;
  return to < from ? 'better' : 'worse';
};

/** The last ended period of each contract whose return has not come, by contract. */
export const missingReturns = (owed: readonly OwedReturn[]): ReadonlyMap<string, OwedReturn> =>
  new Map(
    [...Map.groupBy(owed, ({ contract }) => contract.contract)].flatMap(([contract, own]) => {
      const last = own.findLast(({ state }) => state !== 'notEnded');
      return last && (last.state === 'late' || last.state === 'due') ? [[contract, last] as const] : [];
    }),
  );

const storyOf = (
  stories: readonly StoryLine[],
  { contract }: ContractScores,
  { key }: Measure,
  latest: ShownCell | undefined,
): string | undefined =>
  stories
    .find((each) => each.contract === contract && each.period === latest?.period)
    ?.said.find(([measure]) => measure === key)?.[1];

/** A line for each measure of each contract, in the order in which the contracts list them. */
export const linesOf = (
  scores: readonly ContractScores[],
  missing: ReadonlyMap<string, OwedReturn>,
  stories: readonly StoryLine[] = [],
): readonly BoardLine[] =>
  scores.flatMap((contract) =>
    contract.measures.map(({ measure, history, rebases }) => ({
      contract,
      measure,
      history,
      ...(rebases && { rebases }),
      latest: history.at(-1),
      story: storyOf(stories, contract, measure, history.at(-1)),
      turned: turnOf(history),
      missing: missing.get(contract.contract),
    })),
  );

export const sorts = ['status', 'measure', 'contract'] as const;
export type Sort = (typeof sorts)[number];
export const sortNamed = (text: string | null): Sort => sorts.find((name) => name === text) ?? 'status';

/** Red first, then amber, green, no colour, and last what has no figure at all. */
const urgency = ({ latest }: BoardLine): number => {
  if (!latest) return colours.length + 1;
  const place = rank(latest.score.status);
  return place < 0 ? colours.length : colours.length - 1 - place;
};

const comparisons: Record<Sort, (a: BoardLine, b: BoardLine) => number> = {
  status: (a, b) => urgency(a) - urgency(b),
  measure: (a, b) => a.measure.title.localeCompare(b.measure.title),
  contract: (a, b) => a.contract.title.localeCompare(b.contract.title),
};

export const sorted = (lines: readonly BoardLine[], by: Sort): readonly BoardLine[] =>
  lines.toSorted((a, b) => comparisons[by](a, b) || comparisons.measure(a, b) || comparisons.contract(a, b));

/** A contract by its title, with its provider where the title does not name it. */
export const contractWords = ({ title, providerName }: Pick<ContractScores, 'title' | 'providerName'>): string =>
  title.includes(providerName) ? title : `${title}, ${providerName}`;

export const measurePath = ({ contract, measure }: Pick<BoardLine, 'contract' | 'measure'>): string =>
  `/contracts/${contract.contract}/measures/${measure.key}`;
