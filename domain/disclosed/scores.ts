import type { Measure } from '../measure/measure.ts';
import { type DisclosedColour, discloseWorking } from '../scoring/disclosed-score.ts';
import type { Reader } from '../scoring/disclosure.ts';
import type { Explanation } from '../scoring/score.ts';
import { defaultSignalProfile } from '../scoring/signals/words.ts';
import type { ContractId, MeasureKey } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import { curveLines, isCurve } from '../views/curve-rows.ts';
import {
  type CatalogueLine,
  type Cell,
  catalogueLines,
  cellsOf,
  isCatalogue,
  type ScoreLine,
  scoreLines,
} from '../views/scores.ts';
import { type ContractReader, readerOf } from './beside.ts';
import { signalsOf } from './signals.ts';

/** One figure of one period on a scorecard, as its reader may see it. */
export interface ShownCell extends DisclosedColour {
  /** Worked out when it is asked for: a scorecard of thousands of figures shows the working of a few. */
  readonly working: () => Explanation;
  readonly period: PeriodKey;
  readonly contractVersion: number;
  readonly restated: boolean;
}

/** A measure with its history, oldest first. The definition is that of the latest version of the contract. */
export interface MeasureScores {
  readonly measure: Measure;
  readonly history: readonly ShownCell[];
  /** The periods from which people said that the process works differently; none unless told. */
  readonly rebases?: readonly PeriodKey[];
}

/** One contract's scorecard as its reader may see it. */
export interface ContractScores extends Omit<CatalogueLine, 'versions'> {
  readonly measures: readonly MeasureScores[];
  /** Measures worth having that have no data yet: never coloured. */
  readonly agenda: readonly Measure[];
  readonly versions: CatalogueLine['versions'];
}

type Rows = readonly { readonly sort: string; readonly body: unknown }[];

const contractOf = (sort: string): string => sort.split('#')[0] ?? '';

/** The lines of one contract, read. */
const readRows = (rows: Rows) => {
  const found = rows.find((row) => isCatalogue(row.sort));
  return (
    found && {
      catalogue: catalogueLines.line(found.body),
      curves: rows.filter((row) => isCurve(row.sort)).map((row) => curveLines.line(row.body)),
      lines: rows.filter((row) => !isCatalogue(row.sort) && !isCurve(row.sort)).map((row) => scoreLines.line(row.body)),
    }
  );
};

const cellsIn = ({ versions }: CatalogueLine, lines: readonly ScoreLine[]): readonly Cell[] =>
  lines.flatMap((line) => cellsOf(line, versions));

/** The reader of a contract's figures, with what else they are shown of it: from the contract's lines of the list. */
export const readerOfRows = (rows: Rows, reader: Reader): ContractReader => {
  const read = readRows(rows);
  return readerOf(reader, read ? cellsIn(read.catalogue, read.lines) : []);
};

const historiesOf = (cells: readonly Cell[], reader: ContractReader) => {
  const histories = new Map<MeasureKey, { measure: Measure; history: ShownCell[] }>();
  for (const cell of cells) {
    const { period, measure, score, restated, version } = cell;
    const shown = reader.beside.shown(cell);
    const known = histories.get(measure.key) ?? { measure, history: [] };
    known.history.push({
      figure: shown.figure,
      score: shown.score,
      working: () => discloseWorking(cell, score, shown),
      period,
      contractVersion: version,
      restated,
    });
    histories.set(measure.key, known);
  }
  return histories;
};

/** Scorecards from the lines of the list, each figure through the one disclosure function. */
export const discloseScores = (rows: Rows, reader: Reader): readonly ContractScores[] => {
  const byContract = Map.groupBy(rows, (row) => contractOf(row.sort));
  return [...byContract.values()].flatMap((own) => {
    const read = readRows(own);
    if (!read) return [];
    const { catalogue: line, curves, lines } = read;
    const { versions, ...catalogue } = line;
    const cells = cellsIn(line, lines);
    const histories = historiesOf(cells, readerOf(reader, cells));
    const latest = versions.at(-1)?.measures ?? [];
    const measures = latest
      .filter((measure) => measure.level !== 'dataDevelopment')
      .map((measure) => {
        const rebases = curves.find((curve) => curve.measure === measure.key)?.rebases;
        return { measure, history: histories.get(measure.key)?.history ?? [], ...(rebases && { rebases }) };
      });
    const contract: ContractId = catalogue.contract;
    return [
      { ...catalogue, contract, measures, agenda: latest.filter((each) => each.level === 'dataDevelopment'), versions },
    ];
  });
};

/** What a measure's run of figures says, as the page says it: null where there are too few, or some are withheld. */
const signalIn = (measure: MeasureScores, versions: ContractScores['versions']): object => {
  const { signals, because } = signalsOf(measure, versions, { profile: defaultSignalProfile, chart: 'xmr' });
  const { variation = null, assurance = null, stage = null } = signals ?? {};
  return { variation, assurance, stage, because };
};

/** A scorecard as the API answers it: whole, with the working of every figure and the signal of every measure. */
export const withWorking = (scores: ContractScores): object => ({
  ...scores,
  measures: scores.measures.map(({ history, ...measure }) => ({
    ...measure,
    signal: signalIn({ history, ...measure }, scores.versions),
    history: history.map((cell) => ({ ...cell, working: cell.working() })),
  })),
});
