import { countStatuses } from '../../../domain/scoring/score.ts';
import { colours } from '../../../domain/scoring/status.ts';
import type { ContractScores } from '../../http/disclosed-scores.ts';
import type { BoardLine } from './lines.ts';

/** How a set of measures stands: the scorecard in one sentence. */
export interface Summary {
  readonly sentence: string;
  readonly red: readonly BoardLine[];
  readonly worse: readonly BoardLine[];
  readonly better: readonly BoardLine[];
  /** Measures for which no figure has come at all. */
  readonly without: readonly BoardLine[];
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const turns = (worse: number, better: number): string => {
  const parts = [
    ...(worse > 0 ? [counted(worse, 'has turned worse', 'have turned worse')] : []),
    ...(better > 0 ? [counted(better, 'has turned better', 'have turned better')] : []),
  ];
  return parts.length === 0
    ? 'No colour has turned since the period before.'
    : `Since the period before ${listed(parts)}.`;
};

/** A contract's latest figures in a few words: `3 green, 1 red, 2 without a colour`. */
export const statusCounts = ({ measures }: ContractScores): string => {
  const latest = measures.flatMap(({ history }) => history.at(-1)?.score ?? []);
  if (latest.length === 0) return 'None yet';
  const counts = countStatuses(latest);
  return [
    ...colours.toReversed().flatMap((colour) => (counts[colour] > 0 ? [`${counts[colour]} ${colour}`] : [])),
    ...(counts.none > 0 ? [`${counts.none} without a colour`] : []),
  ].join(', ');
};

/** Counts by colour, and what turned since the period before. A measure without any figure is counted apart. */
export const summaryOf = (lines: readonly BoardLine[]): Summary => {
  const cells = lines.flatMap(({ latest }) => (latest ? [latest.score] : []));
  const { green, amber, red, none } = countStatuses(cells);
  const [worse, better] = (['worse', 'better'] as const).map((way) => lines.filter(({ turned }) => turned === way));
  const without = lines.filter(({ latest }) => !latest);
  const byColour = listed([
    `${green} green`,
    `${amber} amber`,
    `${red} red`,
    ...(none > 0 ? [counted(none, 'without a colour', 'without a colour')] : []),
  ]);
  const first =
    cells.length === 0
      ? 'No figures have come yet.'
      : `${counted(cells.length, 'measure has', 'measures have')} figures: ${byColour}. ${turns(worse?.length ?? 0, better?.length ?? 0)}`;
  return {
    sentence: first,
    red: lines.filter(({ latest }) => latest?.score.status === 'red'),
    worse: worse ?? [],
    better: better ?? [],
    without,
  };
};
