import type { ContractScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import { signalsOf } from '../../../domain/disclosed/signals.ts';
import { isAbsent } from '../../../domain/measure/quantity.ts';
import { countStatuses, countsText } from '../../../domain/scoring/score.ts';
import { defaultSignalProfile, type PointType } from '../../../domain/scoring/signals/words.ts';
import type { BoardLine } from './lines.ts';

/** How a set of measures stands: the scorecard in one sentence. */
export interface Summary {
  readonly sentence: string;
  readonly red: readonly BoardLine[];
  readonly worse: readonly BoardLine[];
  readonly better: readonly BoardLine[];
  /** Whatever their colour, measures whose latest figure is worse, or better, by more than chance alone would make it. */
  readonly beyondChance: { readonly worse: readonly BoardLine[]; readonly better: readonly BoardLine[] };
  /** Measures for which no figure has come at all. */
  readonly without: readonly BoardLine[];
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const turns = (worse: number, better: number): string => {
  const parts = [
    ...(worse > 0 ? [counted(worse, 'colour has turned worse', 'colours have turned worse')] : []),
    ...(better > 0 ? [counted(better, 'colour has turned better', 'colours have turned better')] : []),
  ];
  return parts.length === 0
    ? 'No colour has turned since the period before.'
    : `Since the period before ${listed(parts)}.`;
};

/** A contract's latest figures in a few words: `3 green, 0 amber, 1 red, 2 no colour`. */
export const statusCounts = ({ measures }: ContractScores): string => {
  const latest = measures.flatMap(({ history }) => history.at(-1)?.score ?? []);
  return latest.length === 0 ? 'None yet' : countsText(countStatuses(latest));
};

/** A figure that is withheld from the reader was given all the same; an absence was not. */
const hasFigure = ({ figure: { quantity } }: ShownCell): boolean =>
  !isAbsent(quantity) || quantity.kind === 'suppressed';

const latestType = (line: BoardLine): PointType | null =>
  signalsOf(line, line.contract.versions, { profile: defaultSignalProfile, chart: 'xmr' }).signals?.variation ?? null;

const beyondChance = (lines: readonly BoardLine[]): Summary['beyondChance'] => {
  const types = lines.map(latestType);
  const ofType = (type: PointType) =>
    lines.filter((_, place) => types[place] === type || types[place] === 'special_cause_both');
  return { worse: ofType('special_cause_concern'), better: ofType('special_cause_improvement') };
};

/** Counts by colour, and what turned since the period before. A measure without any return is counted apart. */
export const summaryOf = (lines: readonly BoardLine[]): Summary => {
  const cells = lines.flatMap(({ latest }) => latest ?? []);
  const [worse, better] = (['worse', 'better'] as const).map((way) => lines.filter(({ turned }) => turned === way));
  const without = lines.filter(({ latest }) => !latest);
  const byColour = countsText(countStatuses(cells.map(({ score }) => score)));
  const reported = `${counted(cells.length, 'measure', 'measures')} reported, ${cells.filter(hasFigure).length} with a figure`;
  const first =
    cells.length === 0
      ? 'No figures have come yet.'
      : `${reported}: ${byColour}. ${turns(worse?.length ?? 0, better?.length ?? 0)}`;
  return {
    sentence: first,
    red: lines.filter(({ latest }) => latest?.score.status === 'red'),
    worse: worse ?? [],
    better: better ?? [],
    beyondChance: beyondChance(lines),
    without,
  };
};
